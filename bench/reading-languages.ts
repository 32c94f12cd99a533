/**
 * How fast Korean and Chinese are read, in characters a second of the processor, against English in the same run and
 * in turns.
 * Run: npm run bench:languages. Exits with 1 where a language is read at less than a third of the speed of English.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { decodeReport } from "../src/1-report/decode.ts";
import { reportOf } from "../src/1-report/read.ts";
import { loadEngine, todayOf } from "../src/app/load-engine.ts";
import { readOne } from "../src/app/read-one.ts";

const ROUNDS = 7;
/** Characters of each language that one round reads. */
const CHARACTERS = 200_000;
const BAR = 1 / 3;
const LANGUAGES = ["en", "ko", "zh"] as const;

type Language = (typeof LANGUAGES)[number];
type Material = { readonly bytes: Uint8Array; readonly characters: number };

const root = join(import.meta.dirname, "..");
// Reports as they were scraped lie beside the repository where it is worked on; our retellings are denser.
const scraped = join(root, "../shared/articles");
const folders = existsSync(scraped)
  ? [scraped]
  : [join(root, "examples/reports"), join(root, "test/fuzz/reports/ko"), join(root, "test/fuzz/reports/zh")];

const engine = loadEngine(todayOf(Date.now()));

/** The reports of each language that are read for statements. */
function materials(): ReadonlyMap<Language, readonly Material[]> {
  const found = new Map<Language, Material[]>(LANGUAGES.map((language) => [language, []]));
  for (const folder of folders) {
    for (const name of readdirSync(folder).sort()) {
      if (!name.endsWith(".txt")) continue;
      const bytes = new Uint8Array(readFileSync(join(folder, name)));
      const report = reportOf(name, bytes);
      const decoded = decodeReport(report);
      const reading = readOne(report, engine);
      if (!decoded.ok || !reading.ok || reading.value.unread !== null) continue;
      const list = found.get(reading.value.document.language as Language);
      list?.push({ bytes, characters: decoded.value.content.length });
    }
  }
  return found;
}

/** Characters a second of the processor, whatever else runs beside, over at least `CHARACTERS` of the material. */
function speedOf(material: readonly Material[]): number {
  let characters = 0;
  const begun = process.cpuUsage();
  while (characters < CHARACTERS) {
    for (const { bytes, characters: length } of material) {
      readOne(reportOf("report.txt", bytes), engine);
      characters += length;
    }
  }
  return (characters * 1e6) / process.cpuUsage(begun).user;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

const material = materials();
const rounds: Readonly<Record<Language, number>>[] = [];
// The first round warms up and is not counted.
for (let round = 0; round <= ROUNDS; round++) {
  const speeds = Object.fromEntries(
    LANGUAGES.map((language) => [language, speedOf(material.get(language) ?? [])]),
  ) as Record<Language, number>;
  if (round > 0) rounds.push(speeds);
}

process.stdout.write(`reports from ${existsSync(scraped) ? "scraped articles" : "examples and tests"}\n`);
for (const language of LANGUAGES) {
  const speed = median(rounds.map((round) => round[language]));
  const count = material.get(language)?.length ?? 0;
  process.stdout.write(
    `${language}  ${Math.round(speed).toLocaleString("en").padStart(10)} characters/s  (${count} reports)\n`,
  );
}
for (const language of LANGUAGES.slice(1)) {
  const ratio = median(rounds.map((round) => round[language] / round.en));
  const met = ratio >= BAR;
  process.stdout.write(
    `${met ? "met   " : "MISSED"}  ${language} against en: ${ratio.toFixed(2)} × (bar: ≥ ${BAR.toFixed(2)})\n`,
  );
  if (!met) process.exitCode = 1;
}
