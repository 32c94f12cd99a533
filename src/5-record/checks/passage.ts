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

/** Characters of a text for which the statements with words in them are kept together. */
const SHELF = 1000;
/** Positions in lists of statements by the shelves that their words touch. */
const shelved = new WeakMap<readonly Statement[], ReadonlyMap<number, readonly number[]>>();

function shelvesOf(statements: readonly Statement[]): ReadonlyMap<number, readonly number[]> {
  const known = shelved.get(statements);
  if (known) return known;
  const shelves = new Map<number, number[]>();
  statements.forEach(({ quote }, at) => {
    for (let shelf = Math.floor(quote.start / SHELF); shelf * SHELF <= quote.end; shelf++) {
      const on = shelves.get(shelf);
      if (on) on.push(at);
      else shelves.set(shelf, [at]);
    }
  });
  shelved.set(statements, shelves);
  return shelves;
}

/** Lists up to this length are looked through as they are. */
const SHORT_LIST = 200;

/** The statements whose words lie, wholly or partly, in a span, in the order given. */
export function statementsIn(span: Span, statements: readonly Statement[]): readonly Statement[] {
  const isIn = ({ quote }: Statement): boolean => quote.start < span.end && span.start < quote.end;
  if (statements.length <= SHORT_LIST) return statements.filter(isIn);
  const shelves = shelvesOf(statements);
  const found = new Set<number>();
  for (let shelf = Math.floor(Math.max(0, span.start) / SHELF); shelf * SHELF < span.end; shelf++) {
    for (const at of shelves.get(shelf) ?? []) found.add(at);
  }
  return [...found]
    .sort((a, b) => a - b)
    .flatMap((at) => statements[at] ?? [])
    .filter(isIn);
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
