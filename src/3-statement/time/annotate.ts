import type { DateInterval } from "../../core/interval.ts";
import type { Span } from "../../core/quote.ts";
import { anchorKind } from "./anchor.ts";
import { exactPeriod, periodAt, stepPeriod } from "./period.ts";
import { resolveTime } from "./resolve.ts";
import type { CalendarUnit, TimeExpression, TimeMention, TimexType } from "./types.ts";

/** A TIMEX3 annotation. */
export type TimeAnnotation = Span & { readonly type: TimexType; readonly value: string };

/** The dates told so far, the latest last. */
type Told = readonly DateInterval[];

/** Units that figures are compared by: "a year earlier" after a quarter's is the same quarter of the year before. */
const REPORTED: ReadonlySet<CalendarUnit> = new Set<CalendarUnit>(["quarter", "half"]);
/** How many dates back a reported period is still what is talked about. */
const MEMORY = 6;

function latestOf(told: Told, units: ReadonlySet<CalendarUnit>): DateInterval | null {
  for (let at = told.length - 1; at >= 0 && at >= told.length - MEMORY; at--) {
    const period = exactPeriod(told[at]!);
    if (period && units.has(period.unit)) return told[at]!;
  }
  return null;
}

/** The date that an expression counts from, of those told before it. */
function anchorFor(
  expression: TimeExpression,
  told: Told,
  published: DateInterval | null,
): DateInterval | null {
  const last = told.at(-1) ?? published;
  switch (expression.kind) {
    case "adjacent": {
      if (expression.step !== 0) return last;
      // "The year" is that of publication, unless another has just been named.
      const same = latestOf(expression.unit === "year" ? told.slice(-1) : told, new Set([expression.unit]));
      if (same) return same;
      // "The quarter" that nobody has named yet is the one just ended.
      if (expression.unit === "quarter" && published) {
        return stepPeriod(periodAt("quarter", published.latest), -1);
      }
      return expression.unit === "day" ? last : published;
    }
    case "yearEarlier":
      return latestOf(told, REPORTED) ?? last;
    case "offset":
      return expression.unit === "year" ? (latestOf(told, REPORTED) ?? last) : last;
    case "part":
    case "dayPart":
      return anchorFor(expression.of, told, published);
    case "clock":
      return expression.of ? anchorFor(expression.of, told, published) : last;
    case "within":
      if (expression.inner.kind === "adjacent") return latestOf(told, REPORTED);
      return anchorFor(expression.outer, told, published);
    default:
      return last;
  }
}

/**
 * Whether what follows may count from it. A comparison with "a year earlier" is made in passing; lengths of time
 * are no dates, except for "the first six months".
 */
function isTold(expression: TimeExpression, type: TimexType): boolean {
  if (expression.kind === "edge") return true;
  if (type !== "DATE" && type !== "TIME") return false;
  if (expression.kind === "offset") return expression.unit !== "year";
  return expression.kind !== "reference" && expression.kind !== "yearEarlier";
}

/** The expressions that TIMEX3 annotates: both ends of a range by themselves. */
const leaves = (mention: TimeMention): readonly TimeMention[] => mention.parts?.flatMap(leaves) ?? [mention];

/** The first date that a text names in full, to count from where nobody says when it was published. */
function firstAbsolute(mentions: readonly TimeMention[]): DateInterval | null {
  for (const { expression } of mentions) {
    if (expression.kind !== "date" || expression.day === null || anchorKind(expression) !== "none") continue;
    const found = resolveTime(expression, null, null);
    if (found?.interval) return found.interval;
  }
  return null;
}

/**
 * The TIMEX3 annotations of a text's time expressions, in order. `published` is the document creation time; without
 * it the first full date of the text is taken. "The same day", "two weeks later" and "the quarter" count from the dates
 * told before them.
 */
export function annotateTimes(
  told: readonly TimeMention[],
  published: DateInterval | null,
): TimeAnnotation[] {
  const mentions = told.flatMap(leaves);
  const reference = published ?? firstAbsolute(mentions);
  const annotations: TimeAnnotation[] = [];
  const dates: DateInterval[] = [];
  for (const { start, end, expression } of mentions) {
    const found = resolveTime(expression, reference, anchorFor(expression, dates, reference));
    if (!found) continue;
    annotations.push({ start, end, type: found.type, value: found.value });
    if (found.interval && isTold(expression, found.type)) dates.push(found.interval);
  }
  return annotations;
}
