import type { CountInterval } from "../../core/interval.ts";
import type { Role } from "../types.ts";
import type { Cohort } from "./draft.ts";
import { isAround, sameCount } from "./draft.ts";
import type { ClaimedPeople } from "./types.ts";

/** What a phrase for people comes to: a cohort told before, or a new one. */
export type Pointed =
  | { readonly kind: "known"; readonly cohort: Cohort }
  | { readonly kind: "part"; readonly whole: Cohort | null }
  | { readonly kind: "new" }
  | { readonly kind: "lost" };

function latest(cohorts: readonly Cohort[], accepts: (cohort: Cohort) => boolean): Cohort | null {
  let found: Cohort | null = null;
  for (const cohort of cohorts) {
    if (accepts(cohort) && (found === null || cohort.lastSentence >= found.lastSentence)) found = cohort;
  }
  return found;
}

/** After "20 in Qingdao and nine in Kunming" "they" are all of them: the largest of the groups told there or just before. */
function together(cohorts: readonly Cohort[]): Cohort | null {
  const last = Math.max(-1, ...cohorts.map((cohort) => cohort.lastSentence));
  if (cohorts.filter((cohort) => cohort.lastSentence === last).length < 2) return null;
  return largest(cohorts.filter((cohort) => cohort.lastSentence >= last - 1));
}

/** The latest group that "they", "the defectors" or "the arrests" can mean; refugees before helpers. */
export function latestGroup(cohorts: readonly Cohort[], role: Role | null): Cohort | null {
  const fits = (cohort: Cohort): boolean =>
    cohort.plural && (role === null || cohort.role === null || cohort.role === role);
  // "They" after "two of the 15 got away" is again the whole group.
  const whole = (cohort: Cohort): boolean => cohort.parent === null && fits(cohort);
  const several = together(cohorts.filter((cohort) => whole(cohort) && cohort.role !== "helper"));
  if (several !== null) return several;
  return (
    latest(cohorts, (cohort) => whole(cohort) && (role !== null || cohort.role !== "helper")) ??
    latest(cohorts, whole) ??
    latest(cohorts, fits)
  );
}

function withCount(cohorts: readonly Cohort[], count: CountInterval, role: Role | null): Cohort | null {
  const meets = (cohort: Cohort): boolean => role === null || cohort.role === null || cohort.role === role;
  return (
    latest(cohorts, (cohort) => meets(cohort) && cohort.count !== null && sameCount(cohort.count, count)) ??
    // "at least 24", then "the 24".
    latest(cohorts, (cohort) => meets(cohort) && cohort.count !== null && cohort.count.min === count.min) ??
    // "about 60", then "the 60".
    latest(cohorts, (cohort) => meets(cohort) && cohort.count !== null && isAround(cohort.count, count))
  );
}

function largest(cohorts: readonly Cohort[]): Cohort | null {
  let found: Cohort | null = null;
  for (const cohort of cohorts) {
    if (
      cohort.plural &&
      cohort.role !== "helper" &&
      (found === null || (cohort.count?.min ?? 0) > (found.count?.min ?? 0))
    ) {
      found = cohort;
    }
  }
  return found;
}

function singular(cohorts: readonly Cohort[], people: ClaimedPeople): Cohort | null {
  return latest(
    cohorts,
    (cohort) =>
      !cohort.plural &&
      (people.sex === null || cohort.sex === null || cohort.sex === people.sex) &&
      (people.role === null || cohort.role === null || cohort.role === people.role),
  );
}

/** Works out whom a phrase points at, given the cohorts told so far. */
export function pointedAt(people: ClaimedPeople, cohorts: readonly Cohort[]): Pointed {
  const { share, count } = people;
  if (share !== null) {
    // "All would be returned" speaks of everybody told of; "two of them" of the group told last.
    const unnumbered =
      share.of === "all" && people.reference === "pronoun"
        ? largest(cohorts)
        : latestGroup(cohorts, people.role);
    const whole = (share.whole === null ? null : withCount(cohorts, share.whole, null)) ?? unnumbered;
    if (share.of === "all" || share.of === "any" || share.of === "none") {
      if (whole !== null) return { kind: "known", cohort: whole };
      return share.whole === null ? { kind: "lost" } : { kind: "new" };
    }
    return { kind: "part", whole };
  }
  switch (people.reference) {
    case "pronoun":
    case "definite": {
      const found = people.plural
        ? count === null
          ? latestGroup(cohorts, people.role)
          : withCount(cohorts, count, people.role)
        : singular(cohorts, people);
      if (found !== null) return { kind: "known", cohort: found };
      return count === null ? { kind: "lost" } : { kind: "new" };
    }
    case "another":
    case "new":
    case "bare":
      return { kind: "new" };
  }
}
