import type { Document } from "../../2-document/types.ts";
import type { Statement } from "../../3-statement/types.ts";
import type { Incident } from "../../4-incident/types.ts";
import type { Actor } from "../../core/actor.ts";
import type { Instant } from "../../core/clock.ts";
import type { Sha256Hex } from "../../core/hash.ts";
import type { CasebookId, ChainName } from "../../core/identifiers.ts";
import type { Appendable, Entry, EntryKind, EntryRef, Given, IncidentStatus } from "../../ledger/entry.ts";
import type { Finding } from "../../ledger/verify/finding.ts";
import type { LedgerSource } from "../../ledger/verify/source.ts";
import type { SearchQuery, SearchResult } from "../search/types.ts";
import type { Engine, Scrub } from "./sql.ts";

/** An empty database and folder that a casebook can be copied to. */
export type Destination = { readonly engine: Engine; readonly folder: string };

/** A report on its way into the casebook. */
export type IncomingReport = {
  readonly bytes: Uint8Array;
  /** The file name as given, or null. */
  readonly name: string | null;
  readonly given: Given;
};

/** A report whose encrypted bytes are on disk already; nothing in the database speaks of it yet. */
export type PreparedReport = {
  readonly report: Sha256Hex;
  readonly bytes: number;
  readonly name: string | null;
  readonly given: Given;
  readonly blob: Sha256Hex;
  readonly key: string;
};

/** `known`: the casebook had the report already, and `entry` is the one that received it. */
export type Receipt = { readonly report: Sha256Hex; readonly entry: EntryRef; readonly known: boolean };

/** An incident with the standing that people gave it. */
export type StandingIncident = { readonly incident: Incident; readonly status: IncidentStatus };

/** Incidents that are new or other than before, and the identifiers of those that are no more. */
export type IncidentChanges = { readonly put: readonly StandingIncident[]; readonly gone: readonly string[] };

/** What changes of incidents start from: the ledger's size, and the state that was noted with the incidents. */
export type IncidentsBase = { readonly revision: number; readonly state: string | null };

/** A report that the casebook holds. */
export type HeldReport = {
  readonly report: Sha256Hex;
  readonly entry: EntryRef;
  readonly time: Instant;
  readonly actor: string;
  readonly name: string | null;
  readonly given: Given;
};

/** What is being written, in one transaction. All or nothing of it comes to be. */
export type Writing = {
  /** Receives a prepared report; without effect on a report already held. */
  receive(report: PreparedReport, chain?: ChainName): Promise<Receipt>;
  append(content: Appendable, chain?: ChainName): Promise<EntryRef>;
  /** Opens a further chain; without effect on one that is open. */
  openChain(chain: ChainName): Promise<void>;
  /**
   * Puts a document and its statements in the place of the report's earlier reading. False, and without effect, when
   * the casebook does not hold the report: it was erased while it was being read.
   */
  putReading(document: Document, statements: readonly Statement[]): Promise<boolean>;
  /**
   * Puts these in the place of all incidents, but for those with a statement that is there no more. False, and
   * without effect, when the ledger has grown since `revision`: the incidents were made from what is no longer all,
   * and have to be made again. For that to be noticed, a reading is put together with its `readingMade` entry.
   */
  putIncidents(incidents: readonly StandingIncident[], revision?: number): Promise<boolean>;
  /**
   * Puts some incidents and takes others out. An incident with a statement that is there no more is left out. False,
   * and without effect, when the stored incidents are not those that the changes start from.
   */
  amendIncidents(changes: IncidentChanges, base: IncidentsBase): Promise<boolean>;
  /** Takes out everything derived: documents, statements, incidents, search index. */
  clearDerived(): Promise<void>;
  /** Notes what the derived tables were made with; null: they have to be made again. */
  setDerivedState(state: string | null): Promise<void>;
};

export type EntryQuery = {
  readonly chain?: ChainName;
  readonly kinds?: readonly EntryKind[];
  /** Entries that speak of this report. */
  readonly report?: string;
  /** From this number on. */
  readonly from?: number;
};

/** What is to be erased: everything about a report, or the bodies of these entries of a chain. */
export type ErasureRequest =
  | { readonly kind: "report"; readonly report: string }
  | { readonly kind: "entries"; readonly chain: ChainName; readonly seqs: readonly number[] };

/**
 * Bodies and keys are gone. `scrub` says what became of their remains in free pages and logs; where it is `busy`,
 * `maintain` finishes it.
 */
export type ErasureOutcome = { readonly entries: readonly EntryRef[]; readonly scrub: Scrub };

/**
 * A casebook's store: the ledger, the reports' bytes, and what is derived from them. Any number of processes may
 * have one casebook open. Every method throws `StoreFailure` when the storage fails, and nothing else on purpose.
 */
export type CasebookStore = {
  readonly engine: "sqlite" | "postgres";
  readonly casebook: CasebookId;

  /**
   * Encrypts a report's bytes and puts them on disk, durably. It is to be received within the hour; what never is
   * does no harm, and `maintain` removes it.
   */
  prepare(report: IncomingReport): Promise<PreparedReport>;
  /**
   * Runs the work as one durable transaction on behalf of the actor. Where another process was faster the work is
   * run again, so it must be repeatable and must not use the store but through its argument.
   */
  write<T>(actor: Actor, work: (writing: Writing) => Promise<T>): Promise<T>;
  /** Prepares and receives reports in one transaction, in their order. */
  receive(actor: Actor, reports: readonly IncomingReport[], chain?: ChainName): Promise<readonly Receipt[]>;
  erase(actor: Actor, request: ErasureRequest, reason: string): Promise<ErasureOutcome>;
  /** Gives every chain a new signing key. A lost old key leaves the change without authorization. */
  changeKey(actor: Actor, reason: string): Promise<void>;
  /** Finishes what an interrupted erasure left to do, and removes files that crashes left behind. */
  maintain(): Promise<Scrub>;

  chains(): Promise<readonly ChainName[]>;
  /** Entries in their order, in one consistent state only page by page: the ledger grows at its end alone. */
  entries(query?: EntryQuery): AsyncIterable<Entry>;
  entry(ref: EntryRef): Promise<Entry | null>;
  /** The chain's latest signed checkpoint. */
  checkpoint(chain?: ChainName): Promise<string | null>;

  /** A report's bytes, or null when the casebook does not hold it (never received, or erased). */
  report(report: string): Promise<Uint8Array | null>;
  /** By report hash. */
  reports(): AsyncIterable<HeldReport>;
  heldReport(report: string): Promise<HeldReport | null>;
  /** Held reports that have no document yet. */
  unreadReports(): Promise<readonly Sha256Hex[]>;

  document(report: string): Promise<Document | null>;
  /** By report hash. */
  documents(): AsyncIterable<Document>;
  /** A document's statements in the order of their quotes. */
  statementsOf(report: string): Promise<readonly Statement[]>;
  /** Every statement with the report it is read from, by identifier. */
  statements(): AsyncIterable<{ readonly report: Sha256Hex; readonly statement: Statement }>;
  /** A statement and the report it is read from. */
  statement(id: string): Promise<{ readonly report: Sha256Hex; readonly statement: Statement } | null>;
  incident(id: string): Promise<StandingIncident | null>;
  /** The incident that holds a statement. */
  incidentOf(statement: string): Promise<StandingIncident | null>;
  /** By identifier. */
  incidents(): AsyncIterable<StandingIncident>;
  /** The number of entries in all chains: while it stays the same, nothing was received, read, decided or erased. */
  revision(): Promise<number>;
  derivedState(): Promise<string | null>;
  /** SHA-256 over all derived rows: equal on every store for equal readings. */
  derivedDigest(): Promise<Sha256Hex>;

  search(query: SearchQuery): Promise<SearchResult>;
  /** Runs a verification on one unchanging state of the casebook. */
  verifying<T>(work: (source: LedgerSource) => Promise<T>): Promise<T>;
  /**
   * What is wrong beside the ledger: the casebook's own rows, the signing keys, the search index. Whether derived
   * rows are right is told by reading again and comparing digests.
   */
  audit(): Promise<readonly Finding[]>;
  /**
   * Copies the whole casebook, as it is at one moment, to an empty destination of any engine. The copy is a casebook
   * like any other: it opens, verifies, and can be copied back. Interrupted, it is none.
   *
   * @throws StoreFailure `alreadyExists` when the destination holds a casebook, `blobMissing` when this one is damaged.
   */
  copyTo(destination: Destination): Promise<void>;
  close(): Promise<void>;
};
