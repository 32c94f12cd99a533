import { Comparer } from "../4-incident/compare.ts";
import { Corpus } from "../4-incident/corpus.ts";
import type { LevelEstimate } from "../4-incident/training/estimate.ts";
import { estimateWeights } from "../4-incident/training/estimate.ts";
import { trainingPairs } from "../4-incident/training/pairs.ts";
import type { Judgement } from "../4-incident/types.ts";
import type { Weights } from "../4-incident/weights.ts";
import { roundedWeights } from "../4-incident/weights-form.ts";
import type { Outcome } from "../core/problem.ts";
import { failure, success } from "../core/problem.ts";
import type { Engine } from "./load-engine.ts";
import type { ReadResult } from "./reading.ts";
import { canonicalSpeakers } from "./speaker-names.ts";
import { readJson, WEIGHTS_FORMAT } from "./weights-file.ts";

/** A level of a feature, with what it weighed and what it weighs now. */
export type TrainedLevel = LevelEstimate & { readonly before: number };

export type Training = {
  readonly before: Weights;
  /** In hundredths of a bit. */
  readonly weights: Weights;
  /** The levels that any pair shows. */
  readonly levels: readonly TrainedLevel[];
  readonly statements: number;
  /** Pairs looked at: candidates, those of them that people judged, and spread ones that no key brings together. */
  readonly candidates: number;
  readonly judged: number;
  /** Judgements given that say nothing here: on other statements, on two acts, on one pair again, or long apart. */
  readonly passedOver: number;
  readonly spread: number;
  /** Share of all pairs near in time that are one happening. */
  readonly matched: number;
  readonly rounds: number;
  readonly converged: boolean;
};

export type TrainOptions = {
  /** Besides what people decided in the casebook. */
  readonly judgements?: readonly Judgement[];
  /** How far off, in bits, a weight is likely to be. */
  readonly doubt?: number;
};

/** Fewer pairs show nothing that could be estimated. */
const LEAST_PAIRS = 20;

/** The use case behind `vigil train`: what comparisons should weigh, from the statements that were read. */
export function trainWeights(
  result: ReadResult,
  engine: Engine,
  { judgements = [], doubt }: TrainOptions,
): Outcome<Training> {
  const corpus = new Corpus(result.linkable, { canonicalSpeaker: canonicalSpeakers(engine.data) });
  const start = result.weights;
  const all = [...(result.decisions?.judgements ?? []), ...judgements];
  const pairs = trainingPairs(new Comparer(corpus, start), all);
  if (pairs.candidates + pairs.spread < LEAST_PAIRS) return failure({ code: "too-few-pairs" });
  const estimate = estimateWeights(pairs.patterns, { start, ...(doubt === undefined ? {} : { doubt }) });
  const weights = roundedWeights(estimate.weights);
  return success({
    before: start,
    weights,
    levels: estimate.levels
      .filter(({ seen }) => seen > 0)
      .map((one) => ({
        ...one,
        before: (start.bits[one.feature] as Readonly<Record<string, number>>)[one.level] ?? 0,
        bits: (weights.bits[one.feature] as Readonly<Record<string, number>>)[one.level] ?? 0,
      })),
    statements: corpus.profiles.length,
    candidates: pairs.candidates,
    judged: pairs.judged,
    passedOver: all.length - pairs.judged,
    spread: pairs.spread,
    matched: estimate.matched,
    rounds: estimate.likelihoods.length,
    converged: estimate.converged,
  });
}

/** The text of a weights file: the weights, and what they were estimated from. */
export function weightsText(training: Training, engine: string): string {
  const { statements, candidates, judged, spread, weights } = training;
  const trained = { engine, statements, candidates, judged, spread };
  return `${JSON.stringify({ format: WEIGHTS_FORMAT, trained, ...weights }, null, 2)}\n`;
}

/** The judgements in a file: `{"judgements": [{"statements": [A, B], "verdict": "same" or "different"}]}`. */
export function readJudgements(path: string): Outcome<readonly Judgement[]> {
  const value = readJson(path);
  if (!value.ok) return value;
  const { judgements } = (value.value ?? {}) as { readonly judgements?: unknown };
  if (!Array.isArray(judgements) || !judgements.every(isJudgement))
    return failure({ code: "judgements-unfit", path });
  return success(judgements);
}

function isJudgement(value: unknown): value is Judgement {
  if (typeof value !== "object" || value === null) return false;
  const { statements, verdict } = value as { readonly statements?: unknown; readonly verdict?: unknown };
  const named = Array.isArray(statements) && statements.length === 2;
  return (
    named &&
    statements.every((id) => typeof id === "string") &&
    (verdict === "same" || verdict === "different")
  );
}
