import type { DateInterval } from "../core/interval.ts";
import type { Outcome } from "../core/problem.ts";
import { failure, success } from "../core/problem.ts";
import { writtenInterval } from "../core/written-interval.ts";
import type { Call } from "./command.ts";
import { optionValue } from "./command.ts";

/** The days that an option's day, month or year (ISO 8601) covers; null where the option is not given. */
export function dateOption(call: Call, name: string): Outcome<DateInterval | null> {
  const value = optionValue(call, name);
  if (value === null) return success(null);
  const days = writtenInterval(value);
  return days === null ? failure({ code: "bad-date", detail: value }) : success(days);
}
