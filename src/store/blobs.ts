import { readdir, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { isSha256Hex } from "../core/hash.ts";
import type { Random } from "../core/randomness.ts";
import { codeOf, fileFailure } from "./contract/failure.ts";
import { makeFolder, readIfThere, syncFolder, UNFINISHED, writeDurably } from "./durable-file.ts";

/** A file on its way into the folder. */
export type BlobFile = { readonly name: string; readonly file: Uint8Array };

/** A folder of sealed files, each under its own hash. Files are put in whole and never changed. */
export type Blobs = {
  /** Puts files in, durably: they survive a crash once the promise is fulfilled. */
  put(files: readonly BlobFile[]): Promise<void>;
  get(name: string): Promise<Uint8Array | null>;
  /** Without effect when there is no such file. */
  remove(name: string): Promise<void>;
  names(): AsyncIterable<string>;
  /** Removes what a crash left behind: unfinished files, and those not known, once they are an hour old. */
  sweep(now: number, known: ReadonlySet<string>): Promise<void>;
};

/** The folder of blobs in a casebook's folder. */
export const BLOBS_FOLDER = "blobs";

const HOUR_MS = 3_600_000;
const AT_ONCE = 8;

/** The folder of blobs at a path. */
export function blobsIn(folder: string, random: Random): Blobs {
  const pathOf = (name: string): string => {
    if (!isSha256Hex(name)) throw new RangeError("not a blob's name");
    return join(folder, name.slice(0, 2), name);
  };
  return {
    async put(files) {
      const touched = new Set<string>();
      for (let start = 0; start < files.length; start += AT_ONCE) {
        const writes = files.slice(start, start + AT_ONCE).map(async ({ name, file }) => {
          const path = pathOf(name);
          if (await makeFolder(dirname(path))) touched.add(folder);
          await writeDurably(path, file, random);
          touched.add(dirname(path));
        });
        // All have to end before a failure is passed on: what is still running would be left behind.
        const ends = await Promise.allSettled(writes);
        for (const end of ends) if (end.status === "rejected") throw end.reason;
      }
      await Promise.all([...touched].map(syncFolder));
    },

    get: (name) => readIfThere(pathOf(name)),

    async remove(name) {
      try {
        await rm(pathOf(name), { force: true });
        await syncFolder(dirname(pathOf(name))).catch(ifMissing);
      } catch (error) {
        throw fileFailure(error);
      }
    },

    async *names() {
      for (const path of await filesIn(folder)) {
        const name = basename(path);
        if (isSha256Hex(name)) yield name;
      }
    },

    async sweep(now, known) {
      for (const path of await filesIn(folder)) {
        const name = basename(path);
        const left = name.startsWith(UNFINISHED) || (isSha256Hex(name) && !known.has(name));
        if (!left) continue;
        const { mtimeMs } = await stat(join(folder, path));
        if (now - mtimeMs > HOUR_MS) await rm(join(folder, path), { force: true });
      }
    },
  };
}

async function filesIn(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder, { recursive: true })).sort();
  } catch (error) {
    if (codeOf(error) === "ENOENT") return [];
    throw fileFailure(error);
  }
}

function ifMissing(error: unknown): void {
  if (!(error instanceof Error) || !("code" in error) || error.code !== "missing") throw error;
}
