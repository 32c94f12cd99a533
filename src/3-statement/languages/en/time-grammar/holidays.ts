import type { Holiday, Season, TimeExpression } from "../../../time/types.ts";
import type { Parsed, Reader } from "./reader.ts";
import { isCapital, isHyphen, isTight, lowerAt, wholeNumber } from "./reader.ts";
import { leanAround } from "./tense.ts";
import { parsed } from "./units.ts";

/** Names of holidays, the longer before the shorter; tokens as the lexer makes them. */
const NAMES: readonly (readonly [Holiday, string])[] = [
  ["new-year-eve", "new year 's eve"],
  ["new-year", "new year 's day"],
  ["new-year", "new year 's"],
  ["christmas-eve", "christmas eve"],
  ["christmas", "christmas day"],
  ["christmas", "christmas"],
  ["thanksgiving", "thanksgiving day"],
  ["thanksgiving", "thanksgiving"],
  ["easter-monday", "easter monday"],
  ["easter", "easter sunday"],
  ["easter", "easter"],
  ["good-friday", "good friday"],
  ["halloween", "halloween"],
  ["labor-day", "labor day"],
  ["memorial-day", "memorial day"],
  ["independence-day", "independence day"],
  ["juneteenth", "juneteenth"],
  ["veterans-day", "veterans day"],
  ["veterans-day", "veterans ' day"],
  ["presidents-day", "presidents day"],
  ["presidents-day", "presidents ' day"],
  ["columbus-day", "columbus day"],
  ["election-day", "election day"],
  ["boxing-day", "boxing day"],
  ["bastille-day", "bastille day"],
  ["martin-luther-king-day", "martin luther king jr . day"],
  ["martin-luther-king-day", "martin luther king day"],
  ["mothers-day", "mother 's day"],
  ["fathers-day", "father 's day"],
  ["valentine", "valentine 's day"],
  ["saint-patrick", "st . patrick 's day"],
  ["saint-patrick", "st patrick 's day"],
  ["epiphany", "epiphany"],
  ["lunar-new-year", "lunar new year"],
  ["lunar-new-year", "chinese new year"],
  ["lunar-new-year", "seollal"],
  ["chuseok", "chuseok"],
  ["may-day", "may day"],
];

const byFirstWord = new Map<string, (readonly [Holiday, readonly string[]])[]>();
for (const [holiday, name] of NAMES) {
  const words = name.split(" ");
  const list = byFirstWord.get(words[0]!) ?? [];
  list.push([holiday, words]);
  byFirstWord.set(words[0]!, list);
}

/** "Christmas", "New Year's Day 2013", "Labor Day"; names are written with a capital. */
export function readHoliday(reader: Reader, at: number): Parsed | null {
  const names = byFirstWord.get(lowerAt(reader, at));
  if (!names || !isCapital(reader, at)) return null;
  for (const [holiday, words] of names) {
    if (!words.every((word, index) => lowerAt(reader, at + index) === word)) continue;
    const last = at + words.length - 1;
    if (words.length > 1 && holiday !== "new-year" && !isCapital(reader, last)) continue;
    const year = wholeNumber(reader, last + 1);
    const dated = year >= 1900 && year <= 2100;
    const to = dated ? last + 2 : last + 1;
    if (!dated && /^(island|islands|rising|parade|tree|trees|week)$/.test(lowerAt(reader, to))) return null;
    const direction = leanAround(reader, at, to);
    return parsed({ kind: "holiday", holiday, year: dated ? year : null, direction }, at, to, "holiday");
  }
  return null;
}

const SEASON_COMPANY = new Set(
  "in by during since until till through of for over the this last next early late mid every each from between and before after following".split(
    " ",
  ),
);

/** "Summer 2012", "the fall of 1998", "in the spring"; no verbs, no springs of water, no fall of a wall. */
export function readSeason(reader: Reader, at: number, season: Season): Parsed | null {
  const { lower } = reader.tokens[at]!;
  const to = at + 1;
  const direct = lowerAt(reader, to) === "," || lowerAt(reader, to) === "of" ? to + 1 : to;
  const year = wholeNumber(reader, direct);
  const make = (found: number | null, end: number, rule: string): Parsed => {
    const direction = leanAround(reader, at, end);
    const expression: TimeExpression = { kind: "season", season, year: found, direction };
    return parsed(expression, at, end, rule);
  };
  if (year >= 1000 && year <= 2100 && reader.tokens[direct]!.lower.length === 4) {
    // "The winter of 1950-51" begins in 1950.
    const second = isHyphen(reader, direct + 1) || lowerAt(reader, direct + 1) === "–";
    const range = second && isTight(reader, direct + 2) && wholeNumber(reader, direct + 2) >= 0;
    return make(year, range ? direct + 3 : direct + 1, "season-year");
  }
  const before = lowerAt(reader, at - 1);
  if (!SEASON_COMPANY.has(before) && before !== "-") return null;
  const next = reader.tokens[to];
  if (lowerAt(reader, to) === "of" && !isYearish(reader, to + 1)) return null;
  // "The Winter Olympics".
  if (isCapital(reader, at) && next?.kind === "word" && next.capitals !== "none") return null;
  const ambiguous = lower === "fall" || lower === "spring";
  const pointed = before === "this" || before === "last" || before === "next";
  const noun = next?.kind === "word" && next.capitals === "none" && !SEASON_FOLLOWERS.has(next.lower);
  if (ambiguous && !pointed && noun) return null;
  if (ambiguous && (before === "to" || before === "a" || before === "for" || before === "of")) return null;
  if (ambiguous && before === "the" && !SEASON_COMPANY.has(lowerAt(reader, at - 2))) return null;
  if (isHyphen(reader, to)) return null;
  return make(null, to, "season");
}

const isYearish = (reader: Reader, at: number): boolean =>
  lowerAt(reader, at) === "last" || lowerAt(reader, at) === "this" || lowerAt(reader, at) === "next";

const SEASON_FOLLOWERS = new Set(
  "of and or this last next when after before to as by at in with for that which who will would was were is are had has because but from".split(
    " ",
  ),
);
