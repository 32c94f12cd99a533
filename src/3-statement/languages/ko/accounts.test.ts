import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { toldIn } from "./sample-reading.ts";

// Turns of phrase that newsrooms tell an account with: what came to pass, lists without a verb, denials, other senses.

function reads(table: readonly (readonly [string, readonly string[]])[]): void {
  for (const [text, expected] of table) it(text, () => assert.deepEqual(toldIn(text), expected));
}

describe("what came to pass", () => {
  reads([
    ["5월에는 창춘에서 탈북민 6명이 추방되기도 했다.", ["return reported 6 refugee 5월 창춘"]],
    ["지난달 탈북 여성 2명이 스스로 목숨을 끊는 일이 벌어졌다.", ["death reported 2 refugee 지난달"]],
    ["탈북 청소년 3명이 끌려가는 사례가 잇따랐다.", ["detention reported 3 refugee"]],
    ["탈북민들이 붙잡히기도 한다.", []],
    [
      "옌지에서 붙들린 뒤 온성으로 넘겨진 탈북민 5명의 소식이 끊겼다.",
      ["detention reported 5 refugee 옌지", "return reported 5 refugee to 온성"],
    ],
    ["탈북민 9명이 17일 트럭에 실려 국경을 건넜다.", ["return reported 9 refugee 17일"]],
    ["탈북민 8명이 3일 온성 다리를 건너왔다.", ["return reported 8 refugee 3일 to 온성"]],
    ["들어온 탈북민은 지난해 4분기 61명에 머물렀다.", ["arrival reported 61 refugee 지난해 4분기"]],
  ]);
});

describe("words that only look like an arrest", () => {
  reads([
    ["탈북민 12명의 모습이 감시카메라에 잡혔다.", []],
    ["탈북민 30명은 이곳에 터를 잡았다.", []],
    ["탈북민 4명의 면접 일정이 잡혔다.", []],
    ["군부가 정권을 잡은 뒤 난민 900명이 태국으로 넘어왔다.", ["arrival reported 900 refugee to 태국"]],
  ]);
});

describe("lists without a verb of their own", () => {
  reads([
    [
      "중국이 북송한 탈북민은 최소 210명이다. 2022년 3월 60명, 4월 9일 110명, 5월 40명 등이다.",
      [
        "return reported 210– refugee by 중국",
        "return reported 60 refugee 2022년 3월 by 중국",
        "return reported 110 refugee 4월 9일 by 중국",
        "return reported 40 refugee 5월 by 중국",
      ],
    ],
    [
      "탈북민 45명이 체포됐다. 선양 20명, 단둥 15명, 옌지 10명이다.",
      [
        "detention reported 45 refugee",
        "detention reported 20 refugee 선양",
        "detention reported 15 refugee 단둥",
        "detention reported 10 refugee 옌지",
      ],
    ],
    // No parts of what was told: other things are counted.
    ["탈북민 45명이 체포됐다. 지난달보다 12명 늘었고 2월보다 3명 줄었다.", ["detention reported 45 refugee"]],
  ]);
});

describe("acts called untrue or unknown without their people", () => {
  reads([
    [
      "탈북민 7명이 선양에서 붙잡혔다. 선교사는 “추방됐다는 이야기는 사실이 아니다”라고 말했다.",
      ["detention reported 7 refugee 선양", "return denied ? < 선교사"],
    ],
    [
      "탈북민 7명이 선양에서 붙잡혔다. 강제북송 여부는 아직 확인되지 않았다.",
      ["detention reported 7 refugee 선양", "return unclear ?"],
    ],
    [
      "탈북민 7명이 북송됐다. 북한 매체는 송환 보도를 날조라고 주장했다.",
      ["return reported 7 refugee", "return denied ? < 북한 매체"],
    ],
    // Neither a question asked nor a state that lasts.
    ["탈북민 7명이 선양에서 붙잡혔다. 기자들은 북송됐는지 물었다.", ["detention reported 7 refugee 선양"]],
    ["탈북민 7명이 선양에서 붙잡혔다. 아직 갇혀 있는지 알 수 없다.", ["detention reported 7 refugee 선양"]],
  ]);
});

describe("whom the words make of people", () => {
  reads([
    ["단둥의 은신처에 모여 있던 7명이 붙잡혔다.", ["detention reported 7 단둥"]],
    ["탈북민에게 방을 내준 조선족 2명이 체포됐다.", ["detention reported 2 helper"]],
    ["한국 국적의 여성 1명은 풀려났다.", ["release reported 1 other"]],
  ]);
});

describe("parties and their places", () => {
  reads([
    [
      "창춘에서 붙잡힌 탈북 여성 4명과 남성 요리사 1명이 북송됐다.",
      ["detention reported 5 refugee 창춘", "return reported 5 refugee"],
    ],
    ["탈북민 박모 씨의 아내와 세 살 난 딸이 12일 선양에서 붙잡혔다.", ["detention reported 2 12일 선양"]],
    // One of those told of.
    [
      "탈북민 8명이 12일 선양에서 붙잡혔다. 두 살배기 딸도 어머니와 같이 끌려갔다.",
      ["detention reported 8 refugee 12일 선양"],
    ],
    ["칭다오의 공장에서 일하던 탈북민 6명이 3일 입국했다.", ["arrival reported 6 refugee 3일"]],
    [
      "탈북민 6명이 3일 옌지의 민박집을 빠져나와 달아났다.",
      ["escape reported 6 refugee 3일 옌지", "escape reported 6 refugee 3일 옌지"],
    ],
    ["단속반은 5일 단둥의 한 창고를 덮쳐 탈북민 6명을 체포했다.", ["detention reported 6 refugee 5일 단둥"]],
    [
      "몽골 경비대에 붙잡힌 탈북민 6명은 중국으로 돌려보내졌다.",
      ["detention reported 6 refugee by 몽골", "transfer reported 6 refugee to 중국"],
    ],
    [
      "태국이 탈북민 6명을 중국으로 추방할 것이라는 걱정이 나온다.",
      ["transfer feared 6 refugee by 태국 to 중국"],
    ],
    ["공안 4명이 12일 밤 선양에서 탈북민 2명을 끌고 갔다.", ["detention reported 2 refugee 12일 밤 선양"]],
  ]);
});
