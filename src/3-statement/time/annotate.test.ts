import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { IsoDate } from "../../core/interval.ts";
import { readEnglishTimes } from "../languages/en/times.ts";
import { lex } from "../lexer.ts";
import { annotateTimes } from "./annotate.ts";

function annotated(text: string, published: string | null): string[] {
  const date = published as IsoDate;
  return annotateTimes(
    readEnglishTimes(lex(text)),
    published === null ? null : { earliest: date, latest: date },
  ).map(({ start, end, type, value }) => `${text.slice(start, end)} ${type} ${value}`);
}

describe("annotating times", () => {
  it("compares quarters with those of the year before, and goes on from the one told of", () => {
    const text =
      "Net income rose 51% in the third quarter from a year earlier. The latest quarter's results were helped by " +
      "taxes. Sales grew from those of the year-earlier quarter. For the nine months, net doubled.";
    assert.deepEqual(annotated(text, "1989-10-26"), [
      "the third quarter DATE 1989-Q3",
      "a year earlier DATE 1988-Q3",
      "The latest quarter DATE 1989-Q3",
      "the year-earlier quarter DATE 1988-Q3",
      "the nine months DURATION P9M",
    ]);
  });

  it("takes a quarter that nobody named for the one just ended", () => {
    assert.deepEqual(annotated("Profit for the quarter fell.", "2013-04-22"), ["the quarter DATE 2013-Q1"]);
  });

  it("marks both ends of a range, and what since counts from", () => {
    assert.deepEqual(annotated("Between 1994 and 1997, and since March 2000.", "2013-03-22"), [
      "1994 DATE 1994",
      "1997 DATE 1997",
      "March 2000 DATE 2000-03",
    ]);
    assert.deepEqual(annotated("In the first nine months of the year", "2013-11-22"), [
      "the first nine months DURATION P9M",
      "the year DATE 2013",
    ]);
  });

  it("counts days from the date told before", () => {
    assert.deepEqual(
      annotated(
        "He was arrested on Feb. 8. Four days later he was freed; the same day he left.",
        "2012-02-17",
      ),
      ["Feb. 8 DATE 2012-02-08", "Four days later DATE 2012-02-12", "the same day DATE 2012-02-12"],
    );
  });

  it("counts from the first full date of a text without a date of publication", () => {
    assert.deepEqual(annotated("SEOUL, March 22, 2013. Police said Tuesday that he left last month.", null), [
      "March 22, 2013 DATE 2013-03-22",
      "Tuesday DATE 2013-03-19",
      "last month DATE 2013-02",
    ]);
    assert.deepEqual(annotated("Police said Tuesday that he left.", null), ["Tuesday DATE XXXX-WXX-2"]);
  });

  it("never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 120 }), (text) => {
        for (const { start, end } of annotateTimes(readEnglishTimes(lex(text)), null))
          assert.ok(start < end && end <= text.length);
      }),
    );
  });
});
