import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, describe, it } from "node:test";
import type Sqlite from "better-sqlite3";
import type { TestPlace } from "./command-line.ts";
import { data, newPlace, reportFolder, run } from "./command-line.ts";
import { incidents, verified } from "./commands-contract.ts";

const Database = createRequire(import.meta.url)("better-sqlite3-multiple-ciphers") as typeof Sqlite;
const ROOT = resolve(import.meta.dirname, "../..");
const REASON = ["--reason", "a test"] as const;

// A checkout of another version: the same program, of which the packs have lost a word for returns.
const other = mkdtempSync(join(tmpdir(), "vigil-other-"));
after(() => rmSync(other, { recursive: true, force: true }));
for (const part of ["src", "packs", "package.json"])
  cpSync(join(ROOT, part), join(other, part), { recursive: true });
symlinkSync(join(ROOT, "node_modules"), join(other, "node_modules"));
for (const pack of ["forced-return", "north-korea-china"]) {
  const file = join(other, "packs", pack, "lexicon/en.json");
  writeFileSync(file, readFileSync(file, "utf8").replaceAll('"send sent sent"', '"xend xent xent"'));
}

/** The same place, worked on by the other version. */
const inOther = (place: TestPlace): TestPlace => ({ ...place, program: join(other, "src/cli/vigil.js") });

type Verified = { ok: boolean; derived: string; first: { subject?: string } | null };

async function decidedCasebook(): Promise<TestPlace> {
  const place = newPlace();
  assert.equal((await run(place, ["init"])).code, 0);
  await data(place, ["add", reportFolder(place, "reports", 0, 4)]);
  const [arrest] = (await incidents(place, "--act", "detention")).flatMap(({ statements }) => statements);
  const [back] = (await incidents(place, "--act", "return")).flatMap(({ statements }) => statements);
  await data(place, ["decide", "correct", arrest ?? "", "people", "9-11", ...REASON]);
  await data(place, ["decide", "correct", back ?? "", "people", "8", ...REASON]);
  return place;
}

describe("a casebook that another engine reads", () => {
  it("says so, verifies, and after a rebuild applies decisions or lists them as orphaned", async () => {
    const place = await decidedCasebook();
    const theirs = inOther(place);
    const versions = [await run(place, ["doctor", "--json"]), await run(theirs, ["doctor", "--json"])];
    assert.notEqual(versions[0]?.out, versions[1]?.out);
    const listed = await run(theirs, ["list"]);
    assert.match(listed.err, /vigil 0\.\d+\.\d+\+[0-9a-f]{12}/u);
    const before = await data<Verified>(theirs, ["verify"]);
    assert.deepEqual([before.ok, before.derived], [true, "otherEngine"]);

    const rebuilt = await data<{ orphaned: number[]; readAnew: number }>(theirs, ["rebuild"]);
    assert.equal(rebuilt.readAnew, 4);
    assert.equal(rebuilt.orphaned.length, 1);
    const { entries } = await data<{ entries: { seq: number; content: { body: { engine: string } } }[] }>(
      theirs,
      ["log", "--kind", "readingMade"],
    );
    assert.equal(new Set(entries.map(({ content }) => content.body.engine)).size, 2);
    const { orphaned } = await data<{ orphaned: { entry: { seq: number } }[] }>(theirs, ["list", "orphaned"]);
    assert.deepEqual(
      orphaned.map(({ entry }) => entry.seq),
      rebuilt.orphaned,
    );
    const held = await incidents(theirs, "--act", "detention");
    assert.ok(held.some(({ people }) => people.min === 9));
    assert.equal((await data<Verified>(theirs, ["verify"])).derived, "same");

    // And back: nothing was lost, so the decision fits again.
    assert.equal((await run(place, ["list"])).err.includes("+"), true);
    assert.deepEqual((await data<{ orphaned: number[] }>(place, ["rebuild"])).orphaned, []);
    assert.ok((await incidents(place, "--act", "return")).some(({ people }) => people.min === 8));
    await verified(place);
  });

  it("is found changed all the same", async () => {
    const place = await decidedCasebook();
    const backup = join(place.root, "backup");
    await data(place, ["backup", backup]);
    const touched = "report = (SELECT report FROM statements WHERE least = 9)";
    const spoilt = [
      "UPDATE incidents SET status = 'contested' WHERE id = (SELECT MIN(id) FROM incidents)",
      `UPDATE incidents SET content = replace(content, '"min":9', '"min":7')`,
      "DELETE FROM incident_statements WHERE incident = (SELECT MIN(id) FROM incidents)",
      "UPDATE statements SET least = least + 1 WHERE id = (SELECT MIN(id) FROM statements)",
      `UPDATE statements SET content = replace(content, '"min":9', '"min":7') WHERE ${touched}`,
      `UPDATE documents SET content = replace(content, 'border', 'bordex') WHERE ${touched}`,
      "UPDATE derived SET value = replace(value, 'engine', 'Engine')",
      "DELETE FROM derived",
    ];
    for (const [number, sql] of spoilt.entries()) {
      const copy = { ...place, folder: join(place.root, `copy-${number}`) };
      cpSync(backup, copy.folder, { recursive: true });
      const database = new Database(join(copy.folder, "casebook.db"));
      assert.ok(database.prepare(sql).run().changes > 0, sql);
      database.close();
      const told = await run(inOther(copy), ["verify", "--json"]);
      assert.equal(told.code, 1, sql);
    }
  });
});
