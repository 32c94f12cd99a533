import { isWindow } from "../../discourse/counting.ts";
import type { PlaceMention } from "../../place/types.ts";
import type { TimeMention } from "../../time/types.ts";
import type { Chunk, ChunkedSentence } from "./chunks.ts";
import { wordOf } from "./chunks.ts";
import { withLooseFigures } from "./loose-figures.ts";
import type { PeoplePhrase } from "./people/phrase.ts";

/** A part of a number told before it in the sentence, with the window or the place that sets it apart. */
export type Portion = {
  readonly phrase: PeoplePhrase;
  readonly whole: PeoplePhrase;
  readonly time: TimeMention | null;
  readonly places: readonly PlaceMention[];
  readonly from: number;
  readonly to: number;
};

function placeAfter(chunks: readonly Chunk[], at: number): { mention: PlaceMention; to: number } | null {
  if (!/^(in|at|near)$/.test(wordOf(chunks[at + 1]))) return null;
  for (let index = at + 2; index < chunks.length && index <= at + 7; index++) {
    const chunk = chunks[index] as Chunk;
    if (chunk.kind === "place" && chunk.mention.form === "name")
      return { mention: chunk.mention, to: chunk.to };
    if (chunk.kind !== "word" || /^[,.;:]$/.test(chunk.lower)) return null;
  }
  return null;
}

/** "342 of them this year", "450 of them in the northeastern city of Changchun", "214 of them in our district". */
export function portionsOf(
  { chunks }: ChunkedSentence,
  wholes: readonly PeoplePhrase[],
  taken: ReadonlySet<PeoplePhrase>,
): Portion[] {
  return chunks.flatMap((chunk, at): Portion[] => {
    if (chunk.kind !== "people" || taken.has(chunk.phrase)) return [];
    const { phrase } = chunk;
    if (phrase.share?.of !== "count" || phrase.count === null || phrase.head !== null) return [];
    const whole = wholes.findLast(
      (other) => other.from < phrase.from && (other.count?.min ?? 0) >= (phrase.count?.min ?? 0),
    );
    if (whole === undefined) return [];
    const base = { phrase, whole, from: chunk.from };
    const next = chunks[at + 1];
    if (next?.kind === "time" && isWindow(next.mention.expression))
      return [{ ...base, time: next.mention, places: [], to: next.to }];
    const inTime = chunks[at + 2];
    const isMonth = inTime?.kind === "time" && inTime.mention.expression.kind === "date";
    if (
      /^(in|during)$/.test(wordOf(next)) &&
      inTime?.kind === "time" &&
      (isMonth || isWindow(inTime.mention.expression))
    )
      return [{ ...base, time: inTime.mention, places: [], to: inTime.to }];
    const place = placeAfter(chunks, at);
    if (place !== null) return [{ ...base, time: null, places: [place.mention], to: place.to }];
    if (wordOf(next) === "in" && /^(our|this|that)$/.test(wordOf(chunks[at + 2])))
      return [{ ...base, time: null, places: [], to: (chunks[at + 3] ?? chunk).to }];
    return [];
  });
}

/**
 * "211 were flown home on two planes, of 104 and 107": numbers in a row that add up to one told before them are the
 * groups that it is made of.
 */
export function membersOf(
  { chunks }: ChunkedSentence,
  whole: PeoplePhrase,
  taken: ReadonlySet<PeoplePhrase>,
): readonly PeoplePhrase[] {
  const { count } = whole;
  if (count === null || count.max !== count.min || count.min < 4) return [];
  for (let at = 0; at < chunks.length; at++) {
    const row: PeoplePhrase[] = [];
    let index = at;
    for (; index < chunks.length; index++) {
      const chunk = chunks[index] as Chunk;
      if (
        chunk.kind === "people" &&
        chunk.phrase.elliptic &&
        chunk.phrase.share === null &&
        !taken.has(chunk.phrase)
      ) {
        row.push(chunk.phrase);
      } else if (row.length === 0 || !/^(,|and|of)$/.test(wordOf(chunk))) break;
    }
    if (row.length < 2 || (row[0] as PeoplePhrase).from < whole.to) continue;
    const exact = row.every((phrase) => phrase.count !== null && phrase.count.min === phrase.count.max);
    const sum = row.reduce((total, phrase) => total + (phrase.count?.min ?? 0), 0);
    if (exact && sum === count.min) return row;
  }
  return [];
}

/** "Together they number 468", "There are 31 of them in all": the sum of the groups told before. */
export function sumOf(
  sentence: ChunkedSentence,
  taken: ReadonlySet<PeoplePhrase>,
): { readonly phrase: PeoplePhrase; readonly from: number; readonly to: number } | null {
  const chunks = withLooseFigures(sentence);
  const opener = chunks.findIndex((chunk) => /^(together|altogether)$/.test(wordOf(chunk)));
  // "The two figures together make 92".
  const figures = chunks
    .slice(0, Math.max(0, opener))
    .some((chunk) => /^(figures|numbers|totals|counts|cases)$/.test(wordOf(chunk)));
  if (opener < 0 || opener > (figures ? 4 : 2)) return null;
  for (let at = opener + 1; at < chunks.length && at <= opener + 5; at++) {
    const chunk = chunks[at] as Chunk;
    if (chunk.kind !== "people" || !chunk.phrase.elliptic || chunk.phrase.count === null) continue;
    if (taken.has(chunk.phrase)) return null;
    return /^(number|numbered|total|totalled|totaled|are|were|make|made|comprise)$/.test(
      wordOf(chunks[at - 1]),
    )
      ? { phrase: chunk.phrase, from: (chunks[opener] as Chunk).from, to: chunk.to }
      : null;
  }
  return null;
}
