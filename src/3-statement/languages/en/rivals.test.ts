import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sampleTellings } from "./sample-reading.ts";

function otherFigures(text: string): readonly string[] {
  return sampleTellings(text).flatMap((telling) =>
    telling.kind === "otherFigure" ? [`${telling.act ?? "?"} ${telling.count.min}`] : [],
  );
}

const read: readonly (readonly [string, readonly string[]])[] = [
  [
    "On Aug. 29 a party of 80 defectors was sent back, according to a rights group, or 90 by the count of another.",
    ["return 90"],
  ],
  [
    "Police arrested 12 defectors in Shenyang on Tuesday, or 15 according to a pastor there.",
    ["detention 15"],
  ],
  ["Police arrested nine defectors on May 10, 11 according to local media.", ["detention 11"]],
  ["Eighteen defectors (a local activist says 20) were detained in Kunming.", ["detention 20"]],
  ["Police detained 12 defectors in Kunming; a rights group says there were 14.", ["detention 14"]],
  ["Police said 12 defectors were arrested in Kunming. A church group counted 15.", ["detention 15"]],
  [
    "China sent back 31 defectors last week, activists said. By the ministry's count there were 29.",
    ["return 29"],
  ],
  ["China sent back 31 defectors. The ministry said the number was 29.", ["? 29"]],
  ["China sent back 40 defectors on Monday; activists say it was closer to 60.", ["return 60"]],
];

const leftAlone: readonly string[] = [
  "Police arrested 12 defectors in Shenyang. The youngest of them is 15.",
  "Police arrested 12 defectors in Shenyang. An official said that there were 15, but he was mistaken.",
  "Police arrested 12 defectors in Shenyang, or so a pastor says.",
  "Police arrested 12 defectors in Shenyang. Temperatures there were 15 degrees below zero, he said.",
  "Police arrested 12 defectors in Shenyang. A newspaper counted 900 soldiers on the road.",
];

describe("rival figures", () => {
  for (const [text, expected] of read) it(text, () => assert.deepEqual(otherFigures(text), expected));
  for (const text of leftAlone) it(text, () => assert.deepEqual(otherFigures(text), []));
});
