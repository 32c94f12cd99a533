import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { systemClock } from "../src/core/clock.ts";
import { systemRandom } from "../src/core/randomness.ts";
import { createFolderCasebook } from "../src/store/sqlite/casebook.ts";

/** Measures what opening a casebook and reading one report adds to starting Node: `npx node bench/casebook-open.ts` */

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

function median(args: readonly string[]): number {
  const times = Array.from({ length: RUNS }, () => {
    const before = performance.now();
    execFileSync(process.execPath, [...args]);
    return performance.now() - before;
  });
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
}

const bare = median(["-e", "0"]);
const open = median([program]);
console.log(
  `node -e 0: ${bare.toFixed(0)} ms; open and read one: ${open.toFixed(0)} ms (${(open / bare).toFixed(1)} times)`,
);
rmSync(folder, { recursive: true, force: true });
