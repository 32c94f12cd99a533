import type { Direction, TimeExpression, TimeMention } from "../../time/types.ts";
import { foldChinese } from "./fold.ts";
import { matchAt, textAt } from "./text-at.ts";
import type { Read } from "./time-grammar/lengths.ts";
import { lengthExpressionAt } from "./time-grammar/lengths.ts";
import { isYearsAgo, pointAt } from "./time-grammar/points.ts";
import { alternatives, REFERENCES } from "./time-grammar/words.ts";

const REFERENCE = new RegExp(
  `(?:${alternatives(Object.keys(REFERENCES))})(?!的?[\\d两三四五六七几数半]+个?[天年月周])`,
  "y",
);
const SINCE_OPENER =
  /(?:打从|自从|自|从)(?:(?:公元|西元)?)(?=[\d一二三四五六七八九十去今前本上这同当周星零])/y;
const SINCE_CLOSER = /(?:以来|至今|迄今|以降|起(?![点初码床火因草诉义飞])(?:至今)?)/y;
/** "自2月1日政变以来": what happened on that day. */
const SINCE_WHAT = /[^,。;:的\d]{1,8}(?:以来|至今|迄今)/y;
const UNTIL_OPENER = /(?:截至|截止到|截止|直至|直到)(?=[\d一二三四五六七八九十去今前本上这同当周星目昨])/y;
const UNTIL_CLOSER = /(?:为止|止)/y;
const RANGE = /(?: ?(?:至|到|~|–+|-|一直到) ?)(?=[\d一二三四五六七八九十去今前本上同当周星翌次])/y;
const TOGETHER = /(?:和|与|及|、)(?=[\d一二三四五六七八九十周星]+)/y;
/** "3日、19日两天". */
const BOTH = /这?两(?:个月|[日天])/y;
const PLANNED = /(?:将于|定于|将在|预定于|预计|拟于|计划于)$/;
/** What may begin an expression; everything else is passed over. */
const MAY_BEGIN =
  /[\d一二两三四五六七八九十零今去前明后本上下这当同次翌隔周星礼昨凌年月最近日目现眼如此先早不稍自打从截直过未接民公西元圣感复万除平农春夏秋冬几数半大第首头即每至将]/g;
const SET = /每(?:一|个|逢)?(天|日|周|星期|礼拜|月|年|季度)(?:([一二三四五六日天])(?!个|名|次))?/y;
const SET_UNITS: Readonly<Record<string, "day" | "week" | "month" | "quarter" | "year">> = {
  天: "day",
  日: "day",
  周: "week",
  星期: "week",
  礼拜: "week",
  月: "month",
  季度: "quarter",
  年: "year",
};
const WEEKDAY_NUMBERS = "日一二三四五六";

function setAt(text: string, at: number): Read | null {
  const set = matchAt(SET, text, at);
  if (set === null) return null;
  const unit = SET_UNITS[set[1] as string] ?? "day";
  const weekday = set[2] === undefined ? -1 : WEEKDAY_NUMBERS.indexOf(set[2] === "天" ? "日" : set[2]);
  const on = unit === "week" && weekday >= 0 ? { weekday } : null;
  const end = at + set[0].length - (set[2] !== undefined && on === null ? 1 : 0);
  return { expression: { kind: "set", every: { count: 1, unit }, on }, end, rule: "set" };
}

/** The second end of a range, told shorter than the first: "2月8日至12日", "上月8日到12日". */
function ranged(from: TimeExpression, to: TimeExpression): TimeExpression {
  // "去年7月至今年6月": the later end tells its own year.
  const own = to.kind === "date" && to.direction === "this";
  if (from.kind === "within" && to.kind === "date" && to.year === null && !own) {
    return {
      kind: "within",
      inner: { kind: "range", from: from.inner, to: completed(from.inner, to) },
      outer: from.outer,
    };
  }
  return { kind: "range", from, to: completed(from, to) };
}

function completed(from: TimeExpression, to: TimeExpression): TimeExpression {
  if (from.kind !== "date" || to.kind !== "date") return to;
  const month = to.month ?? (to.day === null ? null : from.month);
  const year = to.year ?? (month !== null && from.month !== null && month >= from.month ? from.year : null);
  return { ...to, month, year };
}

/** What a pair in brackets says more exactly: "周五(10月13日)" is the date. */
const EXACTNESS: Readonly<Record<string, number>> = { date: 3, day: 2, clock: 2, dayPart: 2, weekday: 1 };

function withBracket(text: string, read: Read, direction: Direction): Read {
  const space = text[read.end] === " " ? 1 : 0;
  if (text[read.end + space] !== "(") return read;
  const inner = pointAt(text, read.end + space + 1, direction);
  if (inner === null || text[inner.end] !== ")") return read;
  const isFiner = (EXACTNESS[inner.rule] ?? 0) > (EXACTNESS[read.rule] ?? 0);
  const chosen = isFiner ? inner : read;
  return { ...chosen, end: inner.end + 1 };
}

/** What is narrower than a month and told in pairs: "11日和12日", "7月、8月". */
function together(text: string, at: number, read: Read, direction: Direction): Read {
  const joint = textAt(TOGETHER, text, read.end);
  if (joint === null || (read.rule !== "date" && read.rule !== "day" && read.rule !== "month")) return read;
  const next = pointAt(text, read.end + joint.length, direction);
  if (next === null) return read;
  const isDay = next.rule === "day" || (next.rule === "date" && read.rule === "date");
  if (!isDay && !(next.rule === "month" && read.rule === "month")) return read;
  const pair = joined(at, read, read.end + joint.length, next);
  return { ...pair, end: pair.end + (textAt(BOTH, text, pair.end)?.length ?? 0), rule: "days" };
}

/** Two expressions as one that reaches from the first to the second, which begin at `at` and `secondAt`. */
function joined(at: number, first: Read, secondAt: number, second: Read): Omit<Read, "rule"> {
  const expression = ranged(first.expression, second.expression);
  const to = expression.kind === "range" ? expression.to : second.expression;
  return {
    expression,
    end: second.end,
    parts: [
      { start: at, end: first.end, expression: first.expression, rule: first.rule },
      { start: secondAt, end: second.end, expression: to, rule: second.rule },
    ],
  };
}

function pointOrRangeAt(text: string, at: number, direction: Direction): Read | null {
  const first = pointAt(text, at, direction);
  if (first === null) return null;
  const point = withBracket(text, first, direction);
  const joint = textAt(RANGE, text, point.end);
  if (joint !== null) {
    const second = pointAt(text, point.end + joint.length, direction);
    if (second !== null) {
      return { ...joined(at, point, point.end + joint.length, second), rule: "range" };
    }
  }
  return together(text, at, point, direction);
}

function expressionAt(text: string, at: number, lastEnd: number): (Read & { readonly start: number }) | null {
  const opener = textAt(SINCE_OPENER, text, at);
  const from = at + (opener?.length ?? 0);
  const until = opener === null ? textAt(UNTIL_OPENER, text, at) : null;
  const start = until === null ? from : at + until.length;
  if (until !== null && text.startsWith("目前", start)) {
    return { expression: { kind: "reference", to: "present" }, start: at, end: start + 2, rule: "reference" };
  }
  const direction: Direction = PLANNED.test(text.slice(Math.max(lastEnd, start - 3), start))
    ? "future"
    : "past";
  const length =
    opener === null && until === null && !isYearsAgo(text, start)
      ? (setAt(text, start) ?? lengthExpressionAt(text, start))
      : null;
  if (length !== null) return { ...length, start };
  const point = pointOrRangeAt(text, start, direction);
  if (point === null) {
    const word = opener === null && until === null ? textAt(REFERENCE, text, start) : null;
    if (word === null) return null;
    const to = REFERENCES[word] as "past";
    return { expression: { kind: "reference", to }, start, end: start + word.length, rule: "reference" };
  }
  const closer =
    textAt(SINCE_CLOSER, text, point.end) ?? (opener === null ? null : textAt(SINCE_WHAT, text, point.end));
  if (closer !== null) {
    const since: TimeExpression = { kind: "since", from: point.expression };
    return { expression: since, start: at, end: point.end + closer.length, rule: "since" };
  }
  if (until !== null) {
    const end = point.end + (textAt(UNTIL_CLOSER, text, point.end)?.length ?? 0);
    return { expression: { kind: "until", to: point.expression }, start: at, end, rule: "until" };
  }
  return { ...point, start };
}

type MonthDay = Extract<TimeExpression, { readonly kind: "date" }>;

function dateIn(expression: TimeExpression | null): MonthDay | null {
  if (expression?.kind === "dayPart" || expression?.kind === "clock") return dateIn(expression.of);
  if (expression?.kind === "range") return dateIn(expression.to);
  return expression?.kind === "date" ? expression : null;
}

function withMonth(expression: TimeExpression, of: MonthDay): TimeExpression {
  if ((expression.kind === "dayPart" || expression.kind === "clock") && expression.of !== null)
    return { ...expression, of: withMonth(expression.of, of) };
  return expression.kind === "date" ? { ...expression, month: of.month, year: of.year } : expression;
}

/** "5月10日在老挝被扣留,27日被移送": the later day is one of the month told before it in the sentence. */
function inMonthBefore(
  folded: string,
  before: TimeMention | undefined,
  read: Read & { readonly start: number },
): TimeExpression {
  const own = dateIn(read.expression);
  const known = before === undefined ? null : dateIn(before.expression);
  if (before === undefined || own === null || known === null) return read.expression;
  const isLater = own.day !== null && known.day !== null && own.day > known.day;
  if (own.month !== null || known.month === null || !isLater || read.rule === "range") return read.expression;
  // A date of saying is no anchor for what was done later in a month.
  const between = folded.slice(before.end, read.start);
  return /^[^。!?\n]{0,60}$/.test(between) && !SAYING.test(between)
    ? withMonth(read.expression, known)
    : read.expression;
}

const SAYING = /[报称说讯电]|表示|透露|宣布|公布|指出|证实/;

/** Expressions of `[from, to)` of a folded text, in order and without overlaps. */
export function timesInFolded(folded: string, from: number, to: number): TimeMention[] {
  const mentions: TimeMention[] = [];
  let lastEnd = from;
  MAY_BEGIN.lastIndex = from;
  for (let found = MAY_BEGIN.exec(folded); found !== null; found = MAY_BEGIN.exec(folded)) {
    const at = found.index;
    if (at >= to) break;
    const read = expressionAt(folded, at, lastEnd);
    if (read === null || read.end > to || read.end <= at) {
      // Digits that begin no expression are passed over whole: "2012" holds no "12".
      if (isDigit(folded, at)) {
        let end = at + 1;
        while (isDigit(folded, end)) end++;
        MAY_BEGIN.lastIndex = end;
      }
      continue;
    }
    const { start, end, rule, parts } = read;
    const expression = inMonthBefore(folded, mentions.at(-1), read);
    mentions.push({ start, end, expression, rule, ...(parts === undefined ? {} : { parts }) });
    lastEnd = read.end;
    MAY_BEGIN.lastIndex = read.end;
  }
  return mentions;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/**
 * The time expressions of a Chinese text, simplified or traditional, in order and without overlaps. Offsets are
 * UTF-16 units of `text`.
 */
export function readChineseTimes(text: string, from = 0, to = text.length): TimeMention[] {
  return timesInFolded(foldChinese(text), from, to);
}
