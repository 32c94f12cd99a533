import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { reportsOfEpoch } from "./epoch.ts";

describe("reports that say what is usual", () => {
  it("are all, up to a thousand", () => {
    for (const held of [0, 1, 2, 999, 1000]) assert.equal(reportsOfEpoch(held), held);
  });

  it("are at least four in five of any number, and change seldom", () => {
    const epochs = new Set<number>();
    let last = 0;
    for (let held = 1001; held <= 100_000; held++) {
      const epoch = reportsOfEpoch(held);
      assert.ok(epoch <= held && epoch >= last && epoch * 1.26 >= held, `${epoch} of ${held}`);
      epochs.add(epoch);
      last = epoch;
    }
    assert.ok(epochs.size <= 22, String(epochs.size));
  });
});
