import type { Outcome } from "../core/problem.ts";
import { failure, success } from "../core/problem.ts";
import type { Call } from "./command.ts";
import { optionValue } from "./command.ts";

const DATE = /^(?!0000)(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/u;

/** The value of `--published`, a day, month or year as ISO 8601 writes it; null where it is not given. */
export function publishedOption(call: Call): Outcome<string | null> {
  const value = optionValue(call, "published");
  if (value === null) return success(null);
  const match = DATE.exec(value);
  const exists =
    match !== null &&
    (match[3] === undefined || new Date(`${value}T00:00:00Z`).toISOString().startsWith(value));
  return exists ? success(value) : failure({ code: "bad-date", detail: value });
}
