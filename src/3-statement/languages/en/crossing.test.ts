import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sampleNumbers } from "./sample-reading.ts";

const table: readonly (readonly [string, readonly string[]])[] = [
  ["The ten North Koreans had crossed the border on July 3.", ["departure 10 2023-07-03/2023-07-03"]],
  ["Five North Koreans got out of Hyesan on July 3.", []],
  // How those who are caught came to be where they were caught.
  [
    "Ten North Koreans crossed the border and were caught in China on July 3.",
    ["detention 10 2023-07-03/2023-07-03 CN"],
  ],
  [
    "Ten North Koreans were caught in China on July 3 as they crossed the border.",
    ["detention 10 2023-07-03/2023-07-03 CN"],
  ],
  [
    "Police caught eleven North Koreans who had crossed the border in June.",
    ["detention 11 2023-06-01/2023-06-30"],
  ],
  ["Ten North Koreans tried to cross the border on July 3.", []],
];

describe("crossing a border", () => {
  for (const [text, expected] of table) it(text, () => assert.deepEqual(sampleNumbers(text), expected));
});
