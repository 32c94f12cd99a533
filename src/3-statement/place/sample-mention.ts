import type { Place } from "../types.ts";
import type { PlaceMention } from "./types.ts";

// For tests only.

/** A mention of a place by its name, from `start`, with nothing about it that the sentence would tell. */
export function sampleMention(start: number, place: Place, rest: Partial<PlaceMention> = {}): PlaceMention {
  return {
    start,
    end: start + place.text.length,
    place,
    form: "name",
    kind: place.precision === "country" || place.precision === "province" ? place.precision : "city",
    sentence: 0,
    from: 0,
    to: 0,
    preposition: null,
    metonym: false,
    possessive: false,
    modifier: false,
    container: false,
    dateline: false,
    rule: "test",
    ...rest,
  };
}
