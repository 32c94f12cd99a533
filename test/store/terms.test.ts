import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { clausesOf, countOf, occurrencesOf, termsOf, tokensOf } from "../../src/store/search/terms.ts";

const finds = (text: string, query: string): readonly string[] => {
  const tokens = tokensOf(text);
  return clausesOf(query).flatMap((clause) =>
    occurrencesOf(clause, tokens).map(({ start, end }) => text.slice(start, end)),
  );
};

describe("terms", () => {
  it("are words in lower case and without accents", () => {
    assert.deepEqual(termsOf("Two of 12 Réfugiés, “held”."), ["two", "of", "12", "refugies", "held"]);
  });

  it("are pairs of characters in Korean and Chinese, and each run's last character", () => {
    assert.deepEqual(termsOf("강제북송 됐다"), ["강제", "제북", "북송", "송", "됐다", "다"]);
    assert.deepEqual(termsOf("遣返朝鲜"), ["遣返", "返朝", "朝鲜", "鲜"]);
    assert.deepEqual(termsOf("RFA가 10여 명"), ["rfa", "가", "10", "여", "명"]);
  });

  it("do not depend on how a syllable is composed or how wide a letter is", () => {
    const text = "북송 ＲＦＡ ｶﾞﾗｽ";
    assert.deepEqual(termsOf(text.normalize("NFD")), termsOf(text));
    assert.deepEqual(termsOf("ＲＦＡ"), ["rfa"]);
    const decomposed = "강제 북송".normalize("NFD");
    assert.deepEqual(finds(decomposed, "북송"), ["북송".normalize("NFD")]);
  });

  it("are, and are counted, without offsets as they are with them", () => {
    const pieces = [
      "Held",
      "held",
      "ten",
      "_",
      " ",
      "’s ",
      "“",
      "…",
      "–",
      "é",
      "ª",
      "²",
      "µ",
      "북송",
      "朝",
      "x".repeat(65),
    ];
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "binary" }))),
        fc.constantFrom("held", "ten held", '"held ten"', "he*", "북송", "북"),
        (parts, query) => {
          const text = parts.join("");
          const tokens = tokensOf(text);
          assert.deepEqual(
            termsOf(text),
            tokens.map(({ term }) => term),
          );
          for (const clause of clausesOf(query))
            assert.equal(countOf(clause, termsOf(text)), occurrencesOf(clause, tokens).length);
        },
      ),
    );
  });

  it("cover stretches of the text in order", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        let before = 0;
        for (const { start, end, first } of tokensOf(text)) {
          assert.ok(before <= start && start < first && first <= end && end <= text.length);
          before = start;
        }
      }),
    );
  });
});

describe("a query", () => {
  it("finds whole words, phrases and beginnings", () => {
    assert.deepEqual(finds("Detained and detaining", "detain"), []);
    assert.deepEqual(finds("Detained and detaining", "detain*"), ["Detained", "detaining"]);
    assert.deepEqual(finds("held in Yanji, not in Tumen", '"in yanji"'), ["in Yanji"]);
    assert.deepEqual(clausesOf('"in yanji" held').length, 2);
  });

  it("finds Korean and Chinese anywhere in a word", () => {
    assert.deepEqual(finds("탈북민이 강제북송됐다", "북송"), ["북송"]);
    assert.deepEqual(finds("탈북민이 강제북송됐다", "강제북송"), ["강제북송"]);
    assert.deepEqual(finds("탈북민이 강제북송됐다", "북"), ["북", "북"]);
    assert.deepEqual(finds("被遣返的人", "遣返"), ["遣返"]);
    assert.deepEqual(finds("강제 북송", "강제북송"), []);
    assert.deepEqual(finds("강제 북송", '"강제 북송"'), ["강제 북송"]);
  });

  it("finds every substring of a run of Korean", () => {
    const run = "중국내탈북난민강제북송반대집회";
    for (let start = 0; start < run.length; start += 1)
      for (let end = start + 1; end <= run.length; end += 1)
        assert.ok(finds(`오늘 ${run}에서`, run.slice(start, end)).includes(run.slice(start, end)));
  });

  it("has no clause without letters", () => {
    assert.deepEqual(clausesOf(' "" — … * '), []);
  });
});
