import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { dateOfDay, weekdayOf } from "../../core/calendar.ts";
import type { DateInterval, IsoDate } from "../../core/interval.ts";
import { resolveTime } from "../time/resolve.ts";
import type { TimeMention } from "../time/types.ts";
import { readKoreanNumbers } from "./ko/numbers.ts";
import { readKoreanTimes } from "./ko/times.ts";
import { readChineseNumbers } from "./zh/numbers.ts";
import { readChineseTimes } from "./zh/times.ts";

// Numbers and days are written by rules other than the readers', and read back.

const someDay = fc.integer({ min: 11_000, max: 20_400 }).map(dateOfDay);
const count = fc.integer({ min: 1, max: 99_999 });

const KOREAN_DIGITS = " 일이삼사오육칠팔구";
const CHINESE_DIGITS = "零一二三四五六七八九";

/** "삼만사천오백육" from 34,506. */
function sinoKorean(value: number): string {
  const below = (rest: number): string =>
    [1000, 100, 10, 1]
      .map((unit, at) => {
        const digit = Math.floor(rest / unit) % 10;
        if (digit === 0) return "";
        const name = ["천", "백", "십", ""][at] ?? "";
        return (digit === 1 && unit > 1 ? "" : (KOREAN_DIGITS[digit] ?? "")) + name;
      })
      .join("");
  const high = Math.floor(value / 10_000);
  return (high === 0 ? "" : `${high === 1 ? "" : below(high)}만`) + below(value % 10_000);
}

/** "三万四千五百零六" from 34,506. */
function chinese(value: number): string {
  let told = "";
  let gap = false;
  for (const [unit, name] of [
    [10_000, "万"],
    [1000, "千"],
    [100, "百"],
    [10, "十"],
    [1, ""],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) {
      gap = told !== "";
      continue;
    }
    const one = unit === 10 && digit === 1 && told === "" ? "" : (CHINESE_DIGITS[digit] ?? "");
    told += (gap ? "零" : "") + one + name;
    gap = false;
  }
  return told;
}

const NATIVE_TENS = ["", "열", "스물", "서른", "마흔", "쉰", "예순", "일흔", "여든", "아흔"];
const NATIVE_ONES = ["", "한", "두", "세", "네", "다섯", "여섯", "일곱", "여덟", "아홉"];
const native = (value: number): string =>
  value === 20 ? "스무" : `${NATIVE_TENS[Math.floor(value / 10)]}${NATIVE_ONES[value % 10]}`;

type NumberReader = (text: string) => readonly { readonly min: number; readonly max: number | null }[];

const read = (reader: NumberReader, text: string): unknown => reader(text).map(({ min, max }) => [min, max]);

describe("a number of people is read back from however it is written", () => {
  it("in digits, with and without marks of thousands", () =>
    fc.assert(
      fc.property(count, (value) => {
        const marked = value.toLocaleString("en");
        for (const text of [`탈북자 ${value}명`, `탈북자 ${marked}명`])
          assert.deepEqual(read(readKoreanNumbers, text), [[value, value]], text);
        for (const text of [`${value}名脱北者`, `${marked}名脫北者`])
          assert.deepEqual(read(readChineseNumbers, text), [[value, value]], text);
      }),
    ));

  // A syllable alone is none: of one person Korean says 한 명.
  it("in Sino-Korean words, mixed words and digits", () =>
    fc.assert(
      fc.property(fc.integer({ min: 11, max: 99_999 }), (value) => {
        assert.deepEqual(
          read(readKoreanNumbers, `모두 ${sinoKorean(value)} 명이다`),
          [[value, value]],
          sinoKorean(value),
        );
        const mixed = `${Math.floor(value / 10_000)}만${value % 10_000 === 0 ? "" : value % 10_000}`;
        if (value >= 10_000) assert.deepEqual(read(readKoreanNumbers, `${mixed}명`), [[value, value]], mixed);
      }),
    ));

  it("in native Korean words", () => {
    for (let value = 1; value < 100; value++)
      assert.deepEqual(
        read(readKoreanNumbers, `탈북자 ${native(value)} 명`),
        [[value, value]],
        native(value),
      );
  });

  it("in Chinese words", () =>
    fc.assert(
      fc.property(count, (value) =>
        assert.deepEqual(
          read(readChineseNumbers, `有${chinese(value)}名脱北者`),
          [[value, value]],
          chinese(value),
        ),
      ),
    ));
});

const parts = (date: IsoDate): readonly [number, number, number] => [
  Number(date.slice(0, 4)),
  Number(date.slice(5, 7)),
  Number(date.slice(8, 10)),
];

/** The days that each expression of a text comes to, told on a day. */
function daysIn(mentions: readonly TimeMention[], published: IsoDate): readonly (DateInterval | null)[] {
  return mentions.map(
    ({ expression }) =>
      resolveTime(expression, { earliest: published, latest: published }, null)?.interval ?? null,
  );
}

const alone = (day: IsoDate): readonly DateInterval[] => [{ earliest: day, latest: day }];

describe("a day is read back from however it is written", () => {
  it("in full", () =>
    fc.assert(
      fc.property(someDay, someDay, (day, published) => {
        const [year, month, date] = parts(day);
        const two = (value: number): string => String(value).padStart(2, "0");
        for (const text of [
          `${year}년 ${month}월 ${date}일`,
          `${year}. ${month}. ${date}.`,
          `${year}.${two(month)}.${two(date)}`,
        ])
          assert.deepEqual(daysIn(readKoreanTimes(`${text} 체포됐다`), published), alone(day), text);
        const digits = [...String(year)].map((digit) => CHINESE_DIGITS[Number(digit)]).join("");
        for (const text of [
          `${year}年${month}月${date}日`,
          `${digits}年${chinese(month)}月${chinese(date)}日`,
          `${year}年${month}月${date}號`,
        ])
          assert.deepEqual(daysIn(readChineseTimes(`${text}被捕`), published), alone(day), text);
      }),
    ));

  it("by its number in the month, the latest before the report or on its day", () =>
    fc.assert(
      fc.property(someDay, fc.integer({ min: 0, max: 26 }), (published, back) => {
        const day = dateOfDay(Math.round(Date.parse(published) / 86_400_000) - back);
        const [, , date] = parts(day);
        assert.deepEqual(daysIn(readKoreanTimes(`지난 ${date}일 체포됐다`), published), alone(day));
        assert.deepEqual(daysIn(readChineseTimes(`${date}日被捕`), published), alone(day));
      }),
    ));

  it("by its number in the month before", () =>
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 28 }), (published, date) => {
        const [year, month] = parts(published);
        const day = new Date(Date.UTC(year, month - 2, date)).toISOString().slice(0, 10) as IsoDate;
        assert.deepEqual(daysIn(readKoreanTimes(`지난달 ${date}일 체포됐다`), published), alone(day));
        for (const text of [`上月${date}日被捕`, `上個月${date}號被捕`])
          assert.deepEqual(daysIn(readChineseTimes(text), published), alone(day), text);
      }),
    ));

  it("by its weekday in the week before", () =>
    fc.assert(
      fc.property(someDay, fc.integer({ min: 0, max: 6 }), (published, weekday) => {
        const number = Math.round(Date.parse(published) / 86_400_000);
        const sinceMonday = (weekdayOf(published) + 6) % 7;
        const day = dateOfDay(number - sinceMonday - 7 + ((weekday + 6) % 7));
        const korean = "일월화수목금토"[weekday];
        assert.deepEqual(daysIn(readKoreanTimes(`지난주 ${korean}요일 체포됐다`), published), alone(day));
        for (const text of [`上周${"日一二三四五六"[weekday]}被捕`, `上星期${"日一二三四五六"[weekday]}被捕`])
          assert.deepEqual(daysIn(readChineseTimes(text), published), alone(day), text);
      }),
    ));
});
