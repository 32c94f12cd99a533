import assert from "node:assert/strict";
import { test } from "node:test";
import type { DateInterval, IsoDate } from "../../../core/interval.ts";
import { resolveTime } from "../../time/resolve.ts";
import { readChineseTimes } from "./times.ts";

const day = (date: string): DateInterval => ({ earliest: date as IsoDate, latest: date as IsoDate });
/** A Friday. */
const PUBLISHED = day("2012-03-09");
const EVENT = day("2012-03-01");

/** Expression → first and last day, for a report of 9 March 2012 and an event of 1 March; null where none is named. */
const TIMES: readonly (readonly [string, string, string] | readonly [string, null])[] = [
  ["日前", null],
  ["近日", null],
  ["最近", null],
  ["此前", null],
  ["数日前", null],
  ["上月", "2012-02-01", "2012-02-29"],
  ["本月", "2012-03-01", "2012-03-09"],
  ["上個月", "2012-02-01", "2012-02-29"],
  ["去年", "2011-01-01", "2011-12-31"],
  ["今年", "2012-01-01", "2012-03-09"],
  ["上周", "2012-02-27", "2012-03-04"],
  ["上週三", "2012-02-29", "2012-02-29"],
  ["上个星期三", "2012-02-29", "2012-02-29"],
  ["本周", "2012-03-05", "2012-03-09"],
  ["周五", "2012-03-09", "2012-03-09"],
  ["星期一", "2012-03-05", "2012-03-05"],
  ["昨天", "2012-03-08", "2012-03-08"],
  ["昨晚", "2012-03-08", "2012-03-08"],
  ["今天(9日)", "2012-03-09", "2012-03-09"],
  ["同日", "2012-03-01", "2012-03-01"],
  ["当天", "2012-03-01", "2012-03-01"],
  ["翌日", "2012-03-02", "2012-03-02"],
  ["三天后", "2012-03-04", "2012-03-04"],
  ["两个月前", "2012-01-01", "2012-01-31"],
  ["2月8日", "2012-02-08", "2012-02-08"],
  ["二月八日", "2012-02-08", "2012-02-08"],
  ["二〇一二年二月八日", "2012-02-08", "2012-02-08"],
  ["2012年2月8日", "2012-02-08", "2012-02-08"],
  ["民國101年2月8日", "2012-02-08", "2012-02-08"],
  ["今年2月", "2012-02-01", "2012-02-29"],
  ["去年11月", "2011-11-01", "2011-11-30"],
  ["8日", "2012-03-08", "2012-03-08"],
  ["15日", "2012-02-15", "2012-02-15"],
  ["上月22日", "2012-02-22", "2012-02-22"],
  ["2月8日至12日", "2012-02-08", "2012-02-12"],
  ["上月8日到12日", "2012-02-08", "2012-02-12"],
  ["2月11日和12日", "2012-02-11", "2012-02-12"],
  ["2月初", "2012-02-01", "2012-02-10"],
  ["上月中旬", "2012-02-10", "2012-02-20"],
  ["2月底", "2012-02-20", "2012-02-29"],
  ["10月9日晚间", "2011-10-09", "2011-10-09"],
  ["周五(3月9日)", "2012-03-09", "2012-03-09"],
  ["去年第四季度", "2011-10-01", "2011-12-31"],
  ["去年下半年", "2011-07-01", "2011-12-31"],
  ["自2010年以来", "2010-01-01", "2012-03-09"],
  ["今年以来", "2012-01-01", "2012-03-09"],
  ["过去两个月", "2012-01-09", "2012-03-09"],
  ["2010年7月至2011年6月", "2010-07-01", "2011-06-30"],
  ["1990年代", "1990-01-01", "1999-12-31"],
];

test("expressions name the days of the guide", () => {
  for (const [words, earliest, latest] of TIMES) {
    const found = readChineseTimes(words);
    assert.equal(found.length, 1, words);
    const mention = found[0];
    assert.ok(mention);
    assert.equal(words.slice(mention.start, mention.end), words);
    const interval = resolveTime(mention.expression, PUBLISHED, EVENT)?.interval ?? null;
    assert.deepEqual(interval, earliest === null ? null : { earliest, latest }, words);
  }
});

test("what only looks like a time is none", () => {
  for (const words of ["朝鲜日报", "统一部", "周边国家", "前往", "后来", "今后果", "中国", "四十一名"]) {
    const dated = readChineseTimes(words).filter((mention) => mention.expression.kind === "date");
    assert.deepEqual(dated, [], words);
  }
});

test("times in a sentence stand where they are told", () => {
  const text = "據中央社報導，大陸公安是在15日抓住這批人的，並於18日（週一）披露。";
  assert.deepEqual(
    readChineseTimes(text).map((mention) => text.slice(mention.start, mention.end)),
    ["15日", "18日（週一）"],
  );
});
