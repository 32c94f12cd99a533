import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, it } from "node:test";
import { reasonPhrase } from "./reasons.ts";

const documents = resolve(import.meta.dirname, "../2-document");
const sources = readdirSync(documents, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts"))
  .map((path) => readFileSync(join(documents, path), "utf8"));

describe("reasons of the document stage", () => {
  it("have a Korean wording, every one", () => {
    const plain = sources.flatMap((source) =>
      [...source.matchAll(/why: "([^"]+)"/gu)].map(([, reason]) => reason ?? ""),
    );
    assert.ok(plain.length > 40);
    for (const reason of plain) assert.match(reasonPhrase(reason, "ko"), /^[^a-z]*$/u, reason);
  });

  const composed: readonly (readonly [string, string])[] = [
    ["stands in the page's <nav>", "페이지의 <nav> 안에 있음"],
    [
      "2012, because its yearly figures run to 2011 and go on with “last year”; 2012-02-14 lies before it",
      "2012년: 연도별 수치가 2011년까지 나온 뒤 “지난해”로 이어짐; 2012-02-14보다 뒤임",
    ],
    [
      "the text's “Feb. 21, 2012” lies before it, and a reader's comment of 2012-03-01 lies after it",
      "본문의 “Feb. 21, 2012”보다 뒤임, 2012-03-01의 독자 댓글보다 앞섬",
    ],
    [
      "a caption's “Feb. 21, 2012” lies before it; nothing in it says how long before, so the end of the year of reading stands for the latest",
      "사진 설명의 “Feb. 21, 2012”보다 뒤임; 얼마나 뒤인지는 본문에 없어, 읽은 해의 마지막 날을 가장 늦은 날로 봄",
    ],
  ];
  for (const [english, korean] of composed)
    it(`are put together in Korean too: ${english}`, () => assert.equal(reasonPhrase(english, "ko"), korean));

  it("stay as they are in English, and where nobody worded them", () => {
    assert.equal(reasonPhrase("running text", "en"), "running text");
    assert.equal(reasonPhrase("no such reason", "ko"), "no such reason");
  });
});
