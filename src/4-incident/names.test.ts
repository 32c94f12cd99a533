import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { foldText, nameKey, romaniseHangul } from "./names.ts";

const SAME: readonly (readonly [string, string])[] = [
  ["Koo Byoung-sam", "Koo Byung-sam"],
  ["Koo Byoung-sam", "구병삼"],
  ["Byoung-sam Koo", "Koo Byoung-sam"],
  ["Park Sun-young", "박선영"],
  ["Verachon Sukhonthapatipak", "Werachon Sukhondapatipak"],
  ["Unification Ministry", "the unification ministry"],
  ["Dong-A Ilbo", "The Dong-A Ilbo"],
  ["Radio Liberté", "Radio Liberte"],
];

const OTHER: readonly (readonly [string, string])[] = [
  ["Reuters", "Yonhap"],
  ["Koo Byoung-sam", "Park Sun-young"],
  ["RFA", "VOA"],
  ["Kim Yong-ho", "Kim Seung-eun"],
  ["Human Rights Watch", "Amnesty International"],
  ["具炳杉", "구병삼"],
];

describe("names of speakers", () => {
  for (const [a, b] of SAME) it(`${a} is ${b}`, () => assert.equal(nameKey(a), nameKey(b)));
  for (const [a, b] of OTHER) it(`${a} is not ${b}`, () => assert.notEqual(nameKey(a), nameKey(b)));

  it("is empty for an empty name alone", () => {
    assert.equal(nameKey(" . "), "");
    assert.notEqual(nameKey("아"), "");
  });

  it("writes Hangul in Latin letters and leaves other characters", () => {
    assert.equal(romaniseHangul("한국 A"), "hanguk A");
    assert.equal(romaniseHangul("선양"), "seonyang");
  });

  it("folds case, marks and punctuation", () => {
    assert.equal(foldText(" Sino–Mongolian  Bordér "), "sino mongolian border");
  });
});
