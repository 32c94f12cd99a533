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
  isHopeless,
} from "./features.ts";
import type { Profile } from "./profile.ts";
import type { Comparison, Evidence } from "./types.ts";
import type { Weights } from "./weights.ts";

/** Scores are kept in hundredths of a bit, as whole numbers, so that sums do not depend on their order. */
export const UNITS_PER_BIT = 100;

/** Below this, two holdings are held to be of different people. */
const COHORT_APART = -2 * UNITS_PER_BIT;

/** The most that features can weigh. */
type Most = Readonly<
  Record<"people" | "groups" | "speakers" | "cohort" | "companions" | "story" | "otherText", number>
>;

function mostOf({ bits }: Weights): Most {
  const most = (levels: Readonly<Record<string, number>>): number => Math.max(...Object.values(levels));
  const { reprint, sameDocument, toldApart, ...otherText } = bits.story;
  return {
    people: most(bits.people),
    groups: most(bits.groups),
    speakers: most(bits.speakers),
    cohort: most(bits.cohort),
    companions: most(bits.companions),
    story: Math.max(reprint, sameDocument, toldApart, most(otherText)),
    otherText: most(otherText),
  };
}

/** Compares event statements of one corpus under one set of weights. */
export class Comparer {
  readonly corpus: Corpus;
  readonly weights: Weights;
  /** Log2 odds before any evidence, in hundredths of a bit. */
  readonly prior: number;
  readonly #most: Most;

  constructor(corpus: Corpus, weights: Weights) {
    this.corpus = corpus;
    this.weights = weights;
    this.prior = Math.round(weights.prior * UNITS_PER_BIT);
    this.#most = mostOf(weights);
  }

  /** The level of every feature for two statements of the same act. */
  levels(a: Profile, b: Profile): Levels {
    const own = this.#ownLevels(a, b);
    const cohort = this.#cohort(a, b);
    // Two texts that differ in whom was arrested are not one where they go on: short reports are often alike in words.
    const isLookalike = own.story === "reprint" && cohort === "contradict";
    return isLookalike ? { ...own, story: "other", cohort } : { ...own, cohort };
  }

  /** What the features say for one happening, in hundredths of a bit, the prior left out. */
  evidence(a: Profile, b: Profile): number {
    return this.#sum(this.levels(a, b));
  }

  /** Log2 odds that both tell of the same happening, in hundredths of a bit; above 0 speaks for it. */
  score(a: Profile, b: Profile): number {
    return this.prior + this.evidence(a, b);
  }

  /**
   * Whether the score is above a limit (hundredths of a bit). Asked of very many pairs, nearly all of them far below:
   * what costs most is looked at only where it could still lift the score above the limit.
   */
  isAbove(a: Profile, b: Profile, limit: number): boolean {
    return (a.document === b.document || this.#mayExceed(a, b, limit)) && this.score(a, b) > limit;
  }

  #mayExceed(a: Profile, b: Profile, limit: number): boolean {
    const { corpus, weights } = this;
    const { bits } = weights;
    const most = this.#most;
    // Twice rounded by half a unit at most.
    const isBelow = (sum: number): boolean => sum * UNITS_PER_BIT + 2 <= limit;
    const place = comparePlace(a, b);
    const held = corpus.antecedentOf(a) !== null && corpus.antecedentOf(b) !== null;
    let sum = weights.prior + bits.time[compareTime(a, b, corpus)] + bits.place[place];
    sum += bits.placeRarity[comparePlaceRarity(a, b, place, corpus)] + bits.crowd[compareCrowd(a, b, corpus)];
    sum += bits.who[compareWho(a, b)] + bits.phase[comparePhase(a, b)];
    sum += (held ? most.cohort : bits.cohort.unknown) + most.companions;
    sum += corpus.storyOf(a).family === corpus.storyOf(b).family ? most.story : most.otherText;
    if (isBelow(sum + most.people + most.groups + most.speakers)) return false;
    sum += bits.people[comparePeople(a, b, corpus)];
    if (isBelow(sum + most.groups + most.speakers)) return false;
    return !isBelow(sum + bits.groups[compareGroups(a, b)] + bits.speakers[compareSpeakers(a, b, corpus)]);
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
    if (x.document === y.document || isHopeless(x, y)) return "contradict";
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
