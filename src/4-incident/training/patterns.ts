/** Combinations of levels that pairs of statements show, counted: all that an estimate needs to know of the pairs. */
import type { FeatureName, Levels } from "../features.ts";
import { DEFAULT_WEIGHTS } from "../weights.ts";

/** Pairs that show the same levels. */
export type Pattern = {
  readonly levels: Levels;
  /** So many pairs were looked at. */
  readonly count: number;
  /** So many pairs each of them stands for: 1, or more in a sample. */
  readonly each: number;
  /** What is known of these pairs beforehand; absent: to be found out. */
  readonly verdict?: Verdict;
};

export type Verdict = "same" | "different";

/** The features in a fixed order. */
export const FEATURES = Object.keys(DEFAULT_WEIGHTS.bits) as readonly FeatureName[];

/** The levels of every feature in a fixed order. */
export const LEVELS: { readonly [F in FeatureName]: readonly Levels[F][] } = Object.fromEntries(
  FEATURES.map((feature) => [feature, Object.keys(DEFAULT_WEIGHTS.bits[feature])]),
) as unknown as { readonly [F in FeatureName]: readonly Levels[F][] };

/** Levels at which a feature says nothing: one side does not tell it, or another feature has said the same. */
const SILENT: ReadonlySet<string> = new Set(["unknown", "settled"]);

/** Places that agree: how seldom such a place is named is compared for these alone. */
const AGREEING: ReadonlySet<string> = new Set(["sameSite", "sameProvince", "contained", "sameCountry"]);

/** Whether places at this level agree. */
function isAgreeing(level: string): boolean {
  return AGREEING.has(level);
}

/**
 * Whether a feature says anything of a pair that shows these levels, so that its weight is to be found out from such
 * pairs. Silent features are left out of the frequencies, as missing values are. How many happenings a month has
 * (`crowd`) is counted in the casebook itself: it corrects the odds before any evidence, and is not estimated.
 */
export function isSaid(feature: FeatureName, levels: Levels): boolean {
  if (feature === "placeRarity") return isAgreeing(levels.place);
  return feature !== "crowd" && !SILENT.has(levels[feature]);
}

/** Whether a level can be found where its feature says something. */
export function isEstimated(feature: FeatureName, level: string): boolean {
  return feature !== "crowd" && !SILENT.has(level);
}

type Tally = Map<number, { readonly levels: Levels; count: number }>;

/** Counts equal combinations. What it gives depends on the pairs alone, not on their order. */
export class PatternCount {
  readonly #open: Tally = new Map();
  readonly #same: Tally = new Map();
  readonly #different: Tally = new Map();

  add(levels: Levels, verdict?: Verdict): void {
    const tally = verdict === "same" ? this.#same : verdict === "different" ? this.#different : this.#open;
    const code = codeOf(levels);
    const known = tally.get(code);
    if (known) known.count += 1;
    else tally.set(code, { levels, count: 1 });
  }

  /** The combinations in a fixed order, every pair standing for `each`. */
  patterns(each = 1): Pattern[] {
    const listed = (tally: Tally, verdict?: Verdict): Pattern[] =>
      [...tally]
        .sort(([x], [y]) => x - y)
        .map(([, { levels, count }]) => ({ levels, count, each, ...(verdict ? { verdict } : {}) }));
    return [...listed(this.#open), ...listed(this.#same, "same"), ...listed(this.#different, "different")];
  }
}

/** A whole number below 2^53, one for every combination. */
function codeOf(levels: Levels): number {
  let code = 0;
  for (const feature of FEATURES) {
    const names: readonly string[] = LEVELS[feature];
    code = code * names.length + names.indexOf(levels[feature]);
  }
  return code;
}
