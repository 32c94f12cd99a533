import type { CountInterval, DateInterval } from "../core/interval.ts";
import type { InterfaceLanguage, Translated } from "./language.ts";
import { countPhrase, datePhrase } from "./phrases.ts";

/** A finding as its code and values. */
export type FindingValues = Readonly<Record<string, CountInterval | DateInterval | number | string>>;

/** Findings in words; `{name}` stands for a value. */
export const checkFindings: Translated<Readonly<Record<string, string>>> = {
  en: {
    sum: "The parts come to {parts}; the total is said to be {total}.",
    composition: "Women, men and children named come to {groups}; the people are said to be {people}.",
    multiple:
      "Said to be {told} times as many, but {later} against {earlier} is {plain} times the number; by month, {rates} times the rate.",
    percentage: "Said to be {told} per cent, but {part} of {whole} is {share} per cent.",
    change: "Said to have changed by {told} per cent, but from {from} to {to} is {change} per cent.",
    rise: "Said to have risen, but {to} is not more than {from}.",
    fall: "Said to have fallen, but {to} is not less than {from}.",
    runningTotal: "The running total falls: {earlier} by {earlierBy}, {later} by {laterBy}.",
    cohort: "Of {held} held, {outcomes} are told to have been returned, freed, escaped or dead.",
    reportedBefore: "Told as having happened on {time}, in a report of {published}.",
    weekday: "{date} is a {weekday}, not a {told}.",
    noSuchDay: "There is no such day as {told}.",
    retoldWindow: "{origin} is retold with {people} for {told}; its own words give {own}.",
    retoldNumber: "{origin} is retold with {told}; its own words give {own}.",
  },
  ko: {
    sum: "부분을 합하면 {parts}인데 전체는 {total}이라고 한다.",
    composition: "여성·남성·미성년자를 합하면 {groups}인데 전체 인원은 {people}이라고 한다.",
    multiple: "{told}배라고 하지만 {earlier}에서 {later}이면 수는 {plain}배, 월평균은 {rates}배이다.",
    percentage: "{told}%라고 하지만 {whole} 가운데 {part}은 {share}%이다.",
    change: "{told}% 달라졌다고 하지만 {from}에서 {to}이면 {change}%이다.",
    rise: "늘었다고 하지만 {to}은 {from}보다 많지 않다.",
    fall: "줄었다고 하지만 {to}은 {from}보다 적지 않다.",
    runningTotal: "누계가 줄어든다: {earlierBy} {earlier}, {laterBy} {later}.",
    cohort: "붙잡힌 사람은 {held}인데 송환·석방·탈출·사망은 {outcomes}이라고 한다.",
    reportedBefore: "{published} 보도가 {time}에 일어난 일이라고 전한다.",
    weekday: "{date}은 {told}이 아니라 {weekday}이다.",
    noSuchDay: "달력에 없는 날짜이다: {told}.",
    retoldWindow: "{origin}의 {people}을 {told}의 수로 옮겼지만, 원문은 {own}이다.",
    retoldNumber: "{origin}의 수를 {told}으로 옮겼지만, 원문은 {own}이다.",
  },
};

const WEEKDAY_VALUES: Readonly<Record<string, readonly string[]>> = { weekday: ["told", "weekday"] };

/** A finding in words. One that this table does not know is told by its kind. */
export function checkFinding(
  check: { readonly kind: string; readonly values: FindingValues },
  language: InterfaceLanguage,
): string {
  const template = checkFindings[language][check.kind] ?? check.kind;
  return template.replace(/\{(\w+)\}/gu, (_, name: string) => {
    const value = check.values[name];
    const isWeekday = WEEKDAY_VALUES[check.kind]?.includes(name) === true && typeof value === "number";
    return value === undefined ? "?" : isWeekday ? weekdayName(value, language) : phraseOf(value, language);
  });
}

function phraseOf(value: FindingValues[string], language: InterfaceLanguage): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return value.toLocaleString("en");
  return "min" in value ? countPhrase(value, language) : datePhrase(value, language);
}

/** The name of a weekday, 0 Sunday … 6 Saturday. */
function weekdayName(weekday: number, language: InterfaceLanguage): string {
  const date = new Date(Date.UTC(2023, 0, 1 + weekday));
  return new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" }).format(date);
}
