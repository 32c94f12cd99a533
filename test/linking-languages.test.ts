import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { describe, it } from "node:test";
import { loadEngine } from "../src/app/load-engine.ts";
import { readReports } from "../src/app/read-reports.ts";
import type { ReadResult } from "../src/app/reading.ts";
import type { IsoDate } from "../src/core/interval.ts";
import type { AnsweredDocument, LinkedMention } from "./linking/answers.ts";
import { bCubed, matched } from "./linking/answers.ts";

const NOTHING_GIVEN = { published: null, publisher: null, url: null };
const BAR = 0.9;

async function readFolders(paths: readonly string[]): Promise<ReadResult> {
  const steps = readReports(paths, NOTHING_GIVEN, loadEngine("2026-01-01" as IsoDate));
  for (;;) {
    const next = await steps.next();
    if (next.done === true) return next.value;
  }
}

describe("one happening told in English, Korean and Chinese", () => {
  const root = resolve(import.meta.dirname, "..");
  const folders = ["examples/reports", "test/fuzz/reports/ko", "test/fuzz/reports/zh"].map((path) =>
    join(root, path),
  );

  /** Languages of the documents that an incident's statements stand in. */
  function languagesOf(result: ReadResult, statements: readonly string[]): ReadonlySet<string> {
    const languages = new Map<string, string>(result.documents.map(({ id, language }) => [id, language]));
    return new Set(statements.map((id) => languages.get(result.documentOf.get(id) ?? "") ?? ""));
  }

  /** Act, number of people that some source tells, day. */
  const HAPPENINGS: readonly (readonly [string, number, string])[] = [
    ["detention", 10, "2012-02-08"],
    ["detention", 9, "2012-02-08"],
    ["detention", 7, "2012-02-10"],
    ["detention", 5, "2012-02-12"],
    ["detention", 13, "2013-11-15"],
    ["escape", 2, "2013-11-15"],
    ["detention", 20, "2014-07-15"],
    ["detention", 9, "2014-07-17"],
    ["transfer", 29, "2014-07-22"],
    ["return", 80, "2023-08-29"],
    ["return", 40, "2023-09-18"],
    ["return", 500, "2023-10-09"],
  ];

  it("is one incident", async () => {
    const result = await readFolders(folders);
    const statements = new Map(result.statements.map((statement) => [statement.id, statement]));
    for (const [act, number, day] of HAPPENINGS) {
      const found = result.incidents.filter(
        (incident) =>
          incident.act === act &&
          incident.modality === "reported" &&
          incident.time?.earliest === day &&
          incident.statements.some((id) => statements.get(id)?.people.min === number),
      );
      const widest = Math.max(0, ...found.map((incident) => languagesOf(result, incident.statements).size));
      assert.equal(widest, 3, `${act} of ${number} on ${day}: at most ${widest} languages in one incident`);
    }
  });
});

describe("incidents of the shared answers that are told in several languages", () => {
  const shared = resolve(import.meta.dirname, "../../shared");
  const answers = join(shared, "gold/dev");
  const skip = existsSync(answers) ? false : "the shared answers are not beside this checkout";

  it(`are linked across languages: B³ at least ${BAR * 100}`, { skip }, async () => {
    const documents = readdirSync(answers)
      .filter((name) => name.endsWith(".json"))
      .flatMap((name) => {
        const { documents: all } = JSON.parse(readFileSync(join(answers, name), "utf8")) as {
          readonly documents: readonly AnsweredDocument[];
        };
        return all;
      });
    const languages = new Map<string, Set<string>>();
    for (const { language, events } of documents)
      for (const { id } of events) languages.set(id, (languages.get(id) ?? new Set()).add(language));
    const result = await readFolders([join(shared, "articles"), join(shared, "seeds")]);
    const incidentOf = new Map(
      result.incidents.flatMap(({ id, statements }) => statements.map((one) => [one, id])),
    );
    const byName = new Map(result.documents.map(({ id, path }) => [basename(path), id as string]));
    const mentions = documents.flatMap(({ doc, events }): readonly LinkedMention[] => {
      const id = byName.get(basename(doc));
      const statements = result.statements.filter((statement) => result.documentOf.get(statement.id) === id);
      return matched(events, statements).map(([answer, read]) => ({
        told: answer.id,
        put: incidentOf.get(read.id) ?? read.id,
      }));
    });
    const several = (told: string): boolean => (languages.get(told)?.size ?? 0) > 1;
    const { precision, recall, f1 } = bCubed(mentions, several);
    const percent = (value: number): string => (100 * value).toFixed(1);
    const count = mentions.filter(({ told }) => several(told)).length;
    const measured = `B³ ${percent(f1)} (precision ${percent(precision)}, recall ${percent(recall)}) over ${count} mentions`;
    process.stdout.write(`# across languages: ${measured}\n`);
    assert.ok(count > 50, `${count} mentions were found`);
    assert.ok(f1 >= BAR, measured);
  });
});
