import type { Clock } from "../../core/clock.ts";
import type { Random } from "../../core/randomness.ts";

/** What the world gives a store: the time and randomness. */
export type World = { readonly clock: Clock; readonly random: Random };

/** A casebook in a folder of its own: database, blobs and keys. */
export type FolderOptions = World & {
  readonly folder: string;
  /** Whole-file encryption of the database; null for none. */
  readonly passphrase: string | null;
  /** Whether it is opened as it lies, so that nothing can be written. */
  readonly reading?: boolean;
};

/** A casebook in a PostgreSQL database, with blobs and keys in a folder that every process of the team reaches. */
export type ServerOptions = World & { readonly url: string; readonly folder: string };
