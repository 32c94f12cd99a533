import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, describe, it } from "node:test";
import { data, newPlace, run } from "../casebook/command-line.ts";

const root = resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "vigil-record-"));
const reports = join(folder, "reports");
// Two happenings are enough, and every call reads them anew.
mkdirSync(reports);
for (const name of readdirSync(join(root, "examples/reports")))
  if (/^(2012-02-14|2012-02-20|2023|2013-06)/u.test(name))
    copyFileSync(join(root, "examples/reports", name), join(reports, name));
after(() => rmSync(folder, { recursive: true }));

function vigil(...argv: readonly string[]) {
  const run = spawnSync(process.execPath, [join(root, "src/cli/main.ts"), ...argv], {
    encoding: "utf8",
    env: { ...process.env, LANG: "en_US.UTF-8", VIGIL_LANG: "", INIT_CWD: undefined },
  });
  return { code: run.status, out: run.stdout, error: run.stderr };
}

const json = (...argv: readonly string[]) => JSON.parse(vigil(...argv).out);

describe("vigil count", () => {
  const asked = ["count", "--act", "return", "--from", "2023-08", "--to", "2023-10", reports] as const;

  it("prints the object of the contract", () => {
    const count = json(...asked, "--json");
    for (const key of [
      "question",
      "corroboratedMinimum",
      "documentedMinimum",
      "reportedMaximum",
      "rule",
      "incidents",
      "aggregates",
    ])
      assert.ok(key in count, key);
    assert.deepEqual(count.question, {
      act: "return",
      who: "refugee",
      from: "2023-08-01",
      to: "2023-10-31",
      place: null,
    });
    assert.ok(count.incidents.length > 10);
    for (const { id, counts, included, why } of count.incidents)
      assert.deepEqual(
        [typeof id, typeof counts.min, typeof included, typeof why],
        ["string", "number", "boolean", "string"],
      );
    assert.ok(count.corroboratedMinimum <= count.documentedMinimum);
    assert.ok(count.reportedMaximum === null || count.reportedMaximum >= count.documentedMinimum);
    // August, September and the ninth of October are told apart: 80 + 40 + more than 500 by the one who tells all.
    assert.ok(count.documentedMinimum >= 500, String(count.documentedMinimum));
    for (const { explained, residual } of count.aggregates)
      assert.ok(explained.min >= 0 && residual.min >= 0);
  });

  it("prints the rule with the numbers for people, in both languages", () => {
    assert.match(
      vigil(...asked).out,
      /documented, at least[\s\S]*Rule {2}Per incident[\s\S]*Counted[\s\S]*Left out/u,
    );
    assert.match(vigil(...asked, "--lang", "ko").out, /기록 확인, 최소[\s\S]*계산 규칙/u);
  });

  it("says what is wrong with a question", () => {
    const wrong: readonly (readonly [string, string])[] = [
      ["--who", "everyone"],
      ["--from", "2023-02-30"],
      ["--place", "Nowhereland"],
      ["--act", "dancing"],
    ];
    for (const [option, value] of wrong) {
      const { code, out, error } = vigil("count", option, value, reports);
      assert.deepEqual([code, out, error.trim().split("\n").length], [2, "", 1], option);
      assert.ok(error.includes(value), error);
    }
    assert.equal(vigil("count", "--casebook", join(folder, "nowhere")).code, 1);
    const backwards = vigil("count", "--from", "2014", "--to", "2013", reports);
    assert.deepEqual([backwards.code, backwards.out], [2, ""]);
    assert.match(backwards.error, /the window ends before it begins/u);
    assert.equal(vigil("count", "--from", "2023", "--to", "2023", reports).code, 0);
    const port = vigil("serve", "--port", "99999", reports);
    assert.deepEqual([port.code, port.error.includes("there is no port 99999")], [2, true]);
  });

  it("knows a place by its name in any script and by its code", () => {
    const answers = ["中国", "CN"].map((place) =>
      json("count", "--act", "detention", "--place", place, "--json", reports),
    );
    for (const answer of answers) {
      assert.equal(answer.question.place.country, "CN");
      assert.equal(answer.documentedMinimum, answers[0].documentedMinimum);
    }
    const henan = json("count", "--act", "detention", "--place", "Henan", "--json", reports);
    assert.equal(henan.question.place.admin1, "Henan");
    assert.ok(henan.documentedMinimum < answers[0].documentedMinimum);
  });
});

describe("vigil why", () => {
  const reading = json("read", "--json", reports);
  const large = reading.incidents.find(
    (incident: { statements: string[] }) => incident.statements.length > 2,
  );

  it("shows what joined two statements, as table and drawing", () => {
    const svg = join(folder, "why.svg");
    const [a, b] = large.statements;
    const { code, out } = vigil("why", "--svg", svg, a, b, reports);
    assert.equal(code, 0);
    assert.match(out, /One incident[\s\S]*number of people[\s\S]*together/u);
    const drawn = readFileSync(svg, "utf8");
    assert.match(drawn, /^<svg [\s\S]*<title>One incident: [+−]?[\d.]+ bits<\/title>[\s\S]*<\/svg>\n$/u);
    assert.doesNotMatch(drawn, /<script|NaN|undefined/u);
    const explained = json("why", "--json", a, b, reports);
    const sum = explained.comparison.evidence.reduce(
      (bits: number, one: { bits: number }) => bits + one.bits,
      explained.comparison.prior,
    );
    assert.ok(Math.abs(sum - explained.comparison.bits) < 0.011);
    assert.equal(explained.verdict, "same");
  });

  it("keeps two acts apart without comparing them", () => {
    const other = reading.incidents.find((incident: { act: string }) => incident.act !== large.act);
    const explained = json("why", "--json", large.id, other.id.slice(0, 10), reports);
    assert.deepEqual(
      [explained.verdict, explained.basis, explained.comparison],
      ["different", "otherAct", null],
    );
    const svg = join(folder, "nothing.svg");
    const drawn = vigil("why", "--svg", svg, large.id, other.id, reports);
    assert.deepEqual([drawn.code, drawn.out, existsSync(svg)], [2, "", false]);
    assert.match(drawn.error, /nothing to draw/u);
  });

  it("says which id it does not know", () => {
    const { code, error } = vigil("why", "ffffffffffffffffffff", large.id, reports);
    assert.equal(code, 2);
    assert.match(error, /ffffffffffffffffffff/u);
    assert.equal(vigil("why", large.id).code, 2);
    const one = reading.incidents.find(({ statements }: { statements: string[] }) => statements.length === 1);
    for (const [a, b] of [
      [large.statements[0], large.statements[0]],
      [one.id, one.statements[0]],
    ]) {
      const same = vigil("why", a, b, reports);
      assert.deepEqual([same.code, same.out], [1, ""]);
      assert.match(same.error, /name the same statement/u);
    }
  });
});

describe("vigil sources, series and open", () => {
  it("shows families and origins, and draws one incident's provenance", () => {
    const { families, incidents } = json("sources", "--json", reports);
    assert.ok(
      families.some(
        ({ documents }: { documents: readonly { how: string }[] }) =>
          documents.some(({ how }) => how === "credit") && documents.length > 1,
      ),
    );
    const told = incidents.find(({ origins }: { origins: { max: number } }) => origins.max > 1);
    assert.ok(told.sources.length > 1);
    const svg = join(folder, "sources.svg");
    assert.equal(vigil("sources", "--incident", told.incident, "--svg", svg, reports).code, 0);
    assert.match(readFileSync(svg, "utf8"), /<svg [\s\S]*Printed by[\s\S]*<\/svg>/u);
    assert.equal(vigil("sources", "--svg", svg, reports).code, 2);
    const nowhere = join(folder, "none", "x.svg");
    assert.equal(vigil("sources", "--incident", told.incident, "--svg", nowhere, reports).code, 1);
    assert.ok(!existsSync(nowhere));
  });

  it("lists groups in custody as known on a day", () => {
    const { on, groups } = json("open", "--on", "2012-02-20", "--json", reports);
    assert.equal(on, "2012-02-20");
    assert.ok(groups.length > 3);
    for (const { daysSince, urgency } of groups) {
      assert.ok(daysSince === null || daysSince.min >= 0);
      assert.ok(["planned", "recent", "longAgo"].includes(urgency));
    }
    assert.match(
      vigil("open", "--on", "2012-02-20", reports).out,
      /last known in custody[\s\S]*outcome unknown: /u,
    );
  });

  it("prints figures by year", () => {
    const { series } = json("series", "--act", "arrival", "--json", reports);
    assert.ok(series.every(({ act }: { act: string }) => act === "arrival"));
    assert.equal(vigil("series", "--act", "dancing", reports).code, 2);
  });
});

describe("a casebook", () => {
  it("answers where no path is given, and leaves out what people withdrew", async () => {
    const place = newPlace();
    after(() => rmSync(place.root, { recursive: true }));
    await data(place, ["init"]);
    await data(place, ["add", reports]);
    const ask = ["count", "--act", "return", "--from", "2023-08", "--to", "2023-10"];
    type Answer = {
      documentedMinimum: number;
      incidents: {
        id: string;
        counts: { min: number };
        included: boolean;
        standing: string;
        estimate: { min: number; max: number } | null;
      }[];
    };
    const held = await data<Answer>(place, ask);
    const named = json(...ask, "--json", reports);
    assert.equal(held.documentedMinimum, named.documentedMinimum);
    const texts = async (...given: readonly string[]): Promise<number> =>
      (
        await data<{ families: { documents: { how: string }[] }[] }>(place, ["sources", ...given])
      ).families.filter(({ documents }) => documents.length > 1).length;
    assert.equal(await texts(), await texts(reports));
    const largest = held.incidents
      .filter(({ included }) => included)
      .sort((a, b) => b.counts.min - a.counts.min)[0];
    assert.ok(largest);
    assert.equal(largest.estimate, null);
    await data(place, ["decide", "estimate", largest.id, "520-560", "--reason", "by the lists of names"]);
    const estimated = (await data<Answer>(place, ask)).incidents.find(({ id }) => id === largest.id);
    assert.deepEqual(
      [estimated?.counts, estimated?.estimate?.min, estimated?.estimate?.max],
      [largest.counts, 520, 560],
    );
    assert.match((await run(place, ask)).out, /best estimate 520–560: by the lists of names/u);
    await data(place, ["decide", "status", largest.id, "withdrawn", "--reason", "retracted by its source"]);
    const later = await data<Answer>(place, ask);
    assert.ok(later.documentedMinimum < held.documentedMinimum);
    assert.equal(later.incidents.find(({ id }) => id === largest.id)?.standing, "withdrawn");
  });
});
