import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sampleClaims } from "./sample-reading.ts";

const table: readonly (readonly [string, readonly string[]])[] = [
  ["The ten defectors were sent back to North Korea.", ["return reported"]],
  ["The ten defectors may be sent back to North Korea.", ["return feared"]],
  ["The ten defectors will be sent back to North Korea.", ["return planned"]],
  ["The ten defectors face deportation.", ["return feared"]],
  ["The ten defectors were not sent back to North Korea.", ["return denied"]],
  ["It is unclear whether the ten defectors have been sent back to North Korea.", ["return unclear"]],
  ["China denied that it had sent back ten defectors to North Korea.", ["return denied"]],
  ["Reports that ten defectors were arrested in China are a rumor, a spokesman said.", ["detention denied"]],
  ["Reports that ten defectors were arrested in China are nothing but lies.", ["detention denied"]],
  ["It is not true that ten defectors were arrested in China.", ["detention denied"]],
  ["If ten defectors are sent back to North Korea, they will suffer.", []],
  ["The ten defectors are to be sent back to North Korea.", ["return planned"]],
  ["China plans to send back ten defectors to North Korea.", ["return planned"]],
  ["The ten defectors should be sent back to North Korea.", []],
  ["The ten defectors are reported to have been sent back to North Korea.", ["return reported"]],
  ["Defectors are usually sent back to North Korea.", []],
  ["Police are preparing to send back the ten defectors.", ["return planned"]],
  ["Ten defectors were questioned but not detained.", []],
  ["No defectors were arrested in Shenyang on March 5.", []],
  ["Not one defector was arrested in Yanji on March 5.", []],
  ["Not a single defector was sent back to North Korea.", []],
  ["Had ten defectors been arrested in Shenyang, we would know.", []],
  ["No fewer than ten defectors were arrested in Shenyang.", ["detention reported"]],
  ["Nobody denies that ten defectors were arrested in China.", ["detention reported"]],
  ["Ten defectors may not be deported for the time being.", ["return feared"]],
  ["Ten defectors may not be deported by China.", []],
  ["China: Don't send back ten defectors.", ["return feared"]],
  ["China has defended its decision to send back ten defectors.", ["return reported"]],
  ["China defended a decision and plans to send back ten defectors.", ["return planned"]],
  ["Ten defectors could be fined before being deported.", ["return feared"]],
  ["Ten defectors were fined before being deported.", ["return reported"]],
];

function readIn(text: string): readonly string[] {
  return sampleClaims(text).map(({ act, modality }) => `${act} ${modality}`);
}

describe("how an act is told", () => {
  for (const [text, expected] of table)
    it(text, () => {
      assert.deepEqual(readIn(text), expected);
    });
});
