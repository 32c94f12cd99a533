import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { lex } from "./lexer.ts";

const words = (text: string): string[] => lex(text).map((token) => token.lower);

describe("lexer", () => {
  it("keeps acronyms, contractions and thousands whole", () => {
    assert.deepEqual(words("The U.N. didn’t say 21,700."), ["the", "u.n.", "didn't", "say", "21,700", "."]);
  });

  it("parts possessives and hyphens", () => {
    assert.deepEqual(words("China’s three-year-old"), ["china", "'s", "three", "-", "year", "-", "old"]);
  });

  it("reads number values", () => {
    assert.deepEqual(
      lex("1,383 in 2005, 12.5 and 2012-02-20").flatMap((token) =>
        token.kind === "number" ? [token.value] : [],
      ),
      [1383, 2005, 12.5, 2012, 2, 20],
    );
  });

  it("covers every unit that is no space exactly once, in order", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        let at = 0;
        for (const token of lex(text)) {
          assert.ok(token.start >= at && token.end > token.start);
          assert.match(text.slice(at, token.start), /^[\s\u200b-\u200d\u2060\ufeff]*$/);
          at = token.end;
        }
        assert.match(text.slice(at), /^[\s\u200b-\u200d\u2060\ufeff]*$/);
      }),
    );
  });
});
