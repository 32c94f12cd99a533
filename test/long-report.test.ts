import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { loadEngine } from "../src/app/load-engine.ts";
import { readReports } from "../src/app/read-reports.ts";
import type { ReadResult } from "../src/app/reading.ts";
import type { IsoDate } from "../src/core/interval.ts";

const WHOLE = 300_000;
/** Twice the text may take so many times as long, with room for noise; four times would be the square. */
const GROWTH = 3;
/** Times below this, in milliseconds, are held to be this: a busy machine must not fail the test. */
const FLOOR = 500;

const CITIES = [
  "Yanji",
  "Kunming",
  "Shenyang",
  "Dandong",
  "Beijing",
  "Changbai",
  "Tumen",
  "Nanning",
  "Harbin",
];
const MONTHS = ["January", "February", "April", "May", "June", "August", "October", "December"];

let folder = "";

before(() => {
  folder = mkdtempSync(join(tmpdir(), "vigil-long-"));
});

after(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Arrests and returns of ever other groups, days and towns, by a rule instead of chance. */
function longReport(length: number): string {
  const parts = ["Refugees arrested in the border region\n\nPublished 12 March 2019\n\n"];
  let size = 0;
  for (let i = 0; size < length; i++) {
    const people = 10 + ((i * 37) % 53);
    const city = CITIES[(i * 5) % CITIES.length];
    const day = `${1 + ((i * 11) % 28)} ${MONTHS[(i * 3) % MONTHS.length]} ${2003 + ((i * 7) % 16)}`;
    const part =
      i % 2 === 0
        ? `Police arrested ${people} North Korean refugees in ${city}. `
        : `On ${day}, police arrested ${people} North Korean refugees in ${city}. ${2 + (i % 7)} of them were sent back to North Korea.\n\n`;
    parts.push(part);
    size += part.length;
  }
  return parts.join("");
}

async function read(length: number): Promise<{ readonly result: ReadResult; readonly took: number }> {
  const path = join(folder, `${length}.txt`);
  writeFileSync(path, longReport(length));
  const engine = loadEngine("2026-01-01" as IsoDate);
  const start = performance.now();
  const steps = readReports([path], { published: null, publisher: null, url: null }, engine);
  for (;;) {
    const step = await steps.next();
    if (step.done === true) return { result: step.value, took: performance.now() - start };
  }
}

function relationsIn({ incidents }: ReadResult): number {
  return incidents.reduce((sum, { relations }) => sum + relations.length, 0);
}

describe("a long report", () => {
  it("takes time, and gives relations, that grow with its length and not with its square", async () => {
    await read(20_000);
    const half = await read(WHOLE / 2);
    const whole = await read(WHOLE);
    assert.ok(half.result.incidents.length > 800, "long enough to be taken in windows");
    assert.ok(whole.result.incidents.length > half.result.incidents.length * 1.5);
    assert.ok(relationsIn(whole.result) < relationsIn(half.result) * GROWTH);
    const allowed = Math.max(half.took, FLOOR) * GROWTH;
    assert.ok(whole.took < allowed, `${Math.round(whole.took)} ms, of ${Math.round(allowed)} ms`);
  });

  it("finds what is said of a statement by its id", async () => {
    const { result } = await read(WHOLE / 2);
    const incidentOf = new Map(
      result.incidents.flatMap(({ id, statements }) => statements.map((s) => [s, id])),
    );
    const following = result.statements.filter(
      ({ follows, id }) => follows !== undefined && incidentOf.has(follows) && incidentOf.has(id),
    );
    assert.ok(following.length > 100);
    const related = new Set(
      result.incidents.flatMap(({ id, relations }) =>
        relations.flatMap(({ kind, incident }) => (kind === "follows" ? [`${id} ${incident}`] : [])),
      ),
    );
    for (const { id, follows } of following) {
      const [from, to] = [incidentOf.get(id), incidentOf.get(follows ?? "")];
      assert.ok(from === to || related.has(`${from} ${to}`));
    }
  });
});
