import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { IsoDate } from "../core/interval.ts";
import { aggregate, days } from "./example.ts";
import { seriesOf } from "./series.ts";
import type { AskedAggregate } from "./types.ts";

const arrivals = (
  id: string,
  time: string,
  people: number,
  publishedBy: string,
  more: Partial<AskedAggregate> = {},
): AskedAggregate =>
  aggregate(id, {
    act: "arrival",
    time: days(time),
    people: { min: people, max: people, who: "refugee" },
    publishedBy: publishedBy as IsoDate,
    ...more,
  });

describe("series of official figures", () => {
  it("keep every vintage; a later one revises and does not contradict", () => {
    const [series, ...more] = seriesOf([
      arrivals("c", "2009-01-01/2009-12-31", 2914, "2013-05-01"),
      arrivals("a", "2009-01-01/2009-12-31", 2952, "2010-01-15"),
      arrivals("b", "2009-01-01/2009-12-31", 2927, "2012-01-10"),
      arrivals("b2", "2009-01-01/2009-12-31", 2927, "2012-01-10"),
      arrivals("d", "2012-01-01/2012-12-31", 1502, "2013-01-02"),
    ]);
    assert.deepEqual(more, []);
    assert.deepEqual(
      series?.windows.map(({ time, kind, vintages }) => [
        time.earliest,
        kind,
        vintages.map(({ asOf, people, change, statements }) => [asOf, people.min, change, statements.length]),
      ]),
      [
        [
          "2009-01-01",
          "year",
          [
            ["2010-01-15", 2952, "first", 1],
            ["2012-01-10", 2927, "revised", 2],
            ["2013-05-01", 2914, "revised", 1],
          ],
        ],
        ["2012-01-01", "year", [["2013-01-02", 1502, "first", 1]]],
      ],
    );
  });

  it("take a rounded figure for no revision, and part of a year for another window", () => {
    const [series] = seriesOf([
      arrivals("a", "2013-01-01/2013-12-31", 1514, "2014-01-02"),
      arrivals("b", "2013-01-01/2013-12-31", 1500, "2014-02-01", {
        people: { min: 1350, max: 1650, who: "refugee" },
      }),
      arrivals("c", "2013-01-01/2013-06-30", 717, "2013-07-05"),
    ]);
    assert.deepEqual(
      series?.windows.map(({ kind, vintages }) => [kind, vintages.map(({ change }) => change)]),
      [
        ["partOfYear", ["first"]],
        ["year", ["first", "same"]],
      ],
    );
  });

  it("take the smaller of two figures of one day for a part", () => {
    const [series] = seriesOf([
      arrivals("a", "2023-01-01/2023-12-31", 196, "2024-01-18"),
      arrivals("b", "2023-01-01/2023-12-31", 10, "2024-01-18"),
      arrivals("c", "2023-01-01/2023-12-31", 194, "2024-03-01"),
    ]);
    assert.deepEqual(
      series?.windows[0]?.vintages.map(({ people, change }) => [people.min, change]),
      [
        [196, "first"],
        [194, "revised"],
      ],
    );
  });

  it("leave out running totals, stocks, and windows that begin within a year", () => {
    assert.deepEqual(
      seriesOf([
        arrivals("a", "1950-01-01/2013-12-31", 26_000, "2014-01-02", { basis: "since" }),
        arrivals("b", "2013-07-01/2013-12-31", 800, "2014-01-02"),
        arrivals("c", "2013-01-01/2013-12-31", 25_000, "2014-01-02", { basis: "stock" }),
        arrivals("d", "2013-01-01/2013-12-31", 1500, "2014-01-02", { modality: "planned" }),
      ]),
      [],
    );
  });
});
