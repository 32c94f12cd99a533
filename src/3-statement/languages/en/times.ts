import type { Token } from "../../lexer.ts";
import type { TimeMention } from "../../time/types.ts";
import { readDayMonth, readDayOfMonth, readMonth, readNumericDate } from "./time-grammar/calendar-dates.ts";
import {
  readClock,
  readDemonstrative,
  readNamedDay,
  readPartOfDay,
  readWeekday,
  withTimeOfDay,
} from "./time-grammar/days.ts";
import { readHoliday, readSeason } from "./time-grammar/holidays.ts";
import { withInner, withOuter } from "./time-grammar/nesting.ts";
import { readBoundary, readHalf, readLetteredQuarter, readOrdinal, readPart } from "./time-grammar/parts.ts";
import { readBound, readDayRange, withEnd } from "./time-grammar/ranges.ts";
import type { Parsed, Reader } from "./time-grammar/reader.ts";
import { isCapital, lowerAt } from "./time-grammar/reader.ts";
import { readRelative } from "./time-grammar/relatives.ts";
import {
  parsed,
  readBareUnit,
  readDefiniteUnit,
  readEvery,
  readPer,
  readQuantityUnit,
} from "./time-grammar/units.ts";
import type { Word } from "./time-grammar/words.ts";
import { digits, wordOf } from "./time-grammar/words.ts";
import { readDecade, readSpokenYear, readYear } from "./time-grammar/years.ts";

/** An expression without what may follow and enlarge it. */
function readSimple(reader: Reader, at: number): Parsed | null {
  const word = reader.words[at];
  if (!word) return null;
  switch (word.role) {
    case "month":
      return readMonth(reader, at) ?? readHoliday(reader, at);
    case "weekday":
      return readWeekday(reader, at);
    case "digits":
      return readDigits(reader, at);
    case "number":
    case "scale":
      return readSpokenYear(reader, at) ?? readQuantityUnit(reader, at, false) ?? readOrdinal(reader, at, at);
    case "vague":
    case "half":
      return readQuantityUnit(reader, at, false);
    case "ordinal":
      return readOrdinal(reader, at, at);
    case "article":
      return word.definite ? readDefinite(reader, at) : readQuantityUnit(reader, at, false);
    case "demonstrative":
      return readAfterThis(reader, at) ?? readDemonstrative(reader, at);
    case "relative":
      return readLastHalf(reader, at, at) ?? readRelative(reader, at, at, false);
    case "part":
      return readPart(reader, at);
    case "boundary":
      return readBoundary(reader, at, at);
    case "namedDay":
      return readNamedDay(reader, at);
    case "noon":
      return readClock(reader, at);
    case "season":
      return readSeason(reader, at, word.season);
    case "unit":
      return readOrdinal(reader, at, at) ?? readBareUnit(reader, at);
    case "every":
      return readEvery(reader, at);
    case "per":
      return readPer(reader, at);
    case "dayPart":
      return readPartOfDay(reader, at, at);
    case "frequency":
      return readFrequency(reader, at, word);
    case "reference":
      return readReference(reader, at, word);
    case "decade":
      return readDecade(reader, at);
    case "fiscal":
      return readFiscal(reader, at, at);
    case "holiday":
      return readHoliday(reader, at);
    case "long":
      return parsed({ kind: "duration", lengths: [{ count: 1, unit: word.unit }] }, at, at + 1, "long");
    default:
      return null;
  }
}

function readDigits(reader: Reader, at: number): Parsed | null {
  return (
    readLetteredQuarter(reader, at) ??
    readNumericDate(reader, at) ??
    readClock(reader, at) ??
    readDayRange(reader, at) ??
    readDayMonth(reader, at) ??
    readDecade(reader, at) ??
    readQuantityUnit(reader, at, false) ??
    readOrdinal(reader, at, at) ??
    readYear(reader, at)
  );
}

/** What "the" (or "its" and the like) stands before. */
function readDefinite(reader: Reader, article: number): Parsed | null {
  const at = article + 1;
  const word = reader.words[at];
  if (!word) return readOutlook(reader, at);
  const from = article;
  switch (word.role) {
    case "relative":
      return readLastHalf(reader, at, from) ?? readRelative(reader, at, from, true);
    case "ordinal":
      return readOrdinal(reader, at, from);
    case "digits":
      return readDayOfMonth(reader, at) ?? starting(from, readDigits(reader, at));
    case "number":
    case "vague":
    case "scale":
      return starting(from, readQuantityUnit(reader, at, true) ?? readOrdinal(reader, at, from));
    case "unit": {
      const year = word.unit === "year" && !word.plural ? reader.parse(at + 1) : null;
      if (year?.expression.kind === "date" && year.expression.month === null) return { ...year, from };
      return (
        readOrdinal(reader, at, from) ??
        starting(from, readBareUnit(reader, at)) ??
        readDefiniteUnit(reader, at)
      );
    }
    case "fiscal":
      return readFiscal(reader, at, from);
    case "boundary":
      return readBoundary(reader, at, from);
    case "dayPart":
      return readPartOfDay(reader, at, from);
    case "part":
      return starting(from, readPart(reader, at)) ?? readPartOfDay(reader, at, from);
    case "month":
    case "weekday":
    case "season":
    case "decade":
    case "holiday":
      return starting(from, readSimple(reader, at));
    default:
      return null;
  }
}

const NEARNESS = new Set(["near", "foreseeable", "immediate", "distant", "short"]);

/** "The near future", "the short term". */
function readOutlook(reader: Reader, at: number): Parsed | null {
  const noun = lowerAt(reader, at + 1);
  if (!NEARNESS.has(lowerAt(reader, at)) || (noun !== "future" && noun !== "term")) return null;
  return parsed({ kind: "reference", to: "future" }, at - 1, at + 2, "outlook");
}

const starting = (from: number, found: Parsed | null): Parsed | null => found && { ...found, from };

/** "The last half of 1989". */
function readLastHalf(reader: Reader, at: number, from: number): Parsed | null {
  if (lowerAt(reader, at) !== "last" || reader.words[at + 1]?.role !== "half") return null;
  return readHalf(reader, from, at + 1, 2);
}

/** "This past week", "this coming Friday", "that same day". */
function readAfterThis(reader: Reader, at: number): Parsed | null {
  return reader.words[at + 1]?.role === "relative" ? readRelative(reader, at + 1, at, false) : null;
}

/** "Fiscal 1988", "the fiscal year", "fiscal first quarter"; counted as the calendar's. */
function readFiscal(reader: Reader, at: number, from: number): Parsed | null {
  const next = at + 1;
  const word = reader.words[next];
  if (word?.role === "digits") return starting(from, readYear(reader, next));
  if (word?.role === "ordinal" || lowerAt(reader, next) === "second") return readOrdinal(reader, next, from);
  if (word?.role !== "unit" || word.unit !== "year" || word.plural) return null;
  const year = reader.parse(next + 1);
  if (year?.expression.kind === "date" && year.expression.month === null) return { ...year, from };
  return parsed({ kind: "adjacent", unit: "year", step: 0 }, from, next + 1, "fiscal-year");
}

/** "Daily" and "weekly", also before a noun; "annual" and "quarterly" before one tell of a kind, not of a time. */
function readFrequency(
  reader: Reader,
  at: number,
  word: Extract<Word, { role: "frequency" }>,
): Parsed | null {
  const lower = lowerAt(reader, at);
  if (lower === "annual" || lower === "quarterly" || lower === "semiannual" || lower === "biannual")
    return null;
  // "Daily NK", "China Daily".
  if (isCapital(reader, at) && (isCapital(reader, at + 1) || (at > 0 && isCapital(reader, at - 1))))
    return null;
  return parsed({ kind: "set", every: word.every, on: null }, at, at + 1, "frequency");
}

function readReference(
  reader: Reader,
  at: number,
  word: Extract<Word, { role: "reference" }>,
): Parsed | null {
  const lower = lowerAt(reader, at);
  const next = lowerAt(reader, at + 1);
  if (lower === "soon" && (lowerAt(reader, at - 1) === "as" || next === "after" || next === "as"))
    return null;
  return parsed({ kind: "reference", to: word.to }, at, at + 1, "reference");
}

/** "12 in the second, 48 in the third": quarters again, where a quarter was told just before. */
function readElliptic(reader: Reader, at: number, before: Parsed | undefined): Parsed | null {
  const article = reader.words[at];
  const word = reader.words[at + 1];
  if (article?.role !== "article" || !article.definite || lowerAt(reader, at - 1) !== "in") return null;
  const value = word?.role === "ordinal" ? word.value : lowerAt(reader, at + 1) === "second" ? 2 : 0;
  const told = before && quarterIn(before.expression);
  if (!told || value < 1 || value > 4 || at - before.to > 12) return null;
  const after = reader.tokens[at + 2];
  if (after && after.kind !== "mark" && after.lower !== "and") return null;
  const quarter = { ...told, quarter: value };
  const expression = before.expression.kind === "within" ? { ...before.expression, inner: quarter } : quarter;
  return parsed(expression, at, at + 2, "elliptic-quarter");
}

function quarterIn(expression: Parsed["expression"]) {
  if (expression.kind === "quarter") return expression;
  return expression.kind === "within" && expression.inner.kind === "quarter" ? expression.inner : null;
}

const DEEPEST = 6;

/** Reads with nesting kept shallow, so that no text can make it deep. */
class English implements Reader {
  readonly tokens: readonly Token[];
  readonly words: readonly (Word | undefined)[];
  #depth = 0;

  constructor(tokens: readonly Token[], words: readonly (Word | undefined)[]) {
    this.tokens = tokens;
    this.words = words;
  }

  readonly parse = (at: number): Parsed | null => {
    if (!this.words[at] || this.#depth >= DEEPEST) return null;
    this.#depth++;
    const simple = readSimple(this, at);
    const found =
      simple && withTimeOfDay(this, withOuter(this, withInner(this, withTimeOfDay(this, simple))));
    this.#depth--;
    return found;
  };
}

function mentionOf(found: Parsed, tokens: readonly Token[]): TimeMention {
  const { expression, rule, parts } = found;
  const mention = {
    start: tokens[found.from]!.start,
    end: tokens[found.to - 1]!.end,
    expression,
    rule: `en.${rule}`,
  };
  return parts ? { ...mention, parts: parts.map((part) => mentionOf(part, tokens)) } : mention;
}

/** A number, a word of the lexicon, or the apostrophe of "'80s". */
function roleOf(tokens: readonly Token[], at: number): Word | undefined {
  const token = tokens[at]!;
  if (token.kind === "word") return wordOf(token.lower);
  if (token.kind === "number") return digits();
  if (token.lower !== "'") return undefined;
  const next = tokens[at + 1];
  return next?.kind === "number" && next.tight ? digits() : undefined;
}

/**
 * The English time expressions of a text or a sentence, in order and without overlap. Offsets are those of the
 * tokens. Never throws.
 */
export function readEnglishTimes(tokens: readonly Token[]): TimeMention[] {
  const words: (Word | undefined)[] = new Array(tokens.length);
  let any = false;
  for (let at = 0; at < tokens.length; at++) {
    const word = roleOf(tokens, at);
    words[at] = word;
    if (word && word.role !== "article") any = true;
  }
  if (!any) return [];
  const reader = new English(tokens, words);
  const mentions: TimeMention[] = [];
  let before: Parsed | undefined;
  for (let at = 0; at < tokens.length; ) {
    if (!words[at]) {
      at++;
      continue;
    }
    const found = readWhole(reader, at, before);
    if (!found) {
      at++;
      continue;
    }
    mentions.push(mentionOf(found, tokens));
    before = found;
    at = found.to;
  }
  return mentions;
}

/** An expression with its bounds: "since 1998", "from March to May", "the April-June period last year". */
function readWhole(reader: Reader, at: number, before: Parsed | undefined): Parsed | null {
  const bound = readBound(reader, at);
  if (bound) return bound;
  const elliptic = readElliptic(reader, at, before);
  if (elliptic) return elliptic;
  const found = reader.parse(at);
  if (!found) return null;
  const ranged = withEnd(reader, found);
  if (ranged === found) return found;
  const after = /^(period|quarter|season)$/.test(lowerAt(reader, ranged.to)) ? ranged.to + 1 : ranged.to;
  const nested = withOuter(reader, { ...ranged, to: after });
  return nested.to > after && ranged.parts ? { ...nested, parts: ranged.parts } : ranged;
}
