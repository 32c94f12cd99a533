/**
 * The pairs that weights are estimated from: of every act all candidate pairs, and evenly spread ones among the
 * others, which stand for all of these. Pairs that a document decides (told apart, said to be the same) are left
 * out: no weight is asked about them.
 */

import { saysSame } from "../apartness.ts";
import { visitCandidates } from "../blocking.ts";
import type { Comparer } from "../compare.ts";
import { firstOf, NumberList, pairCode, secondOf } from "../numbers.ts";
import type { Profile } from "../profile.ts";
import type { Judgement } from "../types.ts";
import type { Pattern, Verdict } from "./patterns.ts";
import { PatternCount } from "./patterns.ts";

export type TrainingPairs = {
  readonly patterns: readonly Pattern[];
  /** Candidate pairs among them, those that were judged, and spread ones among the others. */
  readonly candidates: number;
  readonly judged: number;
  readonly spread: number;
};

/** Pairs taken at most, of every act, among those that no key of blocking brings together. */
const SPREAD = 200_000;
/** The fractional part of the golden ratio: its multiples fill the unit interval evenly (Weyl 1916). */
const GOLDEN = 0.618_033_988_749_894_9;
/** Statements that are told farther apart are not asked about: weights are those of reports of one season. */
const NEAR_DAYS = 60;
/** A time wider than this is placed by the date of publication instead. */
const WIDE_TIME = 45;

/** Collects the pairs of a corpus. Judgements on pairs that are not there are passed over. */
export function trainingPairs(comparer: Comparer, judgements: readonly Judgement[] = []): TrainingPairs {
  const { corpus } = comparer;
  const verdicts = verdictsOf(corpus.profiles, judgements);
  const count = new PatternCount();
  const taken = new NumberList();
  let judged = 0;
  const take = (a: Profile, b: Profile): void => {
    const code = pairCode(a.index, b.index);
    if (!areNear(a, b)) return;
    taken.push(code);
    if (isDecided(a, b, comparer)) return;
    const verdict = verdicts.get(code);
    if (verdict) judged += 1;
    count.add(comparer.levels(a, b), verdict);
  };
  visitCandidates(corpus, take);
  const candidates = Float64Array.from(taken.distinct());
  for (const code of verdicts.keys()) {
    const [a, b] = [corpus.profiles[firstOf(code)], corpus.profiles[secondOf(code)]];
    if (a && b && a.act === b.act && !has(candidates, code)) take(a, b);
  }
  const known = taken.distinct();
  const patterns = count.patterns();
  let spread = 0;
  for (const members of Map.groupBy(corpus.profiles, ({ act }) => act).values()) {
    const others = spreadPatterns(members, comparer, (code) => has(known, code));
    patterns.push(...others.patterns);
    spread += others.pairs;
  }
  return { patterns, candidates: candidates.length, judged, spread };
}

/** The day by which a statement is told among others; null where nothing tells. */
function dayOf({ time, published }: Profile): number | null {
  const span = time && time.to - time.from < WIDE_TIME ? time : published;
  return span ? Math.floor((span.from + span.to) / 2) : null;
}

function areNear(a: Profile, b: Profile): boolean {
  const [x, y] = [dayOf(a), dayOf(b)];
  return x !== null && y !== null && Math.abs(x - y) <= NEAR_DAYS;
}

function isDecided(a: Profile, b: Profile, { corpus }: Comparer): boolean {
  return a.document === b.document && (saysSame(a, b) || corpus.apartness(a, b) === "apart");
}

/** The verdict on every judged pair; where two contradict each other, `different`. */
function verdictsOf(
  profiles: readonly Profile[],
  judgements: readonly Judgement[],
): ReadonlyMap<number, Verdict> {
  const indexes = new Map(profiles.map(({ id, index }) => [id, index]));
  const verdicts = new Map<number, Verdict>();
  for (const { statements, verdict } of judgements) {
    const [a, b] = [indexes.get(statements[0]), indexes.get(statements[1])];
    if (a === undefined || b === undefined || a === b) continue;
    const code = pairCode(Math.min(a, b), Math.max(a, b));
    if (verdicts.get(code) !== "different") verdicts.set(code, verdict);
  }
  return verdicts;
}

/** Evenly spread near pairs of one act that are not `taken`, as pairs that are not the same: each for its share of all such. */
function spreadPatterns(
  members: readonly Profile[],
  comparer: Comparer,
  taken: (code: number) => boolean,
): { readonly patterns: readonly Pattern[]; readonly pairs: number } {
  const dated = members
    .flatMap((profile) => {
      const day = dayOf(profile);
      return day === null ? [] : [{ profile, day }];
    })
    .sort((a, b) => a.day - b.day || a.profile.index - b.profile.index);
  // How many pairs there are whose earlier statement stands before each.
  const before = new Float64Array(dated.length + 1);
  for (let first = 0, last = 0; first < dated.length; first++) {
    while (last < dated.length && (dated[last]?.day ?? 0) - (dated[first]?.day ?? 0) <= NEAR_DAYS) last += 1;
    before[first + 1] = (before[first] ?? 0) + last - first - 1;
  }
  const all = before[dated.length] ?? 0;
  const tried = Math.min(all, SPREAD);
  const count = new PatternCount();
  let pairs = 0;
  for (let step = 0; step < tried; step++) {
    // Few pairs are taken one after the other, of many every so many by the golden ratio.
    const place = all <= SPREAD ? step : Math.floor(((step * GOLDEN) % 1) * all);
    const first = lastNotAbove(before, place);
    const [a, b] = [dated[first]?.profile, dated[first + 1 + place - (before[first] ?? 0)]?.profile];
    if (!a || !b || taken(pairCode(Math.min(a.index, b.index), Math.max(a.index, b.index)))) continue;
    if (isDecided(a, b, comparer)) continue;
    count.add(comparer.levels(a, b), "different");
    pairs += 1;
  }
  return { patterns: count.patterns(all / tried), pairs };
}

/** The last position of an ascending list whose value is not above `value`. */
function lastNotAbove(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function has(sorted: Float64Array, code: number): boolean {
  return sorted[lastNotAbove(sorted, code)] === code;
}
