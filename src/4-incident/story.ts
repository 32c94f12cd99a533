/**
 * What two documents have in common beside their statements: the same text, the same credited agency, the
 * same rare words. Worked out once per document; a pair of documents then costs a short merge of two lists.
 */
import type { Document } from "../2-document/types.ts";
import { nameKey } from "./names.ts";
import type { DaySpan } from "./profile.ts";
import { spanOf, toldText } from "./profile.ts";
import type { Likeness } from "./reprints.ts";
import { findLikenesses, signatureOf } from "./reprints.ts";
import type { ReadDocument } from "./types.ts";

/** Rarest words kept of a document. */
const KEPT_TERMS = 32;
/** A word in more than this share of the documents tells nothing about the story. */
const RARE_SHARE = 0.2;
/** Below this number of documents no word can be called rare. */
const LEAST_DOCUMENTS = 8;
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
  /** The rarest words that some other document has too, as sorted hashes; null: too few documents to tell. */
  readonly terms: Uint32Array | null;
};

export type Stories = { readonly stories: readonly Story[]; readonly likenesses: readonly Likeness[] };

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
  const texts = readings.map(({ document }) => toldText(document));
  const likenesses = findLikenesses(texts.map(signatureOf));
  const families = familiesOf(readings.length, likenesses);
  const terms = texts.map((text) => Uint32Array.from(termsOf(text)));
  const frequency = new Uint32Array(COUNTERS);
  for (const list of terms)
    for (const term of list) frequency[term % COUNTERS] = (frequency[term % COUNTERS] ?? 0) + 1;
  const stories = readings.map(({ document }, position): Story => {
    const credited = document.reprintOf?.publisher ?? document.publisher;
    return {
      document,
      published: spanOf(document.published),
      language: document.language,
      family: families[position] ?? position,
      credit: credited ? nameKey(credited) : null,
      isReprint: document.reprintOf !== null,
      terms: rarest(terms[position] ?? new Uint32Array(), frequency, readings.length),
    };
  });
  return { stories, likenesses };
}

function rarest(terms: Uint32Array, frequency: Uint32Array, documents: number): Uint32Array | null {
  if (documents < LEAST_DOCUMENTS) return null;
  const limit = Math.max(2, Math.floor(documents * RARE_SHARE));
  const count = (term: number) => frequency[term % COUNTERS] ?? 0;
  return terms
    .filter((term) => count(term) >= 2 && count(term) <= limit)
    .sort((a, b) => count(a) - count(b) || a - b)
    .slice(0, KEPT_TERMS)
    .sort();
}

/** How many rare words two documents share; null where it cannot be told (too few documents, other script). */
export function sharedTerms(a: Story, b: Story): number | null {
  if (!a.terms || !b.terms || a.language !== b.language) return null;
  let shared = 0;
  let i = 0;
  let j = 0;
  while (i < a.terms.length && j < b.terms.length) {
    const x = a.terms[i] ?? 0;
    const y = b.terms[j] ?? 0;
    if (x === y) shared += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return shared;
}

/** Numbers the documents so that those linked by likeness share the least position among them. */
export function familiesOf(documents: number, likenesses: readonly Likeness[]): Int32Array {
  const parent = Int32Array.from({ length: documents }, (_, position) => position);
  const root = (position: number): number => {
    let at = position;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] ?? at] ?? at;
      at = parent[at] ?? at;
    }
    return at;
  };
  for (const { first, second } of likenesses) {
    const a = root(first);
    const b = root(second);
    if (a !== b) parent[Math.max(a, b)] = Math.min(a, b);
  }
  return parent.map((_, position) => root(position));
}
