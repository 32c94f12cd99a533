import type {
  CalendarUnit,
  DayPart,
  Direction,
  Holiday,
  PeriodPart,
  Season,
  TimeExpression,
  TimeUnit,
} from "../../../time/types.ts";

const period = (unit: CalendarUnit, step: number): TimeExpression => ({
  kind: "period",
  unit,
  step,
  lean: step > 0 ? "future" : "past",
});
const adjacent = (unit: CalendarUnit, step: number): TimeExpression => ({ kind: "adjacent", unit, step });

/** Years, months and weeks counted from that of publication; a narrower time may follow ("지난달 12일"). */
export const OUTER: Readonly<Record<string, TimeExpression>> = {
  올해: period("year", 0),
  금년: period("year", 0),
  올: period("year", 0),
  작년: period("year", -1),
  지난해: period("year", -1),
  "지난 한 해": period("year", -1),
  "지난 한해": period("year", -1),
  "올 한 해": period("year", 0),
  "올 한해": period("year", 0),
  재작년: period("year", -2),
  지지난해: period("year", -2),
  내년: period("year", 1),
  내후년: period("year", 2),
  이달: period("month", 0),
  "이번 달": period("month", 0),
  이번달: period("month", 0),
  지난달: period("month", -1),
  "지난 달": period("month", -1),
  저번달: period("month", -1),
  지지난달: period("month", -2),
  "다음 달": period("month", 1),
  다음달: period("month", 1),
  내달: period("month", 1),
  "이번 주": period("week", 0),
  이번주: period("week", 0),
  금주: period("week", 0),
  지난주: period("week", -1),
  "지난 주": period("week", -1),
  지지난주: period("week", -2),
  "다음 주": period("week", 1),
  다음주: period("week", 1),
  내주: period("week", 1),
  "같은 해": adjacent("year", 0),
  그해: adjacent("year", 0),
  "그 해": adjacent("year", 0),
  이듬해: adjacent("year", 1),
  "다음 해": adjacent("year", 1),
  전년: adjacent("year", -1),
  "같은 달": adjacent("month", 0),
  그달: adjacent("month", 0),
  "그 달": adjacent("month", 0),
  "같은 주": adjacent("week", 0),
};

/** Days, weekends and halves that stand by themselves. */
export const WHOLE: Readonly<Record<string, TimeExpression>> = {
  오늘: period("day", 0),
  금일: period("day", 0),
  어제: period("day", -1),
  어저께: period("day", -1),
  그제: period("day", -2),
  그저께: period("day", -2),
  엊그제: period("day", -2),
  그끄제: period("day", -3),
  그끄저께: period("day", -3),
  내일: period("day", 1),
  모레: period("day", 2),
  글피: period("day", 3),
  "같은 날": adjacent("day", 0),
  같은날: adjacent("day", 0),
  이날: adjacent("day", 0),
  그날: adjacent("day", 0),
  "그 날": adjacent("day", 0),
  당일: adjacent("day", 0),
  "같은 시각": adjacent("day", 0),
  "같은 시간": adjacent("day", 0),
  "다음 날": adjacent("day", 1),
  다음날: adjacent("day", 1),
  이튿날: adjacent("day", 1),
  익일: adjacent("day", 1),
  전날: adjacent("day", -1),
  "하루 전날": adjacent("day", -1),
  주말: { kind: "period", unit: "weekend", step: 0, lean: "past" },
  "이번 주말": { kind: "period", unit: "weekend", step: 0, lean: "past" },
  "지난 주말": { kind: "period", unit: "weekend", step: -1, lean: "past" },
  지난주말: { kind: "period", unit: "weekend", step: -1, lean: "past" },
  "다음 주말": { kind: "period", unit: "weekend", step: 1, lean: "future" },
  지난밤: { kind: "dayPart", part: "overnight", of: period("day", 0) },
  "지난 밤": { kind: "dayPart", part: "overnight", of: period("day", 0) },
  간밤: { kind: "dayPart", part: "overnight", of: period("day", 0) },
  어젯밤: { kind: "dayPart", part: "night", of: period("day", -1) },
  오늘밤: { kind: "dayPart", part: "night", of: period("day", 0) },
  연초: { kind: "part", part: "early", of: period("year", 0) },
  올초: { kind: "part", part: "early", of: period("year", 0) },
  연말: { kind: "part", part: "late", of: period("year", 0) },
  월초: { kind: "part", part: "early", of: period("month", 0) },
  월말: { kind: "part", part: "late", of: period("month", 0) },
  최근: { kind: "reference", to: "past" },
  근래: { kind: "reference", to: "past" },
  과거: { kind: "reference", to: "past" },
  요즘: { kind: "reference", to: "present" },
  현재: { kind: "reference", to: "present" },
  지금: { kind: "reference", to: "present" },
  향후: { kind: "reference", to: "future" },
  "전년 동기": { kind: "yearEarlier", years: 1 },
  "작년 동기": { kind: "yearEarlier", years: 1 },
  "지난해 동기": { kind: "yearEarlier", years: 1 },
  "작년 같은 기간": { kind: "yearEarlier", years: 1 },
  "지난해 같은 기간": { kind: "yearEarlier", years: 1 },
  "전년 같은 기간": { kind: "yearEarlier", years: 1 },
  매일: { kind: "set", every: { count: 1, unit: "day" }, on: null },
  날마다: { kind: "set", every: { count: 1, unit: "day" }, on: null },
  매주: { kind: "set", every: { count: 1, unit: "week" }, on: null },
  매달: { kind: "set", every: { count: 1, unit: "month" }, on: null },
  매월: { kind: "set", every: { count: 1, unit: "month" }, on: null },
  달마다: { kind: "set", every: { count: 1, unit: "month" }, on: null },
  매년: { kind: "set", every: { count: 1, unit: "year" }, on: null },
  해마다: { kind: "set", every: { count: 1, unit: "year" }, on: null },
};

export const SEASONS: Readonly<Record<string, Season>> = {
  봄: "spring",
  여름: "summer",
  가을: "autumn",
  겨울: "winter",
};

export const HOLIDAYS: Readonly<Record<string, Holiday>> = {
  추석: "chuseok",
  설날: "lunar-new-year",
  춘제: "lunar-new-year",
  춘절: "lunar-new-year",
  크리스마스: "christmas",
  성탄절: "christmas",
  부활절: "easter",
  추수감사절: "thanksgiving",
};

export const WEEKDAYS = "일월화수목금토";

/** Parts of a month, year or half, the longest words first. */
export const PARTS: readonly (readonly [string, PeriodPart])[] = [
  ["초순", "early"],
  ["초반", "early"],
  ["초", "early"],
  ["상순", "early"],
  ["중순", "mid"],
  ["중반", "mid"],
  ["하순", "late"],
  ["후반", "late"],
  ["말", "late"],
];

export const DAY_PARTS: Readonly<Record<string, DayPart>> = {
  새벽: "dawn",
  아침: "morning",
  오전: "morning",
  정오: "midday",
  낮: "daytime",
  오후: "afternoon",
  저녁: "evening",
  밤: "night",
  한밤중: "night",
  심야: "night",
  자정: "night",
};

/** Directions that stand before a bare date ("지난 8일", "오는 20일"). */
export const DIRECTED: Readonly<Record<string, Direction>> = {
  지난: "past",
  이번: "nearest",
  오는: "future",
  돌아오는: "future",
};

/** Days counted in native words. */
export const NATIVE_DAYS: Readonly<Record<string, number>> = {
  하루: 1,
  이틀: 2,
  사흘: 3,
  나흘: 4,
  닷새: 5,
  엿새: 6,
  이레: 7,
  여드레: 8,
  아흐레: 9,
  열흘: 10,
  보름: 15,
};

export const UNITS: Readonly<Record<string, TimeUnit>> = {
  초: "second",
  분: "minute",
  시간: "hour",
  일: "day",
  주: "week",
  주일: "week",
  개월: "month",
  달: "month",
  분기: "quarter",
  년: "year",
  해: "year",
  세기: "century",
};

/** The longest of the words of a table that stands at `at`, or null. */
export function longestAt(words: readonly string[], text: string, at: number): string | null {
  let found: string | null = null;
  for (const word of words) {
    if (word.length > (found?.length ?? 0) && text.startsWith(word, at)) found = word;
  }
  return found;
}
