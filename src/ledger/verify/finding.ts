/** What is wrong, or worth saying, about a ledger. Wording is for `src/messages`. */
export type FindingCode =
  | "unreadable"
  | "noChain"
  | "missingEntry"
  | "duplicateEntry"
  | "envelopeForm"
  | "envelopeMismatch"
  | "leafHash"
  | "previousHash"
  | "kindColumn"
  | "bodyForm"
  | "commitment"
  | "bodyMissing"
  | "erasedBodyPresent"
  | "opening"
  | "chainMissing"
  | "chainUnannounced"
  | "badUndo"
  | "badErasure"
  | "keyChange"
  | "unknownKey"
  | "reportIndex"
  | "subjectIndex"
  | "strayRow"
  | "blobMissing"
  | "blobDamaged"
  | "headMissing"
  | "headMismatch"
  | "checkpointForm"
  | "checkpointSize"
  | "checkpointRoot"
  | "checkpointSignature"
  // Beside the ledger, found by the store or by reading again.
  | "casebookRow"
  | "schemaSteps"
  | "signingKey"
  | "searchIndex"
  | "derivedMismatch"
  // Notices: not errors.
  | "keyChangedWithoutAuthorization"
  | "blobUnknown";

/** A finding names the entry where there is one. `subject` is a table, a blob or a place, never content. */
export type Finding = {
  readonly code: FindingCode;
  readonly chain: string | null;
  readonly seq: number | null;
  readonly subject?: string;
};

/** What a chain amounts to, for the person who asked. Hashes in hexadecimal. */
export type ChainSummary = {
  readonly chain: string;
  readonly size: number;
  readonly root: string;
  /** The verifier key in force at the end, or null if there is none. */
  readonly key: string | null;
  readonly erased: number;
};

export type Verification = {
  readonly ok: boolean;
  /** The first bad entry; or the first finding where none concerns an entry; or null. */
  readonly first: Finding | null;
  /** In the order of the ledger, at most 1,000. */
  readonly findings: readonly Finding[];
  readonly notices: readonly Finding[];
  readonly chains: readonly ChainSummary[];
};
