import { hexOf, sha256 } from "../../core/hash.ts";

const NODE = new Uint8Array([1]);

/** A Merkle tree that leaves are put into one by one; it keeps one hash per level, null where the level is even. */
export class GrowingTree {
  #size = 0;
  readonly #levels: (Uint8Array | null)[] = [];

  get size(): number {
    return this.#size;
  }

  add(leaf: Uint8Array): void {
    let carried = leaf;
    let level = 0;
    for (let waiting = this.#levels[0] ?? null; waiting !== null; waiting = this.#levels[level] ?? null) {
      carried = sha256(NODE, waiting, carried);
      this.#levels[level] = null;
      level += 1;
    }
    this.#levels[level] = carried;
    this.#size += 1;
  }

  /** Root hash, hexadecimal. */
  root(): string {
    let root: Uint8Array | null = null;
    for (const waiting of this.#levels) {
      if (waiting === null) continue;
      root = root === null ? waiting : sha256(NODE, waiting, root);
    }
    return hexOf(root ?? sha256());
  }

  /** The frontier as stores write it. */
  frontier(): string {
    return this.#levels
      .filter((waiting) => waiting !== null)
      .reverse()
      .map(hexOf)
      .join(" ");
  }
}
