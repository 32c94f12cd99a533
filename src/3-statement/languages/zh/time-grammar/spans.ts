import type { Direction, TimeExpression } from "../../../time/types.ts";
import { hanValue } from "../numerals.ts";
import { matchAt } from "../text-at.ts";

export const DAY_NUMBER =
  "(3[01]|[12]\\d|0?[1-9]|三十一?|二十[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九])";
const MONTH_NUMBER = "(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])";
const TO = "(至|到|~|–+|-|、|和|及|与)";
const BESIDE = /[、和及与]/;
const DAYS = new RegExp(`${DAY_NUMBER}${TO}${DAY_NUMBER} ?(?:[日号](?!间)|(?:这?两[日天]))`, "y");
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
export type UnitOnce = {
  readonly inYear: (year: number | null) => TimeExpression;
  readonly end: number;
  /** `days` and `months` are two told side by side ("3和19日"), with nothing between. */
  readonly rule: "range" | "days" | "months";
  readonly ends: readonly [UnitOnceEnd, UnitOnceEnd];
};

/** One of the two, where it stands. */
type UnitOnceEnd = {
  readonly start: number;
  readonly end: number;
  readonly inYear: (year: number | null) => TimeExpression;
};

function unitOnce(
  pattern: RegExp,
  text: string,
  at: number,
  beside: "days" | "months",
  dayOrMonth: (year: number | null, number: number) => TimeExpression,
): UnitOnce | null {
  const found = matchAt(pattern, text, at);
  if (found === null) return null;
  const [all, one = "", joint = "", other = ""] = found;
  const [from, to] = [numberOf(one), numberOf(other)];
  if (from >= to) return null;
  const end = at + all.length;
  return {
    inYear: (year) => ({ kind: "range", from: dayOrMonth(year, from), to: dayOrMonth(year, to) }),
    end,
    rule: BESIDE.test(joint) ? beside : "range",
    ends: [
      { start: at, end: at + one.length, inYear: (year) => dayOrMonth(year, from) },
      { start: at + one.length + joint.length, end, inYear: (year) => dayOrMonth(year, to) },
    ],
  };
}

/** "14至19日" of a month, or of the one that the text is in. */
export function daysAt(
  text: string,
  at: number,
  month: number | null,
  direction: Direction,
): UnitOnce | null {
  return unitOnce(DAYS, text, at, "days", (year, day) => dateOf(year, month, day, direction));
}

/** "7至9月", "七、八两个月". */
export function monthsAt(text: string, at: number, direction: Direction): UnitOnce | null {
  return unitOnce(MONTHS, text, at, "months", (year, month) => dateOf(year, month, null, direction));
}
