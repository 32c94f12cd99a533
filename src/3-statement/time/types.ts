import type { DateInterval } from "../../core/interval.ts";
import type { Span } from "../../core/quote.ts";

/** TIMEX3 types (TimeML 1.2.1, section 2.4). */
export type TimexType = "DATE" | "TIME" | "DURATION" | "SET";

/**
 * A time expression found in a text. The grammar of a language makes `expression`; what it means on the
 * calendar is worked out by `resolve.ts`, the same for all languages.
 */
export type TimeMention = Span & {
  readonly expression: TimeExpression;
  readonly rule: string;
};

/** What the words say, before any reference date. Defined by the time grammar; language-neutral. */
export type TimeExpression = { readonly kind: string };

/** What an expression comes to, against a reference date and, where it needs one, an earlier event. */
export type ResolvedTime = {
  readonly type: TimexType;
  /** TIMEX3 value, e.g. `2013-03-22`, `2013-W12`, `P2D`, `PRESENT_REF`. */
  readonly value: string;
  /** Days it can fall on by the gold guide's rules, or null where it names none ("recently", a bare duration). */
  readonly interval: DateInterval | null;
  readonly basis: "stated" | "relative";
};
