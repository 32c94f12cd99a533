import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Corpus } from "./corpus.ts";
import type { Around, Told } from "./example.ts";
import { pairOf, reading } from "./example.ts";
import {
  compareCrowd,
  compareGroups,
  comparePeople,
  comparePhase,
  comparePlace,
  comparePlaceRarity,
  compareSpeakers,
  compareStory,
  compareTime,
  compareWho,
} from "./features.ts";

type Row = readonly [Told, Told, string, (readonly [Around, Around])?];

function table(
  name: string,
  compare: (pair: ReturnType<typeof pairOf>) => string,
  rows: readonly Row[],
): void {
  describe(name, () => {
    for (const [a, b, level, around] of rows) {
      it(`${JSON.stringify(a)} ${JSON.stringify(b)} ${around ? JSON.stringify(around) : ""} → ${level}`, () => {
        const pair = pairOf(a, b, around);
        assert.equal(compare(pair), level);
        assert.equal(compare({ ...pair, a: pair.b, b: pair.a }), level, "the other way round");
      });
    }
  });
}

table("people", ({ a, b, corpus }) => comparePeople(a, b, corpus), [
  [{ people: 10 }, { people: 10 }, "equalSmall"],
  [{ people: 13 }, { people: 13 }, "equalMiddle"],
  [{ people: [540, 660] }, { people: [540, 660] }, "equalLarge"],
  [{ people: [13, null] }, { people: 13 }, "equalMiddle"],
  [{ people: [13, null] }, { people: 15 }, "overlap"],
  [{ people: [540, 660] }, { people: [600, 699] }, "overlapLarge"],
  [{ people: [501, null] }, { people: [540, 660] }, "overlapLarge"],
  [{ people: [2, null] }, { people: [540, 660] }, "vague"],
  [{ people: [1, 10] }, { people: 10 }, "vague"],
  [{ people: [1, 10] }, { people: 200 }, "far"],
  [{ people: [13, null] }, { people: 60 }, "different"],
  [{ people: 13 }, { people: 15 }, "near"],
  [{ people: 10 }, { people: 9 }, "near"],
  [{ people: [450, 550] }, { people: [600, 699] }, "near"],
  [{ people: [450, 550] }, { people: [560, 600] }, "nearLarge"],
  [{ people: 10 }, { people: 5 }, "different"],
  [{ people: 3 }, { people: 31 }, "far"],
]);

table("time", ({ a, b, corpus }) => compareTime(a, b, corpus), [
  [{ time: "2012-02-08" }, { time: "2012-02-08" }, "sameDays"],
  [{ time: "2012-02-08" }, { time: "2012-02-06/2012-02-12" }, "sameWeek"],
  [{ time: "2012-02-20/2012-02-29" }, { time: "2012-02-29" }, "sameWeek"],
  [{ time: "2012-02-08" }, { time: "2012-02-01/2012-02-29" }, "sameMonth"],
  [{ time: "2012-02-08" }, { time: "2012-01-01/2012-12-31" }, "compatible"],
  [{ time: "2012-02-08" }, { time: "2012-02-10" }, "near"],
  [{ time: "2012-02-08" }, { time: "2012-02-12" }, "off"],
  [{ time: "2012-02-08" }, { time: "2012-03-20" }, "contradict"],
  [{ time: "2012-02-18", modality: "planned" }, { time: "2012-02-25" }, "ahead"],
  [{ time: "2012-02-08" }, { time: null }, "sameContext"],
  [{ time: null }, { time: null }, "sameContext"],
  [{ time: null }, { time: null }, "unknown", [{}, { published: null }]],
  [{ time: null }, { time: null }, "nearContext", [{}, { published: "2012-05-01" }]],
  [{ time: null }, { time: null }, "farContext", [{}, { published: "2013-02-14" }]],
  [{ time: "2012-02-08" }, { time: null }, "farContext", [{}, { published: "2010-02-14" }]],
  [{ time: "2012-02-08" }, { time: null }, "unknown", [{}, { published: "2011-01-01/2013-01-01" }]],
  [
    { time: "2023-10-09" },
    { time: "2024-05-13", basis: "relative" },
    "suspect",
    [{ published: "2023-10-13" }, { published: "2024-05-18", reprintOf: "Some Agency" }],
  ],
]);

table("place", ({ a, b }) => comparePlace(a, b), [
  [{ place: "CN/Liaoning/Shenyang" }, { place: "CN/Liaoning/Shenyang" }, "sameSite"],
  [{ place: "CN/Jilin/Tumen" }, { place: "CN/Jilin/Hunchun and Tumen" }, "sameSite"],
  [{ place: "CN/Liaoning" }, { place: "CN/Liaoning" }, "sameProvince"],
  [{ place: "CN/Liaoning" }, { place: "CN/Liaoning/Shenyang" }, "sameProvince"],
  [{ place: "CN/Liaoning/Dandong" }, { place: "CN/Liaoning/Shenyang" }, "otherSite"],
  [{ place: "CN" }, { place: "CN/Liaoning/Shenyang" }, "contained"],
  [{ place: "CN" }, { place: "CN" }, "sameCountry"],
  [{ place: "CN/Jilin" }, { place: "CN/Liaoning" }, "otherProvince"],
  [{ place: "VN" }, { place: "CN" }, "otherCountry"],
  [{ act: "return", place: "KP" }, { act: "return", place: "CN" }, "endpoints"],
  [{ place: null }, { place: "CN" }, "unknown"],
]);

table("role", ({ a, b }) => compareWho(a, b), [
  [{ who: "refugee" }, { who: "refugee" }, "same"],
  [{ who: "refugee" }, { who: "other" }, "uncertain"],
  [{ who: "refugee" }, { who: "helper" }, "different"],
]);

table("phase", ({ a, b }) => comparePhase(a, b), [
  [{ modality: "feared" }, { modality: "planned" }, "same"],
  [{ modality: "feared" }, { modality: "reported" }, "aheadAndTold"],
  [{ modality: "denied" }, { modality: "reported" }, "denied"],
  [{ modality: "unclear" }, { modality: "planned" }, "open"],
]);

table("groups", ({ a, b }) => compareGroups(a, b), [
  [{ groups: [{ sex: "female", min: 7, max: 7 }] }, { groups: [{ sex: "female", min: 7, max: 7 }] }, "agree"],
  [
    { groups: [{ sex: "female", min: 7, max: 7 }] },
    { groups: [{ sex: "female", min: 2, max: null }] },
    "agree",
  ],
  [
    { groups: [{ sex: "female", min: 7, max: 7 }] },
    { groups: [{ sex: "female", min: 4, max: 4 }] },
    "contradict",
  ],
  [
    { groups: [{ sex: "female", min: 7, max: 7 }] },
    { groups: [{ age: "child", min: 1, max: 1 }] },
    "unknown",
  ],
  [{}, { groups: [{ age: "child", min: 1, max: 1 }] }, "unknown"],
]);

table("speakers", ({ a, b, corpus }) => compareSpeakers(a, b, corpus), [
  [{ speakers: ["Park Sun-young"] }, { speakers: ["박선영", "Yonhap"] }, "sameRareOrigin"],
  [{ speakers: ["an activist", "Yonhap"] }, { speakers: ["Yonhap"] }, "sameRelay"],
  [{ speakers: ["Park Sun-young"] }, { speakers: ["Peter Jung"] }, "different"],
  [{ speakers: ["an activist"] }, { speakers: ["an activist"] }, "unknown"],
  [{}, { speakers: ["Peter Jung"] }, "unknown"],
]);

table("story", ({ a, b, corpus }) => compareStory(a, b, compareTime(a, b, corpus), corpus), [
  [{ time: "2012-02-08" }, { time: "2012-02-08" }, "settled"],
  [{}, {}, "sameCredit", [{ publisher: "Yonhap" }, { reprintOf: "Yonhap" }]],
  [{}, {}, "unknown"],
  [
    {},
    {},
    "reprint",
    [{ text: numbered(60, "word") }, { text: `${numbered(60, "word")} ${numbered(10, "footer")}` }],
  ],
]);

function numbered(count: number, word: string): string {
  return Array.from({ length: count }, (_, i) => `${word}${i}`).join(" ");
}

describe("figures among several groups", () => {
  const shared = { time: "2012-02-08", place: "CN", speakers: ["Park Sun-young"] };

  it("holds nine and ten apart where one document tells of both", () => {
    const corpus = new Corpus([
      reading("A", [
        { ...shared, people: 10 },
        { ...shared, people: 9 },
      ]),
      reading("B", [{ ...shared, people: 9 }]),
    ]);
    const [ten, nine, other] = corpus.profiles;
    assert.equal(comparePeople(ten!, other!, corpus), "nearAmongSeveral");
    assert.equal(comparePeople(nine!, other!, corpus), "equalSmall");
  });

  it("leaves figures of other days out of account", () => {
    const corpus = new Corpus([
      reading("A", [
        { time: "2012-02-08", people: 13 },
        { time: "2012-01-02", people: 20 },
      ]),
      reading("B", [{ time: "2012-02-08", people: 15 }]),
    ]);
    const [thirteen, , fifteen] = corpus.profiles;
    assert.equal(comparePeople(thirteen!, fifteen!, corpus), "near");
  });

  it("knows twelve, of whom two were agents, and ten", () => {
    const corpus = new Corpus([
      reading("A", [
        { time: "2012-02-08", people: 12 },
        { time: "2012-02-08", people: 2, who: "other" },
      ]),
      reading("B", [{ time: "2012-02-08", people: 10 }]),
    ]);
    const [twelve, , ten] = corpus.profiles;
    assert.equal(comparePeople(twelve!, ten!, corpus), "withOthers");
    assert.equal(comparePeople(ten!, twelve!, corpus), "withOthers");
  });

  it("knows fifteen, of whom two got away, and thirteen", () => {
    const corpus = new Corpus([
      reading("A", [
        { time: "2013-11-15", people: 15 },
        { act: "escape", time: "2013-11-15", people: 2 },
      ]),
      reading("B", [{ time: "2013-11-15", people: 13 }]),
    ]);
    const [fifteen, , thirteen] = corpus.profiles;
    assert.equal(comparePeople(fifteen!, thirteen!, corpus), "withOthers");
  });
});

describe("density", () => {
  it("makes a country weigh by how seldom it is named", () => {
    const others = Array.from({ length: 60 }, (_, i) => reading(`C${i}`, [{ place: "CN" }]));
    const corpus = new Corpus([reading("A", [{ place: "TH" }]), reading("B", [{ place: "TH" }]), ...others]);
    const [a, b, c, d] = corpus.profiles;
    assert.equal(comparePlaceRarity(a!, b!, comparePlace(a!, b!), corpus), "rarer");
    assert.equal(comparePlaceRarity(c!, d!, comparePlace(c!, d!), corpus), "usual");
  });

  it("tells a crowded month from a quiet one", () => {
    const crowd = Array.from({ length: 200 }, (_, i) =>
      reading(`C${i}`, [{ time: "2012-02-08", place: `CN/Province${i}`, people: 10 }]),
    );
    const corpus = new Corpus([
      reading("A", [{ time: "2015-06-01" }]),
      reading("B", [{ time: "2015-06-01" }]),
      ...crowd,
    ]);
    const [a, b, c, d] = corpus.profiles;
    assert.equal(compareCrowd(a!, b!, corpus), "usual");
    assert.equal(compareCrowd(c!, d!, corpus), "crowded");
    assert.equal(compareCrowd(a!, d!, corpus), "crowded");
  });
});
