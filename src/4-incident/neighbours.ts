import { firstOf, secondOf } from "./numbers.ts";

/**
 * Which items are tied to which, both ways. The bulk is two arrays; items whose ties have changed since have a set of
 * their own, which then stands for them.
 */
export class Neighbours {
  /** Where the neighbours of an item begin in `#others`; one more for the end. */
  readonly #starts: Uint32Array;
  readonly #others: Uint32Array;
  readonly #changed = new Map<number, Set<number>>();

  /** Items 0 … size − 1, tied by the pairs with these codes, each given once. */
  constructor(size: number, codes: Float64Array) {
    const starts = new Uint32Array(size + 2);
    for (const code of codes) {
      bump(starts, firstOf(code) + 2);
      bump(starts, secondOf(code) + 2);
    }
    for (let item = 2; item < starts.length; item++)
      starts[item] = (starts[item] ?? 0) + (starts[item - 1] ?? 0);
    // While the array is filled, the beginning of an item moves on to that of the next.
    const others = new Uint32Array(codes.length * 2);
    for (const code of codes) {
      const first = firstOf(code);
      const second = secondOf(code);
      others[bump(starts, first + 1)] = second;
      others[bump(starts, second + 1)] = first;
    }
    this.#starts = starts;
    this.#others = others;
  }

  of(item: number): Iterable<number> {
    return this.#changed.get(item) ?? this.#inBase(item);
  }

  has(a: number, b: number): boolean {
    return this.#changed.get(a)?.has(b) ?? this.#inBase(a).includes(b);
  }

  tie(a: number, b: number): void {
    this.#editable(a).add(b);
    this.#editable(b).add(a);
  }

  untie(a: number, b: number): void {
    this.#editable(a).delete(b);
    this.#editable(b).delete(a);
  }

  /** Unties an item from all others; returns them. */
  drop(item: number): readonly number[] {
    const others = [...this.of(item)];
    for (const other of others) this.#editable(other).delete(item);
    this.#changed.set(item, new Set());
    return others;
  }

  #editable(item: number): Set<number> {
    const known = this.#changed.get(item);
    if (known) return known;
    const made = new Set(this.#inBase(item));
    this.#changed.set(item, made);
    return made;
  }

  #inBase(item: number): Uint32Array {
    // An item that came later has none: its beginning lies beyond the end.
    return this.#others.subarray(
      this.#starts[item] ?? this.#others.length,
      this.#starts[item + 1] ?? this.#others.length,
    );
  }
}

/** Adds one to a place of an array; returns what was there. */
function bump(values: Uint32Array, at: number): number {
  const value = values[at] ?? 0;
  values[at] = value + 1;
  return value;
}
