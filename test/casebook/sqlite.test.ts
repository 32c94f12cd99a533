import assert from "node:assert/strict";
import { once } from "node:events";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { describe, it } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import type Sqlite from "better-sqlite3";
import type { TestPlace } from "./command-line.ts";
import { data, newPlace, reportFolder, reportText, run, said, start } from "./command-line.ts";
import { describeCommands, incidents, verified } from "./commands-contract.ts";

const REASON = ["--reason", "a test"] as const;

const Database = createRequire(import.meta.url)("better-sqlite3-multiple-ciphers") as typeof Sqlite;

type Verified = {
  ok: boolean;
  first: { code: string; chain: string | null; seq: number | null } | null;
};

// Each test has a place of its own, and spends its time in other processes.
describe("casebook in a folder", { concurrency: 2 }, () => {
  describeCommands(async () => newPlace());

  it("is made once, and missed where there is none", async () => {
    const place = newPlace();
    assert.equal((await run(place, ["list"])).code, 1);
    const nobody = await run(place, ["init"], { environment: { VIGIL_ACTOR: "" } });
    assert.equal(nobody.code, 2);
    assert.match(nobody.err, /--actor/u);
    const unnamed = { environment: { VIGIL_ACTOR: "" } };
    assert.equal((await run(place, ["init", "--actor", "kim"], unnamed)).code, 0);
    assert.equal((await run(place, ["init"])).code, 1);
    await data(place, ["decide", "note", "-", "by the configured actor"], unnamed);
    const { entries } = await data<{ entries: { actor: string }[] }>(place, ["log", "--kind", "note"]);
    assert.deepEqual(
      entries.map(({ actor }) => actor),
      ["person:kim"],
    );
    assert.equal((await run(place, ["doctor"])).code, 0);
  });

  it("is encrypted as a whole under a passphrase from a file", async () => {
    const place = newPlace();
    const file = join(place.root, "passphrase");
    writeFileSync(file, "correct horse\n");
    const known = { environment: { VIGIL_PASSPHRASE_FILE: file } };
    assert.equal((await run(place, ["init", "--encrypt"], known)).code, 0);
    await data(place, ["add", reportFolder(place, "reports", 0, 2)], known);
    const bytes = readFileSync(join(place.folder, "casebook.db"));
    assert.equal(bytes.includes("SQLite format"), false);
    assert.equal(bytes.includes("North Koreans"), false);
    const without = await run(place, ["list"]);
    assert.equal(without.code, 1);
    assert.match(without.err, /VIGIL_PASSPHRASE_FILE/u);
    writeFileSync(join(place.root, "wrong"), "another\n");
    const wrong = { environment: { VIGIL_PASSPHRASE_FILE: join(place.root, "wrong") } };
    assert.equal((await run(place, ["list"], wrong)).code, 1);
    const backup = join(place.root, "backup");
    await data(place, ["backup", backup], known);
    const copy = { ...place, folder: backup };
    assert.equal((await run(copy, ["verify"])).code, 1);
    assert.equal((await data<Verified>(copy, ["verify"], known)).ok, true);
  });

  it("names the first bad entry, a changed reading and a changed incident", async () => {
    const place = newPlace();
    await run(place, ["init"]);
    await data(place, ["add", reportFolder(place, "reports", 0, 3)]);
    const statement = "WHERE id = (SELECT MIN(id) FROM statements)";
    const spoilt: readonly (readonly [sql: string, seq: number | null])[] = [
      ["UPDATE bodies SET body = replace(body, 'report-1', 'report-7') WHERE seq = 2", 2],
      [`UPDATE statements SET least = least + 1 ${statement}`, null],
      ["UPDATE statements SET content = replace(content, '2012-03', '2012-04')", 4],
      ["UPDATE incidents SET status = 'contested'", null],
      ["DELETE FROM incidents", null],
      ["UPDATE derived SET value = 'x'", null],
    ];
    const backup = join(place.root, "backup");
    await data(place, ["backup", backup]);
    const outcomes = spoilt.map(async ([sql, seq], number) => {
      const copy = { ...place, folder: join(place.root, `copy-${number}`) };
      cpSync(backup, copy.folder, { recursive: true });
      const database = new Database(join(copy.folder, "casebook.db"));
      // Triggers keep programs from mistakes, not whoever owns the file.
      const triggers = database.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").all();
      for (const { name } of triggers as { name: string }[]) database.exec(`DROP TRIGGER ${name}`);
      assert.ok(database.prepare(sql).run().changes > 0, sql);
      database.close();
      const told = await run(copy, ["verify", "--json"]);
      assert.equal(told.code, 1, sql);
      const { first } = JSON.parse(told.out) as Verified;
      if (seq !== null) assert.equal(first?.seq, seq, sql);
    });
    await Promise.all(outcomes);
  });

  it("goes on adding what comes while it watches, and stops when asked", async () => {
    const place = await casebookOf(0);
    const folder = join(place.root, "inbox");
    mkdirSync(folder);
    writeFileSync(join(folder, "one.txt"), reportText(1));
    const child = start(place, ["add", "--watch", folder]);
    const output = said(child);
    await once(child.stderr ?? child, "data");
    writeFileSync(join(folder, "two.txt"), reportText(2));
    await once(child.stdout ?? child, "data");
    child.kill("SIGTERM");
    const { code, out } = await output;
    assert.equal(code, 0);
    assert.match(out, /1 report added/u);
    for (const deadline = Date.now() + 5_000; ; await sleep(50)) {
      const { reports } = await data<{ reports: unknown[] }>(place, ["list", "reports"]);
      if (reports.length === 2) break;
      assert.ok(Date.now() < deadline, "the second report was not added");
    }
  });

  it("waits for what comes into an empty folder, and does not complain of it", async () => {
    const place = await casebookOf(0);
    const folder = join(place.root, "inbox");
    mkdirSync(folder);
    const child = start(place, ["add", "--watch", folder]);
    const output = said(child);
    await once(child.stderr, "data");
    writeFileSync(join(folder, "one.txt"), reportText(1));
    await once(child.stdout, "data");
    child.kill("SIGTERM");
    const { code, out, err } = await output;
    assert.deepEqual([code, err], [0, "Waiting for new reports. Stop with Ctrl-C.\n"]);
    assert.match(out, /one\.txt added as [0-9a-f]{12}\n$/u);
  });

  it("names what DATABASE_URL is where it is no PostgreSQL, without what stands in it", async () => {
    for (const [url, name] of [
      ["mysql://user:secret@host/vigil", /“mysql”/u],
      ["localhost", /no PostgreSQL server/u],
      ["postgresql://user:secret@[host/vigil", /no PostgreSQL server/u],
    ] as const)
      for (const command of ["list", "init"]) {
        const place = newPlace(url);
        const { code, err } = await run(place, [command]);
        assert.equal(code, 1);
        assert.match(err, name);
        assert.match(err, /^vigil \w+: [^\n]*postgresql:\/\/[^\n]*\n$/u);
        assert.doesNotMatch(err, /secret|user|host\//u);
      }
  });

  it("says what does not fit, with the right code and nothing of the report", async () => {
    const place = await casebookOf(1);
    const [incident] = await incidents(place, "--act", "detention");
    const id = incident?.statements[0] ?? "";
    const wrong: readonly (readonly [number, readonly string[]])[] = [
      [2, ["decide", "reject", id]],
      [2, ["decide", "correct", id, "shoes", "1", ...REASON]],
      [2, ["decide", "correct", id, "people", "some", ...REASON]],
      [2, ["decide", "reject", ...REASON]],
      [2, ["decide", "burn", id, ...REASON]],
      [1, ["decide", "reject", "ffffffffffff", ...REASON]],
      [1, ["undo", "0", ...REASON]],
      [1, ["undo", "99", ...REASON]],
      [2, ["list", "shoes"]],
      [2, ["log", "--kind", "shoes"]],
      [2, ["erase", id, ...REASON]],
      [2, ["decide", "add", id, "--quote", "a", "--act", "return", "--people", "1", ...REASON]],
      [1, ["show", "zzzzzz"]],
    ];
    for (const [code, args] of wrong) {
      const told = await run(place, args);
      assert.equal(told.code, code, `${args.join(" ")}: ${told.err}`);
      assert.match(told.err, /^vigil \w+: .+\n$/u);
      assert.doesNotMatch(told.err, /North Koreans|activist|at .+\.ts:\d/u);
    }
    const nobody = await run(place, ["decide", "reject", id, ...REASON], {
      environment: { VIGIL_ACTOR: "" },
    });
    assert.equal(nobody.code, 2);
    await verified(place);
  });

  it("is proved to continue an older checkpoint, and not by a ledger that went back", async () => {
    const place = await casebookOf(2);
    const backup = join(place.root, "backup");
    await data(place, ["backup", backup]);
    await data(place, ["decide", "note", "-", "later"]);
    const file = join(place.root, "checkpoint");
    assert.equal((await run(place, ["verify", "--save", file])).code, 0);
    await data(place, ["decide", "note", "-", "later still"]);
    assert.equal((await run(place, ["verify", "--checkpoint", file])).code, 0);
    const older = newPlace();
    await data(older, ["restore", backup]);
    const told = await run(older, ["verify", "--checkpoint", file]);
    assert.equal(told.code, 1);
  });
});

async function casebookOf(reports: number): Promise<TestPlace> {
  const place = newPlace();
  assert.equal((await run(place, ["init"])).code, 0);
  if (reports > 0) await data(place, ["add", reportFolder(place, "reports", 0, reports)]);
  return place;
}
