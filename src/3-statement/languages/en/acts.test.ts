import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sampleReading } from "./sample-reading.ts";

const table: readonly (readonly [string, readonly string[]])[] = [
  ["Police arrested ten defectors.", ["detention active"]],
  ["Ten defectors were arrested.", ["detention passive"]],
  ["The arrest of ten defectors followed.", ["detention noun"]],
  ["They took ten defectors into custody.", ["detention active"]],
  ["They rounded ten defectors up.", ["detention active"]],
  ["Ten defectors are in custody.", ["detention state"]],
  ["Ten defectors were picked up.", ["detention passive"]],
  ["Ten defectors were picked up at sea.", ["arrival passive"]],
  ["Ten defectors were picked up by the coast guard.", ["arrival passive"]],
  ["They sent ten defectors back.", ["return active"]],
  ["The meeting took place in May.", []],
  ["The refugees were sent back to North Korea.", ["return passive"]],
  ["Their forced repatriation followed.", ["return noun"]],
  ["The detained defectors waited.", ["detention premodifier"]],
  ["The free press waited.", []],
  ["Ten defectors were released.", ["release passive"]],
];

function readIn(text: string): readonly string[] {
  const chunks = sampleReading(text).sentences.flatMap((sentence) => sentence.chunks);
  return chunks.flatMap((chunk) =>
    chunk.kind === "act" ? [`${chunk.reading.act} ${chunk.reading.form}`] : [],
  );
}

describe("acts and their forms", () => {
  for (const [text, expected] of table)
    it(text, () => {
      assert.deepEqual(readIn(text), expected);
    });
});
