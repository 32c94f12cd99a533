import assert from "node:assert/strict";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { Casebook } from "../../src/app/casebook/open.ts";
import { openCasebook } from "../../src/app/casebook/open.ts";
import { verifyCasebook } from "../../src/app/casebook/verify.ts";
import type { Engine } from "../../src/app/load-engine.ts";
import { loadEngine, todayOf } from "../../src/app/load-engine.ts";
import { success } from "../../src/core/problem.ts";
import type { Random } from "../../src/core/randomness.ts";
import { verifyLedger } from "../../src/ledger/verify/verify.ts";
import { seededRandom } from "../ledger/memory-casebook.ts";
import { drawBelow } from "../ledger/tampering.ts";
import type { PostgresServer } from "../store/postgres-server.ts";
import { postgresMissing, startPostgres } from "../store/postgres-server.ts";
import { countFromEnvironment } from "../store/test-count.ts";
import type { TestPlace } from "./command-line.ts";
import { data, newPlace, reportFolder, said, start } from "./command-line.ts";
import { incidents, verified } from "./commands-contract.ts";

/** Kills on each of the two stores; each casebook takes so many. */
const KILLS = countFromEnvironment("VIGIL_CASEBOOK_KILLS", 150);
const KILLS_OF_ONE = 50;
/** Casebooks of one store that are worked on at once. */
const AT_ONCE = 2;
const SEED = process.env.VIGIL_CRASH_SEED ?? String(Date.now());
const REPORTS_AT_ONCE = 8;
/** How often everything is read again too, in kills. */
const WHOLE_EVERY = 10;

/**
 * How far a process had come when it was killed, as the files beside the database tell: what PostgreSQL had not yet
 * committed shows in none.
 */
const MOMENTS = [
  "before it wrote",
  "while it wrote",
  "between writing and telling",
  "after it told",
] as const;
type Moment = (typeof MOMENTS)[number];

type Work = {
  readonly verb: "add" | "decide" | "rebuild";
  readonly args: readonly string[];
  /** Throws where what the command told is not in the casebook. */
  readonly holds: (casebook: Casebook, told: string) => Promise<void>;
};

const engine: Engine = loadEngine(todayOf(Date.now()));
const missing = postgresMissing();

describe("commands killed at random moments", { concurrency: 2 }, () => {
  let server: PostgresServer | null = null;
  before(async () => {
    console.log(`Seed of the kills: VIGIL_CRASH_SEED=${SEED}`);
    if (missing === null) server = await startPostgres();
    else console.log(`Kills on PostgreSQL are skipped: ${missing}`);
  });
  after(() => server?.stop());

  it(`SQLite: ${KILLS} kills lose nothing that was told and leave nothing by halves`, () =>
    killMany("sqlite", async () => newPlace()));

  it(
    `PostgreSQL: ${KILLS} kills lose nothing that was told and leave nothing by halves`,
    {
      skip: missing ?? false,
    },
    () =>
      killMany("postgres", async (name) =>
        newPlace((await server?.database(`crash_${name.replace(/\W/gu, "_")}`)) ?? null),
      ),
  );
});

async function killMany(store: string, create: (name: string) => Promise<TestPlace>): Promise<void> {
  const shares = Array.from({ length: Math.ceil(KILLS / KILLS_OF_ONE) }, (_, at) =>
    Math.min(KILLS_OF_ONE, KILLS - at * KILLS_OF_ONE),
  );
  const counts = new Map<string, number>();
  const queue = [...shares.entries()];
  const workers = Array.from({ length: AT_ONCE }, async () => {
    for (let share = queue.shift(); share !== undefined; share = queue.shift()) {
      const [number, kills] = share;
      await killOne(await create(String(number)), kills, seededRandom(`${SEED} ${store} ${number}`), counts);
    }
  });
  await Promise.all(workers);
  const told = [...counts].sort().map(([what, count]) => `${what}: ${count}`);
  console.log(`${store}, kills by moment: ${told.join(", ")}`);
  const written = MOMENTS.slice(1).reduce((sum, moment) => sum + countOf(counts, moment), 0);
  assert.ok(KILLS < 20 || written > KILLS / 10, "hardly a kill hit a process that had begun to write");
}

function countOf(counts: ReadonlyMap<string, number>, moment: Moment): number {
  return [...counts].reduce((sum, [what, count]) => (what.endsWith(moment) ? sum + count : sum), 0);
}

/** Kills processes on one casebook, and looks after each what is there. */
async function killOne(
  place: TestPlace,
  kills: number,
  random: Random,
  counts: Map<string, number>,
): Promise<void> {
  await data(place, ["init"]);
  await data(place, ["add", reportFolder(place, "first", 0, 3)]);
  const [id = ""] = (await incidents(place)).flatMap(({ statements }) => statements);
  // How long each verb takes unharmed, so that kills can fall on any part of its life.
  const lives = new Map<string, number>();
  for (const work of [adding(place, 100), deciding(id, 0), REBUILDING]) {
    const begun = performance.now();
    const { code, err } = await said(start(place, work.args));
    assert.equal(code, 0, err);
    lives.set(work.verb, performance.now() - begun);
  }
  for (let kill = 0, round = 1; kill < kills; round += 1) {
    const work = [adding(place, 100 + round * REPORTS_AT_ONCE), deciding(id, round), REBUILDING][round % 3];
    assert.ok(work !== undefined && round < kills * 5, "processes end before they are killed");
    const stamp = filesIn(place.folder);
    const size = await lookInto(place, (casebook) => casebook.revision());
    const child = start(place, work.args);
    const ended = said(child);
    // All its life long, but denser towards the end: the first half is starting.
    const moment = Math.sqrt(drawBelow(random, 1000) / 1000) * 1.1 * (lives.get(work.verb) ?? 0);
    const timer = setTimeout(() => child.kill("SIGKILL"), moment);
    const { out, err } = await ended;
    clearTimeout(timer);
    assert.doesNotMatch(err, /vigil \w+: (?!others are adding)/u);
    const written = filesIn(place.folder) !== stamp;
    await lookInto(place, async (casebook) => {
      if (out.endsWith("\n")) await work.holds(casebook, out);
      await assertWhole(casebook, kill % WHOLE_EVERY === 0);
      if (child.signalCode !== "SIGKILL") return;
      kill += 1;
      const grown = (await casebook.revision()) > size;
      const told = out.endsWith("\n");
      const when = MOMENTS[told ? 3 : grown ? 2 : written ? 1 : 0];
      counts.set(`${work.verb} ${when}`, (counts.get(`${work.verb} ${when}`) ?? 0) + 1);
    });
  }
  await data(place, ["list"]);
  await verified(place);
}

function adding(place: TestPlace, from: number): Work {
  const folder = reportFolder(place, `reports-${from}`, from, REPORTS_AT_ONCE);
  return {
    verb: "add",
    args: ["add", folder, "--json"],
    async holds(casebook, told) {
      const { reports } = JSON.parse(told) as { reports: { report: string; entry: { seq: number } }[] };
      assert.equal(reports.length, REPORTS_AT_ONCE);
      for (const { report, entry } of reports) {
        const held = await casebook.heldReport(report);
        assert.equal(held?.entry.seq, entry.seq, "a report that was told of is not there");
        assert.notEqual(await casebook.document(report), null);
      }
    },
  };
}

function deciding(id: string, round: number): Work {
  const reason = `for the ${round}th reason`;
  const what = round % 2 === 0 ? ["estimate", id, "12"] : ["correct", id, "people", String(3 + round)];
  return {
    verb: "decide",
    args: ["decide", ...what, "--reason", reason, "--json"],
    async holds(casebook, told) {
      const { entry } = JSON.parse(told) as { entry: { chain: "main"; seq: number } };
      const { content } = (await casebook.entry(entry as never)) ?? {};
      assert.equal(content?.kind === "decision" ? content.body.reason : null, reason);
    },
  };
}

const REBUILDING: Work = {
  verb: "rebuild",
  args: ["rebuild", "--json"],
  async holds(casebook, told) {
    assert.equal((JSON.parse(told) as { digest: string }).digest, await casebook.derivedDigest());
  },
};

/**
 * The ledger verifies, what is derived is as it was put, and what is told of one batch of reports is there for all of
 * it or for none. `whole`: everything is read again, too.
 */
async function assertWhole(casebook: Casebook, whole: boolean): Promise<void> {
  if (whole) {
    const steps = verifyCasebook(casebook, engine, { checkpoints: [] });
    let next = await steps.next();
    while (next.done !== true) next = await steps.next();
    const { findings, derived } = next.value;
    assert.deepEqual(findings, []);
    assert.ok(derived === "same" || derived === "behind", derived);
  } else {
    const { findings } = await casebook.verifying((source) => verifyLedger(source));
    assert.deepEqual([...findings, ...(await casebook.audit())], []);
  }
  const batches = new Map<string, number>();
  for await (const entry of casebook.entries({ kinds: ["reportReceived", "readingMade"] })) {
    const number =
      entry.content?.kind === "reportReceived" ? /\d+/u.exec(entry.content.body.name ?? "") : null;
    if (number === null || Number(number[0]) < 100) continue;
    const batch = String(Math.floor((Number(number[0]) - 100) / REPORTS_AT_ONCE));
    batches.set(batch, (batches.get(batch) ?? 0) + 1);
  }
  for (const [batch, count] of batches)
    assert.equal(count, REPORTS_AT_ONCE, `batch ${batch} was received by halves`);
  const unread = (await casebook.unreadReports()).length;
  assert.equal(unread % REPORTS_AT_ONCE, 0, "a batch was read by halves");
}

/** Opens a casebook in this process, looks, and closes it. */
async function lookInto<T>(place: TestPlace, look: (casebook: Casebook) => Promise<T>): Promise<T> {
  const { folder, url } = place;
  const where = url === null ? { kind: "folder" as const, folder } : { kind: "server" as const, url, folder };
  const opened = await openCasebook(where, async () => success(""));
  assert.ok(opened.ok);
  try {
    return await look(opened.value);
  } finally {
    await opened.value.close();
  }
}

/** Names and sizes of all files: whether anything was written. */
function filesIn(folder: string): string {
  const sizes = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => {
    const { size, mtimeMs } = statSync(join(folder, name));
    return `${name} ${size} ${mtimeMs}`;
  });
  return sizes.sort().join("\n");
}
