import type { Place } from "../types.ts";

/** A country as a place; `text` is how the document names it, empty where it does not. */
export function countryPlace(country: string, text: string): Place {
  return { text, country, admin1: null, name: null, id: country, precision: "country" };
}
