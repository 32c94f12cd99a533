import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { reportOf } from "../src/1-report/read.ts";
import { annotateText } from "../src/app/annotate-text.ts";
import { loadEngine } from "../src/app/load-engine.ts";
import { readInFull } from "../src/app/read-one.ts";
import type { IsoDate } from "../src/core/interval.ts";

const engine = loadEngine("2026-01-01" as IsoDate);

/** Twice the text may take so many times as long, with room for noise; four times would be the square. */
const GROWTH = 3;
/** Times below this, in milliseconds, are held to be this: a busy machine must not fail the test. */
const FLOOR = 700;

const SENTENCES: Readonly<Record<string, (number: number) => string>> = {
  ko: (number) =>
    `지난 ${1 + (number % 28)}일 중국 ${number % 2 === 0 ? "선양" : "옌지"}에서 탈북자 ${10 + (number % 53)}명이 공안에 체포됐다고 소식통이 전했다. `,
  zh: (number) =>
    `本月${1 + (number % 28)}日,${number % 2 === 0 ? "瀋陽" : "延吉"}有${10 + (number % 53)}名脱北者被捕,消息人士表示。`,
};

function report(language: string, sentences: number, end: string): string {
  const make = SENTENCES[language] ?? (() => "");
  const parts = Array.from({ length: sentences }, (_, number) => make(number));
  const text = end === "" ? parts.join("").replace(/[.。]/gu, "") : parts.join(end);
  return `published: 2013-11-30\nlanguage: ${language}\n\n${text}\n`;
}

/** Milliseconds that reading and explaining a text takes. */
function timeOf(text: string): number {
  const begun = performance.now();
  const reading = readInFull(reportOf("long.txt", new TextEncoder().encode(text)), engine);
  assert.ok(reading.ok && reading.value.statements.length > 0);
  assert.ok(reading.value.recognised().length > 0);
  assert.ok(annotateText(text, null, engine).length > 0);
  return performance.now() - begun;
}

describe("a long report", () => {
  for (const language of Object.keys(SENTENCES)) {
    for (const [form, end] of [
      ["in paragraphs", "\n\n"],
      ["in one line without a full stop", ""],
    ] as const) {
      it(`${form} in ${language} takes a time that grows with its length and not with its square`, () => {
        timeOf(report(language, 50, end));
        const half = timeOf(report(language, 800, end));
        const whole = timeOf(report(language, 1600, end));
        const allowed = Math.max(half, FLOOR) * GROWTH;
        assert.ok(whole < allowed, `${Math.round(whole)} ms, of ${Math.round(allowed)} ms`);
      });
    }
  }
});
