import type { Span } from "../core/quote.ts";

/** A stretch of text to read: a line of the title or of the body. */
export type Passage = Span & { readonly title: boolean };
