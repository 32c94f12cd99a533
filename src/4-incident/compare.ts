import type { Corpus } from "./corpus.ts";
import type { CohortLevel, CompanionsLevel, FeatureName, Levels, StoryLevel } from "./features.ts";
import {
  compareCrowd,
  compareGroups,
  comparePeople,
  comparePhase,
  comparePlace,
  comparePlaceRarity,
  compareSpeakers,
  compareStory,
  compareTime,
  compareWho,
} from "./features.ts";
import type { Profile } from "./profile.ts";
import type { Comparison, Evidence } from "./types.ts";
import type { Weights } from "./weights.ts";

/** Scores are kept in hundredths of a bit, as whole numbers, so that sums do not depend on their order. */
export const UNITS_PER_BIT = 100;

/** Below this, two holdings are held to be of different people. */
const COHORT_APART = -2 * UNITS_PER_BIT;

/** Compares event statements of one corpus under one set of weights. */
export class Comparer {
  readonly corpus: Corpus;
  readonly weights: Weights;
  /** Log2 odds before any evidence, in hundredths of a bit. */
  readonly prior: number;

  constructor(corpus: Corpus, weights: Weights) {
    this.corpus = corpus;
    this.weights = weights;
    this.prior = Math.round(weights.prior * UNITS_PER_BIT);
  }

  /** The level of every feature for two statements of the same act. */
  levels(a: Profile, b: Profile): Levels {
    return { ...this.#ownLevels(a, b), cohort: this.#cohort(a, b) };
  }

  /** What the features say for one happening, in hundredths of a bit, the prior left out. */
  evidence(a: Profile, b: Profile): number {
    return this.#sum(this.levels(a, b));
  }

  /** Log2 odds that both tell of the same happening, in hundredths of a bit; above 0 speaks for it. */
  score(a: Profile, b: Profile): number {
    return this.prior + this.evidence(a, b);
  }

  /** The comparison feature by feature, for people. */
  explain(a: Profile, b: Profile): Comparison {
    const levels = this.levels(a, b);
    const evidence = (Object.keys(levels) as FeatureName[]).map((feature): Evidence => {
      const level = levels[feature];
      return {
        feature,
        level,
        bits: (this.weights.bits[feature] as Readonly<Record<string, number>>)[level] ?? 0,
      };
    });
    return {
      statements: [a.id, b.id],
      evidence,
      prior: this.weights.prior,
      bits: (this.prior + this.#sum(levels)) / UNITS_PER_BIT,
    };
  }

  #ownLevels(a: Profile, b: Profile): Levels {
    const time = compareTime(a, b, this.corpus);
    const place = comparePlace(a, b);
    const story = compareStory(a, b, time, this.corpus);
    return {
      people: comparePeople(a, b, this.corpus),
      time,
      place,
      placeRarity: comparePlaceRarity(a, b, place, this.corpus),
      crowd: compareCrowd(a, b, this.corpus),
      who: compareWho(a, b),
      phase: comparePhase(a, b),
      groups: compareGroups(a, b),
      speakers: compareSpeakers(a, b, this.corpus),
      story,
      cohort: "unknown",
      companions: this.#companions(a, b, story),
    };
  }

  /** Common figures tell that the documents are on one story: nothing new where that is known otherwise. */
  #companions(a: Profile, b: Profile, story: StoryLevel): CompanionsLevel {
    if (a.document === b.document) return "unknown";
    if (story === "settled" || story === "reprint" || story === "manyRareWords") return "settled";
    const shared = this.corpus.companions(a, b);
    if (shared === 0) return "none";
    return shared === 1 ? "one" : "several";
  }

  /** Whether the people were held in the same detention before, as each document tells it. */
  #cohort(a: Profile, b: Profile): CohortLevel {
    const x = this.corpus.antecedentOf(a);
    const y = this.corpus.antecedentOf(b);
    if (!x || !y) return "unknown";
    if (x === y) return "agree";
    if (x.document === y.document) return "contradict";
    const score = this.prior + this.#sum(this.#ownLevels(x, y));
    if (score > 0) return "agree";
    return score < COHORT_APART ? "contradict" : "unknown";
  }

  #sum(levels: Levels): number {
    const { bits } = this.weights;
    const sum =
      bits.people[levels.people] +
      bits.time[levels.time] +
      bits.place[levels.place] +
      bits.placeRarity[levels.placeRarity] +
      bits.crowd[levels.crowd] +
      bits.who[levels.who] +
      bits.phase[levels.phase] +
      bits.groups[levels.groups] +
      bits.speakers[levels.speakers] +
      bits.story[levels.story] +
      bits.cohort[levels.cohort] +
      bits.companions[levels.companions];
    return Math.round(sum * UNITS_PER_BIT);
  }
}
