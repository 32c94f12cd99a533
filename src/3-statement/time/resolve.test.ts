import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { DateInterval, IsoDate } from "../../core/interval.ts";
import { anchorKind } from "./anchor.ts";
import { resolveTime } from "./resolve.ts";
import type { TimeExpression } from "./types.ts";

const interval = (text: string): DateInterval => {
  const [earliest, latest = earliest] = text.split("..");
  return { earliest: earliest as IsoDate, latest: latest as IsoDate };
};

const thisYear: TimeExpression = { kind: "period", unit: "year", step: 0, lean: "past" };
const lastYear: TimeExpression = { kind: "period", unit: "year", step: -1, lean: "past" };
const thisMonth: TimeExpression = { kind: "period", unit: "month", step: 0, lean: "past" };
const quarter = (value: number): TimeExpression => ({
  kind: "quarter",
  quarter: value,
  year: null,
  direction: "past",
});
const month = (value: number): TimeExpression => ({
  kind: "date",
  year: null,
  month: value,
  day: null,
  weekday: null,
  direction: "past",
});
const day = (monthOfYear: number | null, dayOfMonth: number): TimeExpression => ({
  kind: "date",
  year: null,
  month: monthOfYear,
  day: dayOfMonth,
  weekday: null,
  direction: "past",
});
const year = (value: number): TimeExpression => ({
  kind: "date",
  year: value,
  month: null,
  day: null,
  weekday: null,
  direction: "past",
});
const wednesday = (direction: "last" | "past" | "this" | "next" | "future"): TimeExpression => ({
  kind: "weekday",
  weekday: 3,
  direction,
});

/** What is said, the date of publication, the event before, the TIMEX value, the days by the guide. */
const CASES: readonly (readonly [string, TimeExpression, string, string | null, string, string | null])[] = [
  ["last Wednesday, on a Friday", wednesday("last"), "2012-02-17", null, "2012-02-15", "2012-02-15"],
  ["last Wednesday, on a Wednesday", wednesday("last"), "2012-02-15", null, "2012-02-08", "2012-02-08"],
  ["Wednesday, on that day", wednesday("past"), "2012-02-15", null, "2012-02-15", "2012-02-15"],
  ["Wednesday, on a Tuesday", wednesday("past"), "2012-02-14", null, "2012-02-08", "2012-02-08"],
  ["will … on Wednesday", wednesday("future"), "2012-02-16", null, "2012-02-22", "2012-02-22"],
  ["this Wednesday, on a Friday", wednesday("this"), "2012-02-17", null, "2012-02-15", "2012-02-15"],
  [
    "last Wednesday, publication in a week",
    wednesday("last"),
    "2012-02-13..2012-02-17",
    null,
    "2012-02-15",
    "2012-02-08..2012-02-15",
  ],
  [
    "last week",
    { kind: "period", unit: "week", step: -1, lean: "past" },
    "2012-02-17",
    null,
    "2012-W06",
    "2012-02-06..2012-02-12",
  ],
  [
    "this week",
    { kind: "period", unit: "week", step: 0, lean: "past" },
    "2023-10-13",
    null,
    "2023-W41",
    "2023-10-09..2023-10-13",
  ],
  [
    "later this week",
    { kind: "period", unit: "week", step: 0, lean: "future" },
    "2023-10-11",
    null,
    "2023-W41",
    "2023-10-11..2023-10-15",
  ],
  ["this month", thisMonth, "2012-02-20", null, "2012-02", "2012-02-01..2012-02-20"],
  ["this year", thisYear, "2012-02-20", null, "2012", "2012-01-01..2012-02-20"],
  ["last year", lastYear, "2012-02-20", null, "2011", "2011-01-01..2011-12-31"],
  [
    "yesterday",
    { kind: "period", unit: "day", step: -1, lean: "past" },
    "2012-03-01",
    null,
    "2012-02-29",
    "2012-02-29",
  ],
  ["in February", month(2), "2012-04-18", null, "2012-02", "2012-02-01..2012-02-29"],
  ["in November", month(11), "2012-04-18", null, "2011-11", "2011-11-01..2011-11-30"],
  [
    "early February",
    { kind: "part", part: "early", of: month(2) },
    "2012-04-18",
    null,
    "2012-02",
    "2012-02-01..2012-02-10",
  ],
  [
    "mid-February",
    { kind: "part", part: "mid", of: month(2) },
    "2012-04-18",
    null,
    "2012-02",
    "2012-02-10..2012-02-20",
  ],
  [
    "late August",
    { kind: "part", part: "late", of: month(8) },
    "2024-05-18",
    null,
    "2023-08",
    "2023-08-20..2023-08-31",
  ],
  [
    "earlier this month",
    { kind: "part", part: "earlier", of: thisMonth },
    "2012-02-20",
    null,
    "2012-02",
    "2012-02-01..2012-02-20",
  ],
  ["Feb. 8", day(2, 8), "2012-03-09", null, "2012-02-08", "2012-02-08"],
  ["Dec. 7, told in October", day(12, 7), "1989-10-26", null, "1989-12-07", "1989-12-07"],
  ["the 8th", day(null, 8), "2012-02-14", null, "2012-02-08", "2012-02-08"],
  ["the 20th, told on the 14th", day(null, 20), "2012-02-14", null, "2012-01-20", "2012-01-20"],
  [
    "the 8th of this month",
    { kind: "within", inner: day(null, 8), outer: thisMonth },
    "2012-02-14",
    null,
    "2012-02-08",
    "2012-02-08",
  ],
  ["the first quarter", quarter(1), "2022-04-15", null, "2022-Q1", "2022-01-01..2022-03-31"],
  ["the fourth quarter", quarter(4), "2022-04-15", null, "2021-Q4", "2021-10-01..2021-12-31"],
  [
    "the first quarter of last year",
    { kind: "within", inner: quarter(1), outer: lastYear },
    "2021-04-09",
    null,
    "2020-Q1",
    "2020-01-01..2020-03-31",
  ],
  [
    "April to June last year",
    { kind: "within", inner: { kind: "range", from: month(4), to: month(6) }, outer: lastYear },
    "2022-04-15",
    null,
    "2021-Q2",
    "2021-04-01..2021-06-30",
  ],
  [
    "the first six months of this year",
    { kind: "edge", edge: "first", count: 6, unit: "month", of: thisYear },
    "2019-08-08",
    null,
    "P6M",
    "2019-01-01..2019-06-30",
  ],
  [
    "the same period last year",
    { kind: "yearEarlier", years: 1 },
    "2019-08-08",
    "2019-01-01..2019-06-30",
    "2018-H1",
    "2018-01-01..2018-06-30",
  ],
  [
    "the same period last year, a quarter",
    { kind: "yearEarlier", years: 1 },
    "2022-04-15",
    "2022-01-01..2022-03-31",
    "2021-Q1",
    "2021-01-01..2021-03-31",
  ],
  [
    "a year before, after a month",
    { kind: "offset", count: 1, unit: "year", toward: "before", from: "event" },
    "2013-03-22",
    "2013-02-01..2013-02-28",
    "2012-02",
    "2012-02-01..2012-02-29",
  ],
  [
    "four days later",
    { kind: "offset", count: 4, unit: "day", toward: "after", from: "event" },
    "2012-02-17",
    "2012-02-08",
    "2012-02-12",
    "2012-02-12",
  ],
  [
    "four years later",
    { kind: "offset", count: 4, unit: "year", toward: "after", from: "event" },
    "2013-03-22",
    "1990-02-01..1990-02-28",
    "1994",
    "1994-01-01..1994-12-31",
  ],
  [
    "the same day",
    { kind: "adjacent", unit: "day", step: 0 },
    "2012-02-17",
    "2012-02-08",
    "2012-02-08",
    "2012-02-08",
  ],
  [
    "the following week",
    { kind: "adjacent", unit: "week", step: 1 },
    "2012-02-29",
    "2012-02-08",
    "2012-W07",
    "2012-02-13..2012-02-19",
  ],
  [
    "that night",
    { kind: "dayPart", part: "night", of: { kind: "adjacent", unit: "day", step: 0 } },
    "2012-02-17",
    "2012-02-08",
    "2012-02-08TNI",
    "2012-02-08",
  ],
  [
    "two weeks ago",
    { kind: "offset", count: 2, unit: "week", toward: "before", from: "publication" },
    "2013-03-22",
    null,
    "2013-W10",
    "2013-03-04..2013-03-10",
  ],
  [
    "three years ago",
    { kind: "offset", count: 3, unit: "year", toward: "before", from: "publication" },
    "2015-07-09",
    null,
    "2012",
    "2012-01-01..2012-12-31",
  ],
  [
    "in the last two months",
    { kind: "window", count: 2, unit: "month", toward: "before" },
    "2017-09-22",
    null,
    "P2M",
    "2017-07-22..2017-09-22",
  ],
  [
    "over six decades",
    { kind: "window", count: 6, unit: "decade", toward: "before" },
    "2013-11-18",
    null,
    "P60Y",
    "1953-11-18..2013-11-18",
  ],
  ["since 1998", { kind: "since", from: year(1998) }, "2017-09-22", null, "1998", "1998-01-01..2017-09-22"],
  [
    "from 2005 until 2009",
    { kind: "range", from: year(2005), to: year(2009) },
    "2012-02-17",
    null,
    "2005-01-01/2009-12-31",
    "2005-01-01..2009-12-31",
  ],
  [
    "from December to February",
    { kind: "range", from: month(12), to: month(2) },
    "2012-04-18",
    null,
    "2011-12-01/2012-02-29",
    "2011-12-01..2012-02-29",
  ],
  [
    "by the 20th",
    {
      kind: "until",
      to: { kind: "date", year: null, month: null, day: 20, weekday: null, direction: "future" },
    },
    "2012-02-14",
    null,
    "2012-02-20",
    "2012-02-14..2012-02-20",
  ],
  [
    "over the weekend, on a Tuesday",
    { kind: "period", unit: "weekend", step: 0, lean: "past" },
    "2012-02-14",
    null,
    "2012-W06-WE",
    "2012-02-11..2012-02-12",
  ],
  [
    "over the weekend, on that Sunday",
    { kind: "period", unit: "weekend", step: 0, lean: "past" },
    "2012-02-12",
    null,
    "2012-W06-WE",
    "2012-02-11..2012-02-12",
  ],
  [
    "the winter, in February",
    { kind: "season", season: "winter", year: null, direction: "past" },
    "2012-02-20",
    null,
    "2011-WI",
    "2011-12-01..2012-02-29",
  ],
  ["recently", { kind: "reference", to: "past" }, "2012-02-20", null, "PAST_REF", null],
  [
    "8 p.m.",
    { kind: "clock", hour: 20, minute: null, of: wednesday("past") },
    "2012-02-17",
    null,
    "2012-02-15T20:00",
    "2012-02-15",
  ],
];

describe("times against a date of publication", () => {
  for (const [said, expression, published, anchor, value, days] of CASES) {
    it(said, () => {
      const found = resolveTime(expression, interval(published), anchor === null ? null : interval(anchor));
      assert.deepEqual(
        { value: found?.value, interval: found?.interval },
        { value, interval: days === null ? null : interval(days) },
      );
    });
  }

  it("resolves full dates without one, and gives relative ones no interval", () => {
    assert.deepEqual(resolveTime(year(1998), null, null), {
      type: "DATE",
      value: "1998",
      interval: interval("1998-01-01..1998-12-31"),
      basis: "stated",
    });
    for (const expression of [wednesday("last"), month(2), thisYear, quarter(3), day(2, 8)]) {
      assert.equal(resolveTime(expression, null, null)?.interval, null);
    }
  });

  it("knows no 30 February", () => {
    assert.equal(resolveTime({ ...(day(2, 30) as object), year: 2012 } as TimeExpression, null, null), null);
  });

  it("tells what an expression counts from", () => {
    assert.equal(anchorKind(year(1998)), "none");
    assert.equal(anchorKind(wednesday("past")), "publication");
    assert.equal(anchorKind({ kind: "adjacent", unit: "day", step: 0 }), "event");
    assert.equal(anchorKind({ kind: "since", from: year(1998) }), "publication");
    assert.equal(
      anchorKind({ kind: "range", from: year(1998), to: { kind: "yearEarlier", years: 1 } }),
      "event",
    );
  });
});
