import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { CountInterval } from "../../../core/interval.ts";
import { sampleClaims } from "./sample-reading.ts";

const table: readonly (readonly [string, readonly string[]])[] = [
  [
    "Police arrested ten defectors in Shenyang on 3 May 2012.",
    ["detention | 10 | 3 May 2012 | Shenyang | -"],
  ],
  [
    "On 3 May 2012, police in Shenyang arrested ten defectors.",
    ["detention | 10 | 3 May 2012 | Shenyang | -"],
  ],
  [
    "Ten defectors were arrested in Shenyang, an activist said on Monday.",
    ["detention | 10 | - | Shenyang | -"],
  ],
  [
    "Twenty defectors were arrested in Shenyang on 3 May 2012 and nine in Kunming on 5 May 2012.",
    ["detention | 20 | 3 May 2012 | Shenyang | -", "detention | 9 | 5 May 2012 | Kunming | -"],
  ],
  ["Ten defectors were arrested in Shenyang and Changchun.", ["detention | 10 | - | Shenyang+Changchun | -"]],
  [
    "Ten defectors were sent back to North Korea from Changchun in May 2012.",
    ["return | 10 | May 2012 | Changchun | -"],
  ],
  ["Ten defectors arrived in South Korea on 3 May 2012.", ["arrival | 10 | 3 May 2012 | South Korea | -"]],
  ["Ten defectors were moved to Changchun from Shenyang.", ["transfer | 10 | - | - | Changchun"]],
];

function numberOf(count: CountInterval | null): string {
  if (count === null) return "?";
  return count.min === count.max ? `${count.min}` : `${count.min}–${count.max ?? ""}`;
}

function readIn(text: string): readonly string[] {
  return sampleClaims(text).map(({ act, people, time, places, destination }) =>
    [
      act,
      numberOf(people?.count ?? null),
      time === null ? "-" : text.slice(time.start, time.end),
      places.map(({ place }) => place.text).join("+") || "-",
      destination?.place.text ?? "-",
    ].join(" | "),
  );
}

describe("when and where an act happened", () => {
  for (const [text, expected] of table)
    it(text, () => {
      assert.deepEqual(readIn(text), expected);
    });
});
