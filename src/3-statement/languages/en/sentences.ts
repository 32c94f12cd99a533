import type { Token } from "../../lexer.ts";
import { lex } from "../../lexer.ts";
import type { Passage } from "../../passage.ts";

/** A sentence of the title or the body, with its tokens (offsets in the document's text). */
export type Sentence = {
  readonly start: number;
  readonly end: number;
  readonly title: boolean;
  /** Number of the line it stands on, for what carries on within a paragraph. */
  readonly paragraph: number;
  readonly tokens: readonly Token[];
};

// Words whose full stop ends no sentence: titles, months, and what comes before a name or a number.
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    "mr mrs ms dr prof rev fr sr jr st gen col lt maj capt sgt cpl cmdr adm brig rep sen gov pres hon amb supt insp " +
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun " +
    "no nos vs v etc al approx est dept univ inc ltd co corp bros ave blvd rd km vol pp"
  ).split(" "),
);

// Acronyms that may stand before a name ("the U.S. Embassy") and so end a sentence only before a clear opener.
const ACRONYM_END = /(?:^|[\s(])(?:[A-Za-z]\.){1,}$/;
const CLEAR_OPENERS: ReadonlySet<string> = new Set(
  "the a an it he she they we in on at but and this that these those there however meanwhile".split(" "),
);

/** Offsets of sentence ends in `[start, end)` of the text, a newline always being one. */
function* boundaries(text: string, start: number, end: number): Generator<number> {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a) {
      yield at + 1;
      continue;
    }
    if (code !== 0x2e && code !== 0x21 && code !== 0x3f) continue;
    let after = at + 1;
    while (after < end && CLOSERS.includes(text[after] as string)) after++;
    if (after < end && !isSpace(text.charCodeAt(after))) continue;
    let next = after;
    while (next < end && isSpace(text.charCodeAt(next)) && text.charCodeAt(next) !== 0x0a) next++;
    if (next >= end || text.charCodeAt(next) === 0x0a) continue;
    if (code === 0x2e && after === at + 1 && !endsSentence(text, start, at, next)) continue;
    if (!OPENERS.test(text.slice(next, next + 2))) continue;
    yield next;
    at = next - 1;
  }
  yield end;
}

const CLOSERS = "\"'\u201d\u2019)]";
const OPENERS = /^[\p{Lu}\p{Lo}\d"'\u201c\u2018([]/u;

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d || code === 0xa0;
}

function endsSentence(text: string, start: number, dot: number, next: number): boolean {
  let from = dot;
  while (from > start && /[\p{L}.]/u.test(text[from - 1] as string)) from--;
  const word = text.slice(from, dot).toLowerCase();
  if (ABBREVIATIONS.has(word)) return false;
  if (word.length === 1 && text[from] !== text[from]?.toLowerCase() && !/\d/.test(text[from - 1] ?? ""))
    return false;
  if (ACRONYM_END.test(text.slice(Math.max(start, from - 1), dot + 1))) {
    const opener = /^[\p{L}]+/u.exec(text.slice(next, next + 12))?.[0].toLowerCase() ?? "";
    return CLEAR_OPENERS.has(opener);
  }
  return true;
}

/** A second headline: a short line near the top without a full stop. */
function isSubheading(text: string, start: number, end: number, index: number, tokens: number): boolean {
  if (index > 2 || tokens > 22) return false;
  const next = text.charCodeAt(end);
  return (next === 0x0a || Number.isNaN(next)) && /[\p{L}\d]/u.test(text[end - 1] ?? "") && start < end;
}

/** No sentence has more tokens: what runs on without an end is no prose, and is cut so that reading stays linear. */
const LONGEST_SENTENCE = 800;

function* cut(tokens: readonly Token[]): Generator<readonly Token[]> {
  if (tokens.length <= LONGEST_SENTENCE) yield tokens;
  else
    for (let from = 0; from < tokens.length; from += LONGEST_SENTENCE)
      yield tokens.slice(from, from + LONGEST_SENTENCE);
}

/** Splits passages into sentences with their tokens. Linear in the length of the passages. */
export function splitSentences(text: string, passages: readonly Passage[]): Sentence[] {
  const sentences: Sentence[] = [];
  let paragraph = 0;
  for (const passage of passages) {
    let from = passage.start;
    for (const to of boundaries(text, passage.start, passage.end)) {
      for (const tokens of cut(lex(text, from, to))) {
        const first = tokens[0];
        const last = tokens[tokens.length - 1];
        if (first === undefined || last === undefined) continue;
        const title =
          passage.title || isSubheading(text, first.start, last.end, sentences.length, tokens.length);
        sentences.push({ start: first.start, end: last.end, title, paragraph, tokens });
      }
      if (text.charCodeAt(to - 1) === 0x0a) paragraph++;
      from = to;
    }
    paragraph++;
  }
  return sentences;
}
