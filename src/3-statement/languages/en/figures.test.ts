import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sampleNumbers, sampleTellings } from "./sample-reading.ts";

describe("figures told through a noun", () => {
  it("reads a running total as of a day", () => {
    assert.deepEqual(
      sampleNumbers(
        "The number of defectors who have settled in South Korea stood at 31,339 as of the end of December.",
      ),
      ["arrival 31339 since 2022-12-20/2022-12-31 KR"],
    );
  });

  it("reads what a happening brings a total to, with the day that it counts from", () => {
    assert.deepEqual(
      sampleNumbers(
        "China repatriated around 60 North Koreans on April 26, bringing those returned since last October to at least 670.",
      ),
      ["return 54–66 2023-04-26/2023-04-26", "return 670– since 2022-10-01/2023-07-14"],
    );
  });

  it("reads a clause that tells when a count began", () => {
    assert.deepEqual(
      sampleNumbers(
        "China has returned over 1 million people since it started its campaign in October 2021.",
      ),
      ["return 1000001– since 2021-10-01/2023-07-14"],
    );
  });

  const others = (text: string) =>
    sampleTellings(text).flatMap((telling) => (telling.kind === "otherFigure" ? [telling.count.min] : []));

  it("takes another number for an arrest that was told as that, and not as a count", () => {
    assert.deepEqual(
      others("Police arrested 31 North Koreans in Shenyang. Another activist spoke of 40."),
      [40],
    );
    assert.deepEqual(
      others(
        "Police arrested 31 North Koreans in Shenyang. A paper put the number of those detained at 29, leaving out two.",
      ),
      [29],
    );
  });
});

describe("numbers of those who were let in or came", () => {
  const table: readonly (readonly [string, readonly string[]])[] = [
    ["South Korea took in 2,927 refugees in 2009.", ["arrival 2927 2009-01-01/2009-12-31 KR"]],
    [
      "Bangladesh, to which more than 730,000 fled in 2017, is poor.",
      ["arrival 730001– 2017-01-01/2017-12-31 BD"],
    ],
    [
      "More than 18,000 North Koreans have resettled in South Korea since the end of the war in 1953.",
      ["arrival 18001– since KR"],
    ],
  ];
  for (const [text, expected] of table)
    it(text, () => {
      const read = sampleNumbers(text).map((line) => line.replace(/ 1953-01-01\/2023-07-14/, ""));
      assert.deepEqual(read, expected);
    });
});
