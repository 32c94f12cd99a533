import type { TimeExpression } from "../../../time/types.ts";
import { readQuantity } from "./quantity.ts";
import type { Parsed, Reader } from "./reader.ts";
import { afterHyphen, isTight, lowerAt, wholeNumber } from "./reader.ts";
import { leanAround } from "./tense.ts";
import { parsed, unitAt } from "./units.ts";
import { lengthOf } from "./words.ts";

const unitOf = (expression: TimeExpression): string => {
  if (expression.kind === "period" || expression.kind === "adjacent") return expression.unit;
  if (expression.kind === "date")
    return expression.day !== null ? "day" : expression.month !== null ? "month" : "year";
  return expression.kind;
};

/** Whether an expression has a beginning, a middle and an end that people speak of. */
const isDivisible = (expression: TimeExpression): boolean => {
  const unit = unitOf(expression);
  return [
    "week",
    "weekend",
    "month",
    "quarter",
    "half",
    "season",
    "year",
    "decade",
    "century",
    "within",
  ].includes(unit);
};

/** "Early February", "mid-1990s", "late last month", "earlier this year", "later in the week". */
export function readPart(reader: Reader, at: number): Parsed | null {
  const word = reader.words[at];
  if (word?.role !== "part") return null;
  const { part } = word;
  let next = afterHyphen(reader, at + 1);
  // "Earlier in 2013", "early in the week", "later that year".
  const joined = lowerAt(reader, next) === "in" && lowerAt(reader, at - 1) !== "as";
  if (joined) next++;
  if (part === "mid" && reader.words[next]?.role === "unit" && lowerAt(reader, next) === "year") {
    const of: TimeExpression = { kind: "period", unit: "year", step: 0, lean: "past" };
    return parsed({ kind: "part", part, of }, at, next + 1, "mid-year");
  }
  if (part === "mid" && reader.words[next]?.role === "season") return null;
  // "Later in the day" is the day told of.
  if (joined && lowerAt(reader, next) === "the" && lowerAt(reader, next + 1) === "day") {
    return parsed({ kind: "adjacent", unit: "day", step: 0 }, at, next + 2, "in-the-day");
  }
  const inner = reader.parse(next);
  if (!inner || inner.from !== next) return null;
  const { expression } = inner;
  // A Monday or a morning that is told as early or late stays that day.
  if (isDivisible(expression)) {
    const lean =
      part === "later" && expression.kind === "period"
        ? { ...expression, lean: "future" as const }
        : expression;
    return parsed({ kind: "part", part, of: lean }, at, inner.to, `${part}-${inner.rule}`);
  }
  if (expression.kind === "weekday" || expression.kind === "dayPart" || unitOf(expression) === "day") {
    return joined ? null : { ...inner, from: at };
  }
  return null;
}

/** "The end of the year", "the beginning of October", "the middle of last week". `from` is the article. */
export function readBoundary(reader: Reader, at: number, from: number): Parsed | null {
  const word = reader.words[at];
  const part = word?.role === "boundary" ? word.part : null;
  if (!part || lowerAt(reader, at + 1) !== "of") return null;
  const inner = reader.parse(at + 2);
  if (!inner || inner.from !== at + 2 || !isDivisible(inner.expression)) return null;
  return parsed({ kind: "part", part, of: inner.expression }, from, inner.to, "boundary");
}

const ORDINAL_ENDINGS = new Set(["st", "nd", "rd", "th"]);

/** The ordinal at a token, "third" or "20th", and the place after it and a hyphen. */
function ordinalAt(reader: Reader, at: number): { value: number; to: number } | null {
  const word = reader.words[at];
  if (word?.role === "ordinal") return { value: word.value, to: afterHyphen(reader, at + 1) };
  if (lowerAt(reader, at) === "second") return { value: 2, to: afterHyphen(reader, at + 1) };
  // "Twenty-first".
  if (word?.role === "number" && word.value >= 20) {
    const ones = reader.words[afterHyphen(reader, at + 1)];
    return ones?.role === "ordinal" && ones.value < 10
      ? { value: word.value + ones.value, to: afterHyphen(reader, afterHyphen(reader, at + 1) + 1) }
      : null;
  }
  const value = wholeNumber(reader, at);
  return value > 0 && isTight(reader, at + 1) && ORDINAL_ENDINGS.has(lowerAt(reader, at + 1))
    ? { value, to: afterHyphen(reader, at + 2) }
    : null;
}

/** Not "of the game": a quarter of a year is followed by no "of", or by one of a time. */
function isOfYear(reader: Reader, at: number): boolean {
  if (lowerAt(reader, at) !== "of") return true;
  for (let next = at + 1; next <= at + 4 && reader.tokens[next]?.kind !== "mark"; next++) {
    const role = reader.words[next]?.role;
    if (role === "digits" || role === "fiscal" || role === "relative" || role === "demonstrative")
      return true;
    if (role === "unit") return true;
  }
  return false;
}

/** "Third quarter", "first half", "20th century", "first six months", "first week of March", "Fourth of July". */
export function readOrdinal(reader: Reader, at: number, from: number): Parsed | null {
  const ordinal = ordinalAt(reader, at);
  if (!ordinal) return null;
  const { value } = ordinal;
  let next = ordinal.to;
  if (reader.words[next]?.role === "fiscal") next++;
  const word = reader.words[next];
  if (word?.role === "half") {
    return value <= 2 ? readHalf(reader, from, next, value) : null;
  }
  if (value === 4 && lowerAt(reader, next) === "of" && lowerAt(reader, next + 1) === "july") {
    const direction = leanAround(reader, from, next + 2);
    return parsed(
      { kind: "holiday", holiday: "independence-day", year: null, direction },
      from,
      next + 2,
      "holiday",
    );
  }
  if (word?.role === "unit") {
    if (word.unit === "quarter" && !word.plural && value <= 4) {
      if (!isOfYear(reader, next + 1)) return null;
      const direction = leanAround(reader, from, next + 1);
      return parsed({ kind: "quarter", quarter: value, year: null, direction }, from, next + 1, "quarter");
    }
    if (word.unit === "quarter" && value <= 4 && lowerAt(reader, at - 1) === "and") {
      return parsed(
        { kind: "quarter", quarter: value, year: null, direction: "past" },
        from,
        next + 1,
        "quarter",
      );
    }
    if (word.unit === "century" && value <= 21 && value >= 1) {
      return parsed({ kind: "century", century: value }, from, next + 1, "century");
    }
    if (value === 1 && !word.plural && lowerAt(reader, next + 1) === "of") {
      const length = lengthOf(1, word.unit);
      return length && parsed({ kind: "edge", edge: "first", ...length, of: null }, from, next + 1, "edge");
    }
    return null;
  }
  // "The third and fourth quarters".
  if (lowerAt(reader, next) === "and" && value <= 4) {
    const other = ordinalAt(reader, next + 1);
    const unit = other && reader.words[other.to];
    if (other && unit?.role === "unit" && unit.unit === "quarter") {
      return parsed(
        { kind: "quarter", quarter: value, year: null, direction: "past" },
        from,
        ordinal.to,
        "quarter",
      );
    }
  }
  if (value !== 1) return null;
  const quantity = readQuantity(reader, next);
  const unit = quantity && unitAt(reader, afterHyphen(reader, quantity.to));
  const length = quantity && unit && lengthOf(quantity.count, unit.unit);
  if (!length || !unit || (!unit.plural && quantity.count !== 1)) return null;
  return parsed({ kind: "edge", edge: "first", ...length, of: null }, from, unit.to, "edge");
}

const FIGURES = new Set(
  "profit profits earnings results sales net growth loss losses revenue figures gdp".split(" "),
);

/** A half of the year, or of what "of" names; a bare "first half" is a game's. */
export function readHalf(reader: Reader, from: number, at: number, half: number): Parsed | null {
  const to = at + 1;
  const direction = leanAround(reader, from, to);
  const bare = parsed({ kind: "half", half, year: null, direction }, from, to, "half");
  const next = lowerAt(reader, to) === "of" ? to + 1 : to;
  const outer = reader.parse(next);
  if (outer) {
    const unit = unitOf(outer.expression);
    if (unit === "year") {
      return parsed(
        { kind: "within", inner: bare.expression, outer: outer.expression },
        from,
        outer.to,
        "half-of",
      );
    }
    if (next > to && isDivisible(outer.expression)) {
      const part = half === 1 ? "early" : "late";
      return parsed({ kind: "part", part, of: outer.expression }, from, outer.to, "half-of");
    }
  }
  // A bare "second half" is a game's.
  return FIGURES.has(lowerAt(reader, to)) ? bare : null;
}

/** "Q3", "Q3 2012". `number` is the token after the letter. */
export function readLetteredQuarter(reader: Reader, number: number): Parsed | null {
  const quarter = wholeNumber(reader, number);
  const at = number - 1;
  if (lowerAt(reader, at) !== "q" || !isTight(reader, number) || quarter < 1 || quarter > 4) return null;
  const direction = leanAround(reader, at, at + 2);
  return parsed({ kind: "quarter", quarter, year: null, direction }, at, at + 2, "lettered-quarter");
}
