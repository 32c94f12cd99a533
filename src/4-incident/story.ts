/**
 * What two documents have in common beside their statements: the same text, the same credited agency, the
 * same rare words. Worked out once per document; a pair of documents then costs a short merge of two lists.
 */
import { nameKey } from "./names.ts";
import { PackedLists, Partition } from "./numbers.ts";
import type { DaySpan } from "./profile.ts";
import { spanOf } from "./profile.ts";
import type { Likeness } from "./reprints.ts";
import { ReprintIndex } from "./reprints.ts";
import type { Sketch } from "./sketch.ts";
import type { LinkedDocument, ReadDocument, TextReprint } from "./types.ts";

/** Rarest words kept of a document. */
const KEPT_TERMS = 24;
/** A word in more than this share of the documents tells nothing about the story. */
const RARE_SHARE = 0.2;
/** Below this number of documents no word can be called rare. */
const LEAST_DOCUMENTS = 8;
const COUNTERS = 1 << 20;

export type Story = {
  readonly document: LinkedDocument;
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

/** Prepares all documents. Near linear in their number. */
export function storiesOf(readings: readonly ReadDocument[]): Stories {
  const frequency = new Uint32Array(COUNTERS);
  const index = new ReprintIndex();
  readings.forEach(({ sketch }, position) => {
    index.add(position, sketch.signature);
    for (const term of sketch.terms) frequency[term % COUNTERS] = (frequency[term % COUNTERS] ?? 0) + 1;
  });
  const likenesses = index.likenesses((position) => sketchAt(readings, position).signature);
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
    terms.add(rarest(sketchAt(readings, position).terms, frequency, readings.length));
  return { stories, likenesses, terms };
}

function sketchAt(readings: readonly ReadDocument[], position: number): Sketch {
  const reading = readings[position];
  if (!reading) throw new RangeError("document of another corpus");
  return reading.sketch;
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

/** Which documents are wholly or partly another's text: the later one, or the one that credits another. */
export function textReprints({ stories, likenesses }: Stories): TextReprint[] {
  return likenesses.flatMap(({ first, second, resemblance, containment }): TextReprint[] => {
    const [a, b] = [stories[first], stories[second]];
    if (!a || !b) return [];
    const later =
      a.isReprint !== b.isReprint ? a.isReprint : (a.published?.from ?? 0) > (b.published?.from ?? 0);
    const [copy, original] = later ? [a, b] : [b, a];
    return [{ document: copy.document.id, of: original.document.id, resemblance, containment }];
  });
}
