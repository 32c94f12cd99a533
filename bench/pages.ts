import { parseArgs } from "node:util";
import { addReports } from "../src/app/casebook/add-reports.ts";
import { snapshotsOf } from "../src/app/casebook/snapshot.ts";
import { temporaryCasebook } from "../src/app/casebook/temporary.ts";
import { loadEngine, todayOf } from "../src/app/load-engine.ts";
import { serve } from "../src/web/serve.ts";
import { streamedReport } from "./reports.ts";

/**
 * Measures the pages of a casebook of so many reports, most of which are about something else, as a stream of news is:
 * `npx node bench/pages.ts [--reports 100000] [--rate 20] [--seconds 30]`. Requests go to this machine alone.
 */

const { values } = parseArgs({
  options: {
    reports: { type: "string", default: "100000" },
    rate: { type: "string", default: "20" },
    seconds: { type: "string", default: "30" },
  },
});
const [reports, rate, seconds] = [Number(values.reports), Number(values.rate), Number(values.seconds)];
const actor = { id: "program:bench" };
const BATCH = 1000;

const engine = loadEngine(todayOf(Date.now()));
const made = await temporaryCasebook(actor);
if (!made.ok) throw new Error(made.problem.code);
const { casebook, destroy } = made.value;
const given = { published: null, publisher: null, url: null };
for (let from = 0; from < reports; from += BATCH) {
  const length = Math.min(BATCH, reports - from);
  const sent = Array.from({ length }, (_, at) => ({
    name: `${from + at}.txt`,
    bytes: streamedReport(from + at),
  }));
  const steps = addReports(casebook, actor, { paths: [], given, standardInput: null, sent }, () => engine);
  for await (const _ of steps) {
    // Only what is there at the end is measured.
  }
}

const snapshots = snapshotsOf(casebook, () => engine);
const begun = performance.now();
const { result } = await snapshots.latest();
const ready = performance.now() - begun;
const started = await serve(
  {
    casebook,
    snapshots,
    engine: () => engine,
    today: () => engine.today,
    actor,
    folder: null,
    names: [],
    log: (line) => console.error(line),
  },
  { host: "127.0.0.1", port: 0 },
);
if (!started.ok) throw new Error(started.problem.code);

const pages: Readonly<Record<string, () => string>> = {
  overview: () => "/en",
  dossier: () => `/en/incidents/${any(result.incidents).id}`,
  document: () => `/en/reports/${any(result.documents).id}`,
  search: () => `/en/search?q=${any(["Kunming", "Tumen", "repatriated", "Seoul"])}`,
};

function any<Item>(items: readonly Item[]): Item {
  const item = items[Math.floor(Math.random() * items.length)];
  if (item === undefined) throw new RangeError("there is nothing to ask for");
  return item;
}

console.log(`${reports} reports, ${result.incidents.length} incidents; ready after ${Math.round(ready)} ms`);
for (const [name, path] of Object.entries(pages)) {
  const times: number[] = [];
  const under: Promise<void>[] = [];
  for (let sent = 0; sent < rate * seconds; sent += 1) {
    const asked = performance.now();
    under.push(
      fetch(new URL(path(), started.value.url))
        .then((answer) => answer.text())
        .then(() => {
          times.push(performance.now() - asked);
        }),
    );
    await new Promise((resolve) => setTimeout(resolve, 1000 / rate));
  }
  await Promise.all(under);
  times.sort((a, b) => a - b);
  const at = (share: number): string => `${Math.round(times[Math.floor(times.length * share)] ?? 0)} ms`;
  console.log(`${name}: p50 ${at(0.5)}, p95 ${at(0.95)}, ${times.length} requests at ${rate} a second`);
}
console.log(`memory: ${Math.round(process.memoryUsage().rss / 1024 / 1024)} MB, the sender's included`);
await started.value.stop();
await destroy();
