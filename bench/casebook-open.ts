import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { systemClock } from "../src/core/clock.ts";
import { systemRandom } from "../src/core/randomness.ts";
import { createFolderCasebook } from "../src/store/sqlite/casebook.ts";

/**
 * Measures what opening a casebook and reading one report adds to starting Node, through the store alone and through
 * the command line: `npx node bench/casebook-open.ts`
 */

const RUNS = 15;
const folder = mkdtempSync(join(tmpdir(), "vigil-bench-open-"));
const world = { clock: systemClock, random: systemRandom };
const store = await createFolderCasebook({ ...world, folder, passphrase: null }, { id: "program:bench" });
const given = { published: null, publisher: null, url: null };
const [receipt] = await store.receive({ id: "program:bench" }, [
  { bytes: Buffer.from("text"), name: null, given },
]);
await store.close();

const src = join(import.meta.dirname, "../src");
const program = join(folder, "open.ts");
writeFileSync(
  program,
  `import { systemClock } from "${src}/core/clock.ts";
import { systemRandom } from "${src}/core/randomness.ts";
import { openFolderCasebook } from "${src}/store/sqlite/casebook.ts";
const store = await openFolderCasebook({ clock: systemClock, random: systemRandom, folder: ${JSON.stringify(folder)}, passphrase: null });
if ((await store.report("${receipt?.report}")) === null) throw new Error("not there");
await store.close();
`,
);

/** The median of so many runs, taken in turn so that what else the machine does falls on all alike. */
function medians(calls: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, number> {
  const times = new Map<string, number[]>([...calls.keys()].map((name) => [name, []]));
  for (let run = 0; run <= RUNS; run += 1)
    for (const [name, args] of calls) {
      const before = performance.now();
      execFileSync(process.execPath, [...args], { stdio: "pipe" });
      // The first run fills caches.
      if (run > 0) times.get(name)?.push(performance.now() - before);
    }
  return new Map([...times].map(([name, all]) => [name, all.sort((a, b) => a - b)[RUNS >> 1] ?? 0]));
}

const vigil = join(src, "cli/vigil.js");
const there = ["--casebook", folder];
execFileSync(process.execPath, [vigil, "rebuild", ...there], { stdio: "pipe" });
const found = medians(
  new Map([
    ["node -e 0", ["-e", "0"]],
    ["store: open and read one", [program]],
    ["vigil --version", [vigil, "--version"]],
    ["vigil log", [vigil, "log", ...there]],
    ["vigil list reports", [vigil, "list", "reports", ...there]],
    ["vigil show", [vigil, "show", receipt?.report ?? "", ...there]],
  ]),
);
const bare = found.get("node -e 0") ?? 0;
for (const [name, time] of found)
  console.log(`${name}: ${time.toFixed(0)} ms (${(time / bare).toFixed(1)} times)`);
rmSync(folder, { recursive: true, force: true });
