import assert from "node:assert/strict";
import type { ChildProcessByStdio } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { describe, it } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { verifyLedger } from "../../src/ledger/verify/verify.ts";
import type { CasebookStore } from "../../src/store/contract/port.ts";
import { openServerCasebook } from "../../src/store/postgres/casebook.ts";
import { openFolderCasebook } from "../../src/store/sqlite/casebook.ts";
import { WORLD } from "./fixtures.ts";
import { assertVerifies } from "./store-contract.ts";
import { countFromEnvironment } from "./test-count.ts";

/** Where a casebook is that several processes open. */
export type Place = { readonly folder: string; readonly url: string | null };

const ADDS = countFromEnvironment("VIGIL_CONCURRENT_ADDS", 60);
const KILLS = countFromEnvironment("VIGIL_KILLS", 9);
type Process = ChildProcessByStdio<null, Readable, Readable>;

const PROGRAM = join(import.meta.dirname, "casebook-process.ts");

function start(place: Place, verb: string, name: string, count: number): Process {
  const env = {
    ...process.env,
    CASEBOOK_FOLDER: place.folder,
    ...(place.url === null ? {} : { CASEBOOK_URL: place.url }),
  };
  return spawn(process.execPath, [PROGRAM, verb, name, String(count)], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
}

/** What a process printed until it ended, by line. */
async function output(
  child: Process,
): Promise<{ readonly lines: readonly string[]; readonly errors: string }> {
  const [out, errors] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  const whole = out.slice(0, out.lastIndexOf("\n") + 1);
  return { lines: whole.split("\n").filter((line) => line !== ""), errors };
}

function openAt(place: Place): Promise<CasebookStore> {
  return place.url === null
    ? openFolderCasebook({ ...WORLD, folder: place.folder, passphrase: null })
    : openServerCasebook({ ...WORLD, folder: place.folder, url: place.url });
}

/** Several processes at once, and processes killed at any moment. */
export function describeProcesses(create: () => Promise<Place>): void {
  describe("processes", () => {
    it(`two adding ${ADDS} reports each lose nothing, while a third reads`, async () => {
      const place = await create();
      const writers = ["left", "right"].map((name) => output(start(place, "add", name, ADDS)));
      const store = await openAt(place);
      let ended = false;
      const all = Promise.all(writers).finally(() => {
        ended = true;
      });
      let slowest = 0;
      while (!ended) {
        const before = performance.now();
        await store.search({ text: "held" });
        await store.checkpoint();
        slowest = Math.max(slowest, performance.now() - before);
        await sleep(20);
      }
      const said = await all;
      for (const { lines, errors } of said) {
        assert.equal(errors, "");
        assert.equal(lines.length, ADDS + 1);
      }
      assert.equal((await Array.fromAsync(store.reports())).length, 2 * ADDS);
      assert.equal((await store.search({ text: "held" })).total, 2 * ADDS);
      assert.ok(slowest < 5_000, `a reader waited ${slowest} ms`);
      await assertVerifies(store);
      assert.deepEqual(await store.audit(), []);
      await store.close();
    });

    it(`killed ${KILLS} times at random moments keep what was acknowledged, and nothing by halves`, async () => {
      const place = await create();
      const acknowledged: string[] = [];
      let killedAtWork = 0;
      for (let kill = 0; kill < KILLS; kill += 1) {
        const verb = ["add", "decide", "rebuild", "erase"][kill % 4] ?? "add";
        const child = start(place, verb, `kill ${kill}`, 5_000);
        const said = output(child);
        child.stdout.once("data", () => setTimeout(() => child.kill("SIGKILL"), Math.random() * 60));
        const early = setTimeout(() => child.kill("SIGKILL"), 100 + Math.random() * 1500);
        const { lines, errors } = await said;
        clearTimeout(early);
        assert.equal(errors, "");
        if (lines.length > 0) killedAtWork += 1;
        acknowledged.push(...lines);
        const store = await openAt(place);
        await assertWhole(store, lines);
        await store.close();
      }
      assert.ok(killedAtWork > 0, "every process was killed before it did anything");
      const store = await openAt(place);
      await assertWhole(store, acknowledged);
      await store.close();
    });
  });
}

/** Everything acknowledged is there, everything verifies, and derived rows belong to reports that are held. */
async function assertWhole(store: CasebookStore, acknowledged: readonly string[]): Promise<void> {
  const { findings } = await store.verifying((source) => verifyLedger(source));
  assert.deepEqual(findings, []);
  assert.deepEqual(await store.audit(), []);
  const held = new Set<string>();
  for await (const { report } of store.reports()) held.add(report);
  for await (const document of store.documents()) {
    assert.ok(held.has(document.id));
    assert.equal((await store.statementsOf(document.id)).length, 1);
  }
  for await (const { incident } of store.incidents())
    for (const id of incident.statements) assert.ok((await store.statement(id)) !== null);
  const reasons = new Map<number, string>();
  for await (const entry of store.entries({ kinds: ["decision"] }))
    if (entry.content?.kind === "decision") reasons.set(entry.seq, entry.content.body.reason);
  for (const line of acknowledged) {
    const [what, subject = "", ...rest] = line.split(" ");
    if (what === "report") assert.ok(held.has(subject), "an acknowledged report is lost");
    if (what === "decision") assert.equal(reasons.get(Number(subject)), rest.join(" "));
    if (what === "erased") assert.ok(!held.has(subject), "an erased report is back");
  }
}
