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

const TERM = /[\p{Script=Han}]{2,}|[\p{Script=Hangul}]{2,}|[\p{Script=Latin}\p{N}]{4,}/gu;

function termHash(term: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < term.length; i++) hash = Math.imul(hash ^ term.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** Hashes of the distinct words of a text that can mark a story: Han by pairs, Hangul without its last syllable where longer than two (particles). */
export function termsOf(text: string): Set<number> {
  const terms = new Set<number>();
  for (const word of text.toLowerCase().match(TERM) ?? []) {
    const code = word.charCodeAt(0);
    if (code >= 0x3400 && code < 0xa000) {
      for (let i = 0; i + 1 < word.length; i++) terms.add(termHash(word.slice(i, i + 2)));
    } else if (code >= 0xac00 && word.length > 2) terms.add(termHash(word.slice(0, 3)));
    else terms.add(termHash(word));
  }
  return terms;
}

/** Prepares all documents. Near linear in the length of the texts. */
export function storiesOf(readings: readonly ReadDocument[]): Stories {
  const frequency = new Uint32Array(COUNTERS);
  const index = new ReprintIndex();
  readings.forEach(({ document }, position) => {
    const text = toldText(document);
    index.add(position, signatureOf(text));
    for (const term of sampled(termsOf(text)))
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
    terms.add(rarest(sampled(termsOf(textAt(readings, position))), frequency, readings.length));
  return { stories, likenesses, terms };
}

function textAt(readings: readonly ReadDocument[], position: number): string {
  const reading = readings[position];
  return reading ? toldText(reading.document) : "";
}

/** The words with the least hashes: the same choice in every text, so that common words stay common. */
function sampled(terms: ReadonlySet<number>): Uint32Array {
  return Uint32Array.from(terms).sort().slice(0, SAMPLED_TERMS);
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
