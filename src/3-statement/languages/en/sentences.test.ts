import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { splitSentences } from "./sentences.ts";

function split(text: string): readonly string[] {
  return splitSentences(text, [{ start: 0, end: text.length, title: false }]).map(({ start, end }) =>
    text.slice(start, end),
  );
}

const table: readonly (readonly [string, number])[] = [
  ["They left. Others stayed.", 2],
  ["It happened on Feb. 8. They left.", 2],
  ["Rep. Kim spoke. They left.", 2],
  ["The U.S. Embassy was told.", 1],
  ["They went to the U.S. The others stayed.", 2],
  ["“They left.” He stayed.", 2],
  ["Did they leave? They did!", 2],
  ["It cost 3.5 million.", 1],
  ["One line\nanother line", 2],
  ["", 0],
];

describe("sentences", () => {
  for (const [text, count] of table)
    it(JSON.stringify(text), () => {
      const sentences = split(text);
      assert.equal(sentences.length, count, sentences.join(" | "));
    });

  it("are cut where they never end, so that no word is lost", () => {
    const text = "and they went on ".repeat(2000);
    const sentences = splitSentences(text, [{ start: 0, end: text.length, title: false }]);
    assert.ok(sentences.length >= 10);
    assert.ok(sentences.every(({ tokens }) => tokens.length <= 800));
    assert.equal(
      sentences.reduce((sum, { tokens }) => sum + tokens.length, 0),
      8000,
    );
  });
});
