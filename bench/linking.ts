/**
 * Cost and quality of linking on a synthetic world with known truth.
 *
 *   node bench/linking.ts [--million] [SIZE …]
 *
 * Prints, for every size, seconds by the clock and of processor, statements a second, peak memory, and precision, recall and F1 over the
 * pairs of statements that tell of one incident.
 */
import { linkStatements } from "../src/4-incident/link.ts";
import { makeWorld } from "./linking-world.ts";
import { pairScores } from "./pair-scores.ts";

const given = process.argv
  .slice(2)
  .filter((argument) => /^\d+$/.test(argument))
  .map(Number);
const sizes = given.length > 0 ? given : [10_000, 100_000];
if (process.argv.includes("--million")) sizes.push(1_000_000);

for (const size of sizes) {
  const { readings, truth } = makeWorld(size);
  const start = performance.now();
  const before = process.cpuUsage();
  const { incidents } = linkStatements(readings);
  const seconds = (performance.now() - start) / 1000;
  const used = process.cpuUsage(before);
  const busy = (used.user + used.system) / 1e6;
  const { precision, recall, f1 } = pairScores(incidents, truth);
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  console.log(
    `${truth.size} statements, ${readings.length} documents: ${seconds.toFixed(2)} s (${busy.toFixed(2)} s of processor), ` +
      `${Math.round(truth.size / seconds)} a second, peak ${megabytes} MB; ` +
      `pairs P ${percent(precision)} R ${percent(recall)} F1 ${percent(f1)}`,
  );
}
