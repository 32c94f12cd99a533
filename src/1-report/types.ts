/** SHA-256 of a report's bytes, lower-case hexadecimal. */
export type ReportHash = string & { readonly __brand: "ReportHash" };

/** What the person who brought the report says about it; wins over the report's own header. */
export type GivenMetadata = {
  readonly published: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
};

/** Bytes as they arrived. Never changed. */
export type Report = {
  readonly id: ReportHash;
  /** The path as the caller gave it. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly given: GivenMetadata;
};

/** How a report's characters are to be taken. */
export type ReportFormat = "text" | "html";

/** Characters made from bytes. */
export type Decoded = {
  readonly content: string;
  /** The name of the encoding, as the WHATWG encoding standard writes it (`utf-8`, `euc-kr`, …). */
  readonly encoding: string;
  /** How many malformed byte sequences became U+FFFD; 0 when the bytes were sound. */
  readonly replaced: number;
};

/** A report whose bytes are characters. */
export type DecodedReport = Report & Decoded & { readonly format: ReportFormat };
