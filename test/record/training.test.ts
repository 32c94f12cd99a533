import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { makeWorld, randomFrom } from "../../bench/linking-world.ts";
import { pairScores } from "../../bench/pair-scores.ts";
import { visitCandidates } from "../../src/4-incident/blocking.ts";
import { Comparer } from "../../src/4-incident/compare.ts";
import { Corpus } from "../../src/4-incident/corpus.ts";
import { linkStatements } from "../../src/4-incident/link.ts";
import type { Estimate } from "../../src/4-incident/training/estimate.ts";
import { estimateWeights } from "../../src/4-incident/training/estimate.ts";
import { trainingPairs } from "../../src/4-incident/training/pairs.ts";
import type { Judgement, ReadDocument } from "../../src/4-incident/types.ts";
import { DEFAULT_WEIGHTS } from "../../src/4-incident/weights.ts";

const { readings, truth } = makeWorld(4000, 5);

function train(documents: readonly ReadDocument[], judgements: readonly Judgement[] = []): Estimate {
  const corpus = new Corpus(documents);
  const { patterns } = trainingPairs(new Comparer(corpus, DEFAULT_WEIGHTS), judgements);
  return estimateWeights(patterns, { doubt: 30 });
}

/** The truth of every candidate pair: a person who judges all of them without fault. */
function allJudged(): Judgement[] {
  const judgements: Judgement[] = [];
  visitCandidates(new Corpus(readings), (a, b) => {
    const verdict = truth.get(a.id) === truth.get(b.id) ? "same" : "different";
    judgements.push({ verdict, statements: [a.id, b.id] });
  });
  return judgements;
}

describe("weights trained on a world with known truth", () => {
  const trained = train(readings);

  it("come close to what a person who judged every pair would give", () => {
    const judged = train(readings, allJudged());
    assert.ok(Math.abs(Math.log2(trained.matched / judged.matched)) < 0.2);
    for (const level of judged.levels) {
      const found = trained.levels.find((one) => one.feature === level.feature && one.level === level.level);
      // What hardly any pair shows cannot be told to the bit.
      if (!found || level.m < 0.02 || level.u < 0.002) continue;
      assert.ok(
        Math.abs(found.m - level.m) < 0.05,
        `${level.feature}.${level.level}: ${found.m}, ${level.m}`,
      );
      assert.ok(
        Math.abs(found.bits - level.bits) < 0.7,
        `${level.feature}.${level.level}: ${found.bits}, ${level.bits}`,
      );
    }
  });

  it("are the same for any order of the documents", () => {
    const random = randomFrom(3);
    const shuffled = readings
      .map((reading) => ({ reading, at: random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ reading }) => reading);
    assert.deepEqual(train(shuffled), trained);
  });

  it("link better than the shipped ones there", () => {
    const f1 = (weights = DEFAULT_WEIGHTS): number =>
      pairScores(linkStatements(readings, { weights }).incidents, truth).f1;
    assert.ok(f1(trained.weights) > f1(), `${f1(trained.weights)}, ${f1()}`);
  });
});
