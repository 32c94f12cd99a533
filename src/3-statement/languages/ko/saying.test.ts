import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { claims } from "./sample-reading.ts";

function says(table: readonly (readonly [string, readonly string[]])[]): void {
  for (const [text, expected] of table)
    it(text, () =>
      assert.deepEqual(
        [
          ...new Set(
            claims(text).map(({ speakers }) => speakers.map((one) => one.name ?? one.text).join(" < ")),
          ),
        ],
        expected,
      ),
    );
}

describe("who says it", () => {
  says([
    ["“탈북자 9명이 잡혔다”는 것이 현지 활동가들의 전언이다.", ["현지 활동가들"]],
    [
      "AFP통신은 4일 파키스탄 내무부를 인용해 난민 2천 명이 추방됐다고 보도했다.",
      ["파키스탄 내무부 < AFP통신"],
    ],
    ["로이터통신은 태국 경찰의 말을 빌려 탈북자 30명이 붙잡혔다고 전했다.", ["태국 경찰 < 로이터통신"]],
    ["탈북자 9명이 송환됐다고 김정은 위원장은 말했다.", ["김정은"]],
    ["한국은 대변인을 통해 탈북자 9명이 송환됐다고 말했다.", ["한국"]],
    ["세계위구르회의는 위구르인 40명이 강제 송환됐다고 비난했다.", ["세계위구르회의"]],
    ["북한인권단체는 앞서 탈북민 600여 명이 북송됐다는 주장을 내놨다.", ["북한인권단체"]],
    ["정부 소식통을 통해 탈북자 9명이 북송된 사실이 확인됐다.", ["정부 소식통"]],
    ["가족들은 탈북자 10명이 북송될 수 있다며 발을 구르고 있다.", ["가족들"]],
    ["통일부는 중국에 구금된 탈북민을 2천 명으로 추산하고 있다.", ["통일부"]],
    ["이 남성에 따르면 탈북자 9명이 붙잡혔다.", ["이 남성"]],
    ["외교부는 라오스 정부가 탈북자 9명을 추방했다고 알려 왔다고 밝혔다.", ["라오스 정부 < 외교부"]],
    [
      "목사는 20일 “탈북민 40명이 트럭에 실려 국경을 넘은 것을 현지 주민이 직접 봤다”고 말했다.",
      ["현지 주민 < 목사"],
    ],
    [
      "현지 소식통은 “탈북민 20명이 옌지에서 잡혔다”며 “훈춘에서도 5명이 잡혔다고 공안에 있는 친구가 귀띔했다”고 말했다.",
      ["현지 소식통", "공안에 있는 친구 < 현지 소식통"],
    ],
    ["독일 구호단체 ‘열린손’은 탈북민 7명이 붙잡혔다고 밝혔다.", ["독일 구호단체 열린손"]],
    ["북한인권정보센터는 지난해 붙잡힌 탈북민 48명의 사례를 확인했다.", ["북한인권정보센터"]],
    ["민간단체가 현지 협조자를 통해 확인한 결과 탈북민 8명이 선양에서 체포됐다.", ["민간단체"]],
    ["탈북민 670명이 북송됐다고 HRW가 20일 발표했다.", ["HRW"]],
    ["중국에 갇힌 탈북민이 1천 명이라고 본다.", [""]],
    // A law is no source, and a describing word no name.
    ["출입국관리법에 따르면 추방된다. 탈북자 9명이 붙잡혔다.", [""]],
    ["옌지(延吉)의 한 소식통은 탈북자 9명이 붙잡혔다고 말했다.", ["옌지(延吉)의 한 소식통"]],
  ]);

  it("goes back to the sentence before", () => {
    const text = "탈북자 7명이 12일 북송됐다. 외교부는 13일 이런 사실을 확인했다고 밝혔다.";
    assert.deepEqual(
      claims(text).map(({ speakers }) => speakers.map(({ name }) => name)),
      [["외교부"]],
    );
  });

  it("takes a body described first by its name", () => {
    const text =
      "탈북민 7명이 붙잡혔다고 한국의 인권단체가 밝혔다. 북한정의연대에 따르면 이들은 12일 선양에서 체포됐다.";
    assert.equal(claims(text)[0]?.speakers[0]?.name, "북한정의연대");
  });

  it("takes what is only known from the source that the next sentence goes by", () => {
    const text = "탈북민 7명이 북송된 것으로 알려졌다. 자유아시아방송에 따르면 버스 두 대가 다리를 건너갔다.";
    assert.equal(claims(text)[0]?.speakers[0]?.name, "자유아시아방송");
  });

  it("goes on with the one who spoke, and not with whose words they gave", () => {
    const text =
      "목사는 “탈북민 40명이 트럭에 실려 국경을 넘은 것을 현지 주민이 직접 봤다”고 말했다. 그는 탈북민 9명이 선양에서 붙잡혔다고 덧붙였다.";
    assert.deepEqual(
      claims(text).map(({ speakers }) => speakers[0]?.text),
      ["현지 주민", "목사"],
    );
  });

  it("calls a body by the name it is called here", () => {
    const text =
      "휴먼라이츠워치(HRW)는 탈북민 60명이 북송됐다고 밝혔다. HRW는 올해 붙잡힌 탈북민이 90명이라고 덧붙였다.";
    assert.deepEqual(
      claims(text).map(({ speakers }) => [speakers[0]?.name, speakers[0]?.text]),
      [
        ["휴먼라이츠워치", "휴먼라이츠워치"],
        ["휴먼라이츠워치", "HRW"],
      ],
    );
  });

  it("goes on over paragraphs where figures follow figures", () => {
    const text =
      "유엔난민기구에 따르면 로힝야 난민 900명이 도착했다.\n14일에는 196명이 인도네시아에 도착했다.\n정부는 난민 30명을 추방했다.";
    assert.deepEqual(
      claims(text).map(({ speakers }) => speakers.map(({ name }) => name)),
      [["유엔난민기구"], []],
    );
  });
});
