import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { termHashes, wordHashes } from "./words.ts";

describe("words as numbers", () => {
  it("are the same whatever their case and the marks between them, in any script", () => {
    const same = (a: string, b: string) => assert.deepEqual([...wordHashes(a)], [...wordHashes(b)]);
    same("Ten held, near “Tumen”.", "ten HELD near tumen");
    same("탈북자 10명, 체포", "탈북자 10명 체포");
    same("昆明，十三人。", "昆明十三人");
    assert.equal(wordHashes("昆明 13人 被捕").length, 6);
    assert.equal(wordHashes("Mong Cai – Đông Hưng").length, 4);
    assert.equal(wordHashes(" .,— ").length, 0);
  });

  it("differ for different words", () => {
    assert.notDeepEqual([...wordHashes("ten held")], [...wordHashes("held ten")]);
    assert.notDeepEqual([...wordHashes("ten")], [...wordHashes("tens")]);
  });
});

describe("words that mark a story", () => {
  const shared = (a: string, b: string) => {
    const other = new Set(termHashes(b, 1000));
    return [...termHashes(a, 1000)].filter((term) => other.has(term)).length;
  };

  it("are the longer ones", () => assert.equal(shared("ten in Tumen", "he was in TUMEN, ten"), 1));
  it("are stems of Korean words", () => assert.equal(shared("국경수비대는 갔다", "국경수비대가 왔다"), 1));
  it("are pairs of Han characters", () => assert.equal(shared("在昆明被捕", "从昆明来"), 1));

  it("come sorted, each once, the same whatever their order, and never more than asked for", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("alpha", "beta", "gamma", "delta", "昆明", "선양에서")),
        fc.nat({ max: 4 }),
        (words, limit) => {
          const terms = [...termHashes(words.join(" "), limit)];
          assert.deepEqual(
            terms,
            [...new Set(terms)].sort((a, b) => a - b),
          );
          assert.deepEqual(terms, [...termHashes([...words].reverse().join(" "), limit)]);
          assert.ok(terms.length <= limit);
        },
      ),
    );
  });
});
