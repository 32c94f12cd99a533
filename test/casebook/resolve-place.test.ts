import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { resolvedCorrection } from "../../src/app/casebook/resolve-place.ts";
import { parseCorrection } from "../../src/app/casebook/statement-values.ts";
import { loadEngine, todayOf } from "../../src/app/load-engine.ts";
import type { Json } from "../../src/core/canonical.ts";

const engine = loadEngine(todayOf(Date.now()));

function resolved(typed: string): Record<string, Json> {
  const parsed = parseCorrection("place", typed);
  assert.ok(parsed !== null, typed);
  return resolvedCorrection("place", parsed.value, () => engine) as Record<string, Json>;
}

describe("a place that a person typed", () => {
  it("gets what the reader would give it", () => {
    for (const [typed, admin1, name, id] of [
      ["CN", null, null, "CN"],
      ["CN/Liaoning", "Liaoning", null, "CN.19"],
      ["CN/Jilin/Tumen", "Jilin", "Tumen", "2034340"],
      ["CN/Yunnan/kunming", "Yunnan", "Kunming", "1804651"],
      ["CN/Jilin/옌지", "Jilin", "Yanji", "2033467"],
      ["CN/Jilin/延吉", "Jilin", "Yanji", "2033467"],
      ["CN/지린성", "Jilin", null, "CN.05"],
    ] as const) {
      const place = resolved(typed);
      assert.deepEqual([place.admin1, place.name, place.id], [admin1, name, id], typed);
    }
  });

  it("stays as typed where the gazetteer does not know it, or not there", () => {
    for (const typed of ["CN/Jilin/Nowhereville", "CN/Yunnan/Tumen", "CN/Atlantis", "CN/Chinese"]) {
      const place = resolved(typed);
      assert.equal(place.id, null, typed);
      assert.equal([place.country, place.admin1, place.name].filter((one) => one !== null).join("/"), typed);
    }
    assert.equal(resolved("ZZ").id, null);
  });

  it("keeps an identifier that was given, and leaves other parts alone", () => {
    assert.equal(resolved('{"country":"CN","admin1":"Jilin","name":"Tumen","id":"own"}').id, "own");
    assert.deepEqual(
      resolvedCorrection("people", { min: 1, max: 2 }, () => engine),
      { min: 1, max: 2 },
    );
    assert.equal(
      resolvedCorrection("place", null, () => engine),
      null,
    );
  });
});
