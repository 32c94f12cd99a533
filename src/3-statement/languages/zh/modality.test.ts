import assert from "node:assert/strict";
import { test } from "node:test";
import { claimsOf, read } from "./sample-reading.ts";

/** Sentence → how the act is told of the people; null where nothing is told to have befallen or to await anybody. */
const SENTENCES: readonly (readonly [string, string | null])[] = [
  ["中国计划遣返40名脱北者。", "return planned 40"],
  ["遣返40名脱北者的计划已公布。", "return planned 40"],
  ["遣返40名脱北者的计划已被取消。", null],
  ["遣返40名脱北者的行动预计下月开始。", "return planned 40"],
  ["遣返40名脱北者的行动引起抗议。", "return reported 40"],
  ["中国同意暂缓遣返40名脱北者。", "return feared 40"],
  ["中国决定不遣返40名脱北者。", null],
  ["中国没有遣返40名脱北者。", "return denied 40"],
  ["中国会不会遣返这40名脱北者,备受关注。", "return feared 40"],
  ["没有一名脱北者被遣返。", null],
  ["无一名脱北者被捕。", null],
  ["40名脱北者被遣返了吗?", "return unclear 40"],
  ["难道40名脱北者真的被遣返了?", "return unclear 40"],
  ["中国为什么遣返了40名脱北者?", "return reported 40"],
  ["40名脱北者是否被遣返,尚无法证实。", "return unclear 40"],
  ["据传40名脱北者已被遣返,但未获证实。", "return unclear 40"],
  ["没有证据显示40名脱北者被遣返。", "return unclear 40"],
  ["有证据显示40名脱北者被遣返。", "return reported 40"],
  ["对于12名脱北者被捕的报道,外交部称纯属子虚乌有。", "detention denied 12"],
  ["对于12名脱北者被捕的报道,外交部称正在了解。", "detention reported 12"],
  ["12名脱北者被捕的消息后来证明是误报。", "detention denied 12"],
  ["12名脱北者差一点被捕。", null],
  ["40名脱北者逃过被遣返的命运。", null],
  ["40名脱北者面临被遣返的命运。", "return feared 40"],
  ["40名脱北者本来要被遣返。", null],
];

for (const [text, told] of SENTENCES) {
  test(`how it is told: ${text}`, () => {
    const found = claimsOf(read(text).tellings).map(
      ({ act, modality, people }) => `${act} ${modality} ${people?.count?.min}`,
    );
    assert.deepEqual(found, told === null ? [] : [told]);
  });
}
