import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { addDays, dateOfDay, dayNumber, isoDate, weekdayOf } from "./calendar.ts";
import type { IsoDate } from "./interval.ts";

const DAY_MS = 86_400_000;
/** What the platform's own calendar says. */
const platformDate = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);

describe("the calendar", () => {
  it("names the same days as the platform, from the year 1 to 9999", () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_162, max: 2_932_896 }), (day) => {
        const date = dateOfDay(day);
        assert.equal(date, platformDate(day * DAY_MS));
        assert.equal(dayNumber(date), day);
        assert.equal(weekdayOf(date), new Date(day * DAY_MS).getUTCDay());
      }),
      { numRuns: 2000 },
    );
  });

  it("carries months and days over", () => {
    const parts = [
      fc.integer({ min: 1, max: 3000 }),
      fc.integer({ min: -30, max: 40 }),
      fc.integer({ min: -400, max: 400 }),
    ] as const;
    fc.assert(
      fc.property(...parts, (year, month, day) => {
        const platform = new Date(0);
        platform.setUTCFullYear(year, month - 1, day);
        if (platform.getUTCFullYear() < 0) return;
        assert.equal(isoDate(year, month, day), platformDate(platform.getTime()));
      }),
      { numRuns: 2000 },
    );
  });

  it("knows leap years", () => {
    assert.equal(addDays("2000-02-28" as IsoDate, 1), "2000-02-29");
    assert.equal(addDays("1900-02-28" as IsoDate, 1), "1900-03-01");
    assert.equal(dayNumber("2024-02-29" as IsoDate), 19_782);
  });
});
