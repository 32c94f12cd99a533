/** What goes into a statement and comes out of it. */
export type SqlValue = string | number | null;

/**
 * One connection inside one transaction. SQL is written once, in the subset that both engines read alike, with `?`
 * for each value; tables hold text and integers only.
 */
export type Sql = {
  all<Row>(text: string, ...values: readonly SqlValue[]): Promise<readonly Row[]>;
  /** The number of rows that were changed. */
  run(text: string, ...values: readonly SqlValue[]): Promise<number>;
};

/** Another writer was faster: the engine runs the transaction again. */
export class OvertakenError extends Error {
  override readonly name = "OvertakenError";
}

/** A condition to put into a statement, with its values. */
export type SqlPart = { readonly text: string; readonly values: readonly SqlValue[] };

/** A clause of a search as the index sees it: terms that follow each other, the last perhaps unfinished. */
export type TermClause = { readonly terms: readonly string[]; readonly prefix: boolean };

/** A document as the index should have it. */
export type IndexedDocument = { readonly report: string; readonly terms: readonly string[] };

/** The full-text index: which documents hold which terms, in which order. The engines differ here. */
export type TermIndex = {
  /** Puts a document's terms in; the document must not be there. */
  insert(sql: Sql, report: string, terms: readonly string[]): Promise<void>;
  remove(sql: Sql, report: string): Promise<void>;
  clear(sql: Sql): Promise<void>;
  /** Whether the index holds exactly these documents with exactly these terms in this order. */
  holds(sql: Sql, documents: AsyncIterable<IndexedDocument>): Promise<boolean>;
  /** A condition on a column that holds reports: those whose documents hold the clause. */
  condition(column: string, clause: TermClause): SqlPart;
};

/**
 * How removing remains ended. `busy`: others held the database all the while. `logKept`: everything but the server's
 * write-ahead log, which is the server's to keep or to drop.
 */
export type Scrub = "done" | "busy" | "logKept";

/** A database. Everything above it is the same for all engines. */
export type Engine = {
  readonly kind: "sqlite" | "postgres";
  /** Whether anything can be written where it lies. */
  readonly writable: boolean;
  readonly index: TermIndex;
  /** Runs the work in one snapshot that writers do not disturb. */
  read<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /**
   * Runs the work in one transaction: durable when the promise is fulfilled, without a trace when it is rejected.
   * Where another writer was faster, the work is run again from the beginning, so it must be repeatable.
   */
  write<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /**
   * Removes what deleting leaves behind: free pages, dead rows, logs, index remains.
   */
  scrub(): Promise<Scrub>;
  close(): Promise<void>;
};
