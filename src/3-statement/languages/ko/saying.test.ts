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

  it("goes on over paragraphs where figures follow figures", () => {
    const text =
      "유엔난민기구에 따르면 로힝야 난민 900명이 도착했다.\n14일에는 196명이 인도네시아에 도착했다.\n정부는 난민 30명을 추방했다.";
    assert.deepEqual(
      claims(text).map(({ speakers }) => speakers.map(({ name }) => name)),
      [["유엔난민기구"], []],
    );
  });
});
