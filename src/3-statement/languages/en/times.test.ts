import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import type { DateInterval, IsoDate } from "../../../core/interval.ts";
import { lex } from "../../lexer.ts";
import { resolveTime } from "../../time/resolve.ts";
import type { TimeMention } from "../../time/types.ts";
import { wordOf } from "./time-grammar/words.ts";
import { readEnglishTimes } from "./times.ts";

const published = (text: string): DateInterval => {
  const [earliest, latest = earliest] = text.split("..");
  return { earliest: earliest as IsoDate, latest: latest as IsoDate };
};

/** The mentions of a text as `words=VALUE`, each counting from the date told before it. */
function values(text: string, date: string): string {
  let anchor: DateInterval | null = null;
  const told = readEnglishTimes(lex(text)).map(({ start, end, expression }) => {
    const found = resolveTime(expression, published(date), anchor);
    if (found?.interval) anchor = found.interval;
    return `${text.slice(start, end)}=${found?.value}`;
  });
  return told.join("; ");
}

/** The days of each mention by the gold guide, each counting from the one told before it. */
function days(text: string, date: string): string {
  let anchor: DateInterval | null = null;
  const told = readEnglishTimes(lex(text)).map(({ expression }) => {
    const interval = resolveTime(expression, published(date), anchor)?.interval ?? null;
    if (interval === null) return "none";
    anchor = interval;
    return interval.earliest === interval.latest
      ? interval.earliest
      : `${interval.earliest}..${interval.latest}`;
  });
  return told.join(" ");
}

/** Published on Friday, 22 March 2013. */
const VALUES: readonly (readonly [string, string])[] = [
  // Dates
  ["born on Nov. 4, 1961, or 22 March 2013", "Nov. 4, 1961=1961-11-04; 22 March 2013=2013-03-22"],
  [
    "03/22/2013, 2013-03-22, 22.3.2013, 2013.03.22",
    "03/22/2013=2013-03-22; 2013-03-22=2013-03-22; 22.3.2013=2013-03-22; 2013.03.22=2013-03-22",
  ],
  ["highest since October 2007", "since October 2007=2007-10"],
  [
    "Tuesday, 5 March 2013 and Monday, March 18",
    "Tuesday, 5 March 2013=2013-03-05; Monday, March 18=2013-03-18",
  ],
  ["Fri. March 22, Sat., Mar. 23", "Fri. March 22=2013-03-22; Sat., Mar. 23=2013-03-23"],
  ["January nineteen ninety-seven", "January nineteen ninety-seven=1997-01"],
  ["the 1987 crash; since 1990; the year 2000", "the 1987=1987; since 1990=1990; the year 2000=2000"],
  [
    "the 1990s, the late '80s, the mid-1980s, the nineties",
    "the 1990s=199X; the late '80s=198X; the mid-1980s=198X; the nineties=199X",
  ],
  [
    "in the 20th century; the early twenty-first century",
    "the 20th century=19XX; the early twenty-first century=20XX",
  ],
  ["the May elections and a March vote", "the May=2013-05; March=2013-03"],
  // Tense
  ["He was arrested Tuesday.", "Tuesday=2013-03-19"],
  ["He will be tried Tuesday.", "Tuesday=2013-03-26"],
  ["They were returned against their will on Monday.", "Monday=2013-03-18"],
  ["The case is to be heard in May.", "May=2013-05"],
  ["The case was heard in May.", "May=2012-05"],
  ["Cyprus has until Monday to raise the money.", "until Monday=2013-03-25"],
  ["On Thursday, the court rejected it.", "Thursday=2013-03-21"],
  ["The storm is expected to hit late Saturday.", "late Saturday=2013-03-23"],
  // Units counted from the day of publication
  [
    "last week, this month, next year, this quarter",
    "last week=2013-W11; this month=2013-03; next year=2014; this quarter=2013-Q1",
  ],
  [
    "next Tuesday, last Friday, last January",
    "next Tuesday=2013-03-26; last Friday=2013-03-15; last January=2013-01",
  ],
  [
    "last summer, this spring, the winter of 1950-51",
    "last summer=2012-SU; this spring=2013-SP; the winter of 1950-51=1950-WI",
  ],
  [
    "yesterday, the day before yesterday, tomorrow morning, tonight",
    "yesterday=2013-03-21; the day before yesterday=2013-03-20; tomorrow morning=2013-03-23TMO; tonight=2013-03-22TNI",
  ],
  [
    "at the end of last year; by the middle of the year; at year-end",
    "the end of last year=2012; by the middle of the year=2012; year-end=2013",
  ],
  [
    "two weeks ago, a year ago, three months ago, a week from now",
    "two weeks ago=2013-W10; a year ago=2012; three months ago=2012-12; a week from now=2013-W13",
  ],
  ["over the weekend", "the weekend=2013-W11-WE"],
  ["on Christmas Eve 2012 and on New Year's Day", "Christmas Eve 2012=2012-12-24; New Year's Day=2013-01-01"],
  // Quarters, halves, fiscal years
  [
    "the third quarter, fourth-quarter profit, Q3 2012",
    "the third quarter=2012-Q3; fourth-quarter=2012-Q4; Q3 2012=2012-Q3",
  ],
  ["It expects second-quarter sales of $3 billion.", "second-quarter=2013-Q2"],
  ["the first half of 2012; in fiscal 2014", "the first half of 2012=2012-H1; fiscal 2014=2014"],
  ["last year's third quarter", "last year's third quarter=2012-Q3"],
  [
    "in the fourth quarter, up from the year-earlier quarter",
    "the fourth quarter=2012-Q4; the year-earlier quarter=2011-Q4",
  ],
  [
    "the 1989 third quarter, 1988's first quarter, the 1989 first half, the September quarter",
    "the 1989 third quarter=1989-Q3; 1988's first quarter=1988-Q1; the 1989 first half=1989-H1; the September quarter=2012-Q3",
  ],
  ["in the third quarter, against the 1988 quarter", "the third quarter=2012-Q3; the 1988 quarter=1988-Q3"],
  [
    "on Feb. 8 and 12; in May and July 2012; the first and the final three months of 2012",
    "Feb. 8 and 12=2013-02-08/2013-02-12; May and July 2012=2012-05-01/2012-07-31; the final three months of 2012=P3M",
  ],
  // Lengths of time
  [
    "five years, several months, a few days, nearly two decades",
    "five years=P5Y; several months=PXM; a few days=PXD; two decades=P20Y",
  ],
  [
    "a two-year contract, a 52-week high, 48 hours or 30 minutes",
    "two-year=P2Y; 52-week=P52W; 48 hours=PT48H; 30 minutes=PT30M",
  ],
  [
    "two and a half years, 5 1/2 hours, half an hour, a year and a half",
    "two and a half years=P2Y6M; 5 1/2 hours=PT5H30M; half an hour=PT30M; a year and a half=P1Y6M",
  ],
  [
    "three years and four months; a dozen years; eight trading days",
    "three years and four months=P3Y4M; a dozen years=P12Y; eight trading days=P8D",
  ],
  [
    "the past three years, the next few weeks, the coming months",
    "the past three years=P3Y; the next few weeks=PXW; the coming months=PXM",
  ],
  [
    "for decades; within weeks; a decade-long war; yearlong",
    "decades=PXY; weeks=PXW; a decade=P10Y; yearlong=P1Y",
  ],
  ["two or three weeks", "two or three weeks=P2W"],
  // Sets
  [
    "daily, every week, every two years, every other day, each Monday",
    "daily=P1D; every week=P1W; every two years=P2Y; every other day=P2D; each Monday=XXXX-WXX-1",
  ],
  [
    "$33 million a year, twice a month, 60,000 cars a day, per day",
    "a year=P1Y; a month=P1M; a day=P1D; per day=P1D",
  ],
  ["on Tuesdays; every morning; annually", "Tuesdays=XXXX-WXX-2; every morning=XXXX-XX-XXTMO; annually=P1Y"],
  // Times of day
  [
    "Tuesday morning, last night, this afternoon, overnight",
    "Tuesday morning=2013-03-19TMO; last night=2013-03-21TNI; this afternoon=2013-03-22TAF; overnight=2013-03-22TNI",
  ],
  [
    "at 10:30 a.m. Thursday, 8pm, noon, 0735 GMT",
    "10:30 a.m. Thursday=2013-03-21T10:30; 8pm=2013-03-22T20:00; noon=2013-03-22T12:00; 0735 GMT=2013-03-22T07:35",
  ],
  ["on the night of Nov. 24", "the night of Nov. 24=2012-11-24TNI"],
  // Vague references
  [
    "now, currently, recently, soon, in the past, the near future",
    "now=PRESENT_REF; currently=PRESENT_REF; recently=PAST_REF; soon=FUTURE_REF; the past=PAST_REF; the near future=FUTURE_REF",
  ],
  [
    "in recent years; these days; days ago",
    "recent years=PAST_REF; these days=PRESENT_REF; days ago=PAST_REF",
  ],
  // Counted from what was told before
  ["freed in 1990 and elected four years later", "1990=1990; four years later=1994"],
  [
    "In 1999 he fled. The following year he was caught, in October of that year.",
    "1999=1999; The following year=2000; October of that year=2000-10",
  ],
];

const NOTHING: readonly string[] = [
  "Rep. Park Sun-young said so; activist Leejin Jun. spoke, and Theresa May agreed.",
  "He may go. Protesters march. May I come?",
  "Photo: AFP 2023. Windows 2000. COVID-2019. Room 2013. Reuters 2012.",
  "The second man fell. Prices fall and spring back. She sat in the sun. He wed.",
  "At the last minute, minute details emerged. A second chance. A quarter of them.",
  "About 2000 people, 2012 refugees, nearly 1900 troops and $2000.",
  "An 18-month-old girl, a 32-year-old man and Mr. Schwarz, 52 years old; in her 30s.",
  "April Smith and August Wilson met June Carter and Jan Egeland.",
  "The Sunday Times, Black Friday, Fall River, the Winter Olympics, Daily NK.",
  "the 38th parallel; the 8th Army; the 20th anniversary",
  "tries in the first half; the second half of the match; the fall of Saigon",
  "the next president, the last man, the same people, current affairs, the player of the year",
];

const GUIDE: readonly (readonly [string, string, string])[] = [
  ["2012-02-17", "caught last Wednesday. Four days later, five more.", "2012-02-15 2012-02-19"],
  ["2012-02-17", "captured last week", "2012-02-06..2012-02-12"],
  ["2012-02-15", "said Wednesday; caught on Friday", "2012-02-15 2012-02-10"],
  ["2023-10-13", "sent back this week, on Monday night", "2023-10-09..2023-10-13 2023-10-09"],
  ["2012-02-20", "detained this month, up from last year", "2012-02-01..2012-02-20 2011-01-01..2011-12-31"],
  [
    "2019-08-08",
    "546 in the first six months of this year, 487 in the same period last year",
    "2019-01-01..2019-06-30 2018-01-01..2018-06-30",
  ],
  [
    "2021-04-09",
    "135 in the first quarter of last year, 12 in the second, 48 in the third and 34 in the fourth",
    "2020-01-01..2020-03-31 2020-04-01..2020-06-30 2020-07-01..2020-09-30 2020-10-01..2020-12-31",
  ],
  [
    "2022-04-15",
    "five in the April-June period last year, 12 and 15 in the third and fourth quarters",
    "2021-04-01..2021-06-30 2021-07-01..2021-09-30 2021-10-01..2021-12-31",
  ],
  ["2012-02-15", "caught between Feb. 8 and 12", "2012-02-08..2012-02-12"],
  [
    "2012-02-14",
    "Over the weekend and on the 12th a group of seven were caught.",
    "2012-02-11..2012-02-12 2012-02-12",
  ],
  [
    "2012-02-14",
    "taken at 6pm on the 8th of this month; the same day nine others were",
    "2012-02-08 2012-02-08",
  ],
  ["2012-02-14", "all would be returned by the 20th at the latest", "2012-02-14..2012-02-20"],
  ["2015-07-09", "fled three years ago; in recent days; recently", "2012-01-01..2012-12-31 none none"],
  ["2013-11-18", "25,000 fled over six decades", "1953-11-18..2013-11-18"],
  [
    "2017-09-22",
    "arrests in the last two months, 40 as of last month",
    "2017-07-22..2017-09-22 2017-08-01..2017-08-31",
  ],
  ["2012-02-17", "from 2005 until 2009", "2005-01-01..2009-12-31"],
  [
    "2017-09-22",
    "in July and August 2017; from July 2016 to July 2017; since 1998",
    "2017-07-01..2017-08-31 2016-07-01..2017-07-31 1998-01-01..2017-09-22",
  ],
  [
    "2012-02-22..2012-04-18",
    "last January; in mid-February; since the 1950-1953 war",
    "2012-01-01..2012-01-31 2012-02-10..2012-02-20 1950-01-01..2012-04-18",
  ],
  ["2014-01-01..2014-02-28", "arrested last week", "2013-12-23..2014-02-23"],
  ["2024-05-18", "began in late August; earlier this week", "2023-08-20..2023-08-31 2024-05-13..2024-05-18"],
  [
    "2013-03-22",
    "March 1-3; Dec. 25-Jan. 3; 8-12 February 2013",
    "2013-03-01..2013-03-03 2012-12-25..2013-01-03 2013-02-08..2013-02-12",
  ],
];

describe("English time expressions", () => {
  for (const [text, expected] of VALUES) it(text, () => assert.equal(values(text, "2013-03-22"), expected));
});

describe("no time expressions", () => {
  for (const text of NOTHING) it(text, () => assert.equal(values(text, "2013-03-22"), ""));
});

describe("days of English time expressions by the gold guide", () => {
  for (const [date, text, expected] of GUIDE) it(text, () => assert.equal(days(text, date), expected));
});

describe("any English words", () => {
  const vocabulary =
    "the a this last next past two 5 12 2013 1,000 year years week day month quarter half of in on to and - – , . ' 's since from until by between May march Monday Sun Feb first second 8th th ago later before early mid late end morning night noon p.m. : / every each daily spring fall fiscal now will said same period".split(
      " ",
    );
  const phrase = fc
    .array(fc.tuple(fc.constantFrom(...vocabulary), fc.constantFrom(" ", " ", "")), { maxLength: 24 })
    .map((parts) => parts.map(([word, space]) => word + space).join(""));

  it("never throw, and give ordered mentions within the text", () => {
    fc.assert(
      fc.property(phrase, (text) => {
        let at = 0;
        const check = (mention: TimeMention): void => {
          assert.ok(mention.start < mention.end && mention.end <= text.length);
          const found = resolveTime(mention.expression, published("2013-03-22"), published("2012-02-08"));
          if (found?.interval) assert.ok(found.interval.earliest <= found.interval.latest, text);
          mention.parts?.forEach(check);
        };
        for (const mention of readEnglishTimes(lex(text))) {
          assert.ok(mention.start >= at);
          at = mention.end;
          check(mention);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it("cost nothing where none of them tells a time", () => {
    const tokens = lex("Police found ten people hiding there.");
    assert.equal(
      tokens.some(({ lower }) => wordOf(lower)?.role === "unit"),
      false,
    );
    assert.deepEqual(readEnglishTimes(tokens), []);
  });
});
