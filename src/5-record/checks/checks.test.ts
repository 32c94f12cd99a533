import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { incident } from "../example.ts";
import { checkCohorts, checkRetellings, checkRunningTotals } from "./across.ts";
import { checkDocument } from "./document.ts";
import type { Told } from "./example.ts";
import { document } from "./example.ts";
import type { Check, CheckedDocument } from "./types.ts";

const total = { kind: "aggregate", basis: "total" } as const;
const brief = ({ kind, statements }: Check) => [kind, ...statements];

describe("sums", () => {
  const parts = (third: number): CheckedDocument =>
    document("Twenty-nine: twenty, nine.", [
      { words: "Twenty-nine", people: 29, ...total, parts: ["s1", "s2"] },
      { words: "twenty", people: 20 },
      { words: "nine", people: third },
    ]);

  it("of parts that do not come to the total told", () => {
    assert.deepEqual(checkDocument(parts(9)), []);
    const [found, ...more] = checkDocument(parts(8));
    assert.deepEqual(more, []);
    assert.deepEqual(found, {
      kind: "sum",
      statements: ["s0", "s1", "s2"],
      values: { parts: { min: 28, max: 28 }, total: { min: 29, max: 29 } },
    });
  });

  it("of groups listed after a colon that do not come to the total before it", () => {
    const listed = (text: string) =>
      checkDocument(
        document(text, [
          { words: "30 were arrested", people: 30 },
          { words: "12 in Shenyang", people: 12 },
          { words: "15 in Yanji", people: 15 },
        ]),
      ).map(brief);
    assert.deepEqual(listed("30 were arrested in April: 12 in Shenyang and 15 in Yanji."), [
      ["sum", "s0", "s1", "s2"],
    ]);
    assert.deepEqual(listed("30 were arrested in April: among them 12 in Shenyang and 15 in Yanji."), []);
    assert.deepEqual(listed("30 were arrested in April. 12 in Shenyang and 15 in Yanji."), []);
    assert.deepEqual(listed("30 were arrested at 9:30, 12 in Shenyang and 15 in Yanji."), []);
    assert.deepEqual(
      listed("30 were arrested in April: 12 in Shenyang and 15 in Yanji, and 3 elsewhere."),
      [],
      "a figure that was not read may be the part that lacks",
    );
  });

  it("of figures after a colon of which no statement was read", () => {
    const listed = (parts: string, before = "35 were children") =>
      checkDocument(
        document(`Of the refugees held in 2021, ${before}: ${parts}.`, [{ words: "the refugees held" }]),
      ).map(({ values }) => [values.parts, values.total]);
    const thirty = [
      { min: 30, max: 30 },
      { min: 35, max: 35 },
    ];
    assert.deepEqual(listed("12 from Yanggang, ten from North Hamgyong and eight from Pyongan"), [thirty]);
    assert.deepEqual(listed("12 from Yanggang, ten from North Hamgyong and 13 from Pyongan"), []);
    assert.deepEqual(listed("12 from Yanggang, some from North Hamgyong and eight from Pyongan"), []);
    assert.deepEqual(listed("12 boys and 23 girls", "of 200 refugees 35 were children"), []);
    assert.deepEqual(listed("12 boys and 18 girls", "of 200 refugees 35 were children"), [thirty]);
    assert.deepEqual(listed("12 boys and 18 girls", "women and children by year: 35"), []);
  });

  it("of women and men who are more than all, unless others are among them", () => {
    const groups = [
      { sex: "female", min: 8, max: 8 },
      { sex: "male", min: 4, max: 4 },
    ] as const;
    const ten = { words: "12 people", people: 10, groups } as const;
    assert.deepEqual(checkDocument(document("12 people.", [ten])).map(brief), [["composition", "s0"]]);
    const agents: Told = {
      words: "12 people",
      people: [2, 2],
    };
    const both = document("12 people.", [ten, agents]);
    const other = both.statements.map((one, index) =>
      index === 1 ? { ...one, people: { ...one.people, who: "other" as const } } : one,
    );
    assert.deepEqual(checkDocument({ ...both, statements: other }), []);
  });
});

describe("multiples", () => {
  const text = "It logged 51 arrests in that time, and 41 in two months, a tenfold increase.";
  const figures = (window: string): readonly Told[] => [
    { words: "51 arrests", people: 51, time: window, ...total },
    { words: "41 in two months", people: 41, time: "2017-07-01/2017-08-31", ...total },
  ];

  it("that neither the numbers nor their rates give", () => {
    const [found] = checkDocument(document(text, figures("2016-07-01/2017-06-30")));
    assert.equal(found?.kind, "multiple");
    assert.deepEqual(found?.statements, ["s0", "s1"]);
    assert.deepEqual([found?.values.told, found?.values.plain, found?.values.rates], [10, 0.8, "4.8"]);
  });

  it("by every way the window can be read", () => {
    const [found] = checkDocument(document(text, figures("2016-07-01/2017-07-31")));
    assert.equal(found?.values.rates, "4.8 / 5.2");
    const fivefold = text.replace("tenfold", "fivefold");
    assert.deepEqual(checkDocument(document(fivefold, figures("2016-07-01/2017-06-30"))), []);
  });

  it("in a heading over the figures", () => {
    const under = `A tenfold rise?\n\n${text.replace(", a tenfold increase", "")}`;
    assert.equal(checkDocument(document(under, figures("2016-07-01/2017-06-30")))[0]?.kind, "multiple");
  });

  it("in Korean and Chinese", () => {
    const korean = "1년간 51명, 두 달간 41명으로 10배로 늘었다.";
    const told = (first: string, second: string): readonly Told[] => [
      { words: first, people: 51, time: "2016-07-01/2017-06-30", ...total },
      { words: second, people: 41, time: "2017-07-01/2017-08-31", ...total },
    ];
    assert.equal(
      checkDocument(document(korean, told("51명", "41명"), { language: "ko" }))[0]?.kind,
      "multiple",
    );
    const chinese = "一年51人,两个月41人,增加十倍。";
    assert.equal(
      checkDocument(document(chinese, told("51人", "41人"), { language: "zh" }))[0]?.kind,
      "multiple",
    );
  });

  it("of others' figures, or of stocks, are let be", () => {
    const [first, second] = figures("2016-07-01/2017-06-30");
    assert.ok(first && second);
    const others = [
      { ...first, speaker: "One" },
      { ...second, speaker: "Other" },
    ];
    assert.deepEqual(checkDocument(document(text, others)), []);
    assert.deepEqual(checkDocument(document(text, [first, { ...second, basis: "stock" }])), []);
  });
});

describe("shares and trends", () => {
  const check = (text: string, words: string, language = "en") =>
    checkDocument(document(text, [{ words }], { language })).map(({ kind, values }) => [
      kind,
      ...Object.values(values),
    ]);

  it("that the figures do not give", () => {
    assert.deepEqual(check("Police freed 12, or 40 per cent of the 25 people held.", "25 people"), [
      ["percentage", 40, 12, 25, 48],
    ]);
    assert.deepEqual(check("Police freed 12, or 48 percent of the 25 people held.", "25 people"), []);
    assert.deepEqual(check("Of 200 people held, 80, or 60 percent, were freed.", "200 people"), [
      ["percentage", 60, 80, 200, 40],
    ]);
    assert.deepEqual(check("Of 200 people held in 2023, 80 (40%) were freed.", "200 people"), []);
    assert.deepEqual(check("Freed were 80 of the 200 people held, or 60 percent.", "200 people"), [
      ["percentage", 60, 80, 200, 40],
    ]);
    assert.deepEqual(check("80 of the 200 people held were freed, 60% of them women.", "200 people"), []);
    assert.deepEqual(check("체포된 200명 가운데 80명(60%)이 풀려났다.", "200명", "ko"), [
      ["percentage", 60, 80, 200, 40],
    ]);
    assert.deepEqual(check("체포된 200명 가운데 80명(40%)이 풀려났다.", "200명", "ko"), []);
    assert.deepEqual(check("被捕的200名难民中,有80人获释,占60%。", "200名", "zh"), [
      ["percentage", 60, 80, 200, 40],
    ]);
    assert.deepEqual(check("被捕的200名难民中,有80人获释,占百分之40。", "200名", "zh"), []);
  });

  it("of those told of just before", () => {
    const held = (text: string, words: string, language = "en") =>
      checkDocument(document(text, [{ words, people: 200 }], { language })).map(({ kind, values }) => [
        kind,
        ...Object.values(values),
      ]);
    const thirty = [["percentage", 75, 60, 200, 30]];
    assert.deepEqual(held("Police held 200. Of them 60, or 75 percent, were women.", "200"), thirty);
    assert.deepEqual(held("Police held 200. Of them, 60 (30%) were women.", "200"), []);
    assert.deepEqual(held("Police held 200. Nobody knew why. Of them, 60 (75%) were women.", "200"), []);
    assert.deepEqual(held("탈북민 200명이 체포됐다. 이 가운데 60명(75%)이 여성이다.", "200명"), []);
    assert.deepEqual(held("탈북민 200명이 체포됐다. 이 가운데 60명(75%)이 여성이다.", "200명", "ko"), thirty);
    assert.deepEqual(held("탈북민 200명이 체포됐다. 이 가운데 60명(30%)이 여성이다.", "200명", "ko"), []);
    assert.deepEqual(held("逮捕了200人,其中60人,占75%,是女性。", "200人", "zh"), thirty);
    assert.deepEqual(held("逮捕了200人,其中60人,占30%,是女性。", "200人", "zh"), []);
  });

  it("that take no year for people", () => {
    const arrived = "A total of 63 North Korean defectors arrived in South Korea in 2021";
    assert.deepEqual(check(`${arrived}, down from 229 in 2020.`, "A total of 63"), []);
    assert.deepEqual(check(`${arrived}, up from 229 in 2020.`, "A total of 63"), [["rise", 63, 229]]);
    assert.deepEqual(check(`${arrived}, up from 2020, when 20 did.`, "A total of 63"), []);
    assert.deepEqual(check("It counted 2,021 people, down from 1,900.", "2,021 people"), [
      ["fall", 2021, 1900],
    ]);
    assert.deepEqual(check("On March 5, 2021, 12, or 48 per cent of the 25 held, left.", "25 held"), []);
    assert.deepEqual(check("被捕者从2020年的229人减少到2021年的63人。", "229人", "zh"), []);
    assert.deepEqual(check("被捕者从2020年的63人减少到2021年的229人。", "63人", "zh"), [["fall", 229, 63]]);
    assert.deepEqual(check("체포는 2020년 20명에서 2021년 63명으로 늘었다.", "20명", "ko"), []);
  });

  it("that go the other way", () => {
    assert.deepEqual(check("It counted 13 people, up from 20 a year before.", "13 people"), [
      ["rise", 13, 20],
    ]);
    assert.deepEqual(check("It counted 20 people, up from 13 a year before.", "20 people"), []);
    assert.deepEqual(check("It counted 1,047 arrivals, down from 963.", "1,047 arrivals"), [
      ["fall", 1047, 963],
    ]);
    assert.deepEqual(check("체포는 41명에서 13명으로 늘었다.", "41명", "ko"), [["rise", 13, 41]]);
    assert.deepEqual(check("被捕者从20人增加到13人。", "20人", "zh"), [["rise", 13, 20]]);
  });
});

describe("dates", () => {
  it("of what happened after it was reported", () => {
    const later = (time: string): CheckedDocument =>
      document("Ten were held.", [{ words: "Ten were held", time }], { published: "2012-02-14" });
    assert.deepEqual(checkDocument(later("2012-02-20")).map(brief), [["reportedBefore", "s0"]]);
    assert.deepEqual(checkDocument(later("2012-02-15")), [], "clocks differ by a day");
    const planned = document("Ten.", [{ words: "Ten", time: "2012-02-20", modality: "planned" }], {
      published: "2012-02-14",
    });
    assert.deepEqual(checkDocument(planned), []);
  });

  it("whose weekday is another", () => {
    const check = (text: string, words: string, language = "en") =>
      checkDocument(document(text, [{ words }], { language, published: "2013-11-18" })).map(
        ({ values: { told, weekday } }) => [told, weekday],
      );
    assert.deepEqual(check("Ten were held on Thursday, Nov. 15, 2013.", "Ten"), [[4, 5]]);
    assert.deepEqual(check("Ten were held on Friday, Nov. 15, 2013.", "Ten"), []);
    assert.deepEqual(check("Ten were held on Friday, 15 November.", "Ten"), [], "in 2013");
    assert.deepEqual(check("Ten were held on Sunday, 15 November.", "Ten"), [[0, 5]], "in no year near");
    assert.deepEqual(check("11월 15일(목요일) 10명이 체포됐다.", "10명", "ko"), [], "in 2012");
    assert.deepEqual(check("2013년 11월 15일(목) 10명이 체포됐다.", "10명", "ko"), [[4, 5]]);
    assert.deepEqual(check("2013年11月15日(星期四)10人被捕。", "10人", "zh"), [[4, 5]]);
  });
});

describe("between reports", () => {
  it("running totals that fall", () => {
    const by = (published: string, people: number, publisher: string): CheckedDocument =>
      document(
        "So many.",
        [{ words: "So many", people, act: "arrival", kind: "aggregate", basis: "since" }],
        {
          published,
          publisher,
        },
      );
    const found = checkRunningTotals([by("2013-01-01", 24_000, "b"), by("2012-01-01", 25_000, "a")]);
    assert.deepEqual(found.map(brief), [["runningTotal", "a0", "b0"]]);
    assert.deepEqual(checkRunningTotals([by("2012-01-01", 24_000, "a"), by("2013-01-01", 25_000, "b")]), []);
    assert.deepEqual(checkRunningTotals([by("2012-01-01", 24_000, "a"), by("2013-01-01", 1500, "b")]), []);
  });

  it("more outcomes than people", () => {
    const held = incident("held", { people: 13 });
    const outcome = (id: string, act: string, people: number) =>
      incident(id, { act, people, follows: "held.0" });
    const nine = outcome("nine", "return", 9);
    assert.deepEqual(checkCohorts([held, nine, outcome("two", "escape", 2)]), []);
    const [found] = checkCohorts([held, nine, outcome("six", "release", 6)]);
    assert.deepEqual(found?.values, { held: { min: 13, max: 13 }, outcomes: { min: 15, max: 15 } });
    assert.deepEqual(checkCohorts([held, nine, outcome("again", "return", 8)]), [], "one return told twice");
  });

  it("another's figures retold with another window or number", () => {
    const source = document(
      "It counted 51.",
      [{ words: "51", people: 51, time: "2016-07-01/2017-06-30", ...total }],
      { publisher: "Watch" },
    );
    const retelling = (people: number, time: string): CheckedDocument =>
      document("Watch counted 51.", [{ words: "51", people, time, speaker: "Watch", ...total }], {
        publisher: "Satellite",
      });
    const check = (people: number, time: string) =>
      checkRetellings([source, retelling(people, time)], (name) => name).map(brief);
    assert.deepEqual(check(51, "2016-07-01/2017-06-30"), []);
    assert.deepEqual(check(51, "2016-07-01/2017-07-31"), [["retoldWindow", "Satellite0", "Watch0"]]);
    assert.deepEqual(check(61, "2016-07-01/2017-06-30"), [["retoldNumber", "Satellite0", "Watch0"]]);
    assert.deepEqual(
      checkRetellings([source], (name) => name),
      [],
    );
  });
});
