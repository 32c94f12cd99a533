import type { CountInterval } from "../../core/interval.ts";
import type { Cohort, TimedClaim } from "./draft.ts";
import { rolesMeet, sameCount } from "./draft.ts";
import type { State } from "./state.ts";
import { UNCOUNTED } from "./state.ts";
import type { ClaimedPeople } from "./types.ts";

/** The people of "the remaining 15" or "the rest": others than those told of, and several where no number is told. */
export function remainderOf(people: ClaimedPeople): ClaimedPeople {
  return { ...people, count: people.count ?? UNCOUNTED, reference: "another", remaining: true };
}

/** So many sentences after its group was last told of, "the rest" are of it. */
const REACH = 3;

/**
 * The group that "the remaining 15" or "the rest" are of: the one that they fill up together with those of it who were
 * told of ("20 were arrested; five were freed; the remaining 15 …"), else the latest that has room for them. Those who
 * were told of by a mere number are then of it too. Null where no such group was told of just before.
 */
export function takeWhole(state: State, claim: TimedClaim, rest: CountInterval): number | null {
  const possible = state.cohorts.filter((cohort) => isPossibleWhole(state, cohort, claim, rest));
  const loose = new Set(possible.flatMap((cohort) => looseOf(state, cohort, claim).map(({ id }) => id)));
  const candidates = possible
    .filter(({ id }) => !loose.has(id))
    .sort((a, b) => b.lastSentence - a.lastSentence || b.id - a.id);
  const filled = candidates.find((cohort) => fills(cohort, [...partsOf(state, cohort, claim), rest]));
  const whole = filled ?? candidates.find((cohort) => hasRoom(cohort, [...childrenOf(state, cohort), rest]));
  if (whole === undefined) return null;
  if (whole === filled || rest.max === null) adopt(state, whole, looseOf(state, whole, claim));
  return whole.id;
}

/**
 * The group of which a mere number is a further part: "nine of the 13 were returned and four are still held" parts the
 * 13, as long as there are so many left. One who is caught anew, on a day or in a place of its own, is nobody of it.
 * Null where no group was parted just before.
 */
export function takeParted(state: State, claim: TimedClaim, part: CountInterval): number | null {
  const { people, act, modality, stative, time } = claim;
  if (people === null || !people.elliptic || people.reference !== "new" || people.share !== null) return null;
  if (modality !== "reported" || claim.counting !== null || part.min !== part.max) return null;
  const parted = state.cohorts.findLast(
    (cohort) =>
      isPossibleWhole(state, cohort, claim, part) &&
      state.cohorts.some(({ parent, lastSentence }) => {
        return parent === cohort.id && claim.sentence - lastSentence <= 1;
      }) &&
      hasRoom(cohort, [...childrenOf(state, cohort), part]),
  );
  if (parted === undefined) return null;
  const again = state.drafts.filter((draft) => draft.cohort === parted.id && draft.act === act);
  const isCarried = again.some(({ claims }) => claims.some((told) => told.time?.start === time?.start));
  return again.length === 0 || (stative && (time === null || isCarried)) ? parted.id : null;
}

/** Makes a group that was told by itself a part of another. */
export function setParent(state: State, cohort: Cohort, parent: number): void {
  if (cohort.parent !== null || cohort.id === parent || state.cohorts[parent]?.parent === cohort.id) return;
  state.cohorts = state.cohorts.map((other) =>
    other.id === cohort.id ? { ...other, parent, fillsUp: true } : other,
  );
}

function isPossibleWhole(state: State, cohort: Cohort, claim: TimedClaim, rest: CountInterval): boolean {
  return (
    cohort.parent === null &&
    cohort.plural &&
    cohort.role !== "helper" &&
    rolesMeet(cohort.role, claim.people?.role ?? null) &&
    (cohort.count === null || !sameCount(cohort.count, rest)) &&
    (cohort.count?.max == null || cohort.count.max > rest.min) &&
    isNear(state, cohort, claim.sentence) &&
    state.drafts.some((draft) => draft.cohort === cohort.id && draft.phase === "told")
  );
}

/** Whether a group, or somebody of it, was told of a few sentences before. */
function isNear(state: State, cohort: Cohort, sentence: number): boolean {
  return state.cohorts.some(
    (other) =>
      (other.id === cohort.id || other.parent === cohort.id) && sentence - other.lastSentence <= REACH,
  );
}

function partsOf(state: State, whole: Cohort, claim: TimedClaim): CountInterval[] {
  const loose = looseOf(state, whole, claim).flatMap(({ count }) => count ?? []);
  return [...childrenOf(state, whole), ...loose];
}

function childrenOf(state: State, whole: Cohort): CountInterval[] {
  return state.cohorts.flatMap(({ parent, count }) => (parent === whole.id && count !== null ? [count] : []));
}

/** Those told of after a group by a mere number, upon whom another act was done: "20 were arrested. Five were freed." */
function looseOf(state: State, whole: Cohort, claim: TimedClaim): Cohort[] {
  const acts = new Set(
    state.drafts.filter(({ cohort }) => cohort === whole.id).map(({ act }) => act as string),
  );
  return state.cohorts.filter((cohort) => {
    const own = state.drafts.filter((draft) => draft.cohort === cohort.id);
    return (
      cohort.id > whole.id &&
      cohort.parent === null &&
      cohort.count !== null &&
      claim.sentence - cohort.lastSentence <= REACH &&
      hasRoom(whole, [cohort.count]) &&
      rolesMeet(cohort.role, whole.role) &&
      own.length > 0 &&
      own.every(({ act, claims }) => !acts.has(act) && claims[0]?.people?.elliptic === true)
    );
  });
}

function adopt(state: State, whole: Cohort, parts: readonly Cohort[]): void {
  if (hasRoom(whole, [...childrenOf(state, whole), ...parts.flatMap(({ count }) => count ?? [])]))
    for (const part of parts) setParent(state, part, whole.id);
}

/** Whether parts come to the exact number of their whole. */
function fills({ count }: Cohort, parts: readonly CountInterval[]): boolean {
  return (
    count !== null &&
    count.min === count.max &&
    parts.length > 1 &&
    parts.every(({ min, max }) => min === max) &&
    sumOfMin(parts) === count.min
  );
}

function hasRoom({ count }: Cohort, parts: readonly CountInterval[]): boolean {
  return count?.max == null || sumOfMin(parts) <= count.max;
}

function sumOfMin(parts: readonly CountInterval[]): number {
  return parts.reduce((sum, { min }) => sum + min, 0);
}
