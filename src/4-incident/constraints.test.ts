import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { apartnessOf } from "./apartness.ts";
import { Constraints } from "./constraints.ts";
import { Corpus } from "./corpus.ts";
import type { Told } from "./example.ts";
import { reading } from "./example.ts";
import type { Judgement } from "./types.ts";

const PARK = ["Park Sun-young"];

/** Two statements of one document, and how far it tells them apart. */
const ROWS: readonly (readonly [string, Told, Told, string])[] = [
  [
    "two groups of 10 and nine from one mouth",
    { people: 10, speakers: PARK },
    { people: 9, speakers: PARK },
    "apart",
  ],
  [
    "rival figures for one day",
    { people: 13, time: "2013-11-15", speakers: ["Yonhap"] },
    { people: 15, time: "2013-11-15", speakers: ["Dong-A"] },
    "together",
  ],
  [
    "rival figures without a day",
    { people: 24, speakers: ["Park Sun-young"] },
    { people: 31, speakers: ["Dong-A"] },
    "hint",
  ],
  [
    "rival figures in one breath",
    { people: 80, at: [0, 60], time: "2023-08-29", speakers: ["One Group"] },
    { people: 90, at: [0, 60], time: "2023-08-29", speakers: ["Another Group"] },
    "together",
  ],
  [
    "a vague and an exact figure",
    { people: [2, null], speakers: PARK },
    { people: [540, 660], speakers: ["JFNK"] },
    "together",
  ],
  ["figures that meet from one mouth", { people: [101, null] }, { people: 109 }, "together"],
  [
    "other days",
    { people: 3, time: "2012-02-13", speakers: PARK },
    { people: 3, time: "2012-02-18", speakers: PARK },
    "apart",
  ],
  [
    "other provinces",
    { people: 3, place: "CN/Jilin/Changchun" },
    { people: 3, place: "CN/Liaoning/Shenyang" },
    "apart",
  ],
  ["refugees and a guide", { people: 10 }, { people: 1, who: "helper" }, "apart"],
  [
    "feared for some, told of others",
    { act: "return", people: 13, modality: "feared" },
    { act: "return", people: 9 },
    "apart",
  ],
  [
    "feared and told of as many",
    { act: "return", people: 13, modality: "feared" },
    { act: "return", people: 13 },
    "hint",
  ],
  [
    "told and denied",
    { act: "return", people: [501, null] },
    { act: "return", people: [501, null], modality: "denied" },
    "together",
  ],
  ["others", { people: 10 }, { people: [2, null], words: "others" }, "hint"],
  [
    "another six from one mouth",
    { people: 10, speakers: PARK },
    { people: 6, words: "another six", speakers: PARK },
    "apart",
  ],
  [
    "two groups of three in one breath",
    { people: 3, words: "three", at: [0, 60], time: "2012-02-08" },
    { people: 3, words: "three more", at: [0, 60], time: "2012-02-08" },
    "apart",
  ],
  [
    "said to be the same",
    { people: 13, speakers: PARK },
    { people: 15, speakers: PARK, sameAs: ["D.0"] },
    "together",
  ],
];

describe("what one document tells apart", () => {
  for (const [name, a, b, expected] of ROWS) {
    it(`${name}: ${expected}`, () => {
      const corpus = new Corpus([reading("D", [a, b])]);
      const [x, y] = corpus.profiles;
      assert.equal(apartnessOf(x!, y!, corpus), expected);
      assert.equal(apartnessOf(y!, x!, corpus), expected, "the other way round");
    });
  }

  it("says nothing of statements of other documents or other acts", () => {
    const corpus = new Corpus([
      reading("D", [{ people: 10 }, { people: 9, act: "return" }]),
      reading("E", [{ people: 9 }]),
    ]);
    const [detention, returned, other] = corpus.profiles;
    assert.equal(apartnessOf(detention!, returned!, corpus), "together");
    assert.equal(apartnessOf(detention!, other!, corpus), "together");
  });
});

function boundBy(corpus: Corpus, judgements: readonly Judgement[] = []) {
  const constraints = new Constraints(corpus, judgements);
  return { ...constraints.all(), contradictions: constraints.contradictions };
}

describe("constraints", () => {
  const readings = [
    reading("D", [
      { people: 10, speakers: PARK },
      { people: 9, speakers: PARK },
    ]),
    reading("E", [{ people: 9 }]),
  ];

  it("come from documents", () => {
    const nothing = { must: [], same: [], different: [], contradictions: [] };
    assert.deepEqual(boundBy(new Corpus(readings)), { ...nothing, cannot: [[0, 1]] });
  });

  it("come from sameAs", () => {
    const corpus = new Corpus([reading("D", [{ people: 13 }, { people: 15, sameAs: ["D.0"] }])]);
    assert.deepEqual(boundBy(corpus).must, [[0, 1]]);
  });

  it("a person's judgement wins over the document", () => {
    const { same, cannot } = boundBy(new Corpus(readings), [{ verdict: "same", statements: ["D.1", "D.0"] }]);
    assert.deepEqual([same, cannot], [[[0, 1]], []]);
  });

  it("contradictory judgements are shown, and `different` holds", () => {
    const same = { verdict: "same", statements: ["D.1", "E.0"] } as const;
    const different = { verdict: "different", statements: ["E.0", "D.1"] } as const;
    for (const judgements of [
      [same, different],
      [different, same],
    ]) {
      const found = boundBy(new Corpus(readings), judgements);
      assert.deepEqual(found.contradictions, [same]);
      assert.deepEqual([found.cannot, found.different], [[[0, 1]], [[1, 2]]]);
    }
  });

  it("passes over judgements on statements that are not there", () => {
    const found = boundBy(new Corpus(readings), [{ verdict: "same", statements: ["D.1", "gone"] }]);
    assert.deepEqual(found.same, []);
  });
});
