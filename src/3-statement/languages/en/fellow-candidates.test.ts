import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sampleClaims } from "./sample-reading.ts";

function told(text: string): readonly string[] {
  return sampleClaims(text).flatMap(({ act, people }) =>
    people?.count == null || people.reference === "bare"
      ? []
      : [`${act} ${people.count.min} ${people.role ?? "?"}`],
  );
}

const table: readonly (readonly [string, readonly string[]])[] = [
  [
    "Police arrested nine defectors in Kunming, and a South Korean missionary with them.",
    ["detention 9 refugee", "detention 1 helper"],
  ],
  [
    "Police arrested nine defectors in Kunming together with a pastor.",
    ["detention 9 refugee", "detention 1 helper"],
  ],
  [
    "Nine defectors were arrested in Kunming. Also arrested was a local guide.",
    ["detention 9 refugee", "detention 1 helper"],
  ],
  [
    "No fewer than 30 defectors have been seized since April, among them a party of seven in Kunming in June.",
    ["detention 30 refugee", "detention 7 ?"],
  ],
  // Who was with them is not said to have been taken.
  ["Police arrested nine defectors in Kunming. A missionary was often with them.", ["detention 9 refugee"]],
  ["Police arrested nine defectors in Kunming, and a missionary reported it.", ["detention 9 refugee"]],
];

describe("those taken along", () => {
  for (const [text, expected] of table) it(text, () => assert.deepEqual(told(text), expected));
});
