import { FEATURES, LEVELS } from "./training/patterns.ts";
import type { Weights } from "./weights.ts";
import { DEFAULT_WEIGHTS } from "./weights.ts";

/** Heavier is a mistake: no evidence makes odds of a billion to one. */
const HEAVIEST = 30;

/**
 * The weights that a value holds; null where it is none. A level that it does not name weighs what Vigil ships, and
 * one that Vigil does not know is passed over, so that weights outlive a change of the table of features.
 */
export function weightsFrom(value: unknown): Weights | null {
  if (!isObject(value) || !isWeight(value.prior) || !isObject(value.bits)) return null;
  const given = value.bits;
  for (const levels of Object.values(given))
    if (!isObject(levels) || !Object.values(levels).every(isWeight)) return null;
  const bits = FEATURES.map((feature) => {
    const told = given[feature];
    const shipped: Readonly<Record<string, number>> = DEFAULT_WEIGHTS.bits[feature];
    const weigh = (level: string): unknown => (isObject(told) ? told[level] : undefined) ?? shipped[level];
    return [feature, Object.fromEntries(LEVELS[feature].map((level) => [level, weigh(level)]))];
  });
  return { prior: value.prior, bits: Object.fromEntries(bits) as Weights["bits"] };
}

/**
 * Weights to hundredths of a bit, which scores are kept in, and none heavier than weights may be: few pairs can make an
 * estimate run away.
 */
export function roundedWeights({ prior, bits }: Weights): Weights {
  const round = (weight: number): number =>
    Math.max(-HEAVIEST, Math.min(HEAVIEST, Math.round(weight * 100) / 100)) || 0;
  const rounded = FEATURES.map((feature) => [
    feature,
    Object.fromEntries(Object.entries(bits[feature]).map(([level, weight]) => [level, round(weight)])),
  ]);
  return { prior: round(prior), bits: Object.fromEntries(rounded) as Weights["bits"] };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isWeight(value: unknown): value is number {
  return typeof value === "number" && Math.abs(value) <= HEAVIEST;
}
