import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { readKoreanNumbers } from "./numbers.ts";
import { claims, tellings, told, toldIn } from "./sample-reading.ts";
import { readKoreanTimes } from "./times.ts";

describe("Korean claims", () => {
  const table: readonly (readonly [string, readonly string[]])[] = [
    [
      "중국 공안에 붙잡힌 탈북자 31명이 북송됐다.",
      ["detention reported 31 refugee by 중국", "return reported 31 refugee"],
    ],
    [
      "주말에는 7명이, 12일에는 5명이 선양에서 또 붙잡혀 창춘 등지로 옮겨졌다고 활동가들은 전했다.",
      [
        "detention reported 7 주말 선양 < 활동가들",
        "detention reported 5 12일 선양 < 활동가들",
        "transfer reported 7 to 창춘 < 활동가들",
        "transfer reported 5 to 창춘 < 활동가들",
      ],
    ],
    [
      "박선영 의원은 중국 공안이 지난 8일 10명과 9명으로 된 일행을 각각 체포했고 12일에 5명, 13일에 3명을 더 붙잡았다고 밝혔다.",
      [
        "detention reported 10 지난 8일 by 중국 < 박선영",
        "detention reported 9 지난 8일 by 중국 < 박선영",
        "detention reported 5 12일 by 중국 < 박선영",
        "detention reported 3 13일 by 중국 < 박선영",
      ],
    ],
    ["탈북자 24명이 북한으로 되돌려질 위기에 처했다.", ["return feared 24 refugee"]],
    ["탈북자 5명은 오는 20일까지 북송될 예정이다.", ["return planned 5 refugee 오는 20일까지"]],
    [
      "정부 관계자는 탈북자 10명이 북송됐는지 확인되지 않았다고 말했다.",
      ["return unclear 10 refugee < 정부 관계자"],
    ],
    ["정부는 탈북자 31명이 북송됐다는 보도는 사실이 아니라고 밝혔다.", ["return denied 31 refugee < 정부"]],
    ["중국 외교부는 탈북자 31명을 북송한 적이 없다고 밝혔다.", ["return denied 31 refugee < 중국 외교부"]],
    [
      "탈북자 31명이 체포된 것은 사실이 아니라고 중국 외교부 대변인이 밝혔다.",
      ["detention denied 31 refugee < 중국 외교부 대변인"],
    ],
    [
      "탈북자 31명이 체포됐다는 소문은 거짓이라고 정부 관계자가 말했다.",
      ["detention denied 31 refugee < 정부 관계자"],
    ],
    [
      "탈북자 31명이 체포됐다는 소문은 거짓이 아니라고 정부 관계자가 말했다.",
      ["detention reported 31 refugee < 정부 관계자"],
    ],
    ["탈북자들을 북송하지 말라고 촉구했다.", []],
    ["탈북자 북송에 반대하는 시위가 열렸다.", []],
    ["한 사람도 남기지 않고 북한으로 돌려보냈다.", []],
    [
      "중국이 탈북민 600여 명을 훈춘, 단둥 세관 등을 통해 북송했다고 북한인권단체가 주장했습니다.",
      ["return reported 600–699 refugee 훈춘+단둥 < 북한인권단체"],
    ],
    [
      "탈북자 10명과 이들을 안내하던 브로커 1명이 체포됐다.",
      ["detention reported 10 refugee", "detention reported 1 helper"],
    ],
    ["길을 안내하던 중국 조선족 2명도 같이 잡혔다.", ["detention reported 2 helper"]],
    [
      "칭다오에서 20명, 쿤밍에서 9명이 체포됐다.",
      ["detention reported 20 칭다오", "detention reported 9 쿤밍"],
    ],
    [
      "탈북자 12명은 지난 8일 선양에서, 9명은 10일 옌지에서 각각 체포됐다.",
      ["detention reported 12 refugee 지난 8일 선양", "detention reported 9 10일 옌지"],
    ],
    [
      "지난 8일 탈북자 31명 중 10명은 선양에서, 나머지 21명은 창춘에서 붙잡혔다.",
      ["detention reported 10 refugee 지난 8일 선양", "detention reported 21 지난 8일 창춘"],
    ],
    [
      "지난달 8일과 12일 선양에서 각각 탈북자 5명과 7명이 체포됐다.",
      ["detention reported 5 refugee 지난달 8일 선양", "detention reported 7 12일 선양"],
    ],
    [
      "탈북자 5명과 7명이 각각 선양과 옌지에서 체포됐다.",
      ["detention reported 5 refugee 선양", "detention reported 7 옌지"],
    ],
    ["중국 공안이 脫北者 7명을 체포했다.", ["detention reported 7 refugee by 중국"]],
    [
      "라오스 정부가 지난 10일 억류한 탈북자 9명을 27일 중국으로 추방했다고 외교부가 밝혔다.",
      ["transfer reported 9 refugee 27일 by 라오스 to 중국 < 외교부"],
    ],
    [
      "탈북자 7명 가운데 4명은 이미 북송됐고 나머지 3명도 곧 북송될 것으로 보인다.",
      ["return reported 4 refugee", "return feared 3"],
    ],
    ["2명은 몸을 피했고 13명이 붙들렸다.", ["escape reported 2", "detention reported 13"]],
    [
      "탈북자 9명이 검거돼 옌지로 보내졌다.",
      ["detention reported 9 refugee", "transfer reported 9 refugee to 옌지"],
    ],
    ["올해 1분기 국내에 입국한 탈북민은 11명으로 집계됐다.", ["arrival reported 11 refugee 올해 1분기"]],
    [
      "탈북민 입국자 수는 2019년 1047명에서 2020년 229명으로 줄었다.",
      ["arrival reported 1047 refugee 2019년", "arrival reported 229 refugee 2020년"],
    ],
    ["붙잡힌 탈북자는 당초 알려진 10명이 아니라 12명으로 확인됐다.", ["detention reported 12 refugee"]],
    [
      "데일리NK가 대북 소식통을 인용해 탈북자 3명이 북송됐다고 보도했다.",
      ["return reported 3 refugee < 대북 소식통 < 데일리NK"],
    ],
    [
      "인권운동가 피터 정 씨는 로이터와의 통화에서 탈북자 11명이 체포됐다고 말했다.",
      ["detention reported 11 refugee < 피터 정 < 로이터"],
    ],
    ["탈북 여성 김모(35) 씨가 선양에서 붙잡혔다.", ["detention reported 1 refugee 선양"]],
    ["남성 3명과 여성 7명이 체포됐다.", ["detention reported 10"]],
  ];
  for (const [text, expected] of table) {
    it(text, () => assert.deepEqual(toldIn(text), expected));
  }

  const headlines: readonly (readonly [string, readonly string[]])[] = [
    ["탈북자 24명 북송 위기", ["return feared 24 refugee"]],
    ["라오스, 탈북 청소년 9명 강제추방", ["return reported 9 refugee by 라오스"]],
    ["[단독] 중국, 탈북자 9명 추가 체포", ["detention reported 9 refugee by 중국"]],
    ["“탈북민 600명 강제 북송”…정부 “사실 확인 중”", ["return reported 600 refugee"]],
  ];
  for (const [text, expected] of headlines) {
    it(`headline: ${text}`, () =>
      assert.deepEqual(
        claims(text, true).map((claim) => told(claim, text)),
        expected,
      ));
  }

  it("reads through hanja in brackets", () => {
    const text = "탈북자 4명이 정저우(鄭州)에서 공안에 붙잡혀 북송(北送)될 위기에 놓였다.";
    assert.deepEqual(
      claims(text).map(({ act, modality }) => [act, modality]),
      [
        ["detention", "reported"],
        ["return", "feared"],
      ],
    );
  });

  it("reads decomposed hangul and full-width figures, and quotes the text as it stands", () => {
    const text = "탈북자 ３１명이 체포됐다.".normalize("NFD");
    const [claim] = claims(text);
    assert.deepEqual(claim?.people?.count, { min: 31, max: 31 });
    assert.equal(text.slice(claim?.quote.start, claim?.quote.end), text.slice(0, -1));
  });

  it("tells the make-up of a group", () => {
    const [claim] = claims("탈북자 12명(남자 4명, 여자 8명)이 체포됐다.");
    assert.deepEqual(claim?.people?.groups, [
      { sex: "male", min: 4, max: 4 },
      { sex: "female", min: 8, max: 8 },
    ]);
  });

  it("tells those who were something else apart", () => {
    const [, split] = tellings("탈북자 12명이 체포됐다. 이 가운데 2명은 공안이 심어 둔 정보원이었다.");
    assert.equal(split?.kind, "roleSplit");
    assert.deepEqual(split?.kind === "roleSplit" ? [split.count.min, split.role] : [], [2, "other"]);
  });

  it("lets a source go on speaking, and recalls it by its short form", () => {
    const found = claims(
      "자유선진당 박선영 의원은 탈북자 9명이 체포됐다고 말했다. 박 의원은 5명이 더 붙잡혔다고 덧붙였다. 3명도 체포됐다고 한다.",
    );
    assert.deepEqual(
      found.map(({ speakers }) => speakers.map(({ name }) => name)),
      [["박선영"], ["박선영"], ["박선영"]],
    );
  });

  it("does not take the day of speaking for that of the act", () => {
    const [claim] = claims("박선영 의원은 17일 탈북자 9명이 체포됐다고 말했다.");
    assert.equal(claim?.time, null);
  });
});

const PIECES = [
  "탈북자 31명이",
  "지난 8일",
  "선양(瀋陽)에서",
  "체포됐다.",
  "북송될 위기",
  "“",
  "”고",
  "박선영 의원은",
  "말했다.",
  "에 따르면",
  "(남성 3명,",
  "여성 7명)",
  "600여 명을",
  "\n",
  "\ud83d",
  "\ude00",
  "\u1110\u1161\u11af",
  "\uffa1\uffc2",
  "３１명",
  "등",
  "가운데 2명은",
  "12∼13일",
];

describe("whatever the text", () => {
  const garbled = fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "binary", maxLength: 4 })), {
      maxLength: 40,
    })
    .map((pieces) => pieces.join(" "));

  it("throws nothing and keeps every span inside the text", () => {
    fc.assert(
      fc.property(garbled, (text) => {
        const spans = [
          ...claims(text).flatMap((claim) => [
            claim.quote,
            ...(claim.people === null ? [] : [claim.people.span]),
            ...(claim.time === null ? [] : [claim.time]),
          ]),
          ...readKoreanTimes(text),
          ...readKoreanNumbers(text),
        ];
        for (const { start, end } of spans)
          assert.ok(Number.isInteger(start) && start >= 0 && start < end && end <= text.length);
      }),
      { numRuns: 300 },
    );
  });

  it("tells nothing of text without words of the field", () => {
    assert.deepEqual(
      claims("올해 수출은 지난해보다 3만 대 늘었다. 회사는 직원 20명을 채용했다고 밝혔다."),
      [],
    );
  });
});
