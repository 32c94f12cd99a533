import { addDays } from "../../core/calendar.ts";
import type { IsoDate } from "../../core/interval.ts";
import { addMonths } from "./period.ts";
import type { Length, TimeUnit } from "./types.ts";

const DATE_CODES: Partial<Record<TimeUnit, string>> = {
  day: "D",
  week: "W",
  weekend: "WE",
  month: "M",
  quarter: "Q",
  year: "Y",
};
const CLOCK_CODES: Partial<Record<TimeUnit, string>> = { hour: "H", minute: "M", second: "S" };
/** Longer units are counted in years, as TempEval's annotators did: "four decades" is P40Y. */
const YEARS_IN: Partial<Record<TimeUnit, number>> = { decade: 10, century: 100, millennium: 1000 };
/** Half a unit in the next smaller one: "two and a half years" is P2Y6M. */
const HALVES: Partial<Record<TimeUnit, readonly [number, TimeUnit]>> = {
  year: [6, "month"],
  day: [12, "hour"],
  hour: [30, "minute"],
  minute: [30, "second"],
};

function counted(length: Length): Length[] {
  const years = YEARS_IN[length.unit];
  if (years) {
    const count = length.count === null ? null : length.count * years;
    if (count !== null || length.unit === "decade") return counted({ count, unit: "year" });
    return [length];
  }
  const half = HALVES[length.unit];
  if (length.count === null || !half || length.count % 1 !== 0.5) return [length];
  const rest: Length = { count: half[0], unit: half[1] };
  const whole = Math.floor(length.count);
  return whole > 0 ? [{ count: whole, unit: length.unit }, rest] : [rest];
}

const VAGUE_CODES: Partial<Record<TimeUnit, string>> = { century: "C", millennium: "L" };

/** The TIMEX3 value of a length of time: `P5Y`, `PXM`, `PT30M`, `P2Y6M`. */
export function durationValue(lengths: readonly Length[]): string {
  let dates = "";
  let clock = "";
  for (const { count, unit } of lengths.flatMap(counted)) {
    const number = count === null ? "X" : String(count);
    const code = CLOCK_CODES[unit];
    if (code) clock += number + code;
    else dates += number + (DATE_CODES[unit] ?? VAGUE_CODES[unit] ?? "");
  }
  return `P${dates}${clock && `T${clock}`}`;
}

const MONTHS: Partial<Record<TimeUnit, number>> = {
  month: 1,
  quarter: 3,
  year: 12,
  decade: 120,
  century: 1200,
  millennium: 12000,
};
const DAYS: Partial<Record<TimeUnit, number>> = {
  day: 1,
  week: 7,
  weekend: 7,
  hour: 1 / 24,
  minute: 1 / 1440,
  second: 1 / 86400,
};

/** The date that lies so long after `date` (before it for a negative count); parts of a day round to whole days. */
export function dateAfter(date: IsoDate, count: number, unit: TimeUnit): IsoDate {
  const months = MONTHS[unit];
  if (months === undefined) return addDays(date, Math.round(count * (DAYS[unit] as number)));
  const whole = Math.trunc(count * months);
  const rest = count * months - whole;
  return addDays(addMonths(date, whole), Math.round(rest * 30));
}

/** Longer than a thousand years: no date of the news can be counted from it ("65 million years ago"). */
export function isBeyondCalendar(count: number, unit: TimeUnit): boolean {
  const months = MONTHS[unit];
  const days = months === undefined ? count * (DAYS[unit] as number) : count * months * 30;
  return !(Math.abs(days) < 360_000);
}
