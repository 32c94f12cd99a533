import type { DateInterval, IsoDate } from "./interval.ts";

const DAY_MS = 86_400_000;

/** Days since 1970-01-01 of an ISO date. */
export function dayNumber(date: IsoDate): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / DAY_MS);
}

/** The ISO date of a day number (days since 1970-01-01). */
export function dateOfDay(day: number): IsoDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10) as IsoDate;
}

/** The ISO date of a year, month (1–12) and day of month; out-of-range parts carry over as in `Date.UTC`. */
export function isoDate(year: number, month: number, day: number): IsoDate {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.toISOString().slice(0, 10) as IsoDate;
}

/** Number of days in a month (1–12). */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** 0 Sunday … 6 Saturday. */
export function weekdayOf(date: IsoDate): number {
  return (((dayNumber(date) + 4) % 7) + 7) % 7;
}

/** The date `days` later (earlier if negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return dateOfDay(dayNumber(date) + days);
}

/** The smallest interval that holds both. */
export function hull(a: DateInterval, b: DateInterval): DateInterval {
  return {
    earliest: a.earliest < b.earliest ? a.earliest : b.earliest,
    latest: a.latest > b.latest ? a.latest : b.latest,
  };
}

/** The days in both, or null where there are none. */
export function intersection(a: DateInterval, b: DateInterval): DateInterval | null {
  const earliest = a.earliest > b.earliest ? a.earliest : b.earliest;
  const latest = a.latest < b.latest ? a.latest : b.latest;
  return earliest <= latest ? { earliest, latest } : null;
}

/** A whole month (1–12). */
export function monthInterval(year: number, month: number): DateInterval {
  return { earliest: isoDate(year, month, 1), latest: isoDate(year, month, daysInMonth(year, month)) };
}

/** A whole year. */
export function yearInterval(year: number): DateInterval {
  return { earliest: isoDate(year, 1, 1), latest: isoDate(year, 12, 31) };
}

/** One day. */
export function dayInterval(date: IsoDate): DateInterval {
  return { earliest: date, latest: date };
}
