import type { Actor } from "../../core/actor.ts";
import { closingOnFailure } from "../contract/closing.ts";
import type { ServerOptions } from "../contract/options.ts";
import type { CasebookStore, Destination } from "../contract/port.ts";
import { makeFolder } from "../durable-file.ts";
import { initialise, openCasebook } from "../open-casebook.ts";
import { postgresEngine } from "./engine.ts";

/**
 * Makes a casebook in a PostgreSQL database, with its blobs and keys in a folder.
 *
 * @throws StoreFailure `alreadyExists`, `unreachable`, `forbidden`, `missing`, `encodingNotUtf8`.
 */
export async function createServerCasebook(options: ServerOptions, actor: Actor): Promise<CasebookStore> {
  const { engine, folder } = await serverDestination(options);
  return closingOnFailure(engine, () => initialise(engine, folder, options, actor));
}

/** An empty database to copy a casebook to; its connections are closed by the caller. */
export async function serverDestination(options: ServerOptions): Promise<Destination> {
  const { url, folder, random } = options;
  await makeFolder(folder);
  return { engine: await postgresEngine(url, random), folder };
}

/**
 * Opens the casebook of a PostgreSQL database.
 *
 * @throws StoreFailure `notACasebook`, `schemaNewer`, `unreachable`, `forbidden`, `missing`, `encodingNotUtf8`.
 */
export async function openServerCasebook(options: ServerOptions): Promise<CasebookStore> {
  const { url, folder, random } = options;
  const engine = await postgresEngine(url, random);
  return closingOnFailure(engine, () => openCasebook(engine, folder, options));
}
