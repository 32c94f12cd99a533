/**
 * Constrained agglomerative clustering by average link: the two clusters for whose unity most speaks are
 * joined, again and again, while the odds are for it and no constraint forbids it. Evidence is averaged
 * over all cross pairs; several pairs are partly independent witnesses, so that the average counts the more
 * the more pairs it rests on (`witnesses`), while the prior odds of two clusters being one count once.
 * Evidence is kept in whole numbers and items are taken in their given order on ties, so that the result
 * does not depend on the order in which pairs are found.
 */
import type { IndexPair } from "./constraints.ts";

export type ClusterTask = {
  /** Items are 0 … size − 1. */
  readonly size: number;
  readonly must: readonly IndexPair[];
  readonly cannot: readonly IndexPair[];
  /** Pairs that may be one; every other pair is looked at only when clusters meet. */
  readonly candidates: readonly IndexPair[];
  /** Evidence for two items being one, without the prior: a whole number, symmetric. */
  readonly evidence: (a: number, b: number) => number;
  /** Log odds that two clusters are one before any evidence, in the unit of the evidence. */
  readonly prior: number;
};

export type Clustering = {
  /** Members in ascending order; clusters by their first member. Every item is in exactly one. */
  readonly clusters: readonly (readonly number[])[];
  /** Must pairs that a cannot pair (directly or through others) forbids; they were not joined by them. */
  readonly refused: readonly IndexPair[];
};

/** Pairs of two large clusters compared at most; beyond it, evenly spaced members stand for all. */
const CROSS_LIMIT = 24;

type Cluster = {
  members: number[];
  /** Clusters that it may not be joined with. */
  readonly foes: Set<number>;
  /** Neighbouring cluster → sum of evidence over all cross pairs. */
  readonly links: Map<number, number>;
};

/** Joins items into clusters. Near linear in the candidates where clusters stay small. */
export function clusterItems(task: ClusterTask): Clustering {
  const clusters: (Cluster | null)[] = Array.from({ length: task.size }, (_, item) => ({
    members: [item],
    foes: new Set(),
    links: new Map(),
  }));
  const owner = Int32Array.from({ length: task.size }, (_, item) => item);
  for (const [a, b] of task.cannot) {
    clusters[a]?.foes.add(b);
    clusters[b]?.foes.add(a);
  }
  const refused = joinMust(task, clusters, owner);
  const heap = new MergeHeap(task.prior);
  for (const [a, b] of task.candidates) {
    const x = owner[a] ?? a;
    const y = owner[b] ?? b;
    const left = clusters[x];
    const right = clusters[y];
    if (x === y || !left || !right || left.foes.has(y) || left.links.has(y)) continue;
    link(clusters, x, y, crossSum(left, right, task.evidence), heap);
  }
  joinBest(task, clusters, heap);
  const result = clusters.flatMap((cluster) => (cluster ? [cluster.members] : []));
  return { clusters: result.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0)), refused };
}

function joinMust(task: ClusterTask, clusters: (Cluster | null)[], owner: Int32Array): IndexPair[] {
  const refused: IndexPair[] = [];
  const ordered = [...task.must].sort((p, q) => p[0] - q[0] || p[1] - q[1]);
  for (const [a, b] of ordered) {
    const x = owner[a] ?? a;
    const y = owner[b] ?? b;
    if (x === y) continue;
    if (clusters[x]?.foes.has(y)) {
      refused.push([a, b]);
      continue;
    }
    const kept = Math.min(x, y);
    join(clusters, kept, Math.max(x, y));
    for (const member of clusters[kept]?.members ?? []) owner[member] = kept;
  }
  return refused;
}

/** Moves `gone` into `kept`: members and foes. Links are the caller's. */
function join(clusters: (Cluster | null)[], kept: number, gone: number): void {
  const into = clusters[kept];
  const from = clusters[gone];
  if (!into || !from) return;
  into.members = mergeSorted(into.members, from.members);
  for (const foe of from.foes) {
    into.foes.add(foe);
    const other = clusters[foe];
    other?.foes.delete(gone);
    other?.foes.add(kept);
  }
  clusters[gone] = null;
}

function joinBest(task: ClusterTask, clusters: (Cluster | null)[], heap: MergeHeap): void {
  for (let best = heap.pop(); best; best = heap.pop()) {
    const left = clusters[best.a];
    const right = clusters[best.b];
    // Entries of clusters that have changed since are stale.
    if (!left || !right || left.foes.has(best.b)) continue;
    if (left.links.get(best.b) !== best.sum || crossPairs(left, right) !== best.pairs) continue;
    const neighbours = new Set([...left.links.keys(), ...right.links.keys()]);
    neighbours.delete(best.a);
    neighbours.delete(best.b);
    const parts = new Map<number, number>();
    for (const neighbour of neighbours) {
      const other = clusters[neighbour];
      if (!other) continue;
      other.links.delete(best.a);
      other.links.delete(best.b);
      if (left.foes.has(neighbour) || right.foes.has(neighbour)) continue;
      const first = left.links.get(neighbour) ?? crossSum(left, other, task.evidence);
      const second = right.links.get(neighbour) ?? crossSum(right, other, task.evidence);
      parts.set(neighbour, first + second);
    }
    join(clusters, best.a, best.b);
    left.links.clear();
    for (const [neighbour, sum] of [...parts].sort((x, y) => x[0] - y[0])) {
      link(clusters, Math.min(best.a, neighbour), Math.max(best.a, neighbour), sum, heap);
    }
  }
}

function link(
  clusters: readonly (Cluster | null)[],
  x: number,
  y: number,
  sum: number,
  heap: MergeHeap,
): void {
  const a = Math.min(x, y);
  const b = Math.max(x, y);
  const left = clusters[a];
  const right = clusters[b];
  if (!left || !right) return;
  left.links.set(b, sum);
  right.links.set(a, sum);
  const pairs = crossPairs(left, right);
  const odds = oddsOf(sum, pairs, heap.prior);
  if (odds > 0) heap.push({ odds, sum, pairs, a, b });
}

function crossPairs(left: Cluster, right: Cluster): number {
  return left.members.length * right.members.length;
}

/** How many independent witnesses so many cross pairs make: half a witness more for every doubling. */
export function witnesses(pairs: number): number {
  return 1 + Math.log2(pairs) / 2;
}

/** Log odds that two clusters are one. */
export function oddsOf(sum: number, pairs: number, prior: number): number {
  return prior + (sum / pairs) * witnesses(pairs);
}

/** Sum of the evidence of all cross pairs, from evenly spaced members where a cluster is large. */
function crossSum(left: Cluster, right: Cluster, evidence: (a: number, b: number) => number): number {
  const some = spaced(left.members);
  const others = spaced(right.members);
  let sum = 0;
  for (const a of some) for (const b of others) sum += evidence(a, b);
  const all = left.members.length * right.members.length;
  const compared = some.length * others.length;
  return compared === all ? sum : Math.round((sum / compared) * all);
}

function spaced(members: readonly number[]): readonly number[] {
  if (members.length <= CROSS_LIMIT) return members;
  const step = members.length / CROSS_LIMIT;
  return Array.from({ length: CROSS_LIMIT }, (_, i) => members[Math.floor(i * step)] ?? 0);
}

function mergeSorted(a: readonly number[], b: readonly number[]): number[] {
  return [...a, ...b].sort((x, y) => x - y);
}

type Merge = {
  readonly odds: number;
  readonly sum: number;
  readonly pairs: number;
  readonly a: number;
  readonly b: number;
};

/** A binary heap of possible merges, the best odds first, then the earlier clusters. */
class MergeHeap {
  readonly prior: number;
  readonly #entries: Merge[] = [];

  constructor(prior: number) {
    this.prior = prior;
  }

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

  pop(): Merge | null {
    const entries = this.#entries;
    const best = entries[0];
    const last = entries.pop();
    if (!best || !last) return null;
    if (entries.length === 0) return best;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      const left = entries[child];
      const right = entries[child + 1];
      if (!left) break;
      if (right && isBetter(right, left)) child += 1;
      const lower = entries[child];
      if (!lower || !isBetter(lower, last)) break;
      entries[at] = lower;
      at = child;
    }
    entries[at] = last;
    return best;
  }
}

function isBetter(x: Merge, y: Merge): boolean {
  if (x.odds !== y.odds) return x.odds > y.odds;
  return x.a !== y.a ? x.a < y.a : x.b < y.b;
}
