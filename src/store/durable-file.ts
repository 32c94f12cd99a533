import { constants } from "node:fs";
import { access, mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { hexOf } from "../core/hash.ts";
import type { Random } from "../core/randomness.ts";
import { codeOf, fileFailure } from "./contract/failure.ts";

/** What an unfinished file's name begins with. */
export const UNFINISHED = "unfinished-";

/**
 * Writes a file so that it is either there with all its bytes, through a crash too, or not at all. The folder has to
 * be made durable by `syncFolder` afterwards.
 *
 * @throws StoreFailure when the disk is full, read-only or forbidden; nothing is left behind.
 */
export async function writeDurably(path: string, bytes: Uint8Array, random: Random): Promise<void> {
  const unfinished = join(dirname(path), `${UNFINISHED}${hexOf(random(8))}-${basename(path).slice(0, 8)}`);
  try {
    const file = await open(unfinished, "wx", 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw fileFailure(error);
  }
}

/** Makes the names in a folder durable. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open a folder; it makes names durable itself.
  if (process.platform === "win32") return;
  try {
    const handle = await open(folder, "r");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw fileFailure(error);
  }
}

/** Makes a folder that only its owner may enter, with those above it; true if it was not there. */
export async function makeFolder(folder: string): Promise<boolean> {
  try {
    return (await mkdir(folder, { recursive: true, mode: 0o700 })) !== undefined;
  } catch (error) {
    // Node calls a folder missing where the disk above it is read-only.
    if (codeOf(error) === "ENOENT") await requireWritable(dirname(folder));
    throw fileFailure(error);
  }
}

/**
 * Checks that a folder, or the nearest one above it that is there, may be written to.
 *
 * @throws StoreFailure `readOnly` or `forbidden`.
 */
export async function requireWritable(folder: string): Promise<void> {
  try {
    await access(folder, constants.W_OK);
  } catch (error) {
    if (codeOf(error) !== "ENOENT" || dirname(folder) === folder) throw fileFailure(error);
    await requireWritable(dirname(folder));
  }
}

/** Makes an empty file that only its owner may read, where there is none; SQLite gives its logs the same rights. */
export async function makePrivate(path: string): Promise<void> {
  try {
    await (await open(path, "a", 0o600)).close();
  } catch (error) {
    throw fileFailure(error);
  }
}

/** A file's bytes, or null when there is none. */
export async function readIfThere(path: string): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw fileFailure(error);
  }
}
