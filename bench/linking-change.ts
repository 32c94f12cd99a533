/**
 * Cost of one new report into a body of statements that are linked already, on a synthetic world with known truth.
 *
 *   node bench/linking-change.ts [STATEMENTS]
 *
 * Prints seconds to link all, milliseconds for each of 50 new reports that tell of happenings already told (median,
 * 95th of a hundred, slowest), the same for taking 50 reports out, peak memory, and F1 over pairs.
 */
import { Linker } from "../src/4-incident/linker.ts";
import { Statistics } from "../src/4-incident/statistics.ts";
import { makeWorld, randomFrom } from "./linking-world.ts";
import { pairScores } from "./pair-scores.ts";

const CHANGES = 50;

const size = Number(process.argv[2] ?? 100_000);
const { readings, truth } = makeWorld(size);
const random = randomFrom(2);
const late = new Set<number>();
while (late.size < CHANGES) late.add(Math.floor(random() * readings.length));
const early = readings.filter((_, at) => !late.has(at));

const start = performance.now();
const linker = new Linker({}, Statistics.of(early));
linker.update({ put: early });
const linked = (performance.now() - start) / 1000;

const timesOf = (work: (at: number) => void): string => {
  const times = [...late].map((at) => {
    const before = performance.now();
    work(at);
    return performance.now() - before;
  });
  times.sort((a, b) => a - b);
  const [median, high, most] = [0.5, 0.95, 1].map((share) => times[Math.ceil(share * times.length) - 1] ?? 0);
  return [`median ${median?.toFixed(1)}`, `95 % ${high?.toFixed(1)}`, `slowest ${most?.toFixed(1)} ms`].join(
    ", ",
  );
};

const added = timesOf((at) => linker.update({ put: readings.slice(at, at + 1) }));
const { f1 } = pairScores(linker.incidents(), truth);
const removed = timesOf((at) => linker.update({ removed: [readings[at]?.document.id ?? ""] }));
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(
  `${truth.size} statements linked in ${linked.toFixed(1)} s; one report more: ${added}; one less: ${removed}; ` +
    `peak ${megabytes} MB, pairs F1 ${(100 * f1).toFixed(1)} %`,
);
