import type { Statement } from "../../3-statement/types.ts";
import type { Span } from "../../core/quote.ts";

/** No sentence is looked for further than this, in UTF-16 units. */
const LONGEST = 2000;

/** The sentence around a place in a text; what ends one is a full stop before a space, or the line's end. */
export function sentenceAround(text: string, at: number): Span {
  const first = Math.max(0, at - LONGEST);
  const before = text.slice(first, at);
  const start = first + Math.max(lastEnd(before, /[.!?。]["”’)]?\s/gu), before.lastIndexOf("\n") + 1);
  const rest = text.slice(at, at + LONGEST);
  const after = /[.!?。](?=["”’)]?(?:\s|$))|\n/u.exec(rest);
  return { start, end: at + (after?.index ?? rest.length) };
}

function lastEnd(text: string, pattern: RegExp): number {
  let end = 0;
  for (const match of text.matchAll(pattern)) end = match.index + match[0].length;
  return end;
}

/** The statements whose words lie, wholly or partly, in a span. */
export function statementsIn(span: Span, statements: readonly Statement[]): readonly Statement[] {
  return statements.filter(({ quote }) => quote.start < span.end && span.start < quote.end);
}

/** Ids of the statements in the sentence around a place; where there are none, in the same paragraph. */
export function citedAt(text: string, at: number, statements: readonly Statement[]): readonly string[] {
  const near = statementsIn(sentenceAround(text, at), statements);
  if (near.length > 0) return near.map(({ id }) => id);
  const start = text.lastIndexOf("\n", at) + 1;
  const line = text.indexOf("\n", at);
  return statementsIn({ start, end: line < 0 ? text.length : line }, statements).map(({ id }) => id);
}

/** A number written in digits, with or without separators; NaN for anything else. */
export function numberOf(digits: string | undefined): number {
  return digits === undefined ? Number.NaN : Number(digits.replaceAll(",", ""));
}
