import { createHash } from "node:crypto";
import type { Stats } from "node:fs";
import { closeSync, fstatSync, openSync, readSync, statSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Outcome, Problem } from "../core/problem.ts";
import { failure, success } from "../core/problem.ts";
import type { GivenMetadata, Report, ReportHash } from "./types.ts";

/** Largest report that is read, in bytes. A long book is 5 MB; what is larger is a dump of many reports. */
export const REPORT_LIMIT_BYTES = 64 * 1024 * 1024;

/** Stands for standard input among paths. */
export const STANDARD_INPUT = "-";

const NOTHING_GIVEN: GivenMetadata = { published: null, publisher: null, url: null };

function problemOf(path: string, error: unknown): Problem {
  const code = (error as NodeJS.ErrnoException).code ?? "EIO";
  if (code === "ENOENT" || code === "ENOTDIR" || code === "ELOOP") return { code: "path-missing", path };
  if (code === "EACCES" || code === "EPERM") return { code: "path-forbidden", path };
  return { code: "path-not-readable", path, detail: code };
}

/** SHA-256 of bytes as a report's id. */
export function reportHash(bytes: Uint8Array): ReportHash {
  return createHash("sha256").update(bytes).digest("hex") as ReportHash;
}

/** A report made of bytes at hand. */
export function reportOf(path: string, bytes: Uint8Array, given: GivenMetadata = NOTHING_GIVEN): Report {
  return { id: reportHash(bytes), path, bytes, given };
}

/** A size and the limit that it is over. */
function sizesOf(bytes: number, limit: number): string {
  return `${Math.ceil(bytes / 1_000_000)} MB > ${Math.floor(limit / 1_000_000)} MB`;
}

function readWhole(descriptor: number, size: number, limit: number): Uint8Array | null {
  // One byte more than the file says shows whether it has grown meanwhile.
  const buffer = Buffer.allocUnsafeSlow(Math.min(size, limit) + 1);
  let length = 0;
  while (length < buffer.length) {
    const count = readSync(descriptor, buffer, length, buffer.length - length, null);
    if (count === 0) return buffer.subarray(0, length);
    length += count;
  }
  return null;
}

/**
 * Reads one report. Problems: `path-missing`, `path-forbidden`, `path-unusual` (a pipe, a socket), `path-folder`,
 * `path-not-readable`, `report-too-large`, `report-empty`. Synchronous: for files of a few kilobytes that is
 * several times faster than promises, and one file is small work.
 */
export function readReport(
  path: string,
  given: GivenMetadata = NOTHING_GIVEN,
  limit: number = REPORT_LIMIT_BYTES,
): Outcome<Report> {
  let descriptor: number | null = null;
  try {
    // Before opening: opening a pipe would wait for its other end.
    const found = statSync(path);
    if (found.isDirectory()) return failure({ code: "path-folder", path });
    if (!found.isFile()) return failure({ code: "path-unusual", path });
    descriptor = openSync(path, "r");
    const { size } = fstatSync(descriptor);
    if (size > limit) return failure({ code: "report-too-large", path, detail: sizesOf(size, limit) });
    const bytes = readWhole(descriptor, size, limit);
    if (bytes === null) return failure({ code: "path-not-readable", path, detail: "EBUSY" });
    if (bytes.length === 0) return failure({ code: "report-empty", path });
    return success(reportOf(path, bytes, given));
  } catch (error) {
    return failure(problemOf(path, error));
  } finally {
    if (descriptor !== null) closeSync(descriptor);
  }
}

async function statOf(path: string): Promise<Outcome<Stats>> {
  try {
    return success(await stat(path));
  } catch (error) {
    return failure(problemOf(path, error));
  }
}

async function* filesIn(folder: string, visited: Set<string>): AsyncGenerator<Outcome<string>> {
  let names: string[];
  try {
    names = await readdir(folder);
  } catch (error) {
    yield failure(problemOf(folder, error));
    return;
  }
  // By code unit, not by locale: the same folder gives the same order everywhere.
  for (const name of names.sort()) {
    if (!name.startsWith(".")) yield* filesAt(join(folder, name), visited);
  }
}

async function* filesAt(path: string, visited: Set<string>): AsyncGenerator<Outcome<string>> {
  const found = await statOf(path);
  if (!found.ok) {
    yield found;
    return;
  }
  if (!found.value.isDirectory()) {
    yield success(path);
    return;
  }
  const identity = `${found.value.dev}:${found.value.ino}`;
  if (visited.has(identity)) return;
  visited.add(identity);
  yield* filesIn(path, visited);
}

/** The report at a path, or on standard input where the path stands for that. Problems as of `readReport`. */
export function readReportAt(
  path: string,
  standardInput: Uint8Array | null,
  given: GivenMetadata,
  limit: number,
): Outcome<Report> {
  if (path !== STANDARD_INPUT) return readReport(path, given, limit);
  if (standardInput === null || standardInput.length === 0) return failure({ code: "report-empty", path });
  if (standardInput.length > limit)
    return failure({ code: "report-too-large", path, detail: sizesOf(standardInput.length, limit) });
  return success(reportOf(path, standardInput, given));
}

/**
 * The files at and under `paths`, in the order given and, within a folder, sorted by name; each folder once, so
 * that links in a circle end. Hidden files are left out within folders, and read when named. What cannot be
 * looked into comes as a problem, and the walk goes on; a named folder without files gives `folder-empty`. Standard
 * input comes as it is named.
 */
export async function* reportPaths(paths: readonly string[]): AsyncGenerator<Outcome<string>> {
  const visited = new Set<string>();
  for (const path of paths) {
    if (path === STANDARD_INPUT) {
      yield success(path);
      continue;
    }
    const before = visited.size;
    let none = true;
    for await (const file of filesAt(path, visited)) {
      none = false;
      yield file;
    }
    // A folder that was walked already is not empty.
    if (none && visited.size > before) yield failure({ code: "folder-empty", path });
  }
}
