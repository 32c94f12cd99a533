import { sha256 } from "../core/hash.ts";

/** A hash of the tree: 32 bytes. */
export type TreeHash = Uint8Array;

const LEAF = new Uint8Array([0]);
const NODE = new Uint8Array([1]);

/** The hash of a leaf (RFC 6962 section 2.1). */
export function leafHash(leaf: Uint8Array | string): TreeHash {
  return sha256(LEAF, leaf);
}

/** The hash of an inner node (RFC 6962 section 2.1). */
export function nodeHash(left: TreeHash, right: TreeHash): TreeHash {
  return sha256(NODE, left, right);
}

/** The roots of a tree's largest perfect subtrees, left to right: all that is needed to append and to know the root. */
export type Frontier = { readonly size: number; readonly roots: readonly TreeHash[] };

/** The frontier of no leaves. */
export const EMPTY_FRONTIER: Frontier = { size: 0, roots: [] };

/** The frontier with one more leaf, given by its leaf hash. */
export function withLeaf(frontier: Frontier, leaf: TreeHash): Frontier {
  const roots = [...frontier.roots];
  let joined = leaf;
  // Every trailing one bit of the size is a perfect subtree that the new leaf completes into a larger one.
  for (let size = frontier.size; size % 2 === 1; size = (size - 1) / 2)
    joined = nodeHash(roots.pop() as TreeHash, joined);
  return { size: frontier.size + 1, roots: [...roots, joined] };
}

/** The root of the tree that a frontier stands for. */
export function rootOfFrontier(frontier: Frontier): TreeHash {
  const last = frontier.roots.at(-1);
  if (last === undefined) return sha256();
  return frontier.roots.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), last);
}

/** The root over leaf hashes (RFC 6962 section 2.1, MTH). */
export function rootOfLeaves(leaves: readonly TreeHash[]): TreeHash {
  return rootOfFrontier(leaves.reduce(withLeaf, EMPTY_FRONTIER));
}

/** The largest power of two smaller than `size` (at least 2). */
function split(size: number): number {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
}

/**
 * The audit path that leaf `index` is in the tree (RFC 6962 section 2.1.1).
 *
 * @throws RangeError when there is no such leaf.
 */
export function inclusionProof(leaves: readonly TreeHash[], index: number): readonly TreeHash[] {
  if (!Number.isInteger(index) || index < 0 || index >= leaves.length) throw new RangeError("no such leaf");
  if (leaves.length === 1) return [];
  const k = split(leaves.length);
  return index < k
    ? [...inclusionProof(leaves.slice(0, k), index), rootOfLeaves(leaves.slice(k))]
    : [...inclusionProof(leaves.slice(k), index - k), rootOfLeaves(leaves.slice(0, k))];
}

/**
 * The proof that the tree of the first `size` leaves is the beginning of this one (RFC 6962 section 2.1.2). Empty
 * when `size` is 0 or all leaves.
 *
 * @throws RangeError when there are fewer leaves than `size`.
 */
export function consistencyProof(leaves: readonly TreeHash[], size: number): readonly TreeHash[] {
  if (!Number.isInteger(size) || size < 0 || size > leaves.length) throw new RangeError("no such tree");
  return size === 0 ? [] : subproof(leaves, size, true);
}

function subproof(leaves: readonly TreeHash[], size: number, whole: boolean): readonly TreeHash[] {
  if (size === leaves.length) return whole ? [] : [rootOfLeaves(leaves)];
  const k = split(leaves.length);
  return size <= k
    ? [...subproof(leaves.slice(0, k), size, whole), rootOfLeaves(leaves.slice(k))]
    : [...subproof(leaves.slice(k), size - k, false), rootOfLeaves(leaves.slice(0, k))];
}

/** Whether a proof shows that leaf hash `leaf` is number `index` of the tree of `size` leaves with this root. */
export function isIncluded(
  leaf: TreeHash,
  index: number,
  size: number,
  proof: readonly TreeHash[],
  root: TreeHash,
): boolean {
  if (!Number.isInteger(index) || index < 0 || index >= size) return false;
  let node = index;
  let last = size - 1;
  let hash = leaf;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash = nodeHash(sibling, hash);
      // The last node of a level without a sibling rises until it has one.
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)];
    } else {
      hash = nodeHash(hash, sibling);
    }
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && sameHash(hash, root);
}

/** Whether a proof shows that the tree of `size` leaves grew into the tree of `laterSize` leaves (RFC 9162 2.1.4.2). */
export function isConsistent(
  size: number,
  root: TreeHash,
  laterSize: number,
  laterRoot: TreeHash,
  proof: readonly TreeHash[],
): boolean {
  if (!Number.isInteger(size) || size < 0 || size > laterSize) return false;
  if (size === 0) return proof.length === 0 && sameHash(root, sha256());
  if (size === laterSize) return proof.length === 0 && sameHash(root, laterRoot);
  let node = size - 1;
  let last = laterSize - 1;
  while (node % 2 === 1) [node, last] = [(node - 1) / 2, Math.floor(last / 2)];
  const path = node === 0 ? [root, ...proof] : [...proof];
  const first = path.shift();
  if (first === undefined) return false;
  let earlier = first;
  let later = first;
  for (const sibling of path) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      earlier = nodeHash(sibling, earlier);
      later = nodeHash(sibling, later);
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)];
    } else {
      later = nodeHash(later, sibling);
    }
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && sameHash(earlier, root) && sameHash(later, laterRoot);
}

function sameHash(a: TreeHash, b: TreeHash): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
