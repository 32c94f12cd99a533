import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { randomFrom } from "../../bench/linking-world.ts";
import { addReports } from "../../src/app/casebook/add-reports.ts";
import { bringUpToDate } from "../../src/app/casebook/bring-up-to-date.ts";
import { decide } from "../../src/app/casebook/decide.ts";
import { erase } from "../../src/app/casebook/erase.ts";
import type { Casebook } from "../../src/app/casebook/open.ts";
import { createCasebook, openCasebook } from "../../src/app/casebook/open.ts";
import { deriveWhole } from "../../src/app/casebook/rebuild.ts";
import { undo } from "../../src/app/casebook/undo.ts";
import { loadEngine, todayOf } from "../../src/app/load-engine.ts";
import { success } from "../../src/core/problem.ts";

const PERSON = { id: "person:tester" };
const engine = loadEngine(todayOf(Date.now()));
const random = randomFrom(4);
const below = (n: number): number => Math.floor(random() * n);
const among = <T>(items: readonly T[]): T =>
  items[below(items.length)] ?? assert.fail("nothing to choose from");

async function endOf<Step, Result>(steps: AsyncGenerator<Step, Result>): Promise<Result> {
  for (;;) {
    const next = await steps.next();
    if (next.done === true) return next.value;
  }
}

let written = 0;

/** A report of one of a few arrests, with figures and places as sources have them. */
function reportText(): string {
  written += 1;
  const place = among(["Yanji", "Shenyang", "Kunming", "China"]);
  const people = among(["Nine", "Ten", "Ten", "Eleven", "At least ten"]);
  const day = among(["February 8", "February 9", "March 20"]);
  return [
    "published: 2012-03-25",
    `publisher: Paper ${written % 3}`,
    "",
    `${people} North Korean refugees were arrested in ${place} on ${day}, an activist said.`,
    `${among(["Five", "Three"])} of them were sent back to North Korea on March 22. This is report ${written}.`,
  ].join("\n");
}

async function add(casebook: Casebook): Promise<void> {
  const given = { published: null, publisher: null, url: null };
  const request = { paths: ["-"], given, standardInput: Buffer.from(reportText()) };
  await endOf(addReports(casebook, PERSON, request, () => engine));
}

async function change(casebook: Casebook): Promise<void> {
  const statements = await Array.fromAsync(casebook.statements());
  const draw = random();
  if (statements.length < 4 || draw < 0.3) return add(casebook);
  const one = among(statements);
  const id = one.statement.id;
  const others = statements.filter(
    ({ statement }) => statement.act === one.statement.act && statement.id !== id,
  );
  const getEngine = () => engine;
  const said = (request: Parameters<typeof decide>[2]) =>
    decide(casebook, PERSON, request, "because", getEngine);
  if (draw < 0.5 && others.length > 0)
    await said({
      kind: among(["same", "different", "unsure"] as const),
      ids: [id, among(others).statement.id],
    });
  else if (draw < 0.6) await said({ kind: "correct", id, part: "people", value: among(["9", "10", "40"]) });
  else if (draw < 0.7)
    await said({ kind: "status", id, status: among(["contested", "withdrawn", "acknowledged"]) });
  else if (draw < 0.76) await said({ kind: "reject", id });
  else if (draw < 0.94) {
    const kinds = ["decision", "judgement", "status"] as const;
    const entries = await Array.fromAsync(casebook.entries({ kinds }));
    const last = entries.at(-1 - below(Math.min(3, entries.length)));
    if (last) await undo(casebook, PERSON, last.seq, "taken back", getEngine);
  } else await erase(casebook, PERSON, { kind: "report", id: one.report }, "asked for", getEngine);
}

describe("a casebook that stays open", () => {
  it("holds after any changes, by two processes in turn, what making it anew gives", async () => {
    const folder = mkdtempSync(join(tmpdir(), "vigil-kept-"));
    const place = { kind: "folder", folder: join(folder, "casebook") } as const;
    const created = await createCasebook(place, null, PERSON);
    assert.ok(created.ok);
    const opened = await openCasebook(place, async () => success(""));
    assert.ok(opened.ok);
    const casebooks = [created.value, opened.value];
    try {
      for (let step = 0; step < 60; step += 1) {
        const casebook = among(casebooks);
        await change(casebook);
        // The other may learn of several changes at once.
        if (random() < 0.5) await bringUpToDate(among(casebooks), () => engine);
        const whole = await endOf(deriveWhole(casebook, engine, new Map()));
        const stored = await Array.fromAsync(casebook.incidents());
        assert.deepEqual(
          stored,
          whole.incidents.toSorted((a, b) => (a.incident.id < b.incident.id ? -1 : 1)),
          `step ${step}`,
        );
        assert.deepEqual(await casebook.audit(), [], `step ${step}`);
      }
    } finally {
      for (const casebook of casebooks) await casebook.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
