import type { LocalNames } from "../core/local-names.ts";
import type { InterfaceLanguage } from "./language.ts";

/** A place as a reading tells it; `id` is null where several are told together. */
export type ToldPlace = {
  readonly id?: string | null;
  readonly name: string | null;
  readonly admin1: string | null;
  readonly country: string | null;
};

/**
 * A place from the smallest to the largest in English, from the largest in Korean, as addresses are written. Where no
 * name is known in the language, the English one stands.
 */
export function placePhrase(place: ToldPlace, language: InterfaceLanguage, names: LocalNames): string {
  const country = place.country === null ? null : countryName(place.country, language);
  const admin1 = place.admin1 === null ? null : localName(place.admin1, place.country, names);
  const found = [nameOf(place, names), admin1, country].filter((part) => part !== null && part !== "");
  const named = [...new Set(found)];
  return language === "ko" ? named.reverse().join(" ") : named.join(", ");
}

function nameOf(place: ToldPlace, names: LocalNames): string | null {
  const { id, name, country } = place;
  if (name === null) return null;
  const known = id === null || id === undefined ? null : names.place(id);
  return known ?? localName(name, country, names);
}

/** "Dandong and Hunchun" is told in the language only where each of its places has a name there. */
function localName(english: string, country: string | null, names: LocalNames): string {
  const known = names.placeNamed(english, country);
  if (known !== null) return known;
  const parts = english.split(/, | and /u).map((part) => names.placeNamed(part, country));
  return parts.length > 1 && parts.every((part) => part !== null) ? parts.join("·") : english;
}

/** The country's name in the language, or the code where there is none. */
export function countryName(code: string, language: InterfaceLanguage): string {
  try {
    return new Intl.DisplayNames([language], { type: "region", fallback: "code" }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** The name of a language in another ("Korean", "중국어"), or its code where there is none. */
export function languageName(code: string, language: InterfaceLanguage): string {
  try {
    return new Intl.DisplayNames([language], { type: "language", fallback: "code" }).of(code) ?? code;
  } catch {
    return code;
  }
}
