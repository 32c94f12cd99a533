import { nearCount } from "../../discourse/draft.ts";
import type { Claim, Telling } from "../../discourse/types.ts";
import type { Act } from "../../types.ts";
import type { Chunk, ChunkedSentence } from "./chunks.ts";
import { wordOf } from "./chunks.ts";
import { withLooseFigures } from "./loose-figures.ts";
import type { PeoplePhrase } from "./people/phrase.ts";

/** Another number that somebody gives for people whose act the document has just told. */
export type Rival = { readonly phrase: PeoplePhrase; readonly act: Act; readonly from: number };

function endsClause(chunk: Chunk | undefined): boolean {
  return chunk === undefined || /^([,.;:)"\u2013]|and|but|while|not|in)$/.test(wordOf(chunk));
}

/** "15 according to a pastor", "90 by the count of a group", "11, local media said": who gives the number follows. */
function isSaidAfter(chunks: readonly Chunk[], at: number): boolean {
  const next = wordOf(chunks[at + 1]) === "," ? at + 2 : at + 1;
  const chunk = chunks[next];
  if (chunk?.kind === "say" && chunk.verb === "according to") return true;
  if (!/^(by|in|on)$/.test(wordOf(chunk))) return false;
  return chunks.slice(next + 1, next + 5).some((after) => ESTIMATES.test(wordOf(after)));
}

const ESTIMATES = /^(count|counts|reckoning|estimate|estimates|account|version|words|telling|figures)$/;

/** Where the words begin that make the bare number at `at` somebody's figure; −1 if none do. */
function openingOf(chunks: readonly Chunk[], at: number): number {
  const before = wordOf(chunks[at - 1]);
  if (before === "or") return isSaidAfter(chunks, at) ? at - 1 : -1;
  if (/^[,(]$/.test(before) && isSaidAfter(chunks, at)) return at;
  if (!endsClause(chunks[at + 1])) return -1;
  const say = chunks[at - 1];
  // "A local aid group counted 15", "(a pastor says 20)".
  // "A committee gave it as six", "Another said he had seen 35".
  if (before === "as" && wordOf(chunks[at - 2]) === "it") return at - 3 >= 0 ? at - 3 : at - 2;
  if (/^(seen|saw|counted)$/.test(before)) return at - 1;
  if (say?.kind === "say" && /^(said|says|say|counted|reported|reports|recorded|put|puts)$/.test(say.verb))
    return at - 1;
  // "Activists say it was closer to 60", "… that there were 36", "by the ministry's count there were 29".
  let verb = at - 1;
  while (/^(closer|nearer|to|more|like|actually|really|in|fact|only)$/.test(wordOf(chunks[verb]))) verb--;
  if (!/^(was|were|is|are)$/.test(wordOf(chunks[verb]))) return -1;
  if (!/^(there|it)$/.test(wordOf(chunks[verb - 1]))) return -1;
  const clause = chunks.slice(Math.max(0, verb - 8), verb - 1);
  const said = clause.some((chunk) => chunk.kind === "say" || ESTIMATES.test(wordOf(chunk)));
  const takenBack = chunks.some((chunk) =>
    /^(mistaken|mistake|error|wrong|wrongly|corrected)$/.test(wordOf(chunk)),
  );
  return said && !takenBack ? verb - 1 : -1;
}

/** How many sentences back the act may have been told whose people the number is for. */
const REACH = 3;

function actOf(sentence: ChunkedSentence, phrase: PeoplePhrase, told: readonly Telling[]): Act | null {
  const count = phrase.count;
  if (count === null) return null;
  const model = told.findLast(
    (telling): telling is Claim & { kind: "claim" } =>
      telling.kind === "claim" &&
      telling.modality === "reported" &&
      telling.act !== "departure" &&
      telling.counting === null &&
      telling.people?.count != null &&
      telling.people.reference !== "bare" &&
      sentence.index - telling.sentence <= REACH,
  );
  if (model?.people?.count == null) return null;
  const { count: known } = model.people;
  return nearCount(known, count) || (count.min <= known.min * 2 && known.min <= count.min * 2)
    ? model.act
    : null;
}

/**
 * Rival figures told without a noun for them: "… was driven over the bridge, according to one group, or 90 by the
 * count of another", "Police arrested nine, 11 according to other sources", "activists say it was closer to 60".
 * `taken` are the phrases that the clauses of the sentence have claimed.
 */
export function rivalsOf(
  sentence: ChunkedSentence,
  taken: ReadonlySet<PeoplePhrase>,
  told: readonly Telling[],
): Rival[] {
  const chunks = withLooseFigures(sentence);
  return chunks.flatMap((chunk, at): Rival[] => {
    if (chunk.kind !== "people" || taken.has(chunk.phrase)) return [];
    const { phrase } = chunk;
    if (!phrase.elliptic || phrase.share !== null || phrase.reference !== "new") return [];
    const opening = openingOf(chunks, at);
    if (opening < 0) return [];
    const act = actOf(sentence, phrase, told);
    return act === null ? [] : [{ phrase, act, from: (chunks[opening] as Chunk).from }];
  });
}
