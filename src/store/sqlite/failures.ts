import type { StoreFailureCode } from "../contract/failure.ts";
import { codeOf, fileFailure, StoreFailure } from "../contract/failure.ts";
import { OvertakenError } from "../contract/sql.ts";

const CODES: readonly (readonly [start: string, code: StoreFailureCode])[] = [
  ["SQLITE_BUSY", "busy"],
  ["SQLITE_LOCKED", "busy"],
  ["SQLITE_FULL", "diskFull"],
  // The log's index in shared memory could not be made as long as it has to be: there was no room for its file.
  ["SQLITE_IOERR_SHMSIZE", "diskFull"],
  ["SQLITE_READONLY", "readOnly"],
  ["SQLITE_PERM", "forbidden"],
  ["SQLITE_AUTH", "forbidden"],
  ["SQLITE_CANTOPEN", "missing"],
  ["SQLITE_CORRUPT", "damaged"],
  ["SQLITE_NOTADB", "wrongPassphrase"],
];

/** Whether another connection held what this one needed. */
export function isBusy(error: unknown): boolean {
  return codeOf(error).startsWith("SQLITE_BUSY") || codeOf(error).startsWith("SQLITE_LOCKED");
}

/** An error of SQLite as a store's failure, without SQLite's message, which may quote values. */
export function sqliteFailure(error: unknown): unknown {
  // SQLite lets one write at a time: a head that is not the one just read was changed by no writer.
  if (error instanceof OvertakenError) return new StoreFailure("damaged");
  const code = codeOf(error);
  if (!code.startsWith("SQLITE_")) return fileFailure(error);
  const known = CODES.find(([start]) => code.startsWith(start));
  return new StoreFailure(known?.[1] ?? "storage", code);
}
