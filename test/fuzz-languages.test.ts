import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, it } from "node:test";
import { reportOf } from "../src/1-report/read.ts";
import { loadEngine } from "../src/app/load-engine.ts";
import { readInFull } from "../src/app/read-one.ts";
import type { IsoDate } from "../src/core/interval.ts";
import { checkReading, checkRecognised, readMutation } from "./fuzz/check-reading.ts";
import { chineseMutations, koreanMutations } from "./fuzz/east-asian.ts";
import type { Mutation } from "./fuzz/mutate.ts";
import { mutate } from "./fuzz/mutate.ts";

const MUTATED = Number(process.env.VIGIL_FUZZ_REPORTS ?? 10_000);
const SEED = Number(process.env.VIGIL_FUZZ_SEED ?? 20_120_208);

const LANGUAGES: Readonly<Record<string, readonly Mutation[]>> = {
  ko: koreanMutations,
  zh: chineseMutations,
};

for (const [language, mutations] of Object.entries(LANGUAGES)) {
  const folder = resolve(import.meta.dirname, "fuzz/reports", language);
  const originals = readdirSync(folder)
    .sort()
    .map((name) => new Uint8Array(readFileSync(join(folder, name))));

  describe(`mutated reports in ${language}`, () => {
    const engine = loadEngine("2026-01-01" as IsoDate);

    it("the originals hold what is asked of mutations", () => {
      for (const bytes of originals) {
        const reading = readInFull(reportOf("original.txt", bytes), engine);
        assert.ok(reading.ok);
        assert.equal(reading.value.document.language, language);
        assert.ok(reading.value.statements.length > 4, "too little is read for a test");
        checkReading(reading.value);
        checkRecognised(reading.value);
      }
    });

    it(`${MUTATED} of them throw nothing and keep every quote equal to its slice`, () => {
      let statements = 0;
      for (let number = 0; number < MUTATED; number++)
        statements += readMutation(SEED + number, (random) => mutate(originals, random, mutations), engine);
      // Mutations that left nothing to read would test nothing.
      assert.ok(statements > MUTATED / 2, `${statements} statements read`);
    });
  });
}
