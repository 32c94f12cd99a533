import { dayNumber, hull } from "../../core/calendar.ts";
import type { DateInterval, IsoDate } from "../../core/interval.ts";
import { anchorKind } from "./anchor.ts";
import { dateAfter, durationValue, isBeyondCalendar } from "./duration.ts";
import type { Found, Frame } from "./found.ts";
import { bare, date, findWindow, ofPeriod, pad, SEASON_CODES, setValue } from "./found.ts";
import { dayPartCode, dayPartDays, edgeOf, partOf } from "./parts.ts";
import type { Period } from "./period.ts";
import { addMonths, exactPeriod, periodAt, periodValue, stepPeriod, unknownValue } from "./period.ts";
import {
  datePeriod,
  halfPeriod,
  holidayPeriod,
  quarterPeriod,
  seasonOf,
  weekdayPeriod,
  weekendPeriod,
} from "./recurrence.ts";
import type { CalendarUnit, Direction, ResolvedTime, TimeExpression, TimeUnit } from "./types.ts";

function find(expression: TimeExpression, frame: Frame): Found | null {
  const { day } = frame;
  switch (expression.kind) {
    case "date":
      return findDate(expression, day);
    case "weekday": {
      const period = day && weekdayPeriod(expression.weekday, expression.direction, day);
      return ofPeriod(period, `XXXX-WXX-${expression.weekday || 7}`);
    }
    case "quarter": {
      const { quarter, year, direction } = expression;
      return ofPeriod(quarterPeriod(quarter, year, direction, day), `XXXX-Q${quarter}`);
    }
    case "half": {
      const { half, year, direction } = expression;
      return ofPeriod(halfPeriod(half, year, direction, day), `XXXX-H${half}`);
    }
    case "season": {
      const { season, year, direction } = expression;
      return ofPeriod(seasonOf(season, year, direction, day), `XXXX-${SEASON_CODES[season]}`);
    }
    case "holiday": {
      const { holiday, year, direction } = expression;
      return ofPeriod(holidayPeriod(holiday, year, direction, day), unknownValue("day"));
    }
    case "decade":
      return ofPeriod(
        periodAt("decade", `${String(expression.first).padStart(4, "0")}-01-01` as IsoDate),
        "",
      );
    case "century": {
      const last = String(expression.century * 100).padStart(4, "0");
      const period = periodAt("century", `${last}-01-01` as IsoDate);
      return { ...ofPeriod(period, ""), value: `${pad(expression.century - 1)}XX` };
    }
    case "period":
      return findPeriod(expression, day);
    case "adjacent":
      return findAdjacent(expression.unit, expression.step, frame);
    case "offset":
      return findOffset(expression, frame);
    case "yearEarlier":
      return findYearEarlier(expression.years, frame);
    case "within":
      return findWithin(expression, frame);
    case "part": {
      const of = find(expression.of, frame);
      if (!of?.whole) return of;
      const interval = partOf(expression.part, of.whole, day);
      return { ...of, interval, whole: interval };
    }
    case "edge":
      return findEdge(expression, frame);
    case "dayPart": {
      const of = find(expression.of, frame);
      if (!of) return null;
      const interval = of.interval && dayPartDays(expression.part, of.interval);
      return { type: "TIME", value: of.value + dayPartCode(expression.part), interval, whole: interval };
    }
    case "clock": {
      const of = expression.of
        ? find(expression.of, frame)
        : ofPeriod(day && periodAt("day", day), unknownValue("day"));
      if (!of) return null;
      const value = `${of.value.slice(0, 10)}T${pad(expression.hour)}:${pad(expression.minute ?? 0)}`;
      return { type: "TIME", value, interval: of.interval, whole: of.interval };
    }
    case "range":
      return findRange(expression, frame);
    case "since": {
      const from = find(expression.from, frame);
      if (!from) return null;
      const start = from.interval?.earliest;
      const interval = start && day && start <= day ? { earliest: start, latest: day } : null;
      return { ...from, interval, whole: interval };
    }
    case "until": {
      const to = find(expression.to, frame);
      const end = to?.interval?.latest;
      if (!to || !day || !end || end < day) return to;
      const interval = { earliest: day, latest: end };
      return { ...to, interval, whole: interval };
    }
    case "window":
      return findWindow(expression, day);
    case "duration":
      return { type: "DURATION", value: durationValue(expression.lengths), interval: null, whole: null };
    case "set":
      return { type: "SET", value: setValue(expression), interval: null, whole: null };
    case "reference": {
      const interval = expression.to === "present" && day ? { earliest: day, latest: day } : null;
      return date(`${expression.to.toUpperCase()}_REF`, interval);
    }
  }
}

function findDate(expression: Extract<TimeExpression, { kind: "date" }>, day: IsoDate | null): Found | null {
  const period = datePeriod(expression, day);
  if (period) return ofPeriod(period, "");
  const { year, month, day: dayOfMonth } = expression;
  if (year !== null || day !== null) return null;
  const value = `XXXX-${month === null ? "XX" : pad(month)}${dayOfMonth === null ? "" : `-${pad(dayOfMonth)}`}`;
  return date(value, null);
}

/** "This week", told as past, ends with the day of publication; told as future, it begins there. */
function clipped(period: Period, lean: "past" | "future", day: IsoDate): DateInterval {
  if (day < period.earliest || day > period.latest) return bare(period);
  return lean === "past"
    ? { earliest: period.earliest, latest: day }
    : { earliest: day, latest: period.latest };
}

function findPeriod(expression: Extract<TimeExpression, { kind: "period" }>, day: IsoDate | null): Found {
  const { unit, step, lean } = expression;
  if (!day) return date(unknownValue(unit), null);
  if (unit === "weekend") {
    const direction = step < 0 ? "last" : step > 0 ? "next" : lean;
    return ofPeriod(weekendPeriod(direction, day), "");
  }
  const period = stepPeriod(periodAt(unit, day), step);
  return {
    type: "DATE",
    value: periodValue(period),
    interval: step === 0 ? clipped(period, lean, day) : bare(period),
    whole: period,
  };
}

function findAdjacent(unit: CalendarUnit, step: number, { anchor, day }: Frame): Found {
  if (!anchor) {
    // "The year" that no event has named is that of publication; "that day" stays open.
    const here = step === 0 && unit !== "day" && day ? periodAt(unit, day) : null;
    return ofPeriod(here, unknownValue(unit));
  }
  const at = periodAt(unit, step < 0 ? anchor.earliest : anchor.latest);
  return ofPeriod(stepPeriod(at, step), "");
}

/** How exactly an offset names its date: "two weeks ago" a week, "three decades ago" a year. */
const OFFSET_UNITS: Record<TimeUnit, CalendarUnit> = {
  second: "day",
  minute: "day",
  hour: "day",
  day: "day",
  week: "week",
  weekend: "weekend",
  month: "month",
  quarter: "quarter",
  year: "year",
  decade: "year",
  century: "century",
  millennium: "millennium",
};

function findOffset(expression: Extract<TimeExpression, { kind: "offset" }>, frame: Frame): Found {
  const { count, unit, toward, from } = expression;
  const sign = toward === "before" ? -1 : 1;
  if (count === null) {
    if (from === "event") {
      return { type: "DURATION", value: durationValue([expression]), interval: null, whole: null };
    }
    return date(sign < 0 ? "PAST_REF" : "FUTURE_REF", null);
  }
  if (isBeyondCalendar(count, unit)) return date(sign < 0 ? "PAST_REF" : "FUTURE_REF", null);
  // "A year ago" beside a quarter's figures is that quarter of the year before.
  if (unit === "year" && frame.anchor) {
    const told = exactPeriod(frame.anchor);
    if (
      told &&
      (told.unit === "quarter" || (from === "event" && sign * count === -1 && isReported(told.unit)))
    ) {
      return ofPeriod(shiftYears(told, sign * count), "");
    }
  }
  if (from === "event" && (unit === "hour" || unit === "minute" || unit === "second")) {
    const interval = frame.anchor;
    return { type: "DURATION", value: durationValue([expression]), interval, whole: interval };
  }
  const named = OFFSET_UNITS[unit];
  const start = from === "event" ? frame.anchor : frame.day && { earliest: frame.day, latest: frame.day };
  if (!start) return date(unknownValue(named), null);
  const first = periodAt(named, dateAfter(start.earliest, sign * count, unit));
  const last = periodAt(named, dateAfter(start.latest, sign * count, unit));
  return { ...ofPeriod(last, ""), interval: hull(bare(first), bare(last)) };
}

/** Units that figures are compared by from one year to the next. */
const isReported = (unit: CalendarUnit): boolean => unit === "month" || unit === "half";

const shiftYears = (period: Period, years: number): Period =>
  periodAt(period.unit, addMonths(period.earliest, Math.round(12 * years)));

function findYearEarlier(yearsBefore: number, { anchor, day }: Frame): Found {
  if (!anchor) {
    return day
      ? { ...ofPeriod(stepPeriod(periodAt("year", day), -yearsBefore), ""), interval: null }
      : date("XXXX", null);
  }
  const told = exactPeriod(anchor);
  if (told && told.unit !== "week") return ofPeriod(shiftYears(told, -yearsBefore), "");
  const shifted = {
    earliest: addMonths(anchor.earliest, -12 * yearsBefore),
    latest: addMonths(anchor.latest, -12 * yearsBefore),
  };
  return date(shifted.latest.slice(0, 4), shifted);
}

/** The expression with its dates looked for in one direction, whatever the tense around them suggests. */
function looking(expression: TimeExpression, direction: Direction): TimeExpression {
  switch (expression.kind) {
    case "date":
    case "weekday":
    case "quarter":
    case "half":
    case "season":
    case "holiday":
      return { ...expression, direction };
    case "part":
    case "dayPart":
      return { ...expression, of: looking(expression.of, direction) };
    case "clock":
      return expression.of ? { ...expression, of: looking(expression.of, direction) } : expression;
    case "range":
      return {
        ...expression,
        from: looking(expression.from, direction),
        to: looking(expression.to, direction),
      };
    default:
      return expression;
  }
}

function findWithin(expression: Extract<TimeExpression, { kind: "within" }>, frame: Frame): Found | null {
  const { inner } = expression;
  const outer = find(expression.outer, frame);
  if (!outer) return null;
  const end = outer.whole?.latest ?? null;
  if (inner.kind === "edge") return find({ ...inner, of: expression.outer }, frame);
  if (inner.kind === "adjacent" && outer.whole) return findSameIn(inner.unit, outer.whole, frame.anchor);
  // Without the outer's date the inner one's value keeps its unknown year.
  // "February last year" is that year's, however far from its end.
  const inYear = outer.whole !== null && exactPeriod(outer.whole)?.unit === "year" && namesMonth(inner);
  const found = find(looking(inner, inYear ? "this" : "past"), { day: end, anchor: outer.whole });
  return found && end === null ? { ...found, interval: null, whole: null } : found;
}

/** Is an expression a month or a day of one, without its year? */
function namesMonth(expression: TimeExpression): boolean {
  switch (expression.kind) {
    case "date":
      return expression.year === null && expression.month !== null;
    case "part":
    case "dayPart":
      return namesMonth(expression.of);
    case "range":
      return namesMonth(expression.from) && namesMonth(expression.to);
    default:
      return false;
  }
}

/** The unit that was told of, in another year: "the 1988 quarter" beside figures of 1989's third. */
function findSameIn(unit: CalendarUnit, year: DateInterval, anchor: DateInterval | null): Found {
  const told = anchor && exactPeriod(anchor);
  if (told?.unit !== unit) return date(year.latest.slice(0, 4), bare(year));
  return ofPeriod(periodAt(unit, `${year.latest.slice(0, 4)}${told.earliest.slice(4)}` as IsoDate), "");
}

function findEdge(expression: Extract<TimeExpression, { kind: "edge" }>, frame: Frame): Found {
  const { edge, count, unit } = expression;
  const value = durationValue([{ count, unit }]);
  const { day } = frame;
  const of = expression.of ? find(expression.of, frame)?.whole : day && periodAt("year", day);
  if (!of || count === null || isBeyondCalendar(count, unit))
    return { type: "DURATION", value, interval: null, whole: null };
  let interval = edgeOf(edge, count, unit, of);
  // Told without its year, it is over: the year before if this year's is still to come.
  if (!expression.of && day && interval.earliest > day) {
    interval = edgeOf(edge, count, unit, stepPeriod(periodAt("year", day), -1));
  }
  return { type: "DURATION", value, interval, whole: interval };
}

function findRange(expression: Extract<TimeExpression, { kind: "range" }>, frame: Frame): Found | null {
  const to = find(expression.to, frame);
  if (!to) return null;
  const end = to.interval?.latest;
  // The start lies before the end: "July and August 2017", "from December to February".
  const from = find(
    end ? looking(expression.from, "past") : expression.from,
    end ? { day: end, anchor: frame.anchor } : frame,
  );
  const start = from?.interval?.earliest;
  if (!from || !start || !end || start > end) return to;
  const interval = { earliest: start, latest: end };
  const exact = exactPeriod(interval);
  return {
    type: to.type === "TIME" ? "TIME" : "DATE",
    value: exact ? periodValue(exact) : `${start}/${end}`,
    interval,
    whole: exact ?? interval,
  };
}

/** A publication that may lie anywhere in more than a year, in days, says nothing of the year of "July 11". */
const VAGUE_DAYS = 400;

const spanOf = ({ earliest, latest }: DateInterval): number => dayNumber(latest) - dayNumber(earliest);

/**
 * A date without its year in a text of unknown date: the one nearest to the date told just before ("arrested in May
 * 2013 … on 27 May"), or else to the first day on which the text can have been published, the newest that it tells of.
 */
function besideTold(
  expression: TimeExpression,
  reference: DateInterval | null,
  anchor: DateInterval | null,
): ResolvedTime | null {
  const day = anchor?.latest ?? reference?.earliest ?? null;
  const found = find(looking(expression, "nearest"), { day, anchor });
  return found && { type: found.type, value: found.value, interval: found.interval, basis: "relative" };
}

/**
 * What an expression comes to on the calendar, or null for a date that does not exist (30 February).
 *
 * `reference` is the date of publication; where that is an interval, the `interval` of the answer is the widest
 * that its first and last day allow, and the TIMEX value is that of its last day. Without a reference, relative
 * expressions have no interval, but for dates that lack only their year. `anchor` is the date or event told just
 * before, for "four days later" and "the
 * same day". Intervals follow the gold guide, values TIMEX3 (TimeML 1.2.1).
 */
export function resolveTime(
  expression: TimeExpression,
  reference: DateInterval | null,
  anchor: DateInterval | null,
): ResolvedTime | null {
  const kind = anchorKind(expression);
  if (namesMonth(expression) && (reference === null || spanOf(reference) > VAGUE_DAYS))
    return besideTold(expression, reference, anchor);
  const found = find(expression, { day: reference?.latest ?? null, anchor });
  if (!found) return null;
  let interval = found.interval;
  if (reference && interval && kind !== "none" && reference.earliest !== reference.latest) {
    const first = find(expression, { day: reference.earliest, anchor });
    if (first?.interval) interval = hull(first.interval, interval);
  }
  return { type: found.type, value: found.value, interval, basis: kind === "none" ? "stated" : "relative" };
}
