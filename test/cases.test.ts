import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { describe, it } from "node:test";
import type { Statement } from "../src/3-statement/types.ts";
import { loadEngine } from "../src/app/load-engine.ts";
import { readReports } from "../src/app/read-reports.ts";
import type { Reading, ReadResult } from "../src/app/reading.ts";
import type { IsoDate } from "../src/core/interval.ts";
import { assign, differences } from "./cases/expectation.ts";

const folder = resolve(import.meta.dirname, "cases");
const TODAY = "2026-01-01" as IsoDate;
const NOTHING_GIVEN = { published: null, publisher: null, url: null };

type Fields = Readonly<Record<string, unknown>>;
type Named = Fields & { readonly name: string };
type ExpectedIncident = Fields & { readonly statements: readonly string[] };

type Case = { readonly readings: readonly Reading[]; readonly result: ReadResult };

async function readCase(name: string): Promise<Case> {
  const readings: Reading[] = [];
  const steps = readReports([join(folder, name, "reports")], NOTHING_GIVEN, loadEngine(TODAY));
  for (;;) {
    const next = await steps.next();
    if (next.done === true) return { readings, result: next.value };
    if (next.value.kind === "found") continue;
    assert.equal(next.value.kind, "reading", "every report of a case can be read");
    if (next.value.kind === "reading") readings.push(next.value.reading);
  }
}

function expectation<Value>(name: string, file: string): Value {
  const path = join(folder, name, file);
  assert.ok(existsSync(path), `${file} is missing: write what is right, then run the test`);
  return JSON.parse(readFileSync(path, "utf8")) as Value;
}

const reportOf = (reading: Reading): string => basename(reading.document.path);

const summary = (statement: Statement): string => {
  const { act, people, place, time, modality, quote } = statement;
  const where = place?.name ?? place?.admin1 ?? place?.country ?? "?";
  const when = time === null ? "?" : `${time.earliest}/${time.latest}`;
  return `  ${statement.kind} ${act} ${people.min}–${people.max ?? ""} ${people.who} ${where} ${when} ${modality} “${quote.text}”`;
};

/** The actual statement under each name of the case; fails where expectations and statements do not pair off. */
function named(
  expected: Readonly<Record<string, readonly Named[]>>,
  readings: readonly Reading[],
): Map<string, string> {
  const ids = new Map<string, string>();
  for (const reading of readings) {
    const report = reportOf(reading);
    const wanted = expected[report];
    assert.ok(wanted !== undefined, `statements.json says nothing of ${report}`);
    const fields = wanted.map(({ name: _name, ...rest }) => rest);
    const pairs = assign(fields, reading.statements);
    const told = `${report} says:\n${reading.statements.map(summary).join("\n")}`;
    wanted.forEach((one, index) => {
      const match = pairs[index];
      assert.ok(match !== null && match !== undefined, `no statement of ${report} is “${one.name}”\n${told}`);
      ids.set(one.name, (reading.statements[match] as Statement).id);
    });
    assert.equal(reading.statements.length, wanted.length, `more statements than the case expects\n${told}`);
  }
  return ids;
}

describe("cases", () => {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

  for (const name of names) {
    describe(name, () => {
      it("argues for what it expects", () => {
        const readme = join(folder, name, "README.md");
        assert.ok(
          existsSync(readme) && readFileSync(readme, "utf8").length > 200,
          "README.md gives the argument",
        );
      });

      it("documents", async () => {
        const expected = expectation<Readonly<Record<string, Fields>>>(name, "documents.json");
        const { readings } = await readCase(name);
        assert.deepEqual(readings.map(reportOf).sort(), Object.keys(expected).sort());
        for (const reading of readings) {
          const report = reportOf(reading);
          assert.deepEqual(differences(expected[report], reading.document, report), []);
        }
      });

      it("statements", async () => {
        named(expectation(name, "statements.json"), (await readCase(name)).readings);
      });

      it("incidents", async () => {
        const expected = expectation<readonly ExpectedIncident[]>(name, "incidents.json");
        const { readings, result } = await readCase(name);
        const ids = named(expectation(name, "statements.json"), readings);
        const nameOf = new Map([...ids].map(([statement, id]) => [id, statement]));
        const actual = result.incidents.map((incident) =>
          incident.statements.map((id) => nameOf.get(id)).sort(),
        );
        const wanted = expected.map((incident) => incident.statements.toSorted());
        assert.deepEqual(actual.toSorted(byFirst), wanted.toSorted(byFirst));
        for (const { statements, ...fields } of expected) {
          const incident = result.incidents.find((one) =>
            one.statements.includes(ids.get(statements[0] ?? "") ?? ""),
          );
          assert.deepEqual(differences(fields, incident, statements.join(" + ")), []);
        }
      });
    });
  }
});

function byFirst(a: readonly (string | undefined)[], b: readonly (string | undefined)[]): number {
  return (a[0] ?? "") < (b[0] ?? "") ? -1 : 1;
}
