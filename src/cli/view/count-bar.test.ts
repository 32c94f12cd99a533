import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { countBar, scaleOf } from "./count-bar.ts";

const count = fc
  .tuple(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 0, max: 5000 }), fc.boolean())
  .map(([min, more, open]) => ({ min, max: open ? null : min + more }));

describe("bars of intervals", () => {
  it("draw solid up to the minimum, broken to the maximum, an arrow where open", () => {
    assert.equal(countBar({ min: 10, max: 10 }, 20, 11), "━━━━━");
    assert.equal(countBar({ min: 10, max: 20 }, 20, 11), "━━━━━╌╌╌╌╌");
    assert.equal(countBar({ min: 10, max: null }, 20, 11), "━━━━━▸");
  });

  it("share a scale and stay within their columns", () => {
    fc.assert(
      fc.property(fc.array(count, { minLength: 1, maxLength: 8 }), (counts) => {
        const scale = scaleOf(counts);
        for (const one of counts) {
          const bar = countBar(one, scale, 12);
          assert.ok(bar.length <= 12 && bar.startsWith("━"), bar);
          assert.equal(bar.endsWith("▸"), one.max === null);
        }
      }),
    );
  });
});
