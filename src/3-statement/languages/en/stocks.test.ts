import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sampleNumbers } from "./sample-reading.ts";

const table: readonly (readonly [string, readonly string[]])[] = [
  ["South Korea is home to more than 23,000 defectors.", ["arrival 23001– stock KR"]],
  ["Thailand now hosts about 140,000 refugees.", ["arrival 126000–154000 stock TH"]],
  ["Some 34,000 defectors now live in South Korea.", ["arrival 30600–37400 stock KR"]],
  ["More than 30,000 people from the North live in South Korea.", ["arrival 30001– stock KR"]],
  ["India, where some 40,000 Rohingya live, is tired.", ["arrival 36000–44000 stock IN"]],
  ["Close to 2,600 remain in detention in China.", ["detention 2340–2600 stock CN"]],
  [
    "At least 1,170 North Koreans are still held in China, 450 of them in Changchun.",
    ["detention 1170– CN", "detention 450 Changchun"],
  ],
  // Described by where they have lived, or too few to be a number of their own.
  ["A dozen people who had lived in China for years were students.", []],
  ["Six defectors live in South Korea in one house.", []],
  // Money, buses and pupils are no people who fled.
  ["The camps cost 3,000 dollars in Thailand, and 120 buses take 400 pupils.", []],
];

describe("numbers of those who live or are held somewhere", () => {
  for (const [text, expected] of table)
    it(text, () => {
      assert.deepEqual(sampleNumbers(text), expected);
    });
});
