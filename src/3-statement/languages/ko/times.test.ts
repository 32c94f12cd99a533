import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isoDate } from "../../../core/calendar.ts";
import { resolveTime } from "../../time/resolve.ts";
import { readKoreanTimes } from "./times.ts";

// Wednesday.
const published = { earliest: isoDate(2012, 3, 14), latest: isoDate(2012, 3, 14) };
const told = { earliest: isoDate(2012, 3, 8), latest: isoDate(2012, 3, 8) };

function resolved(text: string): string[] {
  return readKoreanTimes(text).map(({ expression }) => {
    const interval = resolveTime(expression, published, told)?.interval ?? null;
    if (interval === null) return "-";
    return interval.earliest === interval.latest
      ? interval.earliest
      : `${interval.earliest}..${interval.latest}`;
  });
}

describe("Korean time expressions", () => {
  const table: readonly (readonly [string, readonly string[]])[] = [
    ["지난 8일", ["2012-03-08"]],
    ["8일", ["2012-03-08"]],
    ["20일", ["2012-02-20"]],
    ["2월 8일", ["2012-02-08"]],
    ["2012년 2월 14일", ["2012-02-14"]],
    ["2012.02.14 (05:59)", ["2012-02-14"]],
    ["지난달 12일", ["2012-02-12"]],
    ["이달 초", ["2012-03-01..2012-03-10"]],
    ["지난달 중순", ["2012-02-10..2012-02-20"]],
    ["3월 하순", ["2012-03-20..2012-03-31"]],
    ["지난주", ["2012-03-05..2012-03-11"]],
    ["지난주 금요일", ["2012-03-09"]],
    ["지난 월요일", ["2012-03-12"]],
    ["이번 주", ["2012-03-12..2012-03-14"]],
    ["주말에는", ["2012-03-10..2012-03-11"]],
    ["어제", ["2012-03-13"]],
    ["그제", ["2012-03-12"]],
    ["내일인 15일", ["2012-03-15"]],
    ["같은 날", ["2012-03-08"]],
    ["같은 달", ["2012-03-01..2012-03-31"]],
    ["다음 날", ["2012-03-09"]],
    ["나흘 뒤", ["2012-03-12"]],
    ["나흘 뒤인 12일에는", ["2012-03-12"]],
    ["사흘 전", ["2012-03-11"]],
    ["올해", ["2012-01-01..2012-03-14"]],
    ["지난해", ["2011-01-01..2011-12-31"]],
    ["작년 12월", ["2011-12-01..2011-12-31"]],
    ["지난해 상반기", ["2011-01-01..2011-06-30"]],
    ["올 1분기", ["2012-01-01..2012-03-31"]],
    ["8∼12일", ["2012-03-08..2012-03-12"]],
    ["8일부터 12일 사이", ["2012-03-08..2012-03-12"]],
    ["2월 8일부터 12일까지", ["2012-02-08..2012-02-12"]],
    ["지난달 8일부터 12일까지", ["2012-02-08..2012-02-12"]],
    ["지난달 25일과 26일", ["2012-02-25..2012-02-26"]],
    ["8일과 12일", ["2012-03-08", "2012-03-12"]],
    ["오는 20일까지", ["2012-03-14..2012-03-20"]],
    ["늦어도 20일까지", ["2012-03-14..2012-03-20"]],
    ["1998년 이후", ["1998-01-01..2012-03-14"]],
    ["8일 오후 6시쯤", ["2012-03-08"]],
    ["12일(현지시간) 밤", ["2012-03-12"]],
    ["최근 3개월간", ["2011-12-14..2012-03-14"]],
    ["최근", ["-"]],
    ["3일 동안", ["-"]],
    ["해마다", ["-"]],
    ["일가족 5명과 일본인", []],
    ["31명 가운데", []],
  ];
  for (const [text, expected] of table) {
    it(text, () => assert.deepEqual(resolved(text), expected));
  }

  it("covers the words and no more", () => {
    const text = "탈북자 12명이 8일 오후 6시쯤 체포됐다";
    const [time] = readKoreanTimes(text);
    assert.equal(time === undefined ? "" : text.slice(time.start, time.end), "8일 오후 6시");
  });

  it("keeps both ends of a range", () => {
    const [time] = readKoreanTimes("8일부터 12일까지");
    assert.equal(time?.parts?.length, 2);
  });
});
