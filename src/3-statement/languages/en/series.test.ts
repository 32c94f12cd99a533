import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { sampleNumbers } from "./sample-reading.ts";

const table: readonly (readonly [string, readonly string[]])[] = [
  [
    "A total of 808 North Korean defectors came to South Korea from January to June. By quarter, 350 arrived in the first and 458 in the second.",
    [
      "arrival 808 2023-01-01/2023-06-30 KR",
      "arrival 350 2023-01-01/2023-03-31",
      "arrival 458 total 2023-04-01/2023-06-30",
    ],
  ],
  [
    "Arrivals fell from 1,047 in 2019 to 229 in 2020 and to just 63 in 2021.",
    [
      "arrival 1047 total 2019-01-01/2019-12-31",
      "arrival 229 total 2020-01-01/2020-12-31",
      "arrival 63 total 2021-01-01/2021-12-31",
    ],
  ],
  [
    "The number of North Koreans arriving in South Korea rose to 99 in the first half of this year from 19 a year earlier.",
    ["arrival 99 total 2023-01-01/2023-06-30 KR", "arrival 19 total en.offset KR"],
  ],
  // A year that a number is only compared with is not its own.
  [
    "In 2022, 67 North Koreans reached South Korea, up 6 percent from 2021.",
    ["arrival 67 2022-01-01/2022-12-31 KR"],
  ],
  [
    "In the first half of 2022, 12 North Koreans entered South Korea, six more than in the same months of 2021.",
    ["arrival 12 2022-01-01/2022-06-30 KR"],
  ],
  [
    "In the first six months of last year 19 North Koreans arrived in South Korea, against 320 in the same span of 2020.",
    ["arrival 19 2022-01-01/2022-06-30 KR", "arrival 320 total 2020-01-01/2020-06-30 KR"],
  ],
  [
    "In the second half of last year 131 North Koreans entered South Korea, against 105 in the first.",
    ["arrival 131 2022-07-01/2022-12-31 KR", "arrival 105 total 2022-01-01/2022-06-30 KR"],
  ],
  [
    "North Koreans settle in South Korea. Altogether 33,981 have come since the war.",
    ["arrival 33981 since KR"],
  ],
  [
    "It was the smallest number of arrivals in South Korea since 2001, when 1,043 came.",
    ["arrival 1043 total 2001-01-01/2001-12-31 KR"],
  ],
  // Arrests are counted by the act that their own sentence tells.
  [
    "Thailand arrested 367 North Koreans in the first three months of this year, compared with 752 during all of 2006.",
    ["detention 367 2023-01-01/2023-03-31", "detention 752 total 2006-01-01/2006-12-31"],
  ],
  [
    "China held 41 North Koreans in May and June, as against 51 in the twelve months to April.",
    ["detention 41 2023-05-01/2023-06-30", "detention 51 total 2022-05-01/2023-04-30"],
  ],
  // Parts, members and those who are only described.
  [
    "By the end of March 33,916 defectors had come to South Korea, 34 of them this year.",
    ["arrival 33916 2023-03-20/2023-03-31 KR", "arrival 34 total 2023-01-01/2023-07-14 KR"],
  ],
  [
    "Last week 211 North Koreans were sent back from China on two planes, of 104 and 107.",
    [
      "return 211 2023-07-03/2023-07-09 CN",
      "return 104 2023-07-03/2023-07-09 CN",
      "return 107 2023-07-03/2023-07-09 CN",
    ],
  ],
  [
    "Last year 67 North Koreans reached South Korea, of whom 35 were women.",
    ["arrival 67 2022-01-01/2022-12-31 KR"],
  ],
  // Rates and differences count nobody.
  ["Arrivals in South Korea are up by nine. The figure moved around 1,300 a year.", []],
];

describe("series of numbers", () => {
  for (const [text, expected] of table)
    it(text, () => {
      assert.deepEqual(sampleNumbers(text), expected);
    });

  it("gives each number of a row the year that follows it", () => {
    const counts = fc.array(fc.integer({ min: 11, max: 1800 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(counts, (numbers) => {
        const row = numbers.map((number, at) => `${number.toLocaleString("en-US")} in ${2010 + at}`);
        const text = `Arrivals in South Korea came to ${row.slice(0, -1).join(", ")} and ${row.at(-1)}.`;
        assert.deepEqual(
          sampleNumbers(text),
          numbers.map((number, at) => `arrival ${number} total ${2010 + at}-01-01/${2010 + at}-12-31 KR`),
        );
      }),
      { numRuns: 30 },
    );
  });
});
