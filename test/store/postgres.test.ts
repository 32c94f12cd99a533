import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe } from "node:test";
import { createServerCasebook, openServerCasebook } from "../../src/store/postgres/casebook.ts";
import { describeErasure } from "./erasure-contract.ts";
import { PERSON, WORLD } from "./fixtures.ts";
import type { PostgresServer } from "./postgres-server.ts";
import { postgresMissing, startPostgres } from "./postgres-server.ts";
import { rawFilesIn } from "./raw-files.ts";
import { describeSearch } from "./search-contract.ts";
import type { Harness } from "./store-contract.ts";
import { describeStore } from "./store-contract.ts";

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
      return { store, reopen: () => openServerCasebook(options) };
    },
    openEmpty: async () => openServerCasebook({ ...WORLD, url: await address(), folder: root }),
  };
  describeStore(harness);
  describeSearch(harness);
  describeErasure(harness, {
    *files() {
      yield* rawFilesIn(server.data);
      yield* rawFilesIn(root);
    },
    readable: true,
    settle: () => server.run(`casebook${databases}`, "ANALYZE"),
  });
});
