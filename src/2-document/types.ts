import type { ReportHash } from "../1-report/types.ts";
import type { DateInterval } from "../core/interval.ts";
import type { Span } from "../core/quote.ts";

/** What a stretch of a document's text is. Statements are read from `body` and `title` alone. */
export type RegionKind =
  | "title"
  | "body"
  | "caption"
  | "navigation"
  | "share"
  | "teaser"
  | "byline"
  | "dateline"
  | "credit"
  | "footer"
  | "comment";

export type Region = Span & {
  readonly kind: RegionKind;
  /** Why the stretch was taken for this, for `vigil explain`. */
  readonly why: string;
};

/** When the text was published, and how that is known. */
export type Publication = DateInterval & {
  readonly basis: "given" | "metadata" | "stated" | "inferred" | "unknown";
  /** The reason, in words, for people. */
  readonly why: string;
};

/** Whose text this is, when it is a reprint. */
export type Reprint = {
  readonly publisher: string | null;
  readonly document: string | null;
  readonly basis: "credit" | "text";
};

/** ISO 639-1 code, or `und` when no language could be told. */
export type Language = string;

/** Something about the making of the text that a reader should know. Wording: `src/messages`. */
export type DocumentNote =
  /** Malformed bytes became U+FFFD; `count` of them. */
  | { readonly code: "replaced-bytes"; readonly count: number }
  /** The page was nested too deeply, or was too large, for its structure to be read; its tags were stripped. */
  | { readonly code: "tags-stripped" }
  /** The header gives a date of publication that is none. */
  | { readonly code: "header-date" };

/** A report's text with stable offsets (UTF-16 units of `text`). */
export type Document = {
  readonly id: ReportHash;
  readonly path: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly url: string | null;
  readonly language: Language;
  readonly published: Publication | null;
  readonly reprintOf: Reprint | null;
  readonly text: string;
  /** In order, without gaps in meaning: every line of the text belongs to exactly one region. */
  readonly regions: readonly Region[];
  readonly notes?: readonly DocumentNote[];
  /** Header keys that Vigil does not know, kept as they came. */
  readonly metadata: Readonly<Record<string, string>>;
};

/** A date that the text names by itself (day, month or year), for dating the document. */
export type DateMention = Span & {
  /** When `certainty` is `partial`, only month and day of it count: its year is whatever the reader put there. */
  readonly interval: DateInterval;
  /** Weekday said together with the date (0 Sunday … 6 Saturday), when the date lacks a year. */
  readonly weekday: number | null;
  /** `absolute`: the words fix the year themselves. `partial`: the year is missing. */
  readonly certainty: "absolute" | "partial";
};
