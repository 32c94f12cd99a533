import assert from "node:assert/strict";
import { reportOf } from "../../src/1-report/read.ts";
import type { Engine } from "../../src/app/load-engine.ts";
import type { ReadInFull } from "../../src/app/read-one.ts";
import { readInFull } from "../../src/app/read-one.ts";
import type { Reading } from "../../src/app/reading.ts";
import type { Random } from "./random.ts";
import { randomFrom } from "./random.ts";

const ISO = /^\d{4}-\d{2}-\d{2}$/u;

/** What must hold of any reading of any bytes. */
export function checkReading({ document, statements }: Reading): void {
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

/** Reads what a seed makes of the originals and returns how many statements it told; a failure names the seed. */
export function readMutation(seed: number, make: (random: Random) => Uint8Array, engine: Engine): number {
  const bytes = make(randomFrom(seed));
  try {
    const reading = readInFull(reportOf(`mutation-${seed}.txt`, bytes), engine);
    if (!reading.ok) return 0;
    checkReading(reading.value);
    // What is recognised on the way is looked at now and then: it costs as much as the reading itself.
    if (seed % 8 === 0) checkRecognised(reading.value);
    return reading.value.statements.length;
  } catch (error) {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    throw new Error(`seed ${seed}: ${reason}`);
  }
}

/** What must hold of what `vigil explain` shows. */
export function checkRecognised({ document, recognised }: ReadInFull): void {
  for (const { start, end, marks } of recognised()) {
    assert.ok(0 <= start && start < end && end <= document.text.length, "sentence in the text");
    for (const mark of marks)
      assert.ok(
        start <= mark.start && mark.start < mark.end && mark.end <= end,
        `${mark.kind} ${mark.start}–${mark.end} in its sentence ${start}–${end}`,
      );
  }
}
