import type { DateInterval, IsoDate } from "../../core/interval.ts";
import { dateAfter, durationValue, isBeyondCalendar } from "./duration.ts";
import { dayPartCode } from "./parts.ts";
import type { Period } from "./period.ts";
import { periodValue } from "./period.ts";
import type { CalendarUnit, TimeExpression, TimexType } from "./types.ts";

/** What an expression is read against: the day of publication and the date told just before. */
export type Frame = { readonly day: IsoDate | null; readonly anchor: DateInterval | null };

/** `whole` is the named stretch of the calendar, `interval` the part of it by the guide (a told "this week"). */
export type Found = {
  readonly type: TimexType;
  readonly value: string;
  readonly interval: DateInterval | null;
  readonly whole: (DateInterval & { readonly unit?: CalendarUnit }) | null;
};

/** A DATE of that TIMEX value. */
export const date = (value: string, interval: DateInterval | null): Found => ({
  type: "DATE",
  value,
  interval,
  whole: interval,
});

/** An interval without whatever else its object holds. */
export const bare = ({ earliest, latest }: DateInterval): DateInterval => ({ earliest, latest });

/** The DATE of a whole unit of the calendar; `otherwise` is its value where the unit is not known. */
export const ofPeriod = (period: Period | null, otherwise: string): Found =>
  period
    ? { type: "DATE", value: periodValue(period), interval: bare(period), whole: period }
    : date(otherwise, null);

/** Two digits. */
export const pad = (value: number): string => String(value).padStart(2, "0");
/** Seasons as TIMEX3 writes them. */
export const SEASON_CODES = { spring: "SP", summer: "SU", autumn: "FA", winter: "WI" } as const;

/** A length of time up to or from the day of publication ("the past three weeks"). */
export function findWindow(
  expression: Extract<TimeExpression, { kind: "window" }>,
  day: IsoDate | null,
): Found {
  const { count, unit, toward } = expression;
  const value = durationValue([expression]);
  if (count === null || !day || isBeyondCalendar(count, unit)) {
    return { type: "DURATION", value, interval: null, whole: null };
  }
  const other = dateAfter(day, toward === "before" ? -count : count, unit);
  const interval = toward === "before" ? { earliest: other, latest: day } : { earliest: day, latest: other };
  return { type: "DURATION", value, interval, whole: interval };
}

/** The TIMEX value of what recurs ("every Friday"). */
export function setValue({ every, on }: Extract<TimeExpression, { kind: "set" }>): string {
  if (on && "weekday" in on) return `XXXX-WXX-${on.weekday || 7}`;
  if (on && "season" in on) return `XXXX-${SEASON_CODES[on.season]}`;
  if (on) return `XXXX-XX-XX${dayPartCode(on.part)}`;
  if (every.unit === "weekend" && every.count === 1) return "XXXX-WXX-WE";
  return durationValue([every]);
}
