import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { ClusterTask } from "./cluster.ts";
import { clusterItems, oddsOf } from "./cluster.ts";
import type { IndexPair } from "./constraints.ts";
import { pairCode } from "./numbers.ts";

type World = {
  readonly size: number;
  readonly evidence: readonly (readonly number[])[];
  readonly must: readonly IndexPair[];
  readonly cannot: readonly IndexPair[];
  readonly same: readonly IndexPair[];
  readonly different: readonly IndexPair[];
  readonly prior: number;
};

/** Worlds in which people judged at most so many pairs the same, and so many different. */
function worlds(judgements: fc.Arbitrary<number>): fc.Arbitrary<World> {
  return fc.tuple(judgements, drawn).map(([most, world]) => ({
    ...world,
    same: world.same.slice(0, most),
    different: world.different.slice(0, most),
  }));
}

const drawn: fc.Arbitrary<World> = fc.integer({ min: 1, max: 8 }).chain((size) => {
  const item = fc.integer({ min: 0, max: size - 1 });
  const pair = fc
    .tuple(item, item)
    .filter(([a, b]) => a !== b)
    .map(([a, b]): IndexPair => (a < b ? [a, b] : [b, a]));
  const pairs = size < 2 ? fc.constant([]) : fc.array(pair, { maxLength: 3 });
  return fc.record({
    size: fc.constant(size),
    // Half of the bits are shared so that ties and near ties come up.
    evidence: fc.array(
      fc.array(
        fc.integer({ min: -8, max: 9 }).map((n) => n * 100),
        { minLength: size, maxLength: size },
      ),
      {
        minLength: size,
        maxLength: size,
      },
    ),
    must: pairs,
    cannot: pairs,
    same: pairs,
    different: pairs,
    prior: fc.constantFrom(-400, -100, 0),
  });
});

const unjudged: fc.Arbitrary<World> = worlds(fc.constant(0));
const judged: fc.Arbitrary<World> = worlds(fc.integer({ min: 0, max: 3 }));

const UNJUDGED = { same: [], different: [] } as const;

function evidenceOf(world: World): (a: number, b: number) => number {
  return (a, b) => world.evidence[Math.min(a, b)]?.[Math.max(a, b)] ?? 0;
}

function isCandidate(world: World, a: number, b: number): boolean {
  return world.prior + evidenceOf(world)(a, b) > -200;
}

function taskOf(world: World, order: (codes: number[]) => number[] = (codes) => codes): ClusterTask {
  const evidence = evidenceOf(world);
  const codes: number[] = [];
  for (let a = 0; a < world.size; a++) {
    for (let b = a + 1; b < world.size; b++) if (isCandidate(world, a, b)) codes.push(pairCode(a, b));
  }
  return { ...world, evidence, candidates: Float64Array.from(order(codes)) };
}

/** The same definition without any index, heap or memory: every round looks at all pairs of clusters. */
function slowly(world: World): number[][] {
  const evidence = evidenceOf(world);
  let clusters: number[][] = Array.from({ length: world.size }, (_, item) => [item]);
  const forbidden = (x: readonly number[], y: readonly number[]) =>
    world.cannot.some(([a, b]) => (x.includes(a) && y.includes(b)) || (x.includes(b) && y.includes(a)));
  const joined = (x: readonly number[], y: readonly number[]) =>
    [
      ...clusters.filter((cluster) => cluster !== x && cluster !== y),
      [...x, ...y].sort((a, b) => a - b),
    ].sort((a, b) => a[0]! - b[0]!);
  for (const [a, b] of [...world.must].sort((p, q) => p[0] - q[0] || p[1] - q[1])) {
    const x = clusters.find((cluster) => cluster.includes(a))!;
    const y = clusters.find((cluster) => cluster.includes(b))!;
    if (x !== y && !forbidden(x, y)) clusters = joined(x, y);
  }
  for (;;) {
    let best: { odds: number; x: number[]; y: number[] } | null = null;
    for (const x of clusters) {
      for (const y of clusters) {
        if (x[0]! >= y[0]! || forbidden(x, y)) continue;
        if (!x.some((a) => y.some((b) => isCandidate(world, a, b)))) continue;
        let sum = 0;
        for (const a of x) for (const b of y) sum += evidence(a, b);
        const odds = oddsOf(sum, x.length * y.length, world.prior);
        if (odds > 0 && (best === null || odds > best.odds)) best = { odds, x, y };
      }
    }
    if (best === null) return clusters;
    clusters = joined(best.x, best.y);
  }
}

describe("clustering", () => {
  it("gives what the slow second implementation gives", () => {
    fc.assert(
      fc.property(unjudged, (world) => {
        assert.deepEqual(clusterItems(taskOf(world)).clusters, slowly(world));
      }),
      { numRuns: 2000 },
    );
  });

  it("does not depend on the order of the candidates", () => {
    fc.assert(
      fc.property(unjudged, fc.integer(), (world, seed) => {
        const turned = (codes: number[]) =>
          codes
            .map((code, i) => [Math.imul(i + 1, seed | 1) >>> 0, code] as const)
            .sort((x, y) => x[0] - y[0])
            .map(([, code]) => code);
        assert.deepEqual(clusterItems(taskOf(world, turned)), clusterItems(taskOf(world)));
      }),
    );
  });

  it("puts every item into exactly one cluster", () => {
    fc.assert(
      fc.property(unjudged, (world) => {
        const items = clusterItems(taskOf(world)).clusters.flat();
        assert.deepEqual(
          items.sort((a, b) => a - b),
          Array.from({ length: world.size }, (_, item) => item),
        );
      }),
    );
  });

  it("never joins what may not be joined, and reports every must pair that it refused", () => {
    fc.assert(
      fc.property(unjudged, (world) => {
        const { clusters, refused } = clusterItems(taskOf(world));
        const clusterOf = (item: number) => clusters.findIndex((members) => members.includes(item));
        for (const [a, b] of world.cannot) assert.notEqual(clusterOf(a), clusterOf(b));
        for (const [a, b] of world.must) {
          const isRefused = refused.some(([x, y]) => x === a && y === b);
          assert.equal(clusterOf(a) === clusterOf(b), !isRefused || clusterOf(a) === clusterOf(b));
          if (clusterOf(a) !== clusterOf(b)) assert.ok(isRefused);
        }
      }),
    );
  });

  it("joins what people judged the same whole: the clusters that there are without it, whatever documents tell", () => {
    fc.assert(
      fc.property(judged, ({ different: _, ...world }) => {
        let expected = clusterItems(taskOf({ ...world, ...UNJUDGED })).clusters.map((one) => [...one]);
        for (const pair of world.same) {
          const [met, rest] = [true, false].map((meets) =>
            expected.filter((cluster) => pair.some((item) => cluster.includes(item)) === meets),
          );
          expected = [...(rest ?? []), (met ?? []).flat().sort((a, b) => a - b)];
        }
        const { clusters } = clusterItems(taskOf({ ...world, different: [] }));
        assert.deepEqual(
          clusters,
          expected.sort((a, b) => a[0]! - b[0]!),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it("never joins what people judged different, and reports every pair judged the same that it refused", () => {
    fc.assert(
      fc.property(judged, (world) => {
        const { clusters, refused } = clusterItems(taskOf(world));
        const isOne = ([a, b]: IndexPair) =>
          clusters.some((members) => members.includes(a) && members.includes(b));
        assert.equal(world.different.some(isOne), false);
        for (const [a, b] of world.same)
          assert.ok(isOne([a, b]) || refused.some(([x, y]) => x === a && y === b));
      }),
      { numRuns: 1000 },
    );
  });

  it("lets people move one statement: the same as one, different from those that it was with", () => {
    const candidates = Float64Array.from([pairCode(0, 1)]);
    const same = [[1, 2]] as const;
    const evidence = (a: number, b: number) => (a + b === 1 ? 900 : -900);
    const task = { size: 3, must: [], cannot: [], candidates, evidence, prior: -100, same };
    assert.deepEqual(clusterItems({ ...task, different: [] }).clusters, [[0, 1, 2]]);
    const { clusters, refused } = clusterItems({ ...task, different: [[0, 1]] });
    assert.deepEqual([clusters, refused], [[[0], [1, 2]], []]);
    assert.deepEqual(clusterItems({ ...task, different: [[0, 2]] }).clusters, [[0], [1, 2]]);
  });

  it("lets a constraint bind through others", () => {
    const always = () => 900;
    const candidates = Float64Array.from([pairCode(0, 1), pairCode(0, 2), pairCode(1, 2)]);
    const task = {
      size: 3,
      must: [[0, 1]] as const,
      cannot: [[1, 2]] as const,
      ...UNJUDGED,
      candidates,
      evidence: always,
      prior: -100,
    };
    assert.deepEqual(clusterItems(task).clusters, [[0, 1], [2]]);
  });

  it("compares large clusters by some of their members", () => {
    let compared = 0;
    const size = 400;
    const half = size / 2;
    const must: IndexPair[] = [];
    for (let i = 1; i < half; i++) must.push([0, i], [half, half + i]);
    const { clusters } = clusterItems({
      size,
      must,
      cannot: [],
      ...UNJUDGED,
      candidates: Float64Array.from([pairCode(0, half)]),
      evidence: () => {
        compared += 1;
        return 900;
      },
      prior: -100,
    });
    assert.equal(clusters.length, 1);
    assert.ok(compared < 1000, String(compared));
  });
});
