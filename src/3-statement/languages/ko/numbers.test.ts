import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { peopleCountsIn, readKoreanNumbers } from "./numbers.ts";

type Interval = readonly [number, number | null];

const people = (text: string): Interval[] => peopleCountsIn(text).map(({ min, max }) => [min, max]);

describe("Korean numbers of people", () => {
  const table: readonly (readonly [string, readonly Interval[]])[] = [
    ["탈북자 31명이", [[31, 31]]],
    ["세 명", [[3, 3]]],
    ["열두 명", [[12, 12]]],
    ["스물세 명", [[23, 23]]],
    ["삼십일 명", [[31, 31]]],
    ["두 사람", [[2, 2]]],
    ["5인 가족", [[5, 5]]],
    ["2만5000명", [[25_000, 25_000]]],
    ["3만4천여 명", [[34_000, 34_999]]],
    ["2천600명", [[2600, 2600]]],
    ["21,700명", [[21_700, 21_700]]],
    ["10여 명", [[10, 19]]],
    ["30여명", [[30, 39]]],
    ["600여 명", [[600, 699]]],
    ["십여 명", [[10, 19]]],
    ["30명 남짓", [[30, 39]]],
    ["약 2600명", [[2340, 2860]]],
    ["20명 안팎", [[18, 22]]],
    ["한 10명", [[9, 11]]],
    ["100명 가까운", [[90, 100]]],
    ["최소 30명", [[30, null]]],
    ["적어도 10여 명", [[10, null]]],
    ["30명 이상", [[30, null]]],
    ["30명이 넘는", [[31, null]]],
    ["최대 50명", [[1, 50]]],
    ["많아야 5명", [[1, 5]]],
    ["10명 미만", [[1, 9]]],
    ["2∼3명", [[2, 3]]],
    ["20~30여 명", [[20, 39]]],
    ["두세 명", [[2, 3]]],
    ["한두 명", [[1, 2]]],
    ["서너 명", [[3, 4]]],
    ["수십 명", [[20, 99]]],
    ["수백여 명", [[200, 999]]],
    ["수천 명", [[2000, 9999]]],
    ["여러 명", [[3, 9]]],
    ["몇 명", [[3, 9]]],
    ["남매 행세를 한 2명", [[2, 2]]],
    [
      "남성 3명과 여성 7명",
      [
        [3, 3],
        [7, 7],
      ],
    ],
    ["13세 청소년", []],
    ["수명이 다한 차량", []],
    ["북한인권단체와 한인 회장", []],
    ["30일 동안", []],
  ];
  for (const [text, expected] of table) {
    it(text, () => assert.deepEqual(people(text), expected));
  }

  it("tells where the numeral stands, without its counter", () => {
    const text = "지난달에만 400여 명이 되돌려 보내졌다";
    const [number] = readKoreanNumbers(text);
    assert.equal(number === undefined ? "" : text.slice(number.start, number.end), "400여");
    assert.deepEqual([number?.min, number?.max, number?.qualifier], [400, 499, "여"]);
  });

  it("reads full-width figures and numbers of things", () => {
    const numbers = readKoreanNumbers("트럭 ３대와 버스 두 대");
    assert.deepEqual(
      numbers.map(({ min }) => min),
      [3, 2],
    );
  });
});
