import type { Draft, TimedClaim } from "./draft.ts";
import { placesMeet, placesOf, rolesMeet, timeOfDraft, timesMeet } from "./draft.ts";
import type { State } from "./state.ts";

/** "Has begun to send refugees back": whom it had sent so far, for those who are counted next. */
export function isOnlyBegun({ cohorts }: State, draft: Draft, claim: TimedClaim): boolean {
  return (
    cohorts[draft.cohort]?.parent === null &&
    draft.sameAs === null &&
    draft.claims.every(({ people }) => people?.share?.of === "some" && people.share.whole === null) &&
    claim.counting === null &&
    rolesMeet(draft.role, claim.people?.role ?? null) &&
    timesMeet(timeOfDraft(draft), claim.at) &&
    placesMeet(placesOf(draft), claim.places)
  );
}
