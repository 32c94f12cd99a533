import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { claims, toldIn } from "./sample-reading.ts";

function reads(table: readonly (readonly [string, readonly string[]])[]): void {
  for (const [text, expected] of table) it(text, () => assert.deepEqual(toldIn(text), expected));
}

describe("an act as the topic of its sentence", () => {
  reads([
    ["탈북민 12명이 체포된 곳은 중국 옌지의 한 민박집이었다.", ["detention reported 12 refugee 옌지"]],
    [
      "태국 경찰이 탈북자 30명을 붙잡은 것은 어제 오후 5시쯤입니다.",
      ["detention reported 30 refugee 어제 오후 5시 by 태국"],
    ],
    [
      "탈북자 7명이 체포된 건 지난 3일, 선양의 한 아파트였습니다.",
      ["detention reported 7 refugee 지난 3일 선양"],
    ],
    // What comes after tells of something else.
    ["탈북자 7명이 체포된 것은 정부가 13일 확인했다.", ["detention reported 7 refugee"]],
    ["이렇게 많은 탈북자가 붙잡힌 것은 이례적이다.", []],
  ]);

  it("takes when and where from the sentence after", () => {
    const text = "탈북자 9명이 체포됐다. 경찰이 집을 덮친 것은 4일 새벽이었다. 지난달 28일의 일이다.";
    assert.deepEqual(toldIn(text), [
      "detention reported 9 refugee",
      "detention reported ? 4일 새벽",
      "detention reported ? 지난달 28일",
    ]);
  });
});

describe("people handed from one state to another", () => {
  reads([
    [
      "라오스 당국은 27일 탈북 청소년 9명을 중국으로 추방했다.",
      ["transfer reported 9 refugee 27일 by 라오스 to 중국"],
    ],
    ["러시아는 탈북자 7명을 중국에 인계했다.", ["transfer reported 7 refugee by 러시아 to 중국"]],
    ["탈북자 9명이 비엔티안에서 중국으로 추방됐다.", ["transfer reported 9 refugee 비엔티안 to 중국"]],
    ["중국 공안은 탈북자 3명을 북한에 인계했다.", ["return reported 3 refugee by 중국"]],
    // Where those at home take them over is where they are handed over.
    ["탈북민 6명이 혜산 보위부로 이송됐다.", ["return reported 6 refugee to 혜산"]],
    ["탈북자 8명이 온성 보위부 구류소로 넘어왔다.", ["return reported 8 refugee to 온성"]],
    ["탈북자 20명이 투먼 세관을 통해 북한 측에 인계됐다.", ["return reported 20 refugee 투먼"]],
    // An arrest in a police station's hands is none.
    ["주민들이 탈북자 2명을 공안에 넘겼다.", []],
  ]);
});

describe("where people had come to", () => {
  reads([
    [
      "탈북자 10명은 중국에서 국경을 넘어 라오스로 들어갔다가 경찰에 붙잡혔다.",
      ["detention reported 10 refugee 라오스"],
    ],
    ["탈북민 4명은 베트남으로 건너갔다가 현지 경찰에 검거됐다.", ["detention reported 4 refugee 베트남"]],
    ["탈북자 5명이 혜산에서 공개처형됐다.", ["death reported 5 refugee 혜산"]],
    // They only wanted to get there.
    ["탈북자 6명이 몽골로 가려다 체포됐다.", ["detention reported 6 refugee"]],
  ]);
});

describe("people told side by side, aboard and by their arrest", () => {
  reads([
    ["탈북 여성과 그의 딸이 공안에 체포됐다.", ["detention reported 2 refugee"]],
    ["여성과 어린이 17명이 체포됐다.", ["detention reported 17"]],
    ["한 탈북 여성이 지난 5일 단둥에서 체포됐다.", ["detention reported 1 refugee 지난 5일 단둥"]],
    ["탈북자 41명이 전원 북한으로 보내진 것으로 확인됐다.", ["return reported 41 refugee"]],
    [
      "난민 400여 명을 태운 배가 10일 인도네시아 해안에 도착했다.",
      ["arrival reported 400–499 refugee 10일 to 인도네시아"],
    ],
    ["9명은 28일 쿤밍행 비행기에 태워졌다.", ["transfer reported 9 28일 to 쿤밍"]],
    [
      "탈북자 9명이 붙잡혔다가 사흘 만에 풀려났다.",
      ["detention reported 9 refugee", "release reported 9 refugee 사흘 만에"],
    ],
    [
      "선양에서 체포된 탈북자 31명은 8일 붙잡힌 사람들로 알려졌다.",
      ["detention reported 31 refugee 선양", "detention reported 31 refugee 8일 선양"],
    ],
    // One who speaks is not told of.
    ["한 탈북자는 동생이 지난 9일 북송됐다고 말했다.", []],
    // Helpers are those who carried them.
    ["난민들을 실어 나른 혐의로 선원 3명을 붙잡았다.", ["detention reported 3 helper"]],
  ]);
});

describe("towns, missions and habits", () => {
  reads([
    [
      "탈북자들은 8일 오후 선양 주재 일본총영사관 정문으로 뛰어들었다가 무장경찰에 붙잡혔다.",
      ["detention reported ? refugee 8일 오후 선양 to 선양"],
    ],
    [
      "탈북자 3명이 체포돼 투먼의 변방대 시설로 옮겨졌다.",
      ["detention reported 3 refugee", "transfer reported 3 refugee to 투먼"],
    ],
    ["탈북자 12명은 지난달 북한을 빠져나와 선양에 모였다.", ["departure reported 12 refugee 지난달 북한"]],
    // What is done every week is done to nobody in particular.
    ["중국은 매주 100명의 탈북자를 북송하고 있다.", []],
  ]);

  it("counts arrests in several towns as several", () => {
    const count = (text: string) => claims(text).map(({ counting }) => counting);
    assert.deepEqual(count("칭다오와 쿤밍에서 탈북자 29명이 체포됐다."), ["total"]);
    assert.deepEqual(count("칭다오에서 탈북자 29명이 체포됐다."), [null]);
  });
});

describe("what the sentence before told", () => {
  const all = (text: string) => toldIn(text);

  it("goes on with its people where a sentence leaves its subject out", () => {
    assert.deepEqual(all("탈북자 9명이 23일 체포됐다. 조사를 받고 28일 중국으로 추방됐다."), [
      "detention reported 9 refugee 23일",
      "transfer reported ? 28일 to 중국",
    ]);
    assert.deepEqual(all("탈북자 9명이 23일 체포됐다. 안내를 맡은 차량이 28일 나포됐다."), [
      "detention reported 9 refugee 23일",
    ]);
  });

  it("knows the same place again", () => {
    assert.deepEqual(
      all("탈북자 7명이 선양에서 체포됐다.\n지난달에도 같은 지역에서 탈북자 3명이 붙잡혔다."),
      ["detention reported 7 refugee 선양", "detention reported 3 refugee 지난달 선양"],
    );
  });
});

describe("one of several, and times set off", () => {
  reads([
    ["나머지 한 명은 병원에서 숨졌다.", ["death reported 1"]],
    ["한 명이 선양에서 체포됐다.", ["detention reported 1 선양"]],
    ["지난 1일에는 해상으로 탈북한 주민 11명이 한국에 도착했다.", ["arrival reported 11 지난 1일 to 한국"]],
    [
      "지난달 탈북자 5명이 단속에 걸려 억류됐다.",
      ["detention reported 5 refugee 지난달", "detention reported 5 refugee 지난달"],
    ],
  ]);
});

describe("numbers behind their window or their noun", () => {
  reads([
    [
      "올해 3분기 입국자는 53명으로 2분기(62명)보다 9명 줄었다.",
      ["arrival reported 53 refugee 올해 3분기", "arrival reported 62 refugee 2분기"],
    ],
    ["탈북민 입국 규모는 2011년 2천706명을 기록했다.", ["arrival reported 2706 refugee 2011년"]],
    ["지난해 중국에서 체포된 탈북민은 100명을 웃돈다.", ["detention reported 101– refugee 지난해 중국"]],
    // What stands in brackets behind no window is told by other rules, or not at all.
    ["탈북자 한국행(62명)이 늘었다.", []],
  ]);
});

describe("what lies ahead, or is said of those told of", () => {
  reads([
    [
      "탈북자 7명은 단둥으로 옮겨진 뒤 북송될 가능성이 크다.",
      ["transfer feared 7 refugee to 단둥", "return feared 7 refugee"],
    ],
    ["가족들은 탈북자 5명이 송환될까 봐 걱정했다.", ["return feared 5 refugee"]],
    ["체포된 탈북자 가운데는 어린이 11명이 포함돼 있다.", []],
    ["투먼의 탈북자 41명이 북송됐다.", ["return reported 41 refugee 투먼"]],
  ]);
});

describe("rumours", () => {
  reads([
    ["처음에는 탈북자 12명이 잡혔다는 말이 돌았으나 사실이 아니었다.", []],
    ["탈북자 12명이 잡혔다는 말이 나왔다.", ["detention reported 12 refugee"]],
  ]);
});
