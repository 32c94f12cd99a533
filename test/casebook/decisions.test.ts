import assert from "node:assert/strict";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import type { AddResult, AddStep } from "../../src/app/casebook/add-reports.ts";
import { addReports } from "../../src/app/casebook/add-reports.ts";
import { bringUpToDate } from "../../src/app/casebook/bring-up-to-date.ts";
import { contradicting } from "../../src/app/casebook/contradicting.ts";
import { decide } from "../../src/app/casebook/decide.ts";
import { rejectedDossiers, reportDossier, statementDossier } from "../../src/app/casebook/dossier.ts";
import { listIncidents } from "../../src/app/casebook/list.ts";
import { listOrphaned } from "../../src/app/casebook/list-orphaned.ts";
import type { Casebook } from "../../src/app/casebook/open.ts";
import { createCasebook } from "../../src/app/casebook/open.ts";
import type { RebuildResult, RebuildStep } from "../../src/app/casebook/rebuild.ts";
import { rebuild } from "../../src/app/casebook/rebuild.ts";
import { undo } from "../../src/app/casebook/undo.ts";
import { verifyCasebook } from "../../src/app/casebook/verify.ts";
import type { Engine } from "../../src/app/load-engine.ts";
import { loadEngine, todayOf } from "../../src/app/load-engine.ts";
import { statementView } from "../../src/cli/view/casebook-dossier.ts";
import { NO_LOCAL_NAMES } from "../../src/core/local-names.ts";
import { reportText } from "./command-line.ts";

const PERSON = { id: "person:tester" };
const NO_FILTER = { act: null, who: null, place: null, from: null, to: null, status: null };
const engine = loadEngine(todayOf(Date.now()));
/** A version of the engine that finds nothing to read: no word is a sign of anything. */
const blind: Engine = {
  ...engine,
  reader: (language) => {
    const reader = engine.reader(language);
    return reader && { ...reader, relevance: /(?!)/u };
  },
};

async function endOf<Step, Result>(steps: AsyncGenerator<Step, Result>): Promise<Result> {
  for (;;) {
    const next = await steps.next();
    if (next.done === true) return next.value;
  }
}

async function casebookWith(text: string): Promise<Casebook> {
  const folder = join(mkdtempSync(join(tmpdir(), "vigil-decisions-")), "casebook");
  const created = await createCasebook({ kind: "folder", folder }, null, PERSON);
  assert.ok(created.ok);
  const request = {
    paths: ["-"],
    given: { published: null, publisher: null, url: null },
    standardInput: Buffer.from(text),
  };
  await endOf<AddStep, AddResult>(addReports(created.value, PERSON, request, () => engine));
  return created.value;
}

const rebuilt = (casebook: Casebook, by: Engine) => endOf<RebuildStep, RebuildResult>(rebuild(casebook, by));

async function firstStatement(casebook: Casebook): Promise<string> {
  const [held] = await listIncidents(casebook, { ...NO_FILTER, act: "detention" });
  return held?.incident.statements[0] ?? assert.fail("nothing was read");
}

describe("decisions and other versions of the engine", () => {
  it("are orphaned by a version that no longer reads the statement, and apply again with one that does", async () => {
    const casebook = await casebookWith(reportText(8));
    const id = await firstStatement(casebook);
    const correct = { kind: "correct", id, part: "people", value: "40-50" } as const;
    const decided = await decide(casebook, PERSON, correct, "counted", () => engine);
    assert.ok(decided.ok);
    const status = await decide(
      casebook,
      PERSON,
      { kind: "status", id, status: "contested" },
      "denied",
      () => engine,
    );
    assert.ok(status.ok);
    const digest = await casebook.derivedDigest();
    const seqs = [decided.value.entry.seq, status.value.entry.seq];

    const without = await rebuilt(casebook, blind);
    assert.equal(without.statements, 0);
    assert.deepEqual(without.orphaned, seqs);
    const orphans = await listOrphaned(casebook, blind);
    assert.deepEqual(
      orphans.map(({ entry }) => entry.seq),
      seqs,
    );
    assert.equal((await bringUpToDate(casebook, () => blind)).fresh, "current");
    // What another version read is compared with what the ledger recorded, and not called damaged.
    const other = await endOf(verifyCasebook(casebook, engine, { checkpoints: [] }));
    assert.equal(other.ok, true);
    assert.equal(other.derived, "otherEngine");

    const again = await rebuilt(casebook, engine);
    assert.deepEqual(again.orphaned, []);
    assert.equal(again.digest, digest);
    const [held] = await listIncidents(casebook, { ...NO_FILTER, status: "contested" });
    assert.deepEqual([held?.incident.people.min, held?.incident.people.max], [40, 50]);
    await casebook.close();
  });

  it("keep what a person added when the reader does not, and follow the words", async () => {
    const casebook = await casebookWith(reportText(8));
    const [report] = await Array.fromAsync(casebook.reports());
    const add = {
      kind: "add",
      report: report?.report ?? "",
      quote: "were later sent back to\nNorth Korea",
      parts: { act: "return", people: "11", place: "CN/Jilin/Tumen", time: "2012-03" },
      who: "refugee",
      aggregate: false,
    } as const;
    const added = await decide(casebook, PERSON, add, "overlooked", () => engine);
    assert.ok(added.ok);
    const twice = await decide(casebook, PERSON, { ...add, quote: "the" }, "x", () => engine);
    assert.equal(!twice.ok && twice.problem.code, "decision-quote-unfit");
    const whole = await rebuilt(casebook, blind);
    assert.equal(whole.statements, 1);
    const one = await casebook.statement(added.value.statement ?? "");
    assert.equal(one?.statement.quote.text, "were later sent back to North Korea");
    assert.equal(one?.statement.people.min, 11);
    const reject = { kind: "reject", id: added.value.statement ?? "" } as const;
    assert.ok((await decide(casebook, PERSON, reject, "it was there after all", () => blind)).ok);
    assert.equal((await Array.fromAsync(casebook.statements())).length, 0);
    await casebook.close();
  });

  it("leave what was rejected to be looked at, with who rejected it and why", async () => {
    const casebook = await casebookWith(reportText(8));
    const id = await firstStatement(casebook);
    const correct = { kind: "correct", id, part: "people", value: "40-50" } as const;
    assert.ok((await decide(casebook, PERSON, correct, "counted", () => engine)).ok);
    assert.deepEqual(await rejectedDossiers(casebook, id, async () => engine), []);
    const rejected = await decide(casebook, PERSON, { kind: "reject", id }, "a summary", () => engine);
    assert.ok(rejected.ok);
    assert.equal(await statementDossier(casebook, id, async () => engine), null);
    const [dossier, another] = await rejectedDossiers(casebook, id.slice(0, 8), async () => engine);
    assert.equal(another, undefined);
    assert.match(dossier?.statement.quote.text ?? "", /11 North Koreans were arrested/u);
    assert.equal(dossier?.statement.people.min, 11);
    const seqs = dossier?.rulings.map(({ seq }) => seq) ?? [];
    assert.equal(seqs.at(-1), rejected.value.entry.seq);
    assert.equal(seqs.length, 2);
    const [held] = await Array.fromAsync(casebook.reports());
    assert.ok(held !== undefined);
    const report = await reportDossier(casebook, held, async () => engine);
    assert.deepEqual(
      report.rejected.map(({ statement }) => statement.id),
      [id],
    );
    assert.ok(report.statements.every(({ statement }) => statement.id !== id));
    await casebook.close();
  });

  it("show judgements that contradict each other, and keep the two apart meanwhile", async () => {
    const casebook = await casebookWith(reportText(8));
    const request = {
      paths: ["-"],
      given: { published: null, publisher: null, url: null },
      standardInput: Buffer.from(reportText(13)),
    };
    await endOf<AddStep, AddResult>(addReports(casebook, PERSON, request, () => engine));
    const held = await listIncidents(casebook, { ...NO_FILTER, act: "detention" });
    const [a, b] = held.map(({ incident }) => incident.statements[0] ?? "");
    assert.equal(held.length, 2);
    const ids = [a ?? "", b ?? ""] as const;
    await decide(casebook, PERSON, { kind: "same", ids }, "one", () => engine);
    assert.equal((await listIncidents(casebook, { ...NO_FILTER, act: "detention" })).length, 1);
    await decide(casebook, PERSON, { kind: "different", ids }, "two", () => engine);
    assert.equal((await listIncidents(casebook, { ...NO_FILTER, act: "detention" })).length, 2);
    assert.equal((await rebuilt(casebook, engine)).contradictions, 1);
    const dossier = await statementDossier(casebook, ids[0], async () => engine);
    const judged = dossier?.rulings ?? [];
    const [same, different] = judged.map(({ seq }) => seq);
    assert.ok(dossier !== null && same !== undefined && different !== undefined);
    assert.deepEqual(
      [...contradicting(judged)],
      [
        [same, [different]],
        [different, [same]],
      ],
    );
    for (const [language, mark] of [
      ["en", `≠ contradicts entry ${different}: `],
      ["ko", `≠ ${different}번 항목과 어긋남: `],
    ] as const) {
      const view = { language, names: NO_LOCAL_NAMES, columns: 100, colour: false };
      const page = [...statementView(dossier, view)].join("");
      assert.ok(page.includes(mark), page);
    }
    // Taken back, one of them contradicts nothing any more.
    await undo(casebook, PERSON, different, "settled", () => engine);
    const settled = await statementDossier(casebook, ids[0], async () => engine);
    assert.equal(contradicting(settled?.rulings ?? []).size, 0);
    await casebook.close();
  });
});
