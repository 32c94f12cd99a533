// Runs the command line with the rights of nobody. Started as root, a process may read everything, and a folder
// without rights could not be tested; what the program itself needs is loaded before the rights are given up.

import { loadEngine, todayOf } from "../../src/app/load-engine.ts";
import { runVigil } from "../../src/cli/run.ts";

const NOBODY = 65_534;

loadEngine(todayOf(Date.now()));
if (process.getuid?.() === 0) {
  process.setegid?.(NOBODY);
  process.seteuid?.(NOBODY);
}
process.exitCode = await runVigil(process.argv.slice(2), process.env);
