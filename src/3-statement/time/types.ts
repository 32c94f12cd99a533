import type { DateInterval } from "../../core/interval.ts";
import type { Span } from "../../core/quote.ts";

/** TIMEX3 types (TimeML 1.2.1, section 2.4). */
export type TimexType = "DATE" | "TIME" | "DURATION" | "SET";

/** A stretch of the calendar that has a name of its own; a week runs from Monday to Sunday. */
export type CalendarUnit =
  | "day"
  | "week"
  | "weekend"
  | "month"
  | "quarter"
  | "half"
  | "season"
  | "year"
  | "decade"
  | "century"
  | "millennium";

/** What lengths of time are told in. */
export type TimeUnit = Exclude<CalendarUnit, "half" | "season"> | "hour" | "minute" | "second";

export type Season = "spring" | "summer" | "autumn" | "winter";

/** Northern, as newsrooms use them; `overnight` is the night that ends on the day. */
export type DayPart =
  | "dawn"
  | "morning"
  | "midday"
  | "afternoon"
  | "evening"
  | "night"
  | "overnight"
  | "daytime";

/** `earlier` and `later` are the parts of a period before and after the date of publication. */
export type PeriodPart = "early" | "mid" | "late" | "earlier" | "later";

/**
 * Which of the recurring dates is meant. `last`, `this` and `next` are said in words. The others are the
 * grammar's reading of a bare date: `past` the latest up to and including the day of publication, `future` the
 * earliest from it on, `nearest` whichever is closer.
 */
export type Direction = "last" | "this" | "next" | "past" | "future" | "nearest";

/** Days with a rule on the Gregorian calendar, except for `lunar-new-year` and `chuseok` (lunisolar). */
export type Holiday =
  | "new-year"
  | "new-year-eve"
  | "epiphany"
  | "martin-luther-king-day"
  | "valentine"
  | "presidents-day"
  | "saint-patrick"
  | "good-friday"
  | "easter"
  | "easter-monday"
  | "may-day"
  | "mothers-day"
  | "memorial-day"
  | "fathers-day"
  | "juneteenth"
  | "independence-day"
  | "bastille-day"
  | "labor-day"
  | "columbus-day"
  | "halloween"
  | "all-saints"
  | "election-day"
  | "veterans-day"
  | "thanksgiving"
  | "christmas-eve"
  | "christmas"
  | "boxing-day"
  | "lunar-new-year"
  | "chuseok";

/** A count of units; null is an unnamed number ("several", "a few", "some"). May have a fraction. */
export type Length = { readonly count: number | null; readonly unit: TimeUnit };

/** What the words say, before any reference date. Defined by the time grammar; language-neutral. */
export type TimeExpression =
  /** A day, month or year, as far as it is said: month 1–12; weekday 0 Sunday … 6 Saturday. */
  | {
      readonly kind: "date";
      readonly year: number | null;
      readonly month: number | null;
      readonly day: number | null;
      readonly weekday: number | null;
      /** Idle where the year is said. */
      readonly direction: Direction;
    }
  | { readonly kind: "weekday"; readonly weekday: number; readonly direction: Direction }
  /** A quarter, 1–4. */
  | {
      readonly kind: "quarter";
      readonly quarter: number;
      readonly year: number | null;
      readonly direction: Direction;
    }
  /** A half-year, 1 or 2. */
  | {
      readonly kind: "half";
      readonly half: number;
      readonly year: number | null;
      readonly direction: Direction;
    }
  | {
      readonly kind: "season";
      readonly season: Season;
      readonly year: number | null;
      readonly direction: Direction;
    }
  | {
      readonly kind: "holiday";
      readonly holiday: Holiday;
      readonly year: number | null;
      readonly direction: Direction;
    }
  /** `first` is the decade's first year: 1990. */
  | { readonly kind: "decade"; readonly first: number }
  /** 20 is the twentieth. */
  | { readonly kind: "century"; readonly century: number }
  /** A whole unit counted from that of publication: −1 last month, 0 today or this week, 1 tomorrow. */
  | {
      readonly kind: "period";
      readonly unit: CalendarUnit;
      readonly step: number;
      readonly lean: "past" | "future";
    }
  /** A whole unit counted from that of the event told before: 0 "that day", 1 "the following week". */
  | { readonly kind: "adjacent"; readonly unit: CalendarUnit; readonly step: number }
  /** "Three weeks ago", "four days later". */
  | (Length & {
      readonly kind: "offset";
      readonly toward: "before" | "after";
      readonly from: "publication" | "event";
    })
  /** The period told before, so many years earlier: "the same period last year". */
  | { readonly kind: "yearEarlier"; readonly years: number }
  /** "The first quarter of last year", "Monday of this week", "the 8th of this month". */
  | { readonly kind: "within"; readonly inner: TimeExpression; readonly outer: TimeExpression }
  | { readonly kind: "part"; readonly part: PeriodPart; readonly of: TimeExpression }
  /** "The first six months of this year"; `of` null is the year in question. */
  | (Length & {
      readonly kind: "edge";
      readonly edge: "first" | "last";
      readonly of: TimeExpression | null;
    })
  | { readonly kind: "dayPart"; readonly part: DayPart; readonly of: TimeExpression }
  /** Hours 0–24; `of` null is the day in question. */
  | {
      readonly kind: "clock";
      readonly hour: number;
      readonly minute: number | null;
      readonly of: TimeExpression | null;
    }
  | { readonly kind: "range"; readonly from: TimeExpression; readonly to: TimeExpression }
  | { readonly kind: "since"; readonly from: TimeExpression }
  | { readonly kind: "until"; readonly to: TimeExpression }
  /** "The past two months": so long, up to the date of publication or from it on. */
  | (Length & { readonly kind: "window"; readonly toward: "before" | "after" })
  /** "Two years and six months" has two lengths. */
  | { readonly kind: "duration"; readonly lengths: readonly Length[] }
  /** "Daily", "every two weeks", "each Monday". */
  | {
      readonly kind: "set";
      readonly every: Length;
      readonly on:
        | { readonly weekday: number }
        | { readonly part: DayPart }
        | { readonly season: Season }
        | null;
    }
  | { readonly kind: "reference"; readonly to: "past" | "present" | "future" };

/**
 * A time expression found in a text. The grammar of a language makes `expression`; what it means on the
 * calendar is worked out by `resolve.ts`, the same for all languages.
 */
export type TimeMention = Span & {
  readonly expression: TimeExpression;
  readonly rule: string;
  /** The expressions inside, where TIMEX3 annotates them one by one: both ends of a range, the start of a `since`. */
  readonly parts?: readonly TimeMention[];
};

/** What an expression comes to, against a reference date and, where it needs one, an earlier event. */
export type ResolvedTime = {
  readonly type: TimexType;
  /** TIMEX3 value, e.g. `2013-03-22`, `2013-W12`, `P2D`, `PRESENT_REF`. */
  readonly value: string;
  /** Days it can fall on by the gold guide's rules, or null where it names none ("recently", a bare duration). */
  readonly interval: DateInterval | null;
  readonly basis: "stated" | "relative";
};
