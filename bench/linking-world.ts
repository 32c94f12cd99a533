/**
 * A made-up world with known truth for measuring linking: incidents in many countries over ten years, told
 * by documents that round figures, leave out places and times, retell and reprint each other. All values are
 * drawn from a seed; nothing is taken from a real report.
 */
import type { ReportHash } from "../src/1-report/types.ts";
import type { Statement } from "../src/3-statement/types.ts";
import { sketchOf } from "../src/4-incident/sketch.ts";
import type { LinkedDocument, ReadDocument } from "../src/4-incident/types.ts";
import { addDays, dateOfDay, dayInterval } from "../src/core/calendar.ts";

export type World = {
  readonly readings: readonly ReadDocument[];
  /** Statement id → the incident it truly tells of. */
  readonly truth: ReadonlyMap<string, number>;
};

type Happening = {
  readonly number: number;
  readonly act: "detention" | "return";
  readonly day: number;
  readonly country: number;
  readonly province: number;
  readonly city: number;
  readonly people: number;
  readonly word: string;
};

const FIRST_DAY = 14_600;
/** Ten years. */
export const DAYS = 3650;
const COUNTRIES = 40;
const PROVINCES = 12;
const CITIES = 8;
const SPEAKERS = 4000;

// Shared by all, so that the memory measured is that of linking.
const NONE: readonly never[] = [];
const NOTHING = {};
const QUOTE = { start: 0, end: 5, text: "" };

/** A repeatable source of numbers in [0, 1) (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A world with about so many event statements. */
export function makeWorld(statements: number, seed = 1): World {
  const readings: ReadDocument[] = [];
  const truth = new Map<string, number>();
  for (const reading of toldIn(statements, seed)) {
    for (const { id } of reading.statements) truth.set(id, happeningOf(id));
    readings.push(reading);
  }
  return { readings, truth };
}

/** The documents of a world with about so many event statements, over so many days, one at a time. */
export function* toldIn(statements: number, seed = 1, days = DAYS): Generator<ReadDocument> {
  const random = randomFrom(seed);
  const below = (n: number) => Math.floor(random() * n);
  let told = 0;
  for (let number = 0; told < statements; number++) {
    const happening = makeHappening(number, days, random);
    // Most incidents are told once or twice, a few by dozens.
    const reports = random() < 0.02 ? 8 + below(24) : 1 + below(5);
    for (let report = 0; report < reports; report++) {
      const reading = tell(happening, report, random);
      told += reading.statements.length;
      yield reading;
    }
  }
}

/** The number of the incident that a statement truly tells of: it is in its id. */
export function happeningOf(statement: string): number {
  return Number.parseInt(statement, 36);
}

function makeHappening(number: number, days: number, random: () => number): Happening {
  const below = (n: number) => Math.floor(random() * n);
  const people = random() < 0.75 ? 1 + below(15) : random() < 0.8 ? 10 + below(60) : 50 + below(900);
  return {
    number,
    act: random() < 0.6 ? "detention" : "return",
    day: FIRST_DAY + below(days),
    country: below(COUNTRIES),
    province: below(PROVINCES),
    city: below(CITIES),
    people,
    word: `w${number.toString(36)}`,
  };
}

function tell(happening: Happening, report: number, random: () => number): ReadDocument {
  const below = (n: number) => Math.floor(random() * n);
  const id = `${happening.number.toString(36)}.${report}`;
  const published = dateOfDay(happening.day + 1 + below(6));
  const words = Array.from({ length: 30 }, () => `t${below(5000)}`);
  const text = `${happening.word} ${words.join(" ")}`;
  // As the program keeps a document: without its text.
  const document: LinkedDocument = {
    id: id as ReportHash,
    path: id,
    publisher: `p${below(200)}`,
    language: "en",
    published: random() < 0.95 ? { ...dayInterval(published), basis: "given", why: "" } : null,
    reprintOf: null,
  };
  const statements = [statementOf(happening, `${id}.0`, random)];
  if (random() < 0.15) statements.push({ ...statementOf(happening, `${id}.1`, random), sameAs: [`${id}.0`] });
  return { document, sketch: sketchOf({ text, regions: NONE }), statements };
}

function statementOf(happening: Happening, id: string, random: () => number): Statement {
  const below = (n: number) => Math.floor(random() * n);
  const day = dateOfDay(happening.day);
  const wide = random() < 0.15;
  const time =
    random() < 0.15
      ? null
      : wide
        ? { earliest: addDays(day, -3), latest: addDays(day, 3), text: null, basis: "relative" as const }
        : { ...dayInterval(random() < 0.05 ? addDays(day, 1) : day), text: null, basis: "stated" as const };
  const country = `C${happening.country}`;
  const admin1 = random() < 0.75 ? `${country}P${happening.province}` : null;
  const name = admin1 !== null && random() < 0.6 ? `${admin1}T${happening.city}` : null;
  const speaker = `Speaker ${(happening.number * 7 + below(3)) % SPEAKERS}`;
  return {
    id,
    kind: "event",
    act: happening.act,
    people: figureOf(happening.people, random),
    place:
      random() < 0.9
        ? {
            text: name ?? admin1 ?? country,
            country,
            admin1,
            name,
            id: name ?? admin1 ?? country,
            precision: name ? "city" : admin1 ? "province" : "country",
          }
        : null,
    time,
    modality: random() < 0.95 ? "reported" : "feared",
    speakers: random() < 0.6 ? [{ name: speaker, text: speaker, role: "official", anonymous: false }] : NONE,
    quote: QUOTE,
    rules: NOTHING,
  };
}

function figureOf(people: number, random: () => number): Statement["people"] {
  const draw = random();
  const base = { who: "refugee" as const, qualifier: null, text: String(people) };
  if (draw < 0.7) return { ...base, min: people, max: people };
  if (draw < 0.8)
    return {
      ...base,
      min: Math.max(1, people - Math.floor(people / 10)),
      max: people + Math.ceil(people / 10),
    };
  if (draw < 0.9) return { ...base, min: people, max: null };
  if (draw < 0.95) return { ...base, min: 2, max: null };
  const other = Math.max(1, Math.round(people * (0.85 + random() * 0.3)));
  return { ...base, min: other, max: other };
}
