import assert from "node:assert/strict";
import { test } from "node:test";
import { intervalInUrl, lastWrittenDate, writtenDates, writtenInterval } from "./written-date.ts";

const said = (value: string): string | null => {
  const interval = writtenInterval(value);
  if (interval === null) return null;
  return interval.earliest === interval.latest
    ? interval.earliest
    : `${interval.earliest}..${interval.latest}`;
};

const VALUES: readonly (readonly [string, string | null])[] = [
  ["2013-11-18", "2013-11-18"],
  ["2013-11", "2013-11-01..2013-11-30"],
  ["2012", "2012-01-01..2012-12-31"],
  ["2012-02", "2012-02-01..2012-02-29"],
  ["November 2013", "2013-11-01..2013-11-30"],
  ["2013年11月", "2013-11-01..2013-11-30"],
  ["2012년 2월 20일 17시 09분", "2012-02-20"],
  ["2013年11月18日", "2013-11-18"],
  ["Mon, 18 Nov 2013 10:17:00 +0900", "2013-11-18"],
  ["2013-11-18T23:17:00-05:00", "2013-11-18"],
  ["20131118", "2013-11-18"],
  ["August 08, 2019", "2019-08-08"],
  ["Apr 18, 2012 02:29 PM", "2012-04-18"],
  ["18 de noviembre de 2013", "2013-11-18"],
  ["18. November 2013", "2013-11-18"],
  ["1er mars 2012", "2012-03-01"],
  ["18.11.2013", "2013-11-18"],
  ["11/18/2013", "2013-11-18"],
  ["18/11/2013", "2013-11-18"],
  ["05/06/2012", "2012-05-06..2012-06-05"],
  ["2012-02-13..2012-02-17", "2012-02-13..2012-02-17"],
  ["", null],
  ["unknown", null],
  ["Feb. 30, 2012", null],
  ["2013-13-01", null],
];

for (const [value, expected] of VALUES) {
  test(`“${value}” names ${expected ?? "nothing"}`, () => {
    assert.equal(said(value), expected);
  });
}

test("dates of a line come in order with their places", () => {
  const line = "입력 2013-11-18 10:17 | 수정 2013-11-19 09:00";
  assert.deepEqual(
    writtenDates(line).map(({ start, end }) => line.slice(start, end)),
    ["2013-11-18", "2013-11-19"],
  );
});

test("a month with its year is the last date of a line where no day follows", () => {
  const line = "A fence near Dandong, built on May 3, 2015, seen in April 2017.";
  const last = lastWrittenDate(line);
  assert.ok(last);
  assert.equal(line.slice(last.start, last.end), "April 2017");
  assert.equal(lastWrittenDate("No date here"), null);
});

const ADDRESSES: readonly (readonly [string, string | null])[] = [
  ["https://example.org/b5/2013/11/18/a1006805.html", "2013-11-18"],
  ["https://example.org/world/2012/02/", "2012-02-01"],
  ["http://example.org/shiju/20231013/148786.html", "2023-10-13"],
  ["https://example.org/view.php?ud=20231013000570", "2023-10-13"],
  ["https://example.org/read?id=5823648488", null],
  ["https://example.org/2013/99/18/", null],
];

for (const [url, expected] of ADDRESSES) {
  test(`${url} is filed under ${expected ?? "no date"}`, () => {
    assert.equal(intervalInUrl(url)?.earliest ?? null, expected);
  });
}
