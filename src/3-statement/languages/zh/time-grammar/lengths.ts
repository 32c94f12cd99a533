import type { Length, TimeExpression, TimeMention } from "../../../time/types.ts";
import { numeralAt } from "../numerals.ts";
import { matchAt, textAt } from "../text-at.ts";
import { UNITS } from "./words.ts";

/** An expression with the offset after it, and the rule that read it. */
export type Read = {
  readonly expression: TimeExpression;
  readonly end: number;
  readonly rule: string;
  /** Both ends of a range, or both of two days told together. */
  readonly parts?: readonly TimeMention[];
};

const UNIT =
  /(?:个|整)?(天|日(?!前|内瓦)|周|星期|礼拜|月|季度|年|小时|钟头|分钟|秒|世纪)(?!代|纪|龄|级|度|份|轻)/y;
const HALF = /半(?:个)?(年|月|天|小时|世纪)(?!前线)/y;
const UNNAMED_DAYS = /(?:数|几)日/y;

/** "三天", "两个半月", "数月", "半年"; the count is null where it is not named. */
export function lengthAt(text: string, at: number): (Length & { readonly end: number }) | null {
  const half = matchAt(HALF, text, at);
  if (half !== null) {
    const unit = UNITS[half[1] as string];
    if (unit === undefined) return null;
    const end = at + half[0].length;
    return unit === "year" ? { count: 6, unit: "month", end } : { count: 0.5, unit, end };
  }
  const unnamed = textAt(UNNAMED_DAYS, text, at);
  if (unnamed !== null) return { count: null, unit: "day", end: at + unnamed.length };
  const numeral = numeralAt(text, at);
  if (numeral === null) return null;
  const unit = matchAt(UNIT, text, numeral.end);
  if (unit === null) return null;
  // "2012年" is a year, "12月" and "8日" are dates.
  const word = unit[0];
  if ((word === "月" && numeral.kind === "plain") || (word === "年" && numeral.min >= 1000)) return null;
  const named = UNITS[unit[1] as string];
  if (named === undefined) return null;
  const end = numeral.end + word.length;
  const odd = /^(?:多|余)/.test(text.slice(end, end + 1)) ? 1 : 0;
  const count = numeral.kind === "plain" || numeral.kind === "odd" ? numeral.min : null;
  return { count, unit: named, end: end + odd };
}

const BEFORE = /(?:之|以)?前(?!往|进|来|去|线|夕|提|方|面|总|任|部|外|韩|国|朝|首|首相|副|主)/y;
const AFTER = /(?:之|以)?后(?!代|果|勤|备|者|方|援|来居上)/y;
const SINCE = /(?:以)?来(?!自|到|往|访|源|看|说|华|韩|的人)/y;
const WITHIN = /(?:之|以)?(?:内|间|里|中)(?!地|国|部|心|方|政|陆|外|央|文)/y;
const PAST_WINDOW =
  /(?:在)?(?:过去(?:的)?|最近(?:的)?|近|这|之前(?:的)?(?!一[天日晚])|此前(?:的)?(?!一[天日晚]))(?=[\d一二三两四五六七八九十几数半])/y;
const FUTURE_WINDOW = /(?:未来|今后|接下来(?:的)?)(?=[\d一二三两四五六七八九十几数半])/y;

/** "三天后", "两个月前", "三年来", "过去两个月", "未来三天", and bare lengths. */
export function lengthExpressionAt(text: string, at: number): Read | null {
  const past = textAt(PAST_WINDOW, text, at);
  const future = past === null ? textAt(FUTURE_WINDOW, text, at) : null;
  const from = at + (past?.length ?? future?.length ?? 0);
  const length = lengthAt(text, from);
  if (length === null) return null;
  const { count, unit, end } = length;
  const span = { count, unit };
  const tail = (pattern: RegExp): number => textAt(pattern, text, end)?.length ?? 0;
  if (past !== null || future !== null) {
    // "近三日" and the like; a day of the month after 这 is none.
    const toward = past !== null ? "before" : "after";
    return {
      expression: { kind: "window", ...span, toward },
      end: end + (tail(SINCE) || tail(WITHIN)),
      rule: "window",
    };
  }
  const before = tail(BEFORE);
  if (before > 0) {
    return {
      expression: { kind: "offset", ...span, toward: "before", from: "publication" },
      end: end + before,
      rule: "offset",
    };
  }
  const after = tail(AFTER);
  if (after > 0) {
    return {
      expression: { kind: "offset", ...span, toward: "after", from: "event" },
      end: end + after,
      rule: "offset",
    };
  }
  const since = tail(SINCE);
  if (since > 0)
    return { expression: { kind: "window", ...span, toward: "before" }, end: end + since, rule: "window" };
  // "三日" is the third as often as three days: a length only where the unit says so.
  if (text[end - 1] === "日" && unit === "day") return null;
  return { expression: { kind: "duration", lengths: [span] }, end, rule: "duration" };
}
