import type { CountInterval } from "../../core/interval.ts";
import { isOnlyBegun } from "./begun.ts";
import { latestGroup, pointedAt } from "./cohorts.ts";
import type { Cohort, Draft, DraftTime, TimedClaim } from "./draft.ts";
import {
  lengthOf,
  nearCount,
  phaseOf,
  placesMeet,
  placesOf,
  rolesMeet,
  sameCount,
  tellsSameFigure,
  timeOfDraft,
  timesMeet,
} from "./draft.ts";
import { setParent, takeParted, takeWhole } from "./remainder.ts";
import type { State } from "./state.ts";
import { addCohort, begin, extend, isBare, isVague, resolved, touch, UNCOUNTED } from "./state.ts";
import type { Claim } from "./types.ts";

/** A draft that the claim only tells again. */
function sameDraft(state: State, claim: TimedClaim, count: CountInterval): number {
  const phase = phaseOf(claim.modality);
  const vague = isVague(count);
  return state.drafts.findLastIndex((draft) => {
    if (draft.act !== claim.act || draft.phase !== phase) return false;
    if (!rolesMeet(draft.role, claim.people?.role ?? null)) return false;
    if (!timesMeet(timeOfDraft(draft), claim.at) || !placesMeet(placesOf(draft), claim.places)) return false;
    if (draft.claims.some((other) => other.sentence === claim.sentence && (other.distinct || claim.distinct)))
      return false;
    // "The rest" are others than those told of as vaguely.
    if (vague) return (isBare(claim) || draft.vague) && claim.people?.reference !== "another";
    return (
      tellsSameFigure(draft.count, count) &&
      (claim.people?.reference !== "another" || claim.sentence !== draft.claims[0]?.sentence)
    );
  });
}

function isOrdinaryVague(draft: Draft, claim: TimedClaim): boolean {
  return (
    draft.vague &&
    rolesMeet(draft.role, claim.people?.role ?? null) &&
    draft.claims.every(isBare) &&
    timesMeet(timeOfDraft(draft), claim.at) &&
    placesMeet(placesOf(draft), claim.places)
  );
}

/** Days of a year, or nearly. */
const WHOLE_YEAR = 300;

/** Another telling of the same people with a figure of its own: near in number, and nothing speaks against it. */
function rivalOf(state: State, claim: TimedClaim, count: CountInterval): number | null {
  const { people } = claim;
  if (people === null || people.reference === "another" || claim.distinct || claim.counting !== null)
    return null;
  const at = state.drafts.findIndex(
    (draft) =>
      draft.act === claim.act &&
      draft.phase === phaseOf(claim.modality) &&
      draft.sameAs === null &&
      rolesMeet(draft.role, people.role) &&
      !draft.claims.some((other) => other.sentence === claim.sentence) &&
      !draft.claims.some((other) => other.distinct || other.counting !== null) &&
      (draft.vague || isVague(count) || nearCount(draft.count, count)) &&
      // A figure of a whole year is none for an occasion without a day.
      (timeOfDraft(draft) !== null || claim.at === null || lengthOf(claim.at) < WHOLE_YEAR) &&
      timesMeet(timeOfDraft(draft), claim.at) &&
      placesMeet(placesOf(draft), claim.places),
  );
  return at < 0 ? null : at;
}

function onCohort(state: State, claim: TimedClaim, cohort: Cohort, count: CountInterval): void {
  const phase = phaseOf(claim.modality);
  const index = state.drafts.findIndex(
    (draft) =>
      draft.cohort === cohort.id &&
      draft.act === claim.act &&
      draft.phase === phase &&
      !isOtherJourney(draft, claim),
  );
  touch(state, cohort, claim.sentence, claim.people?.role ?? null);
  // "It decided to expel them", of those whose return is told: what led up to it.
  const isDone = state.drafts.some(
    (draft) => draft.phase === "told" && draft.act === claim.act && draft.cohort === cohort.id,
  );
  if (index < 0 && claim.modality === "planned" && isDone && claim.at === null) return;
  if (index >= 0) extend(state, index, claim, count);
  else if (
    state.drafts.some(
      (draft) => phase === "ahead" && draft.phase === phase && draft.act === claim.act && isBare(claim),
    )
  ) {
    // A feared return is told once per group and document (gold guide, "modality").
    const again = state.drafts.findIndex((draft) => draft.phase === phase && draft.act === claim.act);
    extend(state, again, claim, count);
  } else begin(state, claim, cohort, count, null);
}

/** The cohort that a definite phrase means, in the light of the place told with it. */
function cohortAt(state: State, claim: TimedClaim, latest: Cohort): Cohort {
  const meets = (cohort: Cohort): boolean =>
    state.drafts
      .filter((draft) => draft.cohort === cohort.id && draft.phase === "told")
      // Those handed over in one place had been caught in another.
      .filter((draft) => claim.act !== "detention" || draft.act === claim.act)
      .every((draft) => placesMeet(placesOf(draft), claim.places));
  if (claim.places.length === 0 || meets(latest)) return latest;
  return (
    state.cohorts.findLast((cohort) => cohort.plural && cohort.role !== "helper" && meets(cohort)) ?? latest
  );
}

/** What "the arrests" or "any arrests" speak of: the act upon most people that has been told and fits the time. */
function mainDraft(state: State, claim: Claim, at: DraftTime | null): Draft | undefined {
  let main: Draft | undefined;
  // "Denied that anybody had been sent back last month": of what is told of that month, if anything is.
  const inside = (draft: Draft): boolean => {
    const time = timeOfDraft(draft);
    return at !== null && time !== null && time.earliest >= at.earliest && time.latest <= at.latest;
  };
  const anyInside =
    claim.modality !== "reported" && state.drafts.some((draft) => draft.act === claim.act && inside(draft));
  for (const draft of state.drafts) {
    if (anyInside && !inside(draft)) continue;
    // "upon their return" adds to a return that is told, and makes none of one that is feared.
    if (phaseOf(claim.modality) !== "ahead" && draft.phase !== "told") continue;
    if (draft.act !== claim.act || draft.role === "helper" || !timesMeet(timeOfDraft(draft), at)) continue;
    if (claim.retells && !placesMeet(placesOf(draft), claim.places)) continue;
    if (main === undefined || draft.count.min > main.count.min) main = draft;
  }
  return main;
}

/** "At least eight were sent back … The eight were caught": the bare number says that there were no more. */
function exactly(said: CountInterval | null, known: CountInterval | null): CountInterval | null {
  return said !== null && said.max === said.min && known !== null && known.max === null ? said : null;
}

/** So much more than its bound can the number be that "more than 60" stands for. */
const ABOVE_BOUND = 1.1;

/** "More than 60 members of a church … The 63 members": the exact number takes the place of its bound. */
function sharpen(state: State, people: NonNullable<Claim["people"]>): void {
  const { count, reference, share } = people;
  if (reference !== "definite" || share !== null || count === null || count.max !== count.min) return;
  if (state.cohorts.some((cohort) => cohort.count !== null && sameCount(cohort.count, count))) return;
  const blurred = state.cohorts.findLast(
    (cohort) =>
      cohort.count !== null &&
      cohort.count.max === null &&
      count.min > cohort.count.min &&
      count.min <= cohort.count.min * ABOVE_BOUND,
  );
  if (blurred?.count == null) return;
  const { id, count: bound } = blurred;
  state.cohorts = state.cohorts.map((cohort) => (cohort.id === id ? { ...cohort, count } : cohort));
  state.drafts = state.drafts.map((draft) =>
    draft.cohort === id && sameCount(draft.count, bound) ? { ...draft, count, qualifier: null } : draft,
  );
}

/** "Caught on the 29th … they had been caught on the 23rd": an earlier day, told after, is another arrest. */
function isEarlierDay(told: DraftTime | null, at: DraftTime | null): boolean {
  return (
    told !== null && at !== null && lengthOf(told) <= 1 && lengthOf(at) <= 1 && at.latest < told.earliest
  );
}

/** Two journeys of the same people: handed over in October, moved on in November; come to one country, then to another. */
function isOtherJourney(draft: Draft, claim: TimedClaim): boolean {
  if (phaseOf(claim.modality) !== "told") return false;
  if (claim.act === "transfer") return !timesMeet(timeOfDraft(draft), claim.at);
  if (claim.act === "detention") return isEarlierDay(timeOfDraft(draft), claim.at);
  const reached = countryReached(claim);
  return (
    claim.act === "arrival" &&
    reached !== null &&
    draft.claims.every((other) => {
      const before = countryReached(other);
      return before !== null && before !== reached;
    })
  );
}

function countryReached({ destination, places }: TimedClaim): string | null {
  return (destination ?? places[0])?.place.country ?? null;
}

/** A part of the same whole, or of one that is the same by its figure ("30-odd" in the lead, "31" after it). */
function isPartOf(state: State, draft: Draft, whole: Cohort): boolean {
  const parent = state.cohorts[draft.cohort]?.parent ?? null;
  if (parent === whole.id) return true;
  const other = parent === null ? undefined : state.cohorts[parent];
  return other?.count != null && whole.count !== null && nearCount(other.count, whole.count);
}

/** "Both parties are at risk": the two groups with a number that were told of last; empty if there are not two. */
function latestTwo({ cohorts, drafts }: State): readonly Cohort[] {
  const groups = cohorts
    .filter(({ id, plural, role, parent, count }) => {
      const told = drafts.some(
        (draft) => draft.cohort === id && draft.phase === "told" && draft.sameAs === null,
      );
      return told && plural && role !== "helper" && parent === null && count !== null;
    })
    .sort((a, b) => b.lastSentence - a.lastSentence || b.id - a.id)
    .slice(0, 2);
  return groups.length === 2 ? groups.reverse() : [];
}

function onBoth(state: State, claim: TimedClaim, cohort: Cohort): void {
  const phase = phaseOf(claim.modality);
  const known = state.drafts.findIndex(
    (draft) => draft.cohort === cohort.id && draft.act === claim.act && draft.phase === phase,
  );
  const count = cohort.count ?? UNCOUNTED;
  touch(state, cohort, claim.sentence, null);
  if (known >= 0) extend(state, known, claim, count);
  else begin(state, { ...claim, people: null }, cohort, count, null);
}

export function takeClaim(state: State, claim: Claim): void {
  const at = resolved(state, claim.time, claim.modality === "reported");
  if (at !== null && claim.modality === "reported") state.anchor = at;
  const timed: TimedClaim = { ...claim, at };
  const { people } = claim;
  if (people === null) {
    const draft = mainDraft(state, claim, at);
    const cohort = draft === undefined ? null : (state.cohorts[draft.cohort] ?? null);
    if (cohort === null && claim.retells && claim.modality === "reported") state.scene = timed;
    const group = cohort ?? (claim.modality === "reported" ? null : latestGroup(state.cohorts, "refugee"));
    if (group !== null) onCohort(state, timed, group, group.count ?? UNCOUNTED);
    else if (at !== null && claim.distinct)
      begin(state, timed, addCohort(state, claim, null, null), UNCOUNTED, null);
    return;
  }
  const anybody = people.share !== null && people.share.whole === null && people.share.of !== "count";
  if (anybody && (claim.modality === "denied" || claim.modality === "unclear")) {
    // "denied that anyone had been sent back": of those whose return is told.
    const main = mainDraft(state, claim, at);
    const cohort = main === undefined ? undefined : state.cohorts[main.cohort];
    if (main !== undefined && cohort !== undefined) {
      onCohort(
        state,
        timed,
        cohort,
        people.share?.of === "any" ? { min: 1, max: main.count.max } : main.count,
      );
      return;
    }
  }
  if (people.qualifier === "both" && people.share?.of === "all") {
    const two = latestTwo(state);
    for (const cohort of two) onBoth(state, timed, cohort);
    if (two.length > 0) return;
  }
  sharpen(state, people);
  const pointed = pointedAt(people, state.cohorts);
  if (pointed.kind === "lost") {
    if (claim.modality === "reported" && people.plural && at !== null) startNew(state, timed, UNCOUNTED);
    return;
  }
  if (pointed.kind === "known" && people.reference === "definite" && people.count === null) {
    // "The group caught in Shenyang": of those told of, the one that was caught there.
    const there = cohortAt(state, timed, pointed.cohort);
    onCohort(state, timed, there, there.count ?? UNCOUNTED);
    return;
  }
  if (pointed.kind === "known") {
    const isAny = people.share?.of === "any" && phaseOf(claim.modality) !== "ahead";
    const count = isAny
      ? { min: 1, max: people.count?.max ?? pointed.cohort.count?.max ?? null }
      : (exactly(people.count, pointed.cohort.count) ?? pointed.cohort.count ?? people.count ?? UNCOUNTED);
    onCohort(state, timed, pointed.cohort, count);
    return;
  }
  if (pointed.kind === "part") {
    const count = people.count ?? { min: 1, max: null };
    const again = state.drafts.findIndex(
      (draft) =>
        draft.act === claim.act &&
        draft.phase === phaseOf(claim.modality) &&
        pointed.whole !== null &&
        isPartOf(state, draft, pointed.whole) &&
        tellsSameFigure(draft.count, count) &&
        timesMeet(timeOfDraft(draft), at) &&
        placesMeet(placesOf(draft), claim.places),
    );
    if (again >= 0) {
      extend(state, again, timed, count);
      return;
    }
    const { whole } = pointed;
    const told = state.drafts.findIndex(
      (draft) =>
        draft.cohort === whole?.id && draft.act === claim.act && draft.phase === phaseOf(claim.modality),
    );
    if (
      whole !== null &&
      people.share?.of === "count" &&
      told >= 0 &&
      isVague((state.drafts[told] as Draft).count)
    ) {
      // "About 600 of them", of people told without a number: the number of all.
      const { id } = whole;
      state.cohorts = state.cohorts.map((other) =>
        other.id === id && other.count === null ? { ...other, count } : other,
      );
      begin(state, timed, whole, count, told);
      return;
    }
    const cohort = addCohort(state, claim, count, pointed.whole?.id ?? null);
    begin(state, timed, { ...cohort, role: cohort.role ?? pointed.whole?.role ?? null }, count, null);
    return;
  }
  const count = people.count ?? UNCOUNTED;
  const wholeOf = people.remaining === true ? takeWhole : takeParted;
  startNew(state, timed, count, wholeOf(state, timed, count));
}

/** "More than 1,000 sent back" in the title for the "at least 1,076" of the text. */
function isHeadlineOf(draft: Draft, claim: TimedClaim, count: CountInterval): boolean {
  return (
    !claim.title &&
    draft.claims.every(({ title }) => title) &&
    draft.act === claim.act &&
    draft.phase === phaseOf(claim.modality) &&
    draft.count.max === null &&
    !isVague(draft.count) &&
    count.min > draft.count.min &&
    count.min <= draft.count.min * ABOVE_BOUND &&
    claim.people?.reference !== "another" &&
    timesMeet(timeOfDraft(draft), claim.at) &&
    placesMeet(placesOf(draft), claim.places)
  );
}

function startNew(state: State, claim: TimedClaim, count: CountInterval, whole: number | null = null): void {
  const again = sameDraft(state, claim, count);
  if (again >= 0) {
    const cohort = state.cohorts[(state.drafts[again] as Draft).cohort] as Cohort;
    touch(state, cohort, claim.sentence, claim.people?.role ?? null);
    extend(state, again, claim, count);
    if (whole !== null) setParent(state, cohort, whole);
    return;
  }
  if (claim.retells) return;
  if (!isVague(count)) {
    const blurred = state.drafts.findIndex(
      (draft) =>
        draft.act === claim.act &&
        draft.phase === phaseOf(claim.modality) &&
        (isOrdinaryVague(draft, claim) || isOnlyBegun(state, draft, claim)),
    );
    if (blurred >= 0 && claim.people?.reference !== "another" && !claim.distinct) {
      const draft = state.drafts[blurred] as Draft;
      state.cohorts = state.cohorts.map((cohort) =>
        cohort.id === draft.cohort ? { ...cohort, count } : cohort,
      );
      extend(state, blurred, claim, count);
      return;
    }
  }
  const headline = state.drafts.findIndex((draft) => isHeadlineOf(draft, claim, count));
  if (headline >= 0) {
    const draft = state.drafts[headline] as Draft;
    state.cohorts = state.cohorts.map((cohort) =>
      cohort.id === draft.cohort ? { ...cohort, count } : cohort,
    );
    state.drafts[headline] = {
      ...draft,
      count,
      qualifier: claim.people?.qualifier ?? null,
      claims: [...draft.claims, claim],
    };
    return;
  }
  // A return told of a group whose arrest was told with the same figure is about the same people.
  const known = state.cohorts.find(
    (cohort) =>
      cohort.count !== null &&
      sameCount(cohort.count, count) &&
      !isVague(count) &&
      rolesMeet(cohort.role, claim.people?.role ?? null) &&
      claim.people?.reference !== "another" &&
      !state.drafts.some(
        (draft) =>
          draft.cohort === cohort.id && draft.act === claim.act && draft.phase === phaseOf(claim.modality),
      ),
  );
  const cohort = known ?? addCohort(state, claim, isBare(claim) ? null : count, null);
  if (known === undefined && whole !== null) setParent(state, cohort, whole);
  const rival = rivalOf(state, claim, count);
  if (known !== undefined) touch(state, known, claim.sentence, claim.people?.role ?? null);
  begin(state, claim, cohort, count, rival);
}
