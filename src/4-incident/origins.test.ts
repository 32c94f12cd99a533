import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Corpus } from "./corpus.ts";
import type { Around } from "./example.ts";
import { reading } from "./example.ts";
import { independentOrigins } from "./origins.ts";
import type { ReadDocument } from "./types.ts";

type Source = readonly [speakers: readonly string[], around?: Around];

const COPIED = Array.from({ length: 80 }, (_, i) => `word${i}`).join(" ");

const ROWS: readonly (readonly [string, readonly Source[], number, number])[] = [
  ["one named origin", [[["Peter Jung"]]], 1, 1],
  ["two named origins", [[["Peter Jung"]], [["Park Sun-young"]]], 2, 2],
  ["one named origin retold", [[["Peter Jung", "RFA"]], [["Peter Jung", "Yonhap"]]], 1, 1],
  ["one named origin in two scripts", [[["Park Sun-young"]], [["박선영"]]], 1, 1],
  ["two names, one in two scripts", [[["Park Sun-young"]], [["박선영"]], [["Peter Jung"]]], 2, 2],
  ["two names in scripts that cannot be compared", [[["Justice for North Korea"]], [["북한정의연대"]]], 1, 2],
  [
    "an official and the ministry",
    [[["Koo Byoung-sam", "Unification Ministry"]], [["Unification Ministry"]]],
    1,
    2,
  ],
  ["two named origins through one relay", [[["Peter Jung", "Yonhap"]], [["Park Sun-young", "Yonhap"]]], 2, 2],
  ["three unnamed origins", [[["an activist"]], [["a source"]], [["an official"]]], 1, 3],
  ["one named and one unnamed", [[["Peter Jung"]], [["a source"]]], 1, 2],
  [
    "one unnamed speaker in a reprint",
    [
      [["a source"], { text: COPIED }],
      [["a source"], { text: COPIED }],
    ],
    1,
    1,
  ],
  ["one unnamed speaker to one relay", [[["a source", "Yonhap"]], [["a source", "Yonhap"]]], 1, 1],
  [
    "nobody, two publishers",
    [
      [[], { publisher: "RFA" }],
      [[], { publisher: "VOA" }],
    ],
    1,
    2,
  ],
  [
    "nobody, a publisher and its reprint",
    [
      [[], { publisher: "Yonhap" }],
      [[], { publisher: "Site", reprintOf: "Yonhap" }],
    ],
    1,
    1,
  ],
];

describe("independent origins", () => {
  for (const [name, sources, min, max] of ROWS) {
    it(`${name}: ${min}–${max}`, () => {
      const corpus = new Corpus(
        sources.map(([speakers, around], i) => reading(`D${i}`, [{ speakers }], around)),
      );
      const found = independentOrigins(corpus.profiles, (profile) => corpus.storyOf(profile));
      assert.deepEqual(found, { min, max });
    });
  }

  const originsOf = (...readings: readonly ReadDocument[]) => {
    const corpus = new Corpus(readings);
    return independentOrigins(corpus.profiles, (profile) => corpus.storyOf(profile));
  };
  const told = (id: string, role: string, ...speakers: readonly string[]): ReadDocument =>
    reading(id, [{ role, speakers }]);

  it("are several where one speaks for an authority and the other for those held", () => {
    assert.deepEqual(
      originsOf(told("A", "official", "a police officer"), told("B", "relative", "a relative")),
      { min: 2, max: 2 },
    );
    assert.deepEqual(
      originsOf(
        told("A", "official", "a ministry official"),
        told("B", "civil society", "Human Rights Watch"),
      ),
      { min: 2, max: 2 },
    );
    // What an official of a group says may be what the group says.
    assert.deepEqual(
      originsOf(
        told("A", "official", "an official of the group"),
        told("B", "civil society", "Human Rights Watch"),
      ),
      { min: 1, max: 2 },
    );
    // A lawmaker may have it from those who help.
    assert.deepEqual(
      originsOf(told("A", "official", "a lawmaker"), told("B", "civil society", "an activist")),
      { min: 1, max: 2 },
    );
    // A source may be anybody.
    assert.deepEqual(
      originsOf(
        told("A", "official", "a border guard"),
        told("B", "relative", "a relative"),
        told("C", "source", "a source"),
      ),
      { min: 2, max: 3 },
    );
  });

  it("are several where one report sets them apart, not where two reports do", () => {
    const one = { speakers: ["a source"] };
    const other = { speakers: ["another source"] };
    assert.deepEqual(originsOf(reading("A", [one, other])), { min: 2, max: 2 });
    assert.deepEqual(originsOf(reading("A", [one]), reading("B", [other])), { min: 1, max: 2 });
  });

  it("takes a pack's canonical names", () => {
    const naming = { canonicalSpeaker: (name: string) => (name === "具炳杉" ? "Koo Byoung-sam" : null) };
    const corpus = new Corpus(
      ["具炳杉", "구병삼"].map((name, i) => reading(`D${i}`, [{ speakers: [name] }])),
      naming,
    );
    const found = independentOrigins(corpus.profiles, (profile) => corpus.storyOf(profile), naming);
    assert.deepEqual(found, { min: 1, max: 1 });
  });
});
