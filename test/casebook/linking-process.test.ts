import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { addReports } from "../../src/app/casebook/add-reports.ts";
import { decide } from "../../src/app/casebook/decide.ts";
import { leaveUpdatesTo } from "../../src/app/casebook/deputy.ts";
import type { Holding } from "../../src/app/casebook/holding.ts";
import { makeHolding } from "../../src/app/casebook/holding.ts";
import type { LinkingProcess } from "../../src/app/casebook/linking-process.ts";
import { linkingProcess } from "../../src/app/casebook/linking-process.ts";
import type { Casebook } from "../../src/app/casebook/open.ts";
import { openCasebook } from "../../src/app/casebook/open.ts";
import type { CasebookPlace } from "../../src/app/casebook/place.ts";
import { snapshotsOf } from "../../src/app/casebook/snapshot.ts";
import { temporaryCasebook } from "../../src/app/casebook/temporary.ts";
import { undo } from "../../src/app/casebook/undo.ts";
import { ACTOR, engine, exampleReports, TODAY } from "../web/house.ts";

const GIVEN = { published: null, publisher: null, url: null };
const PATIENT = 60_000;

let casebook: Casebook;
let place: CasebookPlace;
let destroy: () => Promise<void>;
let linking: LinkingProcess;
const logged: string[] = [];

before(async () => {
  const made = await temporaryCasebook(ACTOR);
  assert.ok(made.ok);
  ({ casebook, place, destroy } = made.value);
  linking = linkingProcess(
    { kind: "open", place, passphrase: null },
    { log: (line) => logged.push(line), patience: PATIENT },
  );
  leaveUpdatesTo(casebook, linking.update);
});
after(async () => {
  linking.end();
  await destroy();
});

/** What is held of the casebook as it is now, made here and from nothing. */
async function fromScratch(): Promise<Holding> {
  const opened = await openCasebook(place, () => Promise.reject(new Error("encrypted")));
  assert.ok(opened.ok);
  const made = structuredClone(await makeHolding(opened.value, engine, TODAY));
  await opened.value.close();
  return made;
}

async function add(names: RegExp): Promise<void> {
  const request = { paths: exampleReports(names), given: GIVEN, standardInput: null };
  await Array.fromAsync(addReports(casebook, ACTOR, request, engine));
}

/** A whole number below a limit, from a seed. */
function drawn(seed: number, limit: number): number {
  return (Math.imul(seed + 1, 2_654_435_761) >>> 8) % limit;
}

describe("the process that links", () => {
  it("holds, after reports and decisions of any kind, what is held when all is made from nothing", async () => {
    await add(/2013-11/u);
    for (let step = 0; step < 8; step += 1) {
      const incidents = (await Array.fromAsync(casebook.incidents())).map((one) => one.incident);
      const one = incidents[drawn(step, incidents.length)];
      const other = incidents.find(({ id, act }) => id !== one?.id && act === one?.act);
      const [a = "", b = ""] = [one?.statements[0], other?.statements[0]];
      if (step === 2) await add(/2012-02-2/u);
      const entries = await casebook.revision();
      const decision = [
        { kind: "same", ids: [a, b] },
        { kind: "accept", id: a },
        { kind: "different", ids: [a, b] },
        { kind: "correct", id: a, part: "people", value: String(20 + step) },
        { kind: "status", id: one?.id ?? "", status: "withdrawn" },
        { kind: "reject", id: a },
      ] as const;
      const asked = decision[step];
      assert.ok(b !== "" || asked === undefined || !("ids" in asked), "there are two to judge");
      if (asked === undefined) assert.ok((await undo(casebook, ACTOR, entries - 1, "again", engine)).ok);
      else assert.ok((await decide(casebook, ACTOR, asked, "a reason", engine)).ok, asked.kind);
      const held = await linking.holding(TODAY);
      assert.equal(held.revision, await casebook.revision());
      const { fresh: _, ...rest } = held;
      const { fresh: __, ...scratch } = await fromScratch();
      assert.deepEqual(rest, scratch, `after step ${step}`);
    }
  });

  it("is started anew where it died, and says so of what it was asked", async () => {
    const asked = linking.holding(TODAY);
    const failed = assert.rejects(asked);
    assert.notEqual(linking.pid(), null);
    process.kill(linking.pid() ?? 0, "SIGKILL");
    await failed;
    assert.deepEqual(logged.splice(0), ["linking: the process ended before it answered"]);
    assert.equal((await linking.holding(TODAY)).revision, await casebook.revision());
  });

  it("ends when it has nothing to do, and tells only where a fault was", async () => {
    const nowhere = { kind: "folder", folder: `${place.folder}-nowhere` } as const;
    const lines: string[] = [];
    const other = linkingProcess(
      { kind: "open", place: nowhere, passphrase: null },
      { log: (line) => lines.push(line), idle: 1, patience: PATIENT },
    );
    assert.equal(await other.update(), "busy");
    assert.equal(lines.length, 1);
    assert.ok(!lines.some((line) => line.includes("nowhere")));
    await sleep(50);
    assert.equal(other.pid(), null);
  });

  it("is not waited for longer than somebody would wait", async () => {
    const busy = linkingProcess(
      { kind: "open", place, passphrase: null },
      { log: () => undefined, patience: 1 },
    );
    assert.equal(await busy.update(), "busy");
    busy.end();
  });
});

describe("a snapshot", () => {
  it("is the former one, marked as behind, while the next is being made or cannot be", async () => {
    const first = await linking.holding(TODAY);
    const { promise: second, resolve, reject } = Promise.withResolvers<Holding>();
    const makes = [() => Promise.resolve(first), () => second, () => Promise.reject(new Error("died"))];
    const snapshots = snapshotsOf(casebook, engine, () => (makes.shift() ?? (() => second))(), 20);
    assert.equal((await snapshots.latest()).fresh, first.fresh);
    const noted = await decide(
      casebook,
      ACTOR,
      { kind: "note", about: "-", text: "looked at" },
      "a reason",
      engine,
    );
    assert.ok(noted.ok);
    const behind = await snapshots.latest();
    assert.deepEqual([behind.fresh, behind.revision], ["busy", first.revision]);
    assert.equal(behind.entries, await casebook.revision());
    resolve(await linking.holding(TODAY));
    const now = await snapshots.latest();
    assert.deepEqual([now.revision, now.entries], [behind.entries, behind.entries]);
    reject(new Error("too late"));
    await casebook.write(ACTOR, (writing) =>
      writing.append({ kind: "note", body: { about: null, text: "looked at again" } } as never),
    );
    assert.equal((await snapshots.latest()).fresh, "busy");
    assert.equal((await snapshots.latest()).fresh, "busy");
    assert.equal(makes.length, 0);
  });
});
