import type { OtherFigure, RoleSplit } from "../../discourse/types.ts";
import type { Chunk, PeopleChunk } from "./chunks.ts";
import type { ClaimSources } from "./claim-sources.ts";

const COPULA = /^(?:还|也|都|均|则)?(?:是|为|系|属|属于)/;

/** "其中2人是朝鲜族向导": some of those told before were something else. */
export function roleSplitOf(sources: ClaimSources): RoleSplit | null {
  const { sentence, attributions, carried } = sources;
  const { chunks, folded } = sentence;
  for (let at = 0; at < chunks.length; at++) {
    const chunk = chunks[at] as Chunk;
    if (chunk.kind !== "people" || chunk.phrase.share?.of !== "count" || chunk.phrase.count === null)
      continue;
    const { share, count, role, start, end } = chunk.phrase;
    const next = chunks.slice(at + 1).find((other): other is PeopleChunk => other.kind === "people");
    const copular = next !== undefined && COPULA.test(folded.slice(end, next.start)) && next.start - end <= 8;
    const named = copular ? next.phrase.role : role;
    if (named !== "helper") continue;
    if (!copular && chunks.some((other) => other.kind === "act" && other.clause === chunk.clause)) continue;
    return {
      kind: "roleSplit",
      count,
      role: named,
      whole: share.whole,
      quote: { start, end: copular ? next.end : end },
      speakers: attributions.at(-1)?.speakers ?? carried,
      sentence: sentence.index,
    };
  }
  return null;
}

const FIGURE = /(?:人数|数字|总数|规模)(?:应|则|却|实际)?(?:为|是|达到?|有|约为|说成是|在)?$/;

/** "《东亚日报》称人数为15人": another figure for people told before, in a sentence without their act. */
export function otherFigureOf(sources: ClaimSources): OtherFigure | null {
  const { sentence, attributions, text } = sources;
  const { chunks, folded } = sentence;
  if (chunks.some((chunk) => chunk.kind === "act" && chunk.inside < 0)) return null;
  for (const chunk of chunks) {
    if (chunk.kind !== "people" || !chunk.phrase.elliptic || chunk.phrase.count === null) continue;
    const lead = folded.slice(Math.max(sentence.sentence.start, chunk.start - 8), chunk.start);
    if (!FIGURE.test(lead)) continue;
    const { start, end, count, qualifierSpan } = chunk.phrase;
    // "截至12月,脱北者总人数达3万人": those who have come, and no other figure for people told before.
    if (chunks.some((other) => other.kind === "time" && other.mention.expression.kind === "until"))
      return null;
    return {
      kind: "otherFigure",
      act: null,
      count,
      qualifier: qualifierSpan === null ? null : text.slice(qualifierSpan.start, qualifierSpan.end),
      time: null,
      span: { start, end },
      quote: { start, end },
      speakers: attributions.at(-1)?.speakers ?? [],
      sentence: sentence.index,
    };
  }
  return null;
}
