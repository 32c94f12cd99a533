import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, it } from "node:test";
import { reportOf } from "../src/1-report/read.ts";
import { loadEngine } from "../src/app/load-engine.ts";
import { readOne } from "../src/app/read-one.ts";
import type { IsoDate } from "../src/core/interval.ts";
import { checkReading, readMutation } from "./fuzz/check-reading.ts";
import { mutate } from "./fuzz/mutate.ts";
import type { Random } from "./fuzz/random.ts";
import { randomFrom } from "./fuzz/random.ts";

const MUTATED = Number(process.env.VIGIL_FUZZ_REPORTS ?? 10_000);
const TODAY = "2026-01-01" as IsoDate;
const SEED = Number(process.env.VIGIL_FUZZ_SEED ?? 20_120_208);

const folder = resolve(import.meta.dirname, "../examples/reports");
const originals = readdirSync(folder)
  .sort()
  .map((name) => new Uint8Array(readFileSync(join(folder, name))));

const mutation = (random: Random): Uint8Array => mutate(originals, random);

describe("mutated reports", () => {
  it("the originals hold what is asked of mutations", () => {
    const engine = loadEngine(TODAY);
    for (const bytes of originals) {
      const reading = readOne(reportOf("original.txt", bytes), engine);
      assert.ok(reading.ok);
      checkReading(reading.value);
    }
  });

  it(`${MUTATED} of them throw nothing and keep every quote equal to its slice`, () => {
    const engine = loadEngine(TODAY);
    let statements = 0;
    for (let number = 0; number < MUTATED; number++)
      statements += readMutation(SEED + number, mutation, engine);
    // Mutations that left nothing to read would test nothing.
    assert.ok(statements > MUTATED / 2, `${statements} statements read`);
  });

  it("are the same for the same seed", () => {
    assert.deepEqual(mutate(originals, randomFrom(7)), mutate(originals, randomFrom(7)));
    assert.notDeepEqual(mutate(originals, randomFrom(7)), mutate(originals, randomFrom(8)));
  });
});
