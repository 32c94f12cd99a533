/**
 * Near-duplicate texts at scale: reports of about 4.6 KB with planted reprints, each trimmed to 60 % of its original
 * or less severely, boilerplate added, one word in twenty changed. A third of all reports carry some publisher's
 * boilerplate, and a fifth quote a sentence that others quote too: neither makes them reprints.
 *
 *   node bench/linking-reprints.ts [REPORTS]
 *
 * Prints reports a second of processor for hashing and look-up, recall and precision over pairs, beside the limit: the exact shares
 * of common five-word runs, found by an index of every run, under the same limits. Ends with 1 where a bar is missed.
 */
import { REPRINT_LIMITS, ReprintIndex, runHashes, signatureOf } from "../src/4-incident/reprints.ts";
import { wordHashes } from "../src/4-incident/words.ts";
import { randomFrom } from "./linking-world.ts";

const WORDS = 720;
const VOCABULARY = 20_000;
const BARS = { recall: 0.98, precision: 0.99, perSecond: 5000 };

type Planted = {
  readonly texts: readonly string[];
  /** `first second` of every original and its copy. */
  readonly pairs: ReadonlySet<string>;
};

/** Reports of which three in ten are reprinted; `kept` gives the share of the original that a copy keeps. */
function plant(count: number, kept: (random: () => number) => number): Planted {
  const random = randomFrom(9);
  const some = (length: number, of: () => string): string[] => Array.from({ length }, of);
  const word = () => `w${Math.floor(random() * random() * VOCABULARY).toString(36)}en`;
  const oneOf = (lists: readonly (readonly string[])[]): readonly string[] =>
    lists[Math.floor(random() * lists.length)] ?? [];
  const boilerplates = some(20, word).map(() => some(60, word));
  const quotes = some(400, word).map(() => some(25, word));
  const texts: string[] = [];
  const pairs = new Set<string>();
  while (texts.length < count) {
    const told = some(WORDS, word);
    const original = random() < 0.2 ? [...told.slice(0, 200), ...oneOf(quotes), ...told.slice(200)] : told;
    texts.push([...original, ...(random() < 0.33 ? oneOf(boilerplates) : [])].join(" "));
    if (random() >= 0.3 || texts.length >= count) continue;
    const copied = original.slice(0, Math.floor(original.length * kept(random)));
    const changed = copied.map((one) => (random() < 0.05 ? word() : one));
    pairs.add(`${texts.length - 1} ${texts.length}`);
    texts.push([...changed, ...oneOf(boilerplates)].join(" "));
  }
  return { texts, pairs };
}

/** Seconds of processor, since others may use the machine. */
function secondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

type Found = { readonly pairs: readonly string[]; readonly seconds: number };

function bySketch(texts: readonly string[]): Found {
  const before = process.cpuUsage();
  const index = new ReprintIndex();
  const signatures = texts.map(signatureOf);
  signatures.forEach((signature, position) => {
    index.add(position, signature);
  });
  const found = index.likenesses((position) => signatures[position] ?? signatureOf(""));
  const seconds = secondsSince(before);
  return { pairs: found.map(({ first, second }) => `${first} ${second}`), seconds };
}

/** All runs of all texts, and every pair that has one in common: exact, and much dearer. */
function byAllRuns(texts: readonly string[]): Found {
  const before = process.cpuUsage();
  const postings = new Map<number, number[]>();
  const sizes = texts.map((text, position) => {
    const runs = new Set(runHashes(wordHashes(text)));
    for (const run of runs) {
      const known = postings.get(run);
      if (known) known.push(position);
      else postings.set(run, [position]);
    }
    return runs.size;
  });
  const shared = new Map<number, number>();
  for (const positions of postings.values())
    for (let i = 0; i < positions.length; i++)
      for (let j = i + 1; j < positions.length; j++) {
        const code = (positions[i] ?? 0) * texts.length + (positions[j] ?? 0);
        shared.set(code, (shared.get(code) ?? 0) + 1);
      }
  const pairs = [...shared].flatMap(([code, common]) => {
    const [first, second] = [Math.floor(code / texts.length), code % texts.length];
    const [a, b] = [sizes[first] ?? 0, sizes[second] ?? 0];
    const alike =
      common / (a + b - common) >= REPRINT_LIMITS.resemblance ||
      common / Math.min(a, b) >= REPRINT_LIMITS.containment;
    return alike ? [`${first} ${second}`] : [];
  });
  return { pairs, seconds: secondsSince(before) };
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** Prints one way's figures; whether it meets the bars. */
function report(name: string, found: Found, { texts, pairs }: Planted): boolean {
  const right = found.pairs.filter((pair) => pairs.has(pair)).length;
  const recall = right / pairs.size;
  const precision = found.pairs.length === 0 ? 1 : right / found.pairs.length;
  const perSecond = texts.length / found.seconds;
  console.log(
    `  ${name}: recall ${percent(recall)}, precision ${percent(precision)}, ` +
      `${Math.round(perSecond)} reports a second (${found.seconds.toFixed(2)} s of processor)`,
  );
  return recall >= BARS.recall && precision >= BARS.precision && perSecond >= BARS.perSecond;
}

const count = Number(process.argv[2] ?? 10_000);
for (const [name, kept] of [
  ["copies trimmed to 60 %", () => 0.6],
  ["copies trimmed to between 60 % and the whole", (random: () => number) => 0.6 + 0.4 * random()],
] as const) {
  const planted = plant(count, kept);
  console.log(`${name}: ${planted.texts.length} reports, ${planted.pairs.size} of them reprints`);
  const met = report("signatures of 128 bins", bySketch(planted.texts), planted);
  report("limit: every five-word run", byAllRuns(planted.texts), planted);
  if (met) continue;
  console.log(`  missed: ${percent(BARS.recall)}, ${percent(BARS.precision)}, ${BARS.perSecond} a second`);
  process.exitCode = 1;
}
