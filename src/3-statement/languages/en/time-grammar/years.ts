import type { Direction, TimeExpression } from "../../../time/types.ts";
import type { Parsed, Reader } from "./reader.ts";
import { isHyphen, isTight, lowerAt, wholeNumber } from "./reader.ts";

export type DateParts = {
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

/** Whether a whole number can be a year. */
export const isYear = (value: number): boolean => value >= 1000 && value <= 2100;

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
  // "In July 2004 more than 460 …": the next number's bound.
  if (token?.lower === "more" && reader.tokens[at + 1]?.lower === "than") return false;
  return token !== undefined && (token.lower === "%" || COUNTED.has(token.lower)) && !token.tight;
};

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
      !/^(mid|pre|post|late|early)$/.test(lowerAt(reader, at - 2)) &&
      reader.tokens[at - 2]?.kind !== "number")
  ) {
    return null;
  }
  const since = lowerAt(reader, at - 2) === "since" || lowerAt(reader, at - 3) === "since";
  if (COUNT_COMPANY.has(prior) && !since && !(prior === "around" && lowerAt(reader, at - 2) === "in"))
    return null;
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
