import assert from "node:assert/strict";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { data, newPlace, run } from "../casebook/command-line.ts";
import { writtenReports } from "./written-reports.ts";

const place = newPlace();
after(() => rmSync(place.root, { recursive: true }));

const reports = writtenReports(place.root, [
  [
    "Herald",
    "2013-11-18",
    "Thirteen North Korean defectors were arrested in Kunming on November 15, an activist said.",
  ],
  [
    "Courier",
    "2013-11-19",
    "At least 13 North Korean refugees were detained in Kunming, China, on November 15.",
  ],
  [
    "Gazette",
    "2013-11-20",
    "Police in Kunming arrested 13 North Korean refugees on November 15, a diplomat said.",
  ],
  [
    "Post",
    "2013-11-21",
    "Thirteen North Korean refugees held in Kunming since November 15 were sent back to North Korea on November 20. Six others were arrested in Jilin on November 19.",
  ],
  [
    "Post",
    "2013-12-23",
    "Seven North Korean refugees were detained in Shenyang on December 19, police said.",
  ],
  ["Herald", "2013-12-20", "Four North Korean defectors were arrested in Tumen on December 16."],
  [
    "Courier",
    "2013-12-21",
    "Four North Korean refugees were arrested in Tumen on December 16, sources said.",
  ],
  ["Gazette", "2013-12-22", "Nine North Korean refugees were detained in Dandong on December 15."],
]);
const file = join(place.root, "weights.json");

type Listed = { readonly incidents: readonly { readonly statements: readonly string[] }[] };
const sizes = async (): Promise<readonly number[]> =>
  (await data<Listed>(place, ["list"])).incidents.map(({ statements }) => statements.length).sort();

describe("weights of a casebook", () => {
  it("are estimated into a file, from files and from the casebook alike", async () => {
    await data(place, ["init"]);
    await data(place, ["add", reports]);
    type Training = { readonly weights: { readonly prior: number }; readonly levels: readonly unknown[] };
    const held = await data<Training>(place, ["train", "--output", file]);
    const named = await data<Training>(place, ["train", reports]);
    assert.deepEqual(held, named);
    assert.ok(held.levels.length > 5);
    const written = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
    assert.equal(written.format, "vigil-weights/1");
    assert.equal(written.prior, held.weights.prior);
  });

  it("hold once they are decided, until that is undone, and after a rebuild", async () => {
    const before = await sizes();
    assert.ok(
      before.some((size) => size > 1),
      String(before),
    );
    const steep = { ...(JSON.parse(readFileSync(file, "utf8")) as object), prior: -30 };
    writeFileSync(file, JSON.stringify(steep));
    const entry = await data<{ entry: { seq: number }; kind: string }>(place, [
      "decide",
      "weights",
      file,
      "--reason",
      "nothing is to be joined",
    ]);
    assert.equal(entry.kind, "weightsSet");
    assert.ok((await sizes()).every((size) => size === 1));
    await data(place, ["rebuild"]);
    assert.ok((await sizes()).every((size) => size === 1));
    assert.equal((await run(place, ["verify"])).code, 0);
    await data(place, ["undo", String(entry.entry.seq), "--reason", "too steep"]);
    assert.deepEqual(await sizes(), before);
    assert.match((await run(place, ["log"])).out, /weights of linking set: nothing is to be joined/u);
  });

  it("say how many judgements in a file could not be used", async () => {
    type Read = { readonly incidents: readonly { readonly act: string; readonly statements: string[] }[] };
    const { incidents } = await data<Read>(place, ["list"]);
    const joined = incidents.find(({ statements }) => statements.length > 1);
    const other = incidents.find(({ act }) => act !== joined?.act);
    const [first = "", second = ""] = joined?.statements ?? [];
    const file = join(place.root, "judgements.json");
    const pairs = [
      [first, second, "same"],
      [second, first, "different"],
      [first, first, "same"],
      [first, "no-such-statement", "same"],
      [first, other?.statements[0] ?? "", "same"],
    ];
    const judgements = pairs.map(([a, b, verdict]) => ({ statements: [a, b], verdict }));
    writeFileSync(file, JSON.stringify({ judgements }));
    type Used = { readonly judged: number; readonly passedOver: number };
    const used = await data<Used>(place, ["train", "--judgements", file, reports]);
    assert.deepEqual([used.judged, used.passedOver], [1, 4]);
    const { out } = await run(place, ["train", "--judgements", file, reports]);
    assert.match(out, /4 of the judgements given say nothing here/u);
    assert.doesNotMatch((await run(place, ["train", reports])).out, /judgements given/u);
  });

  it("are taken for one reading of files, and never for a casebook's numbers", async () => {
    type Sources = { readonly incidents: readonly unknown[] };
    const told = async (...weights: readonly string[]): Promise<number> =>
      (await data<Sources>(place, ["sources", ...weights, reports])).incidents.length;
    assert.equal(await told("--weights", file), 10);
    assert.ok((await told()) < 10);
    assert.equal((await run(place, ["count", "--weights", file])).code, 2);
    assert.equal((await run(place, ["count", "--weights", reports, reports])).code, 1);
    assert.equal((await run(place, ["train", "--doubt", "none", reports])).code, 2);
  });
});
