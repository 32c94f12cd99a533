import assert from "node:assert/strict";
import { test } from "node:test";
import { sniff, unmarkedUtf16 } from "./sniff.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16be = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "utf16le").swap16());

const CASES: readonly (readonly [string, Uint8Array, string])[] = [
  ["nothing", new Uint8Array(0), "empty"],
  ["plain text", bytes("Ten people were held.\n"), "text"],
  ["Korean text", bytes("탈북자 13명이 붙잡혔다.\n"), "text"],
  ["a page", bytes("<!doctype html><html><p>Ten</p></html>"), "html"],
  ["a page behind a mark and a comment", bytes("\ufeff<!-- saved -->\n<html lang=en>"), "html"],
  ["a fragment of a page", bytes('<p class="lead">Ten people were held.</p>'), "html"],
  ["text that compares", bytes("< 10 people were held"), "text"],
  ["a PDF", bytes("%PDF-1.7\nstream"), "binary"],
  ["a ZIP", new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0]), "binary"],
  ["a JPEG", new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46]), "binary"],
  ["control characters", new Uint8Array(200).map((_, i) => i % 32), "binary"],
  ["a stray control character", bytes(`${"Ten people were held. ".repeat(10)}\u0007`), "text"],
  ["UTF-16 without a mark", new Uint8Array(Buffer.from("Ten people were held.", "utf16le")), "text"],
];

for (const [name, input, expected] of CASES) {
  test(`${name} is ${expected}`, () => {
    assert.equal(sniff(input), expected);
  });
}

test("the byte order of unmarked UTF-16 shows in where the zeros stand", () => {
  assert.equal(unmarkedUtf16(new Uint8Array(Buffer.from("Ten people", "utf16le"))), "utf-16le");
  assert.equal(unmarkedUtf16(utf16be("Ten people")), "utf-16be");
  assert.equal(unmarkedUtf16(bytes("Ten people")), null);
});
