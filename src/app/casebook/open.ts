import { closeSync, existsSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import type { Actor } from "../../core/actor.ts";
import { systemClock } from "../../core/clock.ts";
import type { Outcome } from "../../core/problem.ts";
import { failure, success } from "../../core/problem.ts";
import { systemRandom } from "../../core/randomness.ts";
import type { World } from "../../store/contract/options.ts";
import type { CasebookStore, Destination } from "../../store/contract/port.ts";
import { guarded } from "./failures.ts";
import type { CasebookPlace } from "./place.ts";

/** Asks whoever can answer for the passphrase of a casebook; a problem where nobody can. */
export type AskPassphrase = () => Promise<Outcome<string>>;

/** A store as app and command line see it. */
export type Casebook = CasebookStore;

// The machine's own, at the edge: a casebook on disk has no other time and no other chance.
const WORLD: World = { clock: systemClock, random: systemRandom };

/** The two engines are loaded when they are asked for: each costs as much as the rest of a short command. */
const folderStore = () => import("../../store/sqlite/casebook.ts");
const serverStore = () => import("../../store/postgres/casebook.ts");

/**
 * Opens the casebook of a place; asks for a passphrase only where the casebook is encrypted.
 *
 * @param reading whether a folder is left as it lies: nothing can then be written.
 */
export function openCasebook(
  place: CasebookPlace,
  ask: AskPassphrase,
  reading = false,
): Promise<Outcome<Casebook>> {
  return guarded(async () => {
    if (place.kind === "server") {
      const { openServerCasebook } = await serverStore();
      return success(await openServerCasebook({ ...WORLD, url: place.url, folder: place.folder }));
    }
    const passphrase = isEncrypted(place.folder) ? await ask() : success(null);
    if (!passphrase.ok) return passphrase;
    const { openFolderCasebook } = await folderStore();
    return success(
      await openFolderCasebook({ ...WORLD, folder: place.folder, passphrase: passphrase.value, reading }),
    );
  });
}

/** The passphrase that a process beside this one opens the same casebook with; null where it needs none. */
export async function passphraseToPass(place: CasebookPlace, ask: AskPassphrase): Promise<string | null> {
  if (place.kind === "server" || !isEncrypted(place.folder)) return null;
  const passphrase = await ask();
  return passphrase.ok ? passphrase.value : null;
}

/** Makes a casebook; with a passphrase its database is encrypted as a whole. */
export function createCasebook(
  place: CasebookPlace,
  passphrase: string | null,
  actor: Actor,
): Promise<Outcome<Casebook>> {
  return guarded(async () => {
    if (place.kind === "server") {
      if (passphrase !== null) return failure({ code: "casebook-encrypt-server" });
      const { createServerCasebook } = await serverStore();
      return success(await createServerCasebook({ ...WORLD, url: place.url, folder: place.folder }, actor));
    }
    const { createFolderCasebook } = await folderStore();
    return success(await createFolderCasebook({ ...WORLD, folder: place.folder, passphrase }, actor));
  });
}

/** An empty place to copy a casebook to. The caller closes its engine. */
export async function destinationAt(place: CasebookPlace, passphrase: string | null): Promise<Destination> {
  if (place.kind === "server") {
    const { serverDestination } = await serverStore();
    return serverDestination({ ...WORLD, url: place.url, folder: place.folder });
  }
  const { folderDestination } = await folderStore();
  return folderDestination({ ...WORLD, folder: place.folder, passphrase });
}

const PLAIN_HEADER = "SQLite format 3\0";
const DATABASE_FILE = "casebook.db";

/** Whether a folder holds the database of a casebook. */
export function holdsCasebook(folder: string): boolean {
  return existsSync(join(folder, DATABASE_FILE));
}

/** Whether the database in a folder is encrypted: it then lacks the header that every plain one has. */
export function isEncrypted(folder: string): boolean {
  const header = Buffer.alloc(PLAIN_HEADER.length);
  let read = 0;
  try {
    const descriptor = openSync(join(folder, DATABASE_FILE), "r");
    try {
      read = readSync(descriptor, header);
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // Missing or closed to us: opening it will say so.
    return false;
  }
  return read === header.length && header.toString("latin1") !== PLAIN_HEADER;
}
