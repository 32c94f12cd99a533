/** A run of UTF-16 units in a text: `start` inclusive, `end` exclusive. */
export type Span = { readonly start: number; readonly end: number };

/** A span with the words it covers. Invariant: `text === document.text.slice(start, end)`. */
export type Quote = Span & { readonly text: string };

/** The quote that covers `[start, end)` of `text`. */
export function quoteOf(text: string, start: number, end: number): Quote {
  return { start, end, text: text.slice(start, end) };
}
