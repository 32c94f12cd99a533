import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Actor } from "../../core/actor.ts";
import { BLOBS_FOLDER } from "../blobs.ts";
import { closingOnFailure } from "../contract/closing.ts";
import type { StoreFailureCode } from "../contract/failure.ts";
import { codeOf, fileFailure, StoreFailure } from "../contract/failure.ts";
import type { FolderOptions } from "../contract/options.ts";
import type { CasebookStore, Destination } from "../contract/port.ts";
import { makeFolder, makePrivate, requireWritable } from "../durable-file.ts";
import { initialise, openCasebook } from "../open-casebook.ts";
import { sqliteEngine } from "./engine.ts";

/** The database file in a casebook's folder. */
export const DATABASE_FILE = "casebook.db";

/**
 * Makes a casebook in a folder, which is made where it is missing.
 *
 * @throws StoreFailure `alreadyExists`, `remains`, `diskFull`, `readOnly`, `forbidden`.
 */
export async function createFolderCasebook(options: FolderOptions, actor: Actor): Promise<CasebookStore> {
  await requireNoRemains(options.folder);
  const { folder, passphrase, random } = options;
  const path = await placeFor(folder);
  const engine = await sqliteEngine({ path, passphrase, create: true, closed: null }, random);
  return closingOnFailure(engine, () => initialise(engine, folder, options, actor));
}

/** Reports without their database are what is left of a casebook: another made over them would hide its loss. */
async function requireNoRemains(folder: string): Promise<void> {
  const hasDatabase = await stat(join(folder, DATABASE_FILE)).then(
    ({ size }) => size > 0,
    () => false,
  );
  if (hasDatabase) return;
  const blobs = await readdir(join(folder, BLOBS_FOLDER)).catch((error: unknown) => {
    if (["ENOENT", "ENOTDIR"].includes(codeOf(error))) return [];
    throw fileFailure(error);
  });
  if (blobs.length > 0) throw new StoreFailure("remains");
}

/** Makes the folder and, in it, the file for a database. */
async function placeFor(folder: string): Promise<string> {
  await makeFolder(folder);
  const path = join(folder, DATABASE_FILE);
  await makePrivate(path);
  return path;
}

/** A folder to copy a casebook to; its database is closed by the caller. */
export async function folderDestination(options: FolderOptions): Promise<Destination> {
  const { folder, passphrase, random } = options;
  const path = await placeFor(folder);
  const engine = await sqliteEngine({ path, passphrase, create: true, closed: null }, random, true);
  return { engine, folder };
}

/** Why nothing can be written in a folder; null where it can. The write-ahead log lies beside the database. */
async function whyClosed(folder: string): Promise<StoreFailureCode | null> {
  try {
    await requireWritable(folder);
    return null;
  } catch (error) {
    if (error instanceof StoreFailure && ["readOnly", "forbidden"].includes(error.code)) return error.code;
    throw error;
  }
}

/**
 * Opens the casebook in a folder. Where nothing can be written it can still be read.
 *
 * @throws StoreFailure `missing`, `notACasebook`, `wrongPassphrase`, `schemaNewer`, `readOnly`, `forbidden`.
 */
export async function openFolderCasebook(options: FolderOptions): Promise<CasebookStore> {
  const { folder, passphrase, random } = options;
  const path = join(folder, DATABASE_FILE);
  // A folder that is closed to us is not one without a casebook.
  await stat(path).catch((error: unknown) => {
    throw fileFailure(error);
  });
  const closed = options.reading === true ? "readOnly" : await whyClosed(folder);
  const engine = await sqliteEngine({ path, passphrase, create: false, closed }, random);
  return closingOnFailure(engine, () => openCasebook(engine, folder, options));
}
