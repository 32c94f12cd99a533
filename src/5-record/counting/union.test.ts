import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { CountInterval } from "../../core/interval.ts";
import type { GroupRelation } from "./union.ts";
import { unionBounds } from "./union.ts";

const exactly = (people: number): CountInterval => ({ min: people, max: people });
const within = (inner: number, outer: number): GroupRelation => ({ kind: "within", inner, outer });
const mayShare = (a: number, b: number): GroupRelation => ({ kind: "mayShare", a, b });
const through = (a: number, b: number, ...groups: number[]): GroupRelation => ({
  kind: "mayShare",
  a,
  b,
  through: groups,
});

function bounds(sizes: readonly CountInterval[], relations: readonly GroupRelation[] = []): CountInterval {
  const { min, max } = unionBounds(sizes, relations);
  return { min, max };
}

describe("people of several groups together", () => {
  it("adds groups that share nobody", () => {
    assert.deepEqual(bounds([exactly(10), exactly(9), exactly(5)]), exactly(24));
    assert.deepEqual(bounds([]), exactly(0));
  });

  it("takes the larger and the sum where the overlap is unknown", () => {
    assert.deepEqual(bounds([exactly(92), exactly(60)], [mayShare(0, 1)]), { min: 92, max: 152 });
  });

  it("counts a part with its whole, and one cohort once", () => {
    assert.deepEqual(bounds([exactly(9), { min: 13, max: 15 }], [within(0, 1)]), { min: 13, max: 15 });
  });

  it("leaves the maximum open where any group is open that no closed one holds", () => {
    assert.equal(bounds([{ min: 13, max: null }, exactly(5)]).max, null);
    assert.deepEqual(bounds([{ min: 13, max: null }, exactly(20)], [within(0, 1)]), exactly(20));
  });

  it("does not add by the greedy way: two separate groups may both lie in a third", () => {
    // 19 may be the ten and the nine.
    assert.deepEqual(bounds([exactly(10), exactly(9), exactly(19)], [mayShare(0, 2), mayShare(1, 2)]), {
      min: 19,
      max: 38,
    });
    // A ring of five: each person can be in two neighbours at most.
    const ring = [0, 1, 2, 3, 4].map((group) => mayShare(group, (group + 1) % 5));
    assert.equal(bounds([1, 1, 1, 1, 1].map(exactly), ring).min, 3);
    assert.equal(bounds([4, 4, 4, 4, 4].map(exactly), ring).min, 10);
  });

  it("lets outcomes overlap where a cohort is too small for them side by side", () => {
    const outcomes = [within(1, 0), within(2, 0), mayShare(1, 2)];
    assert.deepEqual(bounds([exactly(13), exactly(9), exactly(8)], outcomes), exactly(13));
  });

  it("says which groups cannot lie within each other, and counts them as if unknown", () => {
    const found = unionBounds([exactly(31), exactly(10)], [within(0, 1)]);
    assert.deepEqual(found, { min: 31, max: 41, exact: true, impossible: [[0, 1]] });
    // Nine and eight separate people are not of thirteen.
    const crowded = unionBounds([exactly(13), exactly(9), exactly(8)], [within(1, 0), within(2, 0)]);
    assert.deepEqual([crowded.min, crowded.max], [17, 30]);
    assert.equal(crowded.impossible.length, 2);
  });

  it("shares of two groups only the people of a part, where nobody else of them may be the same", () => {
    // Ten, four of them in another town, and twelve there.
    const relations = [within(1, 0), mayShare(1, 2), through(0, 2, 1)];
    assert.deepEqual(bounds([exactly(10), exactly(4), exactly(12)], relations), { min: 18, max: 22 });
    assert.deepEqual(bounds([exactly(10), { min: 4, max: 7 }, exactly(12)], relations), { min: 15, max: 22 });
    // Two of the four in a third town, and twelve there.
    const deeper = [within(1, 0), within(2, 1), mayShare(2, 3), through(1, 3, 2), through(0, 3, 1)];
    assert.deepEqual(bounds([10, 4, 2, 12].map(exactly), deeper), { min: 20, max: 22 });
  });

  it("shares people of two groups that hold a common one", () => {
    assert.deepEqual(
      bounds([exactly(5), exactly(10), exactly(8)], [within(0, 1), within(0, 2), mayShare(1, 2)]),
      { min: 10, max: 13 },
    );
  });
});

type World = { readonly sizes: readonly CountInterval[]; readonly relations: readonly GroupRelation[] };

/** Groups of few people, so that every way to fill them can be walked through. */
const worlds: fc.Arbitrary<World> = fc
  .record({
    count: fc.integer({ min: 1, max: 10 }),
    seed: fc.infiniteStream(fc.nat(999)),
  })
  .map(({ count, seed }) => {
    const draw = (below: number): number => (seed.next().value as number) % below;
    // The more groups, the fewer people in each, so that the states stay few.
    const most = count <= 3 ? 6 : count <= 5 ? 3 : count <= 7 ? 2 : 1;
    const sizes = Array.from({ length: count }, (): CountInterval => {
      const min = draw(most + 1);
      return { min, max: min + draw(most - min + 1) };
    });
    const density = 1 + draw(6);
    const relations: GroupRelation[] = [];
    for (let a = 0; a < count; a++) {
      for (let b = a + 1; b < count; b++) {
        if (draw(10) >= density) continue;
        const kind = draw(7);
        const others = [...Array(count).keys()].filter((one) => one !== a && one !== b && draw(2) === 0);
        if (kind < 2) relations.push(within(a, b));
        else relations.push(kind === 2 ? through(a, b, ...others) : mayShare(a, b));
      }
    }
    return { sizes, relations };
  });

/**
 * The second, independent way: puts people in one by one, each into any set of groups that the relations allow,
 * and walks through all sizes that can be reached. Null where none of them fits.
 */
function enumerate({ sizes, relations }: World): { min: number; max: number } | null {
  const joined = (a: number, b: number): boolean =>
    a === b ||
    relations.some((one) =>
      one.kind === "within"
        ? (one.inner === a && one.outer === b) || (one.inner === b && one.outer === a)
        : (one.a === a && one.b === b) || (one.a === b && one.b === a),
    );
  // Within is transitive, so that an inner group may share with what holds its holder.
  const holders = sizes.map((_, group) => {
    const all = new Set([group]);
    for (const one of all)
      for (const relation of relations)
        if (relation.kind === "within" && relation.inner === one) all.add(relation.outer);
    return all;
  });
  const may = (a: number, b: number): boolean =>
    joined(a, b) || (holders[a]?.has(b) ?? false) || (holders[b]?.has(a) ?? false);
  const kinds: number[][] = [];
  for (let bits = 1; bits < 1 << sizes.length; bits++) {
    const kind = sizes.flatMap((_, group) => (bits & (1 << group) ? [group] : []));
    const closed = kind.every((group) => [...(holders[group] ?? [])].every((one) => kind.includes(one)));
    const bridged = relations.every(
      (one) =>
        one.kind === "within" ||
        !one.through ||
        !kind.includes(one.a) ||
        !kind.includes(one.b) ||
        one.through.some((group) => kind.includes(group)),
    );
    if (closed && bridged && kind.every((a) => kind.every((b) => may(a, b)))) kinds.push(kind);
  }
  const base = sizes.map(({ max }) => (max ?? 0) + 1);
  const unit: number[] = [];
  let product = 1;
  for (const size of base) {
    unit.push(product);
    product *= size;
  }
  const steps = kinds.map((kind) => ({
    kind,
    step: kind.reduce((sum, group) => sum + (unit[group] ?? 0), 0),
  }));
  // Adding people one at a time, sizes only grow, so that ascending order visits every state after its own.
  const fewest = new Int32Array(product).fill(-1);
  const most = new Int32Array(product).fill(-1);
  fewest[0] = 0;
  most[0] = 0;
  let min = Number.POSITIVE_INFINITY;
  let max = -1;
  for (let state = 0; state < product; state++) {
    const low = fewest[state] ?? -1;
    if (low < 0) continue;
    const high = most[state] ?? 0;
    const digit = (group: number): number => Math.floor(state / (unit[group] ?? 1)) % (base[group] ?? 1);
    if (sizes.every((size, group) => digit(group) >= size.min)) {
      min = Math.min(min, low);
      max = Math.max(max, high);
    }
    for (const { kind, step } of steps) {
      if (kind.some((group) => digit(group) + 1 >= (base[group] ?? 1))) continue;
      const next = state + step;
      const known = fewest[next] ?? -1;
      fewest[next] = known < 0 ? low + 1 : Math.min(known, low + 1);
      most[next] = Math.max(most[next] ?? -1, high + 1);
    }
  }
  return max < 0 ? null : { min, max };
}

describe("counting against exhaustive enumeration", () => {
  it("is equal on 5,000 random small worlds", () => {
    let possible = 0;
    fc.assert(
      fc.property(worlds, (world) => {
        const truth = enumerate(world);
        const found = unionBounds(world.sizes, world.relations);
        if (!truth) {
          assert.ok(found.impossible.length > 0, "a contradiction is told");
          return;
        }
        possible += 1;
        assert.deepEqual(found, { ...truth, exact: true, impossible: [] });
      }),
      { numRuns: 5000 },
    );
    assert.ok(possible > 3000, `${possible} of the worlds were possible`);
  });

  it("never has a minimum above the truth, nor a maximum below it", () => {
    const people = fc.array(fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), { maxLength: 30 });
    fc.assert(
      fc.property(people, fc.infiniteStream(fc.nat(9)), (persons, noise) => {
        const draw = (): number => noise.next().value as number;
        const members = [0, 1, 2, 3, 4, 5].map((group) => persons.filter((person) => person[group]));
        const sizes = members.map(({ length }): CountInterval => {
          const open = draw() === 0;
          return { min: Math.max(0, length - (draw() % 3)), max: open ? null : length + (draw() % 3) };
        });
        const relations: GroupRelation[] = [];
        for (let a = 0; a < 6; a++) {
          for (let b = 0; b < 6; b++) {
            const shared = members[a]?.filter((person) => members[b]?.includes(person)).length ?? 0;
            // A true relation may be told or not, where it is not needed for the truth.
            if (
              a !== b &&
              shared === members[a]?.length &&
              draw() < 5 &&
              !(b < a && shared === members[b]?.length)
            )
              relations.push(within(a, b));
            if (a < b && (shared > 0 || draw() < 3)) relations.push(mayShare(a, b));
          }
        }
        const truth = persons.filter((person) => person.includes(true)).length;
        const found = unionBounds(sizes, relations);
        assert.ok(found.min <= truth, `${found.min} ≤ ${truth}`);
        assert.ok(found.max === null || found.max >= truth, `${found.max} ≥ ${truth}`);
      }),
      { numRuns: 1500 },
    );
  });
});
