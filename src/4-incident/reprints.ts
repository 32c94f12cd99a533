/**
 * Near-duplicate texts by one-permutation MinHash (Li, Owen and Zhang 2012) over five-word runs: every
 * run is hashed once, the upper bits choose one of 128 bins, each bin keeps its least hash. Bins equal in
 * two signatures estimate the resemblance (Jaccard); with the number of runs of both texts that gives the
 * containment of the shorter one, which finds partial reprints.
 */

import { firstOf, NumberList, pairCode, secondOf } from "./numbers.ts";
import { wordHashes } from "./words.ts";

/** Bins of a signature. */
export const BINS = 128;
const EMPTY = 0xffffffff;
const RUN_WORDS = 5;
/** Bins that are looked up; two texts that share `INDEX_HITS` of them are compared in full. */
const INDEXED_BINS = 32;
const INDEX_HITS = 3;
/** Texts with one bin in common are compared with so many that follow at most. */
const POSTING_WINDOW = 32;

/** A text's signature: the least hash of every bin and the number of five-word runs. */
export type Signature = { readonly bins: Uint32Array; readonly runs: number };

/** Two texts found alike, by their positions. */
export type Likeness = {
  readonly first: number;
  readonly second: number;
  readonly resemblance: number;
  readonly containment: number;
};

/** Share of common runs from which a text counts as a reprint of the other. */
export type LikenessLimits = { readonly resemblance: number; readonly containment: number };

/**
 * Shipped limits. Independent reports of one event share few five-word runs (resemblance at most 0.04 in
 * our measurements); a reprint with one word in twenty changed and a third cut stays above 0.3.
 */
export const REPRINT_LIMITS: LikenessLimits = { resemblance: 0.25, containment: 0.5 };

/** Spreads the bits of a 32-bit number (the finaliser of MurmurHash3). */
function spread(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Hashes of the five-word runs of a text, in order; none for a shorter text. */
export function runHashes(words: Uint32Array): Uint32Array {
  const runs = new Uint32Array(Math.max(0, words.length - RUN_WORDS + 1));
  for (let i = 0; i < runs.length; i++) {
    let hash = 0;
    for (let k = 0; k < RUN_WORDS; k++) hash = (Math.imul(hash, 0x9e3779b1) + (words[i + k] ?? 0)) | 0;
    runs[i] = spread(hash);
  }
  return runs;
}

/** The signature of a text. */
export function signatureOf(text: string): Signature {
  const bins = new Uint32Array(BINS).fill(EMPTY);
  const runs = runHashes(wordHashes(text));
  for (let i = 0; i < runs.length; i++) {
    const hash = runs[i] ?? 0;
    const bin = hash >>> 25;
    const rest = hash & 0x1ffffff;
    if (rest < (bins[bin] ?? EMPTY)) bins[bin] = rest;
  }
  return { bins, runs: runs.length };
}

/** Estimated share of runs in common of all that occur in either (0–1); bins empty in both say nothing. */
export function resemblance(a: Signature, b: Signature): number {
  let equal = 0;
  let filled = 0;
  for (let bin = 0; bin < BINS; bin++) {
    const x = a.bins[bin] ?? EMPTY;
    const y = b.bins[bin] ?? EMPTY;
    if (x === EMPTY && y === EMPTY) continue;
    filled += 1;
    if (x === y) equal += 1;
  }
  return filled === 0 ? 0 : equal / filled;
}

/** Estimated share of the shorter text's runs that stand in the longer one, from the resemblance. */
export function containment(a: Signature, b: Signature, likeness: number): number {
  const shorter = Math.min(a.runs, b.runs);
  if (shorter === 0) return 0;
  return Math.min(1, (likeness * (a.runs + b.runs)) / ((1 + likeness) * shorter));
}

/**
 * Finds texts that are wholly or partly the same. Texts with fewer runs than `least` are left out: a headline
 * alone is no reprint. Near linear: only texts that share looked-up bins are compared, and only these bins are
 * kept of a signature.
 */
export class ReprintIndex {
  readonly #postings = Array.from({ length: INDEXED_BINS }, () => new NumberList());
  readonly #least: number;

  constructor(least = 20) {
    this.#least = least;
  }

  /** Takes the signature of the text at a position. */
  add(position: number, signature: Signature): void {
    if (signature.runs < this.#least) return;
    this.#postings.forEach((posting, bin) => {
      const value = signature.bins[bin] ?? EMPTY;
      if (value !== EMPTY) posting.push(pairCode(value, position));
    });
  }

  /**
   * Pairs within the limits, in order of position; `signatureAt` gives a signature again. Of a text that
   * stands in very many, not every pair is named, but each with some others.
   */
  likenesses(
    signatureAt: (position: number) => Signature,
    limits: LikenessLimits = REPRINT_LIMITS,
  ): Likeness[] {
    const found: Likeness[] = [];
    const known = new Map<number, Signature>();
    const recall = (position: number): Signature => {
      const signature = known.get(position) ?? signatureAt(position);
      known.set(position, signature);
      return signature;
    };
    for (const code of this.#pairsToCompare()) {
      const first = firstOf(code);
      const second = secondOf(code);
      const a = recall(first);
      const b = recall(second);
      const likeness = resemblance(a, b);
      const contained = containment(a, b, likeness);
      if (likeness < limits.resemblance && contained < limits.containment) continue;
      found.push({ first, second, resemblance: likeness, containment: contained });
    }
    return found;
  }

  /** Codes of the pairs of texts that share enough looked-up bins, ascending. */
  #pairsToCompare(): Float64Array {
    const hits = new NumberList();
    for (const posting of this.#postings) {
      const sorted = posting.sorted();
      for (let start = 0; start < sorted.length; ) {
        const value = firstOf(sorted[start] ?? 0);
        let end = start + 1;
        while (end < sorted.length && firstOf(sorted[end] ?? 0) === value) end += 1;
        addHits(sorted.subarray(start, end), hits);
        start = end;
      }
    }
    return repeated(hits.sorted(), INDEX_HITS);
  }
}

/** Every text of a bin's value with those that follow it, at most `POSTING_WINDOW` of them. */
function addHits(entries: Float64Array, hits: NumberList): void {
  for (let i = 0; i < entries.length; i++) {
    const last = Math.min(entries.length, i + 1 + POSTING_WINDOW);
    for (let j = i + 1; j < last; j++)
      hits.push(pairCode(secondOf(entries[i] ?? 0), secondOf(entries[j] ?? 0)));
  }
}

/** The values that stand at least `times` times in a sorted list. */
function repeated(sorted: Float64Array, times: number): Float64Array {
  const kept = new NumberList();
  for (let start = 0; start < sorted.length; ) {
    let end = start + 1;
    while (end < sorted.length && sorted[end] === sorted[start]) end += 1;
    if (end - start >= times) kept.push(sorted[start] ?? 0);
    start = end;
  }
  return kept.values();
}
