/**
 * Weights estimated from a casebook's own pairs by expectation maximisation (Winkler 1988; Fellegi and
 * Sunter 1969): candidate pairs are a mixture of matches and non-matches; within each, every feature's level
 * is drawn by its own frequencies (m and u). Deterministic: the same pairs give the same weights.
 *
 * Without any judged pairs the two classes that come out may be "on one story" and "not", since agreement
 * of days, words and figures goes together there: give it judged pairs, and hold the start firmly.
 */
import type { FeatureName, Levels } from "./features.ts";
import type { Weights } from "./weights.ts";
import { DEFAULT_WEIGHTS } from "./weights.ts";

/** How often a combination of levels stands among the candidate pairs. */
export type Pattern = {
  readonly levels: Levels;
  readonly count: number;
  /** What people or documents say of these pairs; absent: to be found out. */
  readonly verdict?: "same" | "different";
};

export type Estimate = {
  readonly weights: Weights;
  /** Share of the candidate pairs that are matches. */
  readonly matched: number;
  readonly iterations: number;
  /** Whether the share moved less than `TOLERANCE` in the last round. */
  readonly converged: boolean;
};

export type EstimateOptions = {
  /** Weights to start from; they say which class is the matches. */
  readonly start?: Weights;
  readonly iterations?: number;
  /** Pseudo-pairs that hold every level to its starting weight: a level seldom seen keeps it. */
  readonly hold?: number;
};

const TOLERANCE = 1e-6;
/** No weight is steeper than this: a casebook cannot prove that something never happens. */
const STEEPEST = 20;

type Tally = Map<string, { matched: number; unmatched: number }>;

/** Counts equal combinations; the order of the result depends on the combinations alone. */
export function patternsOf(levels: Iterable<Levels>): Pattern[] {
  const patterns = new Map<string, { levels: Levels; count: number }>();
  for (const found of levels) {
    const key = Object.values(found).join(" ");
    const known = patterns.get(key);
    if (known) known.count += 1;
    else patterns.set(key, { levels: found, count: 1 });
  }
  return [...patterns].sort(([x], [y]) => (x < y ? -1 : 1)).map(([, pattern]) => pattern);
}

/**
 * Estimates weights from the patterns of candidate pairs. With no pairs the starting weights come back.
 * Weights are in bits, unrounded.
 */
export function estimateWeights(patterns: readonly Pattern[], options: EstimateOptions = {}): Estimate {
  const start = options.start ?? DEFAULT_WEIGHTS;
  const rounds = options.iterations ?? 200;
  const hold = options.hold ?? 200;
  const total = patterns.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return { weights: start, matched: share(start.prior), iterations: 0, converged: true };
  let weights = start;
  let matched = share(start.prior);
  for (let round = 1; round <= rounds; round++) {
    const next = maximise(patterns, weights, start, hold, total);
    const moved = Math.abs(next.matched - matched);
    weights = next.weights;
    matched = next.matched;
    if (moved < TOLERANCE) return { weights, matched, iterations: round, converged: true };
  }
  return { weights, matched, iterations: rounds, converged: false };
}

/** One round: the pairs shared out between the classes by the weights so far, then new frequencies. */
function maximise(
  patterns: readonly Pattern[],
  weights: Weights,
  start: Weights,
  hold: number,
  total: number,
): { readonly weights: Weights; readonly matched: number } {
  const features = Object.keys(start.bits) as FeatureName[];
  const tallies = new Map<FeatureName, Tally>(features.map((feature) => [feature, new Map()]));
  let matched = 0;
  for (const { levels, count, verdict } of patterns) {
    const expected = count * (verdict ? Number(verdict === "same") : share(bitsOf(levels, weights)));
    matched += expected;
    for (const feature of features) {
      const tally = tallies.get(feature);
      const cell = tally?.get(levels[feature]) ?? { matched: 0, unmatched: 0 };
      cell.matched += expected;
      cell.unmatched += count - expected;
      tally?.set(levels[feature], cell);
    }
  }
  const bits = Object.fromEntries(
    features.map((feature) => [
      feature,
      weighLevels(start.bits[feature], tallies.get(feature) ?? new Map(), matched, total - matched, hold),
    ]),
  ) as Weights["bits"];
  const part = Math.min(Math.max(matched / total, 1e-9), 1 - 1e-9);
  return { weights: { prior: Math.log2(part / (1 - part)), bits }, matched: part };
}

function weighLevels(
  start: Readonly<Record<string, number>>,
  tally: Tally,
  matched: number,
  unmatched: number,
  hold: number,
): Record<string, number> {
  const levels = Object.keys(start).length;
  const total = matched + unmatched;
  // Pseudo-pairs are shared out between the classes as the pairs are, so that a level without any pairs
  // keeps its starting weight.
  const heldMatched = (hold * matched) / total;
  const heldUnmatched = (hold * unmatched) / total;
  const weigh = (level: string): number => {
    const cell = tally.get(level) ?? { matched: 0, unmatched: 0 };
    const before = share(start[level] ?? 0);
    const m = (cell.matched + (heldMatched * before) / levels) / (matched + heldMatched);
    const u = (cell.unmatched + (heldUnmatched * (1 - before)) / levels) / (unmatched + heldUnmatched);
    return Math.max(-STEEPEST, Math.min(STEEPEST, Math.log2(m / u)));
  };
  return Object.fromEntries(Object.keys(start).map((level) => [level, weigh(level)]));
}

/** Sum of prior and evidence of a pattern, in bits. */
export function bitsOf(levels: Levels, weights: Weights): number {
  let sum = weights.prior;
  for (const feature of Object.keys(weights.bits) as FeatureName[]) {
    sum += (weights.bits[feature] as Readonly<Record<string, number>>)[levels[feature]] ?? 0;
  }
  return sum;
}

/** The probability that log2 odds stand for. */
function share(bits: number): number {
  return 1 / (1 + 2 ** -bits);
}
