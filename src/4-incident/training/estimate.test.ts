import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { Levels } from "../features.ts";
import { DEFAULT_WEIGHTS } from "../weights.ts";
import { estimateWeights } from "./estimate.ts";
import type { Pattern, Verdict } from "./patterns.ts";
import { FEATURES, LEVELS, PatternCount } from "./patterns.ts";

const PLAIN: Levels = {
  people: "vague",
  time: "unknown",
  place: "unknown",
  placeRarity: "usual",
  crowd: "usual",
  who: "same",
  phase: "same",
  groups: "unknown",
  speakers: "unknown",
  story: "unknown",
  cohort: "unknown",
  companions: "none",
};

const TRUE = {
  people: { equalSmall: [0.7, 0.1], far: [0.3, 0.9] },
  time: { sameDays: [0.8, 0.05], contradict: [0.2, 0.95] },
  place: { sameSite: [0.6, 0.1], otherProvince: [0.4, 0.9] },
  speakers: { sameOrigin: [0.5, 0.02], different: [0.5, 0.98] },
} as const;

/** Pairs drawn from known m and u of four features, in exact proportion. */
function drawn(matches: number, others: number): Pattern[] {
  let rows: { levels: Levels; m: number; u: number }[] = [{ levels: PLAIN, m: 1, u: 1 }];
  for (const [feature, levels] of Object.entries(TRUE))
    rows = rows.flatMap((row) =>
      Object.entries(levels).map(([level, [m, u]]) => ({
        levels: { ...row.levels, [feature]: level } as Levels,
        m: row.m * m,
        u: row.u * u,
      })),
    );
  return rows.map(({ levels, m, u }) => ({ levels, count: matches * m + others * u, each: 1 }));
}

const FREE = { doubt: 30 } as const;

describe("estimated weights", () => {
  it("recover the frequencies that made the pairs", () => {
    const { levels, matched, converged } = estimateWeights(drawn(20_000, 180_000), FREE);
    assert.ok(converged);
    assert.ok(Math.abs(matched - 0.1) < 0.002, String(matched));
    for (const [feature, known] of Object.entries(TRUE))
      for (const [level, [m, u]] of Object.entries(known)) {
        const found = levels.find((one) => one.feature === feature && one.level === level);
        assert.ok(found);
        assert.ok(Math.abs(found.m - m) < 0.01, `${level}: m ${found.m}, not ${m}`);
        assert.ok(Math.abs(found.u - u) < 0.005, `${level}: u ${found.u}, not ${u}`);
        assert.ok(Math.abs(found.bits - Math.log2(m / u)) < 0.1, `${level}: ${found.bits} bits`);
      }
  });

  it("count every pair of a sample for all that it stands for", () => {
    const sampled = drawn(20_000, 180_000).map((one) => ({ ...one, count: one.count / 50, each: 50 }));
    const { matched } = estimateWeights(sampled, FREE);
    assert.ok(Math.abs(matched - estimateWeights(drawn(20_000, 180_000), FREE).matched) < 1e-6);
  });

  it("keep the weight of what no pair shows, and of what a feature says when it says nothing", () => {
    const { weights } = estimateWeights(drawn(1000, 9000));
    assert.equal(weights.bits.cohort.agree, DEFAULT_WEIGHTS.bits.cohort.agree);
    assert.equal(weights.bits.who.different, DEFAULT_WEIGHTS.bits.who.different);
    assert.equal(weights.bits.story.unknown, 0);
    assert.deepEqual(weights.bits.crowd, DEFAULT_WEIGHTS.bits.crowd);
  });

  it("move little from what they were where few pairs tell", () => {
    const far = (pairs: number): number => {
      const { weights } = estimateWeights(drawn(pairs * 0.1, pairs * 0.9));
      return Math.abs(weights.bits.time.contradict - DEFAULT_WEIGHTS.bits.time.contradict);
    };
    assert.ok(far(20) < far(200_000) / 2, `${far(20)}, ${far(200_000)}`);
  });

  it("are the starting weights where there are no pairs", () => {
    assert.deepEqual(estimateWeights([]).weights, DEFAULT_WEIGHTS);
  });

  it("take what people judged for certain", () => {
    const levels = { ...PLAIN, companions: "several" } as const;
    const unjudged: Pattern = { levels: PLAIN, count: 100, each: 1 };
    const estimated = (verdict: Verdict) =>
      estimateWeights([unjudged, { levels, count: 30, each: 1, verdict }]);
    const bits = (verdict: Verdict): number => {
      const { weights } = estimated(verdict);
      return FEATURES.reduce((sum, feature) => {
        const table: Readonly<Record<string, number>> = weights.bits[feature];
        return sum + (table[levels[feature]] ?? 0);
      }, weights.prior);
    };
    assert.ok(bits("same") > bits("different") + 3);
  });
});

const pair: fc.Arbitrary<{ levels: Levels; verdict: Verdict | undefined }> = fc.record({
  levels: fc.record(
    Object.fromEntries(FEATURES.map((feature) => [feature, fc.constantFrom(...LEVELS[feature])])),
  ) as unknown as fc.Arbitrary<Levels>,
  verdict: fc.constantFrom(undefined, undefined, undefined, "same", "different"),
});

function patternsOf(pairs: readonly { levels: Levels; verdict: Verdict | undefined }[]): Pattern[] {
  const count = new PatternCount();
  for (const { levels, verdict } of pairs) count.add(levels, verdict);
  return count.patterns();
}

describe("expectation maximisation", () => {
  it("never makes the pairs less likely", () => {
    fc.assert(
      fc.property(fc.array(pair, { minLength: 1, maxLength: 60 }), (pairs) => {
        const { likelihoods } = estimateWeights(patternsOf(pairs), { rounds: 40 });
        likelihoods.slice(1).forEach((bits, at) => {
          const before = likelihoods[at] ?? bits;
          assert.ok(bits >= before - 1e-9 * Math.abs(before), `${before} → ${bits}`);
        });
      }),
    );
  });

  it("gives the same weights for any order of the pairs", () => {
    fc.assert(
      fc.property(
        fc
          .array(pair, { minLength: 1, maxLength: 40 })
          .chain((pairs) =>
            fc.tuple(fc.constant(pairs), fc.shuffledSubarray(pairs, { minLength: pairs.length })),
          ),
        ([pairs, shuffled]) => {
          const patterns = patternsOf(pairs);
          assert.deepEqual(patternsOf(shuffled), patterns);
          assert.equal(
            patterns.reduce((sum, { count }) => sum + count, 0),
            pairs.length,
          );
        },
      ),
    );
  });
});
