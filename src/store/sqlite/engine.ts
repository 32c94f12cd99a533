import { setTimeout as sleep } from "node:timers/promises";
import type { Random } from "../../core/randomness.ts";
import { StoreFailure } from "../contract/failure.ts";
import type { Engine } from "../contract/sql.ts";
import type { Connection, ConnectionOptions } from "./connection.ts";
import { connect } from "./connection.ts";
import { isBusy, sqliteFailure } from "./failures.ts";
import { sqliteTermIndex } from "./term-index.ts";

/** So many connections to read with are kept open: each keeps megabytes of pages. */
const IDLE_READERS = 4;
/** How long a writer waits for others before it gives up. */
const PATIENCE_MS = 60_000;
/** How long cleaning waits: another program may keep the database open for hours. */
const SCRUB_PATIENCE_MS = 1_000;

/**
 * The engine over one SQLite file. One connection writes, others read; waiting for another process does not block
 * this one.
 *
 * @param resting whether closing leaves the file without a write-ahead log, so that it can be read where nothing can
 *   be written. Nobody else may have it open.
 */
export async function sqliteEngine(
  options: ConnectionOptions,
  random: Random,
  resting = false,
): Promise<Engine> {
  // The first connection, which makes the file and proves the passphrase, serves whoever reads first; one to write
  // with is opened when something is written, which most commands never do.
  const readers: Connection[] = [await patiently(PATIENCE_MS, random, () => connect(options))];
  let writer: Connection | null = null;
  let turn: Promise<unknown> = Promise.resolve();

  async function writing(): Promise<Connection> {
    writer ??= await patiently(PATIENCE_MS, random, () => connect({ ...options, create: false }));
    return writer;
  }

  /** Runs after whatever was asked for before: there is one connection to write with. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = turn.then(work, work);
    turn = mine.catch(() => undefined);
    return mine;
  }

  function requireOpen(): void {
    if (options.closed !== null) throw new StoreFailure(options.closed);
  }

  return {
    kind: "sqlite",
    writable: options.closed === null,
    index: sqliteTermIndex,

    async read(work) {
      try {
        const reader =
          readers.pop() ??
          (await patiently(PATIENCE_MS, random, () => connect({ ...options, create: false })));
        try {
          return await transaction(reader, "BEGIN", random, () => work(reader));
        } finally {
          if (readers.length < IDLE_READERS) readers.push(reader);
          else reader.close();
        }
      } catch (error) {
        throw sqliteFailure(error);
      }
    },

    write: (work) =>
      inTurn(async () => {
        try {
          requireOpen();
          const connection = await writing();
          return await transaction(connection, "BEGIN IMMEDIATE", random, () => work(connection));
        } catch (error) {
          throw sqliteFailure(error);
        }
      }),

    scrub: () =>
      inTurn(async () => {
        requireOpen();
        // Idle readers hold no snapshot, but closing them lets the log be cut to nothing.
        for (const reader of readers.splice(0)) reader.close();
        try {
          const connection = await writing();
          await patiently(SCRUB_PATIENCE_MS, random, () => {
            connection.exec("INSERT INTO search_terms (search_terms) VALUES ('optimize')");
            connection.exec("VACUUM");
          });
          await patiently(SCRUB_PATIENCE_MS, random, () => cutLog(connection));
          return "done";
        } catch (error) {
          if (isBusy(error)) return "busy";
          throw sqliteFailure(error);
        }
      }),

    close: () =>
      inTurn(async () => {
        for (const reader of readers.splice(0)) reader.close();
        try {
          if (resting && writer !== null) writer.raw.pragma("journal_mode = DELETE");
        } catch (error) {
          throw sqliteFailure(error);
        } finally {
          writer?.close();
          writer = null;
        }
      }),
  };
}

/** Writes the log back into the database and cuts it to nothing. */
function cutLog(writer: Connection): void {
  const [result] = writer.raw.pragma("wal_checkpoint(TRUNCATE)") as { busy: number }[];
  if (result?.busy !== 0) throw Object.assign(new Error("busy"), { code: "SQLITE_BUSY" });
}

async function transaction<T>(
  connection: Connection,
  begin: string,
  random: Random,
  work: () => Promise<T>,
): Promise<T> {
  await patiently(PATIENCE_MS, random, () => connection.exec(begin));
  try {
    const result = await work();
    connection.exec("COMMIT");
    return result;
  } catch (error) {
    // A full disk may have ended the transaction already.
    if (connection.raw.inTransaction) connection.exec("ROLLBACK");
    throw error;
  }
}

/** Tries until no other connection is in the way, a little later each time. */
async function patiently<T>(patience: number, random: Random, attempt: () => T): Promise<T> {
  const deadline = performance.now() + patience;
  for (let wait = 2; ; wait = Math.min(wait * 2, 64)) {
    try {
      return attempt();
    } catch (error) {
      if (!isBusy(error)) throw error instanceof StoreFailure ? error : sqliteFailure(error);
      if (performance.now() > deadline) throw error;
    }
    await sleep(1 + ((random(1)[0] ?? 0) * wait) / 256);
  }
}
