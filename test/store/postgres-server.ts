import type { ChildProcess } from "node:child_process";
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import type { Sql, SqlValue } from "../../src/store/contract/sql.ts";
import { postgresFailure } from "../../src/store/postgres/failures.ts";

/** A PostgreSQL server of the tests' own: a new cluster in a temporary folder, reached by a socket in it. */
export type PostgresServer = {
  /** The cluster's files. */
  readonly data: string;
  /** Makes an empty database and returns its address. */
  database(name: string, options?: string): Promise<string>;
  /** Runs one statement in a database. */
  run(name: string, text: string): Promise<void>;
  /** Ends the server at once, as a power failure would, and starts it again on the same files. */
  crash(): Promise<void>;
  stop(): Promise<void>;
};

const READY_MS = 20_000;
const DEBIAN = "/usr/lib/postgresql";

/**
 * Why there can be no server here, or null. In continuous integration a missing PostgreSQL is an error, elsewhere the
 * tests that need it are skipped with this reason.
 */
export function postgresMissing(): string | null {
  if (binaries() !== null && owner() !== null) return null;
  const reason =
    binaries() === null ? "no PostgreSQL server is installed" : "PostgreSQL refuses root; no user postgres";
  if (process.env.CI === "true") throw new Error(`${reason}: continuous integration needs it`);
  return `${reason}: install Debian's package postgresql, or set VIGIL_POSTGRES_BIN to the folder of initdb`;
}

function binaries(): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    process.env.VIGIL_POSTGRES_BIN ?? "",
    ...versions.map((version) => join(DEBIAN, version, "bin")),
    ...(process.env.PATH ?? "").split(":"),
  ];
  return folders.find((folder) => folder !== "" && existsSync(join(folder, "initdb"))) ?? null;
}

/** Whom the server runs as: PostgreSQL refuses to run as root. */
function owner(): { readonly uid?: number; readonly gid?: number } | null {
  if (process.getuid?.() !== 0) return {};
  try {
    const number = (flag: string): number =>
      Number(execFileSync("id", [flag, "postgres"], { stdio: "pipe" }));
    return { uid: number("-u"), gid: number("-g") };
  } catch {
    return null;
  }
}

/** Starts a server with durable settings; log files are dropped as soon as they are not needed any more. */
export async function startPostgres(): Promise<PostgresServer> {
  const bin = binaries();
  const as = owner();
  if (bin === null || as === null) throw new Error("postgresMissing says why");
  const root = mkdtempSync(join(tmpdir(), "vigil-pg-"));
  const data = join(root, "data");
  const socket = join(root, "s");
  mkdirSync(socket);
  if (as.uid !== undefined && as.gid !== undefined)
    for (const folder of [root, socket]) chownSync(folder, as.uid, as.gid);
  const initdb = ["-D", data, "-U", "vigil", "-A", "trust", "-E", "UTF8", "--no-locale"];
  execFileSync(join(bin, "initdb"), initdb, { ...as, stdio: "pipe" });
  const address = (name: string): string =>
    `postgres://vigil@localhost/${name}?host=${encodeURIComponent(socket)}`;
  const settings = [
    "listen_addresses=",
    "fsync=on",
    "wal_recycle=off",
    "min_wal_size=32MB",
    "max_connections=40",
  ];

  const start = async (): Promise<ChildProcess> => {
    const flags = ["-D", data, "-k", socket, ...settings.flatMap((setting) => ["-c", setting])];
    const server = spawn(join(bin, "postgres"), flags, { ...as, cwd: root, stdio: "ignore" });
    for (const deadline = Date.now() + READY_MS; ; ) {
      try {
        await query(address("postgres"), "SELECT 1");
        return server;
      } catch (error) {
        if (Date.now() > deadline || server.exitCode !== null) throw error;
        await sleep(50);
      }
    }
  };

  let server = await start();
  const killServer = (): void => {
    server.kill("SIGQUIT");
  };
  process.once("exit", killServer);
  return {
    data,
    async database(name, options = "") {
      await query(address("postgres"), `CREATE DATABASE ${name} ${options}`);
      return address(name);
    },
    run: (name, text) => query(address(name), text),
    async crash() {
      // SIGQUIT: the server ends its processes at once, writing nothing.
      server.kill("SIGQUIT");
      await once(server, "exit");
      server = await start();
    },
    async stop() {
      process.removeListener("exit", killServer);
      server.kill("SIGINT");
      await once(server, "exit");
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** Runs work on the bare tables of a database, in one transaction, without the store's retries. */
export async function onBareTables<T>(url: string, work: (sql: Sql) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const execute = (text: string, values: readonly SqlValue[]) => {
    let number = 0;
    return client.query(
      text.replaceAll("?", () => `$${++number}`),
      [...values],
    );
  };
  try {
    await client.query("BEGIN");
    const result = await work({
      all: async <Row>(text: string, ...values: readonly SqlValue[]) =>
        (await execute(text, values)).rows as Row[],
      run: async (text, ...values) => (await execute(text, values)).rowCount ?? 0,
    });
    await client.query("COMMIT");
    return result;
  } catch (error) {
    throw postgresFailure(error);
  } finally {
    await client.end();
  }
}

async function query(url: string, text: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
