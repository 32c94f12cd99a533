import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { decodeBytes, decodeReport } from "./decode.ts";
import { reportOf } from "./read.ts";

/** Bytes of an encoding that Node cannot write, by searching its decoder for each character. */
function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, readonly number[]>();
  for (let first = 0x80; first <= 0xff; first++) {
    const single = decoder.decode(Uint8Array.of(first));
    if (single.length === 1 && single !== "\ufffd") table.set(single, [first]);
    for (let second = 0x40; second <= 0xfe; second++) {
      const pair = decoder.decode(Uint8Array.of(first, second));
      if (pair.length === 1 && pair !== "\ufffd" && !table.has(pair)) table.set(pair, [first, second]);
    }
  }
  return Uint8Array.from(
    [...text].flatMap((character) =>
      character.charCodeAt(0) < 0x80
        ? [character.charCodeAt(0)]
        : [...(table.get(character) ?? assert.fail(character))],
    ),
  );
}

const KOREAN =
  "동남아를 거쳐 한국으로 오려던 탈북자 13명이 중국 윈난성 쿤밍에서 공안에 체포된 사실이 18일 드러났다. 정부 관계자는 자세한 내용은 확인할 수 없다고 했다.";
const SIMPLIFIED =
  "首尔当局表示,从中国东北三省遣返多名朝鲜居民的消息看来属实,但无法确认人数,也不清楚其中有多少人是脱北者。";
const TRADITIONAL =
  "南韓統一部表示,多名北韓人被送返一事應屬事實,但人數不詳。發言人說,其中有多少病患或罪犯,當局無法掌握。";
const JAPANESE =
  "韓国の人権団体によると、中国で拘束されていた脱北者が北朝鮮に送り返されたという。政府は確認を急いでいる。";

const LEGACY: readonly (readonly [string, string])[] = [
  ["windows-1252", "“They were caught …” Kim said — twelve of them, at the café."],
  ["euc-kr", KOREAN],
  ["gb18030", SIMPLIFIED],
  ["big5", TRADITIONAL],
  ["shift_jis", JAPANESE],
];

for (const [encoding, text] of LEGACY) {
  test(`${encoding} is told from its bytes`, () => {
    const decoded = decodeBytes(encode(text, encoding), "text");
    assert.equal(decoded.encoding, encoding);
    assert.equal(decoded.content, text);
    assert.equal(decoded.replaced, 0);
  });
}

test("marks of byte order are obeyed and left out", () => {
  assert.equal(decodeBytes(Buffer.from("\ufeffTen", "utf8"), "text").content, "Ten");
  assert.equal(decodeBytes(Buffer.from("\ufeffTen", "utf16le"), "text").content, "Ten");
  assert.equal(decodeBytes(Buffer.from("\ufeffTen", "utf16le").swap16(), "text").content, "Ten");
});

test("UTF-16 without a mark is read", () => {
  assert.equal(
    decodeBytes(Buffer.from("Ten people were held.", "utf16le"), "text").content,
    "Ten people were held.",
  );
});

test("a page's own declaration goes before a guess", () => {
  const page = encode(`<html><head><meta charset="euc-kr"></head><p>${"쿤밍"}</p>`, "euc-kr");
  assert.match(decodeBytes(page, "html").content, /쿤밍/);
});

test("an unknown declaration is passed over", () => {
  const page = encode(`<meta charset="x-none"><p>${KOREAN}</p>`, "euc-kr");
  assert.match(decodeBytes(page, "html").content, /탈북자/);
});

test("UTF-8 with damaged bytes stays UTF-8, and the damage is counted", () => {
  const damaged = Buffer.concat([
    Buffer.from("“Ten” people – "),
    Buffer.from([0xff, 0xfe]),
    Buffer.from("“held”"),
  ]);
  const decoded = decodeBytes(damaged, "text");
  assert.equal(decoded.encoding, "utf-8");
  assert.equal(decoded.content, "“Ten” people – \ufffd\ufffd“held”");
  assert.equal(decoded.replaced, 2);
});

test("what is no text is a problem with its path and no text", () => {
  assert.deepEqual(decodeReport(reportOf("a", new Uint8Array(0))), {
    ok: false,
    problem: { code: "report-empty", path: "a" },
  });
  assert.deepEqual(decodeReport(reportOf("b", Buffer.from("%PDF-1.4"))), {
    ok: false,
    problem: { code: "report-binary", path: "b" },
  });
});

test("any bytes decode to some string", () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 400 }),
      fc.constantFrom("text" as const, "html" as const),
      (bytes, format) => {
        const { content } = decodeBytes(bytes, format);
        assert.equal(typeof content, "string");
      },
    ),
    { numRuns: 300 },
  );
});

test("sound UTF-8 comes back as it was", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
      fc.pre(!text.includes("\0") && !text.startsWith("\ufeff"));
      assert.equal(decodeBytes(Buffer.from(text, "utf8"), "text").content, text);
    }),
    { numRuns: 300 },
  );
});
