import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sampleNumbers } from "./sample-reading.ts";

const table: readonly (readonly [string, readonly string[]])[] = [
  [
    "More than 170,000 Rohingya have left India since the start of May.",
    ["return 170001– since 2023-05-01/2023-07-14"],
  ],
  [
    "More than half a million Rohingya were driven out of India in 2022.",
    ["return 500001– total 2022-01-01/2022-12-31"],
  ],
  [
    "India returned more than 2,000 Rohingya in June. Some 6,500 people crossed the border on Sunday.",
    ["return 2001– 2023-06-01/2023-06-30", "return 5850–7150 2023-07-09/2023-07-09"],
  ],
  // Nobody has been returned, or so few leave that it is a journey.
  ["Some 6,500 Rohingya crossed the border on Sunday.", []],
  ["Eight Rohingya left India in May.", []],
  ["Thousands of tourists left China in May.", []],
];

describe("going in great numbers", () => {
  for (const [text, expected] of table) it(text, () => assert.deepEqual(sampleNumbers(text), expected));
});
