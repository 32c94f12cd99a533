import type { CountInterval, DateInterval } from "../core/interval.ts";
import type { Quote } from "../core/quote.ts";

/** What happened. Packs may add acts; these are the shipped ones (gold guide, "act"). */
export type Act =
  | "detention"
  | "return"
  | "transfer"
  | "release"
  | "escape"
  | "death"
  | "arrival"
  | "departure"
  | (string & {});

export type Role = "refugee" | "helper" | "other";

export type Modality = "reported" | "feared" | "planned" | "denied" | "unclear";

/** `total` over a window, `stock` at a moment, `since` a running total. */
export type AggregateBasis = "total" | "stock" | "since";

export type People = CountInterval & {
  readonly who: Role;
  /** The words that made the number an interval ("at least", "nearly"), or null. */
  readonly qualifier: string | null;
  readonly text: string;
};

export type Group = CountInterval & {
  readonly sex?: "female" | "male";
  readonly age?: "child" | "adult" | "elderly";
};

export type PlacePrecision = "site" | "city" | "province" | "country" | "border";

export type Place = {
  readonly text: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** English name of the province or state. */
  readonly admin1: string | null;
  readonly name: string | null;
  /** The gazetteer's id. */
  readonly id: string | null;
  readonly precision: PlacePrecision;
};

export type Time = DateInterval & {
  readonly text: string | null;
  readonly basis: "stated" | "relative" | "inferred";
};

export type Speaker = {
  /** A proper name, or null for one described only. */
  readonly name: string | null;
  readonly text: string;
  /** What they are to the happening: official, activist, media, witness, … */
  readonly role: string;
  readonly anonymous: boolean;
};

export type Statement = {
  readonly id: string;
  readonly kind: "event" | "aggregate";
  readonly act: Act;
  readonly basis?: AggregateBasis;
  readonly people: People;
  readonly groups?: readonly Group[];
  readonly place: Place | null;
  readonly time: Time | null;
  readonly modality: Modality;
  /** Origin first, then those who relayed it. */
  readonly speakers: readonly Speaker[];
  readonly quote: Quote;
  /** Aggregates: ids of the statements said to make it up. */
  readonly parts?: readonly string[];
  /**
   * Statement ids in the same document that this one is said to be the same happening as
   * (a second figure for the same people). Linking treats it as a strong hint.
   */
  readonly sameAs?: readonly string[];
  /** The held or moved group this event continues: the id of the earlier statement on the same people. */
  readonly follows?: string;
  /** The earlier statement on the same act whose people these are some or all of: "four of them were held in Tumen". */
  readonly among?: string;
  /** Part → the rule that read it. */
  readonly rules: Readonly<Record<string, string>>;
};
