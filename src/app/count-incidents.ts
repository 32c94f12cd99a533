import { foldWord } from "../3-statement/place/fold.ts";
import type { Gazetteer, GazetteerPlace } from "../3-statement/place/gazetteer.ts";
import { countPeople, standingsTo } from "../5-record/count.ts";
import type { Count, CountedIncident, PlaceAsked, Question, RecordMaterial } from "../5-record/types.ts";
import type { Engine } from "./load-engine.ts";
import type { ReadResult } from "./reading.ts";
import { linkageOf, recordMaterial } from "./record-material.ts";

/** The use case behind `vigil count`: how many people, at least and at most, the reports that were read tell of. */
export function countIncidents(result: ReadResult, question: Question, engine: Engine): Count {
  return countPeople(recordMaterial(result, linkageOf(result, engine)), question);
}

/** The same from what counting starts with, where it is at hand: any number of questions may be asked of it. */
export function countFrom(material: RecordMaterial, question: Question): Count {
  return countPeople(material, question);
}

/** How every incident stands to a question, without the totals. */
export function standingsFrom(material: RecordMaterial, question: Question): readonly CountedIncident[] {
  return standingsTo(material, question);
}

/**
 * The place that a person typed, in English, Korean or Chinese: the most preferred and largest of that name. A code
 * of ISO 3166-1 alpha-2 is a country. Null where no place has the name.
 */
export function placeAsked(text: string, gazetteer: Gazetteer): PlaceAsked | null {
  const place = byCode(text, gazetteer) ?? byName(text, gazetteer) ?? byScript(text, gazetteer);
  if (!place) return null;
  const { country, admin1, kind, name } = place;
  const wide = kind === "country" || kind === "province";
  return {
    text,
    country,
    admin1: kind === "country" ? null : kind === "province" ? name : admin1,
    name: wide ? null : name,
  };
}

function byCode(text: string, gazetteer: Gazetteer): GazetteerPlace | null {
  return /^[A-Z]{2}$/u.test(text) ? gazetteer.country(text) : null;
}

function byName(text: string, gazetteer: Gazetteer): GazetteerPlace | null {
  const words = text
    .split(/[\s,]+/u)
    .filter((word) => word !== "")
    .map((word) => foldWord(word.toLowerCase()));
  const places = gazetteer
    .namesFrom(words[0] ?? "")
    .filter((entry) => !entry.demonym && entry.words === words.join(" "))
    .flatMap((entry) => entry.places);
  return foremost(places);
}

function byScript(text: string, gazetteer: Gazetteer): GazetteerPlace | null {
  const named = (["ko", "zh"] as const).flatMap((language) => gazetteer.scriptNames(language));
  return foremost(named.filter(({ name }) => name === text.trim()).map(({ place }) => place));
}

/** A country before a province before a city; what a pack names before what it does not; then the larger. */
function foremost(places: readonly GazetteerPlace[]): GazetteerPlace | null {
  const rank = ({ kind }: GazetteerPlace): number => (kind === "country" ? 2 : kind === "province" ? 1 : 0);
  return (
    places.toSorted(
      (a, b) => rank(b) - rank(a) || Number(b.preferred) - Number(a.preferred) || b.population - a.population,
    )[0] ?? null
  );
}
