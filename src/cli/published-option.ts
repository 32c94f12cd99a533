import { checkedMetadata } from "../app/given-metadata.ts";
import { systemClock } from "../core/clock.ts";
import type { IsoDate } from "../core/interval.ts";
import type { Outcome } from "../core/problem.ts";
import { success } from "../core/problem.ts";
import type { Call } from "./command.ts";
import { optionValue } from "./command.ts";

/** The value of `--published`, a day, month or year as ISO 8601 writes it; null where it is not given. */
export function publishedOption(call: Call): Outcome<string | null> {
  const given = { published: optionValue(call, "published"), publisher: null, url: null };
  const checked = checkedMetadata(given, systemClock().slice(0, 10) as IsoDate);
  return checked.ok ? success(checked.value.published) : checked;
}
