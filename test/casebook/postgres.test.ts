import { after, before, describe } from "node:test";
import type { PostgresServer } from "../store/postgres-server.ts";
import { postgresMissing, startPostgres } from "../store/postgres-server.ts";
import { newPlace } from "./command-line.ts";
import { describeCommands } from "./commands-contract.ts";

const missing = postgresMissing();

// Each test has a database of its own, and spends its time in other processes.
describe("casebook on PostgreSQL", { skip: missing ?? false, concurrency: 2 }, () => {
  let server: PostgresServer;
  let databases = 0;

  before(async () => {
    server = await startPostgres();
  });
  after(() => server.stop());

  describeCommands(async () => {
    databases += 1;
    return newPlace(await server.database(`casebook_${databases}`));
  });
});
