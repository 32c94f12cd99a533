import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { SeriesWindow, Vintage } from "../../src/5-record/series.ts";
import { yearInterval } from "../../src/core/calendar.ts";
import type { IsoDate } from "../../src/core/interval.ts";
import { vintagesChart } from "../../src/web/charts/vintages-chart.ts";
import type { TestHouse } from "./house.ts";
import { houseOf } from "./house.ts";

const told = (people: number, asOf: string): Vintage => ({
  asOf: asOf as IsoDate,
  people: { min: people, max: people },
  statements: [],
  change: "first",
});
const yearWindow = (year: number, ...vintages: readonly Vintage[]): SeriesWindow => ({
  time: yearInterval(year),
  kind: "year",
  vintages,
});

function placesOf(...windows: readonly SeriesWindow[]): readonly number[] {
  const series = { act: "arrival", who: "refugee", country: "KR", windows };
  const chart = String(vintagesChart(series, "0", "Arrivals", "note", "en"));
  return [...chart.matchAll(/cx="([\d.]+)%"/gu)].map(([, x]) => Number(x));
}

describe("the chart of a series", () => {
  it("puts windows where they lie in time, not side by side", () => {
    const [first = 0, second = 0, third = 0] = placesOf(
      yearWindow(2000, told(10, "2001-01-05")),
      yearWindow(2001, told(20, "2002-01-05")),
      yearWindow(2011, told(30, "2012-01-05")),
    );
    assert.ok(Math.abs((third - second) / (second - first) - 10) < 0.1);
  });

  it("puts a part of a year before the whole of it, and vintages of one window above each other", () => {
    const part: SeriesWindow = {
      time: { earliest: "2000-01-01" as IsoDate, latest: "2000-03-31" as IsoDate },
      kind: "partOfYear",
      vintages: [told(4, "2000-04-05")],
    };
    const [quarter = 0, year = 0, again = 0] = placesOf(
      part,
      yearWindow(2000, told(10, "2001-01-05"), told(11, "2002-01-05")),
    );
    assert.ok(quarter < year);
    assert.equal(year, again);
  });
});

describe("the page of series", () => {
  let test: TestHouse;
  before(async () => {
    test = await houseOf([]);
  });
  after(() => test.destroy());

  const add = async (text: string, published: string): Promise<void> => {
    const token = /name="token" value="([^"]+)"/u.exec(await (await test.ask("/en/add")).text())?.[1] ?? "";
    const body = new URLSearchParams({ token, text, published, publisher: "Example Daily" }).toString();
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    assert.equal((await test.ask("/en/add", { method: "POST", headers, body })).status, 303);
  };

  it("shows a figure that was told again unchanged once, and a revised one apart", async () => {
    await add(
      "A total of 1,047 North Korean defectors arrived in South Korea in 2019, the ministry said.",
      "2020-01-10",
    );
    await add(
      "The ministry said that in 2019 a total of 1,047 North Korean defectors arrived in South Korea.",
      "2021-01-10",
    );
    await add(
      "A total of 1,050 North Korean defectors arrived in South Korea in 2019, the ministry now says.",
      "2022-01-10",
    );
    const page = await (await test.ask("/en/series")).text();
    assert.equal(page.split(">1,047<").length - 1, 1, "once");
    assert.match(page, /told again once/u);
    assert.equal(page.split(">1,050<").length - 1, 1);
    assert.match(page, />revised</u);
  });

  it("and the overview say what to do where there are no reports yet", async () => {
    const empty = await houseOf([]);
    assert.match(await (await empty.ask("/en")).text(), /href="\/en\/add">Add the first report/u);
    await empty.destroy();
  });
});
