import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Pattern } from "./estimate.ts";
import { bitsOf, estimateWeights, patternsOf } from "./estimate.ts";
import type { Levels } from "./features.ts";
import { DEFAULT_WEIGHTS } from "./weights.ts";

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

/** Pairs drawn from known m and u of three features, in exact proportion. */
function drawn(matches: number, others: number): Pattern[] {
  const people = { equalSmall: [0.7, 0.1], far: [0.3, 0.9] } as const;
  const time = { sameDays: [0.8, 0.05], contradict: [0.2, 0.95] } as const;
  const place = { sameSite: [0.6, 0.1], otherProvince: [0.4, 0.9] } as const;
  const patterns: Pattern[] = [];
  for (const [x, [mx, ux]] of Object.entries(people)) {
    for (const [y, [my, uy]] of Object.entries(time)) {
      for (const [z, [mz, uz]] of Object.entries(place)) {
        const levels = { ...PLAIN, people: x, time: y, place: z } as Levels;
        patterns.push({ levels, count: matches * mx * my * mz + others * ux * uy * uz });
      }
    }
  }
  return patterns;
}

describe("estimated weights", () => {
  it("recover the frequencies that made the pairs", () => {
    const { weights, matched, converged } = estimateWeights(drawn(1000, 9000), {
      hold: 0.01,
      iterations: 2000,
    });
    assert.ok(converged);
    assert.ok(Math.abs(matched - 0.1) < 0.01, String(matched));
    assert.ok(Math.abs(weights.bits.people.equalSmall - Math.log2(7)) < 0.2);
    assert.ok(Math.abs(weights.bits.time.sameDays - Math.log2(16)) < 0.2);
    assert.ok(Math.abs(weights.bits.place.sameSite - Math.log2(6)) < 0.2);
    assert.ok(Math.abs(weights.bits.place.otherProvince - Math.log2(0.4 / 0.9)) < 0.2);
  });

  it("keep the starting weight of a level that no pair has", () => {
    const { weights } = estimateWeights(drawn(100, 900));
    assert.ok(Math.abs(weights.bits.cohort.agree - DEFAULT_WEIGHTS.bits.cohort.agree) < 0.01);
    assert.ok(Math.abs(weights.bits.who.different - DEFAULT_WEIGHTS.bits.who.different) < 0.01);
  });

  it("are the starting weights where there are no pairs", () => {
    assert.deepEqual(estimateWeights([]).weights, DEFAULT_WEIGHTS);
  });

  it("do not depend on the order of the pairs", () => {
    const levels = [
      PLAIN,
      { ...PLAIN, people: "far" as const },
      PLAIN,
      { ...PLAIN, time: "sameDays" as const },
    ];
    assert.deepEqual(patternsOf(levels), patternsOf([...levels].reverse()));
    assert.equal(patternsOf(levels).length, 3);
  });

  it("take what people judged for certain", () => {
    const levels = { ...PLAIN, companions: "several" } as const;
    const unjudged: Pattern = { levels: PLAIN, count: 100 };
    const before = bitsOf(levels, estimateWeights([unjudged, { levels, count: 30 }]).weights);
    const judged = estimateWeights([unjudged, { levels, count: 30, verdict: "same" }]).weights;
    assert.ok(bitsOf(levels, judged) > before + 1);
  });
});
