import type { Direction, TimeExpression } from "../../../time/types.ts";
import type { Parsed, Reader } from "./reader.ts";
import { isCapital, isHyphen, isTight, lowerAt, opensSentence, wholeNumber } from "./reader.ts";
import { leanAround } from "./tense.ts";

type DateParts = {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly weekday?: number | null;
};

export function dateExpression(parts: DateParts, direction: Direction): TimeExpression {
  return {
    kind: "date",
    year: parts.year,
    month: parts.month,
    day: parts.day,
    weekday: parts.weekday ?? null,
    direction: parts.year === null ? direction : "past",
  };
}

const isYear = (value: number): boolean => value >= 1000 && value <= 2100;

/** Names that are months too: without a number they need the company that a month keeps. */
const NAME_MONTHS = new Set(["may", "march", "april", "june", "august", "jan", "mar"]);
const MONTH_COMPANY = new Set(
  "in since by until till from last next early late mid this of to through and between for each every during before after - – ,".split(
    " ",
  ),
);

/** Whether the month word at a token is a month here, and neither a name nor a verb. */
function isMonth(reader: Reader, at: number): boolean {
  const word = reader.words[at];
  if (word?.role !== "month") return false;
  const { lower, capitals } = reader.tokens[at]!;
  if (capitals === "none") return false;
  const dotted = lowerAt(reader, at + 1) === "." && isTight(reader, at + 1);
  const number = wholeNumber(reader, dotted ? at + 2 : at + 1);
  const numbered = (number >= 1 && number <= 31) || isYear(number);
  const before = lowerAt(reader, at - 1);
  if (isTight(reader, at) && isHyphen(reader, at - 1) && !MONTH_COMPANY.has(lowerAt(reader, at - 2))) {
    if (reader.words[at - 2]?.role !== "month" && reader.tokens[at - 2]?.kind !== "number") return false;
  }
  if (word.short) {
    if (numbered) return true;
    // "Leejin Jun.": an abbreviation at the end of a name is none of a month.
    return dotted && MONTH_COMPANY.has(before) && before !== "," && before !== "and";
  }
  if (numbered) return true;
  if (!NAME_MONTHS.has(lower)) return true;
  if (MONTH_COMPANY.has(before)) return !(before === "," || before === "and") || monthsNear(reader, at);
  // "The May elections", "a March vote".
  const article = before === "the" || before === "a";
  if (article && (lower === "march" || lower === "may") && !isCapital(reader, at + 1)) {
    return reader.tokens[at + 1]?.kind === "word" && lowerAt(reader, at + 1) !== "on";
  }
  if (lower === "may" || lower === "march" || lower === "mar" || lower === "jan") return false;
  if (isCapital(reader, at + 1) || isCapital(reader, at - 1)) return false;
  return !opensSentence(reader, at);
}

const monthsNear = (reader: Reader, at: number): boolean =>
  reader.words[at - 2]?.role === "month" ||
  (reader.words[at - 3]?.role === "month" &&
    (reader.words[at - 2]?.role === "digits" || lowerAt(reader, at - 2) === "."));

/** The year at a token, after an optional comma or "of"; its end, or 0. */
function yearAfter(reader: Reader, at: number, comma: boolean): { year: number; to: number } | null {
  let next = at;
  const lower = lowerAt(reader, at);
  if ((comma && lower === ",") || lower === "of") next++;
  const year = wholeNumber(reader, next);
  if (!isYear(year) || reader.tokens[next]!.lower.length !== 4) return null;
  if (lowerAt(reader, next + 1) === "%" || isCounted(reader, next + 1)) return null;
  return { year, to: next + 1 };
}

const ORDINAL_ENDINGS = new Set(["st", "nd", "rd", "th"]);
const hasOrdinalEnding = (reader: Reader, at: number): boolean =>
  isTight(reader, at) && ORDINAL_ENDINGS.has(lowerAt(reader, at));

const isDigitAfter = (reader: Reader, at: number): boolean =>
  reader.tokens[at + 1]?.kind === "number" && isTight(reader, at + 1);

/** A day of the month at a token: its number and the place after an ordinal ending; null for other numbers. */
function dayAt(reader: Reader, at: number): { day: number; to: number; ordinal: boolean } | null {
  const day = wholeNumber(reader, at);
  if (day < 1 || day > 31) return null;
  const ordinal = hasOrdinalEnding(reader, at + 1);
  const to = ordinal ? at + 2 : at + 1;
  const next = reader.tokens[to];
  if (next && (next.lower === "%" || (next.tight && /^[:/]$/.test(next.lower) && isDigitAfter(reader, to))))
    return null;
  if (!ordinal && next?.tight && next.kind === "word" && next.lower !== "'s") return null;
  return { day, to, ordinal };
}

/** "March", "March 2013", "March 22", "March 22, 2013", "Mar. 22nd". */
export function readMonth(reader: Reader, at: number): Parsed | null {
  const word = reader.words[at];
  if (word?.role !== "month" || !isMonth(reader, at)) return null;
  const { month, short } = word;
  let to = at + 1;
  if (short && lowerAt(reader, to) === "." && isTight(reader, to)) to++;
  const day = dayAt(reader, to);
  if (day && !isCountAfterMonth(reader, at, day.to)) {
    const year = yearAfter(reader, day.to, true);
    const end = year?.to ?? day.to;
    const expression = dateExpression(
      { year: year?.year ?? null, month, day: day.day },
      leanAround(reader, at, end),
    );
    return { expression, from: at, to: end, rule: "month-day" };
  }
  const year = yearAfter(reader, to, true);
  if (year) {
    return {
      expression: dateExpression({ year: year.year, month, day: null }, "past"),
      from: at,
      to: year.to,
      rule: "month-year",
    };
  }
  if (
    isHyphen(reader, to) &&
    reader.tokens[to + 1]?.kind === "word" &&
    reader.words[to + 1]?.role !== "month"
  ) {
    return null;
  }
  const end = to === at + 2 && !isCapitalSentenceEnd(reader, to) ? to : at + 1;
  return {
    expression: dateExpression({ year: null, month, day: null }, leanAround(reader, at, end)),
    from: at,
    to: end,
    rule: "month",
  };
}

/** The dot of "Feb." stays outside where it may end the sentence too. */
const isCapitalSentenceEnd = (reader: Reader, to: number): boolean =>
  to >= reader.tokens.length || isCapital(reader, to);

/** "In March 10 people fled": a number after "in March" counts something. */
function isCountAfterMonth(reader: Reader, month: number, after: number): boolean {
  if (isCounted(reader, after)) return true;
  return (
    lowerAt(reader, month - 1) === "in" && reader.tokens[after]?.kind === "word" && !isYearNext(reader, after)
  );
}

const isYearNext = (reader: Reader, at: number): boolean => yearAfter(reader, at, true) !== null;

const COUNTED = new Set(
  (
    "people persons men women children boys girls refugees defectors migrants civilians soldiers troops workers " +
    "students prisoners police officers families households jobs homes houses cars vehicles planes ships miles " +
    "kilometers kilometres km meters metres feet yards inches acres hectares tons tonnes pounds dollars euros yuan won " +
    "yen francs marks percent percentage points million billion trillion hundred thousand degrees volts watts " +
    "votes seats members companies stores employees copies units shares barrels gallons liters litres calories " +
    "words pages times others more north koreans"
  ).split(" "),
);

/** Whether the word at a token is something counted, so that the number before it is no year or day. */
export const isCounted = (reader: Reader, at: number): boolean => {
  const token = reader.tokens[at];
  return token !== undefined && (token.lower === "%" || COUNTED.has(token.lower)) && !token.tight;
};

/** "22 March", "22nd of March 2013", with the day at the token. */
export function readDayMonth(reader: Reader, at: number): Parsed | null {
  const day = dayAt(reader, at);
  if (!day) return null;
  let next = day.to;
  if (day.ordinal && lowerAt(reader, next) === "of") next++;
  else if (lowerAt(reader, next) === "-" && isTight(reader, next)) next++;
  const word = reader.words[next];
  if (word?.role !== "month" || !isCapital(reader, next)) return null;
  if (word.short && next === day.to && !isCapital(reader, next)) return null;
  let to = next + 1;
  if (word.short && lowerAt(reader, to) === "." && isTight(reader, to)) to++;
  // "10 March 22" is a count before a date only where no year follows: "killing 10 March 22".
  if (wholeNumber(reader, to) > 31 || wholeNumber(reader, to) < 0) {
    if (lowerAt(reader, to) === "-" && wholeNumber(reader, to + 1) > 999) to++;
    const year = yearAfter(reader, to, true);
    const end = year?.to ?? to;
    const parts = { year: year?.year ?? null, month: word.month, day: day.day };
    return {
      expression: dateExpression(parts, leanAround(reader, at, end)),
      from: at,
      to: end,
      rule: "day-month",
    };
  }
  return null;
}

const AFTER_DAY = new Set(
  (
    "and at in to of were was had has when with by from after before the for but who which that they he she it is are " +
    "on as until or this last next will would , . ; : ) \" ' –"
  ).split(" "),
);
const BEFORE_DAY = new Set(
  "on by until till from since to and between through of for before after".split(" "),
);

/** "The 8th", said after "on", "by" or the like, and not of anything ("the 38th parallel"). `at` is the number. */
export function readDayOfMonth(reader: Reader, at: number): Parsed | null {
  const day = dayAt(reader, at);
  if (!day?.ordinal || lowerAt(reader, at - 1) !== "the") return null;
  if (!BEFORE_DAY.has(lowerAt(reader, at - 2))) return null;
  const after = reader.words[day.to]?.role;
  const counted = after === "digits" || after === "number" || after === "vague" || after === "article";
  if (day.to < reader.tokens.length && !counted && !AFTER_DAY.has(lowerAt(reader, day.to))) return null;
  const direction = leanAround(reader, at - 1, day.to);
  return {
    expression: dateExpression({ year: null, month: null, day: day.day }, direction),
    from: at - 1,
    to: day.to,
    rule: "day-of-month",
  };
}

/** "2013-03-22", "03/22/2013", "22.3.2013", "2013/03/22". The American order where both fit. */
export function readNumericDate(reader: Reader, at: number): Parsed | null {
  const separator = lowerAt(reader, at + 1);
  if (!(separator === "-" || separator === "/" || separator === "." || separator === "–")) return null;
  if (!isTight(reader, at + 1) || !isTight(reader, at + 2)) return null;
  const first = wholeNumber(reader, at);
  let second = wholeNumber(reader, at + 2);
  let third = wholeNumber(reader, at + 4);
  let to = at + 5;
  if (separator === "." && second < 0) {
    // "2013.03.22" is lexed as 2013, a dot and 03.22.
    const parts = /^(\d{1,2})\.(\d{1,4})$/.exec(lowerAt(reader, at + 2));
    if (!parts) return null;
    second = Number(parts[1]);
    third = Number(parts[2]);
    to = at + 3;
  } else if (lowerAt(reader, at + 3) !== separator || !isTight(reader, at + 3) || !isTight(reader, at + 4)) {
    return separator === "/" && first === 9 && second === 11 && !isTight(reader, at + 3)
      ? {
          expression: dateExpression({ year: 2001, month: 9, day: 11 }, "past"),
          from: at,
          to: at + 3,
          rule: "nine-eleven",
        }
      : null;
  }
  const parts = numericParts(first, second, third, separator);
  if (!parts) return null;
  return { expression: dateExpression(parts, "past"), from: at, to, rule: "numeric-date" };
}

function numericParts(first: number, second: number, third: number, separator: string): DateParts | null {
  if (first < 0 || second < 1 || third < 0) return null;
  if (isYear(first))
    return second <= 12 && third <= 31 && third > 0 ? { year: first, month: second, day: third } : null;
  if (first > 31 || first < 1) return null;
  const year = isYear(third) ? third : third < 100 ? (third < 50 ? 2000 : 1900) + third : -1;
  if (year < 0) return null;
  const dayFirst = separator === "." ? second <= 12 : first > 12;
  const [day, month] = dayFirst ? [first, second] : [second, first];
  return month <= 12 && day <= 31 ? { year, month, day } : null;
}

const YEAR_COMPANY = new Set(
  "in since by until till from of through to between before after during and the early late mid year circa around".split(
    " ",
  ),
);
/** Words that may open a sentence right before a year. */
const BEFORE_YEAR = new Set(
  "a an this that its his her their our for as with but on or both under each".split(" "),
);
const COUNT_COMPANY = new Set(
  "about some nearly almost more than over under least most roughly approximately around fewer less $ £ € ¥ # no no. © (c copyright number room flight highway route".split(
    " ",
  ),
);

/** A year standing by itself: "in 2013", "the 1987 crash"; no count, no "AFP 2023", no part of another number. */
export function readYear(reader: Reader, at: number): Parsed | null {
  const token = reader.tokens[at]!;
  const year = token.value;
  if (token.lower.length !== 4 || !isYear(year)) return null;
  const before = reader.tokens[at - 1];
  const prior = before?.lower ?? "";
  if (token.tight && before && before.kind !== "mark") return null;
  if (token.tight && !"(\"'–-/".includes(prior)) return null;
  if (
    prior === "/" ||
    (prior === "-" &&
      token.tight &&
      lowerAt(reader, at - 2) !== "mid" &&
      reader.tokens[at - 2]?.kind !== "number")
  ) {
    return null;
  }
  if (COUNT_COMPANY.has(prior) && !(prior === "around" && lowerAt(reader, at - 2) === "in")) return null;
  if (before?.kind === "word" && before.capitals === "all") return null;
  const next = reader.tokens[at + 1];
  if (next?.tight && next.kind === "word" && next.lower !== "'s") return null;
  if (next?.tight && (next.lower === "/" || next.lower === ":" || next.lower === "%")) return null;
  if (isCounted(reader, at + 1) || next?.lower === "gmt") return null;
  const company = YEAR_COMPANY.has(prior);
  if (!company && (year < 1900 || year > 2035)) return null;
  // "Windows 2000", "Vision 2030": part of a name.
  if (!company && before?.kind === "word" && before.capitals !== "none" && !BEFORE_YEAR.has(prior))
    return null;
  return {
    expression: dateExpression({ year, month: null, day: null }, "past"),
    from: at,
    to: at + 1,
    rule: "year",
  };
}

const YEAR_WORDS: Readonly<Record<string, number>> = { nineteen: 1900, eighteen: 1800, twenty: 2000 };

/** "Nineteen ninety-six", "two thousand (and) eight", as broadcasts are written down. */
export function readSpokenYear(reader: Reader, at: number): Parsed | null {
  const year = (value: number, to: number): Parsed => ({
    expression: dateExpression({ year: value, month: null, day: null }, "past"),
    from: at,
    to,
    rule: "spoken-year",
  });
  const century = YEAR_WORDS[lowerAt(reader, at)];
  if (!century) return null;
  const tens = reader.words[at + 1];
  if (tens?.role === "decade") {
    const first = century + (tens.first % 100);
    return { expression: { kind: "decade", first }, from: at, to: at + 2, rule: "spoken-decade" };
  }
  if (tens?.role !== "number" || tens.value < 10) return null;
  if (century === 2000 && tens.value > 30) return null;
  let to = at + 2;
  let value = century + tens.value;
  const onesAt = isHyphen(reader, to) ? to + 1 : to;
  const ones = reader.words[onesAt];
  if (tens.value >= 20 && ones?.role === "number" && ones.value < 10) {
    value += ones.value;
    to = onesAt + 1;
  }
  return reader.words[to]?.role === "unit" ? null : year(value, to);
}

const POSSESSIVES = new Set("his her their my your its our 's".split(" "));

/** "1990s", "'80s", "80s", "nineties"; not "in her 30s". */
export function readDecade(reader: Reader, at: number): Parsed | null {
  const word = reader.words[at];
  const quote = lowerAt(reader, at) === "'" ? 1 : 0;
  const before = lowerAt(reader, at - 1);
  const owned =
    POSSESSIVES.has(before) ||
    (reader.words[at - 1]?.role === "part" && POSSESSIVES.has(lowerAt(reader, at - 2)));
  if (owned) return null;
  if (word?.role === "decade") {
    const company =
      before === "the" ||
      reader.words[at - 1]?.role === "part" ||
      (before === "-" && lowerAt(reader, at - 2) === "mid");
    return company
      ? { expression: { kind: "decade", first: word.first }, from: at, to: at + 1, rule: "decade" }
      : null;
  }
  const number = at + quote;
  const value = wholeNumber(reader, number);
  if (value < 0 || value % 10 !== 0) return null;
  const ending = lowerAt(reader, number + 1);
  if (!isTight(reader, number + 1) || ending !== "s") {
    // "1990's" is the decade only after "the" or a part of it.
    const apostrophe =
      ending === "'s" && (before === "the" || reader.words[at - 1]?.role === "part") && value > 1000;
    if (!apostrophe || reader.tokens[number + 2]?.capitals !== "none") return null;
  }
  if (value >= 1500 && value <= 2090) {
    return { expression: { kind: "decade", first: value }, from: at, to: number + 2, rule: "decade" };
  }
  if (
    value > 90 ||
    (quote === 0 && before !== "the" && reader.words[at - 1]?.role !== "part" && before !== "-")
  )
    return null;
  return {
    expression: { kind: "decade", first: (value < 20 ? 2000 : 1900) + value },
    from: at,
    to: number + 2,
    rule: "decade",
  };
}
