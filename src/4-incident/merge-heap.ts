/** A possible merge of clusters `a` and `b` (the smaller first), with what its odds rest on. */
export type Merge = {
  readonly odds: number;
  readonly sum: number;
  readonly pairs: number;
  readonly a: number;
  readonly b: number;
};

/** A binary heap of possible merges: the best odds first, then the earlier clusters. */
export class MergeHeap {
  readonly #entries: Merge[] = [];

  push(entry: Merge): void {
    const entries = this.#entries;
    let at = entries.length;
    entries.push(entry);
    while (at > 0) {
      const above = (at - 1) >> 1;
      const parent = entries[above];
      if (!parent || !isBetter(entry, parent)) break;
      entries[at] = parent;
      at = above;
    }
    entries[at] = entry;
  }

  /** Takes the best merge out; null when there is none. */
  pop(): Merge | null {
    const entries = this.#entries;
    const best = entries[0];
    const last = entries.pop();
    if (!best || !last) return null;
    if (entries.length > 0) this.#sink(last);
    return best;
  }

  #sink(entry: Merge): void {
    const entries = this.#entries;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      const left = entries[child];
      const right = entries[child + 1];
      if (!left) break;
      if (right && isBetter(right, left)) child += 1;
      const better = entries[child];
      if (!better || !isBetter(better, entry)) break;
      entries[at] = better;
      at = child;
    }
    entries[at] = entry;
  }
}

function isBetter(x: Merge, y: Merge): boolean {
  if (x.odds !== y.odds) return x.odds > y.odds;
  return x.a !== y.a ? x.a < y.a : x.b < y.b;
}
