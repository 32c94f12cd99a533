import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { lex } from "../../lexer.ts";
import { readEnglishNumbers } from "./numbers.ts";

const intervals = (text: string): [number, number | null][] =>
  readEnglishNumbers(lex(text)).map((mention) => [mention.min, mention.max]);

describe("English numbers", () => {
  const table: readonly (readonly [string, readonly [number, number | null][]])[] = [
    ["ten defectors", [[10, 10]]],
    ["Thirty-one North Koreans", [[31, 31]]],
    ["one hundred and nine people", [[109, 109]]],
    ["two thousand three hundred refugees", [[2300, 2300]]],
    ["1.2 million people", [[1_200_000, 1_200_000]]],
    ["about 60", [[54, 66]]],
    ["around 4", [[3, 5]]],
    ["an estimated 31,000 people", [[27_900, 34_100]]],
    ["Nearly 40", [[36, 40]]],
    ["nearly two dozen", [[22, 24]]],
    ["More than 21,700", [[21_701, null]]],
    ["upwards of 500", [[501, null]]],
    ["At least two dozen", [[24, null]]],
    ["no fewer than nine", [[9, null]]],
    ["20 or more", [[20, null]]],
    ["20-plus", [[20, null]]],
    ["as many as 600", [[1, 600]]],
    ["between 30 and 40 people", [[30, 40]]],
    ["30 to 40 people", [[30, 40]]],
    ["four or five people", [[4, 5]]],
    ["30-odd people", [[30, 39]]],
    ["200-odd people", [[200, 299]]],
    ["a dozen", [[12, 12]]],
    ["half a dozen", [[6, 6]]],
    ["more than half a million Afghans", [[500_001, null]]],
    ["a quarter of a million people", [[250_000, 250_000]]],
    ["a little under 10,000", [[9000, 10_000]]],
    ["dozens of people", [[20, 99]]],
    ["tens of thousands", [[20_000, 99_999]]],
    ["several people", [[3, 9]]],
    ["several hundred", [[300, 900]]],
    ["a few", [[3, 5]]],
    ["a couple", [[2, 2]]],
    [
      "Two groups of 10 and nine people",
      [
        [2, 2],
        [10, 10],
        [9, 9],
      ],
    ],
    ["12.5%", []],
    ["$20 million", []],
    ["at 8:30", []],
  ];
  for (const [text, expected] of table) {
    it(text, () => assert.deepEqual(intervals(text), expected));
  }
});
