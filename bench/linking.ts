/**
 * Cost and quality of linking on a synthetic world with known truth.
 *
 *   node bench/linking.ts [--million] [SIZE …]
 *
 * Prints, for every size, seconds by the clock and of processor, statements a second, peak memory, and precision, recall and F1 over the
 * pairs of statements that tell of one incident.
 */
import { linkStatements } from "../src/4-incident/link.ts";
import type { Incident } from "../src/4-incident/types.ts";
import { makeWorld } from "./linking-world.ts";

/** Precision, recall and F1 over pairs of statements joined. */
export function pairScores(
  incidents: readonly Pick<Incident, "statements">[],
  truth: ReadonlyMap<string, number>,
): { readonly precision: number; readonly recall: number; readonly f1: number } {
  let joined = 0;
  let right = 0;
  for (const { statements } of incidents) {
    joined += pairs(statements.length);
    for (const count of countsOf(statements.map((id) => truth.get(id))).values()) right += pairs(count);
  }
  let real = 0;
  for (const count of countsOf([...truth.values()]).values()) real += pairs(count);
  const precision = joined === 0 ? 1 : right / joined;
  const recall = real === 0 ? 1 : right / real;
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}

function pairs(count: number): number {
  return (count * (count - 1)) / 2;
}

function countsOf(values: readonly unknown[]): Map<unknown, number> {
  const counts = new Map<unknown, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

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
