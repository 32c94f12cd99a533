import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sampleClaims } from "./sample-reading.ts";

/** Act, number, place, then "apart" for groups told apart in the same words. */
const table: readonly (readonly [string, readonly string[]])[] = [
  [
    "Police arrested 20 defectors in Shenyang and nine in Kunming.",
    ["detention 20 Shenyang", "detention 9 Kunming"],
  ],
  ["Defectors are often sent back to North Korea.", []],
  ["The law prohibits the repatriation of refugees.", []],
  ["Ten defectors were driven to Shenyang.", ["transfer 10 Shenyang"]],
  ["Ten defectors were driven to the border.", ["return 10 -"]],
  ["Ten defectors were sent back to South Korea.", ["transfer 10 -"]],
  [
    "Police arrested ten defectors in Shenyang and sent them back to North Korea.",
    ["detention 10 Shenyang", "return ? Shenyang"],
  ],
];

function readIn(text: string): readonly string[] {
  return sampleClaims(text).map(({ act, people, places, destination }) => {
    const where = destination ?? places[0] ?? null;
    return `${act} ${people?.count?.min ?? "?"} ${where?.place.name ?? "-"}`;
  });
}

describe("acts upon groups, clause by clause", () => {
  for (const [text, expected] of table)
    it(text, () => {
      assert.deepEqual(readIn(text), expected);
    });
});
