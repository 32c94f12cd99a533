/** Lists of whole numbers and of pairs of them, without the cost of boxed arrays: linking keeps millions. */

/** Pairs are coded in one number below 2^52: both parts are below this. */
export const PAIR_BASE = 2 ** 26;

/** The code of an ordered pair. */
export function pairCode(first: number, second: number): number {
  return first * PAIR_BASE + second;
}

export function firstOf(code: number): number {
  return Math.floor(code / PAIR_BASE);
}

export function secondOf(code: number): number {
  return code % PAIR_BASE;
}

/** A growing list of numbers. */
export class NumberList {
  #values = new Float64Array(256);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = new Float64Array(this.#length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length] = value;
    this.#length += 1;
  }

  /** The values as they are; valid until the next `push`. */
  values(): Float64Array {
    return this.#values.subarray(0, this.#length);
  }

  /** The values in ascending order. The list's own order is lost. */
  sorted(): Float64Array {
    return this.values().sort();
  }

  /** The distinct values in ascending order. The list's own order is lost. */
  distinct(): Float64Array {
    const sorted = this.sorted();
    let kept = 0;
    for (let i = 0; i < sorted.length; i++) {
      const value = sorted[i] ?? 0;
      if (kept > 0 && sorted[kept - 1] === value) continue;
      sorted[kept] = value;
      kept += 1;
    }
    return sorted.subarray(0, kept);
  }
}

/** Sets of whole numbers 0 … size − 1 that grow together; the least of a set stands for it. */
export class Partition {
  readonly #parent: Int32Array;

  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, i) => i);
  }

  /** The least member of the set of `item`. */
  of(item: number): number {
    const parent = this.#parent;
    let at = item;
    for (let up = parent[at] ?? at; up !== at; up = parent[at] ?? at) {
      const above = parent[up] ?? up;
      parent[at] = above;
      at = above;
    }
    return at;
  }

  join(a: number, b: number): void {
    const x = this.of(a);
    const y = this.of(b);
    if (x !== y) this.#parent[Math.max(x, y)] = Math.min(x, y);
  }
}

/** Many short sorted lists of 32-bit numbers in one array: a typed array of its own would cost more than its content. */
export class PackedLists {
  #values = new Uint32Array(256);
  #ends = new Uint32Array(64);
  #lists = 0;

  /** Appends a list, ascending; lists are numbered from 0 in the order they come. */
  add(list: Uint32Array): void {
    const start = this.#startOf(this.#lists);
    const end = start + list.length;
    if (end > this.#values.length) this.#values = enlarged(this.#values, end);
    if (this.#lists === this.#ends.length) this.#ends = enlarged(this.#ends, this.#lists + 1);
    this.#values.set(list, start);
    this.#ends[this.#lists] = end;
    this.#lists += 1;
  }

  /** How many numbers two lists have in common. */
  shared(a: number, b: number): number {
    const values = this.#values;
    let i = this.#startOf(a);
    let j = this.#startOf(b);
    const lastOfA = this.#ends[a] ?? 0;
    const lastOfB = this.#ends[b] ?? 0;
    let shared = 0;
    while (i < lastOfA && j < lastOfB) {
      const x = values[i] ?? 0;
      const y = values[j] ?? 0;
      if (x === y) shared += 1;
      if (x <= y) i += 1;
      if (y <= x) j += 1;
    }
    return shared;
  }

  #startOf(list: number): number {
    return list === 0 ? 0 : (this.#ends[list - 1] ?? 0);
  }
}

function enlarged(values: Uint32Array<ArrayBuffer>, least: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(least, values.length * 2));
  larger.set(values);
  return larger;
}
