import assert from "node:assert/strict";
import { once } from "node:events";
import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { webWords } from "../../src/messages/web.ts";
import { rawFilesIn } from "../store/raw-files.ts";
import { countFromEnvironment } from "../store/test-count.ts";
import type { TestPlace } from "./command-line.ts";
import { data, newPlace, reportFolder, reportText, run, said, start } from "./command-line.ts";

const ADDS = countFromEnvironment("VIGIL_CASEBOOK_ADDS", 1000);
const ADDS_BESIDE_SERVER = countFromEnvironment("VIGIL_ADDS_BESIDE_SERVER", 60);
/** That others are not through yet is no fault; anything else would be. */
const OTHERS_ADDING = /^(?:vigil add: others are adding reports; .+\n)?$/u;
const REASON = ["--reason", "a test"] as const;

type Added = {
  received: number;
  known: number;
  problems: number;
  reports: { path: string; report: string; known: boolean; statements: number | null }[];
};
type Incident = { id: string; act: string; status: string; statements: string[]; people: { min: number } };
type Verified = {
  ok: boolean;
  derived: string;
  digest: string;
  reports: number;
  first: { code: string; chain: string | null; seq: number | null } | null;
};
type Decided = { entry: { seq: number }; statement: string | null };

/** A verification that finds everything as it should be. */
export async function verified(place: TestPlace): Promise<Verified> {
  const verification = await data<Verified>(place, ["verify"]);
  assert.equal(verification.ok, true);
  assert.equal(verification.derived, "same");
  return verification;
}

/** The incidents that pass the filters. */
export async function incidents(place: TestPlace, ...filters: string[]): Promise<readonly Incident[]> {
  return (await data<{ incidents: Incident[] }>(place, ["list", ...filters])).incidents;
}

/** The commands over one kind of store; `create` gives an empty place. */
export function describeCommands(create: () => Promise<TestPlace>): void {
  async function casebook(reports: number): Promise<TestPlace> {
    const place = await create();
    assert.equal((await run(place, ["init"])).code, 0);
    if (reports > 0) await data(place, ["add", reportFolder(place, "reports", 0, reports)]);
    return place;
  }

  describe("adding, listing, showing, searching", () => {
    it("takes files, folders and standard input, each report once", async () => {
      const place = await casebook(0);
      const folder = reportFolder(place, "reports", 0, 5);
      const first = await data<Added>(place, ["add", folder]);
      assert.equal(first.received, 5);
      assert.ok(first.reports.every(({ statements }) => statements !== null && statements > 0));
      const other = join(place.root, "another name.txt");
      copyFileSync(join(folder, "report-3.txt"), other);
      writeFileSync(join(folder, "binary.txt"), Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0", "latin1"));
      const input = { input: reportText(99) };
      const again = await data<Added>(place, ["add", folder, other, "-"], input);
      assert.deepEqual([again.received, again.known, again.problems], [1, 6, 1]);
      const strict = await run(place, ["add", "--strict", folder]);
      assert.equal(strict.code, 1);
      assert.match(strict.err, /binary\.txt/u);

      const { reports } = await data<{ reports: { report: string; actor: string }[] }>(place, [
        "list",
        "reports",
      ]);
      assert.equal(reports.length, 6);
      assert.ok(reports.every(({ actor }) => actor === "person:tester"));
      const held = await incidents(place, "--act", "detention", "--place", "China", "--from", "2012-03");
      assert.equal(held.length, 6);
      const [incident] = held;
      const page = await run(place, ["show", incident?.id.slice(0, 10) ?? ""]);
      assert.equal(page.code, 0);
      assert.match(page.out, /North Koreans were arrested.+Example Daily/su);
      assert.equal((await run(place, ["show", reports[0]?.report ?? ""])).code, 0);
      const found = await data<{ hits: { report: string }[]; total: number }>(place, [
        "search",
        "arrested",
        "Kunming",
        "--act",
        "detention",
      ]);
      assert.equal(found.total, 1);
      const marked = await run(place, ["search", "Kunming"]);
      assert.match(marked.out, /\[Kunming\]/u);
      await verified(place);
    });
  });

  describe("deciding", () => {
    it("applies every kind of decision, keeps it through a rebuild, and takes it back", async () => {
      const place = await casebook(4);
      const before = await verified(place);
      const [a, b] = (await incidents(place, "--act", "detention")).flatMap(({ statements }) => statements);
      assert.ok(a !== undefined && b !== undefined);
      const [report] = (await data<{ reports: { report: string }[] }>(place, ["list", "reports"])).reports;
      const decide = (...args: string[]) => data<Decided>(place, ["decide", ...args, ...REASON]);
      const quote = ["--quote", "were later sent back to North Korea", "--act", "return", "--people", "7+"];
      // All at once, each a process of its own: none may miss what another decided.
      const [added] = await Promise.all([
        decide("add", report?.report.slice(0, 12) ?? "", ...quote),
        decide("accept", b),
        decide("correct", a, "people", "100-120"),
        decide("correct", a, "place", "CN/Jilin"),
        decide("same", a, b),
        decide("status", a, "contested"),
        decide("estimate", a, "110"),
        decide("grade", b, "2"),
        decide("grade", "Example Daily", "B"),
        data(place, ["decide", "note", a, "seen by two people"]),
      ]);
      const [joined] = await incidents(place, "--status", "contested");
      assert.deepEqual([...(joined?.statements ?? [])].sort(), [a, b].sort());
      const shown = await data<{ incident: { people: { min: number; max: number } }; estimate: unknown }>(
        place,
        ["show", joined?.id ?? ""],
      );
      assert.equal(shown.incident.people.max, 120);
      assert.deepEqual(shown.estimate, { min: 110, max: 110, reason: "a test" });
      assert.equal((await run(place, ["show", added.statement ?? ""])).code, 0);

      const decided = await verified(place);
      assert.notEqual(decided.digest, before.digest);
      const rebuilt = await data<{ digest: string; orphaned: number[] }>(place, ["rebuild"]);
      assert.equal(rebuilt.digest, decided.digest);
      assert.deepEqual(rebuilt.orphaned, []);
      const { entries } = await data<{ entries: { seq: number; kind: string }[] }>(place, ["log"]);
      const theirs = entries.filter(
        ({ kind }) => !["opened", "reportReceived", "readingMade"].includes(kind),
      );
      assert.equal(theirs.length, 10);
      for (const { seq } of theirs) await data(place, ["undo", String(seq), ...REASON]);
      assert.equal((await verified(place)).digest, before.digest);
    });
  });

  describe("many at once", () => {
    it(`two processes adding ${ADDS} reports each lose nothing and say nothing`, async () => {
      const place = await casebook(0);
      const folders = [reportFolder(place, "left", 0, ADDS), reportFolder(place, "right", ADDS, ADDS)];
      const both = await Promise.all(folders.map((folder) => run(place, ["add", folder, "--json"])));
      for (const { code, out, err } of both) {
        assert.equal(code, 0);
        assert.equal((JSON.parse(out) as Added).received, ADDS);
        assert.match(err, OTHERS_ADDING);
      }
      const { reports } = await data<{ reports: { statements: number | null }[] }>(place, [
        "list",
        "reports",
      ]);
      assert.equal(reports.length, 2 * ADDS);
      assert.ok(reports.every(({ statements }) => statements !== null));
      const { digest } = await verified(place);
      assert.equal((await data<{ digest: string }>(place, ["rebuild"])).digest, digest);
    });
  });

  describe("a server meanwhile", () => {
    it(`answers while two processes add ${ADDS_BESIDE_SERVER} reports each, and shows them all`, async () => {
      const place = await casebook(3);
      const folders = ["left", "right"].map((name, side) =>
        reportFolder(place, name, 1000 * (side + 1), ADDS_BESIDE_SERVER),
      );
      const server = start(place, ["serve", "--port", "0"]);
      const ended = said(server);
      try {
        const [words] = (await once(server.stdout, "data")) as [Buffer];
        const url = /http:\/\/127\.0\.0\.1:\d+\//u.exec(words.toString())?.[0] ?? "";
        const page = async (path: string): Promise<string> => {
          const answer = await fetch(new URL(path, url), { signal: AbortSignal.timeout(30_000) });
          assert.equal(answer.status, 200, path);
          return answer.text();
        };
        let adding = true;
        const added = Promise.all(folders.map((folder) => run(place, ["add", folder]))).finally(() => {
          adding = false;
        });
        const times: number[] = [];
        for (let at = 0; adding; at += 1) {
          const before = performance.now();
          await page(["/en", "/en/incidents", "/en/reports", "/en/search?text=Tumen"][at % 4] ?? "/en");
          times.push(performance.now() - before);
        }
        for (const { code, err } of await added) {
          assert.equal(code, 0, err);
          assert.match(err, OTHERS_ADDING);
        }
        assert.ok(Math.max(...times) < 20_000, `the slowest answer took ${Math.max(...times)} ms`);
        const all = (3 + 2 * ADDS_BESIDE_SERVER).toLocaleString("en");
        let reports = await page("/en/reports");
        // On a machine with much to do a page may have to say that it lacks the latest.
        while (reports.includes(webWords.en.behind)) {
          await sleep(100);
          reports = await page("/en/reports");
        }
        assert.match(reports, new RegExp(`\\b${all} reports\\b`, "u"));
      } finally {
        server.kill("SIGTERM");
      }
      const { code, err } = await ended;
      assert.deepEqual([code, err], [0, "Stop with Ctrl-C.\n"]);
      await verified(place);
    });
  });

  describe("erasing and copying", () => {
    it("leaves nothing of an erased report in files or a fresh backup", async () => {
      const place = await casebook(3);
      const secret = "Quillworthy Marrowgate";
      const path = join(place.root, "secret.txt");
      writeFileSync(
        path,
        `${reportText(50)}\n${secret} saw 14 North Koreans arrested in Helong on March 9.\n`,
      );
      const [added] = (await data<Added>(place, ["add", path])).reports;
      assert.ok((await run(place, ["search", "Marrowgate"])).out.includes("Marrowgate"));
      const statements = await data<{ statements: { statement: { id: string } }[] }>(place, [
        "show",
        added?.report ?? "",
      ]);
      const id = statements.statements[0]?.statement.id ?? "";
      await data(place, ["decide", "note", id, `${secret} confirmed it`]);
      const erased = await data<{ entries: unknown[]; scrub: string }>(place, [
        "erase",
        added?.report.slice(0, 16) ?? "",
        "--reason",
        "consent withdrawn",
      ]);
      assert.equal(erased.entries.length, 3);
      assert.equal((await data<{ total: number }>(place, ["search", "Marrowgate"])).total, 0);
      await verified(place);
      const backup = join(place.root, "backup");
      await data(place, ["backup", backup]);
      for (const folder of [place.folder, backup])
        for (const bytes of rawFilesIn(folder)) {
          const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
          for (const word of secret.split(" ")) assert.equal(all.includes(word), false, folder);
        }
    });

    it("comes back from a backup, on either store, with the same digest", async () => {
      const place = await casebook(4);
      const [a] = (await incidents(place)).flatMap(({ statements }) => statements);
      await data(place, ["decide", "correct", a ?? "", "people", "9+", ...REASON]);
      const { digest } = await verified(place);
      const backup = join(place.root, "backup");
      await data(place, ["backup", backup]);
      for (const target of [newPlace(), await create()]) {
        await data(target, ["restore", backup]);
        assert.equal((await verified(target)).digest, digest);
        assert.equal((await data<{ digest: string }>(target, ["rebuild"])).digest, digest);
        assert.equal((await run(target, ["restore", backup])).code, 1);
      }
    });
  });
}
