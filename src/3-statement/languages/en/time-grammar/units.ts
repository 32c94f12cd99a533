import type { TimeExpression } from "../../../time/types.ts";
import { readQuantity } from "./quantity.ts";
import type { Parsed, Reader } from "./reader.ts";
import { afterHyphen, isHyphen, lowerAt, opensSentence } from "./reader.ts";
import { leanOf } from "./tense.ts";
import type { UnitName } from "./words.ts";
import { calendarUnit, lengthOf } from "./words.ts";

export type UnitAt = { readonly unit: UnitName; readonly plural: boolean; readonly to: number };

const FILLERS = new Set(
  "consecutive straight full whole long more additional extra trading business working successive calendar fiscal school solid short crucial".split(
    " ",
  ),
);

/** The unit word at a token, after fillers like "full", "consecutive" and "fiscal". */
export function unitAt(reader: Reader, at: number): UnitAt | null {
  let next = at;
  for (let skipped = 0; skipped < 2 && FILLERS.has(lowerAt(reader, next)); skipped++)
    next = afterHyphen(reader, next + 1);
  const word = reader.words[next];
  return word?.role === "unit" ? { unit: word.unit, plural: word.plural, to: next + 1 } : null;
}

export const parsed = (expression: TimeExpression, from: number, to: number, rule: string): Parsed => ({
  expression,
  from,
  to,
  rule,
});

export const period = (unit: UnitName, step: number, lean: "past" | "future"): TimeExpression | null => {
  const calendar = calendarUnit(unit);
  return calendar && { kind: "period", unit: calendar, step, lean };
};

/** After these a bare plural is a length of time: "for years", "within weeks". */
const LENGTH_COMPANY = new Set("for in within over after of during many recent the matter".split(" "));
const END_COMPANY = new Set("by at before since until until of after near from to".split(" "));
const RATE_COMPANY = new Set(
  "times time once twice percent million billion trillion thousand hundred cents dollars pounds euros francs marks yen won yuan".split(
    " ",
  ),
);

/** "$33 million a year", "twice a week", "hundreds of interviews a day": a rate, not a length. */
function isRate(reader: Reader, article: number): boolean {
  const before = reader.tokens[article - 1];
  if (!before || before.kind === "mark") return before?.lower === "%";
  if (before.kind === "number" || RATE_COMPANY.has(before.lower)) return true;
  if (reader.words[article - 1]?.role === "unit") return true;
  // "Four cents a share a year".
  if (/^an?$/.test(lowerAt(reader, article - 2)) && before.lower === "share") return true;
  if (before.lower.length < 3 || !before.lower.endsWith("s") || opensSentence(reader, article - 1))
    return false;
  for (let at = article - 2; at >= 0 && at >= article - 4; at--) {
    const role = reader.words[at]?.role;
    if (role === "digits" || role === "number" || role === "vague" || role === "scale") return true;
  }
  return false;
}

/** What follows a length and makes it a date: "ago", "later", "from now". */
function offsetAfter(
  reader: Reader,
  at: number,
): { toward: "before" | "after"; from: "publication" | "event"; to: number } | null {
  const next = afterHyphen(reader, at);
  switch (lowerAt(reader, next)) {
    case "ago":
      return { toward: "before", from: "publication", to: next + 1 };
    case "earlier":
    case "previously":
    case "beforehand":
      return { toward: "before", from: "event", to: next + 1 };
    case "later":
    case "afterward":
    case "afterwards":
    case "thereafter":
      return { toward: "after", from: "event", to: next + 1 };
    case "from":
      return lowerAt(reader, next + 1) === "now" || lowerAt(reader, next + 1) === "today"
        ? { toward: "after", from: "publication", to: next + 2 }
        : null;
    case "hence":
      return { toward: "after", from: "publication", to: next + 1 };
    case "before":
    case "after": {
      const follower = reader.tokens[next + 1];
      if (follower && follower.kind !== "mark") return null;
      return { toward: lowerAt(reader, next) === "before" ? "before" : "after", from: "event", to: next + 1 };
    }
    default:
      return null;
  }
}

const isOld = (reader: Reader, at: number): boolean => {
  const lower = lowerAt(reader, afterHyphen(reader, at));
  return lower === "old" || lower === "olds" || (lower === "of" && lowerAt(reader, at + 1) === "age");
};

const LONG = new Set<string>(["year", "decade", "century"]);
/** "For over a year" is a length; "25,000 fled over six decades" counts up to now. */
const FOR = new Set("for after of in within just".split(" "));

/** "Two years", "a 52-week high", "several months ago", "four days later", "an hour and a half". */
export function readQuantityUnit(reader: Reader, at: number, definite: boolean): Parsed | null {
  const quantity = readQuantity(reader, at);
  if (!quantity) return null;
  const unit = unitAt(reader, afterHyphen(reader, quantity.to));
  if (!unit) return null;
  let { count } = quantity;
  const { to } = unit;
  const hyphenated = isHyphen(reader, quantity.to);
  if (isOld(reader, to)) return null;
  // "The 1988 quarter" names a year.
  if (count !== null && count >= 1900 && (unit.unit === "quarter" || unit.unit === "period")) return null;
  const offset = offsetAfter(reader, to);
  if (quantity.indefinite && !offset && !isLengthAfterArticle(reader, at, unit, hyphenated)) return null;
  if (unit.unit === "second" && !unit.plural && !hyphenated && quantity.count !== 1) return null;
  if (unit.unit === "quarter" && !offset && (count === 1 || lowerAt(reader, to) === "of") && !definite)
    return null;
  if (hyphenated && unit.plural && quantity.indefinite) return null;
  // "A year and a half".
  let end = to;
  if (
    count !== null &&
    lowerAt(reader, to) === "and" &&
    lowerAt(reader, to + 1) === "a" &&
    lowerAt(reader, to + 2) === "half"
  ) {
    count += 0.5;
    end = to + 3;
  }
  const length = lengthOf(count, unit.unit);
  if (!length) return null;
  if (offset && end === to) {
    const years = length.unit === "year" && length.count !== null ? length.count : 0;
    const period = unitAt(reader, offset.to);
    if (years && hyphenated && period)
      return parsed({ kind: "yearEarlier", years }, at, period.to, "year-earlier-period");
    return parsed(
      { kind: "offset", ...length, toward: offset.toward, from: offset.from },
      at,
      offset.to,
      "offset",
    );
  }
  if (quantity.indefinite && isRate(reader, at)) {
    return parsed({ kind: "set", every: length, on: null }, at, to, "rate");
  }
  if (LONG.has(length.unit) && lowerAt(reader, at - 1) === "over" && !FOR.has(lowerAt(reader, at - 2))) {
    return parsed({ kind: "window", ...length, toward: "before" }, at, end, "over-window");
  }
  return parsed(
    { kind: "duration", lengths: [length, ...lengthsAfter(reader, end)] },
    at,
    endOfLengths(reader, end),
    "duration",
  );
}

/** "And six months" after "two years". */
function lengthsAfter(
  reader: Reader,
  at: number,
): { count: number | null; unit: "month" | "day" | "minute" }[] {
  const next = lowerAt(reader, at) === "and" || lowerAt(reader, at) === "," ? at + 1 : at;
  const word = reader.words[next];
  if (next === at || (word?.role !== "digits" && word?.role !== "number")) return [];
  const quantity = readQuantity(reader, next);
  const unit = quantity && unitAt(reader, quantity.to);
  if (!quantity || !unit) return [];
  if (unit.unit !== "month" && unit.unit !== "day" && unit.unit !== "minute") return [];
  return [{ count: quantity.count, unit: unit.unit }];
}

function endOfLengths(reader: Reader, at: number): number {
  if (lengthsAfter(reader, at).length === 0) return at;
  const quantity = readQuantity(reader, at + 1);
  const unit = quantity && unitAt(reader, quantity.to);
  return unit?.to ?? at;
}

/** "A second term", "a minute detail", "a weekend", "a period" are no lengths by themselves. */
function isLengthAfterArticle(reader: Reader, at: number, unit: UnitAt, hyphenated: boolean): boolean {
  if (unit.plural || hyphenated) return false;
  switch (unit.unit) {
    case "second":
    case "quarter":
    case "period":
    case "weekend":
    case "half":
      return false;
    case "minute":
      return isRate(reader, at) || !isNounAfter(reader, unit.to);
    default:
      return true;
  }
}

const isNounAfter = (reader: Reader, at: number): boolean => {
  const token = reader.tokens[at];
  return token?.kind === "word" && token.capitals === "none" && token.lower.length > 6;
};

/** A unit word without a number: "year-end", "year-ago", "years ago", "for decades". */
export function readBareUnit(reader: Reader, at: number): Parsed | null {
  const word = reader.words[at];
  if (word?.role !== "unit") return null;
  const { unit, plural } = word;
  const to = at + 1;
  const calendar = calendarUnit(unit);
  const tail = lowerAt(reader, afterHyphen(reader, to));
  if (!plural && calendar) {
    const clitic = lowerAt(reader, to) === "'s";
    if ((isHyphen(reader, to) && tail === "end") || (clitic && lowerAt(reader, to + 1) === "end")) {
      const end = to + 2;
      const of: TimeExpression = { kind: "period", unit: calendar, step: 0, lean: leanOf(reader, at, end) };
      return parsed({ kind: "part", part: "late", of }, at, end, "unit-end");
    }
    if (
      lowerAt(reader, to) === "end" &&
      (unit === "year" || unit === "month") &&
      END_COMPANY.has(lowerAt(reader, at - 1))
    ) {
      const of: TimeExpression = {
        kind: "period",
        unit: calendar,
        step: 0,
        lean: leanOf(reader, at, to + 1),
      };
      return parsed({ kind: "part", part: "late", of }, at, to + 1, "unit-end");
    }
    const length = lengthOf(1, unit);
    if (length && unit !== "year" && isHyphen(reader, to) && tail === "earlier") {
      return parsed(
        { kind: "offset", ...length, toward: "before", from: "event" },
        at,
        to + 2,
        "unit-earlier",
      );
    }
    if (unit === "year" && isHyphen(reader, to) && (tail === "ago" || tail === "earlier")) {
      const end = to + 2;
      // "The year-earlier third quarter" is the one that it is compared with.
      if (
        reader.words[end]?.role === "ordinal" &&
        reader.words[afterHyphen(reader, end + 1)]?.role === "unit"
      ) {
        const quarter = afterHyphen(reader, end + 1) + 1;
        return parsed({ kind: "yearEarlier", years: 1 }, at, quarter, "year-earlier-period");
      }
      const told = unitAt(reader, end);
      if (told) return parsed({ kind: "yearEarlier", years: 1 }, at, told.to, "year-earlier-period");
      return parsed(
        { kind: "offset", count: 1, unit: "year", toward: "before", from: "event" },
        at,
        end,
        "year-earlier",
      );
    }
    const one = lengthOf(1, unit);
    if (one && isHyphen(reader, to) && tail === "long") {
      return parsed({ kind: "duration", lengths: [one] }, at, to + 2, "long");
    }
    return null;
  }
  if (unit === "weekend" && lowerAt(reader, at - 1) === "on") {
    return parsed({ kind: "set", every: { count: 1, unit }, on: null }, at, to, "weekends");
  }
  const vague = lengthOf(null, unit);
  if (!vague || !plural || unit === "weekend" || unit === "quarter") return null;
  const offset = offsetAfter(reader, to);
  if (offset) {
    return parsed(
      { kind: "offset", ...vague, toward: offset.toward, from: offset.from },
      at,
      offset.to,
      "vague-offset",
    );
  }
  if (isHyphen(reader, to)) {
    return tail === "long" ? parsed({ kind: "duration", lengths: [vague] }, at, to + 2, "long") : null;
  }
  if (isOld(reader, to)) return null;
  // "Hours before the vote", "weeks after he fled".
  const bounding = tail === "before" || tail === "after";
  return bounding || LENGTH_COMPANY.has(lowerAt(reader, at - 1))
    ? parsed({ kind: "duration", lengths: [vague] }, at, to, "vague-duration")
    : null;
}

const WHOLES = new Set(
  "rest end middle half part most much remainder course beginning start quarter months weeks days out all".split(
    " ",
  ),
);

/** "The player of the year", "the deal of the century" are of no year. */
const isTitle = (reader: Reader, article: number): boolean =>
  lowerAt(reader, article - 1) === "of" && !WHOLES.has(lowerAt(reader, article - 2));

/** "The quarter", "the year", "the weekend", "the year before", "the year 2000", "the year ended Aug. 31". */
export function readDefiniteUnit(reader: Reader, at: number): Parsed | null {
  const unit = unitAt(reader, at);
  if (!unit || unit.plural) return null;
  const calendar = calendarUnit(unit.unit);
  const article = at - 1;
  const next = lowerAt(reader, unit.to);
  if (!calendar || isHyphen(reader, unit.to)) return null;
  if (unit.unit === "weekend") {
    const lean = leanOf(reader, article, unit.to);
    return parsed({ kind: "period", unit: "weekend", step: 0, lean }, article, unit.to, "the-weekend");
  }
  if (next === "before" || next === "earlier" || next === "after") {
    const step = next === "after" ? 1 : -1;
    const day = reader.words[unit.to + 1];
    if (unit.unit === "day" && day?.role === "namedDay" && day.step === step) {
      const expression: TimeExpression = { kind: "period", unit: "day", step: 2 * step, lean: "past" };
      return parsed(expression, article, unit.to + 2, "day-before-yesterday");
    }
    return parsed({ kind: "adjacent", unit: calendar, step }, article, unit.to + 1, "unit-before");
  }
  if (unit.unit === "year" && (next === "ended" || next === "ending" || next === "to")) {
    return parsed(
      { kind: "duration", lengths: [{ count: 1, unit: "year" }] },
      article,
      unit.to,
      "year-ended",
    );
  }
  if (unit.unit === "day" || unit.unit === "millennium" || next === "of" || next === "when") return null;
  if (isTitle(reader, article)) return null;
  return parsed({ kind: "adjacent", unit: calendar, step: 0 }, article, unit.to, "the-unit");
}

/** "Per day", "per year". */
export function readPer(reader: Reader, at: number): Parsed | null {
  const word = reader.words[at + 1];
  const every =
    word?.role === "unit" && !word.plural && word.unit !== "quarter" ? lengthOf(1, word.unit) : null;
  return every && parsed({ kind: "set", every, on: null }, at, at + 2, "per");
}

/** "Every week", "each Monday", "every two years", "every other day", "every morning". */
export function readEvery(reader: Reader, at: number): Parsed | null {
  const set = (count: number | null, unit: UnitName, to: number): Parsed | null => {
    const every = lengthOf(count, unit);
    return every && parsed({ kind: "set", every, on: null }, at, to, "every");
  };
  const next = at + 1;
  const word = reader.words[next];
  if (word?.role === "weekday") {
    const every = { count: 1, unit: "week" } as const;
    return parsed({ kind: "set", every, on: { weekday: word.weekday } }, at, next + 1, "every-weekday");
  }
  if (word?.role === "season") {
    const every = { count: 1, unit: "year" } as const;
    return parsed({ kind: "set", every, on: { season: word.season } }, at, next + 1, "every-season");
  }
  if (word?.role === "dayPart") {
    const every = { count: 1, unit: "day" } as const;
    return parsed({ kind: "set", every, on: { part: word.part } }, at, next + 1, "every-part");
  }
  if (lowerAt(reader, next) === "other") {
    const unit = unitAt(reader, next + 1);
    return unit && !unit.plural ? set(2, unit.unit, unit.to) : null;
  }
  const one = unitAt(reader, next);
  if (one && !one.plural) return one.unit === "period" ? null : set(1, one.unit, one.to);
  const quantity = readQuantity(reader, next);
  const unit = quantity && unitAt(reader, quantity.to);
  return quantity && unit ? set(quantity.count, unit.unit, unit.to) : null;
}
