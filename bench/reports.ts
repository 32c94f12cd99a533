import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Size of a report that measurements speak of: a news article of middling length. */
export const REPORT_BYTES = 4600;

const examples = join(import.meta.dirname, "../examples/reports");
// Real reports, as scraped, lie beside the repository where it is worked on; our retellings are denser than these.
const scraped = join(import.meta.dirname, "../../shared/seeds");

/** What relevant reports are made of: scraped ones where they are at hand, else the examples. */
export const RELEVANT_FROM = existsSync(scraped) ? "scraped reports" : "examples";

/** Paragraphs of each plain-text report, without its header. */
function reports(): readonly (readonly string[])[] {
  const folder = existsSync(scraped) ? scraped : examples;
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), "utf8");
      const body = /^published:/u.test(text) ? text.slice(text.indexOf("\n\n") + 2) : text;
      return body.split(/\n+/u).filter((paragraph) => paragraph.trim() !== "");
    });
}

/** A report of `REPORT_BYTES` bytes about what the packs are about: one report, and of the next what room is left for. */
export function relevantReport(number: number): Uint8Array {
  const all = reportsOnce();
  const day = String((number % 28) + 1).padStart(2, "0");
  let text = `published: ${2012 + (number % 12)}-11-${day}\npublisher: Paper ${number}\n\n`;
  for (let i = 0; text.length < REPORT_BYTES; i++)
    text += `${all[(number + i) % all.length]?.join("\n\n")}\n\n`;
  return cut(text);
}

/** A report of the same size that names nobody whom the packs are about; another one for every number. */
export function irrelevantReport(number: number): Uint8Array {
  const news = irrelevantOnce();
  let text = `published: 2013-11-18\npublisher: Paper ${number}\n\n`;
  for (let i = 0; text.length < REPORT_BYTES; i++) text += `${news[(number + i) % news.length]}\n\n`;
  return cut(text);
}

/**
 * A report as one of a stream of news: an example among other news, its years and its figures moved, so that
 * many different incidents are told of, some of them by several reports.
 */
export function streamedReport(number: number): Uint8Array {
  const all = examplesOnce();
  const round = Math.floor(number / all.length);
  const moved = (all[number % all.length] ?? "").replace(/\b\d{2,4}\b/gu, (digits) => {
    const value = Number(digits);
    const isYear = value > 1900 && value < 2100;
    if (isYear) return String(value - (round % 12));
    return digits.length === 2 && value > 31 ? String(value + (round % 37)) : digits;
  });
  const news = irrelevantOnce();
  let text = moved;
  for (let i = 0; text.length < REPORT_BYTES; i++) {
    text += `\n\n${reordered(news[(number + i) % news.length] ?? "", number * 31 + i)}`;
  }
  // The number makes every report's bytes its own.
  return new Uint8Array([...cut(text), ...new TextEncoder().encode(`\n\n${number}\n`)]);
}

/**
 * A report as a stream brings it of which one in `every` tells of what the packs are about: the others are other news,
 * printed by some hundreds of papers.
 */
export function mixedReport(number: number, every: number): Uint8Array {
  if (number % every === 0) return streamedReport(number / every);
  const news = irrelevantOnce();
  const day = String((number % 28) + 1).padStart(2, "0");
  let text = `published: ${2012 + (number % 12)}-11-${day}\npublisher: Paper ${number % 300}`;
  for (let i = 0; text.length < REPORT_BYTES; i++)
    text += `\n\n${reordered(news[(number + i) % news.length] ?? "", number * 31 + i)}`;
  return new Uint8Array([...cut(text), ...new TextEncoder().encode(`\n\n${number}\n`)]);
}

/** The same words in an order of the number's own: other news that no other report has, so that none looks reprinted. */
function reordered(paragraph: string, number: number): string {
  const words = paragraph.split(" ");
  let state = number;
  for (let at = words.length - 1; at > 0; at--) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    const other = (state >>> 8) % (at + 1);
    [words[at], words[other]] = [words[other] ?? "", words[at] ?? ""];
  }
  return words.join(" ");
}

let examplesRead: readonly string[] | null = null;
let relevant: readonly (readonly string[])[] | null = null;
let irrelevant: readonly string[] | null = null;

function examplesOnce(): readonly string[] {
  examplesRead ??= readdirSync(examples)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => readFileSync(join(examples, name), "utf8").trim());
  return examplesRead;
}

function reportsOnce(): readonly (readonly string[])[] {
  relevant ??= reports();
  return relevant;
}

function irrelevantOnce(): readonly string[] {
  irrelevant ??= readFileSync(join(import.meta.dirname, "irrelevant-news.txt"), "utf8").split(/\n{2,}/u);
  return irrelevant;
}

/** The text up to the last sentence that ends within the size. */
function cut(text: string): Uint8Array {
  return new TextEncoder().encode(text.slice(0, text.lastIndexOf(". ", REPORT_BYTES) + 1));
}
