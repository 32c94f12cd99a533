import type { Document, Region } from "../2-document/types.ts";
import type { Sentence } from "../3-statement/languages/en/sentences.ts";
import { splitSentences } from "../3-statement/languages/en/sentences.ts";
import { readEnglishTimes } from "../3-statement/languages/en/times.ts";
import { readPlaces } from "../3-statement/place/read-places.ts";
import type { PlaceMention } from "../3-statement/place/types.ts";
import type { TimeMention } from "../3-statement/time/types.ts";
import type { Engine } from "./load-engine.ts";

/** The sentences that statements may be read from, with the times and places in them. */
export type ReadSentences = {
  readonly sentences: readonly Sentence[];
  /** Times of each sentence, by its index. */
  readonly times: readonly (readonly TimeMention[])[];
  /** Places of the whole text, in order. */
  readonly places: readonly PlaceMention[];
};

/** Whether statements are read from a region. */
export const isTold = (region: Region): boolean => region.kind === "title" || region.kind === "body";

/** Sentences, times and places of a document's title and body. */
export function readSentences(document: Document, engine: Engine): ReadSentences {
  const passages = document.regions
    .filter(isTold)
    .map(({ start, end, kind }) => ({ start, end, title: kind === "title" }));
  const sentences = splitSentences(document.text, passages);
  return {
    sentences,
    times: sentences.map((sentence) => readEnglishTimes(sentence.tokens)),
    places: readPlaces(
      sentences.map((sentence) => sentence.tokens),
      document.text,
      engine.gazetteer(),
    ),
  };
}

/** Times in the regions that are not read: captions and comments bound the date of publication. */
export function timesAside(document: Document): readonly TimeMention[] {
  const passages = document.regions
    .filter((region) => !isTold(region))
    .map(({ start, end }) => ({ start, end, title: false }));
  return splitSentences(document.text, passages).flatMap((sentence) => readEnglishTimes(sentence.tokens));
}
