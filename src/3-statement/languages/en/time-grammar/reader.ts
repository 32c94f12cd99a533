import type { Token } from "../../../lexer.ts";
import type { TimeExpression } from "../../../time/types.ts";
import type { Word } from "./words.ts";

/** An expression read from the tokens `[from, to)`. */
export type Parsed = {
  readonly expression: TimeExpression;
  readonly from: number;
  readonly to: number;
  readonly rule: string;
  readonly parts?: readonly Parsed[];
};

/** The tokens, the role of each to the time grammar, and the grammar itself for what nests. */
export type Reader = {
  readonly tokens: readonly Token[];
  readonly words: readonly (Word | undefined)[];
  /** The expression that begins at a token, or null. */
  readonly parse: (at: number) => Parsed | null;
};

export const lowerAt = ({ tokens }: Reader, at: number): string => tokens[at]?.lower ?? "";

export const isTight = ({ tokens }: Reader, at: number): boolean => tokens[at]?.tight ?? false;

export const isCapital = ({ tokens }: Reader, at: number): boolean => {
  const capitals = tokens[at]?.capitals;
  return capitals === "initial" || capitals === "all";
};

/** A hyphen joined to the words on both sides. */
export const isHyphen = (reader: Reader, at: number): boolean =>
  lowerAt(reader, at) === "-" && isTight(reader, at) && isTight(reader, at + 1);

/** The place after an optional hyphen. */
export const afterHyphen = (reader: Reader, at: number): number => (isHyphen(reader, at) ? at + 1 : at);

/** A whole number token without separators, such as a day of the month or a year; −1 for anything else. */
export function wholeNumber({ tokens }: Reader, at: number): number {
  const token = tokens[at];
  if (token?.kind !== "number" || !Number.isInteger(token.value)) return -1;
  return token.lower.length === String(token.value).length || /^0\d$/.test(token.lower) ? token.value : -1;
}

const ABBREVIATIONS = new Set(
  "mr mrs ms dr gen sen rep lt col sgt st jan feb mar apr jun jul aug sept sep oct nov dec inc corp co ltd no vs gov".split(
    " ",
  ),
);

/** Whether a mark ends a sentence: a full stop after no abbreviation, or a question or exclamation mark. */
export function endsSentence(reader: Reader, at: number): boolean {
  const mark = lowerAt(reader, at);
  if (mark === "?" || mark === "!" || mark === ";") return true;
  if (mark !== ".") return false;
  const next = reader.tokens[at + 1];
  if (next?.tight && next.kind !== "mark") return false;
  const before = reader.tokens[at - 1];
  if (before?.kind !== "word") return true;
  return before.lower.length > 1 && !ABBREVIATIONS.has(before.lower);
}

/** Whether the token opens a sentence or a quotation. */
export function opensSentence(reader: Reader, at: number): boolean {
  if (at <= 0) return true;
  const before = reader.tokens[at - 1];
  return before?.kind === "mark" && before.lower !== "," && before.lower !== "-" && before.lower !== "'";
}
