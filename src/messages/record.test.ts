import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { DateInterval } from "../core/interval.ts";
import { interfaceLanguages } from "./language.ts";
import * as record from "./record.ts";
import { checkFinding, checkFindings } from "./record-checks.ts";

const HANGUL = /\p{Script=Hangul}/u;
const placeholders = (template: string): readonly string[] =>
  [...template.matchAll(/\{(\w+)\}/gu)].map((match) => match[1] ?? "").sort();

function said(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "function") return [String((value as (...all: unknown[]) => unknown)("2", "3"))];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(said) : [];
}

describe("words of the record", () => {
  const tables = Object.entries(record).filter(([, value]) => typeof value === "object");

  it("say the same things in English and Korean", () => {
    assert.ok(tables.length >= 4);
    for (const [name, table] of tables) {
      const { en, ko } = table as { en: unknown; ko: unknown };
      if (typeof en === "object" && en !== null)
        assert.deepEqual(Object.keys(ko as object).sort(), Object.keys(en).sort(), name);
      for (const text of said(en)) assert.doesNotMatch(text, HANGUL);
      for (const text of said(ko).filter((one) => /\p{L}{2}/u.test(one))) assert.match(text, HANGUL);
    }
  });

  it("tell every finding with the same values", () => {
    assert.deepEqual(Object.keys(checkFindings.ko).sort(), Object.keys(checkFindings.en).sort());
    for (const [kind, template] of Object.entries(checkFindings.en))
      assert.deepEqual(placeholders(checkFindings.ko[kind] ?? ""), placeholders(template), kind);
  });

  it("put the values of a finding into words", () => {
    const values = {
      told: 10,
      earlier: { min: 51, max: 51 },
      later: { min: 41, max: null },
      plain: 0.8,
      rates: "4.8 / 5.2",
    };
    assert.equal(
      checkFinding({ kind: "multiple", values }, "en"),
      "Said to be 10 times as many, but 41 or more against 51 is 0.8 times the number; by month, 4.8 / 5.2 times the rate.",
    );
    const date = { earliest: "2013-11-15", latest: "2013-11-15" } as DateInterval;
    assert.equal(
      checkFinding({ kind: "weekday", values: { told: 4, weekday: 5, date } }, "en"),
      "15 November 2013 is a Friday, not a Thursday.",
    );
    assert.equal(
      checkFinding({ kind: "weekday", values: { told: 4, weekday: 5, date } }, "ko"),
      "2013년 11월 15일은 목요일이 아니라 금요일이다.",
    );
    for (const language of interfaceLanguages)
      assert.equal(checkFinding({ kind: "sum", values: {} }, language).includes("?"), true);
  });
});
