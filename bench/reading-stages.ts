/** Where the time of reading goes, in microseconds a report of 4.6 KB. Run: npx node bench/reading-stages.ts */
import { decodeReport } from "../src/1-report/decode.ts";
import { reportOf } from "../src/1-report/read.ts";
import { documentLanguage } from "../src/2-document/language.ts";
import { markRegions } from "../src/2-document/mark-regions.ts";
import { openDocument } from "../src/2-document/open.ts";
import { lex } from "../src/3-statement/lexer.ts";
import { loadEngine, todayOf } from "../src/app/load-engine.ts";
import { readOne } from "../src/app/read-one.ts";
import { irrelevantReport, relevantReport } from "./reports.ts";

const REPORTS = 400;
const ROUNDS = 5;

const engine = loadEngine(todayOf(Date.now()));
const english = engine.reader("en");

function microseconds(work: (number: number) => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const begun = performance.now();
    for (let number = 0; number < REPORTS; number++) work(number);
    best = Math.min(best, ((performance.now() - begun) * 1000) / REPORTS);
  }
  return best;
}

function opened<Value>(
  outcome: { readonly ok: true; readonly value: Value } | { readonly ok: false },
): Value {
  if (!outcome.ok) throw new Error("a report of the bench cannot be read");
  return outcome.value;
}

for (const [name, make] of [
  ["relevant", relevantReport],
  ["irrelevant", irrelevantReport],
] as const) {
  const bytes = Array.from({ length: REPORTS }, (_, number) => make(number));
  const reports = bytes.map((one) => reportOf("report.txt", one));
  const decoded = reports.map((report) => opened(decodeReport(report)));
  const documents = decoded.map((one) => opened(openDocument(one)));
  const stages: Readonly<Record<string, (number: number) => void>> = {
    "hash, report": (number) => reportOf("report.txt", bytes[number] as Uint8Array),
    decode: (number) => decodeReport(reports[number] as (typeof reports)[0]),
    "open document": (number) => openDocument(decoded[number] as (typeof decoded)[0]),
    "  of it: language": (number) => documentLanguage(null, documents[number]?.text ?? ""),
    relevance: (number) => english?.relevance.test(documents[number]?.text ?? ""),
    "mark regions": (number) => markRegions(documents[number] as (typeof documents)[0]),
    lex: (number) => lex(documents[number]?.text ?? ""),
    "all of it": (number) => readOne(reports[number] as (typeof reports)[0], engine),
  };
  process.stdout.write(`${name}\n`);
  for (const [stage, work] of Object.entries(stages)) {
    process.stdout.write(`  ${stage.padEnd(20)} ${microseconds(work).toFixed(1).padStart(8)} µs\n`);
  }
}
