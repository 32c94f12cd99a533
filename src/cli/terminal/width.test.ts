import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { padEnd, padStart, truncate, widthOf, wrap } from "./width.ts";

const text = fc.string({ unit: fc.constantFrom(..."ab 탈북자 脱北者 é\u0301 “”—\n\t👩‍👧"), maxLength: 200 });

describe("width of text", () => {
  it("counts columns, not characters", () => {
    assert.equal(widthOf("Kunming"), 7);
    assert.equal(widthOf("쿤밍"), 4);
    assert.equal(widthOf("昆明市"), 6);
    assert.equal(widthOf("e\u0301"), 1);
    assert.equal(widthOf("“—”"), 3);
  });

  it("pads to columns", () => {
    assert.equal(padEnd("쿤밍", 6), "쿤밍  ");
    assert.equal(padStart("쿤밍", 6), "  쿤밍");
    assert.equal(padEnd("Kunming", 3), "Kunming");
  });

  it("breaks lines at spaces, and Chinese wherever it must", () => {
    assert.deepEqual(wrap("ten were held in Shenyang", 12), ["ten were", "held in", "Shenyang"]);
    assert.deepEqual(wrap("十三名脱北者在昆明被捕", 10), ["十三名脱北", "者在昆明被", "捕"]);
  });

  it("never makes a line wider than asked, and loses no word", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 60 }), (input, columns) => {
        const lines = wrap(input, columns);
        for (const line of lines) assert.ok(widthOf(line) <= columns);
        assert.equal(lines.join("").replace(/\s/gu, ""), input.replace(/\s/gu, ""));
      }),
    );
  });

  it("shows that something was cut off", () => {
    assert.equal(truncate("Kunming", 7), "Kunming");
    assert.equal(truncate("Kunming", 4), "Kun…");
    assert.equal(truncate("昆明市", 4), "昆…");
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 60 }), (input, columns) => {
        assert.ok(widthOf(truncate(input, columns)) <= columns);
      }),
    );
  });
});
