import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { decodeReport } from "../../src/1-report/decode.ts";
import { reportOf } from "../../src/1-report/read.ts";
import { documentOf } from "../../src/2-document/document-of.ts";
import type { Document } from "../../src/2-document/types.ts";
import type { IsoDate } from "../../src/core/interval.ts";
import type { Outcome } from "../../src/core/problem.ts";

const TODAY = "2026-11-24" as IsoDate;

function documentFrom(bytes: Uint8Array): Outcome<Document> {
  const report = decodeReport(reportOf("a.txt", bytes));
  return report.ok ? documentOf(report.value, () => [], TODAY) : report;
}

/** Throws where a document breaks its promises: regions in order, apart, within the text. */
function checkRegions({ text, regions }: Document): void {
  let previous = 0;
  for (const { start, end, why } of regions) {
    assert.ok(start >= previous && end > start && end <= text.length);
    assert.notEqual(why, "");
    assert.notEqual(text.slice(start, end).trim(), "");
    previous = end;
  }
}

const PIECES = [
  "Ten people were arrested in Shenyang on Feb. 8, 2012.\n",
  "published: 2012-02-14\n\n",
  "<html><body><p>Ten</p>",
  "<div>",
  "(Yonhap)\n",
  "Comments\n",
  "By Jane Roe (\n",
  "입력 2012.02.14 (05:59)\n",
  "来源:德国之声 2013年11月18日\n",
  "\r\n",
  "“",
  "\t",
];

test("any bytes give a document or a problem, and no document breaks its promises", () => {
  const piece = fc.oneof(
    fc.constantFrom(...PIECES).map((text) => Buffer.from(text)),
    fc.uint8Array({ maxLength: 30 }).map((bytes) => Buffer.from(bytes)),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const document = documentFrom(Buffer.concat(pieces));
      if (document.ok) checkRegions(document.value);
      else assert.match(document.problem.code, /^report-(?:empty|binary)$/);
    }),
    { numRuns: 400 },
  );
});

test("the same bytes give the same document", () => {
  const bytes = Buffer.from(PIECES.join(""));
  assert.deepEqual(documentFrom(bytes), documentFrom(bytes));
});

const LARGE: readonly (readonly [string, () => string])[] = [
  ["one line of 5 MB", () => "The ten were held in Shenyang, Kim (said) a - b | c. ".repeat(100_000)],
  ["one line of 5 MB without a stop", () => "가나다라마바사 ".repeat(600_000)],
  ["5 MB of short lines", () => "Ten held\n".repeat(600_000)],
  ["5 MB of empty lines", () => `Ten held.${"\n".repeat(5_000_000)}`],
  ["5 MB of quotation marks", () => '"“'.repeat(1_500_000)],
  ["5 MB of brackets", () => "([【".repeat(1_000_000)],
  ["5 MB of figures", () => "2012-02-14 ".repeat(450_000)],
  [
    "50 MB of paragraphs",
    () =>
      `${"Ten people were arrested in Shenyang, and nine more elsewhere. ".repeat(8)}\n\n`.repeat(100_000),
  ],
];

for (const [name, make] of LARGE) {
  test(`${name} takes linear time`, () => {
    const bytes = Buffer.from(make());
    const started = performance.now();
    const document = documentFrom(bytes);
    assert.ok(document.ok);
    checkRegions(document.value);
    assert.ok(performance.now() - started < 10_000);
  });
}

const SHARED = new URL("../../../shared/", import.meta.url);

type GoldDocument = {
  readonly doc: string;
  readonly language: string;
  readonly title?: string;
  readonly reprintOf: string | null;
};

test("the seeds: language, headline, reprint", (t) => {
  const gold = new URL("gold/seeds.json", SHARED);
  if (!existsSync(gold)) return t.skip("the seeds are not beside this checkout");
  const { documents } = JSON.parse(readFileSync(gold, "utf8")) as { documents: readonly GoldDocument[] };
  assert.ok(documents.length > 0);
  for (const expected of documents) {
    const document = documentFrom(readFileSync(new URL(`seeds/${expected.doc}`, SHARED)));
    assert.ok(document.ok);
    const { language, title, reprintOf } = document.value;
    assert.equal(language, expected.language);
    if (expected.title !== undefined) assert.equal(title, expected.title);
    assert.equal(reprintOf === null, expected.reprintOf === null);
    checkRegions(document.value);
  }
});
