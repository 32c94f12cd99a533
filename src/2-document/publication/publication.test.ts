import assert from "node:assert/strict";
import { test } from "node:test";
import type { DecodedReport, ReportHash } from "../../1-report/types.ts";
import type { IsoDate } from "../../core/interval.ts";
import { markRegions } from "../mark-regions.ts";
import { openDocument } from "../open.ts";
import type { DateMention, Document } from "../types.ts";
import { publicationOf } from "./publication.ts";

const TODAY = "2026-11-24" as IsoDate;

function documentOf(content: string, published: string | null = null): Document {
  const report: DecodedReport = {
    id: "0".repeat(64) as ReportHash,
    path: "a.txt",
    bytes: new Uint8Array(0),
    given: { published, publisher: null, url: null },
    content,
    encoding: "utf-8",
    replaced: 0,
    format: "text",
  };
  const opened = openDocument(report);
  assert.ok(opened.ok);
  return markRegions(opened.value);
}

type Named = readonly [words: string, earliest: string, latest?: string, weekday?: number];

/** A mention of each of the words, where they first stand; a date in the year 2000 lacks its year. */
function mentionsIn(text: string, named: readonly Named[]): readonly DateMention[] {
  return named.map(([words, earliest, latest = earliest, weekday]) => {
    const start = text.indexOf(words);
    assert.ok(start >= 0, words);
    return {
      start,
      end: start + words.length,
      interval: { earliest: earliest as IsoDate, latest: latest as IsoDate },
      weekday: weekday ?? null,
      certainty: earliest.startsWith("2000-") ? "partial" : "absolute",
    };
  });
}

/** `basis earliest..latest` of a text's publication. */
function published(
  content: string,
  named: readonly Named[] = [],
  given: string | null = null,
): string | null {
  const document = documentOf(content, given);
  const found = publicationOf(document, mentionsIn(document.text, named), TODAY);
  if (found === null) return null;
  assert.notEqual(found.why, "");
  return `${found.basis} ${found.earliest}..${found.latest}`;
}

const PARAGRAPH =
  "Ten people who had crossed the border were arrested in the north-east of the country, according to a source who helps refugees there and gave no name.";
const LONG = Array(12).fill(PARAGRAPH).join("\n\n");

test("what is given wins over the header, the header over the text", () => {
  const text = `published: 2013-11\n\nUpdated: 11/18/2013 20:59\n\n${PARAGRAPH}`;
  assert.equal(published(text, [], "2012-02-14"), "given 2012-02-14..2012-02-14");
  assert.equal(published(text), "metadata 2013-11-01..2013-11-30");
  assert.equal(published(text.replace("2013-11", "unknown")), "stated 2013-11-18..2013-11-18");
});

test("what is given and is no date leaves the header its word", () => {
  assert.equal(
    published(`published: 2013-11-18\n\n${PARAGRAPH}`, [], "soon"),
    "metadata 2013-11-18..2013-11-18",
  );
});

test("a header's date in the future is a mistake", () => {
  assert.equal(published(`published: 2031-01-01\n\n${PARAGRAPH}`), null);
});

const STATED: readonly (readonly [string, string, string])[] = [
  ["a dateline below the headline", `Ten held at the border\nAugust 08, 2019\n${PARAGRAPH}`, "2019-08-08"],
  ["a dateline at the end", `${LONG}\n2012/04/26 15:22 송고`, "2012-04-26"],
  [
    "the date of publication beside an update's",
    `Updated: March 3, 2012\nPublished: March 1, 2012\n${PARAGRAPH}`,
    "2012-03-01",
  ],
  [
    "an update's where there is no other",
    `UPDATED October 16, 2023, 3:06 p.m. ET\n${PARAGRAPH}`,
    "2023-10-16",
  ],
  ["the opening of a wire", `SEOUL, Oct. 13, 2023 (Yonhap) -- ${PARAGRAPH}`, "2023-10-13"],
  [
    "the opening of a Chinese report",
    "【2013年11月18日訊】至少13名朝鮮人在暗中前往東南亞途中,於中國雲南昆明落網。",
    "2013-11-18",
  ],
  ["a label in front of the text", ` date 2018-06-15 ${PARAGRAPH}`, "2018-06-15"],
  [
    "a credit with its date",
    `来源:德国之声 2013年11月18日\n\n${"至少13名朝鲜人在云南昆明被捕。".repeat(3)}`,
    "2013-11-18",
  ],
];

for (const [name, text, date] of STATED) {
  test(`stated: ${name}`, () => {
    assert.equal(published(text), `stated ${date}..${date}`);
  });
}

test("a dateline amid a long text dates a part of it", () => {
  assert.equal(published(`${LONG}\nOctober 9, 2023\n${LONG}`), null);
});

test("the address a text was filed under", () => {
  const text = `url: https://example.org/news/2012/02/14/ten.html\npublished:\n\n${PARAGRAPH}`;
  assert.equal(published(text), "inferred 2012-02-14..2012-02-14");
});

test("a caption's date is a lower bound, a comment's an upper", () => {
  const text = [
    "Ten held at the border",
    "Activists shout slogans outside the embassy in Seoul, Feb. 21, 2012.",
    PARAGRAPH,
    "Add your comment by filling out the form below.",
    "Apr 18, 2012 02:29 PM",
    "It is time to act.",
    "May 02, 2012 10:00 AM",
  ].join("\n\n");
  assert.equal(published(text, [["Feb. 21, 2012", "2012-02-21"]]), "inferred 2012-02-21..2012-04-18");
});

test("a year behind a copyright sign bounds nothing; an open end is the end of this year", () => {
  const text = `Ten held at the border\n\n© AFP 2023 / Jane Roe / People dance on May 29, 2015\n\n${PARAGRAPH} It was so in July 2017.`;
  const named: Named[] = [
    ["2023", "2023-01-01", "2023-12-31"],
    ["May 29, 2015", "2015-05-29"],
    ["July 2017", "2017-07-01", "2017-07-31"],
  ];
  assert.equal(published(text, named), "inferred 2017-07-01..2026-12-31");
});

test("what lies ahead bounds nothing", () => {
  const text = `${PARAGRAPH} In 2014 a study was made. The law will be changed in 2019, and by 2021 all is to be done.`;
  const named: Named[] = [
    ["2014", "2014-01-01", "2014-12-31"],
    ["2019", "2019-01-01", "2019-12-31"],
    ["2021", "2021-01-01", "2021-12-31"],
  ];
  assert.equal(published(text, named), "inferred 2014-01-01..2026-12-31");
});

test("a teaser's, a menu's and a footer's dates bound nothing", () => {
  const text = `Ten Held at the Border\n\n${PARAGRAPH}\n\nElection of 2020 Ends With a Quarrel in Court\n\n${PARAGRAPH}\n\nCopyright 2021 A Paper`;
  const named: Named[] = [
    ["2020", "2020-01-01", "2020-12-31"],
    ["2021", "2021-01-01", "2021-12-31"],
  ];
  assert.equal(published(text, named), null);
});

test("history alone says nothing", () => {
  assert.equal(
    published(`${PARAGRAPH} Many have fled since the war of 1950.`, [["1950", "1950-01-01", "1950-12-31"]]),
    null,
  );
});

test("yearly figures that go on with last year give the year", () => {
  const text = `${PARAGRAPH}\n\nThere were 2,809 in 2008 and 2,927 in 2009.\n\nIt then fell to 2,379 in 2010. Last year, the figure rose to 2,737.`;
  assert.equal(published(text), "inferred 2012-01-01..2012-12-31");
  assert.equal(
    published("2019년 1047명, 2020년 229명이 들어왔고 지난해에는 63명이었다."),
    "inferred 2022-01-01..2022-12-31",
  );
});

test("last year with a figure of the series again is no next year", () => {
  const text = `${PARAGRAPH}\n\nThere were 1,137 in 2018 and 1,047 in 2019. The 1,047 last year were the fewest.`;
  assert.equal(published(text), null);
});

test("in a known year the newest day named by date, and weekdays since, give the week", () => {
  const text = `${PARAGRAPH} There were 2,927 in 2009 and 2,379 in 2010. Last year, the figure rose to 2,737.\n\nIt was so on Feb. 4. Two groups were caught last Wednesday. Officials met last Sunday and this Monday.`;
  assert.equal(published(text, [["Feb. 4", "2000-02-04"]]), "inferred 2012-02-12..2012-02-18");
});

test("a weekday with a date fixes the year near the text's own dates, and two weeks from it", () => {
  const text = `${PARAGRAPH} It was so in August 2023. The spokesman said so on Friday, Oct. 13, a day later.`;
  const named: Named[] = [
    ["August 2023", "2023-08-01", "2023-08-31"],
    ["Friday, Oct. 13", "2000-10-13", "2000-10-13", 5],
  ];
  assert.equal(published(text, named), "inferred 2023-10-13..2023-10-27");
});

test("a weekday alone leaves several years, and nothing is said", () => {
  const text = `${PARAGRAPH} The spokesman said so on Friday, Oct. 13, a day later.`;
  assert.equal(published(text, [["Friday, Oct. 13", "2000-10-13", "2000-10-13", 5]]), null);
});

test("the opening's day stands in the year that the figures give", () => {
  const text = `SEOUL, April 15 -- Eleven people reached the South, the ministry said Friday. Arrivals were 1,047 in 2019, and 229 in 2020 and 63 last year.\n\nThere were 1,047 in 2019 and 229 in 2020. There were 63 last year.`;
  assert.equal(published(text, [["April 15", "2000-04-15"]]), "inferred 2022-04-15..2022-04-15");
});

test("a comment alone gives the year before it", () => {
  const text = `${PARAGRAPH}\n\nLeave a comment\n\nApr 18, 2012 02:29 PM`;
  assert.equal(published(text), "inferred 2011-04-19..2012-04-18");
});

test("nothing says, nothing is said", () => {
  assert.equal(published(PARAGRAPH), null);
});
