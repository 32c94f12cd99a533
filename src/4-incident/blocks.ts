/**
 * Blocks of items that share a key. In a small block every item meets every other; in a larger one an item meets
 * only those within a window around it, in each of several orders. Which two items meet depends on what the blocks
 * hold and not on the way they came to hold it.
 *
 * The bulk is one sorted array. Blocks that have changed since lie over it as lists; a change walks its block once,
 * without sorting it.
 */
import type { NumberList } from "./numbers.ts";
import { firstOf, PAIR_BASE, pairCode, secondOf } from "./numbers.ts";

export type Compare = (a: number, b: number) => number;
export type Visit = (a: number, b: number) => void;

export type BlockRules = {
  /** Total orders of the items. */
  readonly orders: readonly Compare[];
  /** So many neighbours on either side meet an item of a large block. */
  readonly window: number;
  /** Blocks up to this size are small. */
  readonly small: number;
};

const EMPTY = new Float64Array(0);

export class Blocks {
  readonly #rules: BlockRules;
  /** Codes of key and item, ascending. */
  #base: Float64Array = EMPTY;
  /** The members of blocks that have changed since the base was made. */
  readonly #changed = new Map<number, number[]>();

  constructor(rules: BlockRules) {
    this.#rules = rules;
  }

  /** Takes all entries at once (codes of key and item), in the place of what was there. */
  load(entries: NumberList): void {
    this.#base = entries.distinct().slice();
    this.#changed.clear();
  }

  /** Visits all pairs that meet, those of several orders several times. Only after `load`. */
  visit(visit: Visit): void {
    const base = this.#base;
    for (let start = 0; start < base.length; ) {
      const end = endOfBlock(base, start);
      if (end - start > 1) this.#visitBlock(Array.from(base.subarray(start, end), secondOf), visit);
      start = end;
    }
  }

  /** Adds an item. `shaken` gets every pair that may meet now or may have ceased to. */
  insert(key: number, item: number, shaken: Visit): void {
    const members = this.#editable(key);
    const { small } = this.#rules;
    if (members.length < small) for (const other of members) shaken(item, other);
    else if (members.length === small) visitAll([...members, item], shaken);
    else this.#shakeAround(members, item, true, shaken);
    members.push(item);
  }

  /** Takes an item out. `shaken` gets every pair of others that may meet now. */
  remove(key: number, item: number, shaken: Visit): void {
    const members = this.#editable(key);
    const at = members.indexOf(item);
    if (at < 0) return;
    members.splice(at, 1);
    const { small } = this.#rules;
    if (members.length === small) visitAll(members, shaken);
    else if (members.length > small) this.#shakeAround(members, item, false, shaken);
  }

  /** Whether two items of a block meet. */
  meet(key: number, a: number, b: number): boolean {
    const members = this.#changed.get(key) ?? this.#inBase(key);
    const { small, window, orders } = this.#rules;
    if (members.length <= small) return true;
    return orders.some((compare) => isWithin(members, a, b, compare, window));
  }

  #visitBlock(members: number[], visit: Visit): void {
    const { small, window, orders } = this.#rules;
    if (members.length <= small) {
      visitAll(members, visit);
      return;
    }
    for (const compare of orders) {
      members.sort(compare);
      for (let i = 0; i < members.length; i++) {
        const last = Math.min(members.length, i + 1 + window);
        for (let j = i + 1; j < last; j++) visit(members[i] ?? 0, members[j] ?? 0);
      }
    }
  }

  /** Pairs of an item with its neighbours, and those of its neighbours that it parts or parted. */
  #shakeAround(members: readonly number[], item: number, itself: boolean, shaken: Visit): void {
    const { window, orders } = this.#rules;
    for (const compare of orders) {
      const before: number[] = [];
      const after: number[] = [];
      for (const other of members) {
        if (compare(other, item) < 0) keepNearest(before, other, (x, y) => compare(y, x), window);
        else keepNearest(after, other, compare, window);
      }
      if (itself) for (const other of [...before, ...after]) shaken(item, other);
      for (const [i, left] of before.entries()) {
        const right = after[window - 1 - i];
        if (right !== undefined) shaken(left, right);
      }
    }
  }

  #editable(key: number): number[] {
    const known = this.#changed.get(key);
    if (known !== undefined) return known;
    const members = this.#inBase(key);
    this.#changed.set(key, members);
    return members;
  }

  #inBase(key: number): number[] {
    const base = this.#base;
    const start = firstFrom(base, pairCode(key, 0));
    return Array.from(base.subarray(start, firstFrom(base, pairCode(key + 1, 0))), secondOf);
  }
}

/** Inserts into a list of the nearest, the nearest first, if it is among them. */
function keepNearest(nearest: number[], item: number, compare: Compare, window: number): void {
  const last = nearest.at(-1);
  if (nearest.length === window && last !== undefined && compare(item, last) > 0) return;
  let at = nearest.length;
  while (at > 0 && compare(item, nearest[at - 1] ?? 0) < 0) at -= 1;
  nearest.splice(at, 0, item);
  if (nearest.length > window) nearest.pop();
}

/** Whether fewer than `window` members stand between two. */
function isWithin(
  members: readonly number[],
  a: number,
  b: number,
  compare: Compare,
  window: number,
): boolean {
  const [low, high] = compare(a, b) < 0 ? [a, b] : [b, a];
  let between = 0;
  for (const other of members) {
    if (other === a || other === b || compare(other, low) < 0 || compare(other, high) > 0) continue;
    between += 1;
    if (between >= window) return false;
  }
  return true;
}

/** Visits every pair of a list. */
export function visitAll(items: readonly number[], visit: Visit): void {
  for (let i = 0; i < items.length; i++)
    for (let j = i + 1; j < items.length; j++) visit(items[i] ?? 0, items[j] ?? 0);
}

function endOfBlock(codes: Float64Array, start: number): number {
  const next = (firstOf(codes[start] ?? 0) + 1) * PAIR_BASE;
  let end = start + 1;
  while (end < codes.length && (codes[end] ?? 0) < next) end += 1;
  return end;
}

/** The position of the first code that is not below the given one. */
function firstFrom(codes: Float64Array, code: number): number {
  let low = 0;
  let high = codes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((codes[middle] ?? 0) < code) low = middle + 1;
    else high = middle;
  }
  return low;
}
