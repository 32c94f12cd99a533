import { dayNumber } from "../../core/calendar.ts";
import type { CountInterval, DateInterval } from "../../core/interval.ts";
import type { PlaceMention } from "../place/types.ts";
import type { TimeExpression } from "../time/types.ts";
import type { Act, Group, Modality, Role, Speaker, Time } from "../types.ts";
import type { Claim } from "./types.ts";

/** A time as resolved, with the expression it came from. */
export type DraftTime = Time & {
  readonly expression: TimeExpression | null;
  readonly rule: string;
  /** When what is told "since" a date began. */
  readonly start: DateInterval | null;
};

/** A claim with its time worked out. */
export type TimedClaim = Claim & { readonly at: DraftTime | null };

/** Whether an act is told as done, as lying ahead, as denied or as unknown: what must not be mixed. */
export type Phase = "told" | "ahead" | "denied" | "unclear";

/** A group of people as the document tells of them: what "they" and "the 31" point back to. */
export type Cohort = {
  readonly id: number;
  readonly count: CountInterval | null;
  readonly role: Role | null;
  readonly home: string | null;
  readonly plural: boolean;
  readonly sex: "female" | "male" | null;
  /** The cohort that this one is a part of. */
  readonly parent: number | null;
  /** It was told by itself, and is a part because it fills up the parent with others ("five …, the remaining 15 …"). */
  readonly fillsUp?: boolean;
  /** Index of the last sentence that spoke of it. */
  readonly lastSentence: number;
};

/** A statement in the making: one act upon one cohort with one figure, from all the clauses that tell it. */
export type Draft = {
  readonly act: Act;
  readonly phase: Phase;
  readonly modality: Modality;
  readonly cohort: number;
  readonly count: CountInterval;
  readonly qualifier: string | null;
  readonly role: Role;
  readonly groups: readonly Group[];
  /** In order of the text; the first carries the quote unless a later one is better told. */
  readonly claims: readonly TimedClaim[];
  /** No number was told: "defectors", "a large number". */
  readonly vague: boolean;
  /** Another figure for the people of the draft at this index. */
  readonly sameAs: number | null;
  /** Speakers of a figure that has no claim of its own. */
  readonly speakers: readonly Speaker[];
};

export function phaseOf(modality: Modality): Phase {
  switch (modality) {
    case "reported":
      return "told";
    case "feared":
    case "planned":
      return "ahead";
    case "denied":
      return "denied";
    case "unclear":
      return "unclear";
  }
}

/** The time of a draft: the most exact that its claims tell. */
export function timeOfDraft(draft: Pick<Draft, "claims">): DraftTime | null {
  let best: DraftTime | null = null;
  for (const { at } of draft.claims) {
    if (at !== null && (best === null || lengthOf(at) < lengthOf(best))) best = at;
  }
  return best;
}

/** Days of an interval, both ends counted. */
export function lengthOf(interval: DateInterval): number {
  return dayNumber(interval.latest) - dayNumber(interval.earliest) + 1;
}

/** Do two intervals share a day? Unknown times speak against nothing. */
export function timesMeet(a: DateInterval | null, b: DateInterval | null): boolean {
  return a === null || b === null || (a.earliest <= b.latest && b.earliest <= a.latest);
}

/** Can two lists of places be the same spot, one containing the other, or one being unknown? */
export function placesMeet(a: readonly PlaceMention[], b: readonly PlaceMention[]): boolean {
  if (a.length === 0 || b.length === 0) return true;
  return a.some(({ place: left }) =>
    b.some(({ place: right }) => {
      if (left.country !== null && right.country !== null && left.country !== right.country) return false;
      if (left.admin1 !== null && right.admin1 !== null && left.admin1 !== right.admin1) return false;
      if (left.precision !== "city" || right.precision !== "city") return true;
      return left.name === right.name;
    }),
  );
}

/** All places that a draft's claims tell. */
export function placesOf(draft: Pick<Draft, "claims">): readonly PlaceMention[] {
  return draft.claims.flatMap((claim) => claim.places);
}

export function sameCount(a: CountInterval, b: CountInterval): boolean {
  return a.min === b.min && a.max === b.max;
}

/** An approximate figure that has the other in its middle. */
export function isAround(figure: CountInterval, count: CountInterval): boolean {
  if (figure.max === null || count.max !== count.min || figure.max === figure.min) return false;
  return Math.abs((figure.min + figure.max) / 2 - count.min) <= Math.max(1, count.min / 20);
}

/** One figure says no less than the other: "24" and "at least 24", "hundreds" and "about 600". */
export function tellsSameFigure(a: CountInterval, b: CountInterval): boolean {
  if (sameCount(a, b)) return true;
  if (a.min === b.min && (a.max === null || b.max === null)) return true;
  if (isAround(a, b) || isAround(b, a)) return true;
  const holds = (wide: CountInterval, narrow: CountInterval): boolean =>
    wide.max !== null &&
    // "As many as 40,000" is a figure of its own, and no vague word for another.
    wide.min > 1 &&
    wide.max >= wide.min * 3 &&
    wide.min <= narrow.min &&
    (narrow.max ?? narrow.min) <= wide.max;
  return holds(a, b) || holds(b, a);
}

/** Could two figures be tellings of one number: do they overlap, or lie within a quarter of each other? */
export function nearCount(a: CountInterval, b: CountInterval): boolean {
  const low = Math.max(a.min, b.min);
  const high = Math.min(a.max ?? Number.POSITIVE_INFINITY, b.max ?? Number.POSITIVE_INFINITY);
  if (low <= high)
    return a.max !== null || b.max !== null || Math.abs(a.min - b.min) <= Math.max(a.min, b.min) / 2;
  return low - high <= low / 4;
}

/** Roles agree, or one is not told. */
export function rolesMeet(a: Role | null, b: Role | null): boolean {
  return a === null || b === null || a === b;
}
