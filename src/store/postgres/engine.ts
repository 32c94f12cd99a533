import { setTimeout as sleep } from "node:timers/promises";
import type { Transaction } from "kysely";
import { CompiledQuery, Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Random } from "../../core/randomness.ts";
import { codeOf, StoreFailure } from "../contract/failure.ts";
import type { Engine, Scrub, Sql, SqlValue } from "../contract/sql.ts";
import { isOvertaken, isTaken, postgresFailure } from "./failures.ts";
import { postgresTermIndex } from "./term-index.ts";

/** How long a writer that others overtake keeps trying. */
const PATIENCE_MS = 60_000;
const LONGEST_WAIT_MS = 64;
/** How often at most: in a damaged ledger the next number is taken however often one asks. */
const OVERTAKEN_TRIES = 200;
/** How often a key taken in a derived table is taken for another process's rewriting. */
const TAKEN_TRIES = 5;
const CONNECTIONS = 4;
const CONNECT_MS = 10_000;

/** The tables that erasing deletes from. */
const ERASABLE_TABLES = [
  "bodies",
  "subjects",
  "reports",
  "documents",
  "statements",
  "incidents",
  "incident_statements",
  "search",
  "tasks",
];

type Database = Kysely<unknown>;

/**
 * The engine over a PostgreSQL database. Correctness rests on unique keys and repeatable-read snapshots alone: no
 * advisory locks and no triggers, so that distributed servers of the same dialect do.
 *
 * @throws StoreFailure `unreachable`, `forbidden`, `missing`, `encodingNotUtf8`.
 */
export async function postgresEngine(url: string, random: Random): Promise<Engine> {
  requirePostgres(url);
  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS, connectionTimeoutMillis: CONNECT_MS });
  // An idle connection that the server ends is replaced at the next use; unheard, the event would end the process.
  pool.on("error", () => undefined);
  // The same between two statements of a transaction: the next statement fails, and says so.
  pool.on("connect", (client) => client.on("error", () => undefined));
  const database: Database = new Kysely({
    dialect: new PostgresDialect({
      pool,
      onCreateConnection: async (connection) => {
        await connection.executeQuery(
          CompiledQuery.raw(
            `SELECT set_config('synchronous_commit', 'on', false)
              WHERE current_setting('synchronous_commit') = 'off'`,
          ),
        );
      },
    }),
  });
  try {
    await requireUtf8(database);
  } catch (error) {
    await database.destroy();
    throw postgresFailure(error);
  }

  return {
    kind: "postgres",
    writable: true,
    index: postgresTermIndex,

    async read(work) {
      try {
        const snapshot = database
          .transaction()
          .setIsolationLevel("repeatable read")
          .setAccessMode("read only");
        return await snapshot.execute((transaction) => work(sqlOf(transaction)));
      } catch (error) {
        throw postgresFailure(error);
      }
    },

    async write(work) {
      const deadline = performance.now() + PATIENCE_MS;
      for (let attempt = 1; ; attempt += 1) {
        try {
          const transaction = database.transaction().setIsolationLevel("repeatable read");
          return await transaction.execute((open) => work(sqlOf(open)));
        } catch (error) {
          const again = isOvertaken(error)
            ? attempt < OVERTAKEN_TRIES
            : isTaken(error) && attempt < TAKEN_TRIES;
          if (!again || performance.now() > deadline) throw postgresFailure(error);
        }
        const wait = Math.min(2 ** attempt, LONGEST_WAIT_MS);
        await sleep(((random(1)[0] ?? 0) * wait) / 256);
      }
    },

    scrub: () => scrub(database),

    close: () => database.destroy(),
  };
}

function sqlOf(transaction: Transaction<unknown>): Sql {
  const execute = (text: string, values: readonly SqlValue[]) =>
    transaction.executeQuery(CompiledQuery.raw(numbered(text), [...values]));
  return {
    all: async <Row>(text: string, ...values: readonly SqlValue[]) =>
      (await execute(text, values)).rows as Row[],
    run: async (text, ...values) => Number((await execute(text, values)).numAffectedRows ?? 0),
  };
}

const numberedTexts = new Map<string, string>();

/** The statement with PostgreSQL's numbered places in the place of `?`. */
function numbered(text: string): string {
  const known = numberedTexts.get(text);
  if (known !== undefined) return known;
  let number = 0;
  const made = text.replaceAll("?", () => `$${++number}`);
  // Statements for many rows differ by their number of rows; those are not worth keeping.
  if (number < 50) numberedTexts.set(text, made);
  return made;
}

async function requireUtf8(database: Database): Promise<void> {
  const { rows } = await database.executeQuery<{ server_encoding: string }>(
    CompiledQuery.raw("SHOW server_encoding"),
  );
  if (rows[0]?.server_encoding !== "UTF8") throw new StoreFailure("encodingNotUtf8");
}

/**
 * Rewrites the tables that were deleted from, and starts the write-ahead log anew. The log's old files go only where
 * the server neither keeps them for reuse (`wal_recycle`) nor archives them, and this user may ask for a checkpoint.
 */
async function scrub(database: Database): Promise<Scrub> {
  try {
    return await database.connection().execute(async (connection) => {
      const run = (text: string) => connection.executeQuery<Record<string, string>>(CompiledQuery.raw(text));
      await run("SET lock_timeout = '3s'");
      for (const table of ERASABLE_TABLES) await run(`VACUUM (FULL) ${table}`);
      await run("RESET lock_timeout");
      const { rows } = await run(
        "SELECT current_setting('wal_recycle') AS recycle, current_setting('archive_mode') AS archive",
      );
      try {
        // Two checkpoints: the first leaves what recovery from the one before it would need.
        for (const _ of [1, 2]) {
          await run("SELECT pg_switch_wal()");
          await run("CHECKPOINT");
        }
      } catch (error) {
        if (codeOf(error) === "42501") return "logKept";
        throw error;
      }
      return rows[0]?.recycle === "off" && rows[0]?.archive === "off" ? "done" : "logKept";
    });
  } catch (error) {
    if (codeOf(error) === "55P03") return "busy";
    throw postgresFailure(error);
  }
}

/** The addresses that the client understands, sockets among them; any other it would take for the name of a host. */
function requirePostgres(url: string): void {
  // The client takes blanks in a password; whatever else is no address it would fail on as on a fault of its own.
  const written = url.includes(" ") ? encodeURI(url) : url;
  if (/^\/|^(?:postgres(?:ql)?|socket):/iu.test(url) && (url.startsWith("/") || URL.canParse(written)))
    return;
  // Only what stands before the colon: the rest may hold a password.
  const scheme = /^([a-z][a-z0-9+.-]{0,30}):\/\//iu.exec(url)?.[1] ?? null;
  throw new StoreFailure("notPostgres", /^postgres/iu.test(scheme ?? "") ? null : scheme);
}
