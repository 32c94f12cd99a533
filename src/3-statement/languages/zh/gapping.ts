import type { Claim } from "../../discourse/types.ts";
import type { TimeMention } from "../../time/types.ts";
import type { AggregateBasis } from "../../types.ts";
import type { Chunk, ChunkedSentence, PeopleChunk } from "./chunks.ts";
import { claimedPeople } from "./claimed-people.ts";
import { isStretch } from "./counting.ts";

const isJoint = (chunk: Chunk | undefined): boolean =>
  chunk?.kind === "mark" && (chunk.mark === "of" || chunk.word === "(");

/** "去年1月有153人,2月有111人": the year told before holds for the month after it. */
function inYearOf(before: TimeMention | null, time: TimeMention): TimeMention {
  const { expression } = time;
  const open =
    (expression.kind === "half" || expression.kind === "quarter" || expression.kind === "date") &&
    expression.year === null;
  if (!open || before === null) return time;
  if (before.expression.kind === "within") {
    return { ...time, expression: { kind: "within", inner: expression, outer: before.expression.outer } };
  }
  const year = "year" in before.expression ? before.expression.year : null;
  return year === null ? time : { ...time, expression: { ...expression, year } };
}

/** Between a time or place and the number told for it: "上半年的99人", "2月为111人". */
const GAP =
  /^(?:的|(?:累计|累积)?(?:入境)?(?:人数|总数)(?:已|也)?(?:为|达到?|增至|升至)|[也则又还就便]?(?:有|为|是|达到?|共有?|仅有?|只有?|只剩|仅剩|不过|多达|高达|创下?)|[^,。;]{0,4}(?:增|升|降|减|跌|落|回升|上升|下降|减少|增加|攀升)(?:到|至|为)|(?:剩下|仅剩|只剩)|\()?(?:大?约)?$/;
const GAP_CLOSER =
  /^(?:[,;、。.)]|和|与|及|以及|略|增|减|升|降|相比|的(?:高峰|峰值|顶峰|最高|最低|历史|水平|规模|新高|新低|低点|高点|纪录|低谷)|后|的(?:近|约)?[一二两三四五六七八九十\d]倍|少|多)/;
const GAP_OPENER =
  /(?:[,;:、(。说称的数在于使令让]|比|较|和|与|及|以及|为|是|从|至|到|[高低多少]于|超过|不及|不如|相当于|而|但)(?:约为|约)?$/;

/** A number for a stretch is a sum over it; one for a day is told of an occasion. */
function countingFor(model: Claim, { expression }: TimeMention): AggregateBasis | null {
  if (model.act === "arrival") return "total";
  return isStretch(expression) && model.counting !== null ? "total" : null;
}

/** "分季度看,第一季度353人": what is counted was told just before. */
function modelBefore(before: Claim | null, { chunks, index, sentence }: ChunkedSentence): Claim | null {
  if (before === null || before.counting === null || before.modality !== "reported") return null;
  const follows = sentence.paragraph - before.paragraph <= 2 && index - before.sentence <= 2;
  return follows && chunks.every(({ kind }) => kind !== "act") ? before : null;
}

const LISTS = /^[也则又还就便]?分别(?:有|为|是|达|仅有?|只有?|只剩|仅剩|降至|减至|升至|增至)?(?:大?约)?$/;

/** Chunks of one kind joined by "和" and "、", the first or last of them at `at`, in order. */
function listed(chunks: readonly Chunk[], at: number, step: 1 | -1): readonly Chunk[] {
  const kind = chunks[at]?.kind;
  const found: Chunk[] = [];
  for (let index = at; chunks[index]?.kind === kind; index += 2 * step) {
    found.push(chunks[index] as Chunk);
    const joint = chunks[index + step];
    if (joint?.kind !== "mark" || joint.mark !== "joint") break;
  }
  return step === 1 ? found : found.reverse();
}

/** "2021年和2022年则分别只剩63人和67人": times and numbers that belong together in their order. */
function pairsFrom(
  { chunks, folded }: ChunkedSentence,
  at: number,
): readonly (readonly [TimeMention, PeopleChunk])[] {
  const [time, people] = [chunks[at - 1], chunks[at]];
  if (time?.kind !== "time" || people?.kind !== "people") return [];
  if (!LISTS.test(folded.slice(time.end, people.start))) return [];
  const numbers = listed(chunks, at, 1).flatMap((chunk) => (chunk.kind === "people" ? [chunk] : []));
  const parts = time.mention.rule === "days" ? (time.mention.parts ?? []) : [];
  const times =
    parts.length > 0
      ? parts
      : listed(chunks, at - 1, -1).flatMap((chunk) => (chunk.kind === "time" ? [chunk.mention] : []));
  if (times.length !== numbers.length || times.length < 2) return [];
  return times.map((mention, index) => [mention, numbers[index] as PeopleChunk] as const);
}

/**
 * "上半年有97人入境,比去年同期的99人少": a number for another time, of the act told before in the sentence; `before` is
 * the claim told last before it.
 */
export function gappedClaims(
  text: string,
  sentence: ChunkedSentence,
  claims: readonly Claim[],
  before: Claim | null,
): Claim[] {
  const { chunks, folded } = sentence;
  const earlier = modelBefore(before, sentence);
  const found: Claim[] = [];
  const add = (chunk: PeopleChunk, mention: TimeMention): void => {
    const told = claims.filter(({ modality }) => modality === "reported");
    const model = told.findLast(({ quote }) => quote.start < chunk.start) ?? told[0] ?? earlier;
    if (model === null || (model.act === "arrival" && !isStretch(mention.expression))) return;
    const { role = null, home = null } = model.people ?? {};
    const isEarlier = model === earlier;
    found.push({
      ...model,
      people: claimedPeople(text, { ...chunk.phrase, role, home }, []),
      time: inYearOf(model.time, mention),
      counting: countingFor(model, mention),
      distinct: true,
      sentence: sentence.index,
      paragraph: sentence.sentence.paragraph,
      quote: isEarlier
        ? { start: mention.start, end: chunk.end }
        : {
            start: Math.min(model.quote.start, chunk.start),
            end: Math.max(chunk.end, model.quote.start > chunk.start ? model.quote.end : chunk.end),
          },
      rules: { ...model.rules, people: "gapped", time: mention.rule },
    });
  };
  for (let at = 1; at < chunks.length; at++) {
    const chunk = chunks[at] as Chunk;
    for (const [mention, number] of pairsFrom(sentence, at)) add(number, mention);
    const time = (isJoint(chunks[at - 1]) ? chunks[at - 2] : chunks[at - 1]) ?? chunk;
    if (
      chunk.kind !== "people" ||
      time.kind !== "time" ||
      !chunk.phrase.elliptic ||
      chunk.phrase.share !== null
    )
      continue;
    if (claims.some(({ people }) => people?.span.start === chunk.phrase.start)) continue;
    if (!GAP.test(folded.slice(time.end, chunk.start))) continue;
    const opening = time.start - sentence.sentence.start;
    if (
      opening > 0 &&
      !GAP_OPENER.test(folded.slice(Math.max(sentence.sentence.start, time.start - 4), time.start))
    )
      continue;
    if (!GAP_CLOSER.test(folded.slice(chunk.end, chunk.end + 8))) continue;
    add(chunk, time.mention);
  }
  return found;
}
