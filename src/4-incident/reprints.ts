/**
 * Near-duplicate texts by one-permutation MinHash (Li, Owen and Zhang 2012) over five-word runs: every
 * run is hashed once, the upper bits choose one of 128 bins, each bin keeps its least hash. Bins equal in
 * two signatures estimate the resemblance (Jaccard); with the number of runs of both texts that gives the
 * containment of the shorter one, which finds partial reprints.
 */

import type { Compare, Visit } from "./blocks.ts";
import { Blocks } from "./blocks.ts";
import { firstOf, NumberList, pairCode, secondOf } from "./numbers.ts";
import { wordHashes } from "./words.ts";

/** Bins of a signature. */
const BINS = 128;
const EMPTY = 0xffffffff;
const RUN_WORDS = 5;
/** Bins that are looked up; two texts that share `INDEX_HITS` of them are compared in full. */
const INDEXED_BINS = 32;
const INDEX_HITS = 3;
/** Texts with one bin in common are compared with so many on either side at most. */
export const POSTING_WINDOW = 32;

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

/** Gives the signature of the text at a position again. */
type SignatureAt = (position: number) => Signature;

/**
 * Finds texts that are wholly or partly the same. Texts with fewer runs than `least` are left out: a headline
 * alone is no reprint. Near linear: only texts that share looked-up bins are compared, and only these bins are
 * kept of a signature. Of a text that stands in very many, not every pair is found, but each with some others: with
 * those that stand next to it in `order`.
 */
export class ReprintIndex {
  readonly #least: number;
  /** Entries of the texts added first, until they are looked up. */
  #entries: NumberList[] | null = Array.from({ length: INDEXED_BINS }, () => new NumberList());
  readonly #postings: readonly Blocks[];

  constructor(least = 20, order: Compare = (a, b) => a - b, window = POSTING_WINDOW) {
    this.#least = least;
    const rules = { orders: [order], window, small: 0 };
    this.#postings = Array.from({ length: INDEXED_BINS }, () => new Blocks(rules));
  }

  /** Takes the signature of the text at a position. Before `likenesses` only. */
  add(position: number, signature: Signature): void {
    if (signature.runs < this.#least) return;
    this.#entries?.forEach((entries, bin) => {
      const value = signature.bins[bin] ?? EMPTY;
      if (value !== EMPTY) entries.push(pairCode(value, position));
    });
  }

  /** Pairs within the limits of all texts added, in order of position. */
  likenesses(signatureAt: SignatureAt, limits: LikenessLimits = REPRINT_LIMITS): Likeness[] {
    const hits = new NumberList();
    this.#entries?.forEach((entries, bin) => {
      const posting = this.#postings[bin];
      posting?.load(entries);
      posting?.visit((a, b) => hits.push(pairCode(Math.min(a, b), Math.max(a, b))));
    });
    this.#entries = null;
    const found: Likeness[] = [];
    const known = new Map<number, Signature>();
    const recall = (position: number): Signature => {
      const signature = known.get(position) ?? signatureAt(position);
      known.set(position, signature);
      return signature;
    };
    for (const code of repeated(hits.sorted(), INDEX_HITS)) {
      const first = firstOf(code);
      const second = secondOf(code);
      const likeness = likenessOf(recall(first), recall(second), limits);
      if (likeness !== null) found.push({ first, second, ...likeness });
    }
    return found;
  }

  /** Adds a text later. `shaken` gets the pairs that may be found now or may have ceased to be. */
  insert(position: number, signature: Signature, shaken: Visit): void {
    if (signature.runs < this.#least) return;
    this.#postings.forEach((posting, bin) => {
      const value = signature.bins[bin] ?? EMPTY;
      if (value !== EMPTY) posting.insert(value, position, shaken);
    });
  }

  /** Takes a text out. `shaken` gets the pairs of others that may be found now. */
  remove(position: number, signature: Signature, shaken: Visit): void {
    if (signature.runs < this.#least) return;
    this.#postings.forEach((posting, bin) => {
      const value = signature.bins[bin] ?? EMPTY;
      if (value !== EMPTY) posting.remove(value, position, shaken);
    });
  }

  /** The likeness of two texts; null where they are not within the limits or not found. */
  between(
    first: number,
    second: number,
    signatureAt: SignatureAt,
    limits: LikenessLimits = REPRINT_LIMITS,
  ): Likeness | null {
    const a = signatureAt(first);
    const b = signatureAt(second);
    if (a.runs < this.#least || b.runs < this.#least) return null;
    const shared = this.#postings.flatMap((posting, bin) => {
      const value = a.bins[bin] ?? EMPTY;
      return value !== EMPTY && value === b.bins[bin] ? [{ posting, value }] : [];
    });
    if (shared.length < INDEX_HITS) return null;
    const likeness = likenessOf(a, b, limits);
    if (likeness === null) return null;
    const hits = shared.filter(({ posting, value }) => posting.meet(value, first, second)).length;
    return hits < INDEX_HITS ? null : { first, second, ...likeness };
  }
}

function likenessOf(
  a: Signature,
  b: Signature,
  limits: LikenessLimits,
): Pick<Likeness, "resemblance" | "containment"> | null {
  const likeness = resemblance(a, b);
  const contained = containment(a, b, likeness);
  if (likeness < limits.resemblance && contained < limits.containment) return null;
  return { resemblance: likeness, containment: contained };
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
