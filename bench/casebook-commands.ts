import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { irrelevantReport, REPORT_BYTES } from "./reports.ts";

const TOWNS = [
  "Tumen",
  "Yanji",
  "Shenyang",
  "Kunming",
  "Dandong",
  "Beijing",
  "Qingdao",
  "Nanning",
  "Changchun",
];

/**
 * Measures the commands end to end, each in a process of its own: files of 4.6 KB to durable entries, statements and
 * incidents, and back. `npx node bench/casebook-commands.ts [--reports 10000]`
 */

const { values } = parseArgs({ options: { reports: { type: "string", default: "10000" } } });
const count = Number(values.reports);
const root = mkdtempSync(join(tmpdir(), "vigil-bench-commands-"));
const reports = join(root, "reports");
mkdirSync(reports);
for (let number = 0; number < count; number += 1)
  writeFileSync(join(reports, `${number}.txt`), newsOf(number));

/** News that tells of one arrest and one return, somewhere and some day in ten years, between news of other things. */
function newsOf(number: number): Uint8Array {
  const town = TOWNS[number % TOWNS.length];
  const date = new Date(Date.UTC(2010, 0, 1 + ((number * 37) % 3650)));
  const month = date.toLocaleString("en", { month: "long", timeZone: "UTC" });
  const people = 2 + ((number * 13) % 60);
  const other = new TextDecoder().decode(irrelevantReport(number)).split("\n\n").slice(1).join("\n\n");
  const head = `publisher: Paper ${number % 300}\npublished: ${date.toISOString().slice(0, 10)}\n\n`;
  const lead = `${people} North Koreans were arrested in ${town}, China, on ${month} ${date.getUTCDate()}, an activist told Paper ${number % 300}.\n\nThey were sent back to North Korea days later, the activist said.\n\n`;
  return Buffer.from(`${head}${lead}${other}`).subarray(0, REPORT_BYTES);
}

const program = join(import.meta.dirname, "../src/cli/vigil.js");
const environment = { ...process.env, VIGIL_ACTOR: "program:bench", DATABASE_URL: "" };

function vigil(items: number, ...args: readonly string[]): string {
  const before = performance.now();
  const all = [program, ...args, "--casebook", join(root, "casebook")];
  const { status, stdout, stderr } = spawnSync(process.execPath, all, {
    env: environment,
    encoding: "utf8",
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Error(`vigil ${args[0]} ended with ${status}: ${stderr}`);
  const seconds = (performance.now() - before) / 1000;
  const rate = items > 1 ? `, ${Math.round(items / seconds)} a second` : "";
  console.log(`vigil ${args[0]}: ${seconds.toFixed(2)} s${rate}`);
  return stdout;
}

console.log(`${count} reports`);
vigil(1, "init");
vigil(count, "add", reports);
const [first] = (
  JSON.parse(vigil(1, "list", "--json")) as { incidents: { id: string; statements: string[] }[] }
).incidents;
vigil(1, "show", first?.id ?? "");
vigil(1, "search", "arrested Yunnan");
vigil(1, "decide", "estimate", first?.statements[0] ?? "", "12", "--reason", "bench");
vigil(count, "rebuild");
vigil(count, "verify");
vigil(1, "log", "--limit", "1");
rmSync(root, { recursive: true, force: true });
