import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { addDays, dateOfDay, weekdayOf } from "../../core/calendar.ts";
import type { DateInterval, IsoDate } from "../../core/interval.ts";
import { anchorKind } from "./anchor.ts";
import { resolveTime } from "./resolve.ts";
import type { TimeExpression } from "./types.ts";

const someDate = fc.integer({ min: 0, max: 25_000 }).map(dateOfDay);
const someInterval = fc
  .tuple(someDate, fc.integer({ min: 0, max: 400 }))
  .map(([earliest, length]): DateInterval => ({ earliest, latest: addDays(earliest, length) }));
const direction = fc.constantFrom("last", "this", "next", "past", "future", "nearest" as const);
const yearOrNull = fc.option(fc.integer({ min: 1900, max: 2030 }));
const unit = fc.constantFrom("day", "week", "weekend", "month", "quarter", "year", "decade" as const);
const count = fc.option(fc.integer({ min: 1, max: 60 }));
const whole = (min: number, max: number) => fc.integer({ min, max });

const { expression } = fc.letrec<{ expression: TimeExpression; simple: TimeExpression }>((tie) => ({
  simple: fc.oneof(
    fc.record({
      kind: fc.constant("date" as const),
      year: yearOrNull,
      month: fc.option(whole(1, 12)),
      day: fc.option(whole(1, 31)),
      weekday: fc.option(whole(0, 6)),
      direction,
    }),
    fc.record({ kind: fc.constant("weekday" as const), weekday: whole(0, 6), direction }),
    fc.record({ kind: fc.constant("quarter" as const), quarter: whole(1, 4), year: yearOrNull, direction }),
    fc.record({ kind: fc.constant("half" as const), half: whole(1, 2), year: yearOrNull, direction }),
    fc.record({
      kind: fc.constant("period" as const),
      unit,
      step: whole(-2, 2),
      lean: fc.constantFrom("past", "future" as const),
    }),
    fc.record({ kind: fc.constant("adjacent" as const), unit, step: whole(-1, 1) }),
    fc.record({
      kind: fc.constant("offset" as const),
      count,
      unit,
      toward: fc.constantFrom("before", "after" as const),
      from: fc.constantFrom("publication", "event" as const),
    }),
    fc.record({
      kind: fc.constant("window" as const),
      count,
      unit,
      toward: fc.constantFrom("before", "after" as const),
    }),
    fc.record({ kind: fc.constant("yearEarlier" as const), years: whole(1, 3) }),
  ),
  expression: fc.oneof(
    { depthSize: "small" },
    tie("simple"),
    fc.record({
      kind: fc.constant("part" as const),
      part: fc.constantFrom("early", "mid", "late", "earlier", "later" as const),
      of: tie("expression"),
    }),
    fc.record({
      kind: fc.constant("dayPart" as const),
      part: fc.constantFrom("night", "overnight" as const),
      of: tie("expression"),
    }),
    fc.record({ kind: fc.constant("since" as const), from: tie("expression") }),
    fc.record({ kind: fc.constant("until" as const), to: tie("expression") }),
    fc.record({ kind: fc.constant("range" as const), from: tie("expression"), to: tie("expression") }),
    fc.record({ kind: fc.constant("within" as const), inner: tie("expression"), outer: tie("expression") }),
    fc.record({
      kind: fc.constant("edge" as const),
      edge: fc.constantFrom("first", "last" as const),
      count,
      unit,
      of: fc.option(tie("expression")),
    }),
  ),
}));

const day = (date: IsoDate): DateInterval => ({ earliest: date, latest: date });

describe("resolving any expression", () => {
  it("gives ordered days and a value", () => {
    fc.assert(
      fc.property(expression, fc.option(someInterval), fc.option(someInterval), (said, reference, anchor) => {
        const found = resolveTime(said, reference, anchor);
        if (!found) return;
        assert.notEqual(found.value, "");
        assert.equal(found.basis === "stated", anchorKind(said) === "none");
        if (found.interval) assert.ok(found.interval.earliest <= found.interval.latest);
      }),
      { numRuns: 2000 },
    );
  });

  it("takes no account of publication where nothing counts from it", () => {
    fc.assert(
      fc.property(expression, someInterval, someInterval, (said, one, other) => {
        // "Earlier in 1970", however deep inside, ends with the day of publication.
        fc.pre(anchorKind(said) === "none" && !/"kind":"(part|within)"/.test(JSON.stringify(said)));
        assert.deepEqual(resolveTime(said, one, null), resolveTime(said, other, null));
      }),
      { numRuns: 1000 },
    );
  });

  it("moves weekdays and weeks on with the date of publication", () => {
    const said = fc.oneof(
      fc.record({ kind: fc.constant("weekday" as const), weekday: whole(0, 6), direction }),
      fc.record({
        kind: fc.constant("period" as const),
        unit: fc.constantFrom("week", "weekend", "month", "year" as const),
        step: whole(-2, 2),
        lean: fc.constant("past" as const),
      }),
    );
    fc.assert(
      fc.property(said, someDate, whole(0, 40), (each, date, later) => {
        const first = resolveTime(each, day(date), null)?.interval;
        const second = resolveTime(each, day(addDays(date, later)), null)?.interval;
        assert.ok(first && second && first.earliest <= second.earliest && first.latest <= second.latest);
      }),
    );
  });

  it("finds each weekday on its side of the date of publication, within a week", () => {
    fc.assert(
      fc.property(whole(0, 6), someDate, (weekday, date) => {
        const dateOf = (side: "last" | "past" | "future" | "next"): IsoDate => {
          const found = resolveTime({ kind: "weekday", weekday, direction: side }, day(date), null)?.interval;
          assert.ok(found);
          assert.equal(weekdayOf(found.earliest), weekday);
          return found.earliest;
        };
        assert.ok(dateOf("last") < date && dateOf("last") >= addDays(date, -7));
        assert.ok(dateOf("past") <= date && dateOf("past") > addDays(date, -7));
        assert.ok(dateOf("future") >= date && dateOf("future") < addDays(date, 7));
        assert.ok(dateOf("next") > date && dateOf("next") <= addDays(date, 7));
      }),
    );
  });

  it("widens with an interval of publication", () => {
    fc.assert(
      fc.property(whole(0, 6), someInterval, (weekday, reference) => {
        const said = { kind: "weekday", weekday, direction: "past" } as const;
        const wide = resolveTime(said, reference, null)?.interval;
        for (const end of [reference.earliest, reference.latest]) {
          const narrow = resolveTime(said, day(end), null)?.interval;
          assert.ok(wide && narrow && wide.earliest <= narrow.earliest && narrow.latest <= wide.latest);
        }
      }),
    );
  });
});
