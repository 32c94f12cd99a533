/** Where comparison is least sure: incidents that nearly became one, and statements that hardly belong to theirs. */
import { oddsOf } from "./cluster.ts";
import type { Comparer } from "./compare.ts";
import { UNITS_PER_BIT } from "./compare.ts";
import type { Profile } from "./profile.ts";

/** Two groups of statements whose unity is in doubt. */
export type Doubt = {
  readonly some: readonly Profile[];
  readonly others: readonly Profile[];
  /** Log2 odds that they are one happening. */
  readonly bits: number;
  /** The two statements that speak most for it. */
  readonly pair: readonly [Profile, Profile];
};

/** Members of a large incident that are compared at most, evenly spaced. */
const COMPARED = 24;
/** Odds beyond this many bits leave little doubt. */
const SURE = 4;

/** The doubt between two incidents of one act. */
export function doubtBetween(
  some: readonly Profile[],
  others: readonly Profile[],
  comparer: Comparer,
): Doubt | null {
  let [sum, best] = [0, Number.NEGATIVE_INFINITY];
  let pair: Doubt["pair"] | null = null;
  const [left, right] = [spaced(some), spaced(others)];
  for (const a of left) {
    for (const b of right) {
      const evidence = comparer.evidence(a, b);
      sum += evidence;
      if (evidence <= best) continue;
      best = evidence;
      pair = [a, b];
    }
  }
  if (!pair) return null;
  const pairs = left.length * right.length;
  return { some, others, bits: oddsOf(sum, pairs, comparer.prior) / UNITS_PER_BIT, pair };
}

/**
 * The statement that belongs least to its incident, against the rest of it; null where all belong surely. What one
 * document says to be the same is no doubt.
 */
export function doubtWithin(
  members: readonly Profile[],
  comparer: Comparer,
  bound: (a: Profile, b: Profile) => boolean,
): Doubt | null {
  let least: Doubt | null = null;
  for (const one of spaced(members)) {
    const rest = members.filter((other) => other !== one);
    if (rest.length === 0 || rest.some((other) => bound(one, other))) continue;
    const doubt = doubtBetween([one], rest, comparer);
    if (doubt && doubt.bits < (least?.bits ?? SURE)) least = doubt;
  }
  return least;
}

function spaced(members: readonly Profile[]): readonly Profile[] {
  if (members.length <= COMPARED) return members;
  const step = members.length / COMPARED;
  return Array.from({ length: COMPARED }, (_, i) => members[Math.floor(i * step)]).filter(
    (profile) => profile !== undefined,
  );
}
