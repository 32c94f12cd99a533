import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readChineseNumbers } from "./numbers.ts";
import { hanValue } from "./numerals.ts";

/** Words → the interval that the gold guide's table allows. */
const COUNTS: readonly (readonly [string, number, number | null])[] = [
  ["十三名", 13, 13],
  ["600名", 600, 600],
  ["２４人", 24, 24],
  ["二万人", 20_000, 20_000],
  ["1.2万人", 12_000, 12_000],
  ["3万4000人", 34_000, 34_000],
  ["2,600人", 2600, 2600],
  ["一百零五人", 105, 105],
  ["两千三百名", 2300, 2300],
  ["至少13名", 13, null],
  ["不少於30名", 30, null],
  ["逾百人", 101, null],
  ["超過500人", 501, null],
  ["约600名", 540, 660],
  ["大約5人", 4, 6],
  ["近50名", 45, 50],
  ["將近四十人", 36, 40],
  ["多達2600人", 1, 2600],
  ["不到20人", 1, 19],
  ["10人以上", 10, null],
  ["50人左右", 45, 55],
  ["数十人", 20, 99],
  ["數百名", 200, 999],
  ["几名", 3, 9],
  ["數名", 3, 9],
  ["多名", 2, null],
  ["十余人", 10, 19],
  ["三十多名", 30, 39],
  ["600多名", 600, 699],
  ["二十多万人", 200_000, 299_999],
  ["三四名", 3, 4],
  ["七八十人", 70, 80],
  ["三、四名", 3, 4],
  ["二、三十人", 20, 30],
  ["廿三名", 23, 23],
  ["卅人", 30, 30],
  ["10至15人", 10, 15],
  ["30-40名", 30, 40],
  ["上百名", 100, null],
];

test("counts have the interval of the guide's table", () => {
  for (const [words, min, max] of COUNTS) {
    const found = readChineseNumbers(words);
    assert.equal(found.length, 1, words);
    assert.deepEqual([found[0]?.min, found[0]?.max], [min, max], words);
  }
});

test("qualifiers are quoted as written", () => {
  assert.equal(readChineseNumbers("至少有13名")[0]?.qualifier, "至少");
  assert.equal(readChineseNumbers("約600名")[0]?.qualifier, "約");
  assert.equal(readChineseNumbers("十餘人")[0]?.qualifier, "餘");
});

test("ordinals, dates and parts of words are no numbers", () => {
  for (const words of ["第13名", "2012年2月8日", "一般", "统一部", "最近", "附近"]) {
    assert.deepEqual(readChineseNumbers(words), [], words);
  }
});

test("numerals have the value of their digits", () => {
  const digits = "零一二三四五六七八九";
  fc.assert(
    fc.property(fc.integer({ min: 11, max: 9999 }), (value) => {
      const units = ["", "十", "百", "千"];
      let word = "";
      let gap = false;
      [...String(value)].forEach((digit, at, all) => {
        const place = all.length - 1 - at;
        if (digit === "0") gap = true;
        else {
          word += `${gap && word !== "" ? "零" : ""}${digits[Number(digit)]}${units[place]}`;
          gap = false;
        }
      });
      assert.equal(hanValue(word), value, word);
    }),
  );
});
