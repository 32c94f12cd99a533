/**
 * Weights estimated by expectation maximisation (Fellegi and Sunter 1969; Winkler 1988). The pairs of statements of
 * one act are a mixture of matches and non-matches; within each, every feature's level is drawn by its own
 * frequencies: m among the matches, u among the others. What is maximised is the likelihood of the levels seen,
 * together with what the weights so far say of m (`hold`); it grows with every round (Dempster, Laird and Rubin
 * 1977). Deterministic: the same pairs give the same weights in any order.
 *
 * Without judged pairs the two classes that come out may be "on one story" and "not", since agreement of days,
 * words and figures goes together there: give judged pairs, and hold the weights so far firmly.
 */
import type { FeatureName } from "../features.ts";
import type { Weights } from "../weights.ts";
import { DEFAULT_WEIGHTS } from "../weights.ts";
import type { Pattern } from "./patterns.ts";
import { FEATURES, isEstimated, isSaid, LEVELS } from "./patterns.ts";

/** How often a level is found: among matches (`m`), among other pairs (`u`). */
export type LevelEstimate = {
  readonly feature: FeatureName;
  readonly level: string;
  /** So many of the pairs looked at show it. */
  readonly seen: number;
  readonly m: number;
  readonly u: number;
  /** log2 m/u; what it weighed before where too few pairs show the level. */
  readonly bits: number;
};

export type Estimate = {
  readonly weights: Weights;
  readonly levels: readonly LevelEstimate[];
  /** Share of all pairs that are matches. */
  readonly matched: number;
  /** What was maximised, in bits, after every round; never falls. */
  readonly likelihoods: readonly number[];
  /** Whether the last round gained less than `TOLERANCE`. */
  readonly converged: boolean;
};

export type EstimateOptions = {
  /** Weights to start from; they say which class is the matches. */
  readonly start?: Weights;
  readonly rounds?: number;
  /** How far off, in bits, a starting weight is likely to be: the less, the more pairs it takes to move it. */
  readonly doubt?: number;
};

const ROUNDS = 500;
const DOUBT = 1;
/** Gain in bits below which another round is not worth it. */
const TOLERANCE = 1e-4;
/** Pseudo-pairs for every level in both classes, so that nothing is taken for impossible (Krichevsky and Trofimov 1981). */
const SMOOTHING = 0.5;
/** No weight is steeper than this: a casebook cannot prove that something never happens. */
const STEEPEST = 20;

/** Patterns with levels as positions in the tables of one class, so that a round is arithmetic alone. */
type Coded = {
  /** Of the levels that are estimated. */
  readonly cells: Int32Array;
  /** What the other levels weigh. */
  readonly given: number;
  readonly weight: number;
  readonly count: number;
  /** 1 or 0 where it is known whether they are matches. */
  readonly known: number | null;
};

/** Frequencies by position, and the share of matches. */
type Model = {
  readonly m: Float64Array;
  readonly u: Float64Array;
  /** Pairs that show each level, shared out between the classes, pseudo-pairs among them. */
  readonly matches: Float64Array;
  readonly others: Float64Array;
  readonly matched: number;
};

/** Where every feature's levels begin in a table, and the length of a table. */
const STARTS: readonly number[] = FEATURES.map((_, at) =>
  FEATURES.slice(0, at).reduce((sum, feature) => sum + LEVELS[feature].length, 0),
);
const CELLS = FEATURES.reduce((sum, feature) => sum + LEVELS[feature].length, 0);

/** Estimates weights from patterns of pairs. With no pairs the starting weights come back. Weights are in bits, unrounded. */
export function estimateWeights(patterns: readonly Pattern[], options: EstimateOptions = {}): Estimate {
  const start = options.start ?? DEFAULT_WEIGHTS;
  const coded = patterns.map((pattern) => codedOf(pattern, start));
  const total = coded.reduce((sum, { weight }) => sum + weight, 0);
  const bitsOfStart = tableOf((feature, level) => bitsAt(start, feature, level));
  // The first shares are those of the starting weights.
  let model = maximise(coded, total, ({ cells, given }) =>
    share(start.prior + given + sumOf(cells, bitsOfStart)),
  );
  const likelihoods = [likelihoodOf(coded, model)];
  let converged = total === 0;
  for (let round = 1; round < (options.rounds ?? ROUNDS) && !converged; round++) {
    const odds = oddsOf(model);
    const prior = logOdds(model.matched);
    model = maximise(coded, total, ({ cells, given }) => share(prior + given + sumOf(cells, odds)));
    const likelihood = likelihoodOf(coded, model);
    converged = likelihood - (likelihoods.at(-1) ?? likelihood) < TOLERANCE;
    likelihoods.push(likelihood);
  }
  const levels = levelsOf(coded, model, start, options.doubt ?? DOUBT);
  return {
    weights: total === 0 ? start : { prior: logOdds(model.matched), bits: bitsTable(levels) },
    levels,
    matched: model.matched,
    likelihoods,
    converged,
  };
}

function codedOf({ levels, count, each, verdict }: Pattern, start: Weights): Coded {
  const cells: number[] = [];
  let given = 0;
  FEATURES.forEach((feature, at) => {
    const level = levels[feature];
    if (isSaid(feature, levels)) cells.push(cellOf(at, level));
    else given += bitsAt(start, feature, level);
  });
  const known = verdict ? Number(verdict === "same") : null;
  return { cells: Int32Array.from(cells), given, weight: count * each, count, known };
}

function cellOf(at: number, level: string): number {
  const feature = FEATURES[at] as FeatureName;
  return (STARTS[at] ?? 0) + (LEVELS[feature] as readonly string[]).indexOf(level);
}

function tableOf(value: (feature: FeatureName, level: string, at: number) => number): Float64Array {
  const table = new Float64Array(CELLS);
  FEATURES.forEach((feature, at) => {
    for (const level of LEVELS[feature])
      if (isEstimated(feature, level)) table[cellOf(at, level)] = value(feature, level, at);
  });
  return table;
}

/** One round: the pairs shared out between the classes, then new frequencies. */
function maximise(coded: readonly Coded[], total: number, matchedShare: (pattern: Coded) => number): Model {
  const m = tableOf(() => SMOOTHING);
  const u = tableOf(() => SMOOTHING);
  let matched = 0;
  for (const pattern of coded) {
    const expected = pattern.weight * (pattern.known ?? matchedShare(pattern));
    matched += expected;
    for (const cell of pattern.cells) {
      m[cell] = (m[cell] ?? 0) + expected;
      u[cell] = (u[cell] ?? 0) + pattern.weight - expected;
    }
  }
  const part = total === 0 ? 0.5 : matched / total;
  return {
    m: shares(m),
    u: shares(u),
    matches: m,
    others: u,
    matched: Math.min(Math.max(part, 1e-12), 1 - 1e-12),
  };
}

/** The levels' shares in their feature. */
function shares(table: Float64Array): Float64Array {
  const result = new Float64Array(CELLS);
  FEATURES.forEach((feature, at) => {
    const from = STARTS[at] ?? 0;
    const to = from + LEVELS[feature].length;
    const all = table.subarray(from, to).reduce((one, other) => one + other);
    for (let cell = from; cell < to; cell++) result[cell] = all === 0 ? 0 : (table[cell] ?? 0) / all;
  });
  return result;
}

/** What a model makes of the pairs and of the pseudo-pairs, in bits. */
function likelihoodOf(coded: readonly Coded[], { m, u, matched }: Model): number {
  const logM = m.map(Math.log2);
  const logU = u.map(Math.log2);
  let sum = 0;
  for (const { cells, given, weight, known } of coded) {
    const one = Math.log2(matched) + given + sumOf(cells, logM);
    const other = Math.log2(1 - matched) + sumOf(cells, logU);
    sum += weight * (known === null ? logSum(one, other) : known === 1 ? one : other);
  }
  for (let cell = 0; cell < CELLS; cell++) {
    if ((u[cell] ?? 0) > 0) sum += SMOOTHING * ((logM[cell] ?? 0) + (logU[cell] ?? 0));
  }
  return sum;
}

function levelsOf(coded: readonly Coded[], model: Model, start: Weights, doubt: number): LevelEstimate[] {
  const { m, u, matches, others } = model;
  const seen = new Float64Array(CELLS);
  for (const { cells, count } of coded) for (const cell of cells) seen[cell] = (seen[cell] ?? 0) + count;
  const found = (feature: FeatureName, at: number, level: string): LevelEstimate => {
    const cell = cellOf(at, level);
    const before = bitsAt(start, feature, level);
    const estimate = { feature, level, seen: seen[cell] ?? 0, m: m[cell] ?? 0, u: u[cell] ?? 0 };
    if (estimate.seen === 0 || !isEstimated(feature, level)) return { ...estimate, bits: before };
    const told = Math.log2(estimate.m / estimate.u);
    const trust = trustIn(matches[cell] ?? 0, others[cell] ?? 0, doubt);
    return { ...estimate, bits: within(before + trust * (told - before)) };
  };
  return FEATURES.flatMap((feature, at) => LEVELS[feature].map((level) => found(feature, at, level)));
}

/**
 * How far to go from a starting weight to what the pairs tell (0 to 1): by the variance of log2 m/u, which is that of
 * the two counts (delta method), against the square of the doubt in the starting weight.
 */
function trustIn(matches: number, others: number, doubt: number): number {
  const variance = (1 / matches + 1 / others) / Math.LN2 ** 2;
  return doubt ** 2 / (doubt ** 2 + variance);
}

function within(bits: number): number {
  return Math.max(-STEEPEST, Math.min(STEEPEST, bits));
}

function bitsTable(levels: readonly LevelEstimate[]): Weights["bits"] {
  return Object.fromEntries(
    FEATURES.map((feature) => [
      feature,
      Object.fromEntries(
        levels.filter((one) => one.feature === feature).map(({ level, bits }) => [level, bits]),
      ),
    ]),
  ) as unknown as Weights["bits"];
}

function oddsOf({ m, u }: Model): Float64Array {
  return m.map((matches, cell) => (matches === 0 ? -STEEPEST * 10 : Math.log2(matches / (u[cell] ?? 1))));
}

function sumOf(cells: Int32Array, table: Float64Array): number {
  let sum = 0;
  for (const cell of cells) sum += table[cell] ?? 0;
  return sum;
}

function bitsAt(weights: Weights, feature: FeatureName, level: string): number {
  return (weights.bits[feature] as Readonly<Record<string, number>>)[level] ?? 0;
}

/** log2 of the sum of two numbers given by their log2. */
function logSum(a: number, b: number): number {
  const [large, small] = a > b ? [a, b] : [b, a];
  return large === Number.NEGATIVE_INFINITY ? large : large + Math.log2(1 + 2 ** (small - large));
}

/** The probability that log2 odds stand for. */
function share(bits: number): number {
  return 1 / (1 + 2 ** -bits);
}

function logOdds(part: number): number {
  return Math.log2(part / (1 - part));
}
