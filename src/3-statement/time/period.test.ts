import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { dateOfDay, dayNumber } from "../../core/calendar.ts";
import type { IsoDate } from "../../core/interval.ts";
import { dateAfter, durationValue } from "./duration.ts";
import { holidayDate } from "./holidays.ts";
import { exactPeriod, isoWeek, periodAt, periodValue, stepPeriod } from "./period.ts";
import type { CalendarUnit, Holiday } from "./types.ts";

const iso = (text: string): IsoDate => text as IsoDate;
const someDate = fc.integer({ min: -60_000, max: 60_000 }).map(dateOfDay);
const UNITS: readonly CalendarUnit[] = [
  "day",
  "week",
  "weekend",
  "month",
  "quarter",
  "half",
  "season",
  "year",
  "decade",
  "century",
  "millennium",
];

describe("calendar units", () => {
  it("number weeks by ISO 8601", () => {
    assert.deepEqual(isoWeek(iso("2012-01-01")), { year: 2011, week: 52 });
    assert.deepEqual(isoWeek(iso("2015-12-31")), { year: 2015, week: 53 });
    assert.deepEqual(isoWeek(iso("2018-12-31")), { year: 2019, week: 1 });
  });

  it("have TIMEX3 values", () => {
    const values = UNITS.map((unit) => periodValue(periodAt(unit, iso("2013-01-22"))));
    const expected =
      "2013-01-22 2013-W04 2013-W04-WE 2013-01 2013-Q1 2013-H1 2012-WI 2013 201X 20XX 2XXX".split(" ");
    assert.deepEqual(values, expected);
  });

  it("hold their dates, and follow one another without gap", () => {
    fc.assert(
      fc.property(someDate, fc.constantFrom(...UNITS), (date, unit) => {
        const period = periodAt(unit, date);
        assert.ok(period.earliest <= period.latest);
        if (unit !== "weekend") {
          assert.ok(period.earliest <= date && date <= period.latest);
          assert.equal(dayNumber(stepPeriod(period, 1).earliest), dayNumber(period.latest) + 1);
        }
        assert.deepEqual(stepPeriod(stepPeriod(period, 5), -5), period);
      }),
    );
  });

  it("are recognised by the days they fill", () => {
    for (const unit of ["day", "week", "month", "quarter", "half", "year", "decade"] as const) {
      const period = periodAt(unit, iso("2013-08-22"));
      assert.deepEqual(exactPeriod(period), period);
    }
    assert.equal(exactPeriod({ earliest: iso("2013-08-01"), latest: iso("2013-08-30") }), null);
  });
});

describe("lengths of time", () => {
  it("have TIMEX3 values", () => {
    assert.equal(durationValue([{ count: null, unit: "month" }]), "PXM");
    assert.equal(durationValue([{ count: 4, unit: "decade" }]), "P40Y");
    assert.equal(durationValue([{ count: 1.5, unit: "hour" }]), "PT1H30M");
    assert.equal(
      durationValue([
        { count: 3, unit: "year" },
        { count: 4, unit: "month" },
      ]),
      "P3Y4M",
    );
  });

  it("end on the last day of a shorter month", () => {
    assert.equal(dateAfter(iso("2012-03-31"), -1, "month"), "2012-02-29");
    assert.equal(dateAfter(iso("2012-02-29"), 1, "year"), "2013-02-28");
  });
});

describe("holidays", () => {
  const known: readonly (readonly [Holiday, number, string])[] = [
    ["easter", 2013, "2013-03-31"],
    ["easter", 2024, "2024-03-31"],
    ["good-friday", 2000, "2000-04-21"],
    ["thanksgiving", 1999, "1999-11-25"],
    ["memorial-day", 2013, "2013-05-27"],
    ["labor-day", 2013, "2013-09-02"],
    ["election-day", 1998, "1998-11-03"],
    ["martin-luther-king-day", 2013, "2013-01-21"],
    ["lunar-new-year", 2013, "2013-02-10"],
    ["lunar-new-year", 2024, "2024-02-10"],
    ["chuseok", 2023, "2023-09-29"],
    ["christmas-eve", 2012, "2012-12-24"],
  ];
  for (const [holiday, year, date] of known) {
    it(`${holiday} ${year}`, () => assert.equal(holidayDate(holiday, year), date));
  }
});
