import type { Span } from "../../core/quote.ts";
import type { PlaceMention } from "./types.ts";

/** A place as `vigil annotate` prints it. */
export type PlaceAnnotation = Span & {
  readonly kind: "place";
  readonly text: string;
  readonly value: {
    readonly country: string | null;
    readonly admin1: string | null;
    readonly name: string | null;
    readonly id: string | null;
  };
};

/** The annotations of the places that a text names; adjectives and words for people ("Chinese") name none. */
export function annotatePlaces(mentions: readonly PlaceMention[], text: string): PlaceAnnotation[] {
  return mentions
    .filter((mention) => mention.form === "name")
    .map(({ start, end, place: { country, admin1, name, id } }) => ({
      kind: "place",
      start,
      end,
      text: text.slice(start, end),
      value: { country, admin1, name, id },
    }));
}
