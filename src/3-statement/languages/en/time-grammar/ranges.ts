import type { TimeExpression } from "../../../time/types.ts";
import type { Parsed, Reader } from "./reader.ts";
import { isHyphen, isTight, lowerAt, wholeNumber } from "./reader.ts";
import { parsed } from "./units.ts";
import { dateExpression } from "./years.ts";

type DateExpression = Extract<TimeExpression, { kind: "date" }>;

const isPoint = (expression: TimeExpression): boolean => {
  switch (expression.kind) {
    case "duration":
    case "set":
    case "window":
    case "reference":
    case "since":
    case "until":
    case "range":
      return false;
    default:
      return true;
  }
};

const grain = (expression: TimeExpression): string => {
  if (expression.kind === "date")
    return expression.day !== null ? "day" : expression.month !== null ? "month" : "year";
  if (expression.kind === "weekday") return "day";
  return expression.kind;
};

/** What joins the ends of a range, and the place after it; 0 for nothing. */
function afterJoint(reader: Reader, at: number, joints: ReadonlySet<string>): number {
  const lower = lowerAt(reader, at);
  if (lower === "-" || lower === "–") {
    return joints.has("-") && (isHyphen(reader, at) || lower === "–") ? at + 1 : 0;
  }
  return joints.has(lower) ? at + 1 : 0;
}

const FROM_JOINTS = new Set(["to", "until", "till", "through", "-"]);
const BETWEEN_JOINTS = new Set(["and", "to", "-"]);
const BARE_JOINTS = new Set(["to", "through", "-", "and"]);

/** The second end where it is cut short: the 12 of "Feb. 8 and 12", the 53 of "1950-53". */
function shortEnd(reader: Reader, at: number, from: TimeExpression): Parsed | null {
  if (from.kind !== "date") return null;
  const number = wholeNumber(reader, at);
  if (from.day !== null) return shortDay(reader, at, number, from);
  if (from.month !== null || from.year === null || !isTight(reader, at)) return null;
  if (lowerAt(reader, at).length !== 2) return null;
  const year = Math.floor(from.year / 100) * 100 + number;
  if (number < 0 || year <= from.year) return null;
  return parsed(dateExpression({ year, month: null, day: null }, "past"), at, at + 1, "short-year");
}

function shortDay(reader: Reader, at: number, day: number, from: DateExpression): Parsed | null {
  if (day < 1 || day > 31) return null;
  const ordinal = isTight(reader, at + 1) && /^(st|nd|rd|th)$/.test(lowerAt(reader, at + 1));
  // "On the 8th and 12th", but "on the 8th and 12 others".
  if (from.month === null && !ordinal) return null;
  const ending = ordinal ? at + 2 : at + 1;
  const comma = lowerAt(reader, ending) === "," ? ending + 1 : ending;
  const year = wholeNumber(reader, comma);
  const dated = year >= 1900 && year <= 2100;
  const next = reader.tokens[ending];
  const plural = next?.kind === "word" && next.capitals === "none" && /.{4}s$/.test(next.lower);
  if (!dated && plural) return null;
  const parts = { year: dated ? year : from.year, month: from.month, day };
  return parsed(dateExpression(parts, from.direction), at, dated ? comma + 1 : ending, "short-day");
}

/** Whether two dates joined by "and" or a dash are one stretch: months or days of the same kind, or years. */
function areEnds(from: TimeExpression, to: TimeExpression, joint: string, short: boolean): boolean {
  if (grain(from) !== grain(to)) return joint !== "and" && from.kind === "date" && to.kind === "date";
  if (joint !== "and") return true;
  return from.kind === "date" && to.kind === "date" && areNeighbours(from, to, short);
}

/**
 * Dates joined by "and" that follow one another, or that share a month or a year said once: "Feb. 8 and 12",
 * "May and July 2017".
 */
function areNeighbours(from: DateExpression, to: DateExpression, short: boolean): boolean {
  if (from.day !== null && to.day !== null) {
    const shared = short || (from.year === null && to.year !== null);
    return from.month === to.month && (shared ? to.day > from.day : to.day - from.day === 1);
  }
  if (from.month !== null && to.month !== null) {
    if (from.year === null && to.year !== null) return true;
    return (to.month - from.month + 12) % 12 === 1 && from.year === to.year;
  }
  return from.year !== null && to.year !== null && to.year - from.year === 1;
}

/** The year that only the second end has belongs to the first too where that is a month or a day. */
function sharing(from: Parsed, to: Parsed): Parsed {
  const { expression } = from;
  if (expression.kind !== "date" || to.expression.kind !== "date" || expression.year !== null) return from;
  const { year, month, day } = to.expression;
  if (expression.month === null && expression.day !== null) {
    return {
      ...from,
      expression: dateExpression({ year, month, day: expression.day }, to.expression.direction),
    };
  }
  if (year === null || month === null || expression.month === null)
    return { ...from, expression: { ...expression, direction: to.expression.direction } };
  const before =
    expression.month > month || (expression.month === month && (expression.day ?? 0) > (day ?? 31));
  return { ...from, expression: dateExpression({ ...expression, year: before ? year - 1 : year }, "past") };
}

function rangeOf(start: number, from: Parsed, to: Parsed, rule: string): Parsed {
  const first = sharing(from, to);
  return {
    expression: { kind: "range", from: first.expression, to: to.expression },
    from: start,
    to: to.to,
    rule,
    parts: [first, to],
  };
}

/** The end of a range that begins with `from`, after one of `joints`. */
function endOf(reader: Reader, from: Parsed, joints: ReadonlySet<string>): Parsed | null {
  const at = afterJoint(reader, from.to, joints);
  if (!at) return null;
  const joint = lowerAt(reader, from.to);
  const found = reader.parse(at);
  const to =
    found && found.from === at && isPoint(found.expression) ? found : shortEnd(reader, at, from.expression);
  if (!to) return null;
  const joining = joints === BARE_JOINTS && joint !== "-" && joint !== "–" ? joint : "to";
  if (joining === "and" || joints === BARE_JOINTS)
    return areEnds(from.expression, to.expression, joining, to.rule === "short-day") ? to : null;
  return to;
}

/** A bare day of the month before a full date: the 8 of "between 8 and 12 February". */
function bareDay(reader: Reader, at: number): Parsed | null {
  const day = wholeNumber(reader, at);
  if (day < 1 || day > 31) return null;
  return parsed(dateExpression({ year: null, month: null, day }, "nearest"), at, at + 1, "bare-day");
}

/** The place after "at least" or "about". */
function afterApproximation(reader: Reader, at: number): number {
  const lower = lowerAt(reader, at);
  if (lower === "at" && lowerAt(reader, at + 1) === "least") return at + 2;
  return lower === "about" || lower === "around" || lower === "roughly" ? at + 1 : at;
}

/** "From 2005 until 2009", "between Feb. 8 and 12", "since 1998", "until March", "by the 20th". */
export function readBound(reader: Reader, at: number): Parsed | null {
  const word = reader.words[at];
  if (word?.role !== "bound") return null;
  const next = word.name === "since" ? afterApproximation(reader, at + 1) : at + 1;
  const first = reader.parse(next);
  switch (word.name) {
    case "from":
    case "between": {
      const joints = word.name === "from" ? FROM_JOINTS : BETWEEN_JOINTS;
      const from = first && first.from === next && isPoint(first.expression) ? first : bareDay(reader, next);
      const to = from && endOf(reader, from, joints);
      if (from && to && (first || isDayDate(to.expression))) return rangeOf(at, from, to, word.name);
      return null;
    }
    case "since": {
      if (!first || first.from !== next || !isPoint(first.expression)) return null;
      const start = withEnd(reader, first);
      return {
        expression: { kind: "since", from: start.expression },
        from: at,
        to: start.to,
        rule: "since",
        parts: start.parts ?? [start],
      };
    }
    case "until":
    case "by": {
      if (!first || first.from !== next || !isPoint(first.expression) || first.expression.kind === "dayPart")
        return null;
      return {
        expression: { kind: "until", to: first.expression },
        from: at,
        to: first.to,
        rule: "until",
        parts: first.parts ?? [first],
      };
    }
  }
}

const isDayDate = (expression: TimeExpression): boolean =>
  expression.kind === "date" && expression.day !== null && expression.month !== null;

/** "March 1-3", "July and August 2017", "1990-94", "January to March", "Monday through Friday". */
export function withEnd(reader: Reader, found: Parsed): Parsed {
  if (found.parts || !isPoint(found.expression)) return found;
  const { kind } = found.expression;
  if (kind !== "date" && kind !== "weekday") return found;
  if (lowerAt(reader, found.to) === "to" && kind === "weekday") return found;
  const to = endOf(reader, found, BARE_JOINTS);
  return to ? rangeOf(found.from, found, to, "range") : found;
}

/** "8-12 February", "8 and 9 March": a number at the token before a joint and a date with its month. */
export function readDayRange(reader: Reader, at: number): Parsed | null {
  const from = bareDay(reader, at);
  if (!from) return null;
  const joint = afterJoint(reader, from.to, BARE_JOINTS);
  if (!joint || reader.words[joint]?.role !== "digits") return null;
  const to = reader.parse(joint);
  if (!to || to.from !== joint || to.rule !== "day-month" || to.expression.kind !== "date") return null;
  if ((to.expression.day ?? 0) <= (wholeNumber(reader, at) ?? 0)) return null;
  return rangeOf(at, from, to, "day-range");
}
