import type { Direction, TimeExpression } from "../../../time/types.ts";
import { readQuantity } from "./quantity.ts";
import type { Parsed, Reader } from "./reader.ts";
import { afterHyphen, isHyphen, lowerAt } from "./reader.ts";
import { leanOf } from "./tense.ts";
import { parsed, period, unitAt } from "./units.ts";
import type { RelativeName, UnitName } from "./words.ts";
import { calendarUnit, lengthOf } from "./words.ts";

/** How a relative word counts a calendar unit: from the date of publication, or from the event told before. */
const STEPS: Partial<Record<RelativeName, { readonly step: number; readonly event: boolean }>> = {
  last: { step: -1, event: false },
  next: { step: 1, event: false },
  coming: { step: 1, event: false },
  current: { step: 0, event: false },
  previous: { step: -1, event: true },
  following: { step: 1, event: true },
  same: { step: 0, event: true },
};

const DIRECTIONS: Partial<Record<RelativeName, Direction>> = {
  last: "last",
  past: "last",
  next: "next",
  coming: "next",
  current: "this",
};

const WINDOW_COMPANY = new Set("over in within for during throughout of".split(" "));

const MODALS = new Set("to will would may might could can should must not never".split(" "));

/** Parts of the clock are told in windows, never as "the last minute". */
const CLOCK_UNITS = new Set<UnitName>(["second", "minute", "hour"]);

/**
 * "Last week", "the past three years", "next Monday", "the following day", "recent years", "the same period last
 * year". `at` is the relative word; `from` the article or demonstrative before it, if any.
 */
export function readRelative(reader: Reader, at: number, from: number, definite: boolean): Parsed | null {
  const word = reader.words[at];
  if (word?.role !== "relative" || isHyphen(reader, at + 1)) return null;
  const { name } = word;
  // "May last two weeks" is a verb.
  if (name === "last" && !definite && MODALS.has(lowerAt(reader, at - 1))) return null;
  const next = at + 1;
  return (
    readCountedRelative(reader, next, from, name) ??
    (name === "same" ? readSame(reader, next, from) : null) ??
    readUnitRelative(reader, next, from, name, definite) ??
    readNamedRelative(reader, next, from, name) ??
    readReferenceNoun(reader, at, from, name, definite)
  );
}

/** "The past three years", "the next few weeks", "the last two weeks of March". */
function readCountedRelative(reader: Reader, at: number, from: number, name: RelativeName): Parsed | null {
  if (reader.words[at]?.role === "article") return null;
  const quantity = readQuantity(reader, at);
  const unit = quantity && unitAt(reader, afterHyphen(reader, quantity.to));
  const length = quantity && unit && lengthOf(quantity.count, unit.unit);
  if (!length || !unit) return null;
  switch (name) {
    case "final":
      return parsed({ kind: "edge", edge: "last", ...length, of: null }, from, unit.to, "edge");
    case "last":
      if (lowerAt(reader, unit.to) === "of") {
        return parsed({ kind: "edge", edge: "last", ...length, of: null }, from, unit.to, "edge");
      }
      return parsed({ kind: "window", ...length, toward: "before" }, from, unit.to, "window");
    case "past":
    case "recent":
    case "latest":
      return parsed({ kind: "window", ...length, toward: "before" }, from, unit.to, "window");
    case "next":
    case "coming":
      return parsed({ kind: "window", ...length, toward: "after" }, from, unit.to, "window");
    default:
      return parsed({ kind: "duration", lengths: [length] }, from, unit.to, "duration");
  }
}

/** "The same period last year", "the corresponding quarter a year earlier", "the same day". */
function readSame(reader: Reader, at: number, from: number): Parsed | null {
  // "The comparable year-earlier period".
  const compared = reader.words[at]?.role === "unit" ? reader.parse(at) : null;
  if (compared?.expression.kind === "yearEarlier") return { ...compared, from };
  if (lowerAt(reader, at - 1) === "like" && !/^(period|quarter|month)$/.test(lowerAt(reader, at)))
    return null;
  const unit =
    unitAt(reader, at) ??
    (lowerAt(reader, at) === "time" ? { unit: "period" as const, plural: false, to: at + 1 } : null);
  if (!unit || unit.plural) return null;
  const next = lowerAt(reader, unit.to);
  const outer = reader.parse(next === "of" || next === "in" ? unit.to + 1 : unit.to);
  const years = outer && yearsBack(outer.expression);
  if (outer && years && unit.unit !== "day") {
    return parsed({ kind: "yearEarlier", years }, from, outer.to, "same-period");
  }
  const calendar = calendarUnit(unit.unit);
  return calendar && parsed({ kind: "adjacent", unit: calendar, step: 0 }, from, unit.to, "same-unit");
}

function yearsBack(expression: TimeExpression): number {
  if (expression.kind === "period" && expression.unit === "year" && expression.step < 0)
    return -expression.step;
  if (expression.kind === "adjacent" && expression.unit === "year" && expression.step < 0)
    return -expression.step;
  if (expression.kind === "offset" && expression.unit === "year" && expression.toward === "before") {
    return expression.count ?? 0;
  }
  return 0;
}

function readUnitRelative(
  reader: Reader,
  at: number,
  from: number,
  name: RelativeName,
  definite: boolean,
): Parsed | null {
  const unit = unitAt(reader, at);
  if (!unit) return null;
  const { to } = unit;
  const length = lengthOf(unit.plural ? null : 1, unit.unit);
  if (unit.plural) return length && readPluralRelative(from, to, name, length);
  const calendar = calendarUnit(unit.unit);
  if (CLOCK_UNITS.has(unit.unit)) {
    if (unit.unit !== "hour" || !length || !(name === "past" || name === "last")) return null;
    return parsed({ kind: "window", ...length, toward: "before" }, from, to, "window");
  }
  if (unit.unit === "period") {
    return name === "latest" || name === "current"
      ? parsed({ kind: "adjacent", unit: "quarter", step: 0 }, from, to, "latest-period")
      : null;
  }
  if (!calendar || !length || isHyphen(reader, to)) return null;
  if (name === "past" && unit.unit !== "weekend") {
    return parsed({ kind: "window", ...length, toward: "before" }, from, to, "window");
  }
  if (name === "latest") return latest(reader, unit.unit, from, to);
  if (name === "last" && definite) {
    if (lowerAt(reader, to) === "of" || unit.unit === "day") {
      return parsed({ kind: "edge", edge: "last", ...length, of: null }, from, to, "edge");
    }
    if (unit.unit !== "weekend" && unit.unit !== "quarter") {
      return parsed({ kind: "window", ...length, toward: "before" }, from, to, "window");
    }
  }
  if (name === "next" && (definite || unit.unit === "day") && unit.unit !== "weekend") {
    const windowed = WINDOW_COMPANY.has(lowerAt(reader, from - 1)) && unit.unit !== "day";
    if (windowed) return parsed({ kind: "window", ...length, toward: "after" }, from, to, "window");
    return parsed({ kind: "adjacent", unit: calendar, step: 1 }, from, to, "next-unit");
  }
  const step = name === "past" ? STEPS.last : STEPS[name];
  if (!step) return null;
  if (step.event) return parsed({ kind: "adjacent", unit: calendar, step: step.step }, from, to, "adjacent");
  const expression = period(unit.unit, step.step, step.step === 0 ? leanOf(reader, from, to) : "past");
  return expression && parsed(expression, from, to, `${name}-unit`);
}

/** "The latest quarter" is the one in question, "the latest year" the last that is over. */
function latest(reader: Reader, unit: UnitName, from: number, to: number): Parsed | null {
  if (unit === "quarter") return parsed({ kind: "adjacent", unit, step: 0 }, from, to, "latest-quarter");
  const expression = period(unit, unit === "year" ? -1 : 0, leanOf(reader, from, to));
  return expression && parsed(expression, from, to, "latest-unit");
}

function readPluralRelative(
  from: number,
  to: number,
  name: RelativeName,
  length: Exclude<ReturnType<typeof lengthOf>, null>,
): Parsed | null {
  switch (name) {
    case "recent":
    case "past":
    case "previous":
      return parsed({ kind: "reference", to: "past" }, from, to, "recent-units");
    case "future":
      return parsed({ kind: "reference", to: "future" }, from, to, "future-units");
    case "coming":
      return parsed({ kind: "window", ...length, toward: "after" }, from, to, "coming-units");
    case "following":
      return parsed({ kind: "duration", lengths: [length] }, from, to, "following-units");
    default:
      return null;
  }
}

/** "Last Monday", "next March", "last fall", "last night", "next Christmas", "the following morning". */
function readNamedRelative(reader: Reader, at: number, from: number, name: RelativeName): Parsed | null {
  const word = reader.words[at];
  if (!word) return null;
  if (word.role === "dayPart") {
    const of: TimeExpression | null =
      name === "last"
        ? period(
            "day",
            word.part === "night" || word.part === "evening" || word.part === "afternoon" ? -1 : 0,
            "past",
          )
        : name === "next" || name === "following"
          ? { kind: "adjacent", unit: "day", step: 1 }
          : name === "previous"
            ? { kind: "adjacent", unit: "day", step: -1 }
            : name === "same"
              ? { kind: "adjacent", unit: "day", step: 0 }
              : null;
    return of && parsed({ kind: "dayPart", part: word.part, of }, from, at + 1, "relative-part");
  }
  const direction = DIRECTIONS[name];
  if (!direction) return null;
  if (word.role === "weekday" || word.role === "month" || word.role === "season" || word.role === "holiday") {
    const inner = reader.parse(at);
    return (
      inner && {
        ...inner,
        expression: directed(inner.expression, direction),
        from,
        rule: `${name}-${inner.rule}`,
      }
    );
  }
  return null;
}

/** The same expression with the direction that the words give it. */
export function directed(expression: TimeExpression, direction: Direction): TimeExpression {
  switch (expression.kind) {
    case "date":
    case "weekday":
    case "season":
    case "holiday":
    case "quarter":
    case "half":
      return { ...expression, direction };
    case "dayPart":
    case "part":
      return { ...expression, of: directed(expression.of, direction) };
    case "clock":
      return expression.of ? { ...expression, of: directed(expression.of, direction) } : expression;
    default:
      return expression;
  }
}

/** "The past", "the future", "the years ahead"; "future" before a noun is left alone. */
function readReferenceNoun(
  reader: Reader,
  at: number,
  from: number,
  name: RelativeName,
  definite: boolean,
): Parsed | null {
  if (!definite || (name !== "past" && name !== "future")) return null;
  const next = reader.tokens[at + 1];
  if (next?.kind === "number" || (next?.kind === "word" && !FUNCTION_WORDS.has(next.lower))) return null;
  return parsed({ kind: "reference", to: name }, from, at + 1, "reference-noun");
}

const FUNCTION_WORDS = new Set(
  "and or but as if is was are were will would to in on at for with by from that which who when than has have had he she it they we".split(
    " ",
  ),
);
