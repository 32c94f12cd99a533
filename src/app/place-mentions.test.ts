import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { splitSentences } from "../3-statement/languages/en/sentences.ts";
import type { Token } from "../3-statement/lexer.ts";
import { annotatePlaces } from "../3-statement/place/annotate.ts";
import { readPlaces } from "../3-statement/place/read-places.ts";
import { readPlacesInScript } from "../3-statement/place/script.ts";
import type { PlaceMention } from "../3-statement/place/types.ts";
import { loadGazetteer } from "./load-packs.ts";

const gazetteer = loadGazetteer();

const sentencesOf = (text: string): readonly (readonly Token[])[] =>
  splitSentences(text, [{ start: 0, end: text.length, title: false }]).map(({ tokens }) => tokens);
const read = (text: string): PlaceMention[] => readPlaces(sentencesOf(text), text, gazetteer);
/** The mention with these words, or a failure. */
function mention(text: string, words: string): PlaceMention {
  const found = read(text).find(({ start, end }) => text.slice(start, end) === words);
  assert.ok(found, `«${words}» is no place in: ${text}`);
  return found;
}

describe("the preposition that governs a place", () => {
  const table: readonly (readonly [string, string, string | null])[] = [
    ["They were held in Shenyang.", "Shenyang", "in"],
    ["They were held in the northeastern Chinese city of Shenyang.", "Shenyang", "in"],
    ["Ten were caught in China's Liaoning province.", "Liaoning", "in"],
    ["Ten were caught in Shenyang, Liaoning province.", "Liaoning", "in"],
    ["They went through Dandong and Hunchun.", "Hunchun", "through"],
    ["Held at Tumen, Hunchun, Changbai, Dandong and Nanping, they waited.", "Nanping", "at"],
    ["They were flown from Vientiane to Kunming.", "Vientiane", "from"],
    ["They were flown from Vientiane to Kunming.", "Kunming", "to"],
    ["Police stopped them close to Mong Cai.", "Mong Cai", "near"],
    ["They fled out of North Korea.", "North Korea", "from"],
    ["They were on the outskirts of Kunming.", "Kunming", "on"],
    ["The people of Kunming watched.", "Kunming", "of"],
    ["They swam across the Tumen River.", "Tumen River", "across"],
    ["China sent them home.", "China", null],
    ["They reached Bangkok.", "Bangkok", null],
  ];
  for (const [text, words, preposition] of table) {
    it(`${words}: ${preposition} · ${text}`, () =>
      assert.equal(mention(text, words).preposition, preposition));
  }
});

describe("a capital or country that stands for its government", () => {
  const table: readonly (readonly [string, string, boolean])[] = [
    ["Beijing urged restraint.", "Beijing", true],
    ["Beijing urged Seoul to wait.", "Seoul", true],
    ["Pyongyang kept silent.", "Pyongyang", true],
    ["He held talks with Pyongyang.", "Pyongyang", true],
    ["Seoul's unification ministry confirmed it.", "Seoul", true],
    ["London and Tokyo said so.", "London", true],
    ["China has sent back 600 people.", "China", true],
    ["They were held in Beijing.", "Beijing", false],
    ["They were flown to Pyongyang.", "Pyongyang", false],
    ["They left Seoul.", "Seoul", false],
    ["Kunming, Yunnan's capital, is far.", "Kunming", false],
  ];
  for (const [text, words, metonym] of table) {
    it(`${words}: ${metonym} · ${text}`, () => assert.equal(mention(text, words).metonym, metonym));
  }
});

describe("places that only qualify", () => {
  for (const [text, words] of [
    ["A New York-based group said so.", "New York"],
    ["Shenyang police confirmed it.", "Shenyang"],
    ["U.S. President Barack Obama spoke.", "U.S."],
    ["The pro-China party won.", "China"],
  ] as const) {
    it(text, () => assert.equal(mention(text, words).modifier, true));
  }

  it("a container is told from the place in it, and a dateline from the news", () => {
    assert.equal(mention("Ten were held in Shenyang, Liaoning province.", "Liaoning").container, true);
    assert.equal(mention("Ten were held in Shenyang, Liaoning province.", "Shenyang").container, false);
    assert.equal(mention("SEOUL, South Korea (AP) – Ten were held in China.", "SEOUL").dateline, true);
    assert.equal(mention("SEOUL, South Korea (AP) – Ten were held in China.", "China").dateline, false);
  });

  it("demonyms are told from names and are no annotation", () => {
    const text = "Chinese police in Shenyang held ten North Koreans.";
    assert.deepEqual(
      read(text).map(({ form, place }) => [form, place.country]),
      [
        ["demonym", "CN"],
        ["name", "CN"],
        ["demonym", "KP"],
      ],
    );
    assert.deepEqual(annotatePlaces(read(text), text), [
      {
        kind: "place",
        start: 18,
        end: 26,
        text: "Shenyang",
        value: { country: "CN", admin1: "Liaoning", name: "Shenyang", id: "2034937" },
      },
    ]);
  });
});

describe("homonyms", () => {
  const table: readonly (readonly [
    string,
    string,
    readonly [string, string | null, string | null],
    string,
  ])[] = [
    ["They were held in Jilin.", "Jilin", ["CN", "Jilin", null], "homonym:pack"],
    ["The province of Jilin is cold.", "Jilin", ["CN", "Jilin", null], "homonym:division"],
    ["They met in Paris, Texas.", "Paris", ["US", "Texas", "Paris"], "homonym:container"],
    ["They met in Paris.", "Paris", ["FR", "Ile-de-France", "Paris"], "homonym:pack"],
    ["Birmingham grew.", "Birmingham", ["GB", "England", "Birmingham"], "homonym:population"],
    ["Libya's Tripoli was calm.", "Tripoli", ["LY", "Tripoli", "Tripoli"], "homonym:owner"],
    ["It rained in Luxembourg.", "Luxembourg", ["LU", null, null], "gazetteer"],
    ["They were near Nanping.", "Nanping", ["CN", "Jilin", "Nanping"], "homonym:pack"],
    ["They were in Nanping, Fujian province.", "Nanping", ["CN", "Fujian", "Nanping"], "homonym:container"],
  ];
  for (const [text, words, [country, admin1, name], rule] of table) {
    it(text, () => {
      const { place, rule: used } = mention(text, words);
      assert.deepEqual([place.country, place.admin1, place.name], [country, admin1, name]);
      assert.equal(used, rule);
    });
  }

  it("what is told once holds for the same name in the rest of the text", () => {
    const text = "They live in Nanping, Fujian province. Police in Nanping came. Fujian is warm.";
    const found = read(text).filter(({ place }) => place.name === "Nanping");
    assert.deepEqual(
      found.map(({ place, rule }) => [place.admin1, rule]),
      [
        ["Fujian", "homonym:container"],
        ["Fujian", "homonym:elsewhere-in-text"],
      ],
    );
  });

  it("a person's name is no place where the person is told again", () => {
    assert.deepEqual(read("Michael Jordan scored. Jordan won."), []);
    assert.equal(read("Refugees camp in Jordan. Jordan won.").length, 2);
  });
});

describe("borders", () => {
  const table: readonly (readonly [string, string, string | null, string])[] = [
    ["on the China-Laos border", "China-Laos border", "CN", "border:CN-LA"],
    ["on the China\u2013Laos border", "China-Laos border", "CN", "border:CN-LA"],
    ["on the border between China and Laos", "China-Laos border", "CN", "border:CN-LA"],
    ["on China's southern border with Laos", "China-Laos border", "CN", "border:CN-LA"],
    ["on the Sino-Mongolian border", "Sino-Mongolian border", "CN", "border:CN-MN"],
    ["on the Vietnam-Laos border", "Vietnam-Laos border", "VN", "border:LA-VN"],
    ["on the Afghan-Pakistani border", "Afghanistan-Pakistan border", "AF", "border:AF-PK"],
    ["on the Syrian border", "Syria border", "SY", "border:SY"],
  ];
  for (const [words, name, country, id] of table) {
    it(words, () => {
      const found = read(`They were caught ${words} at night.`).filter(({ kind }) => kind === "border");
      assert.deepEqual(
        found.map(({ place }) => [place.name, place.country, place.id, place.precision]),
        [[name, country, id, "border"]],
      );
      assert.equal(found[0]?.preposition, "on");
    });
  }

  it("a border that only qualifies is none", () => {
    const text = "the Chinese border city of Dandong and Thai border police";
    assert.deepEqual(
      read(text).map(({ kind }) => kind),
      ["country", "city", "country"],
    );
  });
});

describe("any text", () => {
  const piece = fc.constantFrom(
    ..."Shenyang|China's|Chinese|border|the|in|of|,|.|-|–|and|Jilin|province|River|Tumen|N.J.|Ala.|(|)|Kim|U.S.|Sino|with|between|Laos|'s|\n|北韩|중국|é|Washington|D.C.|Bank".split(
      "|",
    ),
  );
  it("every mention equals its slice, lies in order and overlaps no other", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.constantFrom(" ", ""), (pieces, glue) => {
        const text = pieces.join(glue);
        let last = 0;
        for (const found of read(text)) {
          assert.ok(found.start >= last && found.end > found.start && found.end <= text.length);
          assert.equal(found.place.text, text.slice(found.start, found.end));
          last = found.end;
        }
        for (const language of ["ko", "zh"] as const) {
          for (const { start, end, place } of readPlacesInScript(text, language, gazetteer)) {
            assert.equal(place.text, text.slice(start, end));
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
