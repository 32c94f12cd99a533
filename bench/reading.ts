/**
 * Measures reading against its bars. Run: npm run bench. Prints one line per bar; exits with 1 if one is missed.
 *
 * - end to end (bytes to statements) against wink-nlp's plain tagging of the same text, in turns, one core;
 * - reports that name nobody whom the packs are about, against those that do;
 * - memory over 10,000 reports: read as a stream, each reading let go, and in `vigil read --json`, which keeps every
 *   statement to link them.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { reportOf } from "../src/1-report/read.ts";
import { loadEngine, todayOf } from "../src/app/load-engine.ts";
import { readOne } from "../src/app/read-one.ts";
import { irrelevantReport, RELEVANT_FROM, relevantReport, streamedReport } from "./reports.ts";

const ROUNDS = 7;
const WINK_REPORTS = 60;
const VIGIL_REPORTS = 300;
const IRRELEVANT_REPORTS = 2000;
const STREAMED = Number(process.env.VIGIL_BENCH_STREAMED ?? 10_000);

const BAR_AGAINST_WINK = 8;
const BAR_IRRELEVANT = 10;
const BAR_MEGABYTES = 250;
/** As src/cli/vigil.js sets it. */
const NURSERY = "--max-semi-space-size=8";

const engine = loadEngine(todayOf(Date.now()));
// Plain tagging: sentences and parts of speech, the least that tags. Beside it all that wink-nlp does by default.
const tagger = winkNLP(model, ["sbd", "pos"]);
const fullTagger = winkNLP(model);

/** Reports a second over the given work. */
function rate(count: number, work: (number: number) => void): number {
  const begun = performance.now();
  for (let number = 0; number < count; number++) work(number);
  return (count * 1000) / (performance.now() - begun);
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

function readAll(reports: readonly Uint8Array[]): (number: number) => void {
  return (number) => {
    const bytes = reports[number];
    if (bytes !== undefined) readOne(reportOf("report.txt", bytes), engine);
  };
}

function compareSpeed(): boolean {
  const relevant = Array.from({ length: VIGIL_REPORTS }, (_, number) => relevantReport(number));
  const irrelevant = Array.from({ length: IRRELEVANT_REPORTS }, (_, number) => irrelevantReport(number));
  const texts = relevant.slice(0, WINK_REPORTS).map((bytes) => new TextDecoder().decode(bytes));
  const tagWith =
    (wink: typeof tagger) =>
    (number: number): void => {
      wink
        .readDoc(texts[number] ?? "")
        .tokens()
        .out(wink.its.pos);
    };
  const rates: { tagging: number; full: number; reading: number; passing: number }[] = [];
  // The first round warms both up and is not counted.
  for (let round = 0; round <= ROUNDS; round++) {
    const tagging = rate(WINK_REPORTS, tagWith(tagger));
    const full = rate(WINK_REPORTS, tagWith(fullTagger));
    const reading = rate(VIGIL_REPORTS, readAll(relevant));
    const passing = rate(IRRELEVANT_REPORTS, readAll(irrelevant));
    if (round > 0) rates.push({ tagging, full, reading, passing });
  }
  const tagging = median(rates.map((one) => one.tagging));
  const full = median(rates.map((one) => one.full));
  const reading = median(rates.map((one) => one.reading));
  const passing = median(rates.map((one) => one.passing));
  process.stdout.write(`wink-nlp tagging   ${tagging.toFixed(0)} reports/s\n`);
  process.stdout.write(`  its whole pipe   ${full.toFixed(0)} reports/s\n`);
  process.stdout.write(`vigil, relevant    ${reading.toFixed(0)} reports/s (from ${RELEVANT_FROM})\n`);
  process.stdout.write(`vigil, irrelevant  ${passing.toFixed(0)} reports/s\n\n`);
  const againstWink = median(rates.map((one) => one.reading / one.tagging));
  const againstFull = median(rates.map((one) => one.reading / one.full));
  process.stdout.write(`reading against the whole pipe: ${againstFull.toFixed(2)} ×\n`);
  const againstRelevant = median(rates.map((one) => one.passing / one.reading));
  const first = verdict(
    "reading against tagging",
    againstWink,
    BAR_AGAINST_WINK,
    "×",
    againstWink >= BAR_AGAINST_WINK,
  );
  return (
    verdict(
      "irrelevant against relevant",
      againstRelevant,
      BAR_IRRELEVANT,
      "×",
      againstRelevant >= BAR_IRRELEVANT,
    ) && first
  );
}

function verdict(name: string, value: number, bar: number, unit: string, met: boolean): boolean {
  const sign = unit === "×" ? "≥" : "<";
  process.stdout.write(
    `${met ? "met   " : "MISSED"}  ${name}: ${value.toFixed(2)} ${unit} (bar: ${sign} ${bar})\n`,
  );
  return met;
}

/** Peak resident memory of the command line over a folder of so many reports, in megabytes. */
function measureMemory(): boolean {
  const folder = mkdtempSync(join(tmpdir(), "vigil-bench-"));
  try {
    for (let number = 0; number < STREAMED; number++) {
      const part = join(folder, String(number % 100).padStart(2, "0"));
      if (number < 100) mkdirSync(part);
      writeFileSync(join(part, `${number}.txt`), streamedReport(number));
    }
    const streamed = spawnSync(
      process.execPath,
      [NURSERY, join(import.meta.dirname, "reading-stream.ts"), folder],
      {
        stdio: ["ignore", "ignore", "pipe"],
        encoding: "utf8",
      },
    );
    const alone = Number(streamed.stderr.trim().split("\n").at(-1)) / 1024;
    const first = verdict("peak memory, read as a stream", alone, BAR_MEGABYTES, "MB", alone < BAR_MEGABYTES);
    const peak = 'process.on("exit",()=>process._rawDebug(process.resourceUsage().maxRSS))';
    const begun = performance.now();
    const ended = spawnSync(
      process.execPath,
      [
        `--import=data:text/javascript,${encodeURIComponent(peak)}`,
        join(import.meta.dirname, "../src/cli/vigil.js"),
        "read",
        "--json",
        folder,
      ],
      { stdio: ["ignore", "ignore", "pipe"], encoding: "utf8" },
    );
    const seconds = (performance.now() - begun) / 1000;
    const megabytes = Number(ended.stderr.trim().split("\n").at(-1)) / 1024;
    process.stdout.write(
      `\nread --json of ${STREAMED} reports: ${seconds.toFixed(1)} s, exit ${ended.status}\n`,
    );
    const met = ended.status === 0 && megabytes < BAR_MEGABYTES;
    return verdict("peak memory, read and linked", megabytes, BAR_MEGABYTES, "MB", met) && first;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const speed = compareSpeed();
const memory = measureMemory();
if (!speed || !memory) process.exitCode = 1;
