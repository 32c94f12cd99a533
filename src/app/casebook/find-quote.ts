import type { Quote } from "../../core/quote.ts";
import { quoteOf } from "../../core/quote.ts";

/**
 * Where a text holds the words of a quote, if it does exactly once. White space may differ: a quote that was copied from
 * a page has lost its line breaks.
 */
export function placeOfQuote(text: string, words: string): Quote | null {
  const parts = words.trim().split(/\s+/u);
  if (parts[0] === "") return null;
  const pattern = new RegExp(parts.map((part) => RegExp.escape(part)).join("\\s+"), "gu");
  const [first, second] = text.matchAll(pattern);
  if (first === undefined || second !== undefined) return null;
  return quoteOf(text, first.index, first.index + first[0].length);
}
