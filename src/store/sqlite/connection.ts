import { createRequire } from "node:module";
import type Sqlite from "better-sqlite3";
import type { StoreFailureCode } from "../contract/failure.ts";
import { StoreFailure } from "../contract/failure.ts";
import type { Sql, SqlValue } from "../contract/sql.ts";
import { atRest } from "./at-rest.ts";

/** The oldest Node that the database's binary runs on; it crashes older ones instead of refusing. */
const OLDEST_NODE = 22;

/** How a connection is opened. */
export type ConnectionOptions = {
  readonly path: string;
  /** Whole-file encryption, ChaCha20-Poly1305; null for none. */
  readonly passphrase: string | null;
  readonly create: boolean;
  /** Why nothing can be written where the file lies; null where it can. */
  readonly closed: StoreFailureCode | null;
};

/** A connection to one database file. */
export type Connection = Sql & {
  readonly raw: Sqlite.Database;
  /** Runs a statement without values, such as BEGIN. */
  exec(text: string): void;
  close(): void;
};

/** How long SQLite itself waits for another process. Short, since it stops everything else; the engine waits longer. */
const WAIT_MS = 50;

/**
 * Opens a connection: write-ahead log, every commit on disk before it is acknowledged, deleted content overwritten.
 *
 * @throws SqliteError as the library does; the engine translates it.
 */
export function connect(options: ConnectionOptions): Connection {
  if (Number(process.versions.node.split(".")[0]) < OLDEST_NODE) throw new StoreFailure("storage", "node");
  const require = createRequire(import.meta.url);
  const Database = require("better-sqlite3-multiple-ciphers") as typeof Sqlite;
  const raw =
    options.closed === null
      ? new Database(options.path, { fileMustExist: !options.create, timeout: WAIT_MS })
      : new Database(atRest(options.path, options.closed), { readonly: true, timeout: WAIT_MS });
  try {
    if (options.passphrase !== null) {
      raw.pragma("cipher = 'chacha20'");
      raw.pragma(`key = '${options.passphrase.replaceAll("'", "''")}'`);
    }
    if (options.closed !== null) {
      // Proves the passphrase, as setting up a log does below.
      raw.pragma("schema_version");
      return connectionOf(raw);
    }
    raw.pragma("secure_delete = ON");
    raw.pragma("synchronous = FULL");
    if (raw.pragma("journal_mode", { simple: true }) !== "wal") raw.pragma("journal_mode = WAL");
  } catch (error) {
    raw.close();
    throw error;
  }
  return connectionOf(raw);
}

function connectionOf(raw: Sqlite.Database): Connection {
  const prepared = new Map<string, Sqlite.Statement>();
  const statement = (text: string): Sqlite.Statement => {
    const known = prepared.get(text);
    if (known !== undefined) return known;
    const made = raw.prepare(text);
    prepared.set(text, made);
    return made;
  };
  return {
    raw,
    all: async <Row>(text: string, ...values: readonly SqlValue[]) => statement(text).all(...values) as Row[],
    run: async (text, ...values) => statement(text).run(...values).changes,
    exec: (text) => {
      raw.exec(text);
    },
    close: () => {
      raw.close();
    },
  };
}
