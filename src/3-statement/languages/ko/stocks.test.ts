import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { claims, told } from "./sample-reading.ts";

describe("those who live or wait somewhere", () => {
  const table: readonly (readonly [string, readonly string[]])[] = [
    ["중국에는 탈북민 약 1만 명이 숨어 지내고 있다.", ["stock arrival reported 9000–11000 refugee 중국"]],
    [
      "현재 중국에 체류 중인 탈북자는 1만∼2만 명으로 추산된다.",
      ["stock arrival reported 10000–20000 refugee 중국"],
    ],
    [
      "지금도 탈북자 20여 명이 라오스에 머물며 한국행을 기다리고 있다.",
      ["stock arrival reported 20–29 refugee 라오스"],
    ],
    [
      "중국 구금시설에는 2000명이 넘는 탈북민이 남아 있었다.",
      ["stock detention reported 2001– refugee 중국"],
    ],
    // Few are people of a story, and those caught are told of by their arrest.
    ["중국에 사는 탈북자 3명을 만났다.", []],
    ["중국에 숨어 지내던 탈북자 30명이 체포됐다.", [" detention reported 30 refugee 중국"]],
    ["탈북자 단체 회사는 직원 20명을 채용했다.", []],
  ];
  for (const [text, expected] of table)
    it(text, () =>
      assert.deepEqual(
        claims(text).map((claim) => `${claim.counting ?? ""} ${told(claim, text)}`),
        expected,
      ),
    );
});
