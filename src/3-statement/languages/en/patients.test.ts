import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { CountInterval } from "../../../core/interval.ts";
import { sampleClaims } from "./sample-reading.ts";

const table: readonly (readonly [string, readonly string[]])[] = [
  ["Police arrested ten defectors.", ["detention 10 refugee"]],
  ["Ten defectors were arrested by five officers.", ["detention 10 refugee"]],
  ["The 31, most of whom have relatives in the South, were arrested.", ["detention 31 -"]],
  [
    "Seven defectors, among them a girl, were arrested and sent back to North Korea.",
    ["detention 7 refugee", "return 7 refugee"],
  ],
  ["Six defectors and their guide were arrested.", ["detention 6 refugee", "detention 1 helper"]],
  ["Three women and two men were arrested.", ["detention 5 - of femaleadult 3, maleadult 2"]],
  ["Police released ten of the 13 defectors.", ["release 10 refugee"]],
  ["The arrest of 22 defectors was told.", ["detention 22 refugee"]],
  ["The defectors' arrest was told.", ["detention ? refugee"]],
  ["Five defectors whose arrest was told are women.", ["detention 5 refugee"]],
  ["With them were arrested five guides.", ["detention 5 helper"]],
  [
    "China has sent back 10 of the 13 defectors it caught in June.",
    ["return 10 refugee", "detention 13 refugee"],
  ],
  ["One of the six defectors who were released spoke.", ["release 6 refugee"]],
  ["Of the 31 defectors held in China, all but two were sent back.", ["detention 31 refugee", "return 29 -"]],
  [
    "The defectors, four women and a boy, were arrested.",
    ["detention 5 refugee of femaleadult 4, malechild 1"],
  ],
  ["Eighteen defectors (a pastor says 20) were detained.", ["detention 18 refugee"]],
  ["An eighth member of the party was held.", ["detention 1 -"]],
  ["A member of the party was held.", []],
  ["Nine defectors whom police arrested were women.", ["detention 9 refugee"]],
  [
    "Two women, three men and a child were arrested.",
    ["detention 6 - of femaleadult 2, maleadult 3, child 1"],
  ],
];

function numberOf(count: CountInterval | null): string {
  if (count === null) return "?";
  return count.min === count.max ? `${count.min}` : `${count.min}–${count.max ?? ""}`;
}

function readIn(text: string): readonly string[] {
  return sampleClaims(text).map(({ act, people }) => {
    const groups = (people?.groups ?? []).map(
      (group) => `${group.sex ?? ""}${group.age ?? ""} ${numberOf(group)}`,
    );
    const of = groups.length === 0 ? "" : ` of ${groups.join(", ")}`;
    return `${act} ${numberOf(people?.count ?? null)} ${people?.role ?? "-"}${of}`;
  });
}

describe("the people that an act happens to", () => {
  for (const [text, expected] of table)
    it(text, () => {
      assert.deepEqual(readIn(text), expected);
    });
});
