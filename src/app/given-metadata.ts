import type { GivenMetadata } from "../1-report/types.ts";
import { dateOfDay, dayNumber } from "../core/calendar.ts";
import type { IsoDate } from "../core/interval.ts";
import type { Outcome } from "../core/problem.ts";
import { failure, success } from "../core/problem.ts";
import { writtenInterval } from "../core/written-interval.ts";

/**
 * What a person says of a report, if it can be taken: the one place where that is checked, whoever asks. A date of
 * publication is a day, month or year, and is not yet to come. `today` is the day in UTC: somewhere it is the next.
 */
export function checkedMetadata(given: GivenMetadata, today: IsoDate): Outcome<GivenMetadata> {
  const { published } = given;
  if (published === null) return success(given);
  const days = writtenInterval(published);
  if (days === null) return failure({ code: "bad-date", detail: published });
  const isToCome = days.earliest > dateOfDay(dayNumber(today) + 1);
  return isToCome ? failure({ code: "published-later", detail: published }) : success(given);
}
