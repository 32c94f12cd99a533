import type { DateMention } from "../2-document/types.ts";
import { anchorKind } from "../3-statement/time/anchor.ts";
import { resolveTime } from "../3-statement/time/resolve.ts";
import type { TimeMention } from "../3-statement/time/types.ts";
import { isoDate } from "../core/calendar.ts";

/** Stands for the year of a date that is said without one; a leap year, so that 29 February exists. */
const ANY_YEAR = 2000;

/** The dates that a text names by themselves, in order: what its own date can be worked out from. */
export function dateMentions(times: readonly TimeMention[]): readonly DateMention[] {
  return times
    .flatMap(leaves)
    .flatMap((mention) => dateMentionOf(mention) ?? [])
    .sort((a, b) => a.start - b.start);
}

const leaves = (mention: TimeMention): readonly TimeMention[] => mention.parts?.flatMap(leaves) ?? [mention];

function dateMentionOf({ start, end, expression }: TimeMention): DateMention | null {
  const weekday = expression.kind === "date" ? expression.weekday : null;
  if (expression.kind === "date" && expression.year === null) {
    const { month, day } = expression;
    if (month === null || day === null) return null;
    const date = isoDate(ANY_YEAR, month, day);
    return { start, end, interval: { earliest: date, latest: date }, weekday, certainty: "partial" };
  }
  if (anchorKind(expression) !== "none") return null;
  const found = resolveTime(expression, null, null);
  if (found === null || found.interval === null || found.type === "DURATION" || found.type === "SET")
    return null;
  return { start, end, interval: found.interval, weekday, certainty: "absolute" };
}
