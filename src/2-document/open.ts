import type { DecodedReport } from "../1-report/types.ts";
import type { Outcome } from "../core/problem.ts";
import { failure, success } from "../core/problem.ts";
import type { Header } from "./header.ts";
import { headerOf } from "./header.ts";
import { documentLanguage } from "./language.ts";
import { articleText } from "./page/article.ts";
import { pageMetadata } from "./page/page-metadata.ts";
import { isTitleLine } from "./regions/headline.ts";
import { headlineOf } from "./regions/mark.ts";
import { publisherParts } from "./reprint.ts";
import type { Document, DocumentNote, Publication, Region } from "./types.ts";
import { unwrapped } from "./unwrap.ts";
import { writtenInterval } from "./written-date.ts";

/** A report's own word on itself: header block or page metadata, and the text that they are about. */
type Opened = {
  readonly text: string;
  readonly regions: readonly Region[];
  readonly title: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly language: string | null;
  readonly published: { readonly value: string; readonly why: string } | null;
  readonly url: string | null;
  readonly metadata: Readonly<Record<string, string>>;
  readonly stripped: boolean;
};

const KNOWN_KEYS = new Set(["url", "publisher", "published", "title", "language", "author"]);

const said = (value: string | null | undefined): string | null => {
  const trimmed = value?.trim() ?? "";
  return trimmed === "" || /^(?:unknown|none|n\/a|null|-+|미상|不详|不詳)$/i.test(trimmed) ? null : trimmed;
};

/** Marks of writing direction (Unicode Bidi_Control): invisible, pasted in with text, and they part words from readers. */
const DIRECTION_MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

function withPlainNewlines(content: string): string {
  const unmarked = content.charCodeAt(0) === 0xfeff ? content.slice(1) : content;
  const text = unmarked.replace(DIRECTION_MARKS, "");
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

function openText(content: string): Opened {
  const header: Header | null = headerOf(content);
  const value = (key: string): string | null => said(header?.values.get(key));
  const published = value("published");
  const others = [...(header?.values ?? [])].filter(([key]) => !KNOWN_KEYS.has(key));
  return {
    text: unwrapped(header === null ? content : content.slice(header.bodyStart)),
    regions: [],
    title: value("title"),
    publisher: value("publisher"),
    author: value("author"),
    language: value("language"),
    published: published === null ? null : { value: published, why: "the header says so" },
    url: value("url"),
    metadata: Object.fromEntries(others),
    stripped: false,
  };
}

function openPage(content: string): Opened {
  const { title, publisher, author, published, language, url } = pageMetadata(content);
  const article = articleText(content);
  const firstLine = article.text.slice(0, 500).split("\n", 1)[0] ?? "";
  // A headline carries statements too: it is part of the text, as its first line.
  const prefix =
    title === null || isTitleLine(firstLine, title) || title.includes("\n") ? "" : `${title}\n\n`;
  return {
    text: prefix + article.text,
    regions: article.regions.map((region) => ({
      ...region,
      start: region.start + prefix.length,
      end: region.end + prefix.length,
    })),
    title: said(title),
    publisher: said(publisher),
    author: said(author),
    language: said(language),
    published: published === null ? null : { value: published, why: "the page's metadata say so" },
    url: said(url),
    metadata: {},
    stripped: article.stripped,
  };
}

function publicationIn(report: DecodedReport, opened: Opened): Publication | null {
  const given = report.given.published === null ? null : writtenInterval(report.given.published);
  if (given !== null) return { ...given, basis: "given", why: "given with the report" };
  const interval = opened.published === null ? null : writtenInterval(opened.published.value);
  return interval === null ? null : { ...interval, basis: "metadata", why: opened.published!.why };
}

function notesOf(report: DecodedReport, opened: Opened): readonly DocumentNote[] {
  const notes: DocumentNote[] = [];
  if (report.replaced > 0) notes.push({ code: "replaced-bytes", count: report.replaced });
  if (opened.stripped) notes.push({ code: "tags-stripped" });
  const said = report.format === "html" || report.given.published !== null ? null : opened.published;
  if (said !== null && writtenInterval(said.value) === null) notes.push({ code: "header-date" });
  return notes;
}

/**
 * The document of a report, as far as the cheap look goes: text, language, title, publisher and what the header or
 * the page's metadata say. Regions are those that the page's own elements name; `markRegions` judges the lines.
 * Problem: `report-empty` when there is no text.
 */
export function openDocument(report: DecodedReport): Outcome<Document> {
  const content = withPlainNewlines(report.content);
  const opened = report.format === "html" ? openPage(content) : openText(content);
  if (!/\S/.test(opened.text)) return failure({ code: "report-empty", path: report.path });
  const { publisher, origin } = publisherParts(opened.publisher ?? "");
  const notes = notesOf(report, opened);
  return success({
    id: report.id,
    path: report.path,
    title: opened.title ?? headlineOf(opened.text, opened.regions),
    publisher: report.given.publisher ?? publisher,
    author: opened.author,
    url: report.given.url ?? opened.url,
    language: documentLanguage(opened.language, opened.text),
    published: publicationIn(report, opened),
    reprintOf: origin === null ? null : { publisher: origin, document: null, basis: "credit" },
    text: opened.text,
    regions: opened.regions,
    ...(notes.length > 0 ? { notes } : {}),
    metadata: opened.metadata,
  });
}
