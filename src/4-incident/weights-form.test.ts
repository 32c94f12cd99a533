import assert from "node:assert/strict";
import { it } from "node:test";
import { DEFAULT_WEIGHTS } from "./weights.ts";
import { roundedWeights, weightsFrom } from "./weights-form.ts";

it("keeps weights that ran away within what can be read again", () => {
  for (const [estimated, kept] of [
    [34.24, 30],
    [-34.24, -30],
    [-4.126, -4.13],
  ] as const) {
    const weights = roundedWeights({ ...DEFAULT_WEIGHTS, prior: estimated });
    assert.equal(weights.prior, kept);
    assert.deepEqual(weightsFrom(weights), weights);
  }
});
