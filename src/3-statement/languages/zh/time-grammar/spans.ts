import type { Direction, TimeExpression } from "../../../time/types.ts";
import { hanValue } from "../numerals.ts";
import { matchAt } from "../text-at.ts";

export const DAY_NUMBER =
  "(3[01]|[12]\\d|0?[1-9]|三十一?|二十[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九])";
const MONTH_NUMBER = "(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])";
const TO = "(?:至|到|~|–+|-|、|和|及)";
const DAYS = new RegExp(`${DAY_NUMBER}${TO}${DAY_NUMBER} ?[日号](?!间)`, "y");
const MONTHS = new RegExp(
  `${MONTH_NUMBER}${TO}${MONTH_NUMBER}(?:这?两个?|份)?月(?:份|间)?(?!\\d|[一二三四五六七八九十]|初|底|中|末|上|下)`,
  "y",
);

export const numberOf = (word: string): number =>
  /^\d/.test(word) ? Number(word) : (hanValue(word) ?? Number.NaN);

export const dateOf = (
  year: number | null,
  month: number | null,
  day: number | null,
  direction: Direction,
): TimeExpression => ({ kind: "date", year, month, day, weekday: null, direction });

/** A span whose unit is told once ("14至19日", "7、8两个月"), in a year that its surroundings tell. */
type UnitOnce = {
  readonly inYear: (year: number | null) => TimeExpression;
  readonly end: number;
  readonly rule: "range";
};

function unitOnce(
  pattern: RegExp,
  text: string,
  at: number,
  dayOrMonth: (year: number | null, number: number) => TimeExpression,
): UnitOnce | null {
  const found = matchAt(pattern, text, at);
  if (found === null) return null;
  const [from, to] = [numberOf(found[1] as string), numberOf(found[2] as string)];
  if (from >= to) return null;
  return {
    inYear: (year) => ({ kind: "range", from: dayOrMonth(year, from), to: dayOrMonth(year, to) }),
    end: at + found[0].length,
    rule: "range",
  };
}

/** "14至19日" of a month, or of the one that the text is in. */
export function daysAt(
  text: string,
  at: number,
  month: number | null,
  direction: Direction,
): UnitOnce | null {
  return unitOnce(DAYS, text, at, (year, day) => dateOf(year, month, day, direction));
}

/** "7至9月", "七、八两个月". */
export function monthsAt(text: string, at: number, direction: Direction): UnitOnce | null {
  return unitOnce(MONTHS, text, at, (year, month) => dateOf(year, month, null, direction));
}
