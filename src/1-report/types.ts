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
