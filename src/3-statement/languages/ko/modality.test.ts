import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { claims } from "./sample-reading.ts";

/** Sentence → how the act is told of the people; null where nothing is told to have befallen or to await anybody. */
const SENTENCES: readonly (readonly [string, string | null])[] = [
  ["탈북자 40명을 북송하겠다고 중국이 통보했다.", "return planned 40"],
  ["탈북자 40명의 북송 계획이 발표됐다.", "return planned 40"],
  ["탈북자 40명의 북송 계획은 철회됐다.", null],
  ["탈북자 40명을 북송할 계획이 취소됐다.", null],
  ["탈북자 40명은 북송되지 않았다.", "return denied 40"],
  ["단 한 명의 탈북자도 북송되지 않았다.", null],
  ["탈북자 40명이 북송됐다는 소문이 돌고 있다.", null],
  ["탈북자 40명이 북송됐다는 소식이 전해졌다.", "return reported 40"],
  ["탈북자 12명이 체포됐다는 것은 오보로 드러났다.", "detention denied 12"],
  ["탈북자 12명이 체포될 수도 있다.", "detention feared 12"],
  ["탈북자 12명이 체포될 수도 있었다.", null],
  ["탈북자 40명이 북송됐다는 증거는 없다.", "return unclear 40"],
  ["탈북자 40명이 북송됐다는 증거가 나왔다.", "return reported 40"],
  ["중국이 탈북자 40명을 북송했다고 믿지 않는다고 그는 말했다.", null],
  ["탈북자 40명이 북송됐을까?", "return unclear 40"],
  ["중국은 왜 탈북자 40명을 북송했을까.", "return reported 40"],
];

describe("how Korean words tell that an act was, will be or was not", () => {
  for (const [text, told] of SENTENCES) {
    it(text, () => {
      const found = claims(text).map(
        ({ act, modality, people }) => `${act} ${modality} ${people?.count?.min}`,
      );
      assert.deepEqual(found, told === null ? [] : [told]);
    });
  }

  it("who answers a report says what it tells", () => {
    const [claim] = claims("중국 공안이 탈북자 12명을 체포했다는 보도에 대해 외교부는 사실무근이라고 했다.");
    assert.equal(claim?.modality, "denied");
    assert.deepEqual(
      claim.speakers.map(({ text }) => text),
      ["외교부"],
    );
  });
});
