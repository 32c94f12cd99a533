import { keyWords } from "../../3-statement/place/fold.ts";
import type { Gazetteer, GazetteerPlace } from "../../3-statement/place/gazetteer.ts";
import type { Place } from "../../3-statement/types.ts";
import type { Json } from "../../core/canonical.ts";
import type { Engine } from "../load-engine.ts";

/**
 * A place that a person typed, with the identifier and the usual names that the reader would give it, so that it is
 * compared with places read from reports. Names may be in any script that the gazetteer has. What the gazetteer does
 * not know, or knows several of, stays as it was typed.
 */
function resolvePlace(place: Place, gazetteer: Gazetteer): Place {
  if (place.id !== null || place.country === null) return place;
  const { country } = place;
  if (place.admin1 === null && place.name === null)
    return { ...place, id: gazetteer.country(country)?.id ?? null };
  const province = place.admin1 === null ? null : only(provincesNamed(place.admin1, country, gazetteer));
  const admin1 = province?.admin1 ?? province?.name ?? place.admin1;
  if (place.name === null) return { ...place, admin1, id: province?.id ?? null };
  const found = gazetteerPlaces(place.name, gazetteer).filter(
    (one) => one.country === country && isWithinProvince(one) && (admin1 === null || one.admin1 === admin1),
  );
  // A pack names what matters in its field: it wins over namesakes that no pack names.
  const preferred = found.filter((one) => one.preferred);
  const city = only(preferred.length > 0 ? preferred : found);
  return city === null
    ? { ...place, admin1 }
    : { ...place, admin1: city.admin1 ?? admin1, name: city.name, id: city.id };
}

/** The same for a correction of a statement's place as the ledger keeps it; other corrections stay as they are. */
export function resolvedCorrection(part: string, value: Json, engine: () => Engine): Json {
  if (part !== "place" || typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const { country = null, admin1 = null, name = null, id = null } = value as Readonly<Record<string, Json>>;
  const isTyped = [country, admin1, name, id].every((one) => one === null || typeof one === "string");
  return isTyped ? { ...resolvePlace(value as unknown as Place, engine().gazetteer()) } : value;
}

/**
 * Whether there is the country of a place, and the province in it where one is named. A city may well be unknown: the
 * gazetteer has the larger ones; but one that a pack names lies where the pack has it. A place that brings an identifier of its own is taken as it is.
 */
export function isSomewhere(value: Json, gazetteer: Gazetteer): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return true;
  const { country = null, admin1 = null, name = null, id = null } = value as Readonly<Record<string, Json>>;
  if (typeof id === "string" || typeof country !== "string") return true;
  if (gazetteer.country(country) === null) return false;
  if (typeof admin1 !== "string") return true;
  const provinces = provincesNamed(admin1, country, gazetteer);
  return (
    provinces.length > 0 && (typeof name !== "string" || !isElsewhere(name, country, provinces, gazetteer))
  );
}

/** Whether a city that a pack names lies in another province of the country, and no namesake in one of these. */
function isElsewhere(
  name: string,
  country: string,
  provinces: readonly GazetteerPlace[],
  gazetteer: Gazetteer,
): boolean {
  const cities = gazetteerPlaces(name, gazetteer).filter(
    (one) => one.country === country && isWithinProvince(one),
  );
  const within = cities.some(({ admin1 }) =>
    provinces.some((province) => admin1 === (province.admin1 ?? province.name)),
  );
  return !within && cities.some(({ preferred }) => preferred);
}

function provincesNamed(name: string, country: string, gazetteer: Gazetteer): readonly GazetteerPlace[] {
  return gazetteerPlaces(name, gazetteer).filter((one) => one.kind === "province" && one.country === country);
}

function isWithinProvince({ kind }: GazetteerPlace): boolean {
  return kind !== "country" && kind !== "province";
}

function only(places: readonly GazetteerPlace[]): GazetteerPlace | null {
  const ids = new Map(places.map((one) => [one.id, one]));
  return ids.size === 1 ? ([...ids.values()][0] ?? null) : null;
}

/** The places that a name can mean, in any script that the gazetteer has; none of what it does not know. */
export function gazetteerPlaces(name: string, gazetteer: Gazetteer): readonly GazetteerPlace[] {
  const [first = "", ...rest] = keyWords(name);
  const latin = gazetteer
    .namesFrom(first)
    .filter((entry) => !entry.demonym && entry.rest.join(" ") === rest.join(" "))
    .flatMap((entry) => entry.places);
  const scripts = (["ko", "zh"] as const).flatMap((language) =>
    gazetteer.scriptNames(language).flatMap((one) => (one.name === name ? [one.place] : [])),
  );
  return [...latin, ...scripts];
}
