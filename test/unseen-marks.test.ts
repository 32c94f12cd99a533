import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { reportOf } from "../src/1-report/read.ts";
import { annotateText } from "../src/app/annotate-text.ts";
import { loadEngine } from "../src/app/load-engine.ts";
import type { ReadInFull } from "../src/app/read-one.ts";
import { readInFull } from "../src/app/read-one.ts";
import type { IsoDate } from "../src/core/interval.ts";

const engine = loadEngine("2026-01-01" as IsoDate);

/** Each of the marks, to be put where a `|` stands. */
const MARKS = ["\u00ad", "\u200b", "\u200e", "\u202c", "\u2060", "\ufeff", "\u200b\u2060"];

const TEXTS: readonly string[] = [
  "据消息|人士说，1|2名脱|北者3月1|8日在沈|阳被|捕。",
  "소식|통에 따|르면 탈|북자 1|2명이 3월 1|8일 선|양에서 체|포됐다.",
  "1|,|2|00名脱|北|者去|年被强|制遣|返朝|鲜。",
];

function read(body: string): ReadInFull {
  const text = `published: 2024-05-20\nlanguage: ${/[가-힣]/u.test(body) ? "ko" : "zh"}\n\n${body}\n`;
  const outcome = readInFull(reportOf("report.txt", new TextEncoder().encode(text)), engine);
  assert.ok(outcome.ok);
  return outcome.value;
}

/** What is told, apart from where the words stand. */
const told = ({ statements }: ReadInFull): unknown =>
  statements.map(({ kind, act, modality, people, place, time, speakers }) => [
    kind,
    act,
    modality,
    people.min,
    people.max,
    place?.id,
    time?.earliest,
    time?.latest,
    speakers.map(({ name, role }) => [name, role]),
  ]);

describe("marks that nobody sees inside words and numbers", () => {
  for (const text of TEXTS) {
    const plain = text.replaceAll("|", "");

    it(`change nothing in what is told (${plain})`, () => {
      const expected = told(read(plain));
      assert.equal((expected as readonly unknown[]).length, 1);
      for (const mark of MARKS) assert.deepEqual(told(read(text.replaceAll("|", mark))), expected);
    });

    it(`leave every quote the text's own words, from its first letter to its last (${plain})`, () => {
      const quoted = read(plain).statements.map(({ quote }) => quote.text);
      for (const mark of MARKS) {
        const { document, statements } = read(text.replaceAll("|", mark));
        for (const { quote } of statements)
          assert.equal(quote.text, document.text.slice(quote.start, quote.end));
        assert.deepEqual(
          statements.map(({ quote }) => quote.text.replaceAll(new RegExp(`[${mark}]`, "gu"), "")),
          quoted,
        );
      }
    });

    it(`stand inside what is annotated (${plain})`, () => {
      const kinds = (whole: string): readonly string[] =>
        annotateText(whole, null, engine).map(({ kind, start, end, text: words }) => {
          assert.equal(words, whole.slice(start, end));
          return kind;
        });
      assert.deepEqual(kinds(text.replaceAll("|", "\u200b")), kinds(plain));
    });
  }
});
