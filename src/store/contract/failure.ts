/** Why a store could not do what it was asked. Wording is for `src/messages`. */
export type StoreFailureCode =
  | "busy"
  | "diskFull"
  | "readOnly"
  | "forbidden"
  | "missing"
  | "notACasebook"
  | "notAFolder"
  | "remains"
  | "alreadyExists"
  | "wrongPassphrase"
  | "schemaNewer"
  | "encodingNotUtf8"
  | "notPostgres"
  | "unreachable"
  | "blobMissing"
  | "blobDamaged"
  | "signingKeyMissing"
  | "unknownChain"
  | "unknownEntry"
  | "refused"
  | "damaged"
  | "storage";

/**
 * The one error that a store throws. `detail` is a code of the engine or the operating system, never SQL, a value or
 * a path: none of them may reach a log.
 */
export class StoreFailure extends Error {
  override readonly name = "StoreFailure";
  readonly code: StoreFailureCode;
  readonly detail: string | null;

  constructor(code: StoreFailureCode, detail: string | null = null) {
    super(detail === null ? code : `${code} (${detail})`);
    this.code = code;
    this.detail = detail;
  }
}

const FILE_CODES: ReadonlyMap<string, StoreFailureCode> = new Map([
  ["ENOSPC", "diskFull"],
  ["EDQUOT", "diskFull"],
  ["EROFS", "readOnly"],
  ["EACCES", "forbidden"],
  ["EPERM", "forbidden"],
  ["ENOENT", "missing"],
  ["ENOTDIR", "notAFolder"],
  ["EEXIST", "notAFolder"],
]);

/** The code that Node, SQLite or PostgreSQL put on an error, or an empty text. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

/** A failure of the file system as a store's failure; anything else as it is. */
export function fileFailure(error: unknown): unknown {
  const code = codeOf(error);
  if (error instanceof StoreFailure || !/^E[A-Z0-9]+$/u.test(code) || code.startsWith("ERR_")) return error;
  return new StoreFailure(FILE_CODES.get(code) ?? "storage", code);
}
