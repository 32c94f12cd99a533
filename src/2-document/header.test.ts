import assert from "node:assert/strict";
import { test } from "node:test";
import { headerOf } from "./header.ts";

test("a block of keys ends at the first empty line", () => {
  const content =
    "publisher: A Paper\nPublished:  2013-11\nform: told in new words: all\n\nTen people.\n\nAn end.";
  const header = headerOf(content);
  assert.ok(header);
  assert.deepEqual(
    [...header.values],
    [
      ["publisher", "A Paper"],
      ["published", "2013-11"],
      ["form", "told in new words: all"],
    ],
  );
  assert.equal(content.slice(header.bodyStart), "Ten people.\n\nAn end.");
});

test("a file may be its header alone", () => {
  const header = headerOf("title: Ten held");
  assert.equal(header?.values.get("title"), "Ten held");
  assert.equal(header?.bodyStart, 15);
});

test("empty values and addresses with colons are kept", () => {
  const header = headerOf("url: https://example.org/a:b\npublished:\n\nx");
  assert.equal(header?.values.get("url"), "https://example.org/a:b");
  assert.equal(header?.values.get("published"), "");
});

const NO_HEADERS: readonly (readonly [string, string])[] = [
  ["text", "Ten people were held.\n\nNine more."],
  ["an unknown first key", "note: this\n\nTen people."],
  ["half a block", "title: Ten held\nTen people were held in Yanji\n\nNine more."],
  ["no text", ""],
];

for (const [name, content] of NO_HEADERS) {
  test(`${name} is no header`, () => {
    assert.equal(headerOf(content), null);
  });
}
