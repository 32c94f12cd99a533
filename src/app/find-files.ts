import type { Stats } from "node:fs";
import { open, readdir, realpath, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Outcome, Problem } from "../core/problem.ts";
import { failure, success } from "../core/problem.ts";

/** One thing found where the caller pointed: a file to read, or why there is none. */
export type Found =
  | { readonly kind: "file"; readonly path: string; readonly resolved: string }
  | { readonly kind: "problem"; readonly problem: Problem };

/**
 * Bytes that one report may have. The longest news pages, with their scripts, stay under 5 MB; what is larger is
 * an archive or a dump, and would be read as if it were one text.
 */
export const LARGEST_REPORT = 20 * 1024 * 1024;

/**
 * The files behind `paths`, in the order given and within a folder by name (UTF-16 order), folders with all that is
 * in them. Hidden entries of a folder are passed over; a folder reached twice through links is entered once.
 * Relative paths count from `base`; `path` in the result is the path as given, with what lies below it appended.
 */
export async function findFiles(paths: readonly string[], base: string): Promise<readonly Found[]> {
  const found: Found[] = [];
  const entered = new Set<string>();
  for (const path of paths) await visit(path, resolve(base, path), found, entered);
  return found;
}

async function visit(path: string, resolved: string, found: Found[], entered: Set<string>): Promise<void> {
  let stats: Stats;
  try {
    stats = await stat(resolved);
  } catch (error) {
    found.push({ kind: "problem", problem: fileProblem(error, path) });
    return;
  }
  // A named pipe is let through, so that a shell's `<(…)` can be read.
  if (stats.isFile() || stats.isFIFO()) found.push({ kind: "file", path, resolved });
  else if (stats.isDirectory()) await visitFolder(path, resolved, found, entered);
  else found.push({ kind: "problem", problem: { code: "path-unusual", path } });
}

async function visitFolder(
  path: string,
  resolved: string,
  found: Found[],
  entered: Set<string>,
): Promise<void> {
  let names: string[];
  try {
    const real = await realpath(resolved);
    if (entered.has(real)) return;
    entered.add(real);
    names = (await readdir(resolved)).filter((name) => !name.startsWith(".")).sort();
  } catch (error) {
    found.push({ kind: "problem", problem: fileProblem(error, path) });
    return;
  }
  if (names.length === 0) found.push({ kind: "problem", problem: { code: "folder-empty", path } });
  for (const name of names) await visit(join(path, name), join(resolved, name), found, entered);
}

/** The bytes of a file, or why they cannot be had. Reads no more than a report may have. */
export async function readBytes(path: string, resolved: string): Promise<Outcome<Uint8Array>> {
  try {
    const file = await open(resolved, "r");
    try {
      const { size } = await file.stat();
      if (size > LARGEST_REPORT) return tooLarge(path);
      const chunks: Uint8Array[] = [];
      let length = 0;
      for await (const chunk of file.createReadStream({ autoClose: false })) {
        chunks.push(chunk as Uint8Array);
        length += (chunk as Uint8Array).length;
        if (length > LARGEST_REPORT) return tooLarge(path);
      }
      return success(chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks));
    } finally {
      await file.close();
    }
  } catch (error) {
    return failure(fileProblem(error, path));
  }
}

function tooLarge(path: string): Outcome<never> {
  return failure({ code: "report-too-large", path, detail: `> ${LARGEST_REPORT / 1024 / 1024} MB` });
}

function fileProblem(error: unknown, path: string): Problem {
  const code = (error as NodeJS.ErrnoException).code ?? "unknown";
  if (code === "ENOENT" || code === "ENOTDIR") return { code: "path-missing", path };
  if (code === "EACCES" || code === "EPERM") return { code: "path-forbidden", path };
  return { code: "path-not-readable", path, detail: code };
}
