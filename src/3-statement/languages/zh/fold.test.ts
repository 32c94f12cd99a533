import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { foldChinese, unfoldedPattern } from "./fold.ts";

test("traditional, full-width and quoted text folds to one form", () => {
  assert.equal(
    foldChinese("至少１３名「脫北者」在中國雲南，遭到遣返。"),
    "至少13名“脱北者”在中国云南,遭到遣返。",
  );
  assert.equal(foldChinese("二〇一二年（週五）"), "二零一二年(周五)");
});

test("one unit gives one unit, and folding twice changes nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      const folded = foldChinese(text);
      assert.equal(folded.length, text.length);
      assert.equal(foldChinese(folded), folded);
    }),
    { numRuns: 300 },
  );
});

test("long texts are folded whole", () => {
  const text = "難民".repeat(20_000);
  assert.equal(foldChinese(text), "难民".repeat(20_000));
});

test("a folded word finds itself in either script", () => {
  const pattern = new RegExp(`^${unfoldedPattern("脱北难民")}$`);
  assert.ok(pattern.test("脱北难民"));
  assert.ok(pattern.test("脫北難民"));
  assert.ok(!pattern.test("脱北居民"));
});
