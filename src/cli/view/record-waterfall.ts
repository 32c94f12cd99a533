import type { Comparison } from "../../4-incident/types.ts";
import type { InterfaceLanguage } from "../../messages/language.ts";
import { nameOf } from "../../messages/phrases.ts";
import { bitsPhrase, comparedNames, levelPhrase, whyWords } from "../../messages/record-why.ts";
import { wrap } from "../terminal/width.ts";
import { boxAt, drawing, lineFrom, linesAt, textAt, wordsAndNote } from "./svg.ts";

const WIDTH = 860;
const MARGIN = 24;
/** Where the bars begin and end; numbers stand beside them. */
const LEFT = 370;
const RIGHT = WIDTH - 64;
const ROW = 30;
const BAR = 14;
const LEADING = 20;
/** Columns of text that fit between the margins. */
const COLUMNS = 112;
/** A line for so many bits. */
const GRID = 5;

/**
 * The comparison as a waterfall: from the odds before any evidence, step by step, to their sum. What speaks for one
 * incident is solid, what speaks for two is an outline: it can be told without colour. `subjects` says what the two
 * statements are, and what decided.
 */
export function waterfall(
  comparison: Comparison,
  verdict: string,
  subjects: readonly string[],
  language: InterfaceLanguage,
): string {
  const words = whyWords[language];
  const steps = comparison.evidence
    .filter(({ bits }) => bits !== 0)
    .map(({ feature, level, bits }) => ({
      name: nameOf(comparedNames, feature, language),
      found: levelPhrase(feature, level, language),
      bits,
    }));
  const rows = [{ name: words.prior, found: "", bits: comparison.prior }, ...steps];
  const levels: number[] = [];
  for (const { bits } of rows) levels.push((levels.at(-1) ?? 0) + bits);
  const total = comparison.bits;
  const low = Math.floor(Math.min(0, total, ...levels) / GRID) * GRID;
  const high = Math.max(GRID, Math.ceil(Math.max(0, total, ...levels) / GRID) * GRID);
  const x = (bits: number): number => LEFT + ((bits - low) / (high - low)) * (RIGHT - LEFT);
  const told = subjects.flatMap((subject) => wrap(subject, COLUMNS));
  const scale = wrap(words.scale, COLUMNS);
  const top = 46 + LEADING * told.length + 40;
  const last = top + ROW * rows.length + 8;
  const bottom = last + ROW;
  const grid = Array.from({ length: (high - low) / GRID + 1 }, (_, step) => low + step * GRID);
  const name = `${verdict}: ${bitsPhrase(total)} ${words.bits}`;
  return drawing(WIDTH, bottom + 30 + LEADING * scale.length, name, [
    textAt(MARGIN, 34, name, { look: "heading" }),
    ...linesAt(MARGIN, 60, told, LEADING, { look: "quiet" }),
    ...grid.flatMap((bits) => [
      lineFrom(x(bits), top - 8, x(bits), bottom, bits === 0 ? "axis" : "rule"),
      textAt(x(bits), top - 16, bitsPhrase(bits), { anchor: "middle", look: "quiet" }),
    ]),
    ...rows.flatMap((row, index) => stepParts(row, levels[index - 1] ?? 0, top + ROW * index, x)),
    ...rows
      .slice(1)
      .map((_, index) =>
        lineFrom(
          x(levels[index] ?? 0),
          top + ROW * index + BAR + 4,
          x(levels[index] ?? 0),
          top + ROW * (index + 1) + 4,
          "axis",
        ),
      ),
    lineFrom(MARGIN, last - 4, WIDTH - MARGIN, last - 4, "rule"),
    textAt(MARGIN, last + 16, words.sum, { look: "strong" }),
    boxAt(x(Math.min(0, total)), last + 4, Math.abs(x(total) - x(0)), BAR, "sum"),
    numberBeside(total, x(0), x(total), last + 16, "strong"),
    ...linesAt(MARGIN, bottom + 24, scale, LEADING, { look: "quiet" }),
  ]);
}

function stepParts(
  { name, found, bits }: { readonly name: string; readonly found: string; readonly bits: number },
  from: number,
  y: number,
  x: (bits: number) => number,
): readonly string[] {
  const [start, end] = [x(from), x(from + bits)];
  return [
    wordsAndNote(MARGIN, y + 16, name, found),
    boxAt(Math.min(start, end), y + 4, Math.abs(end - start), BAR, bits >= 0 ? "full" : "hollow"),
    numberBeside(bits, start, end, y + 16),
  ];
}

/** The number at the end that the bar runs to. */
function numberBeside(bits: number, start: number, end: number, y: number, look?: "strong"): string {
  const style = look === undefined ? {} : { look };
  return end >= start
    ? textAt(end + 8, y, bitsPhrase(bits), style)
    : textAt(end - 8, y, bitsPhrase(bits), { ...style, anchor: "end" });
}
