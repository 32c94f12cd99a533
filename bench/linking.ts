/**
 * Cost and quality of linking on a synthetic world with known truth.
 *
 *   node --expose-gc bench/linking.ts [--million] [--long] [SIZE …]
 *
 * Prints, for every size, seconds by the clock and of processor, statements a second, memory (of the world before it is
 * linked, and at the peak), and precision, recall and F1 over the pairs of statements that tell of one incident. A larger
 * world has more happenings in the same ten years and places: it is denser, and more pairs of statements have to be
 * looked at for each. With `--long` a world has ten years for every 100,000 statements instead, so that it is as dense
 * whatever its size.
 */
import { linkStatements } from "../src/4-incident/link.ts";
import type { ReadDocument } from "../src/4-incident/types.ts";
import { DAYS, happeningOf, toldIn } from "./linking-world.ts";
import { pairScores } from "./pair-scores.ts";

/** So many statements for every ten years of a long world. */
const A_DECADE_OF = 100_000;

const given = process.argv
  .slice(2)
  .filter((argument) => /^\d+$/.test(argument))
  .map(Number);
const sizes = given.length > 0 ? given : [10_000, 100_000];
if (process.argv.includes("--million")) sizes.push(1_000_000);
const isLong = process.argv.includes("--long");

for (const size of sizes) {
  const days = isLong ? Math.ceil((DAYS * size) / A_DECADE_OF) : DAYS;
  const readings: ReadDocument[] = [];
  const happenings: number[] = [];
  for (const reading of toldIn(size, 1, days)) {
    readings.push(reading);
    for (const { id } of reading.statements) happenings.push(happeningOf(id));
  }
  const truths = Int32Array.from(happenings);
  happenings.length = 0;
  globalThis.gc?.();
  const world = megabytes(process.memoryUsage.rss());
  const start = performance.now();
  const before = process.cpuUsage();
  const { incidents } = linkStatements(readings);
  const seconds = (performance.now() - start) / 1000;
  const used = process.cpuUsage(before);
  const busy = (used.user + used.system) / 1e6;
  const peak = megabytes(process.resourceUsage().maxRSS * 1024);
  const { precision, recall, f1 } = pairScores(incidents, {
    get: happeningOf,
    values: () => truths.values(),
  });
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  console.log(
    `${truths.length} statements, ${readings.length} documents: ${seconds.toFixed(2)} s (${busy.toFixed(2)} s of processor), ` +
      `${Math.round(truths.length / seconds)} a second, world ${world} MB, peak ${peak} MB; ` +
      `pairs P ${percent(precision)} R ${percent(recall)} F1 ${percent(f1)}`,
  );
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 2 ** 20);
}
