import type { AggregateBasis } from "../types.ts";
import type { Counting } from "./counting.ts";
import { aggregate, countedInWords, isSingle, OCCASION_DAYS } from "./counting.ts";
import type { Cohort, Draft } from "./draft.ts";
import { lengthOf, sameCount, timeOfDraft } from "./draft.ts";

/**
 * What the counting of other drafts makes of a draft: a second figure for people who are counted as an aggregate is
 * one as well, and so is a part of them ("nearly 40 were detained in February; at least nine of them were returned").
 */
export function sharedCounting(
  counted: readonly Counting[],
  drafts: readonly Draft[],
  cohorts: readonly Cohort[],
  index: number,
): Counting {
  const draft = drafts[index] as Draft;
  const own = counted[index] as Counting;
  if (draft.phase !== "told") return own;
  const whole = wholeOf(counted, drafts, cohorts, draft);
  if (own.kind === "aggregate") {
    // "More than 1,000 landed on Sunday … A total of 1,018 came ashore": another figure for those of one occasion.
    const base = draft.sameAs === null ? undefined : counted[draft.sameAs];
    const isBare = countedInWords(draft) === null && timeOfDraft(draft) === null;
    if (draft.act === "arrival" && base?.kind === "event" && isBare) return base;
    // "Over 129,000 of them": a part is counted like its whole, unless its own words tell a window.
    const isOwn = countedInWords(draft) !== null || timeOfDraft(draft) !== null || own.parts.length > 0;
    return whole === null || isOwn ? own : { ...own, basis: basisOfPart(draft, whole) };
  }
  if (isSingle(draft)) return own;
  if (draft.sameAs !== null) {
    const base = counted[draft.sameAs];
    const other = drafts[draft.sameAs];
    if (base?.kind === "aggregate" && other !== undefined && !sameCount(other.count, draft.count))
      return { ...base, parts: [] };
  }
  const time = timeOfDraft(draft);
  const sameCohort = drafts.findIndex(
    (other, at) =>
      other.cohort === draft.cohort &&
      at !== index &&
      other.act === "detention" &&
      // "They had been kept in a prison": that many were held says nothing of how they were sent back.
      !other.claims.every(({ stative, people }) => stative && people?.reference === "pronoun") &&
      counted[at]?.kind === "aggregate",
  );
  if (draft.act === "return" && sameCohort >= 0 && (time === null || lengthOf(time) > OCCASION_DAYS)) {
    return aggregate("total", "return of people counted over several occasions");
  }
  // "At least 12 of them were put on a flight on the evening of July 6": one occasion has its day.
  if (whole === null || (time !== null && lengthOf(time) <= 2)) return own;
  // "Eleven of them were caught on Nov. 12 … The group of 11 has been moved": a party told of as one stays one.
  const isParty = drafts.some(
    (other, at) =>
      at !== index &&
      other.cohort === draft.cohort &&
      counted[at]?.kind === "event" &&
      (lengthOfTime(other) ?? OCCASION_DAYS) <= 2,
  );
  return isParty ? own : aggregate(basisOfPart(draft, whole), "part of an aggregate");
}

function lengthOfTime(draft: Draft): number | null {
  const time = timeOfDraft(draft);
  return time === null ? null : lengthOf(time);
}

/** "20 of them are now held in Shenyang": of a sum over a window, but held at a moment. */
function basisOfPart(draft: Draft, whole: Counting & { kind: "aggregate" }): AggregateBasis {
  const isHeldNow = draft.claims.every(({ stative, time }) => stative && time === null);
  return isHeldNow && whole.basis !== "stock" && draft.act === "detention" ? "stock" : whole.basis;
}

/** How those are counted that the people of a draft are a part of; null if they are no part of an aggregate. */
function wholeOf(
  counted: readonly Counting[],
  drafts: readonly Draft[],
  cohorts: readonly Cohort[],
  draft: Draft,
): (Counting & { kind: "aggregate" }) | null {
  const cohort = cohorts[draft.cohort];
  const parent = cohort?.parent ?? null;
  // "Five were freed, the rest were moved to the border": groups, whatever the occasions on which all were caught.
  if (parent === null || cohort?.fillsUp === true) return null;
  for (const [at, counting] of counted.entries())
    if (drafts[at]?.cohort === parent && counting.kind === "aggregate") return counting;
  return null;
}
