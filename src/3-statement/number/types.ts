import type { CountInterval } from "../../core/interval.ts";
import type { Span } from "../../core/quote.ts";

/** How the words bound the number (gold guide, table under "people"). */
export type Bound =
  | "exact"
  | "about"
  | "nearly"
  | "moreThan"
  | "atLeast"
  | "upTo"
  | "fewerThan"
  | "range"
  | "vague";

/** A number as said, with the interval that its words allow. */
export type NumberMention = Span &
  CountInterval & {
    /** Index of the first token and of the one after the last, in the tokens that were read. */
    readonly from: number;
    readonly to: number;
    readonly bound: Bound;
    /** The number without its qualifier; for a range or a vague word its lower end. */
    readonly value: number;
    /** The words that bound it ("at least", "nearly", "several"), or null. */
    readonly qualifier: string | null;
  };
