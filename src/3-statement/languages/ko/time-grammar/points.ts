import type { CalendarUnit, Direction, TimeExpression } from "../../../time/types.ts";
import { DAY_PARTS, DIRECTED, HOLIDAYS, longestAt, OUTER, PARTS, SEASONS, WEEKDAYS, WHOLE } from "./words.ts";

/** An expression read from the text, and the unit after it. */
export type Parsed = { readonly expression: TimeExpression; readonly to: number; readonly rule: string };

export const parsed = (expression: TimeExpression, to: number, rule: string): Parsed => ({
  expression,
  to,
  rule,
});

/** The match of a sticky pattern at `at`, or null. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const date = (
  year: number | null,
  month: number | null,
  day: number | null,
  weekday: number | null = null,
  direction: Direction = "past",
): TimeExpression => ({ kind: "date", year, month, day, weekday, direction });

const FULL = /(\d{4})\s?년\s?(?:(\d{1,2})\s?월(?:\s?(\d{1,2})\s?일(?![가-힣]*요일))?)?(?!대)/uy;
const DOTTED = /(\d{4})\s?[.\-/]\s?(\d{1,2})\s?[.\-/]\s?(\d{1,2})(?!\d)\.?/uy;
const MONTH_DAY = /(\d{1,2})\s?월\s?(\d{1,2})\s?일/uy;
const MONTH = /(\d{1,2})월(?!드컵|급|세)/uy;
// A day of the month, not a length ("3일간"), a rank ("5일째"), a distance ("3일 전", but "3일 전했다", "3일 전격 송환")
// or the beginning of a word ("5일행" is no day and a party; "3일 행사" is the day of one).
const DAY = new RegExp(
  `(\\d{1,2})일(?!(?:${[
    "\\s?(?:동안|째|만에|만인|이내|안에|넘게|이상|가량|정도|내내|앞으로)",
    "\\s?(?:간|전|앞|뒤|후)(?=에|의|인|부터|쯤|까지|은|이|[\\s,.]|$)",
    "(?:가족|부는|부가|행|본|대에|대를|대의|자리|반|정)(?![은이]?지)",
  ].join("|")}))`,
  "uy",
);
const DECADE = /(\d{4}|\d{2})년대/uy;
const CENTURY = /(\d{1,2})세기/uy;
const QUARTER = /([1-4])\s?[·/]?\s?(?:4\s?)?분기/uy;
const HALF = /(상|하)반기/uy;
const WEEKDAY = /\s?([월화수목금토일])요일/uy;
const SEASON = /(?:초|늦)?(봄|여름|가을|겨울)(?=[에의은이,\s]|부터|까지|철|$)/uy;
const HOLIDAY = new RegExp(`(${Object.keys(HOLIDAYS).join("|")})`, "uy");

const inRange = (value: number, low: number, high: number): boolean => value >= low && value <= high;
const isDay = (value: number): boolean => inRange(value, 1, 31);
const isMonth = (value: number): boolean => inRange(value, 1, 12);

/** A weekday said after a date: the whole is one date. */
function withWeekday(found: Parsed, text: string): Parsed {
  const match = matchAt(WEEKDAY, text, found.to);
  if (match === null || found.expression.kind !== "date" || found.expression.day === null) return found;
  const weekday = WEEKDAYS.indexOf(match[1] as string);
  return { ...found, expression: { ...found.expression, weekday }, to: WEEKDAY.lastIndex };
}

/** Years, months and days in figures. `direction` is where a date without its year lies. */
function figuresAt(text: string, at: number, direction: Direction): Parsed | null {
  let match = matchAt(DOTTED, text, at);
  if (match !== null) {
    const [year, month, day] = match.slice(1, 4).map(Number) as [number, number, number];
    if (isMonth(month) && isDay(day)) return parsed(date(year, month, day), DOTTED.lastIndex, "dotted date");
  }
  match = matchAt(FULL, text, at);
  if (match !== null) {
    const year = Number(match[1]);
    const month = match[2] === undefined ? null : Number(match[2]);
    const day = match[3] === undefined ? null : Number(match[3]);
    const plausible =
      inRange(year, 1000, 2199) && (month === null || isMonth(month)) && (day === null || isDay(day));
    if (plausible)
      return withWeekday(parsed(date(year, month, day), at + match[0].trimEnd().length, "date"), text);
  }
  match = matchAt(MONTH_DAY, text, at);
  if (match !== null && isMonth(Number(match[1])) && isDay(Number(match[2]))) {
    const expression = date(null, Number(match[1]), Number(match[2]), null, direction);
    return withWeekday(parsed(expression, MONTH_DAY.lastIndex, "month and day"), text);
  }
  match = matchAt(MONTH, text, at);
  if (match !== null && isMonth(Number(match[1])))
    return parsed(date(null, Number(match[1]), null, null, direction), MONTH.lastIndex, "month");
  match = matchAt(DAY, text, at);
  if (match !== null && isDay(Number(match[1]))) {
    const expression = date(null, null, Number(match[1]), null, direction);
    return withWeekday(parsed(expression, DAY.lastIndex, "day of the month"), text);
  }
  match = matchAt(DECADE, text, at);
  if (match !== null) {
    const first = Number(match[1]) + (match[1]?.length === 2 ? 1900 : 0);
    if (first % 10 === 0) return parsed({ kind: "decade", first }, DECADE.lastIndex, "decade");
  }
  match = matchAt(CENTURY, text, at);
  if (match !== null && inRange(Number(match[1]), 1, 21))
    return parsed({ kind: "century", century: Number(match[1]) }, CENTURY.lastIndex, "century");
  return null;
}

/** Quarters, halves, seasons, weekdays and holidays. */
function namedAt(text: string, at: number, direction: Direction): Parsed | null {
  let match = matchAt(QUARTER, text, at);
  if (match !== null)
    return parsed(
      { kind: "quarter", quarter: Number(match[1]), year: null, direction },
      QUARTER.lastIndex,
      "quarter",
    );
  match = matchAt(HALF, text, at);
  if (match !== null)
    return parsed(
      { kind: "half", half: match[1] === "상" ? 1 : 2, year: null, direction },
      HALF.lastIndex,
      "half-year",
    );
  match = matchAt(WEEKDAY, text, at);
  if (match !== null)
    return parsed(
      { kind: "weekday", weekday: WEEKDAYS.indexOf(match[1] as string), direction },
      WEEKDAY.lastIndex,
      "weekday",
    );
  match = matchAt(SEASON, text, at);
  if (match !== null)
    return parsed(
      {
        kind: "season",
        season: SEASONS[match[1] as string] as (typeof SEASONS)[string],
        year: null,
        direction,
      },
      at + match[0].length,
      "season",
    );
  match = matchAt(HOLIDAY, text, at);
  if (match === null) return null;
  const holiday = HOLIDAYS[match[1] as string] as (typeof HOLIDAYS)[string];
  return parsed({ kind: "holiday", holiday, year: null, direction }, HOLIDAY.lastIndex, "holiday");
}

const PART_AT = new RegExp(`\\s?(${PARTS.map(([word]) => word).join("|")})(?![가-힣]{0,1}[가-힣]*살)`, "uy");
/** What may follow "초" and "말" for them to be a part of the month and no syllable of another word. */
const AFTER_PART = /^(?:$|[^가-힣]|에|부터|까지|께|쯤|의|이|인|경|을|은|만|로|과|와|엔|여)/u;

/** "이달 초", "2월 중순", "지난해 말". */
function withPart(found: Parsed, text: string): Parsed {
  const match = matchAt(PART_AT, text, found.to);
  if (match === null || !AFTER_PART.test(text.slice(PART_AT.lastIndex))) return found;
  const part = PARTS.find(([word]) => word === match[1])?.[1] ?? "early";
  return parsed({ kind: "part", part, of: found.expression }, PART_AT.lastIndex, `${found.rule}, part`);
}

const OUTER_WORDS = Object.keys(OUTER);
const WHOLE_WORDS = Object.keys(WHOLE);
const DIRECTED_AT = new RegExp(`(${Object.keys(DIRECTED).join("|")})\\s?`, "uy");
const HANGUL = /[가-힣]/;

const isDivisible = (expression: TimeExpression): expression is TimeExpression & { unit: CalendarUnit } =>
  expression.kind === "period" || expression.kind === "adjacent";

/** What narrows a year, month or week: "지난달 12일", "올해 3월 5일", "지난주 금요일", "작년 상반기". */
function innerAt(text: string, at: number, unit: CalendarUnit): Parsed | null {
  const from = text[at] === " " ? at + 1 : at;
  const figures = figuresAt(text, from, "past");
  if (figures !== null && figures.expression.kind === "date") {
    const { year, month, day } = figures.expression;
    if (year !== null) return null;
    if (unit === "year" && month !== null) return withPart(figures, text);
    if (unit === "month" && month === null && day !== null) return figures;
    return null;
  }
  const named = namedAt(text, from, "past");
  if (named === null) return null;
  const { kind } = named.expression;
  if (unit === "week") return kind === "weekday" ? named : null;
  return unit === "year" && kind !== "weekday" ? withPart(named, text) : null;
}

function outerAt(text: string, at: number): Parsed | null {
  const word = longestAt(OUTER_WORDS, text, at);
  if (word === null) return null;
  const to = at + word.length;
  const outer = OUTER[word] as TimeExpression;
  if (word === "올" && /^\s들어/u.test(text.slice(to))) return parsed(outer, to, "period");
  if (word === "올" && !/^(?:\s|[봄여가겨상하]|\d)/u.test(text.slice(to))) return null;
  if (!isDivisible(outer)) return parsed(outer, to, word);
  const inner = innerAt(text, to, outer.unit);
  if (inner !== null)
    return parsed({ kind: "within", inner: inner.expression, outer }, inner.to, `${inner.rule} of a period`);
  if (word === "올") return null;
  const weekend = /^\s?주말/u.exec(text.slice(to));
  if (outer.kind === "period" && outer.unit === "week" && weekend !== null) {
    return parsed({ ...outer, unit: "weekend" }, to + weekend[0].length, "weekend");
  }
  return withPart(parsed(outer, to, "period"), text);
}

function wholeAt(text: string, at: number): Parsed | null {
  const word = longestAt(WHOLE_WORDS, text, at);
  if (word === null) return null;
  const to = at + word.length;
  // "현재" and "당일" stand alone or with a particle; "과거사", "지금껏" are other words.
  const rest = text.slice(to, to + 2);
  if (
    HANGUL.test(rest[0] ?? " ") &&
    !/^(?:[은는이가을를에의도엔만인로과와부까밤새오아저]|부터|까지)/u.test(rest)
  )
    return null;
  return parsed(WHOLE[word] as TimeExpression, to, "relative day");
}

/** A time that names days, weeks, months or years, without parts of the day: the longest that begins at `at`. */
export function pointAt(text: string, at: number): Parsed | null {
  const directed = matchAt(DIRECTED_AT, text, at);
  if (directed !== null) {
    const from = DIRECTED_AT.lastIndex;
    const direction = DIRECTED[directed[1] as string] as Direction;
    const found =
      figuresAt(text, from, direction) ??
      namedAt(text, from, direction === "past" ? "last" : direction === "future" ? "next" : direction);
    if (found !== null) return withPart({ ...found, rule: `directed ${found.rule}` }, text);
  }
  const relative = wholeAt(text, at);
  const outer = outerAt(text, at);
  if (relative !== null && relative.to >= (outer?.to ?? 0)) return relative;
  if (outer !== null) return outer;
  const figures = figuresAt(text, at, "past");
  if (figures !== null) {
    const { expression } = figures;
    if (expression.kind === "date" && expression.year !== null && expression.month === null) {
      const inner = namedAt(text, text[figures.to] === " " ? figures.to + 1 : figures.to, "past");
      if (inner !== null && "year" in inner.expression)
        return parsed({ ...inner.expression, year: expression.year }, inner.to, inner.rule);
    }
    return expression.kind === "date" && expression.day !== null ? figures : withPart(figures, text);
  }
  return namedAt(text, at, "past");
}

const DAY_PART = new RegExp(
  `\\s?(?:(?:이른|늦은)\\s)?(?:(${Object.keys(DAY_PARTS).join("|")})\\s?)?(?:(?:\\d{1,2}[~\u223c-])?(\\d{1,2})\\s?시(?![가장간도민작])(?:\\s?(\\d{1,2})\\s?분|\\s?(반))?)?`,
  "uy",
);

/** "8일 오후 6시쯤", "15일 오전", "밤 11시 30분". `of` null is the day in question. */
export function withClock(found: Parsed | null, text: string, at: number): Parsed | null {
  const match = matchAt(DAY_PART, text, at);
  if (match === null || (match[1] === undefined && match[2] === undefined)) return found;
  const word = match[1];
  const to = DAY_PART.lastIndex - (/\s$/.test(match[0]) ? 1 : 0);
  const rest = text.slice(to, to + 1);
  if (match[2] === undefined) {
    if (HANGUL.test(rest) && !/[에의부까엔은이쯤께늦]/u.test(rest)) return found;
    const part = DAY_PARTS[word as string] as (typeof DAY_PARTS)[string];
    const of = found?.expression ?? { kind: "adjacent", unit: "day", step: 0 };
    return parsed(
      { kind: "dayPart", part, of },
      to,
      found === null ? "part of a day" : `${found.rule}, part of it`,
    );
  }
  const hour = Number(match[2]);
  const minute = match[3] === undefined ? (match[4] === undefined ? null : 30) : Number(match[3]);
  if (hour > 24 || (minute ?? 0) > 59) return found;
  const late = word !== undefined && /^(오후|저녁|밤|낮)$/.test(word) && hour < 12 && hour > 0;
  const clock = late && !(word === "낮" && hour > 6) ? hour + 12 : hour;
  return parsed({ kind: "clock", hour: clock, minute, of: found?.expression ?? null }, to, "clock");
}
