import { addDays, isoDate, weekdayOf } from "../../core/calendar.ts";
import type { IsoDate } from "../../core/interval.ts";
import type { Holiday } from "./types.ts";

/** The `nth` weekday (0 Sunday … 6 Saturday) of a month; the last one for `nth` −1. */
function nthWeekday(year: number, month: number, weekday: number, nth: number): IsoDate {
  if (nth < 0) {
    const last = isoDate(year, month + 1, 0);
    return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
  }
  const first = isoDate(year, month, 1);
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1));
}

/** Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876, after Meeus, Astronomical Algorithms). */
function easterSunday(year: number): IsoDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return isoDate(year, Math.floor(n / 31), (n % 31) + 1);
}

/** A feast of the Chinese lunisolar calendar: the month of that calendar and its day. */
const LUNISOLAR: Partial<Record<Holiday, readonly [number, number]>> = {
  "lunar-new-year": [1, 1],
  chuseok: [8, 15],
};

const chinese = new Intl.DateTimeFormat("en-u-ca-chinese", {
  month: "numeric",
  day: "numeric",
  timeZone: "Asia/Shanghai",
});
const lunisolarDates = new Map<string, IsoDate | null>();

/** Searches the Gregorian days on which the feast can fall; about 40 for each year, remembered. */
function lunisolarDate(month: number, day: number, year: number): IsoDate | null {
  const key = `${year} ${month} ${day}`;
  const known = lunisolarDates.get(key);
  if (known !== undefined) return known;
  let found: IsoDate | null = null;
  let date = month === 1 ? isoDate(year, 1, 20) : isoDate(year, 9, 5);
  for (let i = 0; i < 40 && !found; i++) {
    const parts = chinese.formatToParts(new Date(`${date}T04:00:00Z`));
    const value = (type: string) => parts.find((part) => part.type === type)?.value;
    if (value("month") === String(month) && value("day") === String(day)) found = date;
    date = addDays(date, 1);
  }
  lunisolarDates.set(key, found);
  return found;
}

const FIXED: Partial<Record<Holiday, readonly [number, number]>> = {
  "new-year": [1, 1],
  "new-year-eve": [12, 31],
  epiphany: [1, 6],
  valentine: [2, 14],
  "saint-patrick": [3, 17],
  "may-day": [5, 1],
  juneteenth: [6, 19],
  "independence-day": [7, 4],
  "bastille-day": [7, 14],
  halloween: [10, 31],
  "all-saints": [11, 1],
  "veterans-day": [11, 11],
  "christmas-eve": [12, 24],
  christmas: [12, 25],
  "boxing-day": [12, 26],
};

/** Month, weekday, which one (−1 the last): the American rules since 1971. */
const MOVING: Partial<Record<Holiday, readonly [number, number, number]>> = {
  "martin-luther-king-day": [1, 1, 3],
  "presidents-day": [2, 1, 3],
  "mothers-day": [5, 0, 2],
  "memorial-day": [5, 1, -1],
  "fathers-day": [6, 0, 3],
  "labor-day": [9, 1, 1],
  "columbus-day": [10, 1, 2],
  thanksgiving: [11, 4, 4],
};

const FROM_EASTER: Partial<Record<Holiday, number>> = { "good-friday": -2, easter: 0, "easter-monday": 1 };

/** The date of a holiday in a year, or null where the calendar's tables do not reach. */
export function holidayDate(holiday: Holiday, year: number): IsoDate | null {
  const fixed = FIXED[holiday];
  if (fixed) return isoDate(year, fixed[0], fixed[1]);
  const moving = MOVING[holiday];
  if (moving) return nthWeekday(year, moving[0], moving[1], moving[2]);
  const days = FROM_EASTER[holiday];
  if (days !== undefined) return addDays(easterSunday(year), days);
  // The Tuesday after the first Monday of November (2 U.S.C. 7).
  if (holiday === "election-day") return addDays(nthWeekday(year, 11, 1, 1), 1);
  const lunisolar = LUNISOLAR[holiday];
  return lunisolar ? lunisolarDate(lunisolar[0], lunisolar[1], year) : null;
}
