import { addDays, dayNumber, isoDate, weekdayOf } from "../../core/calendar.ts";
import type { DateInterval, IsoDate } from "../../core/interval.ts";
import { holidayDate } from "./holidays.ts";
import type { Period } from "./period.ts";
import { dayOf, monthOf, periodAt, seasonPeriod, yearOf } from "./period.ts";
import type { Direction, Holiday, Season, TimeExpression } from "./types.ts";

const distance = (a: IsoDate, b: IsoDate): number => Math.abs(dayNumber(a) - dayNumber(b));

/** Days between a date and an interval; 0 inside it. */
function gap(interval: DateInterval, date: IsoDate): number {
  if (date < interval.earliest) return distance(date, interval.earliest);
  return date > interval.latest ? distance(date, interval.latest) : 0;
}

/** Picks from recurring periods, in order of time, the one that `direction` means seen from `day`. */
function pick(candidates: readonly Period[], direction: Direction, day: IsoDate): Period | null {
  let chosen: Period | null = null;
  for (const candidate of candidates) {
    switch (direction) {
      case "past":
        if (candidate.earliest <= day) chosen = candidate;
        break;
      case "last":
        if (candidate.latest < day) chosen = candidate;
        break;
      case "future":
        if (!chosen && candidate.latest >= day) chosen = candidate;
        break;
      case "next":
        if (!chosen && candidate.earliest > day) chosen = candidate;
        break;
      case "this":
        if (yearOf(candidate.earliest) === yearOf(day)) chosen = candidate;
        break;
      case "nearest":
        if (!chosen || gap(candidate, day) < gap(chosen, day)) chosen = candidate;
        break;
    }
  }
  return chosen;
}

/** Nobody leaves out the year of a date so far off, in days, or of a month that is nearly a year back, */
const FAR = 240;
const FAR_MONTH = 300;
/** while the same date of the year before or after is so near. */
const NEAR = 110;

/**
 * `past` and `future` as tense suggests them, unless that leads to a date most of a year away while its neighbour
 * is near: "the Dec. 7 redemption was announced" in October is to come.
 */
function pickNear(
  of: (year: number) => Period | null,
  direction: Direction,
  day: IsoDate,
  far: number,
  reach = 2,
): Period | null {
  const chosen = pickYearly(of, direction, day, reach);
  if (!chosen || (direction !== "past" && direction !== "future") || gap(chosen, day) < far) return chosen;
  const other = pickYearly(of, "nearest", day, reach);
  return other && gap(other, day) <= NEAR ? other : chosen;
}

/** The period in each year around `day` that `of` gives, and the one that `direction` means. */
function pickYearly(
  of: (year: number) => Period | null,
  direction: Direction,
  day: IsoDate,
  reach = 2,
): Period | null {
  const year = yearOf(day);
  const candidates: Period[] = [];
  for (let y = year - reach; y <= year + reach; y++) {
    const candidate = of(y);
    if (candidate) candidates.push(candidate);
  }
  return pick(candidates, direction, day);
}

function dayPeriod(year: number, month: number, day: number): Period | null {
  const date = isoDate(year, month, day);
  return monthOf(date) === month && dayOf(date) === day ? periodAt("day", date) : null;
}

type DateExpression = Extract<TimeExpression, { kind: "date" }>;

/** The day, month or year of a date expression; null for a date that does not exist or lacks its reference. */
export function datePeriod(expression: DateExpression, reference: IsoDate | null): Period | null {
  const { year, month, day, weekday, direction } = expression;
  if (year !== null) {
    if (month === null) return periodAt("year", isoDate(year, 1, 1));
    if (day === null) return periodAt("month", isoDate(year, month, 1));
    return dayPeriod(year, month, day);
  }
  if (reference === null) return null;
  if (month === null) return day === null ? null : dayOfMonth(day, direction, reference);
  if (day === null) {
    const of = (y: number) => periodAt("month", isoDate(y, month, 1));
    // "Prices fell in May" can be ten months ago; what is to come in a month is nearer.
    return pickNear(of, direction, reference, direction === "past" ? FAR_MONTH : FAR);
  }
  if (weekday !== null) {
    // Weekday and date said together fix the year, if one near enough fits.
    const fits = pickYearly(
      (y) => {
        const period = dayPeriod(y, month, day);
        return period && weekdayOf(period.earliest) === weekday ? period : null;
      },
      "nearest",
      reference,
      3,
    );
    if (fits) return fits;
  }
  // A 29 February comes round after four or eight years.
  const reach = month === 2 && day === 29 ? 8 : 2;
  return pickNear((y) => dayPeriod(y, month, day), direction, reference, FAR, reach);
}

function dayOfMonth(day: number, direction: Direction, reference: IsoDate): Period | null {
  const candidates: Period[] = [];
  for (let offset = -3; offset <= 3; offset++) {
    const first = isoDate(yearOf(reference), monthOf(reference) + offset, 1);
    const candidate = dayPeriod(yearOf(first), monthOf(first), day);
    if (candidate && (direction !== "this" || offset === 0)) candidates.push(candidate);
  }
  return pick(candidates, direction === "this" ? "nearest" : direction, reference);
}

/** The day of a weekday expression. "This Monday" is that of the week of `reference`. */
export function weekdayPeriod(weekday: number, direction: Direction, reference: IsoDate): Period {
  const back = (weekdayOf(reference) - weekday + 7) % 7;
  const forth = (7 - back) % 7;
  const step = (): number => {
    switch (direction) {
      case "past":
      case "nearest":
        return -back;
      case "last":
        return back === 0 ? -7 : -back;
      case "future":
        return forth;
      case "next":
        return forth === 0 ? 7 : forth;
      case "this":
        return ((weekday + 6) % 7) - ((weekdayOf(reference) + 6) % 7);
    }
  };
  return periodAt("day", addDays(reference, step()));
}

/** The weekend that is meant: for `past` the latest that has begun, for `future` the first not yet over. */
export function weekendPeriod(direction: Direction, reference: IsoDate): Period {
  const here = periodAt("weekend", reference);
  const before = periodAt("weekend", addDays(reference, -7));
  const after = periodAt("weekend", addDays(reference, 7));
  return pick([before, here, after], direction, reference) ?? here;
}

export function quarterPeriod(
  quarter: number,
  year: number | null,
  direction: Direction,
  day: IsoDate | null,
): Period | null {
  const of = (y: number) => periodAt("quarter", isoDate(y, quarter * 3, 1));
  if (year !== null) return of(year);
  if (!day) return null;
  const told = pickYearly(of, direction === "nearest" ? "past" : direction, day);
  // Results of a quarter are told, and looked forward to, within months of it.
  return direction === "future" && told && gap(told, day) > 180 ? pickYearly(of, "past", day) : told;
}

export function halfPeriod(
  half: number,
  year: number | null,
  direction: Direction,
  day: IsoDate | null,
): Period | null {
  const of = (y: number) => periodAt("half", isoDate(y, half * 6, 1));
  if (year !== null) return of(year);
  return day && pickYearly(of, direction === "nearest" ? "past" : direction, day);
}

export function seasonOf(
  season: Season,
  year: number | null,
  direction: Direction,
  day: IsoDate | null,
): Period | null {
  if (year !== null) return seasonPeriod(season, year);
  return day && pickYearly((y) => seasonPeriod(season, y), direction, day);
}

export function holidayPeriod(
  holiday: Holiday,
  year: number | null,
  direction: Direction,
  day: IsoDate | null,
): Period | null {
  const of = (y: number) => {
    const date = holidayDate(holiday, y);
    return date && periodAt("day", date);
  };
  if (year !== null) return of(year);
  return day && pickYearly(of, direction, day);
}
