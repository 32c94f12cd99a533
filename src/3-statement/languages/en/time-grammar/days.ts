import type { DayPart, TimeExpression } from "../../../time/types.ts";
import type { Parsed, Reader } from "./reader.ts";
import { isCapital, isHyphen, isTight, lowerAt, wholeNumber } from "./reader.ts";
import { leanAround, leanOf } from "./tense.ts";
import { parsed, period, unitAt } from "./units.ts";

/** "Black Friday", "Bloody Sunday": names of other things than a day of the week. */
const NAMED_DAYS = new Set("black cyber super bloody ash palm holy giving fat shrove maundy".split(" "));

/** "Monday", "Friday, Oct. 26", "Tuesday morning", "Wed."; no part of a name such as "Sun-young". */
export function readWeekday(reader: Reader, at: number): Parsed | null {
  const word = reader.words[at];
  if (word?.role !== "weekday" || !isCapital(reader, at)) return null;
  let to = at + 1;
  // "The Sunday Mirror" is a newspaper.
  const named =
    lowerAt(reader, at - 1) === "the" && isCapital(reader, to) && reader.words[to]?.role !== "month";
  if (named && !reader.words[to]) return null;
  if (NAMED_DAYS.has(lowerAt(reader, at - 1)) && isCapital(reader, at - 1)) return null;
  if (word.short) {
    const dotted = lowerAt(reader, to) === "." && isTight(reader, to);
    if (dotted) to++;
    const follower = lowerAt(reader, to) === "," ? to + 1 : to;
    const dated = reader.words[follower]?.role === "month" || wholeNumber(reader, follower) > 0;
    if (!dated || isHyphen(reader, at + 1) || (!dotted && isTight(reader, follower))) return null;
  } else if (isHyphen(reader, to) && !reader.words[to + 1]) return null;
  if (word.plural) {
    const every = { count: 1, unit: "week" } as const;
    return parsed({ kind: "set", every, on: { weekday: word.weekday } }, at, to, "weekdays");
  }
  const dated = readDateAfter(reader, at, to, word.weekday);
  if (dated) return dated;
  const direction = leanAround(reader, at, to);
  return parsed({ kind: "weekday", weekday: word.weekday, direction }, at, to, "weekday");
}

/** The date said together with a weekday: "Monday, Oct. 26", "Friday 13 October 2023". */
function readDateAfter(reader: Reader, at: number, to: number, weekday: number): Parsed | null {
  const next = lowerAt(reader, to) === "," ? to + 1 : lowerAt(reader, to) === "the" ? to + 1 : to;
  const role = reader.words[next]?.role;
  if (role !== "month" && role !== "digits") return null;
  const date = reader.parse(next);
  if (date?.expression.kind !== "date" || date.expression.month === null || date.expression.day === null)
    return null;
  return { ...date, expression: { ...date.expression, weekday }, from: at, rule: "weekday-date" };
}

/** "Today", "yesterday", "tomorrow", "tonight", "overnight". */
export function readNamedDay(reader: Reader, at: number): Parsed | null {
  const word = reader.words[at];
  if (word?.role !== "namedDay") return null;
  const today = period("day", word.step, "past") as TimeExpression;
  const expression: TimeExpression = word.part ? { kind: "dayPart", part: word.part, of: today } : today;
  return parsed(expression, at, at + 1, "named-day");
}

/** The part of the day at a token: "morning", "early morning". */
function dayPartAt(reader: Reader, at: number): { part: DayPart; to: number } | null {
  const next = reader.words[at]?.role === "part" ? at + 1 : at;
  const word = reader.words[next];
  return word?.role === "dayPart" ? { part: word.part, to: next + 1 } : null;
}

/** Adds "morning", "at 9 a.m." to an expression that names a day. */
export function withTimeOfDay(reader: Reader, found: Parsed): Parsed {
  if (!namesDay(found.expression)) return found;
  const joint = isHyphen(reader, found.to) ? found.to + 1 : found.to;
  const part = dayPartAt(reader, joint);
  if (part) {
    return { ...found, expression: { kind: "dayPart", part: part.part, of: found.expression }, to: part.to };
  }
  const at = lowerAt(reader, found.to) === "," ? found.to + 1 : found.to;
  if (lowerAt(reader, at) !== "at") return found;
  const clock = clockAt(reader, at + 1);
  return clock
    ? { ...found, expression: { ...clock.expression, of: found.expression }, to: clock.to }
    : found;
}

function namesDay(expression: TimeExpression): boolean {
  switch (expression.kind) {
    case "weekday":
    case "holiday":
      return true;
    case "date":
      return expression.day !== null;
    case "period":
    case "adjacent":
      return expression.unit === "day";
    case "within":
      return namesDay(expression.inner);
    default:
      return false;
  }
}

const ZONES = new Set(
  "gmt utc est edt cst cdt mst mdt pst pdt bst cet kst jst eastern pacific central".split(" "),
);

type Clock = { readonly expression: Extract<TimeExpression, { kind: "clock" }>; readonly to: number };

/** "8 p.m.", "10:35 a.m. EST", "8pm", "noon", "0735 GMT", "10 o'clock". */
function clockAt(reader: Reader, at: number): Clock | null {
  const word = reader.words[at];
  const clock = (hour: number, minute: number | null, to: number): Clock | null =>
    hour <= 24 && (minute ?? 0) < 60
      ? { expression: { kind: "clock", hour, minute, of: null }, to: afterZone(reader, to) }
      : null;
  if (word?.role === "noon") {
    const named = isCapital(reader, at) && isCapital(reader, at + 1) && !reader.words[at + 1];
    return named ? null : clock(word.hour, null, at + 1);
  }
  const token = reader.tokens[at];
  if (token?.kind !== "number") return null;
  let hour = token.value;
  let minute: number | null = null;
  let to = at + 1;
  if (lowerAt(reader, to) === ":" && isTight(reader, to) && isTight(reader, to + 1)) {
    minute = Number(lowerAt(reader, to + 1));
    to += 2;
  } else if (!Number.isInteger(hour)) {
    // "8.30 p.m."
    const parts = token.lower.split(".");
    hour = Number(parts[0]);
    minute = Number(parts[1]);
  } else if (token.lower.length === 4 && ZONES.has(lowerAt(reader, to))) {
    return clock(Math.floor(hour / 100), hour % 100, to);
  }
  if (!Number.isInteger(hour) || (minute !== null && !Number.isInteger(minute))) return null;
  const meridiem = reader.words[to];
  // "I am" and the like: a spaced "am" is no hour's.
  if (
    meridiem?.role === "meridiem" &&
    (lowerAt(reader, to).includes(".") || isTight(reader, to) || hour <= 12)
  ) {
    if (hour > 12) return clock(hour, minute, to + 1);
    return clock((hour % 12) + (meridiem.afternoon ? 12 : 0), minute, to + 1);
  }
  if (lowerAt(reader, to) === "o'clock") return clock(hour, minute, to + 1);
  if (minute === null || !ZONES.has(lowerAt(reader, to))) return null;
  return clock(hour, minute, to);
}

function afterZone(reader: Reader, at: number): number {
  const dotted =
    lowerAt(reader, at) === "." && isTight(reader, at) && ZONES.has(lowerAt(reader, at + 1)) ? at + 1 : at;
  if (!ZONES.has(lowerAt(reader, dotted))) {
    return lowerAt(reader, at) === "local" && lowerAt(reader, at + 1) === "time" ? at + 2 : at;
  }
  return lowerAt(reader, dotted + 1) === "time" ? dotted + 2 : dotted + 1;
}

/** A time of the clock with the day that follows it: "10 p.m. Wednesday", "noon on March 5". */
export function readClock(reader: Reader, at: number): Parsed | null {
  const clock = clockAt(reader, at);
  if (!clock) return null;
  const { to } = clock;
  const next = lowerAt(reader, to) === "on" || lowerAt(reader, to) === "," ? to + 1 : to;
  const day = reader.words[next] ? reader.parse(next) : null;
  if (day && day.from === next && namesDay(day.expression) && day.expression.kind !== "adjacent") {
    return parsed({ ...clock.expression, of: day.expression }, at, day.to, "clock-day");
  }
  return parsed(clock.expression, at, to, "clock");
}

/** "This week", "that day", "these days", "this morning", "this summer", "that same night". */
export function readDemonstrative(reader: Reader, at: number): Parsed | null {
  const word = reader.words[at];
  if (word?.role !== "demonstrative") return null;
  const next = at + 1;
  const { near } = word;
  const lower = lowerAt(reader, at);
  const follower = reader.words[next];
  if (!follower) return lower === "this" && lowerAt(reader, next) === "moment" ? present(at, next + 1) : null;
  const unit = unitAt(reader, next);
  if (unit) {
    if (unit.plural) return lower === "these" && unit.unit === "day" ? present(at, unit.to) : null;
    if (lower === "these" || lower === "those") return null;
    const step = period(unit.unit, 0, near ? leanOf(reader, at, unit.to) : "past");
    if (step?.kind !== "period" || isHyphen(reader, unit.to)) return null;
    if (near && unit.unit !== "day") return parsed(step, at, unit.to, "this-unit");
    if (near) return lowerAt(reader, at - 1) === "to" ? present(at, unit.to) : null;
    // "He said that week after week" is rare; "that week" after a verb of saying is taken for the week all the same.
    return parsed({ kind: "adjacent", unit: step.unit, step: 0 }, at, unit.to, "that-unit");
  }
  const part = dayPartAt(reader, next);
  if (part && (lower === "this" || lower === "that")) {
    const of: TimeExpression = near
      ? { kind: "period", unit: "day", step: 0, lean: "past" }
      : { kind: "adjacent", unit: "day", step: 0 };
    return parsed({ kind: "dayPart", part: part.part, of }, at, part.to, "this-part");
  }
  if (!near || lower !== "this") return null;
  if (
    follower.role === "weekday" ||
    follower.role === "month" ||
    follower.role === "season" ||
    follower.role === "holiday"
  ) {
    const inner = reader.parse(next);
    if (!inner || !("direction" in inner.expression)) return inner;
    return {
      ...inner,
      expression: { ...inner.expression, direction: "this" },
      from: at,
      rule: `this-${inner.rule}`,
    };
  }
  return null;
}

const present = (from: number, to: number): Parsed =>
  parsed({ kind: "reference", to: "present" }, from, to, "these-days");

/** "The night of Nov. 24", "the morning of the 8th", "the evening before". `from` is the article, if any. */
export function readPartOfDay(reader: Reader, at: number, from: number): Parsed | null {
  const part = dayPartAt(reader, at);
  if (!part) return null;
  const next = lowerAt(reader, part.to);
  if (next === "before" || next === "after") {
    const of: TimeExpression = { kind: "adjacent", unit: "day", step: next === "before" ? -1 : 1 };
    return parsed({ kind: "dayPart", part: part.part, of }, from, part.to + 1, "part-before");
  }
  if (next !== "of") return null;
  const day = reader.parse(part.to + 1);
  return day && namesDay(day.expression)
    ? parsed({ kind: "dayPart", part: part.part, of: day.expression }, from, day.to, "part-of-day")
    : null;
}
