import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readEnglishNumbers } from "../languages/en/numbers.ts";
import { lex } from "../lexer.ts";
import { annotateNumbers } from "./annotate.ts";

describe("number annotations", () => {
  it("leaves out the numbers of dates", () => {
    const text = "On Feb. 20, 2012, at least 13 people crossed";
    const date = { start: text.indexOf("Feb."), end: text.indexOf(", at") };
    const found = annotateNumbers(readEnglishNumbers(lex(text)), [date]);
    assert.deepEqual(
      found.map(({ start, end, value }) => [text.slice(start, end), value]),
      [["at least 13", { min: 13, max: null }]],
    );
  });

  it("keeps those between dates", () => {
    const text = "2012 nine 2013 ten";
    const dates = [
      { start: 0, end: 4 },
      { start: 10, end: 14 },
    ];
    const found = annotateNumbers(readEnglishNumbers(lex(text)), dates);
    assert.deepEqual(
      found.map(({ start, end }) => text.slice(start, end)),
      ["nine", "ten"],
    );
  });
});
