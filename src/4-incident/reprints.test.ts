import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { containment, ReprintIndex, resemblance, runHashes, signatureOf } from "./reprints.ts";
import { wordHashes } from "./words.ts";

/** Repeatable numbers in [0, 1). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function textOf(words: number, random: () => number): string[] {
  return Array.from({ length: words }, () => `w${Math.floor(random() * 8000)}`);
}

function exact(a: string, b: string): { jaccard: number; contained: number } {
  const x = new Set(runHashes(wordHashes(a)));
  const y = new Set(runHashes(wordHashes(b)));
  const shared = [...x].filter((run) => y.has(run)).length;
  return { jaccard: shared / (x.size + y.size - shared), contained: shared / Math.min(x.size, y.size) };
}

function likenessesOf(texts: readonly string[]) {
  const index = new ReprintIndex();
  texts.forEach((text, position) => {
    index.add(position, signatureOf(text));
  });
  return index.likenesses((position) => signatureOf(texts[position] ?? ""));
}

describe("near-duplicate texts", () => {
  it("estimates resemblance within 0.15 and containment within 0.25 of the truth", () => {
    const random = randomFrom(7);
    for (let round = 0; round < 60; round++) {
      const original = textOf(200 + Math.floor(random() * 600), random);
      const share = 0.2 + random() * 0.8;
      const kept = original.slice(0, Math.floor(original.length * share));
      const copy = [...kept, ...textOf(Math.floor(random() * 200), random)];
      const [a, b] = [signatureOf(original.join(" ")), signatureOf(copy.join(" "))];
      const truth = exact(original.join(" "), copy.join(" "));
      const likeness = resemblance(a, b);
      assert.ok(Math.abs(likeness - truth.jaccard) < 0.15, `${likeness} for ${truth.jaccard}`);
      assert.ok(Math.abs(containment(a, b, likeness) - truth.contained) < 0.25);
    }
  });

  it("is right on average: the mean error over many texts is below 0.01", () => {
    const random = randomFrom(11);
    let error = 0;
    const rounds = 150;
    for (let round = 0; round < rounds; round++) {
      const original = textOf(400, random);
      const copy = original.map((word) => (random() < 0.05 ? "changed" : word));
      const likeness = resemblance(signatureOf(original.join(" ")), signatureOf(copy.join(" ")));
      error += likeness - exact(original.join(" "), copy.join(" ")).jaccard;
    }
    assert.ok(Math.abs(error / rounds) < 0.01, String(error / rounds));
  });

  it("finds planted reprints (a third cut, boilerplate added, one word in twenty changed) and nothing else", () => {
    const random = randomFrom(3);
    const texts: string[] = [];
    const planted = new Set<string>();
    for (let i = 0; i < 500; i++) {
      const original = textOf(300 + Math.floor(random() * 300), random);
      texts.push(original.join(" "));
      if (i % 2 === 0) continue;
      const trimmed = original.slice(0, Math.floor(original.length * (0.6 + random() * 0.4)));
      const changed = trimmed.map((word) => (random() < 0.05 ? "other" : word));
      texts.push([...changed, ...Array.from({ length: 40 }, (_, k) => `footer${k}`)].join(" "));
      planted.add(`${texts.length - 2} ${texts.length - 1}`);
    }
    const found = likenessesOf(texts).map(({ first, second }) => `${first} ${second}`);
    const right = found.filter((pair) => planted.has(pair)).length;
    assert.ok(right / planted.size >= 0.98, `recall ${right / planted.size}`);
    assert.ok(right / found.length >= 0.99, `precision ${right / found.length}`);
  });

  it("works by characters in Chinese", () => {
    const text =
      "维权人士说至少十三名想去韩国的人在云南省会昆明被捕并有可能被送回国内他们在暗中前往东南亚途中落网";
    const likeness = resemblance(signatureOf(text), signatureOf(`${text}记者报道`));
    assert.ok(likeness > 0.7, String(likeness));
  });

  it("takes no headline for a reprint", () => {
    assert.deepEqual(likenessesOf(["Ten held near the border", "Ten held near the border"]), []);
  });

  it("is 1 for a text and itself, symmetric, and between 0 and 1", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("a", "b", "c", "d", "e", "f")), fc.array(fc.string()), (x, y) => {
        const [a, b] = [signatureOf(x.join(" ")), signatureOf(y.join(" "))];
        const likeness = resemblance(a, b);
        assert.equal(likeness, resemblance(b, a));
        assert.ok(likeness >= 0 && likeness <= 1);
        if (a.runs > 0) assert.equal(resemblance(a, a), 1);
        const contained = containment(a, b, likeness);
        assert.ok(contained >= 0 && contained <= 1);
      }),
    );
  });
});
