import assert from "node:assert/strict";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { actorOf, configureActor } from "../../src/app/casebook/acting.ts";
import { placeOfQuote } from "../../src/app/casebook/find-quote.ts";
import { casebookPlace } from "../../src/app/casebook/place.ts";
import {
  CORRECTABLE,
  parseCorrection,
  parseCount,
  parseDays,
  parsePlace,
  statementOf,
} from "../../src/app/casebook/statement-values.ts";

describe("values as people type them", () => {
  it("reads numbers, open ones too, and nothing else", () => {
    assert.deepEqual(parseCount("10"), { min: 10, max: 10 });
    assert.deepEqual(parseCount("10-12"), { min: 10, max: 12 });
    assert.deepEqual(parseCount("10+"), { min: 10, max: null });
    for (const none of ["", "ten", "12-10", "-3", "10++", "1e3", "10.5"])
      assert.equal(parseCount(none), null);
  });

  it("reads days, months, years and spans that the calendar has", () => {
    assert.deepEqual(parseDays("2012-02"), { earliest: "2012-02-01", latest: "2012-02-29" });
    assert.deepEqual(parseDays("2012-02-08..2012-03"), { earliest: "2012-02-08", latest: "2012-03-31" });
    assert.deepEqual(parseDays("2012"), { earliest: "2012-01-01", latest: "2012-12-31" });
    for (const none of [
      "",
      "2012-02-30",
      "2013-02-29",
      "2012-13",
      "2012-03..2012-02",
      "soon",
      "2012..2013..2014",
    ])
      assert.equal(parseDays(none), null);
  });

  it("reads places from the country down", () => {
    assert.equal(parsePlace("CN")?.precision, "country");
    assert.equal(parsePlace("CN/Jilin")?.admin1, "Jilin");
    assert.equal(parsePlace("CN/Jilin/Tumen")?.name, "Tumen");
    for (const none of ["China", "CN/", "CN/Jilin/Tumen/1", ""]) assert.equal(parsePlace(none), null);
  });

  it("makes a statement or none of anything that the ledger may hold, and never throws", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...CORRECTABLE), (value, part) => {
        const typed = JSON.stringify(value);
        const parsed = parseCorrection(part, typed);
        assert.ok(parsed === null || "value" in parsed);
        const quote = { start: 0, end: 3, text: "ten" };
        const statement = statementOf("x", { quote, [part]: parsed?.value ?? null } as never);
        if (statement !== null)
          assert.ok(statement.people.max === null || statement.people.max >= statement.people.min);
      }),
    );
  });

  it("finds the words of a quote when they are there once, whatever white space is between", () => {
    assert.deepEqual(placeOfQuote("so ten\n were held", "ten were"), {
      start: 3,
      end: 12,
      text: "ten\n were",
    });
    assert.equal(placeOfQuote("ten and ten", "ten"), null);
    assert.equal(placeOfQuote("ten (10) held", "ten (10)")?.end, 8);
    assert.equal(placeOfQuote("ten", " "), null);
  });
});

describe("where a casebook is, and who acts", () => {
  const home = mkdtempSync(join(tmpdir(), "vigil-home-"));

  it("goes by the option, then DATABASE_URL, then the XDG folder", () => {
    const url = "postgres://u:secret@host/db";
    assert.deepEqual(casebookPlace("/a", { DATABASE_URL: url }, home), { kind: "folder", folder: "/a" });
    assert.deepEqual(casebookPlace(null, {}, "/h"), {
      kind: "folder",
      folder: "/h/.local/share/vigil/casebook",
    });
    assert.equal(casebookPlace(null, { XDG_DATA_HOME: "/d" }, "/h").folder, "/d/vigil/casebook");
    assert.equal(
      casebookPlace(null, { XDG_DATA_HOME: "relative" }, "/h").folder,
      "/h/.local/share/vigil/casebook",
    );
    const server = casebookPlace(null, { DATABASE_URL: url }, "/h");
    assert.equal(server.kind, "server");
    assert.equal(server.folder.includes("secret"), false);
    const other = casebookPlace(null, { DATABASE_URL: "postgres://u:secret@host/other" }, "/h");
    assert.notEqual(other.folder, server.folder);
    const renewed = casebookPlace(null, { DATABASE_URL: "postgres://v:changed@host/db" }, "/h");
    assert.equal(renewed.folder, server.folder);
  });

  it("never takes the user of the operating system for the actor", () => {
    const none = actorOf(null, { USER: "somebody", LOGNAME: "somebody" }, home);
    assert.equal(!none.ok && none.problem.code, "actor-missing");
    assert.deepEqual(actorOf("kim", { VIGIL_ACTOR: "lee" }, home), {
      ok: true,
      value: { id: "person:kim", from: "option" },
    });
    assert.ok(configureActor({ id: "program:desk" }, {}, home).ok);
    assert.deepEqual(actorOf(null, {}, home), {
      ok: true,
      value: { id: "program:desk", from: "configuration" },
    });
    for (const unnamed of ["person:", "person:  ", "program:", " "])
      assert.equal(actorOf(unnamed, {}, home).ok, false, unnamed);
    const unfit = actorOf("a\nb", {}, home);
    assert.equal(!unfit.ok && unfit.problem.code, "actor-unfit");
  });
});
