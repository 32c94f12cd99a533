import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, it } from "node:test";
import { reportOf } from "../src/1-report/read.ts";
import type { Engine } from "../src/app/load-engine.ts";
import { loadEngine } from "../src/app/load-engine.ts";
import { readOne } from "../src/app/read-one.ts";
import type { Reading } from "../src/app/reading.ts";
import type { IsoDate } from "../src/core/interval.ts";
import { mutate } from "./fuzz/mutate.ts";
import { randomFrom } from "./fuzz/random.ts";

const MUTATED = Number(process.env.VIGIL_FUZZ_REPORTS ?? 10_000);
const TODAY = "2026-01-01" as IsoDate;
const SEED = Number(process.env.VIGIL_FUZZ_SEED ?? 20_120_208);

const folder = resolve(import.meta.dirname, "../examples/reports");
const originals = readdirSync(folder)
  .sort()
  .map((name) => new Uint8Array(readFileSync(join(folder, name))));

const ISO = /^\d{4}-\d{2}-\d{2}$/u;

/** What must hold of any reading of any bytes. */
function checkReading({ document, statements }: Reading): void {
  const { text } = document;
  for (const region of document.regions) {
    assert.ok(
      0 <= region.start && region.start <= region.end && region.end <= text.length,
      "region in the text",
    );
  }
  const ids = new Set(statements.map((statement) => statement.id));
  assert.equal(ids.size, statements.length, "statement ids are unique");
  for (const { quote, people, time, groups, parts } of statements) {
    assert.equal(quote.text, text.slice(quote.start, quote.end), "quote equals its slice");
    assert.ok(quote.text.length > 0 && quote.start >= 0 && quote.end <= text.length, "quote in the text");
    assert.ok(Number.isSafeInteger(people.min) && people.min >= 0, "people.min counts people");
    assert.ok(
      people.max === null || (Number.isSafeInteger(people.max) && people.max >= people.min),
      "people in order",
    );
    for (const group of groups ?? [])
      assert.ok(group.max === null || group.max >= group.min, "group in order");
    for (const part of parts ?? []) assert.ok(ids.has(part), "parts are statements of the document");
    if (time === null) continue;
    assert.match(time.earliest, ISO);
    assert.match(time.latest, ISO);
    assert.ok(time.earliest <= time.latest, "days in order");
  }
}

/** Reads mutation `number`; a failure names it, so that it can be made again. */
function readMutation(number: number, engine: Engine): number {
  const random = randomFrom(SEED + number);
  const bytes = mutate(originals, random);
  try {
    const reading = readOne(reportOf(`mutation-${number}.txt`, bytes), engine);
    if (!reading.ok) return 0;
    checkReading(reading.value);
    return reading.value.statements.length;
  } catch (error) {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    throw new Error(`mutation ${number} of seed ${SEED}: ${reason}`);
  }
}

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
    for (let number = 0; number < MUTATED; number++) statements += readMutation(number, engine);
    // Mutations that left nothing to read would test nothing.
    assert.ok(statements > MUTATED / 2, `${statements} statements read`);
  });

  it("are the same for the same seed", () => {
    assert.deepEqual(mutate(originals, randomFrom(7)), mutate(originals, randomFrom(7)));
    assert.notDeepEqual(mutate(originals, randomFrom(7)), mutate(originals, randomFrom(8)));
  });
});
