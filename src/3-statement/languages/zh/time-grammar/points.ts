import type { Direction, TimeExpression } from "../../../time/types.ts";
import { matchAt, textAt } from "../text-at.ts";
import type { Read } from "./lengths.ts";
import type { UnitOnce } from "./spans.ts";
import { DAY_NUMBER, dateOf, daysAt, monthsAt, numberOf } from "./spans.ts";
import {
  ADJACENT_DAYS,
  ADJACENT_MONTHS,
  ADJACENT_YEARS,
  AFTERNOON,
  alternatives,
  DAY_PARTS,
  HOLIDAYS,
  PERIOD_PARTS,
  RELATIVE_DAYS,
  RELATIVE_MONTHS,
  RELATIVE_WEEKS,
  RELATIVE_YEARS,
  SEASONS,
  WEEKDAYS,
} from "./words.ts";

const ISO = /(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d:])/y;
const YEAR = /(?:公元|西元)?(\d{4}|[零一二三四五六七八九]{4}) ?年(?!代|级|龄)(?:度(?!假))?/y;
const ROC_YEAR = /民国 ?(\d{2,3}|[一二三四五六七八九十百零]{1,5}) ?年/y;
const NAMED_YEAR = new RegExp(
  `(?:${alternatives([...Object.keys(RELATIVE_YEARS), ...Object.keys(ADJACENT_YEARS)])})(?!轻|级|代|龄)`,
  "y",
);
/** "去年全年", "去年一整年": all of it. */
const WHOLE_YEAR = /的?(?:全年|一整年|整年|一年(?!后|前|来|内|多|间|级|半|之))/y;
/** "两年前的七月": counted back to a year, of which a month is told. */
const YEARS_AGO =
  /(\d{1,2}|[一二两三四五六七八九十]{1,3})年(?:之|以)?前的?(?=(?:\d{1,2}|[一二三四五六七八九十]{1,2})月)/y;
const SAME_PERIOD = /(?:(去|上|前)(?:一)?年同期|(?:去|上)年的?同一?时期)/y;
const DECADE = /(?:(上)?(?:个)?世纪|(\d{2})世纪|(\d{2}))?(\d0|[一二三四五六七八九]十) ?年代/y;
const CENTURY = /(\d{1,2}|[一二三四五六七八九十]{1,3})世纪(?!.{0,2}年代)/y;

const MONTH = /(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]) ?月(?!球|亮|薪|饼|刊|台|经)份?/y;
const NAMED_MONTH = new RegExp(
  `(?:${alternatives([...Object.keys(RELATIVE_MONTHS), ...Object.keys(ADJACENT_MONTHS)])})(?!球|亮|薪|饼|刊|台|经)`,
  "y",
);
const DAY = new RegExp(`${DAY_NUMBER} ?[日号]`, "y");
const LONE_DAY = new RegExp(
  `${DAY_NUMBER} ?(?:日(?!内|后|前|间|以|之|游|本|元|报(?!道|导|称)|数|圆|军|语|益|裔)|号(?!线|楼|令|文|车|机|公|院|室|房|店|门|大|营|决|法|船|码|选|人|电|仓|台|井))`,
  "y",
);
const NAMED_DAY = new RegExp(
  `(?:${alternatives([...Object.keys(RELATIVE_DAYS), ...Object.keys(ADJACENT_DAYS)].filter((word) => word.length > 1))})`,
  "y",
);
/** 昨晚, 今早, 当晚, 翌晨: one character of the day, one of its part. */
const SHORT_DAY = /([昨今当同翌])(?=晚(?!间新闻)|早(?!就|已|期|年|在)|晨|夜|午)/y;
/** "今(13)日", as newsrooms in Taiwan write. */
const DATED_DAY = /(今|昨)\((?:\d{1,2})日?\)[日天]/y;
const WEEK =
  /(上上|上|本|这|下)(?:一)?(?:个)?(?:周|星期|礼拜)(?:([一二三四五六日天])(?!年|岁|天|个|名)|(末))?/y;
const WEEKDAY = /(?:周|星期|礼拜)(?:([一二三四五六日天])(?!年|岁|个月|天|期)|(末)(?!年))/y;
const SEASON = /(春|夏|秋|冬)(?:天|季|日)/y;
const YEAR_SEASON = /(春|夏|秋|冬)(?:天|季|日)?(?!节|奥|令|游)/y;
const QUARTER = /(?:第([一二三四1-4])|([一二三四])|(首|头)(?:个)?|(末))季(?:度)?(?!节)/y;
const HALF = /([上下])半年度?/y;
const FIRST_PART = /(?<![此之以日早先目])(前|头|首)([\d一二两三四五六七八九十]{1,3})?(?:个)?(月|季度)/y;
const PART =
  /(?:的)?(?:年)?(初期|上旬|上半月|中期|中旬|末期|下旬|下半月|稍早(?:前)?(?:时候)?|早些时候|晚些时候|稍晚|初(?!次|步|选|级|衷)|中(?=[,、。)\s]|$)|底(?!下|层|线|气)|末(?!端|日))/y;
const LONE_PART = /(年|月)(初|中|底|末)(?!期待|级|次|部|国|央|东)/y;
const DAY_PART = new RegExp(
  `(?:的)?(${alternatives(Object.keys(DAY_PARTS).filter((word) => word.length > 1))}|晚(?!期|年|辈|报|餐|会|于|近|些)|早(?!就|已|期|年|在|前|日|报|些)|夜(?!以|市))`,
  "y",
);
const CLOCK =
  /(?:约)?(\d{1,2}|[一二两三四五六七八九十]{1,3})(?:时|点钟?)(?!间|候|刻|代|期|常|名|名)(?:(\d{1,2}|[一二三四五六七八九十]{1,3})分|(半|整|许))?/y;
const DIGITAL_CLOCK = /([01]?\d|2[0-4]):([0-5]\d)(?!\d)/y;
const HOLIDAY = new RegExp(`(?:${alternatives(Object.keys(HOLIDAYS))})(?:期间|前夕|当天|假期)?`, "y");

const period = (unit: "year" | "month" | "week" | "day", step: number): TimeExpression => ({
  kind: "period",
  unit,
  step,
  lean: step > 0 ? "future" : "past",
});
const adjacent = (unit: "year" | "month" | "day", step: number): TimeExpression => ({
  kind: "adjacent",
  unit,
  step,
});
type Year = { readonly number: number } | { readonly outer: TimeExpression };
type Piece<T> = { readonly value: T; readonly end: number };

function yearAt(text: string, at: number): Piece<Year> | null {
  const roc = matchAt(ROC_YEAR, text, at);
  if (roc !== null) return { value: { number: 1911 + numberOf(roc[1] as string) }, end: at + roc[0].length };
  const numbered = matchAt(YEAR, text, at);
  if (numbered !== null) {
    const year = numberOf(numbered[1] as string);
    return year >= 1000 && year <= 2999 ? { value: { number: year }, end: at + numbered[0].length } : null;
  }
  const ago = matchAt(YEARS_AGO, text, at);
  if (ago !== null) {
    const outer = period("year", -numberOf(ago[1] as string));
    return { value: { outer }, end: at + ago[0].length };
  }
  const named = textAt(NAMED_YEAR, text, at);
  if (named === null) return null;
  const relative = RELATIVE_YEARS[named];
  const outer =
    relative !== undefined ? period("year", relative) : adjacent("year", ADJACENT_YEARS[named] as number);
  return { value: { outer }, end: at + named.length };
}

/** `expression` in its year, where that is told. */
function inYear(year: Year | null, ofYear: (number: number | null) => TimeExpression): TimeExpression {
  if (year === null) return ofYear(null);
  const inner = "outer" in year && isThisYear(year.outer) ? ofYear(null) : null;
  // "今年2月" is that of the year of publication, however long ago or ahead.
  if (inner?.kind === "date") return { ...inner, direction: "this" };
  return "number" in year ? ofYear(year.number) : { kind: "within", inner: ofYear(null), outer: year.outer };
}

/** Whether a month of a year counted back from now is told at `at`, and no length of time. */
export const isYearsAgo = (text: string, at: number): boolean => textAt(YEARS_AGO, text, at) !== null;

const isThisYear = (outer: TimeExpression): boolean =>
  outer.kind === "period" && outer.unit === "year" && outer.step === 0;

const yearExpression = (year: Year): TimeExpression =>
  "number" in year ? dateOf(year.number, null, null, "past") : year.outer;

const skipOf = (text: string, at: number): number => (text[at] === "的" || text[at] === " " ? at + 1 : at);

/** A span whose unit is told once in its year; two told side by side are told one by one too. */
function unitOnceIn(at: number, { inYear: spanIn, end, rule, ends }: UnitOnce, year: Year | null): Read {
  const expression = inYear(year, spanIn);
  if (rule === "range") return { expression, end, rule };
  const parts = ends.map((one, index) => ({
    start: index === 0 ? at : one.start,
    end: one.end,
    expression: inYear(year, one.inYear),
    rule: rule === "days" ? "date" : "month",
  }));
  return { expression, end, rule: "days", parts };
}

/** What of the calendar stands in a year: month and day, quarter, half, season, its first months. */
function inYearAt(text: string, at: number, year: Year | null, direction: Direction): Read | null {
  const months = monthsAt(text, at, direction);
  if (months !== null) return unitOnceIn(at, months, year);
  const month = matchAt(MONTH, text, at);
  if (month !== null) {
    const number = numberOf(month[1] as string);
    const end = at + month[0].length;
    const days = daysAt(text, end, number, direction);
    if (days !== null) return unitOnceIn(at, days, year);
    const day = matchAt(DAY, text, skipOf(text, end) === end + 1 && text[end] === " " ? end + 1 : end);
    if (day !== null) {
      const dayNumber = numberOf(day[1] as string);
      const expression = inYear(year, (y) => dateOf(y, number, dayNumber, direction));
      return { expression, end: day.index + day[0].length, rule: "date" };
    }
    return { expression: inYear(year, (y) => dateOf(y, number, null, direction)), end, rule: "month" };
  }
  const half = matchAt(HALF, text, at);
  if (half !== null) {
    const number = half[1] === "上" ? 1 : 2;
    const expression = inYear(year, (y) => ({ kind: "half", half: number, year: y, direction }));
    return { expression, end: at + half[0].length, rule: "half" };
  }
  const quarter = matchAt(QUARTER, text, at);
  if (quarter !== null) {
    const word = quarter[1] ?? quarter[2];
    const number = word !== undefined ? numberOf(word) : quarter[3] !== undefined ? 1 : 4;
    const expression = inYear(year, (y) => ({ kind: "quarter", quarter: number, year: y, direction }));
    return { expression, end: at + quarter[0].length, rule: "quarter" };
  }
  const season = matchAt(year === null ? SEASON : YEAR_SEASON, text, at);
  if (season !== null) {
    const name = SEASONS[season[1] as string] as "spring";
    const expression = inYear(year, (y) => ({ kind: "season", season: name, year: y, direction }));
    return { expression, end: at + season[0].length, rule: "season" };
  }
  const first = matchAt(FIRST_PART, text, at);
  if (first !== null && (first[2] !== undefined || first[1] === "首")) {
    const count = numberOf(first[2] ?? "一");
    const expression: TimeExpression = {
      kind: "edge",
      edge: "first",
      count,
      unit: first[3] === "月" ? "month" : "quarter",
      of: year === null ? null : yearExpression(year),
    };
    return { expression, end: at + first[0].length, rule: "edge" };
  }
  const holiday = year === null ? null : matchAt(HOLIDAY, text, at);
  if (holiday !== null && year !== null) return holidayOf(holiday[0], at, year);
  return null;
}

function holidayOf(word: string, at: number, year: Year | null): Read | null {
  const name = word.replace(/(?:期间|前夕|当天|假期)$/, "");
  const holiday = HOLIDAYS[name];
  if (holiday === undefined) return null;
  const expression = inYear(year, (y) => ({ kind: "holiday", holiday, year: y, direction: "past" }));
  return { expression, end: at + word.length, rule: "holiday" };
}

function monthWordAt(text: string, at: number): Read | null {
  const named = textAt(NAMED_MONTH, text, at);
  if (named === null) return null;
  const relative = RELATIVE_MONTHS[named];
  const outer =
    relative !== undefined ? period("month", relative) : adjacent("month", ADJACENT_MONTHS[named] as number);
  const end = skipOf(text, at + named.length);
  const day = matchAt(DAY, text, end);
  if (day === null) return { expression: outer, end: at + named.length, rule: "month" };
  const inner = dateOf(null, null, numberOf(day[1] as string), "past");
  return { expression: { kind: "within", inner, outer }, end: end + day[0].length, rule: "date" };
}

function weekAt(text: string, at: number): Read | null {
  const week = matchAt(WEEK, text, at);
  if (week !== null) {
    const step = RELATIVE_WEEKS[week[1] as string] as number;
    const outer = period("week", step);
    const end = at + week[0].length;
    if (week[3] !== undefined) {
      const expression: TimeExpression = { ...(outer as { kind: "period" } & typeof outer), unit: "weekend" };
      return { expression, end, rule: "weekend" };
    }
    const weekday = week[2] === undefined ? undefined : WEEKDAYS[week[2]];
    if (weekday === undefined) return { expression: outer, end, rule: "week" };
    const inner: TimeExpression = { kind: "weekday", weekday, direction: "past" };
    return { expression: { kind: "within", inner, outer }, end, rule: "weekday" };
  }
  const day = matchAt(WEEKDAY, text, at);
  if (day === null) return null;
  const end = at + day[0].length;
  if (day[2] !== undefined) {
    return { expression: { kind: "period", unit: "weekend", step: 0, lean: "past" }, end, rule: "weekend" };
  }
  const weekday = WEEKDAYS[day[1] as string] as number;
  return { expression: { kind: "weekday", weekday, direction: "past" }, end, rule: "weekday" };
}

function dayWordAt(text: string, at: number): Read | null {
  const dated = matchAt(DATED_DAY, text, at);
  if (dated !== null) {
    const step = RELATIVE_DAYS[dated[1] as string] as number;
    return { expression: period("day", step), end: at + dated[0].length, rule: "day" };
  }
  const named = textAt(NAMED_DAY, text, at) ?? matchAt(SHORT_DAY, text, at)?.[1] ?? null;
  if (named === null) return null;
  const relative = RELATIVE_DAYS[named];
  const expression =
    relative !== undefined ? period("day", relative) : adjacent("day", ADJACENT_DAYS[named] as number);
  return { expression, end: at + named.length, rule: "day" };
}

function decadeAt(text: string, at: number): Read | null {
  const century = matchAt(CENTURY, text, at);
  if (century !== null) {
    const number = numberOf(century[1] as string);
    if (number < 1 || number > 30) return null;
    return { expression: { kind: "century", century: number }, end: at + century[0].length, rule: "century" };
  }
  const decade = matchAt(DECADE, text, at);
  if (decade === null) return null;
  const years = numberOf(decade[4] as string);
  const hundreds =
    decade[3] !== undefined
      ? Number(decade[3]) * 100
      : decade[2] !== undefined
        ? (Number(decade[2]) - 1) * 100
        : decade[1] !== undefined || years >= 30
          ? 1900
          : 2000;
  return {
    expression: { kind: "decade", first: hundreds + years },
    end: at + decade[0].length,
    rule: "decade",
  };
}

const isLone = (text: string, at: number): boolean =>
  !/(?:[\d.第]|\d,)$/.test(text.slice(Math.max(0, at - 2), at));

/** A stretch of the calendar or a day, without part of day or clock. */
function calendarAt(text: string, at: number, direction: Direction): Read | null {
  const iso = matchAt(ISO, text, at);
  if (iso !== null) {
    const [whole, year, month, day] = iso as unknown as [string, string, string, string];
    if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return null;
    const expression = dateOf(Number(year), Number(month), Number(day), direction);
    return { expression, end: at + whole.length, rule: "date" };
  }
  const compared = matchAt(SAME_PERIOD, text, at);
  if (compared !== null) {
    const years = compared[1] === "前" ? 2 : 1;
    return { expression: { kind: "yearEarlier", years }, end: at + compared[0].length, rule: "year-earlier" };
  }
  const year = yearAt(text, at);
  if (year !== null) {
    const inside = inYearAt(text, skipOf(text, year.end), year.value, direction);
    const end = year.end + (textAt(WHOLE_YEAR, text, year.end)?.length ?? 0);
    return inside ?? { expression: yearExpression(year.value), end, rule: "year" };
  }
  const plain =
    decadeAt(text, at) ??
    inYearAt(text, at, null, direction) ??
    monthWordAt(text, at) ??
    weekAt(text, at) ??
    dayWordAt(text, at);
  if (plain !== null) return plain;
  const part = matchAt(LONE_PART, text, at);
  if (part !== null) {
    const of = period(part[1] === "年" ? "year" : "month", 0);
    const expression: TimeExpression = { kind: "part", part: PERIOD_PARTS[part[2] as string] as "early", of };
    return { expression, end: at + part[0].length, rule: "part" };
  }
  const days = daysAt(text, at, null, direction);
  if (days !== null && isLone(text, at)) return unitOnceIn(at, days, null);
  const day = matchAt(LONE_DAY, text, at);
  if (day !== null && isLone(text, at)) {
    const expression = dateOf(null, null, numberOf(day[1] as string), direction);
    return { expression, end: at + day[0].length, rule: "day" };
  }
  const holiday = textAt(HOLIDAY, text, at);
  return holiday === null ? null : holidayOf(holiday, at, null);
}

const IS_PERIOD: ReadonlySet<string> = new Set(["month", "year", "decade", "century", "week"]);

/** A point or period of the calendar, with what narrows it: "2月8日晚间8时", "上月底", "去年年初", "周五(13日)". */
export function pointAt(text: string, at: number, direction: Direction): Read | null {
  let read = calendarAt(text, at, direction);
  if (read === null) return null;
  if (IS_PERIOD.has(read.rule)) {
    const part = matchAt(PART, text, read.end);
    if (part !== null) {
      const word = (part[1] as string).replace(/^稍早.*$/, "稍早");
      const name = PERIOD_PARTS[word] as "early";
      read = {
        expression: { kind: "part", part: name, of: read.expression },
        end: read.end + part[0].length,
        rule: "part",
      };
    }
    return read;
  }
  return withClock(text, read);
}

function withClock(text: string, day: Read): Read {
  let { expression, end } = day;
  let rule = day.rule;
  const part = matchAt(DAY_PART, text, end);
  const name = part === null ? undefined : DAY_PARTS[part[1] as string];
  const afterPart = end + (name === undefined ? 0 : (part?.[0].length ?? 0));
  const clock = matchAt(CLOCK, text, afterPart) ?? matchAt(DIGITAL_CLOCK, text, afterPart);
  const hour = clock === null ? Number.NaN : numberOf(clock[1] as string);
  if (clock !== null && hour <= 24) {
    const late = name !== undefined && AFTERNOON.has(name) && hour < 12 && hour > 0;
    const minute = clock[2] !== undefined ? numberOf(clock[2]) : clock[3] === "半" ? 30 : null;
    expression = { kind: "clock", hour: late ? hour + 12 : hour, minute, of: expression };
    end = afterPart + clock[0].length;
    rule = "clock";
  } else if (name !== undefined) {
    expression = { kind: "dayPart", part: name, of: expression };
    end = afterPart;
    rule = "dayPart";
  } else return day;
  return { expression, end, rule };
}
