import { dayInterval, isoDate, monthInterval, yearInterval } from "../core/calendar.ts";
import type { DateInterval } from "../core/interval.ts";
import type { Outcome } from "../core/problem.ts";
import { failure, success } from "../core/problem.ts";
import type { Call } from "./command.ts";
import { optionValue } from "./command.ts";

const DATE = /^(?!0000)(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/u;

/** The days that an option's day, month or year (ISO 8601) covers; null where the option is not given. */
export function dateOption(call: Call, name: string): Outcome<DateInterval | null> {
  const value = optionValue(call, name);
  if (value === null) return success(null);
  const match = DATE.exec(value);
  if (!match) return failure({ code: "bad-date", detail: value });
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (match[2] === undefined) return success(yearInterval(year));
  if (match[3] === undefined) return success(monthInterval(year, month));
  const date = isoDate(year, month, day);
  return date === value ? success(dayInterval(date)) : failure({ code: "bad-date", detail: value });
}
