import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, it } from "node:test";
import { readReport } from "../../src/1-report/read.ts";
import type { Statement } from "../../src/3-statement/types.ts";
import type { Told as ToldEvent } from "../../src/4-incident/example.ts";
import { statementOf } from "../../src/4-incident/example.ts";
import { linkStatements } from "../../src/4-incident/link.ts";
import { sketchOf } from "../../src/4-incident/sketch.ts";
import { checkDocument } from "../../src/5-record/checks/document.ts";
import { countPeople } from "../../src/5-record/count.ts";
import { openGroups } from "../../src/5-record/outcome-clock.ts";
import type { Question } from "../../src/5-record/types.ts";
import { checkReadings } from "../../src/app/check-arithmetic.ts";
import type { Engine } from "../../src/app/load-engine.ts";
import { loadEngine } from "../../src/app/load-engine.ts";
import { readOne } from "../../src/app/read-one.ts";
import { LARGEST_REPORT } from "../../src/app/read-reports.ts";
import type { Reading, ReadResult } from "../../src/app/reading.ts";
import { headOf } from "../../src/app/reading.ts";
import { linkageOf, recordMaterial } from "../../src/app/record-material.ts";
import { canonicalSpeakers } from "../../src/app/speaker-names.ts";
import type { IsoDate } from "../../src/core/interval.ts";
import { differences } from "../cases/expectation.ts";

const folder = resolve(import.meta.dirname, "cases");

/** A statement under the name that the case gives it; its id. */
type Told = ToldEvent & { readonly name: string };

type ToldDocument = { readonly statements: readonly Told[] };

type Expected = {
  readonly incidents: readonly (readonly string[])[];
  readonly counts: readonly {
    readonly ask: Partial<Question>;
    readonly answer: Readonly<Record<string, unknown>>;
    readonly aggregates?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  }[];
  readonly checks: readonly (readonly string[])[];
  readonly open?: { readonly on: string; readonly groups: readonly Readonly<Record<string, unknown>>[] };
};

function load<Value>(name: string, file: string): Value {
  const path = join(folder, name, file);
  assert.ok(existsSync(path), `${path} is missing: write what is right, then run the test`);
  return JSON.parse(readFileSync(path, "utf8")) as Value;
}

function readingsOf(name: string, engine: Engine): Reading[] {
  return Object.entries(load<Readonly<Record<string, ToldDocument>>>(name, "told.json")).map(
    ([id, { statements }]) => readingFrom(join(folder, name, "reports", `${id}.txt`), statements, engine),
  );
}

/** The reading of a report's text, its statements under the names of the case: it must tell what the case says, and no more. */
function readingFrom(path: string, statements: readonly Told[], engine: Engine): Reading {
  const report = readReport(path, { published: null, publisher: null, url: null }, LARGEST_REPORT);
  assert.ok(report.ok);
  const reading = readOne(report.value, engine);
  assert.ok(reading.ok);
  const told = statements.map(statementIn);
  const names = new Map<string, string>();
  for (const one of reading.value.statements) {
    const name = told.find((other) => !names.has(other.id) && gist(other) === gist(one))?.id;
    assert.ok(name !== undefined, `${path}: read, but not told: ${gist(one)}`);
    names.set(name, one.id);
  }
  for (const one of told) assert.ok(names.has(one.id), `${path}: told, but not read: ${gist(one)}`);
  const named = new Map([...names].map(([name, id]) => [id, name]));
  const nameOf = (id: string): string => named.get(id) ?? id;
  return {
    ...reading.value,
    statements: reading.value.statements.map(({ sameAs, follows, among, parts, ...one }) => ({
      ...one,
      id: nameOf(one.id),
      ...(sameAs ? { sameAs: sameAs.map(nameOf) } : {}),
      ...(follows ? { follows: nameOf(follows) } : {}),
      ...(among ? { among: nameOf(among) } : {}),
      ...(parts ? { parts: parts.map(nameOf) } : {}),
    })),
  };
}

/** What a statement says, as far as the cases write it down. */
function gist({ kind, act, people, place, time, modality }: Statement): string {
  const where = place === null ? null : [place.country, place.admin1, place.name];
  const when = time === null ? null : [time.earliest, time.latest];
  return JSON.stringify([kind, act, people.min, people.max, people.who, where, when, modality]);
}

/** The statement as far as the case writes it down, under the name that the case gives it. */
function statementIn(told: Told, index: number): Statement {
  return statementOf(told.name, { id: told.name, ...told }, index);
}

function resultOf(readings: readonly Reading[], engine: Engine): ReadResult {
  const canonicalSpeaker = canonicalSpeakers(engine.data);
  const linkable = readings
    .filter((reading) => reading.statements.some(({ kind }) => kind === "event"))
    .map(({ document, statements: own }) => ({ document, statements: own, sketch: sketchOf(document) }));
  const { incidents, reprints } = linkStatements(linkable, { canonicalSpeaker });
  const documents = readings.map(headOf);
  const statements = readings.flatMap((reading) => reading.statements);
  const owner = readings.flatMap(({ document, statements: own }) =>
    own.map(({ id }) => [id, document.id as string] as const),
  );
  const together = { documents, statements, documentOf: new Map(owner), incidents };
  const checks = [...readings.flatMap(checkDocument), ...checkReadings(together, canonicalSpeaker)];
  return {
    ...together,
    engine: "",
    packs: [],
    weights: engine.weights,
    linkable,
    reprints,
    checks,
    problems: [],
    twice: 0,
  };
}

const asText = (lists: readonly (readonly string[])[]): readonly string[] =>
  lists.map((list) => [...list].sort().join(" + ")).sort();

describe("cases of the record", () => {
  const engine = loadEngine("2026-01-01" as IsoDate);
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);

  for (const name of names.sort()) {
    describe(name, () => {
      const result = resultOf(readingsOf(name, engine), engine);
      const material = recordMaterial(result, linkageOf(result, engine));
      const expected = load<Expected>(name, "record.json");

      it("argues for what it expects", () => {
        assert.ok(readFileSync(join(folder, name, "README.md"), "utf8").length > 400);
      });

      it("incidents", () => {
        assert.deepEqual(
          asText(result.incidents.map(({ statements }) => statements)),
          asText(expected.incidents),
        );
      });

      for (const { ask, answer, aggregates = {} } of expected.counts) {
        it(`count of ${JSON.stringify(ask)}`, () => {
          const question: Question = { act: null, who: "refugee", from: null, to: null, place: null, ...ask };
          const count = countPeople(material, question);
          const { corroboratedMinimum, documentedMinimum, reportedMaximum } = count;
          assert.deepEqual({ corroboratedMinimum, documentedMinimum, reportedMaximum }, answer);
          assert.ok(count.exact);
          for (const [statement, wanted] of Object.entries(aggregates)) {
            const found = count.aggregates.find((one) => one.statement === statement);
            assert.deepEqual(differences(wanted, found, statement), []);
          }
        });
      }

      it("checks", () => {
        const found = result.checks.map(
          ({ kind, statements }) => `${kind}: ${[...statements].sort().join(" ")}`,
        );
        const wanted = expected.checks.map(
          ([kind, ...statements]) => `${kind}: ${statements.sort().join(" ")}`,
        );
        assert.deepEqual(found.sort(), wanted.sort());
      });

      if (expected.open) {
        const { on, groups } = expected.open;
        it(`in custody on ${on}`, () => {
          const found = openGroups(material, on as IsoDate).map((group) => ({
            ...group,
            statements: result.incidents.find(({ id }) => id === group.incident)?.statements.toSorted(),
          }));
          assert.deepEqual(differences(groups, found, "open"), []);
        });
      }
    });
  }
});
