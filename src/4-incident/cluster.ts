/**
 * Constrained agglomerative clustering by average link: the two clusters for whose unity most speaks are
 * joined, again and again, while the odds are for it and no constraint forbids it. Evidence is averaged
 * over all cross pairs; several pairs are partly independent witnesses, so that the average counts the more
 * the more pairs it rests on (`witnesses`), while the prior odds of two clusters being one count once.
 * Evidence is kept in whole numbers and items are taken in their given order on ties, so that the result
 * does not depend on the order in which pairs are found.
 *
 * What people judged to be the same joins the clusters that hold it, whole, after all else: it binds harder than what
 * documents tell apart, so that not one statement alone moves from one cluster to another.
 */
import type { Bound, IndexPair } from "./constraints.ts";
import type { Merge } from "./merge-heap.ts";
import { MergeHeap } from "./merge-heap.ts";
import { firstOf, Partition, secondOf } from "./numbers.ts";

export type ClusterTask = Bound & {
  /** Items are 0 … size − 1. */
  readonly size: number;
  /**
   * Codes (`pairCode`) of pairs that may be one. Clusters without any such pair across are never joined;
   * every other pair is looked at only when clusters meet.
   */
  readonly candidates: Float64Array;
  /** Evidence for two items being one, without the prior: a whole number, symmetric. */
  readonly evidence: (a: number, b: number) => number;
  /** Log odds that two clusters are one before any evidence, in the unit of the evidence. */
  readonly prior: number;
};

export type Clustering = {
  /** Members in ascending order; clusters by their first member. Every item is in exactly one. */
  readonly clusters: readonly (readonly number[])[];
  /** Pairs to be one that others (directly or through more) forbid to be; they were not joined by them. */
  readonly refused: readonly IndexPair[];
};

/** Pairs of two large clusters compared at most; beyond it, evenly spaced members stand for all. */
const CROSS_LIMIT = 24;

type Cluster = {
  members: readonly number[];
  /** Clusters that it may not be joined with, by their first member at the start. */
  readonly foes: Set<number>;
  /** Neighbouring cluster → sum of evidence over all cross pairs. */
  readonly links: Map<number, number>;
};

type Clusters = Map<number, Cluster>;

/** What belongs to one connected component of candidates and must pairs. */
type Component = { readonly items: number[]; candidates: number[] } & {
  -readonly [way in keyof Bound]: IndexPair[];
};

/** Joins items into clusters. Near linear in the candidates where clusters stay small. */
export function clusterItems(task: ClusterTask): Clustering {
  const clusters: (readonly number[])[] = [];
  const refused: IndexPair[] = [];
  for (const component of componentsOf(task)) {
    if (component.items.length === 1) clusters.push(component.items);
    else {
      const result = clusterComponent(component, task);
      clusters.push(...result.clusters);
      refused.push(...result.refused);
    }
  }
  return { clusters: clusters.sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0)), refused: refused.sort(byIndexes) };
}

function componentsOf({ size, candidates, ...bound }: ClusterTask): Iterable<Component> {
  const partition = new Partition(size);
  for (const [a, b] of [...bound.must, ...bound.same]) partition.join(a, b);
  for (const code of candidates) partition.join(firstOf(code), secondOf(code));
  const components = new Map<number, Component>();
  for (let item = 0; item < size; item++) {
    const root = partition.of(item);
    const component = components.get(root);
    if (component) component.items.push(item);
    else
      components.set(root, {
        items: [item],
        must: NONE,
        cannot: NONE,
        same: NONE,
        different: NONE,
        candidates: NONE,
      });
  }
  for (const way of ["must", "cannot", "same", "different"] as const) {
    for (const pair of bound[way]) {
      const root = partition.of(pair[0]);
      if (root === partition.of(pair[1])) add(components.get(root), way, pair);
    }
  }
  for (const code of candidates) {
    const component = components.get(partition.of(firstOf(code)));
    if (!component) continue;
    if (component.candidates === NONE) component.candidates = [code];
    else component.candidates.push(code);
  }
  return components.values();
}

/** One empty list for all: most components have neither constraints nor candidates. */
const NONE: never[] = [];

function add(component: Component | undefined, way: keyof Bound, pair: IndexPair): void {
  if (!component) return;
  if (component[way] === NONE) component[way] = [pair];
  else component[way].push(pair);
}

function byIndexes(p: IndexPair, q: IndexPair): number {
  return p[0] - q[0] || p[1] - q[1];
}

function clusterComponent(component: Component, task: ClusterTask): Clustering {
  if (component.same.length === 0) return clusterByEvidence(component, task);
  const single = startFrom(
    component.items.map((item) => [item]),
    component.different,
  );
  const contradicted = joinMust(component.same, single);
  const same = component.same.filter((pair) => !contradicted.includes(pair));
  const apart = [...component.cannot, ...foesOfMembers(single.clusters)];
  // Pairs whose whole clusters hold what people judged different are joined by themselves, before anything else.
  const first: IndexPair[] = [];
  for (;;) {
    const bound = { ...component, must: [...component.must, ...first], cannot: apart };
    const found = clusterByEvidence(bound, task);
    const whole = startFrom(found.clusters, component.different);
    const forbidden = joinMust(same, whole);
    const fresh = forbidden.filter((pair) => !first.includes(pair));
    if (fresh.length === 0) {
      const clusters = [...whole.clusters.values()].map(({ members }) => members);
      return { clusters, refused: [...contradicted, ...found.refused, ...forbidden].filter(isFirst) };
    }
    first.push(...fresh);
  }
}

function isFirst(pair: IndexPair, at: number, all: readonly IndexPair[]): boolean {
  return all.findIndex(([a, b]) => a === pair[0] && b === pair[1]) === at;
}

/** Every pair across clusters that may not be joined. */
function foesOfMembers(clusters: Clusters): IndexPair[] {
  return [...clusters.values()].flatMap(({ members, foes }) =>
    [...foes].flatMap((foe) =>
      members.flatMap((a) => (clusters.get(foe)?.members ?? []).map((b): IndexPair => [a, b])),
    ),
  );
}

/** Clusters under way, with the cluster of every item: its first member at the start. */
type Start = { readonly clusters: Clusters; readonly owner: Map<number, number> };

function startFrom(groups: readonly (readonly number[])[], apart: readonly IndexPair[]): Start {
  const clusters: Clusters = new Map();
  const owner = new Map<number, number>();
  for (const members of groups) {
    const [first = 0] = members;
    clusters.set(first, { members, foes: new Set(), links: new Map() });
    for (const member of members) owner.set(member, first);
  }
  for (const [a, b] of apart) {
    const [x, y] = [owner.get(a) ?? a, owner.get(b) ?? b];
    clusters.get(x)?.foes.add(y);
    clusters.get(y)?.foes.add(x);
  }
  return { clusters, owner };
}

function clusterByEvidence(component: Component, task: ClusterTask): Clustering {
  const start = startFrom(
    component.items.map((item) => [item]),
    [...component.cannot, ...component.different],
  );
  const { clusters, owner } = start;
  const refused = joinMust(component.must, start);
  const heap = new MergeHeap();
  for (const code of component.candidates) {
    const a = owner.get(firstOf(code)) ?? 0;
    const b = owner.get(secondOf(code)) ?? 0;
    const left = clusters.get(a);
    const right = clusters.get(b);
    if (a === b || !left || !right || left.foes.has(b) || left.links.has(b)) continue;
    link(clusters, a, b, crossSum(left, right, task.evidence), heap, task.prior);
  }
  joinBest(task, clusters, heap);
  return { clusters: [...clusters.values()].map(({ members }) => members), refused };
}

function joinMust(must: readonly IndexPair[], { clusters, owner }: Start): IndexPair[] {
  const refused: IndexPair[] = [];
  for (const pair of [...must].sort(byIndexes)) {
    const [a, b] = pair;
    const x = owner.get(a) ?? a;
    const y = owner.get(b) ?? b;
    if (x === y) continue;
    if (clusters.get(x)?.foes.has(y)) {
      refused.push(pair);
      continue;
    }
    const kept = Math.min(x, y);
    join(clusters, kept, Math.max(x, y));
    for (const member of clusters.get(kept)?.members ?? []) owner.set(member, kept);
  }
  return refused;
}

/** Moves `gone` into `kept`: members and foes. Links are the caller's. */
function join(clusters: Clusters, kept: number, gone: number): void {
  const into = clusters.get(kept);
  const from = clusters.get(gone);
  if (!into || !from) return;
  into.members = [...into.members, ...from.members].sort((a, b) => a - b);
  for (const foe of from.foes) {
    into.foes.add(foe);
    const other = clusters.get(foe);
    other?.foes.delete(gone);
    other?.foes.add(kept);
  }
  clusters.delete(gone);
}

function joinBest(task: ClusterTask, clusters: Clusters, heap: MergeHeap): void {
  for (let best = heap.pop(); best; best = heap.pop()) {
    const left = clusters.get(best.a);
    const right = clusters.get(best.b);
    // Entries of clusters that have changed since are stale.
    if (!left || !right || isStale(best, left, right)) continue;
    const sums = new Map<number, number>();
    for (const neighbour of new Set([...left.links.keys(), ...right.links.keys()])) {
      const other = clusters.get(neighbour);
      if (!other || other === left || other === right) continue;
      other.links.delete(best.a);
      other.links.delete(best.b);
      if (left.foes.has(neighbour) || right.foes.has(neighbour)) continue;
      const first = left.links.get(neighbour) ?? crossSum(left, other, task.evidence);
      const second = right.links.get(neighbour) ?? crossSum(right, other, task.evidence);
      sums.set(neighbour, first + second);
    }
    join(clusters, best.a, best.b);
    left.links.clear();
    for (const [neighbour, sum] of sums) link(clusters, best.a, neighbour, sum, heap, task.prior);
  }
}

function isStale(merge: Merge, left: Cluster, right: Cluster): boolean {
  return (
    left.foes.has(merge.b) || left.links.get(merge.b) !== merge.sum || crossPairs(left, right) !== merge.pairs
  );
}

function link(clusters: Clusters, x: number, y: number, sum: number, heap: MergeHeap, prior: number): void {
  const a = Math.min(x, y);
  const b = Math.max(x, y);
  const left = clusters.get(a);
  const right = clusters.get(b);
  if (!left || !right) return;
  left.links.set(b, sum);
  right.links.set(a, sum);
  const pairs = crossPairs(left, right);
  const odds = oddsOf(sum, pairs, prior);
  if (odds > 0) heap.push({ odds, sum, pairs, a, b });
}

function crossPairs(left: Cluster, right: Cluster): number {
  return left.members.length * right.members.length;
}

/** How many independent witnesses so many cross pairs make: half a witness more for every doubling. */
export function witnesses(pairs: number): number {
  return 1 + Math.log2(pairs) / 2;
}

/** Log odds that two clusters are one, in the unit of the evidence. */
export function oddsOf(sum: number, pairs: number, prior: number): number {
  return prior + (sum / pairs) * witnesses(pairs);
}

/** Sum of the evidence of all cross pairs, from evenly spaced members where a cluster is large. */
function crossSum(left: Cluster, right: Cluster, evidence: (a: number, b: number) => number): number {
  const some = spaced(left.members);
  const others = spaced(right.members);
  let sum = 0;
  for (const a of some) for (const b of others) sum += evidence(a, b);
  const all = crossPairs(left, right);
  const compared = some.length * others.length;
  return compared === all ? sum : Math.round((sum / compared) * all);
}

function spaced(members: readonly number[]): readonly number[] {
  if (members.length <= CROSS_LIMIT) return members;
  const step = members.length / CROSS_LIMIT;
  return Array.from({ length: CROSS_LIMIT }, (_, i) => members[Math.floor(i * step)] ?? 0);
}
