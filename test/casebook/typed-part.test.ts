import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { CorrectablePart } from "../../src/app/casebook/statement-values.ts";
import { typedPart } from "../../src/app/casebook/typed-part.ts";
import { loadEngine, todayOf } from "../../src/app/load-engine.ts";

const engine = loadEngine(todayOf(Date.now()));

function refused(part: CorrectablePart, typed: string): string | null {
  const value = typedPart(part, typed, () => engine);
  return value.ok ? null : value.problem.code;
}

describe("a part of a statement as a person typed it", () => {
  it("is refused where there is no such act", () => {
    for (const act of ["detentoin", "kidnapping", "foo"])
      assert.equal(refused("act", act), "unknown-act", act);
    for (const act of ["detention", "return", "transfer", "departure"])
      assert.equal(refused("act", act), null, act);
  });

  it("is refused where there is no such country or province", () => {
    for (const place of ["XX", "CN/Jlin", "CN/Nowhere", "CN/Jlin/Tumen", "KP/Jilin"])
      assert.equal(refused("place", place), "unknown-place", place);
    assert.equal(refused("place", "Atlantis"), "decision-value-unfit");
    // Villages and places of detention are not all in the gazetteer.
    for (const place of ["CN", "CN/Jilin", "CN/Jilin/Nowhereville", "null", '{"country":"CN","id":"own"}'])
      assert.equal(refused("place", place), null, place);
  });

  it("is refused where a city that a pack names lies in another province", () => {
    for (const place of ["CN/Jilin/Kunming", "중국/지린성/쿤밍", "中国/云南/图们"])
      assert.equal(refused("place", place), "unknown-place", place);
    for (const place of ["CN/Yunnan/Kunming", "중국/윈난성/쿤밍", "中国/吉林/图们"])
      assert.equal(refused("place", place), null, place);
  });

  it("takes the names that people read, in English, Korean and Chinese", () => {
    const written = typedPart("place", "CN/Jilin/Tumen", () => engine);
    assert.ok(written.ok);
    const { text: _text, ...place } = written.value as Record<string, unknown>;
    for (const typed of ["China/Jilin/Tumen", "중국/지린성/투먼", "中国/吉林/图们", "cn/Jilin/tumen"]) {
      const value = typedPart("place", typed, () => engine);
      assert.ok(value.ok, typed);
      const { text: _typed, ...same } = value.value as Record<string, unknown>;
      assert.deepEqual(same, place, typed);
    }
  });
});
