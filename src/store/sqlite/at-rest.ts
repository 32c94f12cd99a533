import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import type { StoreFailureCode } from "../contract/failure.ts";
import { fileFailure, StoreFailure } from "../contract/failure.ts";

const PLAIN = "SQLite format 3\0";
/** Where the header tells how the file is written, and how it is read (SQLite file format, section 1.3). */
const WRITTEN = 18;
const READ = 19;
const BY_LOG = 2;
const BY_JOURNAL = 1;

/**
 * What to open of a database where nothing can be written. SQLite needs to write beside a file that has a write-ahead
 * log, even to read it; where the log is empty and nobody has the file open, the bytes alone are the database, and are
 * taken into memory as one without a log. A copy that `backup` made has none and is read where it lies.
 *
 * @param closed why nothing can be written, which is the failure where the file cannot be read without.
 * @throws StoreFailure
 */
export function atRest(path: string, closed: StoreFailureCode): string | Buffer {
  const header = headerOf(path);
  if (header[WRITTEN] !== BY_LOG) return path;
  const plain = header.toString("latin1", 0, PLAIN.length) === PLAIN;
  if (!plain || isOpen(path)) throw new StoreFailure(closed);
  const bytes = readFileSync(path);
  bytes[WRITTEN] = BY_JOURNAL;
  bytes[READ] = BY_JOURNAL;
  return bytes;
}

function isOpen(path: string): boolean {
  const log = statSync(`${path}-wal`, { throwIfNoEntry: false });
  return existsSync(`${path}-shm`) || (log?.size ?? 0) > 0;
}

function headerOf(path: string): Buffer {
  const header = Buffer.alloc(READ + 1);
  try {
    const file = openSync(path, "r");
    try {
      readSync(file, header);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw fileFailure(error);
  }
  return header;
}
