import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { openCasebook } from "../../src/app/casebook/open.ts";
import { verifyCasebook } from "../../src/app/casebook/verify.ts";
import { loadEngine, todayOf } from "../../src/app/load-engine.ts";
import { success } from "../../src/core/problem.ts";
import { systemRandom } from "../../src/core/randomness.ts";
import { sqliteEngine } from "../../src/store/sqlite/engine.ts";
import { seededRandom } from "../ledger/memory-casebook.ts";
import { tamper } from "../ledger/tampering.ts";
import type { PostgresServer } from "../store/postgres-server.ts";
import { onBareTables, postgresMissing, startPostgres } from "../store/postgres-server.ts";
import type { Bared } from "../store/tampering-contract.ts";
import { dropGuards, readTables, writeTables } from "../store/tampering-contract.ts";
import { countFromEnvironment } from "../store/test-count.ts";
import type { TestPlace } from "./command-line.ts";
import { data, newPlace, reportFolder, reportText, run } from "./command-line.ts";
import { incidents, verified } from "./commands-contract.ts";

const REASON = ["--reason", "a test"] as const;
const SEED = process.env.VIGIL_TAMPERING_SEED ?? "tampering with a casebook";
const TAMPERINGS = {
  sqlite: countFromEnvironment("VIGIL_CASEBOOK_TAMPERINGS", 1800),
  postgres: countFromEnvironment("VIGIL_CASEBOOK_TAMPERINGS", 200),
};
const missing = postgresMissing();
if (missing !== null) console.log(`Tampering on PostgreSQL is skipped: ${missing}`);
const engine = loadEngine(todayOf(Date.now()));

/** A casebook with a little of everything: reports, decisions of every kind, one taken back, one erased. */
async function fill(place: TestPlace): Promise<void> {
  await data(place, ["init"]);
  await data(place, ["add", reportFolder(place, "reports", 0, 3)]);
  const path = join(place.root, "erased.txt");
  writeFileSync(path, reportText(77));
  const { reports } = await data<{ reports: { report: string }[] }>(place, ["add", path]);
  const [a = "", b = ""] = (await incidents(place, "--act", "detention")).flatMap(
    ({ statements }) => statements,
  );
  await data(place, ["decide", "correct", a, "people", "9-11", ...REASON]);
  await data(place, ["decide", "same", a, b, ...REASON]);
  await data(place, ["decide", "status", a, "contested", ...REASON]);
  await data(place, ["decide", "grade", "Example Daily", "B", ...REASON]);
  await data(place, ["undo", "12", ...REASON]);
  await data(place, ["erase", reports[0]?.report ?? "", ...REASON]);
  await data(place, ["list"]);
}

/** What `vigil verify` tells; what cannot be opened or looked through is told of as well. */
async function isAccused({ folder, url }: TestPlace): Promise<boolean> {
  const place = url === null ? { kind: "folder" as const, folder } : { kind: "server" as const, url, folder };
  const opened = await openCasebook(place, async () => success(""));
  if (!opened.ok) return true;
  try {
    const steps = verifyCasebook(opened.value, engine, { checkpoints: [] });
    let next = await steps.next();
    while (next.done !== true) next = await steps.next();
    return !next.value.ok;
  } finally {
    await opened.value.close();
  }
}

async function findsAll(place: TestPlace, bare: Bared["bare"], store: "sqlite" | "postgres"): Promise<void> {
  await fill(place);
  await verified(place);
  const casebook: Bared = { folder: place.folder, bare };
  await dropGuards(casebook, store);
  const intact = await readTables(casebook);
  assert.equal(await isAccused(place), false);
  const random = seededRandom(`${SEED} ${store}`);
  const missed: string[] = [];
  for (let found = 0; found < TAMPERINGS[store]; ) {
    const { what, tables } = tamper(intact, random);
    // What the database itself refuses is no tampering.
    if (!(await writeTables(casebook, tables))) continue;
    if (!(await isAccused(place))) missed.push(what);
    found += 1;
  }
  assert.deepEqual(missed, []);
  await writeTables(casebook, intact);
  assert.equal(await isAccused(place), false);
  assert.equal((await run(place, ["verify"])).code, 0);
}

describe("a casebook tampered with", () => {
  it(`is accused each of ${TAMPERINGS.sqlite} times, and never when intact: SQLite`, async () => {
    const place = newPlace();
    const path = join(place.folder, "casebook.db");
    const bare: Bared["bare"] = async (work) => {
      const database = await sqliteEngine(
        { path, passphrase: null, create: false, closed: null },
        systemRandom,
      );
      return database.write(work).finally(() => database.close());
    };
    await findsAll(place, bare, "sqlite");
  });

  describe("on a server", { skip: missing ?? false }, () => {
    let server: PostgresServer;
    before(async () => {
      server = await startPostgres();
    });
    after(() => server.stop());

    it(`is accused each of ${TAMPERINGS.postgres} times, and never when intact: PostgreSQL`, async () => {
      const url = await server.database("tampered");
      await findsAll(newPlace(url), (work) => onBareTables(url, work), "postgres");
    });
  });
});
