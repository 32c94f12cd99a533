import type { Json } from "../core/canonical.ts";
import type { Instant } from "../core/clock.ts";
import type { Sha256Hex } from "../core/hash.ts";
import type { CasebookId, ChainName } from "../core/identifiers.ts";

/** The version of `docs/spec/ledger.md` that this writer follows. */
export const LEDGER_FORMAT = "vigil-ledger/1";

/**
 * Names a statement by what no reader changes. Offsets are UTF-16 units of the document's text, `end` exclusive.
 * `people` is what the statement gave when it was addressed; it only tells apart several statements in one quote.
 */
export type Address = {
  readonly report: string;
  readonly start: number;
  readonly end: number;
  readonly act: string;
  readonly people: { readonly min: number; readonly max: number | null } | null;
};

/** An entry of a chain by its number. */
export type EntryRef = { readonly chain: ChainName; readonly seq: number };

/** First entry of a chain. */
export type Opened = { readonly casebook: CasebookId; readonly format: string; readonly key: string };

/** Another chain was opened. Only in the main chain. */
export type ChainOpened = { readonly chain: ChainName; readonly key: string };

/** What the person who brought a report said of it. */
export type Given = {
  readonly published: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
};

/** A report arrived. */
export type ReportReceived = {
  readonly report: Sha256Hex;
  readonly blob: Sha256Hex;
  readonly bytes: number;
  readonly name: string | null;
  readonly given: Given;
};

export type PackDigest = { readonly name: string; readonly digest: Sha256Hex };

/** A report was read by one version of the engine; `reading` null where it could not be. */
export type ReadingMade = {
  readonly report: string;
  readonly engine: string;
  readonly packs: readonly PackDigest[];
  readonly reading: Sha256Hex | null;
  readonly statements: number;
};

/** A person's ruling on one statement. */
export type Ruling =
  | { readonly kind: "accept" }
  | { readonly kind: "reject" }
  | { readonly kind: "correct"; readonly part: string; readonly value: Json }
  | { readonly kind: "add"; readonly statement: Json }
  | { readonly kind: "estimate"; readonly people: { readonly min: number; readonly max: number | null } };

export type Decision = { readonly address: Address; readonly decision: Ruling; readonly reason: string };

export type Verdict = "same" | "different" | "unsure";

export type Judgement = {
  readonly pair: readonly [Address, Address];
  readonly verdict: Verdict;
  readonly reason: string;
};

export type Reliability = "A" | "B" | "C" | "D" | "E" | "F";
export type Credibility = 1 | 2 | 3 | 4 | 5 | 6;

/** The two grades of the Admiralty tradition, kept apart: the source's, and the information's. */
export type Grade = {
  readonly grade:
    | { readonly kind: "reliability"; readonly source: string; readonly value: Reliability }
    | { readonly kind: "credibility"; readonly address: Address; readonly value: Credibility };
  readonly reason: string;
};

export type IncidentStatus = "reported" | "corroborated" | "acknowledged" | "contested" | "withdrawn";

/** The standing of the incident that holds the addressed statement. */
export type Status = { readonly address: Address; readonly status: IncidentStatus; readonly reason: string };

export type Subject =
  | { readonly kind: "statement"; readonly address: Address }
  | { readonly kind: "report"; readonly report: string }
  | { readonly kind: "entry"; readonly seq: number };

export type Note = { readonly about: Subject | null; readonly text: string };

/**
 * What comparisons of statements weigh from here on, in bits: log odds before any evidence, and for every feature what
 * each of its levels weighs. Null: what the program ships.
 */
export type WeightsSet = {
  readonly weights: {
    readonly prior: number;
    readonly bits: Readonly<Record<string, Readonly<Record<string, number>>>>;
  } | null;
  readonly reason: string;
};

/** Takes back the entry `seq` of the same chain. */
export type Undo = { readonly seq: number; readonly reason: string };

/** The bodies of these entries of the same chain were destroyed. */
export type Erasure = { readonly entries: readonly number[]; readonly reason: string };

/** Another key signs from here on; `authorization` is null when the outgoing key was lost. */
export type KeyChanged = {
  readonly key: string;
  readonly authorization: string | null;
  readonly reason: string;
};

/** Kind → body. */
export type Bodies = {
  readonly opened: Opened;
  readonly chainOpened: ChainOpened;
  readonly reportReceived: ReportReceived;
  readonly readingMade: ReadingMade;
  readonly decision: Decision;
  readonly judgement: Judgement;
  readonly grade: Grade;
  readonly status: Status;
  readonly note: Note;
  readonly weightsSet: WeightsSet;
  readonly undo: Undo;
  readonly erasure: Erasure;
  readonly keyChanged: KeyChanged;
};

export type EntryKind = keyof Bodies;

const KINDS: Readonly<Record<EntryKind, true>> = {
  opened: true,
  chainOpened: true,
  reportReceived: true,
  readingMade: true,
  decision: true,
  judgement: true,
  grade: true,
  status: true,
  note: true,
  weightsSet: true,
  undo: true,
  erasure: true,
  keyChanged: true,
};

/** Whether a text names a kind of entry. */
export function isEntryKind(text: string): text is EntryKind {
  return Object.hasOwn(KINDS, text);
}

/** What an entry says, told apart by `kind`. */
export type Content = {
  readonly [K in EntryKind]: { readonly kind: K; readonly body: Bodies[K] };
}[EntryKind];

/** What people and programs append themselves; the store writes the other kinds where they belong. */
export type Appendable = Extract<
  Content,
  {
    readonly kind:
      | "readingMade"
      | "decision"
      | "judgement"
      | "grade"
      | "status"
      | "note"
      | "weightsSet"
      | "undo";
  }
>;

/** The part of an entry that is kept for ever. */
export type Envelope = {
  readonly actor: string;
  readonly chain: ChainName;
  readonly commitment: Sha256Hex;
  readonly kind: EntryKind;
  readonly previous: Sha256Hex | null;
  readonly seq: number;
  readonly time: Instant;
};

/** An entry as read back; `content` is null where the body was erased. */
export type Entry = Envelope & { readonly hash: Sha256Hex; readonly content: Content | null };

/** The kinds that an undo may name. */
export function isUndoable(kind: EntryKind): boolean {
  return ["decision", "judgement", "grade", "status", "note", "weightsSet", "undo"].includes(kind);
}

/** The kinds whose bodies an erasure may name. */
export function isErasable(kind: EntryKind): boolean {
  return !["opened", "chainOpened", "keyChanged", "erasure"].includes(kind);
}

/** The reports an entry speaks of, each once: what has to go when one of them is erased. */
export function reportsOf(content: Content): readonly string[] {
  switch (content.kind) {
    case "reportReceived":
    case "readingMade":
      return [content.body.report];
    case "decision":
    case "status":
      return [content.body.address.report];
    case "judgement":
      return [...new Set(content.body.pair.map((address) => address.report))];
    case "grade":
      return content.body.grade.kind === "credibility" ? [content.body.grade.address.report] : [];
    case "note": {
      const about = content.body.about;
      if (about?.kind === "statement") return [about.address.report];
      return about?.kind === "report" ? [about.report] : [];
    }
    case "opened":
    case "chainOpened":
    case "weightsSet":
    case "undo":
    case "erasure":
    case "keyChanged":
      return [];
  }
}
