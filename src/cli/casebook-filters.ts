import type { ListFilter } from "../app/casebook/list.ts";
import type { Outcome, Problem } from "../core/problem.ts";
import { failure, success } from "../core/problem.ts";
import { statusNames } from "../messages/casebook-names.ts";
import type { Call, CommandOption } from "./command.ts";
import { optionValue } from "./command.ts";

const FILTERS: Readonly<Record<string, CommandOption>> = {
  act: { name: "act", value: "ACT" },
  who: { name: "who", value: "ROLE" },
  place: { name: "place", value: "PLACE" },
  from: { name: "from", value: "DATE" },
  to: { name: "to", value: "DATE" },
  status: { name: "status", value: "STATUS" },
  language: { name: "language", value: "CODE" },
  publisher: { name: "publisher", value: "NAME" },
};

const EVERYBODY = "all";
const ROLES: readonly string[] = ["refugee", "helper", "other", EVERYBODY];

/** The filter options of these names, in their order. */
export function filterOptions(names: readonly string[]): readonly CommandOption[] {
  return names.flatMap((name) => FILTERS[name] ?? []);
}

/** The filter that a call asks for. Months and years stand for their first day in `--from`, their last in `--to`. */
export async function listFilter(call: Call): Promise<Outcome<ListFilter>> {
  const from = dayOption(call, "from", "-01-01");
  if (!from.ok) return from;
  const to = dayOption(call, "to", "-12-31");
  if (!to.ok) return to;
  if (from.value !== null && to.value !== null && from.value > to.value)
    return failure({ code: "window-unfit", detail: `${from.value} – ${to.value}` });
  const who = optionValue(call, "who");
  if (who !== null && !ROLES.includes(who)) return failure({ code: "unknown-role", detail: who });
  const status = optionValue(call, "status");
  if (status !== null && statusNames.en[status] === undefined)
    return failure({ code: "status-unknown", detail: status });
  const place = optionValue(call, "place");
  return success({
    act: optionValue(call, "act"),
    who: who === EVERYBODY ? null : who,
    place: place === null ? null : await placeNamed(place),
    from: from.value,
    to: to.value,
    status,
  });
}

async function placeNamed(place: string): Promise<string> {
  const { placeFilter } = await import("../app/casebook/place-filter.ts");
  return placeFilter(place);
}

/** Why nothing was found, where the filter asks for an act or a place that there is not. */
export async function unknownWhereNone(
  filter: Pick<ListFilter, "act" | "place">,
  found: number,
): Promise<Problem | null> {
  if (found > 0) return null;
  const { unknownFilter } = await import("../app/casebook/unknown-filter.ts");
  return unknownFilter(filter);
}

const DATE = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?$/u;

function dayOption(call: Call, name: string, rest: "-01-01" | "-12-31"): Outcome<string | null> {
  const value = optionValue(call, name);
  if (value === null) return success(null);
  const match = DATE.exec(value);
  if (match === null) return failure({ code: "bad-date", detail: value });
  const [, year = "", month, day] = match;
  if (month === undefined) return success(`${year}${rest}`);
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  if (day !== undefined)
    return Number(day) <= last ? success(value) : failure({ code: "bad-date", detail: value });
  return success(`${year}-${month}-${rest === "-01-01" ? "01" : String(last)}`);
}
