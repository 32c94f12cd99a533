import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { after, describe, it } from "node:test";
import { data, newPlace, run } from "../casebook/command-line.ts";
import { writtenReports } from "./written-reports.ts";

const place = newPlace();
after(() => rmSync(place.root, { recursive: true }));

const reports = writtenReports(place.root, [
  [
    "Herald",
    "2013-11-18",
    "Nine North Korean defectors were arrested in Kunming on November 15, an activist said.",
  ],
  [
    "Courier",
    "2013-11-21",
    "Nine North Korean refugees were detained in China in November, a diplomat said.",
  ],
  ["Gazette", "2014-02-22", "Sixty North Korean refugees were held in Shenyang on February 19."],
]);

type Queue = {
  readonly waiting: number;
  readonly suggestions: readonly {
    readonly kind: string;
    readonly statements: readonly [string, string];
    readonly incidents: readonly [string, string];
    readonly usefulness: number;
    readonly ifDifferent: { readonly documentedMinimum: number };
  }[];
};
type Answer = { readonly documentedMinimum: number };

const asked = () => data<Queue>(place, ["suggest"]);
const counted = () => data<Answer>(place, ["count", "--act", "detention"]);
const basis = async (a: string, b: string): Promise<string> =>
  (await data<{ readonly basis: string }>(place, ["why", a, b])).basis;

describe("what a person is asked to settle", () => {
  it("is a queue, the most useful first, shown with what the answer moves", async () => {
    await data(place, ["init"]);
    await data(place, ["add", reports]);
    const { suggestions, waiting } = await asked();
    assert.ok(waiting > 0);
    assert.deepEqual(
      suggestions.map(({ usefulness }) => usefulness),
      suggestions.map(({ usefulness }) => usefulness).toSorted((a, b) => b - a),
    );
    const { out } = await run(place, ["suggest", "--limit", "1"]);
    assert.match(
      out,
      /Held to be two incidents; \d+ % that they are one[\s\S]*if different[\s\S]*vigil decide/u,
    );
    assert.match((await run(place, ["suggest", "--lang", "ko"])).out, /같은 사건입니까\?[\s\S]*다르면/u);
    assert.equal((await run(place, ["suggest", "--limit", "few"])).code, 2);
    assert.equal((await run(place, ["list", "--from", "2014", "--to", "2013"])).code, 2);
    const none = await run(place, ["suggest", "--limit", "0"]);
    assert.match(none.out, /0 of \d+ questions/u, "questions wait, though none is shown");
  });

  it("is not asked again once somebody was unsure", async () => {
    const before = await asked();
    const [first] = before.suggestions;
    assert.ok(first);
    const unsure = await data<{ entry: { seq: number } }>(place, [
      "decide",
      "unsure",
      ...first.statements,
      "--reason",
      "the day is not sure",
    ]);
    assert.equal((await asked()).waiting, before.waiting - 1);
    await data(place, ["undo", String(unsure.entry.seq), "--reason", "asked again"]);
    assert.equal((await asked()).waiting, before.waiting);
  });

  it("reaches why and count once it is answered", async () => {
    const [first] = (await asked()).suggestions;
    assert.ok(first);
    const before = await counted();
    await data(place, [
      "decide",
      "different",
      ...first.statements,
      "--reason",
      "two groups, says the activist",
    ]);
    const after = await counted();
    assert.equal(await basis(...first.statements), "judged");
    assert.ok(after.documentedMinimum > before.documentedMinimum);
    assert.ok(
      (await asked()).suggestions.every(({ statements }) => statements.join() !== first.statements.join()),
    );
  });

  it("binds as the same too", async () => {
    const { incidents } = await data<{ incidents: { statements: string[] }[] }>(place, ["list"]);
    const [a, b] = [incidents[0]?.statements[0] ?? "", incidents.at(-1)?.statements[0] ?? ""];
    await data(place, ["decide", "same", a, b, "--reason", "the ministry confirmed it"]);
    assert.equal(await basis(a, b), "judged");
    assert.ok((await asked()).suggestions.every(({ kind }) => kind !== "split"));
  });
});
