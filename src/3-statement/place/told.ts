import type { PlaceKind } from "../../core/pack.ts";
import type { Place, PlacePrecision } from "../types.ts";
import type { GazetteerPlace } from "./gazetteer.ts";

/** How exact a place of this kind is. */
function precisionOf(kind: PlaceKind): PlacePrecision {
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

/** The gold guide's place: a country or province has no name beside its own slot. */
export function toldPlace(place: GazetteerPlace, text: string): Place {
  const { country, admin1, id, kind } = place;
  const named = kind !== "country" && kind !== "province";
  // An area outside every province is as wide as one: the West Bank.
  const precision = kind === "area" && admin1 === null ? "province" : precisionOf(kind);
  return { text, country, admin1, name: named ? place.name : null, id, precision };
}
