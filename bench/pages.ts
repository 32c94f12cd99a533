import type { ChildProcess } from "node:child_process";
import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { addReports } from "../src/app/casebook/add-reports.ts";
import type { Casebook } from "../src/app/casebook/open.ts";
import { createCasebook, holdsCasebook, openCasebook } from "../src/app/casebook/open.ts";
import { loadEngine, todayOf } from "../src/app/load-engine.ts";
import { mixedReport } from "./reports.ts";

/**
 * Measures the pages of a casebook of so many reports, one in `--telling` of which tells of what the packs are about
 * and the others of something else, as a stream of news is: `npx node bench/pages.ts [--reports 100000] [--telling 10]
 * [--rate 20] [--seconds 30] [--casebook DIR]`. The server is `vigil serve`, a process of its own; requests go to this
 * machine alone; one that fails counts as never answered. Making the casebook takes most of the time: in a folder that is named it stays, and is taken as it is
 * where it is there.
 */

const { values } = parseArgs({
  options: {
    reports: { type: "string", default: "100000" },
    telling: { type: "string", default: "10" },
    rate: { type: "string", default: "20" },
    seconds: { type: "string", default: "30" },
    casebook: { type: "string" },
  },
});
const [reports, telling] = [Number(values.reports), Number(values.telling)];
const [rate, seconds] = [Number(values.rate), Number(values.seconds)];
const actor = { id: "program:bench" };
/** The 95th percentile of every page, and the memory of the server. */
const BAR_MS = 150;
const BAR_MB = 400;

const temporary = values.casebook === undefined ? mkdtempSync(join(tmpdir(), "vigil-bench-")) : null;
const folder = values.casebook ?? join(temporary ?? "", "casebook");
const casebook = holdsCasebook(folder) ? await present() : await made();
const incidents = (await Array.fromAsync(casebook.incidents())).map(({ incident }) => incident.id);
const held = (await Array.fromAsync(casebook.reports())).map(({ report }) => report);
await casebook.close();

const begun = performance.now();
const { server, url } = await serving();
await (await fetch(new URL("/en", url))).text();
const ready = Math.round(performance.now() - begun);
console.log(`${held.length} reports, ${incidents.length} incidents; the first page after ${ready} ms`);
const pages: Readonly<Record<string, () => string>> = {
  overview: () => "/en",
  dossier: () => `/en/incidents/${any(incidents)}`,
  document: () => `/en/reports/${any(held)}`,
  search: () => `/en/search?q=${any(["Kunming", "Tumen", "repatriated", "Seoul"])}`,
};
for (const [name, path] of Object.entries(pages)) {
  const times = await timesOf(path);
  const p95 = at(times, 0.95);
  console.log(
    `${name}: p50 ${at(times, 0.5)} ms, p95 ${p95} ms (${(p95 / BAR_MS).toFixed(2)} of the bar), ` +
      `${times.length} requests at ${rate} a second, the slowest ${at(times, 1)} ms`,
  );
}
for (const { what, megabytes } of memory(server.pid ?? 0))
  console.log(`memory of ${what}: ${megabytes} MB (${(megabytes / BAR_MB).toFixed(2)} of the bar)`);
server.kill("SIGTERM");
await new Promise((resolve) => server.once("exit", resolve));
if (temporary !== null) rmSync(temporary, { recursive: true });

async function present(): Promise<Casebook> {
  const opened = await openCasebook({ kind: "folder", folder }, () => Promise.reject(new Error("encrypted")));
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value;
}

async function made(): Promise<Casebook> {
  const created = await createCasebook({ kind: "folder", folder }, null, actor);
  if (!created.ok) throw new Error(created.problem.code);
  const engine = loadEngine(todayOf(Date.now()));
  const given = { published: null, publisher: null, url: null };
  const sent = Array.from({ length: reports }, (_, number) => ({
    name: `${number}.txt`,
    bytes: mixedReport(number, telling),
  }));
  const start = performance.now();
  const request = { paths: [], given, standardInput: null, sent };
  for await (const _ of addReports(created.value, actor, request, () => engine)) {
    // Only what is there at the end is measured.
  }
  console.log(`made in ${Math.round((performance.now() - start) / 1000)} s`);
  return created.value;
}

async function serving(): Promise<{ readonly server: ChildProcess; readonly url: string }> {
  const main = join(import.meta.dirname, "../src/cli/main.ts");
  const call = [main, "serve", "--casebook", folder, "--port", "0"];
  const started = spawn(process.execPath, call, { stdio: ["ignore", "pipe", "inherit"] });
  for await (const chunk of started.stdout) {
    const found = /http:\/\/\S+/u.exec(String(chunk))?.[0];
    if (found !== undefined) return { server: started, url: found };
  }
  throw new Error("the server did not start");
}

/** Milliseconds of every answer, ascending. */
async function timesOf(path: () => string): Promise<readonly number[]> {
  const times: number[] = [];
  const under: Promise<void>[] = [];
  for (let sent = 0; sent < rate * seconds; sent += 1) {
    const asked = performance.now();
    under.push(
      fetch(new URL(path(), url))
        .then((answer) => answer.text())
        .then(
          () => times.push(performance.now() - asked),
          () => times.push(Number.POSITIVE_INFINITY),
        )
        .then(() => undefined),
    );
    await new Promise((resolve) => setTimeout(resolve, 1000 / rate));
  }
  await Promise.all(under);
  return times.sort((a, b) => a - b);
}

function at(times: readonly number[], share: number): number {
  return Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0);
}

/** The server now and at most, and the processes that it has started, as the system tells. */
function memory(pid: number): readonly { readonly what: string; readonly megabytes: number }[] {
  const processes = execFileSync("ps", ["-A", "-o", "pid=,ppid=,rss="], { encoding: "utf8" })
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/u).map(Number));
  return processes.flatMap(([own, parent, kilobytes = 0]) => {
    const megabytes = Math.round(kilobytes / 1024);
    if (own === pid) return [{ what: "the server", megabytes }];
    return parent === pid ? [{ what: "a process that links for it", megabytes }] : [];
  });
}

function any<Item>(items: readonly Item[]): Item {
  const item = items[Math.floor(Math.random() * items.length)];
  if (item === undefined) throw new RangeError("there is nothing to ask for");
  return item;
}
