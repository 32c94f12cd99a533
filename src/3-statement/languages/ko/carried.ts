import type { Telling } from "../../discourse/types.ts";
import type { Speaker } from "../../types.ts";
import type { Chunk } from "./chunks.ts";
import type { ReadSentence } from "./read-sentence.ts";
import { SAYS_SO } from "./saying-verbs.ts";
import type { KoreanSentence } from "./sentences.ts";
import type { Attribution } from "./speakers.ts";

/** Those who spoke last, in which paragraph. `source`: what they said goes on as long as figures follow each other. */
export type Carried = {
  readonly speakers: readonly Speaker[];
  readonly paragraph: number;
  readonly source: readonly Speaker[];
};

export const NOBODY: Carried = { speakers: [], paragraph: -1, source: [] };

/** Sentences that lean on the speaker of the one before by their very form. */
const HEARSAY =
  /(?:[다라]고\s(?:한다|합니다|했다|했습니다)|다는\s것이다|라는\s것이다|다는\s얘기다|다는\s설명이다|다는\s전언이다|다는\s주장이다)[.”"]?$/u;
/** What opens a matter of its own. */
const TURNS = /^(?:한편|그러나|하지만|다만|반면|앞서|이와\s별도로|그동안|당시)(?=[\s,])/u;

/** What opens another story within the paragraph. */
const ASIDE = /^(?:한편|이와\s별도로|이와는\s별개로|이에\s앞서|앞서)(?=[\s,])/u;

/**
 * Who goes on speaking: within the paragraph everything; after it what is told as hearsay, and numbers that stand
 * without their noun, which lean on the figures of the source before ("14일에는 196명이 도착했다").
 */
export function carriedInto(
  carried: Carried,
  sentence: KoreanSentence,
  text: string,
  chunks: readonly Chunk[],
): readonly Speaker[] {
  if (ASIDE.test(text) && !HEARSAY.test(text)) return [];
  if (carried.paragraph === sentence.paragraph || HEARSAY.test(text)) return carried.speakers;
  return !TURNS.test(text) && leansOnFigures(chunks) ? carried.source : [];
}

function leansOnFigures(chunks: readonly Chunk[]): boolean {
  return chunks.some(
    (chunk) =>
      chunk.kind === "people" &&
      chunk.phrase.count !== null &&
      (chunk.phrase.elliptic || chunk.phrase.act !== null) &&
      chunk.phrase.share === null,
  );
}

export function carriedFrom(
  attributions: readonly Attribution[],
  before: readonly Speaker[],
  sentence: KoreanSentence,
  carried: Carried,
): Carried {
  const told = attributions.findLast(({ speakers }) => speakers.length > 0);
  if (told !== undefined)
    return { speakers: told.speakers, paragraph: sentence.paragraph, source: told.speakers };
  if (attributions.some(({ impersonal }) => impersonal)) return NOBODY;
  return { speakers: before, paragraph: sentence.paragraph, source: carried.source };
}

/** What the sentence before told, said by whoever says so now ("이런 사실을 통보해 왔다고 밝혔다"). */
export function saidSo(before: readonly Telling[], read: ReadSentence): readonly Telling[] {
  const said = read.attributions.find(({ speakers }) => speakers.length > 0);
  if (said === undefined || !SAYS_SO.test(read.view.text)) return before;
  return before.map((telling): Telling => {
    const isOpen =
      telling.kind === "claim" && telling.sentence === read.index - 1 && telling.speakers.length === 0;
    return isOpen ? { ...telling, speakers: said.speakers, attributed: true } : telling;
  });
}
