/**
 * What two documents have in common beside their statements: the same text, the same credited agency, the
 * same rare words. Worked out once per document; a pair of documents then costs a short merge of two lists.
 */
import type { Document } from "../2-document/types.ts";
import { nameKey } from "./names.ts";
import { PackedLists, Partition } from "./numbers.ts";
import type { DaySpan } from "./profile.ts";
import { spanOf, toldText } from "./profile.ts";
import type { Likeness } from "./reprints.ts";
import { ReprintIndex, signatureOf } from "./reprints.ts";
import type { ReadDocument } from "./types.ts";
import { termHashes } from "./words.ts";

/** Rarest words kept of a document. */
const KEPT_TERMS = 24;
/** A word in more than this share of the documents tells nothing about the story. */
const RARE_SHARE = 0.2;
/** Below this number of documents no word can be called rare. */
const LEAST_DOCUMENTS = 8;
/** Words of a document that are looked at. */
const SAMPLED_TERMS = 160;
const COUNTERS = 1 << 20;

export type Story = {
  readonly document: Document;
  readonly published: DaySpan | null;
  readonly language: string;
  /** Number shared by documents that are wholly or partly the same text. */
  readonly family: number;
  /** Key of the publisher or agency whose text this is said to be, or of its own publisher; null if unknown. */
  readonly credit: string | null;
  readonly isReprint: boolean;
  /** Its position among the documents. */
  readonly position: number;
};

export type Stories = {
  readonly stories: readonly Story[];
  readonly likenesses: readonly Likeness[];
  /** The rarest words of every document that some other has too; null: too few documents to tell. */
  readonly terms: PackedLists | null;
};

/** Prepares all documents. Near linear in the length of the texts. */
export function storiesOf(readings: readonly ReadDocument[]): Stories {
  const frequency = new Uint32Array(COUNTERS);
  const index = new ReprintIndex();
  readings.forEach(({ document }, position) => {
    const text = toldText(document);
    index.add(position, signatureOf(text));
    for (const term of termHashes(text, SAMPLED_TERMS))
      frequency[term % COUNTERS] = (frequency[term % COUNTERS] ?? 0) + 1;
  });
  const likenesses = index.likenesses((position) => signatureOf(textAt(readings, position)));
  const families = familiesOf(readings.length, likenesses);
  const stories = readings.map(({ document }, position): Story => {
    const credited = document.reprintOf?.publisher ?? document.publisher;
    return {
      document,
      published: spanOf(document.published),
      language: document.language,
      family: families[position] ?? position,
      credit: credited ? nameKey(credited) : null,
      isReprint: document.reprintOf !== null,
      position,
    };
  });
  if (readings.length < LEAST_DOCUMENTS) return { stories, likenesses, terms: null };
  const terms = new PackedLists();
  for (const { position } of stories)
    terms.add(rarest(termHashes(textAt(readings, position), SAMPLED_TERMS), frequency, readings.length));
  return { stories, likenesses, terms };
}

function textAt(readings: readonly ReadDocument[], position: number): string {
  const reading = readings[position];
  return reading ? toldText(reading.document) : "";
}

function rarest(terms: Uint32Array, frequency: Uint32Array, documents: number): Uint32Array {
  const limit = Math.max(2, Math.floor(documents * RARE_SHARE));
  const count = (term: number) => frequency[term % COUNTERS] ?? 0;
  return terms
    .filter((term) => count(term) >= 2 && count(term) <= limit)
    .sort((a, b) => count(a) - count(b) || a - b)
    .slice(0, KEPT_TERMS)
    .sort();
}

/** How many rare words two documents share; null where it cannot be told (too few documents, other language). */
export function sharedTerms({ terms }: Stories, a: Story, b: Story): number | null {
  return !terms || a.language !== b.language ? null : terms.shared(a.position, b.position);
}

/** Numbers the documents so that those linked by likeness share the least position among them. */
export function familiesOf(documents: number, likenesses: readonly Likeness[]): Int32Array {
  const partition = new Partition(documents);
  for (const { first, second } of likenesses) partition.join(first, second);
  return Int32Array.from({ length: documents }, (_, position) => partition.of(position));
}
