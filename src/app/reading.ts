import type { Document, Language, Publication, Region, Reprint } from "../2-document/types.ts";
import type { Statement } from "../3-statement/types.ts";
import type { Statistics } from "../4-incident/statistics.ts";
import type { Incident, Judgement, ReadDocument, TextReprint } from "../4-incident/types.ts";
import type { Weights } from "../4-incident/weights.ts";
import type { Check } from "../5-record/checks/types.ts";
import type { CountInterval } from "../core/interval.ts";
import type { Problem } from "../core/problem.ts";

/**
 * Why a document was opened but not read for statements: it names nobody whom the packs are about (`no-trigger`), or
 * there is no reader for its language (`language`). Null where it was read, whether or not anything was found.
 */
export type Unread = "no-trigger" | "language" | null;

/** One report, read. */
export type Reading = {
  readonly document: Document;
  readonly statements: readonly Statement[];
  readonly unread: Unread;
};

/** What is kept of a document once its text has been printed. */
export type DocumentHead = {
  readonly id: Document["id"];
  readonly path: string;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly language: Language;
  readonly published: Publication | null;
  readonly reprintOf: Reprint | null;
  readonly unread: Unread;
};

/** What happens while reports are read, in order. */
export type ReadStep =
  /** So many files and problems will follow; comes first. */
  | { readonly kind: "found"; readonly count: number }
  | { readonly kind: "reading"; readonly reading: Reading }
  | { readonly kind: "problem"; readonly problem: Problem }
  /** The same bytes came before under another path: a report is read once. */
  | { readonly kind: "twice"; readonly path: string; readonly first: string };

/** The number of an incident's people that a person holds to be best, why, and in which entry of the ledger. */
export type BestEstimate = CountInterval & {
  readonly actor: string;
  readonly reason: string;
  readonly seq: number;
};

/** What people decided of incidents and of pairs of statements, as it stands. */
export type Decisions = {
  /** Ids of incidents that were taken back. */
  readonly withdrawn: ReadonlySet<string>;
  /** Ids of statements that a person found right. */
  readonly accepted: ReadonlySet<string>;
  /** Incident id → its standing. */
  readonly statuses: ReadonlyMap<string, string>;
  readonly judgements: readonly Judgement[];
  /** Pairs of statements of which somebody could not say whether they are one happening. */
  readonly unsure: readonly (readonly [string, string])[];
  /** Id of the incident → its best estimate. */
  readonly estimates: ReadonlyMap<string, BestEstimate>;
};

/** All that stands once the last report has been read. */
export type ReadResult = {
  readonly engine: string;
  readonly packs: readonly string[];
  readonly documents: readonly DocumentHead[];
  /** Statements of every document, in its order, without their rules. */
  readonly statements: readonly Statement[];
  /** Statement id → id of its document. */
  readonly documentOf: ReadonlyMap<string, string>;
  readonly incidents: readonly Incident[];
  /** What comparisons weighed when the incidents were found. */
  readonly weights: Weights;
  /** What was usual when they were found; absent where the documents themselves say it. */
  readonly statistics?: Statistics;
  /** What people decided of incidents; absent where nobody decides. */
  readonly decisions?: Decisions;
  /** The documents that tell of events, as they were linked. */
  readonly linkable: readonly ReadDocument[];
  /** Documents whose text is wholly or partly that of another one that was read; of a casebook, `listSources` finds them. */
  readonly reprints: readonly TextReprint[];
  /** What does not add up, within and between reports. */
  readonly checks: readonly Check[];
  readonly problems: readonly Problem[];
  readonly twice: number;
};

/** The head of a reading's document. */
export function headOf(reading: Reading): DocumentHead {
  const { id, path, title, publisher, language, published, reprintOf } = reading.document;
  return { id, path, title, publisher, language, published, reprintOf, unread: reading.unread };
}

/** A document as `contract.md` prints it. */
export type DocumentOutput = Omit<Document, "regions" | "metadata">;

/** A reading as `vigil read --json` prints it. */
export type ReadingOutput = {
  readonly document: DocumentOutput;
  readonly statements: readonly Statement[];
  readonly unread: Unread;
};

/** The printed form of a reading: everything but the regions, which `vigil explain` shows. */
export function readingOutput(reading: Reading): ReadingOutput {
  const { regions: _regions, metadata: _metadata, ...document } = reading.document;
  return { document, statements: reading.statements, unread: reading.unread };
}

/** A region with its words, for `vigil explain`. */
export type ExplainedRegion = Region & { readonly text: string };
