/** Reads the reports under a folder one after another, lets each reading go, and prints the peak memory in kilobytes. */
import { readFileSync } from "node:fs";
import { reportOf, reportPaths } from "../src/1-report/read.ts";
import { loadEngine, todayOf } from "../src/app/load-engine.ts";
import { readOne } from "../src/app/read-one.ts";

const engine = loadEngine(todayOf(Date.now()));
let statements = 0;
for await (const path of reportPaths(process.argv.slice(2))) {
  if (!path.ok) continue;
  const reading = readOne(reportOf(path.value, readFileSync(path.value)), engine);
  if (reading.ok) statements += reading.value.statements.length;
}
if (statements === 0) process.exitCode = 1;
process.stderr.write(`${process.resourceUsage().maxRSS}\n`);
