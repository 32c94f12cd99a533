import type { Span } from "../../core/quote.ts";
import type { Place } from "../types.ts";

/** A place named in a text, resolved in the light of the whole text. */
export type PlaceMention = Span & {
  readonly place: Place;
  /** `name`: the place itself ("China"); `demonym`: an adjective or people of it ("Chinese", "North Koreans"). */
  readonly form: "name" | "demonym";
  /** The rule that resolved it, e.g. `gazetteer`, `homonym:country-in-text`, `pack`. */
  readonly rule: string;
};
