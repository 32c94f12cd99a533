import { addDays, dayNumber, daysInMonth, isoDate, weekdayOf } from "../../core/calendar.ts";
import type { DateInterval, IsoDate } from "../../core/interval.ts";
import type { CalendarUnit, Season } from "./types.ts";

/** A whole unit of the calendar. */
export type Period = DateInterval & { readonly unit: CalendarUnit };

export const yearOf = (date: IsoDate): number => Number(date.slice(0, 4));
export const monthOf = (date: IsoDate): number => Number(date.slice(5, 7));
export const dayOf = (date: IsoDate): number => Number(date.slice(8, 10));

/** Days since the Monday of the week: 0 Monday … 6 Sunday. */
const daysSinceMonday = (date: IsoDate): number => (weekdayOf(date) + 6) % 7;

const SEASONS: readonly Season[] = ["spring", "summer", "autumn", "winter"];
const SEASON_CODES = ["SP", "SU", "FA", "WI"];

function months(unit: CalendarUnit, year: number, first: number, count: number): Period {
  const earliest = isoDate(year, first, 1);
  return { unit, earliest, latest: addDays(isoDate(year, first + count, 1), -1) };
}

/** A season: three whole months, spring from 1 March; a winter bears the year in which it begins. */
export function seasonPeriod(season: Season, year: number): Period {
  return months("season", year, 3 + 3 * SEASONS.indexOf(season), 3);
}

/** The unit that `date` falls in. A weekend is the Saturday and Sunday of its week. */
export function periodAt(unit: CalendarUnit, date: IsoDate): Period {
  const year = yearOf(date);
  const month = monthOf(date);
  switch (unit) {
    case "day":
      return { unit, earliest: date, latest: date };
    case "week": {
      const earliest = addDays(date, -daysSinceMonday(date));
      return { unit, earliest, latest: addDays(earliest, 6) };
    }
    case "weekend": {
      const earliest = addDays(date, 5 - daysSinceMonday(date));
      return { unit, earliest, latest: addDays(earliest, 1) };
    }
    case "month":
      return months(unit, year, month, 1);
    case "quarter":
      return months(unit, year, month - ((month - 1) % 3), 3);
    case "half":
      return months(unit, year, month < 7 ? 1 : 7, 6);
    case "season": {
      const seasonYear = month < 3 ? year - 1 : year;
      return seasonPeriod(SEASONS[Math.floor(((month + 9) % 12) / 3)] as Season, seasonYear);
    }
    case "year":
      return months(unit, year, 1, 12);
    case "decade":
      return years(unit, year - (year % 10), 10);
    case "century":
      return years(unit, year - ((year - 1) % 100), 100);
    case "millennium":
      return years(unit, year - ((year - 1) % 1000), 1000);
  }
}

function years(unit: CalendarUnit, first: number, count: number): Period {
  return { unit, earliest: isoDate(first, 1, 1), latest: isoDate(first + count - 1, 12, 31) };
}

const MONTHS_IN: Partial<Record<CalendarUnit, number>> = {
  month: 1,
  quarter: 3,
  half: 6,
  season: 3,
  year: 12,
  decade: 120,
  century: 1200,
  millennium: 12000,
};

/** The same unit, so many later (earlier if negative). */
export function stepPeriod(period: Period, step: number): Period {
  const { unit, earliest } = period;
  if (unit === "day") return periodAt(unit, addDays(earliest, step));
  if (unit === "week" || unit === "weekend") return periodAt(unit, addDays(earliest, 7 * step));
  const length = MONTHS_IN[unit] as number;
  return periodAt(unit, isoDate(yearOf(earliest), monthOf(earliest) + length * step, 1));
}

/** The date so many months later; the day is kept where that month has it, or else its last day is taken. */
export function addMonths(date: IsoDate, count: number): IsoDate {
  const first = isoDate(yearOf(date), monthOf(date) + count, 1);
  const last = daysInMonth(yearOf(first), monthOf(first));
  return isoDate(yearOf(first), monthOf(first), Math.min(dayOf(date), last));
}

/** ISO 8601 week: the year it belongs to and its number. */
export function isoWeek(date: IsoDate): { readonly year: number; readonly week: number } {
  const thursday = addDays(date, 3 - daysSinceMonday(date));
  const year = yearOf(thursday);
  const week = 1 + Math.floor((dayNumber(thursday) - dayNumber(isoDate(year, 1, 1))) / 7);
  return { year, week };
}

const pad = (value: number, width: number): string => String(value).padStart(width, "0");

/** The TIMEX3 value of a whole unit: `2013-03-22`, `2013-W12`, `2013-W12-WE`, `2013-Q1`, `199X`, `19XX`. */
export function periodValue({ unit, earliest }: Period): string {
  const year = earliest.slice(0, 4);
  const month = monthOf(earliest);
  switch (unit) {
    case "day":
      return earliest;
    case "week":
    case "weekend": {
      const { year: weekYear, week } = isoWeek(earliest);
      return `${pad(weekYear, 4)}-W${pad(week, 2)}${unit === "weekend" ? "-WE" : ""}`;
    }
    case "month":
      return earliest.slice(0, 7);
    case "quarter":
      return `${year}-Q${Math.ceil(month / 3)}`;
    case "half":
      return `${year}-H${month < 7 ? 1 : 2}`;
    case "season":
      return `${year}-${SEASON_CODES[(month - 3) / 3]}`;
    case "year":
      return year;
    case "decade":
      return `${year.slice(0, 3)}X`;
    case "century":
      return `${year.slice(0, 2)}XX`;
    case "millennium":
      return `${year.slice(0, 1)}XXX`;
  }
}

const UNKNOWN: Record<CalendarUnit, string> = {
  day: "XXXX-XX-XX",
  week: "XXXX-WXX",
  weekend: "XXXX-WXX-WE",
  month: "XXXX-XX",
  quarter: "XXXX-QX",
  half: "XXXX-HX",
  season: "XXXX-XX",
  year: "XXXX",
  decade: "XXXX",
  century: "XXXX",
  millennium: "XXXX",
};

/** The TIMEX3 value of a unit of which nothing more is known. */
export const unknownValue = (unit: CalendarUnit): string => UNKNOWN[unit];

const EXACT_UNITS: readonly CalendarUnit[] = ["week", "month", "quarter", "half", "year", "decade"];

/** The unit that an interval fills exactly, or null. A season of three months is none: quarters come first. */
export function exactPeriod(interval: DateInterval): Period | null {
  const { earliest, latest } = interval;
  if (earliest === latest) return { unit: "day", earliest, latest };
  for (const unit of EXACT_UNITS) {
    const period = periodAt(unit, earliest);
    if (period.earliest === earliest && period.latest === latest) return period;
  }
  return null;
}
