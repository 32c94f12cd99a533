/**
 * What every level of every feature weighs, in bits: log2 of how much more often the level is found among
 * pairs about one happening than among pairs about two (Fellegi and Sunter 1969: log2 m/u).
 *
 * Origin of the shipped numbers: set by reasoning on how often each agreement comes about by chance among
 * reports of one act within a month or two, held against the log2 of the counted shares (m/u) among 4,228
 * candidate pairs of answered reports in four languages, and rounded to half bits. Where the count rested on
 * one or two happenings the reasoned number stayed. Expectation maximisation (`training/estimate.ts`, `vigil train`)
 * was held beside them and not shipped: there are too few judged pairs yet. The weights are
 * deliberately coarse, and the result hardly moves when one of them moves by a bit; a casebook can
 * re-estimate them from its own judgements. See docs/methodology.md, "Linking".
 */
import type { FeatureName, Levels } from "./features.ts";

export type Weights = {
  /** Log2 odds that a candidate pair is one happening, before any evidence. */
  readonly prior: number;
  readonly bits: { readonly [F in FeatureName]: Readonly<Record<Levels[F], number>> };
};

export const DEFAULT_WEIGHTS: Weights = {
  prior: -4,
  bits: {
    people: {
      equalLarge: 6,
      equalMiddle: 4,
      equalSmall: 2,
      overlapLarge: 4,
      overlap: 1.5,
      vague: 0,
      vagueAmongSeveral: -2,
      withOthers: 1,
      nearLarge: 1,
      nearLargeAmongSeveral: -2,
      near: -1.5,
      nearAmongSeveral: -5,
      different: -3,
      differentAmongSeveral: -7,
      far: -8,
    },
    time: {
      sameDays: 5,
      sameWeek: 3,
      sameMonth: 1.5,
      compatible: 0,
      near: -1,
      ahead: 0,
      suspect: -1,
      off: -5,
      contradict: -10,
      sameContext: 1.5,
      nearContext: -2,
      farContext: -6,
      unknown: 0,
    },
    place: {
      sameSite: 3,
      sameProvince: 2,
      otherSite: -5,
      contained: 0.5,
      sameCountry: 0.5,
      endpoints: -1,
      otherProvince: -6,
      otherCountry: -8,
      unknown: 0,
    },
    placeRarity: { usual: 0, rare: 2, rarer: 4, rarest: 6 },
    crowd: { usual: 0, busy: -1.5, crowded: -3.5, thronged: -5.5, countless: -7.5 },
    who: { same: 0, uncertain: -2, different: -20 },
    phase: { same: 0, aheadAndTold: -1.5, open: -1, denied: -0.5 },
    groups: { agree: 2, contradict: -2, unknown: 0 },
    speakers: { sameRareOrigin: 3, sameOrigin: 1, sameRelay: 0.5, different: -0.5, unknown: 0 },
    story: {
      sameDocument: 3,
      toldApart: -8,
      settled: 0,
      reprint: 6,
      manyRareWords: 3,
      someRareWords: 1.5,
      sameCredit: 0.5,
      other: -0.5,
      unknown: 0,
    },
    cohort: { agree: 3, contradict: -5, unknown: 0 },
    companions: { several: 2, one: 1, none: 0, settled: 0, unknown: 0 },
  },
};
