/** An entry as a store kept it, read as it stands: nothing in it is trusted. */
export type KeptEntry = {
  readonly seq: number;
  readonly hash: string;
  readonly kind: string;
  readonly envelope: string;
  /** Null, like `body`, where there is none. */
  readonly salt: string | null;
  readonly body: string | null;
  /** The reports that the store's index says the entry speaks of, in any order. */
  readonly reports: readonly string[];
};

/** What a store keeps beside a chain's entries. */
export type KeptHead = {
  readonly size: number;
  /** Leaf hash of the last entry. */
  readonly last: string;
  /** The frontier's hashes in hexadecimal, left to right, with a space between. */
  readonly frontier: string;
  readonly checkpoint: string;
};

/** Where a store says a report is; `key` in hexadecimal. */
export type KeptReport = {
  readonly report: string;
  readonly chain: string;
  readonly seq: number;
  readonly blob: string;
  readonly key: string;
};

/** A row of a table that no entry accounts for. */
export type Stray = { readonly table: string; readonly chain: string; readonly seq: number };

/**
 * The verifier's whole view of a casebook: published bytes, read once, in one state. Any method may throw when the
 * storage is damaged.
 */
export type LedgerSource = {
  readonly casebook: string;
  /** Every chain that any table mentions. */
  chains(): Promise<readonly string[]>;
  head(chain: string): Promise<KeptHead | null>;
  /** By rising `seq`. */
  entries(chain: string): AsyncIterable<KeptEntry>;
  strays(): Promise<readonly Stray[]>;
  report(report: string): Promise<KeptReport | null>;
  reportCount(): Promise<number>;
  /** The stored file, or null when there is none of that name. */
  blob(name: string): Promise<Uint8Array | null>;
  blobNames(): AsyncIterable<string>;
};
