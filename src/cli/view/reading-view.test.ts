import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { stripVTControlCharacters } from "node:util";
import type { ReportHash } from "../../1-report/types.ts";
import type { Statement } from "../../3-statement/types.ts";
import type { ReadResult } from "../../app/reading.ts";
import type { IsoDate } from "../../core/interval.ts";
import type { LocalNames } from "../../core/local-names.ts";
import { NO_LOCAL_NAMES } from "../../core/local-names.ts";
import { widthOf } from "../terminal/width.ts";
import type { ViewOptions } from "./reading-view.ts";
import { readingView } from "./reading-view.ts";

const day = (date: string) => ({ earliest: date as IsoDate, latest: date as IsoDate });
const kunming = {
  text: "Kunming",
  country: "CN",
  admin1: "Yunnan",
  name: "Kunming",
  id: "1",
  precision: "city",
} as const;

function statement(id: string, min: number, max: number | null, quote: string): Statement {
  return {
    id,
    kind: "event",
    act: "detention",
    people: { min, max, who: "refugee", qualifier: null, text: "" },
    place: kunming,
    time: { ...day("2013-11-15"), text: "Friday", basis: "relative" },
    modality: "reported",
    speakers: [
      { name: null, text: "an activist", role: "activist", anonymous: true },
      { name: "Yonhap", text: "Yonhap", role: "media", anonymous: false },
    ],
    quote: { start: 0, end: quote.length, text: quote },
    rules: {},
  };
}

const held = statement("a", 13, null, "At least 13 people were seized in Kunming, “all of them” young");
const counted = statement("b", 15, 15, "쿤밍에서 체포된 탈북자는 15명이라고 인권단체 관계자가 전했다");
const total: Statement = {
  ...statement("c", 36, 40, "nearly 40"),
  kind: "aggregate",
  basis: "total",
  time: null,
};

const KOREAN: LocalNames = {
  place: (id) => (id === "1" ? "쿤밍" : null),
  placeNamed: (english) => (english === "Yunnan" ? "윈난성" : null),
  body: (name) => (name === "Yonhap" ? "연합뉴스" : null),
};

const result: ReadResult = {
  engine: "vigil 0.0.0",
  packs: [],
  documents: [
    {
      id: "1".repeat(64) as ReportHash,
      path: "a.txt",
      title: null,
      publisher: "Paper",
      language: "en",
      published: { ...day("2013-11-18"), basis: "given", why: "" },
      reprintOf: { publisher: "AFP", document: null, basis: "credit" },
      unread: null,
    },
    {
      id: "2".repeat(64) as ReportHash,
      path: "line\nbreak.txt",
      title: null,
      publisher: null,
      language: "ko",
      published: null,
      reprintOf: null,
      unread: "language",
    },
  ],
  statements: [held, counted, total],
  documentOf: new Map([
    ["a", "1".repeat(64)],
    ["b", "2".repeat(64)],
    ["c", "1".repeat(64)],
  ]),
  incidents: [
    {
      id: "i",
      act: "detention",
      statements: ["b", "a"],
      people: { min: 13, max: null, who: "refugee" },
      place: kunming,
      time: day("2013-11-15"),
      modality: "reported",
      origins: { min: 1, max: 2 },
      relations: [],
      conflicts: [
        {
          part: "people",
          values: [
            { value: "13–", statements: ["a"] },
            { value: "15", statements: ["b"] },
          ],
        },
      ],
    },
  ],
  weights: { prior: -4, bits: {} as ReadResult["weights"]["bits"] },
  linkable: [],
  reprints: [],
  checks: [
    { kind: "sum", statements: ["c"], values: { parts: { min: 28, max: 28 }, total: { min: 36, max: 40 } } },
  ],
  problems: [{ code: "report-empty", path: "empty.txt" }],
  twice: 0,
};

const show = (options: Partial<ViewOptions>): string =>
  [
    ...readingView(result, { language: "en", names: NO_LOCAL_NAMES, columns: 88, colour: false, ...options }),
  ].join("");

describe("reading for people", () => {
  it("says for every figure its words, who says so, and where", () => {
    const page = show({});
    assert.match(
      page,
      /^2 reports read · 1 incident · 1 total told\n1 not understood: no reader for ko yet · 1 could not be read\n/u,
    );
    assert.match(page, /^ {2}1 {2}Detention: 13 or more refugees +15 November 2013$/mu);
    assert.match(
      page,
      /Kunming, Yunnan, China · between 1 and 2 independent origins\n {5}≠ sources differ on number/u,
    );
    assert.match(
      page,
      /^ {5}13 or more {2}━+▸ +“At least 13 people were seized in Kunming, ‘all of them’$/mu,
    );
    assert.match(page, /an activist → Yonhap — Paper, 18 November 2013, text of AFP/u);
    assert.match(page, /line\\nbreak\.txt, undated/u);
    assert.match(page, /Totals told by the sources {2}checks on the incidents above, never added to them ─/u);
    assert.match(
      page,
      /The parts come to 28[^\n]*\n {5}“nearly 40”\n {7}an activist → Yonhap — Paper, 18 November 2013, text of AFP/u,
    );
    assert.match(page, /empty\.txt: the file is empty/u);
  });

  it("does not list problems again where they were noted beside it", () => {
    assert.match(show({}), /empty\.txt/u);
    assert.doesNotMatch(show({ together: true }), /empty\.txt/u);
    assert.match(show({ together: true }), /1 could not be read/u);
  });

  it("speaks Korean", () => {
    const page = show({ language: "ko" });
    assert.match(page, /^보도 2건 읽음 · 사건 1건 · 집계 1건\n/u);
    assert.match(page, /체포·구금: 난민 13명 이상 +2013년 11월 15일/u);
    assert.match(page, /≠ 출처마다 다름: 인원/u);
  });

  it("glosses words in another language beside them, in the reader's own", () => {
    const english = show({ columns: 100 });
    assert.match(
      english,
      /“쿤밍에서 체포된 탈북자는 15명이라고[^”]*”\n +Detention: 15 refugees · Kunming, Yunnan, China/u,
    );
    assert.match(english, /line\\nbreak\.txt, undated, in Korean/u);
    assert.doesNotMatch(english, /“At least 13[^”]*”\n +Detention/u, "English needs no gloss for its reader");
    const korean = show({ language: "ko", names: KOREAN, columns: 100 });
    assert.match(
      korean,
      /“At least 13 people[^”]*”\n +체포·구금: 난민 13명 이상 · 중국 윈난성 쿤밍 · 2013년 11월 15일/u,
    );
    assert.match(
      korean,
      /an activist \(활동가\) → Yonhap \(연합뉴스\) — Paper, 2013년 11월 18일, AFP 기사 전재,\s+영어/u,
    );
    assert.match(korean, /“nearly 40”\n {7}체포·구금: 난민 36~40명[^\n]*\n {7}an activist \(활동가\)/u);
    assert.doesNotMatch(korean, /“쿤밍에서[^”]*”\n +체포/u, "Korean needs no gloss for its reader");
  });

  it("keeps within the columns, in every language", () => {
    for (const language of ["en", "ko"] as const) {
      for (const columns of [40, 56, 72, 88, 100]) {
        for (const line of show({ language, columns }).split("\n")) {
          assert.ok(widthOf(line) <= columns, `${columns} columns: ${line}`);
          assert.equal(line, line.trimEnd());
        }
      }
    }
  });

  it("says the same with colour and without", () => {
    assert.equal(stripVTControlCharacters(show({ colour: true })), show({ colour: false }));
    assert.notEqual(show({ colour: true }), show({ colour: false }));
  });

  it("has colour as its only difference from words: conflicts carry a sign", () => {
    assert.match(show({ colour: false }), /≠/u);
  });
});
