import type { Parsed, Reader } from "./reader.ts";
import { isCapital, isHyphen, isTight, lowerAt, opensSentence, wholeNumber } from "./reader.ts";
import { leanAround } from "./tense.ts";
import type { DateParts } from "./years.ts";
import { dateExpression, isCounted, isYear, readSpokenYear } from "./years.ts";

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
  if (isHyphen(reader, at + 1) && reader.words[at + 2]?.role === "month") return true;
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

/** "The Sept. 11 attacks" are those of 2001. */
const ATTACKS = new Set("attack attacks terrorist terror hijackers hijackings commission".split(" "));

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
    const attack = month === 9 && day.day === 11 && ATTACKS.has(lowerAt(reader, end)) ? 2001 : null;
    const expression = dateExpression(
      { year: year?.year ?? attack, month, day: day.day },
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
  const spoken = readSpokenYear(reader, to);
  if (spoken?.expression.kind === "date") {
    return { ...spoken, expression: { ...spoken.expression, month }, from: at, rule: "month-spoken-year" };
  }
  if (
    isHyphen(reader, to) &&
    reader.tokens[to + 1]?.kind === "word" &&
    reader.words[to + 1]?.role !== "month"
  ) {
    return null;
  }
  if (lowerAt(reader, to) === "quarter") {
    const direction = leanAround(reader, at, to + 1);
    const expression = { kind: "quarter", quarter: Math.ceil(month / 3), year: null, direction } as const;
    return { expression, from: at, to: to + 1, rule: "month-quarter" };
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
