import assert from "node:assert/strict";
import { test } from "node:test";
import type { DecodedReport, GivenMetadata, ReportFormat, ReportHash } from "../1-report/types.ts";
import type { Outcome } from "../core/problem.ts";
import { markRegions } from "./mark-regions.ts";
import { openDocument } from "./open.ts";
import type { Document } from "./types.ts";

const NOTHING: GivenMetadata = { published: null, publisher: null, url: null };

function decoded(
  content: string,
  given: GivenMetadata,
  format: ReportFormat,
  replaced: number,
): DecodedReport {
  const id = "0".repeat(64) as ReportHash;
  return { id, path: "a.txt", bytes: new Uint8Array(0), given, content, encoding: "utf-8", replaced, format };
}

function opened(content: string, given: GivenMetadata = NOTHING, replaced = 0): Outcome<Document> {
  const format = /^<(?:!doctype )?html/.test(content) ? "html" : "text";
  return openDocument(decoded(content, given, format, replaced));
}

function documentOf(content: string, given: GivenMetadata = NOTHING, replaced = 0): Document {
  const document = opened(content, given, replaced);
  assert.ok(document.ok);
  return document.value;
}

const PARAGRAPH =
  "Ten people who had crossed the border were arrested in the north-east last week, according to a source who helps refugees there, and two of them are children.";

test("a header is cut from the text, and its unknown keys are kept", () => {
  const document = documentOf(
    `url: https://example.org/a\npublisher: The Korea Herald (Yonhap)\nlanguage: en\nform: told anew\nauthor: Jane Roe\n\n${PARAGRAPH}\n`,
  );
  assert.equal(document.text, `${PARAGRAPH}\n`);
  assert.equal(document.url, "https://example.org/a");
  assert.equal(document.publisher, "The Korea Herald");
  assert.equal(document.author, "Jane Roe");
  assert.deepEqual(document.metadata, { form: "told anew" });
  assert.deepEqual(document.reprintOf, { publisher: "Yonhap", document: null, basis: "credit" });
});

test("what is given wins over the header", () => {
  const document = documentOf(`publisher: A Paper\nurl: https://example.org/a\n\n${PARAGRAPH}`, {
    published: null,
    publisher: "Another Paper",
    url: "https://example.org/b",
  });
  assert.equal(document.publisher, "Another Paper");
  assert.equal(document.url, "https://example.org/b");
});

test("marks of writing direction are no text", () => {
  assert.equal(
    documentOf("13 North\u200f Koreans in \u2066Kunming\u2069.").text,
    "13 North Koreans in Kunming.",
  );
});

test("line ends of every kind are newlines, and a mark is no text", () => {
  assert.equal(
    documentOf("\ufeffTen held.\r\nNine fled.\rOne died.").text,
    "Ten held.\nNine fled.\nOne died.",
  );
});

test("a text without letters or of white space alone", () => {
  assert.equal(documentOf("12 - 13").language, "und");
  for (const nothing of [" \n\t\n", "title: Ten held\n\n", "<html><script>x</script></html>"]) {
    const document = opened(nothing);
    assert.equal(document.ok ? "ok" : document.problem.code, "report-empty");
  }
});

test("damaged bytes are noted", () => {
  assert.deepEqual(documentOf("Ten \ufffd held.", NOTHING, 1).notes, [{ code: "replaced-bytes", count: 1 }]);
  assert.equal(documentOf(PARAGRAPH).notes, undefined);
});

test("a page: metadata, article, headline as its first line", () => {
  const html = `<!doctype html><html lang="en"><head><title>Ten held | A Paper</title><meta property="og:site_name" content="A Paper"><meta property="article:published_time" content="2019-05-13T00:01:00-04:00"></head><body><nav><a href="#">Home</a></nav><article>${`<p>${PARAGRAPH}</p>`.repeat(6)}<figure><figcaption>A bridge.</figcaption></figure></article></body></html>`;
  const document = markRegions(documentOf(html));
  assert.equal(document.title, "Ten held");
  assert.equal(document.publisher, "A Paper");
  assert.equal(document.published?.earliest, "2019-05-13");
  assert.ok(document.text.startsWith(`Ten held\n\n${PARAGRAPH}`));
  assert.equal(document.regions[0]?.kind, "title");
  const caption = document.regions.find((region) => region.kind === "caption");
  assert.ok(caption);
  assert.equal(document.text.slice(caption.start, caption.end), "A bridge.");
});

test("a page nested a hundred thousand deep is read, and that its tags were stripped is noted", () => {
  const html = `<!doctype html><html><body>${"<div>".repeat(100_000)}<p>${PARAGRAPH}</p>`;
  const document = documentOf(html);
  assert.equal(document.text, PARAGRAPH);
  assert.deepEqual(document.notes, [{ code: "tags-stripped" }]);
});

test("lines broken to a width are joined without moving an offset", () => {
  const broken =
    "A\ngroup of people who were arrested\nlast month were sent\nback at the beginning\nof this month, a\nsource said.\n\nNine others\nare held.";
  const document = documentOf(broken);
  assert.equal(
    document.text,
    "A group of people who were arrested last month were sent back at the beginning of this month, a source said.\n\nNine others are held.",
  );
  assert.equal(document.text.length, broken.length);
});

test("publisher and reprint by the text's own lines", () => {
  const rfa = markRegions(documentOf(`${PARAGRAPH}\n\nReported by Jane Roe for RFA’s Korean service.`));
  assert.equal(rfa.publisher, "RFA");
  assert.equal(rfa.reprintOf, null);
  const service = markRegions(documentOf(`${PARAGRAPH}\n\nReported by RFA’s Korean Service.`));
  assert.equal(service.publisher, "RFA");
  const reprint = markRegions(documentOf(`${PARAGRAPH}\n\nSource: Yonhap News Agency`));
  assert.equal(reprint.reprintOf?.publisher, "Yonhap News Agency");
  const own = markRegions(documentOf(`publisher: Yonhap News Agency\n\n${PARAGRAPH} (Yonhap)`));
  assert.equal(own.reprintOf, null);
  const wire = markRegions(documentOf(`SEOUL, Oct. 13 (Yonhap) -- ${PARAGRAPH}`));
  assert.equal(wire.publisher, "Yonhap");
  assert.equal(wire.reprintOf, null);
  const carried = markRegions(documentOf(`publisher: A Paper\n\nSEOUL, Oct. 13 (Yonhap) -- ${PARAGRAPH}`));
  assert.equal(carried.reprintOf?.publisher, "Yonhap");
  const closed = markRegions(documentOf(`${PARAGRAPH}\n\nThe ministry would not confirm it. (Yonhap)`));
  assert.equal(closed.reprintOf?.publisher, "Yonhap");
  assert.equal(closed.regions.at(-1)?.kind, "body");
});
