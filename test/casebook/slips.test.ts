import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
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
});
