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
  ["Ten defectors were taken north to a camp near Changchun.", ["transfer 10 Changchun"]],
  ["Ten defectors were moved to Bhasan Char.", ["transfer 10 -"]],
  ["The bodies of three defectors were found in Shenyang.", ["death 3 Shenyang"]],
  ["China handed over more than 500 defectors.", ["return 501 -"]],
  ["China sent over 800 defectors back.", ["return 801 -"]],
  ["China sent two fishermen who had asked for asylum back.", ["return 2 -"]],
  ["One of these defectors reached South Korea.", ["arrival 1 -"]],
  ["Ten defectors slipped away only to be caught by police.", ["escape 10 -", "detention 10 -"]],
  ["Police opened the gate wide enough to send 50 defectors back.", ["return 50 -"]],
  ["The manager and two workers were arrested.", ["detention 3 -"]],
  ["Ten defectors arrived. Two drowned; one was shot dead.", ["arrival 10 -", "death 2 -", "death 1 -"]],
  // A storm's dead, and those whom anybody may be.
  ["Defectors were warned. Twelve people were killed in the storm.", []],
  ["If one was told of an arrest, one said nothing.", []],
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
