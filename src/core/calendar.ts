import type { DateInterval, IsoDate } from "./interval.ts";

const DAY_MS = 86_400_000;

/** Days from 1970-01-01 to a day of the proleptic Gregorian calendar, by eras of 400 years (H. Hinnant). */
function daysTo(year: number, month: number, day: number): number {
  const shifted = month > 2 ? year : year - 1;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

const digit = (text: string, at: number): number => text.charCodeAt(at) - 48;

/** Days since 1970-01-01 of an ISO date; NaN where the text names no day. */
export function dayNumber(date: IsoDate): number {
  const year = digit(date, 0) * 1000 + digit(date, 1) * 100 + digit(date, 2) * 10 + digit(date, 3);
  const month = digit(date, 5) * 10 + digit(date, 6);
  const day = digit(date, 8) * 10 + digit(date, 9);
  const isPlain = date.length === 10 && year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= 28;
  return isPlain ? daysTo(year, month, day) : Math.round(Date.parse(`${date}T00:00:00Z`) / DAY_MS);
}

const FIRST_DAY = daysTo(0, 1, 1);
const LAST_DAY = daysTo(9999, 12, 31);
const two = (value: number): string => (value < 10 ? `0${value}` : `${value}`);

/** The ISO date of a day number (days since 1970-01-01). */
export function dateOfDay(day: number): IsoDate {
  if (!Number.isInteger(day) || day < FIRST_DAY || day > LAST_DAY)
    return new Date(day * DAY_MS).toISOString().slice(0, 10) as IsoDate;
  const shifted = day + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const dayOfMonth = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const digits = year > 999 ? `${year}` : String(year).padStart(4, "0");
  return `${digits}-${two(month)}-${two(dayOfMonth)}` as IsoDate;
}

/** The ISO date of a year, month (1–12) and day of month; out-of-range parts carry over as in `Date.UTC`. */
export function isoDate(year: number, month: number, day: number): IsoDate {
  const carried = year + Math.floor((month - 1) / 12);
  return dateOfDay(daysTo(carried, ((((month - 1) % 12) + 12) % 12) + 1, 1) + day - 1);
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
