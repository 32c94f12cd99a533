import type { TimeExpression } from "../../../time/types.ts";
import type { Parsed, Reader } from "./reader.ts";
import { lowerAt, wholeNumber } from "./reader.ts";

/** How long the thing named is, from a part of a day up to a year; 0 for what can be no part or whole here. */
function size(expression: TimeExpression): number {
  switch (expression.kind) {
    case "date":
      return expression.day !== null ? 1 : expression.month !== null ? 3 : 6;
    case "weekday":
    case "holiday":
      return 1;
    case "quarter":
    case "season":
      return 4;
    case "half":
      return 5;
    case "period":
    case "adjacent":
      return {
        day: 1,
        week: 2,
        weekend: 2,
        month: 3,
        quarter: 4,
        season: 4,
        half: 5,
        year: 6,
        decade: 7,
        century: 8,
        millennium: 9,
      }[expression.unit];
    case "offset":
      return expression.unit === "year"
        ? 6
        : expression.unit === "month"
          ? 3
          : expression.unit === "week"
            ? 2
            : 0;
    case "decade":
      return 7;
    case "century":
      return 8;
    case "within":
      return size(expression.inner);
    case "part":
      return size(expression.of);
    case "dayPart":
    case "clock":
      return expression.of ? size(expression.of) : 0;
    case "range":
      return size(expression.to);
    default:
      return 0;
  }
}

/** Whether the words leave open which year, month or week the date lies in. */
export function isOpen(expression: TimeExpression): boolean {
  switch (expression.kind) {
    case "date":
    case "quarter":
    case "half":
    case "season":
    case "holiday":
      return expression.year === null;
    case "weekday":
      return true;
    case "edge":
      return expression.of === null;
    case "part":
    case "dayPart":
      return isOpen(expression.of);
    case "clock":
      return expression.of !== null && isOpen(expression.of);
    case "range":
      return isOpen(expression.to);
    default:
      return false;
  }
}

const isSaidDirection = (expression: TimeExpression): boolean =>
  "direction" in expression && (expression.direction === "last" || expression.direction === "next");

/** Whether `outer` can hold `inner`: a month its days, a year its quarters, a week its weekdays. */
function fits(inner: TimeExpression, outer: TimeExpression): boolean {
  if (inner.kind === "edge") return size(outer) > 0;
  if (inner.kind === "weekday") return size(outer) === 2;
  const small = size(inner);
  const large = size(outer);
  if (inner.kind === "date" && inner.month === null && inner.day !== null) return large === 3;
  return small > 0 && small !== 2 && large > small && (large === 6 || (large === 3 && small === 1));
}

/** "Last year", "this month", "next week", "earlier this year": said against the publication or the event. */
const isRelativePeriod = (expression: TimeExpression): boolean =>
  expression.kind === "period" ||
  (expression.kind === "adjacent" && expression.step !== 0) ||
  (expression.kind === "part" && isRelativePeriod(expression.of)) ||
  (expression.kind === "offset" && expression.unit === "year");

/**
 * Adds the larger period that a date lies in: "of last year", "this week", "of 2012", "2012". The directions said
 * in words ("last March") are left as they are.
 */
export function withOuter(reader: Reader, found: Parsed): Parsed {
  const { expression, to } = found;
  if (!isOpen(expression) || isSaidDirection(expression)) return found;
  const lower = lowerAt(reader, to);
  const yearAt = lower === "," ? to + 1 : to;
  const year = wholeNumber(reader, yearAt);
  // "In the third quarter, 1988's figures" leaves the quarter alone.
  const owner = lower === "," && lowerAt(reader, yearAt + 1) === "'s";
  if (
    year >= 1900 &&
    year <= 2100 &&
    !owner &&
    (expression.kind === "quarter" || expression.kind === "half")
  ) {
    return { ...found, expression: { ...expression, year }, to: yearAt + 1 };
  }
  const joined = lower === "of" || (lower === "in" && expression.kind === "edge");
  const next = joined ? to + 1 : to;
  if (!reader.words[next]) return found;
  const outer = reader.parse(next);
  if (!outer || outer.from !== next || !fits(expression, outer.expression)) return found;
  if (!joined && !isRelativePeriod(outer.expression)) return found;
  const nested: TimeExpression =
    expression.kind === "edge"
      ? { ...expression, of: outer.expression }
      : { kind: "within", inner: expression, outer: outer.expression };
  // TIMEX3 annotates "the first nine months" and "of the year" apart.
  const parts = expression.kind === "edge" ? [{ ...found, expression: nested }, outer] : null;
  return {
    expression: nested,
    from: found.from,
    to: outer.to,
    rule: `${found.rule}-in-${outer.rule}`,
    ...(parts && { parts }),
  };
}

const INNER = new Set(["ordinal", "season", "holiday", "unit", "month"]);

/** "Last year's third quarter", "the 1989 first half", "the 1988 period": the larger period stands first. */
export function withInner(reader: Reader, found: Parsed): Parsed {
  if (size(found.expression) !== 6) return found;
  const possessive = lowerAt(reader, found.to) === "'s";
  const named = found.expression.kind === "date";
  if (!possessive && !named) return found;
  const next = possessive ? found.to + 1 : found.to;
  const word = reader.words[next];
  if (!word || !INNER.has(word.role) || (!possessive && word.role === "month")) return found;
  const within = (inner: TimeExpression, to: number, rule: string): Parsed => ({
    expression: { kind: "within", inner, outer: found.expression },
    from: found.from,
    to,
    rule: `${found.rule}-${rule}`,
  });
  // The quarter or period that was just told of, in that year.
  if (word.role === "unit" && (word.unit === "quarter" || word.unit === "period") && !word.plural) {
    return within({ kind: "adjacent", unit: "quarter", step: 0 }, next + 1, "unit");
  }
  if (word.role === "ordinal" && word.value === 1 && lowerAt(reader, next + 1) === "half") {
    return within({ kind: "half", half: 1, year: null, direction: "past" }, next + 2, "half");
  }
  if (lowerAt(reader, next) === "second" && lowerAt(reader, next + 1) === "half") {
    return within({ kind: "half", half: 2, year: null, direction: "past" }, next + 2, "half");
  }
  const inner = reader.parse(next);
  if (!inner || inner.from !== next || !isOpen(inner.expression)) return found;
  return fits(inner.expression, found.expression) ? within(inner.expression, inner.to, inner.rule) : found;
}
