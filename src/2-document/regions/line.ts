import type { Span } from "../../core/quote.ts";

/** One line of a document with the features that its kind is judged by. */
export type Line = Span & {
  /** Without the white space around it; of a very long line, its beginning and its end. */
  readonly text: string;
  /** Length of the whole line in UTF-16 units, white space around it left out. */
  readonly length: number;
  /** Ends as a sentence ends. */
  readonly stopped: boolean;
  /** Opens in a script of East Asia. */
  readonly wide: boolean;
  /** Long enough, and ended, to be a paragraph of running text. */
  readonly prose: boolean;
};

/** What lies between the first and the last stretch of a longer line tells nothing of its kind. */
const LONGEST_SEEN = 1200;
const STRETCH = 600;

const SPACE = /[\s\u00a0\u200b\ufeff]/;
const STOP = /[.!?。！？…][\s"”'’)\]」』》)]*$/;
const WIDE = /[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/;

/** Shortest paragraph, in letters of an alphabet; a character of East Asia counts as two and a half. */
const PROSE_LENGTH = 90;

function isSpace(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit <= 0x20 || (unit >= 0x80 && SPACE.test(text[at]!));
}

function lineOf(text: string, from: number, to: number): Line | null {
  let start = from;
  let end = to;
  while (start < end && isSpace(text, start)) start++;
  while (end > start && isSpace(text, end - 1)) end--;
  if (start === end) return null;
  const length = end - start;
  const seen =
    length <= LONGEST_SEEN
      ? text.slice(start, end)
      : `${text.slice(start, start + STRETCH)} … ${text.slice(end - STRETCH, end)}`;
  const stopped = STOP.test(seen.length > 12 ? seen.slice(-12) : seen);
  const wide = WIDE.test(seen.length > 40 ? seen.slice(0, 40) : seen);
  const weight = wide ? 2.5 : 1;
  return {
    start,
    end,
    text: seen,
    length,
    stopped,
    wide,
    prose: length * weight >= (stopped ? PROSE_LENGTH : 4 * PROSE_LENGTH),
  };
}

/** No report has more lines; what has is a dump, and its rest is not judged line by line. */
export const MOST_LINES = 50_000;

/** The lines of a text that hold anything, in order; those that begin before `limit`, `MOST_LINES` at most. */
export function linesOf(text: string, limit: number = text.length): readonly Line[] {
  const lines: Line[] = [];
  for (let from = 0; from < Math.min(limit, text.length) && lines.length < MOST_LINES; ) {
    const newline = text.indexOf("\n", from);
    const to = newline < 0 ? text.length : newline;
    const line = lineOf(text, from, to);
    if (line !== null) lines.push(line);
    from = to + 1;
  }
  return lines;
}

/** Words of a line as white space parts them. */
export function wordsOf(line: string): readonly string[] {
  return line.split(/\s+/).filter((word) => word !== "");
}

const SMALL_WORDS = new Set(
  "a an the and but or nor of to in on at by for from with as into over up off out per via vs than that is".split(
    " ",
  ),
);

/** Share of a line's words, small ones left out, that begin with a capital; 0 to 1. */
export function capitalShare(line: string): number {
  let words = 0;
  let capitals = 0;
  for (const word of wordsOf(line)) {
    const first = /\p{L}/u.exec(word)?.[0];
    if (first === undefined || SMALL_WORDS.has(word.toLowerCase())) continue;
    words++;
    if (/\p{Lu}/u.test(first)) capitals++;
  }
  return words === 0 ? 0 : capitals / words;
}
