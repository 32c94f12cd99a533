import type { DayPart, Holiday, PeriodPart, Season, TimeUnit } from "../../../time/types.ts";

/** Years counted from that of publication. */
export const RELATIVE_YEARS: Readonly<Record<string, number>> = {
  大前年: -3,
  前年: -2,
  去年: -1,
  上年: -1,
  今年: 0,
  本年: 0,
  明年: 1,
  后年: 2,
};
/** Years counted from that of the event told before. */
export const ADJACENT_YEARS: Readonly<Record<string, number>> = { 当年: 0, 同年: 0, 次年: 1, 翌年: 1 };

export const RELATIVE_MONTHS: Readonly<Record<string, number>> = {
  上上个月: -2,
  上上月: -2,
  上个月: -1,
  上月: -1,
  本月: 0,
  这个月: 0,
  下个月: 1,
  下月: 1,
};
export const ADJACENT_MONTHS: Readonly<Record<string, number>> = { 当月: 0, 同月: 0, 次月: 1, 翌月: 1 };

export const RELATIVE_DAYS: Readonly<Record<string, number>> = {
  大前天: -3,
  前天: -2,
  昨天: -1,
  昨日: -1,
  昨: -1,
  今天: 0,
  今日: 0,
  今: 0,
  即日: 0,
  明天: 1,
  明日: 1,
  后天: 2,
};
export const ADJACENT_DAYS: Readonly<Record<string, number>> = {
  前一天: -1,
  前一日: -1,
  前一晚: -1,
  前一夜: -1,
  此前一天: -1,
  此前一日: -1,
  之前一天: -1,
  头一天: -1,
  当天: 0,
  当日: 0,
  当: 0,
  同一天: 0,
  同天: 0,
  同日: 0,
  同: 0,
  第二天: 1,
  次日: 1,
  翌日: 1,
  翌: 1,
  隔天: 1,
  隔日: 1,
  第三天: 2,
};

export const WEEKDAYS: Readonly<Record<string, number>> = {
  日: 0,
  天: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
};

/** Weeks counted from that of publication. */
export const RELATIVE_WEEKS: Readonly<Record<string, number>> = { 上上: -2, 上: -1, 本: 0, 这: 0, 下: 1 };

export const PERIOD_PARTS: Readonly<Record<string, PeriodPart>> = {
  初: "early",
  初期: "early",
  上旬: "early",
  上半月: "early",
  中: "mid",
  中期: "mid",
  中旬: "mid",
  底: "late",
  末: "late",
  末期: "late",
  下旬: "late",
  下半月: "late",
  稍早: "earlier",
  早些时候: "earlier",
  晚些时候: "later",
  稍晚: "later",
};

export const DAY_PARTS: Readonly<Record<string, DayPart>> = {
  凌晨: "dawn",
  清晨: "dawn",
  拂晓: "dawn",
  黎明: "dawn",
  早晨: "morning",
  早上: "morning",
  早间: "morning",
  早: "morning",
  上午: "morning",
  中午: "midday",
  正午: "midday",
  下午: "afternoon",
  午后: "afternoon",
  傍晚: "evening",
  晚间: "evening",
  晚上: "evening",
  晚: "evening",
  夜间: "night",
  夜里: "night",
  夜晚: "night",
  夜: "night",
  深夜: "night",
  半夜: "night",
  午夜: "night",
};
export const AFTERNOON: ReadonlySet<DayPart> = new Set<DayPart>(["afternoon", "evening", "night"]);

export const SEASONS: Readonly<Record<string, Season>> = {
  春: "spring",
  夏: "summer",
  秋: "autumn",
  冬: "winter",
};

export const UNITS: Readonly<Record<string, TimeUnit>> = {
  天: "day",
  日: "day",
  周: "week",
  星期: "week",
  礼拜: "week",
  月: "month",
  季度: "quarter",
  年: "year",
  小时: "hour",
  钟头: "hour",
  分钟: "minute",
  秒: "second",
  世纪: "century",
};

export const HOLIDAYS: Readonly<Record<string, Holiday>> = {
  春节: "lunar-new-year",
  农历新年: "lunar-new-year",
  除夕: "lunar-new-year",
  元旦: "new-year",
  圣诞节: "christmas",
  圣诞: "christmas",
  平安夜: "christmas-eve",
  中秋节: "chuseok",
  中秋: "chuseok",
  秋夕: "chuseok",
  复活节: "easter",
  感恩节: "thanksgiving",
  万圣节: "halloween",
};

/** Words that only say that it was lately, earlier, now or is to come. */
export const REFERENCES: Readonly<Record<string, "past" | "present" | "future">> = {
  日前: "past",
  近日: "past",
  近来: "past",
  近期: "past",
  最近: "past",
  不久前: "past",
  不久之前: "past",
  稍早前: "past",
  早前: "past",
  先前: "past",
  此前: "past",
  目前: "present",
  现在: "present",
  眼下: "present",
  当前: "present",
  如今: "present",
  现时: "present",
  至今: "present",
  日后: "future",
  今后: "future",
  未来: "future",
  将来: "future",
  不日: "future",
};

/** Alternatives of a pattern, longest first. */
export function alternatives(words: Iterable<string>): string {
  return [...words].sort((a, b) => b.length - a.length).join("|");
}
