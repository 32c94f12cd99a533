import type { StoreFailureCode } from "../contract/failure.ts";
import { codeOf, fileFailure, StoreFailure } from "../contract/failure.ts";
import { OvertakenError } from "../contract/sql.ts";

// Beginnings of SQLSTATE codes, and what the client reports when there is no server.
const CODES: readonly (readonly [start: string, code: StoreFailureCode])[] = [
  ["53100", "diskFull"],
  ["25006", "readOnly"],
  ["42501", "forbidden"],
  ["28", "forbidden"],
  ["3D000", "missing"],
  ["55P03", "busy"],
  ["40", "busy"],
  ["XX001", "damaged"],
  ["XX002", "damaged"],
  ["08", "unreachable"],
  ["57P", "unreachable"],
];
const NO_SERVER: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOTFOUND",
  "ENOENT",
  "EPIPE",
  "ETIMEDOUT",
  "EAI_AGAIN",
]);

/** The tables whose keys two writers may both be about to take; elsewhere a taken key is a mistake. */
const CONTESTED: ReadonlySet<string> = new Set([
  "entries",
  "bodies",
  "subjects",
  "heads",
  "reports",
  "schema_steps",
  "casebook",
]);

/** Whether another writer was faster, so that the transaction is to be run again. */
export function isOvertaken(error: unknown): boolean {
  if (error instanceof OvertakenError) return true;
  const code = codeOf(error);
  return code === "40001" || code === "40P01" || (code === "23505" && CONTESTED.has(tableOf(error)));
}

/** Whether a key was taken that only a concurrent rewriting of derived tables takes: worth a few more tries. */
export function isTaken(error: unknown): boolean {
  return codeOf(error) === "23505";
}

function tableOf(error: unknown): string {
  return error instanceof Error && "table" in error ? String(error.table) : "";
}

/** An error of PostgreSQL or its client as a store's failure, without its message, which may quote values. */
export function postgresFailure(error: unknown): unknown {
  if (error instanceof StoreFailure) return error;
  if (error instanceof OvertakenError) return new StoreFailure("busy");
  const code = codeOf(error);
  if (NO_SERVER.has(code)) return new StoreFailure("unreachable", code);
  if (/^[0-9A-Z]{5}$/u.test(code) && !code.startsWith("E")) {
    const known = CODES.find(([start]) => code.startsWith(start));
    return new StoreFailure(known?.[1] ?? "storage", code);
  }
  // The client has no code for a connection that ended or could not be had in time.
  if (error instanceof Error && /^(Connection terminated|timeout exceeded|Client )/u.test(error.message))
    return new StoreFailure("unreachable");
  return fileFailure(error);
}
