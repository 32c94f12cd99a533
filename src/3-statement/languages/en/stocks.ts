import type { PlaceMention } from "../../place/types.ts";
import type { Act } from "../../types.ts";
import type { Chunk, ChunkedSentence } from "./chunks.ts";
import type { PeoplePhrase } from "./people.ts";

/** People who live, hide or wait in a place, counted at a moment. */
export type StockReading = {
  readonly phrase: PeoplePhrase;
  readonly act: Act;
  readonly places: readonly PlaceMention[];
  readonly from: number;
  readonly to: number;
  readonly rule: string;
};

const LIVING =
  /^(live|lives|living|lived|reside|resides|residing|hide|hides|hiding|stay|staying|remain|remaining|settled|sheltering|shelters)$/;

const HOSTING = /^(hosts|host|shelters|houses|hosting|sheltering)$/;

function wordOf(chunk: Chunk | undefined): string {
  return chunk?.kind === "word" ? chunk.lower : "";
}

function placeNear(chunks: readonly Chunk[], from: number, step: 1 | -1): PlaceMention[] {
  for (let at = from; at >= 0 && at < chunks.length; at += step) {
    const chunk = chunks[at] as Chunk;
    if (chunk.kind === "place" && chunk.mention.form === "name") return [chunk.mention];
    if (chunk.kind === "people" || chunk.kind === "say") break;
  }
  return [];
}

/**
 * "South Korea is home to more than 23,000 defectors", "some 200,000 are hiding in China". Those who have reached a
 * country and are there count as its arrivals, as a stock (the gold answers' practice).
 */
export function stocksOf(sentence: ChunkedSentence, taken: ReadonlySet<PeoplePhrase>): StockReading[] {
  const { chunks } = sentence;
  return chunks.flatMap((chunk, at): StockReading[] => {
    if (chunk.kind !== "people" || taken.has(chunk.phrase) || chunk.phrase.count === null) return [];
    if ((chunk.phrase.count.max ?? chunk.phrase.count.min) < 10 || chunk.phrase.reference === "bare")
      return [];
    const hosting = HOSTING.test(wordOf(chunks[at - 1]));
    if ((wordOf(chunks[at - 1]) === "to" && wordOf(chunks[at - 2]) === "home") || hosting) {
      const places = placeNear(chunks, at - 1, -1);
      if (hosting && places.length === 0) return [];
      const from = (chunks[Math.max(0, at - 4)] as Chunk).from;
      return [{ phrase: chunk.phrase, act: "arrival", places, from, to: chunk.to, rule: "home to" }];
    }
    for (let index = at + 1; index < chunks.length && index <= at + 5; index++) {
      const next = chunks[index] as Chunk;
      if (next.kind !== "word") break;
      if (!LIVING.test(next.lower)) continue;
      const places = placeNear(chunks, index + 1, 1);
      const here =
        /^(here|there|nearby|in)$/.test(wordOf(chunks[index + 1])) ||
        /^(country|region)$/.test(wordOf(chunks[index + 3]));
      return places.length === 0 && !here
        ? []
        : [
            {
              phrase: chunk.phrase,
              act: "arrival",
              places,
              from: chunk.from,
              to: next.to,
              rule: "living in",
            },
          ];
    }
    return [];
  });
}
