import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { Answers, Totals } from "./usefulness.ts";
import { entropyOf, expectedMove, movedPeople, usefulnessOf } from "./usefulness.ts";

const totals = (
  corroboratedMinimum: number,
  documentedMinimum: number,
  reportedMaximum: number | null,
): Totals => ({ corroboratedMinimum, documentedMinimum, reportedMaximum });

const anyTotals: fc.Arbitrary<Totals> = fc.record({
  corroboratedMinimum: fc.nat(1000),
  documentedMinimum: fc.nat(1000),
  reportedMaximum: fc.option(fc.nat(2000)),
});
const answers: fc.Arbitrary<Answers> = fc.record({
  same: fc.double({ min: 0, max: 1, noNaN: true }),
  now: anyTotals,
  ifSame: anyTotals,
  ifDifferent: anyTotals,
});

describe("usefulness of an answer", () => {
  it("puts what moves many people before what moves few, and doubt before certainty", () => {
    const about = (people: number, same: number): number =>
      usefulnessOf({
        same,
        now: totals(0, people, 2 * people),
        ifSame: totals(0, people, people),
        ifDifferent: totals(0, 2 * people, 2 * people),
      });
    assert.ok(about(200, 0.4) > about(10, 0.5));
    assert.ok(about(10, 0.5) > about(10, 0.2));
    assert.ok(about(10, 0.2) > about(10, 0.02));
  });

  it("is nothing where the answer is certain or moves nobody", () => {
    fc.assert(
      fc.property(answers, (one) => {
        assert.ok(usefulnessOf(one) >= 0);
        assert.equal(usefulnessOf({ ...one, same: 0 }), 0);
        assert.equal(usefulnessOf({ ...one, same: 1 }), 0);
        assert.equal(usefulnessOf({ ...one, ifSame: one.now, ifDifferent: one.now }), 0);
      }),
    );
  });

  it("lies between what either answer moves, and does not ask which is called which", () => {
    fc.assert(
      fc.property(answers, (one) => {
        const moves = [movedPeople(one.now, one.ifSame), movedPeople(one.now, one.ifDifferent)];
        assert.ok(expectedMove(one) >= Math.min(...moves) - 1e-9);
        assert.ok(expectedMove(one) <= Math.max(...moves) + 1e-9);
        const turned = { ...one, same: 1 - one.same, ifSame: one.ifDifferent, ifDifferent: one.ifSame };
        assert.ok(Math.abs(usefulnessOf(turned) - usefulnessOf(one)) < 1e-6);
      }),
    );
  });

  it("takes no open maximum for a number", () => {
    assert.equal(movedPeople(totals(0, 13, null), totals(0, 13, 40)), 0);
    assert.equal(movedPeople(totals(0, 13, 15), totals(13, 26, null)), 26);
  });

  it("measures doubt in bits", () => {
    assert.deepEqual([entropyOf(0), entropyOf(0.5), entropyOf(1)], [0, 1, 0]);
  });
});
