import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkDocument } from "./document.ts";
import { document } from "./example.ts";

describe("days", () => {
  const told = (text: string, words: string, language = "en") =>
    checkDocument(document(text, [{ words }], { language })).map(({ kind, values }) => [kind, values.told]);

  it("that there are none of", () => {
    assert.deepEqual(told("Ten were held on February 30, 2021.", "Ten"), [
      ["noSuchDay", "February 30, 2021"],
    ]);
    assert.deepEqual(told("Ten were held on June 31.", "Ten"), [["noSuchDay", "June 31"]]);
    assert.deepEqual(told("Ten were held on 29 February 2021.", "Ten"), [["noSuchDay", "29 February 2021"]]);
    assert.deepEqual(told("Ten were held on Friday, Feb. 30, 2021.", "Ten"), [
      ["noSuchDay", "Feb. 30, 2021"],
    ]);
    assert.deepEqual(told("2월 30일 10명이 체포됐다.", "10명", "ko"), [["noSuchDay", "2월 30일"]]);
    assert.deepEqual(told("2021년 13월 3일 10명이 체포됐다.", "10명", "ko"), [
      ["noSuchDay", "2021년 13월 3일"],
    ]);
    assert.deepEqual(told("2月30日,10人被捕。", "10人", "zh"), [["noSuchDay", "2月30日"]]);
  });

  it("that there are", () => {
    assert.deepEqual(told("Ten were held on February 28, 2021.", "Ten"), []);
    assert.deepEqual(told("Ten were held on February 29, 2024, and freed on May 31.", "Ten"), []);
    assert.deepEqual(told("Ten were held on 29 February.", "Ten"), [], "in a leap year");
    assert.deepEqual(told("In April 31 refugees were held; ten in June.", "31 refugees"), [], "people");
    assert.deepEqual(told("On April 31 refugees ten were held.", "ten"), [], "people");
    assert.deepEqual(told("10명이 2월 28일부터 2월 30일간 붙잡혀 있었다.", "10명", "ko"), [], "so many days");
    assert.deepEqual(told("음력 2월 30일 10명이 체포됐다.", "10명", "ko"), [], "by the moon");
    assert.deepEqual(told("农历2月30日,10人被捕。", "10人", "zh"), [], "by the moon");
    assert.deepEqual(told("12月31日,10人被捕。", "10人", "zh"), []);
  });
});
