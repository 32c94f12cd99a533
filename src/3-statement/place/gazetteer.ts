import type { ContextName, Country, PackPlace, PlaceKind } from "../../core/pack.ts";
import type { PlacePrecision } from "../types.ts";
import { keyWords } from "./fold.ts";

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
  /** Names whose first folded word is `word`, longest first. */
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
  readonly contextNames: readonly ContextName[];
};

const NONE: readonly NameEntry[] = [];
const TAB = 9;
const SPACE = 32;
const NEWLINE = 10;

/** First word of each line's key → offset of the first line that starts with it. */
function indexLines(table: string): Map<string, number> {
  const index = new Map<string, number>();
  let previous = "";
  for (let at = 0; at < table.length; ) {
    let end = at;
    for (let code = table.charCodeAt(end); code !== TAB && code !== SPACE; code = table.charCodeAt(end))
      end++;
    if (end - at !== previous.length || !table.startsWith(previous, at)) {
      previous = table.slice(at, end);
      index.set(previous, at);
    }
    at = table.indexOf("\n", end) + 1;
    if (at === 0) break;
  }
  return index;
}

type Loose = {
  readonly words: readonly string[];
  readonly place: GazetteerPlace;
  demonym: boolean;
  capitalsOnly: boolean;
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
  const byWords = new Map<
    string,
    { rest: string[]; demonym: boolean; capitalsOnly: boolean; places: Map<string, GazetteerPlace> }
  >();
  for (const { words, place, demonym, capitalsOnly } of loose) {
    const key = `${demonym}|${capitalsOnly}|${words.join(" ")}`;
    const entry = byWords.get(key);
    if (!entry)
      byWords.set(key, { rest: words.slice(1), demonym, capitalsOnly, places: new Map([[place.id, place]]) });
    else if (!entry.places.has(place.id)) entry.places.set(place.id, place);
    else if (!place.preferred) {
      const preferred = entry.places.get(place.id) as GazetteerPlace;
      entry.places.set(place.id, {
        ...preferred,
        population: place.population,
        at: preferred.at ?? place.at,
      });
    }
  }
  return [...byWords.values()]
    .map((entry) => ({ ...entry, places: [...entry.places.values()] }))
    .sort((a, b) => b.rest.length - a.rest.length || Number(a.demonym) - Number(b.demonym));
}

/**
 * A gazetteer over the generated table and the packs. Lines of the table are read when a text first names
 * their first word; making the gazetteer reads only where lines begin.
 */
export function makeGazetteer(sources: GazetteerSources): Gazetteer {
  const { table } = sources;
  const lines = indexLines(table);
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
  const namesFrom = (word: string): readonly NameEntry[] => {
    const known = read.get(word);
    if (known) return known;
    const loose = ofPacks.get(word);
    const at = lines.get(word);
    if (loose === undefined && at === undefined) return NONE;
    const all = [...(loose ?? [])];
    for (let from = at ?? -1; from >= 0 && startsLine(table, from, word); ) {
      const end = table.indexOf("\n", from);
      all.push(tableLine(table, from, end));
      from = end + 1 < table.length ? end + 1 : -1;
    }
    const entries = entriesOf(all);
    read.set(word, entries);
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

function startsLine(table: string, from: number, word: string): boolean {
  if (!table.startsWith(word, from)) return false;
  const next = table.charCodeAt(from + word.length);
  return next === TAB || next === SPACE || next === NEWLINE;
}

/** How exact a place of this kind is. */
export function precisionOf(kind: PlaceKind): PlacePrecision {
  switch (kind) {
    case "country":
    case "region":
      return "country";
    case "province":
      return "province";
    case "border":
    case "river":
      return "border";
    case "site":
      return "site";
    default:
      return "city";
  }
}
