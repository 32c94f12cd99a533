import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Actor } from "../../core/actor.ts";
import { closingOnFailure } from "../contract/closing.ts";
import { StoreFailure } from "../contract/failure.ts";
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
 * @throws StoreFailure `alreadyExists`, `diskFull`, `readOnly`, `forbidden`.
 */
export async function createFolderCasebook(options: FolderOptions, actor: Actor): Promise<CasebookStore> {
  const { engine, folder } = await folderDestination(options);
  return closingOnFailure(engine, () => initialise(engine, folder, options, actor));
}

/** A folder to copy a casebook to; its database is closed by the caller. */
export async function folderDestination(options: FolderOptions): Promise<Destination> {
  const { folder, passphrase, random } = options;
  await makeFolder(folder);
  await makePrivate(join(folder, DATABASE_FILE));
  const path = join(folder, DATABASE_FILE);
  return { engine: await sqliteEngine({ path, passphrase, create: true }, random), folder };
}

/**
 * Opens the casebook in a folder.
 *
 * @throws StoreFailure `missing`, `notACasebook`, `wrongPassphrase`, `schemaNewer`, `readOnly`, `forbidden`.
 */
export async function openFolderCasebook(options: FolderOptions): Promise<CasebookStore> {
  const { folder, passphrase, random } = options;
  const path = join(folder, DATABASE_FILE);
  if (!existsSync(path)) throw new StoreFailure("missing");
  // Even reading needs it: the write-ahead log and its index lie beside the database.
  await requireWritable(folder);
  const engine = await sqliteEngine({ path, passphrase, create: false }, random);
  return closingOnFailure(engine, () => openCasebook(engine, folder, options));
}
