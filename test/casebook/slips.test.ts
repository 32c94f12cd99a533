import assert from "node:assert/strict";
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import { isEntryKind } from "../../src/ledger/entry.ts";
import type { TestPlace } from "./command-line.ts";
import { data, newPlace, reportFolder, run } from "./command-line.ts";

const REASON = ["--reason", "a test"] as const;

describe("what people easily overlook in a casebook", () => {
  const place: TestPlace = newPlace();
  let folder: string;
  before(async () => {
    assert.equal((await run(place, ["init"])).code, 0);
    folder = reportFolder(place, "reports", 0, 2);
    await data(place, ["add", folder, "--published", "2012-03-28"]);
  });

  it("is told: another date for a report that is held is not taken", async () => {
    const same = await run(place, ["add", folder, "--published", "2012-03-28"]);
    assert.deepEqual([same.code, same.err], [0, ""]);
    assert.equal((await run(place, ["add", folder])).err, "");
    for (const given of [
      ["--published", "2012-03-29"],
      ["--publisher", "Other Daily"],
    ]) {
      const { code, err } = await run(place, ["add", folder, ...given]);
      assert.equal(code, 0);
      assert.equal(err.match(/is held already, with another date/gu)?.length, 2, given.join(" "));
    }
  });

  it("is told: the file of an erased report is still there", async () => {
    const { reports } = await data<{ reports: { report: string }[] }>(place, ["list", "reports"]);
    const erased = await run(place, ["erase", reports[0]?.report ?? "", ...REASON]);
    assert.equal(erased.code, 0);
    assert.match(erased.err, /“vigil add” takes it in again/u);
  });

  it("is told: the kinds of entries, where one is asked for that there is not", async () => {
    const { code, err } = await run(place, ["log", "--kind", "bogus"]);
    assert.equal(code, 2);
    const kinds = /Choose (?<kinds>[^.]+)\./u.exec(err)?.groups?.kinds?.split(", ") ?? [];
    assert.ok(kinds.includes("judgement") && kinds.every(isEntryKind), err);
  });

  it("is told: what a report that has no title is called", async () => {
    const file = join(place.root, "untitled.txt");
    writeFileSync(
      file,
      "Police arrested 7 North Koreans in Tumen, China, on 3 March 2012, an activist said.\n",
    );
    await data(place, ["add", file]);
    assert.match((await run(place, ["search", "Police"])).out, /untitled\.txt/u);
  });

  it("is refused: nobody as an actor, a note without words, a blank passphrase", async () => {
    for (const actor of ["person:", "person: ", "program:"])
      assert.equal((await run(place, ["decide", "note", "-", "x", "--actor", actor])).code, 2, actor);
    assert.equal((await run(place, ["decide", "note", "-", "  "])).code, 2);
    const file = join(place.root, "passphrase");
    writeFileSync(file, "  \n");
    const sealed = newPlace();
    const environment = { VIGIL_PASSPHRASE_FILE: file };
    assert.equal((await run(sealed, ["init", "--encrypt"], { environment })).code, 1);
    writeFileSync(file, "a passphrase\n");
    assert.equal((await run(sealed, ["init", "--encrypt"], { environment })).code, 0);
  });

  it("is refused: taking back twice", async () => {
    const { entry } = await data<{ entry: { seq: number } }>(place, ["decide", "note", "-", "a remark"]);
    const seq = String(entry.seq);
    assert.equal((await run(place, ["undo", seq, ...REASON])).code, 0);
    const again = await run(place, ["undo", seq, ...REASON]);
    assert.equal(again.code, 1);
    assert.match(again.err, /taken back already/u);
    assert.equal((await run(place, ["undo", String(entry.seq + 1), ...REASON])).code, 0);
    assert.equal((await run(place, ["undo", seq, ...REASON])).code, 0);
  });

  it("is refused: a backup in the casebook itself, in the place of a file, from nowhere", async () => {
    const inside = await run(place, ["backup", join(place.folder, "backup")]);
    assert.deepEqual([inside.code, existsSync(join(place.folder, "backup"))], [2, false]);
    const file = join(place.root, "a file");
    writeFileSync(file, "words");
    for (const target of [file, join(file, "below")])
      assert.match((await run(place, ["backup", target])).err, /is a file. Name a folder/u);
    const empty = newPlace();
    const restored = await run(empty, ["restore", join(empty.root, "nowhere")]);
    assert.match(restored.err, /there is no backup in this folder/u);
    assert.equal((await run(place, ["backup", join(place.root, "casebook backup")])).code, 0);
  });

  it("is refused: another casebook over one whose database is gone", async () => {
    const lost = newPlace();
    assert.equal((await run(lost, ["init"])).code, 0);
    await data(lost, ["add", reportFolder(lost, "reports", 0, 1)]);
    for (const lose of [
      () => rmSync(join(lost.folder, "casebook.db")),
      () => writeFileSync(join(lost.folder, "casebook.db"), ""),
    ]) {
      lose();
      const made = await run(lost, ["init"]);
      assert.equal(made.code, 1);
      assert.match(made.err, /whose database is gone/u);
    }
  });

  it("is told by the doctor in the reader's language, with what to mend", async () => {
    const { out } = await run(place, ["doctor", "--lang", "ko"]);
    assert.doesNotMatch(out, /environment|none|done/u);
    rmSync(join(place.folder, "keys"), { recursive: true });
    const bad = await run(place, ["doctor"]);
    assert.equal(bad.code, 1);
    assert.match(bad.out, /the signing key is not here.+Put the\s+casebook's keys folder back/su);
    assert.doesNotMatch(bad.out, /signingKey|lines above/u);
  });

  it("is told: a copy that does not verify is no backup", async () => {
    const target = join(place.root, "no backup");
    const { code, err } = await run(place, ["backup", target]);
    assert.equal(code, 1);
    assert.match(err, /it is no backup/u);
  });
});
