import { printable } from "./printable.ts";

/**
 * Columns a text takes in a terminal: East Asian wide and full-width characters two, combining marks and
 * invisible characters none (Unicode Standard Annex 11).
 */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character.codePointAt(0) ?? 0, character);
  return width;
}

const ZERO = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]$/u;

function characterWidth(code: number, character: string): 0 | 1 | 2 {
  if (code >= 0x20 && code < 0x7f) return 1;
  if (ZERO.test(character)) return 0;
  return isWide(code) ? 2 : 1;
}

function isWide(code: number): boolean {
  return (
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0x303e) ||
    (code >= 0x3041 && code <= 0x33ff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0xa000 && code <= 0xa4cf) ||
    (code >= 0xa960 && code <= 0xa97f) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0xffe0 && code <= 0xffe6) ||
    (code >= 0x1f300 && code <= 0x1f64f) ||
    (code >= 0x1f900 && code <= 0x1f9ff) ||
    (code >= 0x20000 && code <= 0x3fffd)
  );
}

/** `text` with spaces after it up to `columns`; longer text is returned as it is. */
export function padEnd(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - widthOf(text)));
}

/** `text` with spaces before it up to `columns`; longer text is returned as it is. */
export function padStart(text: string, columns: number): string {
  return " ".repeat(Math.max(0, columns - widthOf(text))) + text;
}

/**
 * Breaks a text into lines of at most `columns`. Breaks at spaces; a word longer than a line, or a run of Chinese
 * without spaces, is broken where it must be. Line breaks and runs of spaces in the text count as one space; what could steer a terminal is written as an escape.
 */
export function wrap(text: string, columns: number): readonly string[] {
  const limit = Math.max(2, columns);
  const lines: string[] = [];
  let line = "";
  let lineWidth = 0;
  for (const word of printable(text).split(/\s+/u)) {
    if (word === "") continue;
    const wordWidth = widthOf(word);
    const gap = line === "" ? 0 : 1;
    if (lineWidth + gap + wordWidth <= limit) {
      line += (gap === 1 ? " " : "") + word;
      lineWidth += gap + wordWidth;
      continue;
    }
    if (line !== "") lines.push(line);
    const pieces = wordWidth > limit ? breakWord(word, limit) : [word];
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? "";
    lineWidth = widthOf(line);
  }
  if (line !== "") lines.push(line);
  return lines;
}

function breakWord(word: string, limit: number): readonly string[] {
  const pieces: string[] = [];
  let piece = "";
  let width = 0;
  for (const character of word) {
    const step = characterWidth(character.codePointAt(0) ?? 0, character);
    if (width + step > limit) {
      pieces.push(piece);
      piece = "";
      width = 0;
    }
    piece += character;
    width += step;
  }
  pieces.push(piece);
  return pieces;
}

/** The text cut to `columns`, with an ellipsis where something is missing. */
export function truncate(whole: string, columns: number): string {
  const text = printable(whole);
  if (widthOf(text) <= columns) return text;
  let cut = "";
  let width = 0;
  for (const character of text) {
    const step = characterWidth(character.codePointAt(0) ?? 0, character);
    if (width + step > columns - 1) break;
    cut += character;
    width += step;
  }
  return `${cut.trimEnd()}…`;
}
