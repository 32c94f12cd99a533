import type { ContextName, Country, PackPlace, PlaceKind } from "../../core/pack.ts";
import { foldWord, keyWords } from "./fold.ts";

/** One place that a name can mean. */
export type GazetteerPlace = {
  /** ISO country code, GeoNames province code, GeoNames id of a city, or a pack's own id. */
  readonly id: string;
  /** The usual English name. */
  readonly name: string;
  readonly kind: PlaceKind;
  /** ISO 3166-1 alpha-2; null for a region over several countries. */
  readonly country: string | null;
  /** English name of the province or state. */
  readonly admin1: string | null;
  readonly population: number;
  /** Id of the area it lies in, where a pack says so. */
  readonly within: string | null;
  /** Degrees north and east, where known. */
  readonly at: readonly [number, number] | null;
  /** A pack names it: it wins over homonyms that no pack names. */
  readonly preferred: boolean;
};

/** A name and what it can mean. */
export type NameEntry = {
  /** All folded words, joined by spaces. */
  readonly words: string;
  /** Folded words after the first. */
  readonly rest: readonly string[];
  /** An adjective or word for people ("Chinese"), not the place itself. */
  readonly demonym: boolean;
  /** The name is written in capitals only ("US", "UK"). */
  readonly capitalsOnly: boolean;
  readonly places: readonly GazetteerPlace[];
};

/** A name in another script. */
export type ScriptName = { readonly name: string; readonly place: GazetteerPlace };

export type Gazetteer = {
  /** Names whose first word is `word` (lower-case, folded here), longest first. */
  readonly namesFrom: (word: string) => readonly NameEntry[];
  /** A country by its code. */
  readonly country: (code: string) => GazetteerPlace | null;
  /** The border of two countries that a pack knows, in either order. */
  readonly borderOf: (one: string, other: string) => GazetteerPlace | null;
  /** Names like "the North", by their second word folded; they hold in texts about certain countries only. */
  readonly contextNames: ReadonlyMap<string, readonly ContextName[]>;
  /** Names in Korean or Chinese, longest first. */
  readonly scriptNames: (language: "ko" | "zh") => readonly ScriptName[];
};

export type GazetteerSources = {
  /** Content of packs/generated/gazetteer.tsv: sorted by its first column. */
  readonly table: string;
  readonly countries: readonly Country[];
  readonly places: readonly PackPlace[];
  readonly scriptPlaces: readonly PackPlace[];
  readonly contextNames: readonly ContextName[];
};

const NONE: readonly NameEntry[] = [];
const TAB = 9;
const SPACE = 32;

/**
 * Where the lines whose first word is `word` begin, or -1. The table is sorted by its key and a space sorts
 * before every letter, so they stand together.
 */
function firstLineOf(table: string, word: string): number {
  let low = 0;
  let high = table.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = middle === 0 ? 0 : table.lastIndexOf("\n", middle - 1) + 1;
    if (compareFirstWord(table, start, word) < 0) low = table.indexOf("\n", middle) + 1;
    else high = start;
  }
  return low < table.length && compareFirstWord(table, low, word) === 0 ? low : -1;
}

/** Order of the first word of the line at `start` against `word`. */
function compareFirstWord(table: string, start: number, word: string): number {
  for (let i = 0; ; i++) {
    const code = table.charCodeAt(start + i);
    const ended = code === TAB || code === SPACE;
    if (i === word.length) return ended ? 0 : 1;
    if (ended) return -1;
    const difference = code - word.charCodeAt(i);
    if (difference !== 0) return difference;
  }
}

/** Words looked up that are no place's are remembered, up to so many. */
const MOST_REMEMBERED = 50_000;

type Loose = {
  readonly words: readonly string[];
  readonly place: GazetteerPlace;
  readonly demonym: boolean;
  readonly capitalsOnly: boolean;
};

const CAPITALS_ONLY = /^[A-Z.]{2,5}$/;

function countryPlace(country: Country): GazetteerPlace {
  return {
    id: country.id,
    name: country.names.en[0] ?? country.id,
    kind: "country",
    country: country.id,
    admin1: null,
    population: 0,
    within: null,
    at: null,
    preferred: false,
  };
}

function packPlace(place: PackPlace): GazetteerPlace {
  const name = place.names.en[0] ?? place.id;
  return {
    id: place.id,
    name,
    kind: place.kind,
    country: place.country,
    admin1: place.admin1 ?? (place.kind === "province" ? name : null),
    population: 0,
    within: place.within ?? null,
    at: place.at ?? null,
    preferred: true,
  };
}

function tableLine(table: string, from: number, to: number): Loose {
  const [key, id, name, kind, country, admin1, population, latitude, longitude] = table
    .slice(from, to)
    .split("\t");
  return {
    words: (key as string).split(" "),
    demonym: false,
    capitalsOnly: false,
    place: {
      id: id as string,
      name: name as string,
      kind: kind as PlaceKind,
      country: country as string,
      admin1: admin1 || null,
      population: Number(population),
      within: null,
      at: latitude ? [Number(latitude), Number(longitude)] : null,
      preferred: false,
    },
  };
}

/** Joins what shares words, longest name first; a pack's place replaces the table's of the same id. */
function entriesOf(loose: readonly Loose[]): NameEntry[] {
  const byWords = Map.groupBy(
    loose,
    ({ words, demonym, capitalsOnly }) => `${demonym}|${capitalsOnly}|${words.join(" ")}`,
  );
  return [...byWords.values()]
    .map((same): NameEntry => {
      const { words, demonym, capitalsOnly } = same[0] as Loose;
      const places = new Map<string, GazetteerPlace>();
      for (const { place } of same) {
        const other = places.get(place.id);
        // The table knows the population, the pack everything else.
        if (!other) places.set(place.id, place);
        else if (other.preferred && !place.preferred) {
          places.set(place.id, { ...other, population: place.population, at: other.at ?? place.at });
        }
      }
      return {
        words: words.join(" "),
        rest: words.slice(1),
        demonym,
        capitalsOnly,
        places: [...places.values()],
      };
    })
    .sort((a, b) => b.rest.length - a.rest.length || Number(a.demonym) - Number(b.demonym));
}

/**
 * A gazetteer over the generated table and the packs. Lines of the table are read when a text first names
 * their first word.
 */
export function makeGazetteer(sources: GazetteerSources): Gazetteer {
  const { table } = sources;
  const countries = new Map(sources.countries.map((country) => [country.id, countryPlace(country)]));
  const places = sources.places.map((place) => ({
    place: packPlace(place),
    names: place.names,
    between: place.between,
  }));
  const ofPacks = new Map<string, Loose[]>();
  const borders = new Map<string, GazetteerPlace>();
  const add = (name: string, place: GazetteerPlace, demonym: boolean): void => {
    const words = keyWords(name);
    const first = words[0];
    if (first === undefined) return;
    const loose = { words, place, demonym, capitalsOnly: CAPITALS_ONLY.test(name) };
    const list = ofPacks.get(first);
    if (list) list.push(loose);
    else ofPacks.set(first, [loose]);
  };
  for (const country of sources.countries) {
    const place = countries.get(country.id) as GazetteerPlace;
    for (const name of country.names.en) add(name, place, false);
    for (const name of country.demonyms) {
      add(name, place, true);
      for (const plural of pluralsOf(name)) add(plural, place, true);
    }
  }
  for (const { place, names, between } of places) {
    if (place.kind === "border") {
      // Their English names are read by grammar ("the border between China and Laos"), not from a list.
      if (between) borders.set([...between].sort().join(" "), place);
      continue;
    }
    for (const name of names.en) add(name, place, false);
  }

  const read = new Map<string, readonly NameEntry[]>();
  const namesFrom = (lower: string): readonly NameEntry[] => {
    const known = read.get(lower);
    if (known) return known;
    const word = foldWord(lower);
    const all = [...(ofPacks.get(word) ?? [])];
    let from = firstLineOf(table, word);
    while (from >= 0 && from < table.length && compareFirstWord(table, from, word) === 0) {
      const end = table.indexOf("\n", from);
      all.push(tableLine(table, from, end));
      from = end + 1;
    }
    if (read.size >= MOST_REMEMBERED) read.clear();
    if (all.length === 0) {
      read.set(lower, NONE);
      return NONE;
    }
    const entries = entriesOf(all);
    read.set(lower, entries);
    return entries;
  };

  const scripts = new Map<string, readonly ScriptName[]>();
  const scriptNames = (language: "ko" | "zh"): readonly ScriptName[] => {
    const known = scripts.get(language);
    if (known) return known;
    const names: ScriptName[] = [];
    for (const { id, names: local } of sources.countries) {
      for (const name of local[language] ?? [])
        names.push({ name, place: countries.get(id) as GazetteerPlace });
    }
    for (const { place, names: local } of places)
      for (const name of local[language] ?? []) names.push({ name, place });
    for (const place of sources.scriptPlaces)
      for (const name of place.names[language] ?? []) names.push({ name, place: packPlace(place) });
    names.sort((a, b) => b.name.length - a.name.length || (a.name < b.name ? -1 : 1));
    scripts.set(language, names);
    return names;
  };

  return {
    namesFrom,
    country: (code) => countries.get(code) ?? null,
    borderOf: (one, other) => borders.get([one, other].sort().join(" ")) ?? null,
    contextNames: Map.groupBy(sources.contextNames, (name) => name.word),
    scriptNames,
  };
}

/** "South Korean" gives "South Koreans"; "Chinese" stands as it is. */
function pluralsOf(demonym: string): string[] {
  if (/(?:ese|ish|ch|ss|men|man|woman|s)$/.test(demonym)) return [];
  return [`${demonym}s`];
}

/** `outer` holds `inner`: its province, its country, or a pack's area around it. */
export function contains(outer: GazetteerPlace, inner: GazetteerPlace): boolean {
  if (outer.id === inner.id || outer.country !== inner.country) return false;
  if (outer.kind === "country") return inner.kind !== "country";
  if (outer.kind === "province") return inner.kind !== "province" && inner.admin1 === outer.admin1;
  return outer.kind === "area" && inner.within === outer.id;
}
