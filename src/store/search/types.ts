import type { Statement } from "../../3-statement/types.ts";
import type { Span } from "../../core/quote.ts";

/** What is looked for. Dates are ISO dates, inclusive; a filter that is left out does not filter. */
export type SearchQuery = {
  /** Words and "phrases"; all must occur. `word*` finds beginnings. Empty: filters alone. */
  readonly text: string;
  readonly act?: string;
  readonly who?: string;
  /** A country code, or the English name or gazetteer id of a province or place. */
  readonly place?: string;
  readonly from?: string;
  readonly to?: string;
  readonly language?: string;
  readonly publisher?: string;
  readonly status?: string;
  /** At most so many hits; 50 unless told. */
  readonly limit?: number;
};

/** Words of a text with the stretches that were found, as offsets into the excerpt. */
export type Excerpt = Span & { readonly text: string; readonly marks: readonly Span[] };

/** A statement as it is found: its words, and what was read in them. */
export type FoundStatement = Pick<
  Statement,
  "id" | "kind" | "act" | "basis" | "modality" | "people" | "groups" | "place" | "time"
> & { readonly quote: Excerpt };

export type SearchHit = {
  readonly report: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly language: string;
  readonly published: { readonly earliest: string; readonly latest: string } | null;
  /** Higher is better; the same on every store. */
  readonly score: number;
  /** Stretches of the document around what was found. */
  readonly excerpts: readonly Excerpt[];
  /** The document's statements that pass the filters, those whose quotes hold what was found first. */
  readonly statements: readonly FoundStatement[];
};

export type SearchResult = {
  readonly hits: readonly SearchHit[];
  /** Documents that match. */
  readonly total: number;
  /** The latest of them, which were ranked. */
  readonly ranked: number;
};
