import { dayInterval, isoDate, monthInterval, yearInterval } from "./calendar.ts";
import type { DateInterval } from "./interval.ts";

const DATE = /^(?!0000)(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/u;

/** The days that a written day, month or year (ISO 8601) covers; null where the text is none. */
export function writtenInterval(text: string): DateInterval | null {
  const match = DATE.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (match[2] === undefined) return yearInterval(year);
  if (match[3] === undefined) return monthInterval(year, month);
  const date = isoDate(year, month, day);
  return date === text ? dayInterval(date) : null;
}
