import type { PlaceKind } from "../../core/pack.ts";
import type { Span } from "../../core/quote.ts";
import type { Place } from "../types.ts";

/** A place named in a text, resolved in the light of the whole text. */
export type PlaceMention = Span & {
  readonly place: Place;
  /** `name`: the place itself ("China"); `demonym`: an adjective or people of it ("Chinese", "North Koreans"). */
  readonly form: "name" | "demonym";
  readonly kind: PlaceKind;
  /** Index of the sentence, and of the tokens in it: first, and the one after the last. */
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  /**
   * The preposition that governs the mention, also through "the city of", "China's", "northeastern" and
   * through a list or container before it ("in Dandong and Hunchun" gives both "in"); null without one.
   */
  readonly preposition: string | null;
  /** Stands for a government, not for the ground: "Beijing urged", "talks with Seoul", "China's foreign ministry". */
  readonly metonym: boolean;
  /** Followed by 's. */
  readonly possessive: boolean;
  /** Only qualifies the word after it or before it: "New York-based", "Shenyang police", "pro-China". */
  readonly modifier: boolean;
  /** Only says where the place just before it lies: "Liaoning" in "Shenyang, Liaoning province". */
  readonly container: boolean;
  /** Opens a dispatch: "SEOUL, South Korea (AP)". */
  readonly dateline: boolean;
  /** The rule that resolved it, e.g. `gazetteer`, `homonym:container`, `pack`. */
  readonly rule: string;
};
