import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import {
  createServerCasebook,
  openServerCasebook,
  serverDestination,
} from "../../src/store/postgres/casebook.ts";
import { postgresEngine } from "../../src/store/postgres/engine.ts";
import { folderDestination, openFolderCasebook } from "../../src/store/sqlite/casebook.ts";
import { describeErasure } from "./erasure-contract.ts";
import { PERSON, reportOf, WORLD } from "./fixtures.ts";
import { describeMigrations } from "./migrations-contract.ts";
import type { PostgresServer } from "./postgres-server.ts";
import { onBareTables, postgresMissing, startPostgres } from "./postgres-server.ts";
import { describeProcesses } from "./processes-contract.ts";
import { rawFilesIn } from "./raw-files.ts";
import { describeSearch } from "./search-contract.ts";
import type { Harness } from "./store-contract.ts";
import { assertVerifies, describeStore, failsWith } from "./store-contract.ts";
import { describeTampering } from "./tampering-contract.ts";
import { countFromEnvironment } from "./test-count.ts";

const missing = postgresMissing();
if (missing !== null) console.log(`PostgreSQL is skipped: ${missing}`);

describe("PostgreSQL", { skip: missing ?? false }, () => {
  const root = mkdtempSync(join(tmpdir(), "vigil-postgres-"));
  let server: PostgresServer;
  let databases = 0;
  const address = () => {
    databases += 1;
    return server.database(`casebook${databases}`);
  };
  before(async () => {
    server = await startPostgres();
  });
  after(async () => {
    await server.stop();
    rmSync(root, { recursive: true, force: true });
  });

  const harness: Harness = {
    async create() {
      const options = { ...WORLD, url: await address(), folder: mkdtempSync(join(root, "casebook-")) };
      const store = await createServerCasebook(options, PERSON);
      return { store, reopen: (clock = WORLD.clock) => openServerCasebook({ ...options, clock }) };
    },
    openEmpty: async () => openServerCasebook({ ...WORLD, url: await address(), folder: root }),
  };
  describeStore(harness, [
    async () => {
      const options = { ...WORLD, folder: mkdtempSync(join(root, "copy-")), passphrase: null };
      return { destination: await folderDestination(options), open: () => openFolderCasebook(options) };
    },
    async () => {
      const options = { ...WORLD, url: await address(), folder: mkdtempSync(join(root, "copy-")) };
      return { destination: await serverDestination(options), open: () => openServerCasebook(options) };
    },
  ]);
  describeSearch(harness);
  describeTampering(
    async () => {
      const options = { ...WORLD, url: await address(), folder: mkdtempSync(join(root, "casebook-")) };
      const store = await createServerCasebook(options, PERSON);
      return {
        store,
        folder: options.folder,
        reopen: () => openServerCasebook(options),
        bare: (work) => onBareTables(options.url, work),
      };
    },
    countFromEnvironment("VIGIL_STORE_TAMPERINGS", 40),
  );
  describeMigrations(async () => {
    const url = await address();
    const open = () => postgresEngine(url, WORLD.random);
    return { engine: await open(), again: open };
  });
  describeProcesses(async () => {
    const options = { ...WORLD, url: await address(), folder: mkdtempSync(join(root, "casebook-")) };
    await (await createServerCasebook(options, PERSON)).close();
    return { folder: options.folder, url: options.url };
  });

  it("refuses a database that is not UTF-8, and one that is not there", async () => {
    const url = await server.database("latin", "ENCODING 'LATIN1' TEMPLATE template0");
    const options = { ...WORLD, url, folder: root };
    await assert.rejects(createServerCasebook(options, PERSON), failsWith("encodingNotUtf8"));
    const nowhere = { ...options, url: url.replace("/latin", "/nowhere") };
    await assert.rejects(openServerCasebook(nowhere), failsWith("missing"));
    const noServer = { ...options, url: "postgres://vigil@localhost/x?host=%2Fnowhere" };
    await assert.rejects(openServerCasebook(noServer), failsWith("unreachable"));
  });

  it("makes one casebook in a database", async () => {
    const options = { ...WORLD, url: await address(), folder: mkdtempSync(join(root, "casebook-")) };
    const store = await createServerCasebook(options, PERSON);
    await assert.rejects(createServerCasebook(options, PERSON), failsWith("alreadyExists"));
    await store.close();
  });

  it("tells of a server that goes while a transaction is open, and works again when it is back", async () => {
    const engine = await postgresEngine(await address(), WORLD.random);
    const interrupted = engine.read(async (sql) => {
      await sql.all("SELECT 1");
      await server.crash();
      await sql.all("SELECT 1");
    });
    await assert.rejects(interrupted, failsWith("unreachable"));
    const rows = await engine.read((sql) => sql.all<{ one: number }>("SELECT 1 AS one"));
    assert.equal(rows[0]?.one, 1);
    await engine.close();
  });

  it("keeps what was acknowledged when the server crashes", async () => {
    const options = { ...WORLD, url: await address(), folder: mkdtempSync(join(root, "casebook-")) };
    const store = await createServerCasebook(options, PERSON);
    const [receipt] = await store.receive(PERSON, [reportOf("before the crash")]);
    const checkpoint = (await store.checkpoint()) ?? "";
    await server.crash();
    await store.receive(PERSON, [reportOf("after the crash")]).catch(() => undefined);
    const [again] = await store.receive(PERSON, [reportOf("before the crash")]);
    assert.deepEqual(again?.entry, receipt?.entry);
    await assertVerifies(store, [checkpoint]);
    await store.close();
  });

  describeErasure(
    harness,
    {
      *files() {
        yield* rawFilesIn(server.data);
        yield* rawFilesIn(root);
      },
      readable: true,
      settle: () => server.run(`casebook${databases}`, "ANALYZE"),
    },
    async () => {
      const options = { ...WORLD, folder: mkdtempSync(join(root, "copy-")), passphrase: null };
      return { destination: await folderDestination(options), open: () => openFolderCasebook(options) };
    },
  );
});
