import type { CountInterval, DateInterval } from "../../core/interval.ts";
import { resolveTime } from "../time/resolve.ts";
import type { TimeExpression, TimeMention } from "../time/types.ts";
import type { Role } from "../types.ts";
import { latestGroup, pointedAt } from "./cohorts.ts";
import type { Cohort, Draft, DraftTime, TimedClaim } from "./draft.ts";
import {
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
import type { Claim, Mention, OtherFigure, RoleSplit, Telling } from "./types.ts";

type State = {
  readonly published: DateInterval | null;
  readonly text: string;
  cohorts: Cohort[];
  drafts: Draft[];
  /** The event or date told last, for "four days later". */
  anchor: DateInterval | null;
};

const UNCOUNTED: CountInterval = { min: 2, max: null };

/** What is told as done happened on the latest such day, whatever the tense of the words around it. */
function pastOf(expression: TimeExpression): TimeExpression {
  switch (expression.kind) {
    case "weekday":
    case "date":
      return expression.direction === "future" || expression.direction === "nearest"
        ? { ...expression, direction: "past" }
        : expression;
    case "dayPart":
    case "part":
      return { ...expression, of: pastOf(expression.of) };
    default:
      return expression;
  }
}

function resolved(state: State, time: TimeMention | null, told: boolean): DraftTime | null {
  if (time === null) return null;
  const found = resolveTime(told ? pastOf(time.expression) : time.expression, state.published, state.anchor);
  if (found === null || found.interval === null) return null;
  // The start of "since 2014", for what began then and is no count.
  const start =
    time.expression.kind === "since"
      ? resolveTime(time.expression.from, state.published, state.anchor)
      : null;
  return {
    start: start?.interval ?? null,
    ...found.interval,
    text: state.text.slice(time.start, time.end),
    basis: found.basis,
    expression: time.expression,
    rule: time.rule,
  };
}

function touch(state: State, cohort: Cohort, sentence: number, role: Role | null): void {
  state.cohorts = state.cohorts.map((other) =>
    other.id === cohort.id ? { ...other, lastSentence: sentence, role: other.role ?? role } : other,
  );
}

function addCohort(state: State, claim: Claim, count: CountInterval | null, parent: number | null): Cohort {
  const people = claim.people;
  const cohort: Cohort = {
    id: state.cohorts.length,
    count,
    role: people?.role ?? null,
    home: people?.home ?? null,
    plural: people?.plural ?? true,
    sex: people?.sex ?? null,
    parent,
    lastSentence: claim.sentence,
  };
  state.cohorts = [...state.cohorts, cohort];
  return cohort;
}

/** Whether the figure is only "people", "defectors", without any quantity of its own. */
function isBare(claim: Claim): boolean {
  return claim.people === null || claim.people.count === null || claim.people.reference === "bare";
}

function isVague(count: CountInterval): boolean {
  return count.min <= 2 && count.max === null;
}

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
    if (vague) return isBare(claim) || draft.vague;
    return (
      tellsSameFigure(draft.count, count) &&
      (claim.people?.reference !== "another" || claim.sentence !== draft.claims[0]?.sentence)
    );
  });
}

function isOrdinaryVague(draft: Draft, claim: TimedClaim): boolean {
  return (
    draft.vague &&
    draft.claims.every(isBare) &&
    timesMeet(timeOfDraft(draft), claim.at) &&
    placesMeet(placesOf(draft), claim.places)
  );
}

function extend(state: State, index: number, claim: TimedClaim, count: CountInterval): void {
  const draft = state.drafts[index] as Draft;
  const sharper = isSharper(draft, claim, count);
  const modality = draft.modality === "feared" && claim.modality === "planned" ? "planned" : draft.modality;
  state.drafts[index] = {
    ...draft,
    modality,
    ...(sharper ? { count, vague: false, qualifier: claim.people?.qualifier ?? null } : {}),
    groups: draft.groups.length > 0 ? draft.groups : (claim.people?.groups ?? []),
    claims: [...draft.claims, claim],
  };
}

/**
 * Whether a claim tells the figure of its draft better: a number for people told without one, a number for
 * "hundreds", and the body's words for those of the headline.
 */
function isSharper(draft: Draft, claim: TimedClaim, count: CountInterval): boolean {
  if (claim.people === null || claim.people.share !== null || claim.people.count === null) return false;
  if (draft.vague) return !isVague(count);
  if (sameCount(draft.count, count)) return false;
  const wide = draft.count.max !== null && draft.count.max >= draft.count.min * 3;
  const counted = draft.claims.filter((other) => other.people !== null && other.people.count !== null);
  return wide || (counted.every((other) => other.title) && tellsSameFigure(draft.count, count));
}

function begin(
  state: State,
  claim: TimedClaim,
  cohort: Cohort,
  count: CountInterval,
  sameAs: number | null,
): void {
  state.drafts.push({
    act: claim.act,
    phase: phaseOf(claim.modality),
    modality: claim.modality,
    cohort: cohort.id,
    count,
    qualifier: claim.people?.qualifier ?? null,
    role: claim.people?.role ?? cohort.role ?? "refugee",
    groups: claim.people?.groups ?? [],
    claims: [claim],
    vague: isVague(count),
    sameAs,
    speakers: claim.speakers,
  });
}

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
      timesMeet(timeOfDraft(draft), claim.at) &&
      placesMeet(placesOf(draft), claim.places),
  );
  return at < 0 ? null : at;
}

function onCohort(state: State, claim: TimedClaim, cohort: Cohort, count: CountInterval): void {
  const phase = phaseOf(claim.modality);
  const index = state.drafts.findIndex(
    (draft) => draft.cohort === cohort.id && draft.act === claim.act && draft.phase === phase,
  );
  touch(state, cohort, claim.sentence, claim.people?.role ?? null);
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
      .every((draft) => placesMeet(placesOf(draft), claim.places));
  if (claim.places.length === 0 || meets(latest)) return latest;
  return (
    state.cohorts.findLast((cohort) => cohort.plural && cohort.role !== "helper" && meets(cohort)) ?? latest
  );
}

/** What "the arrests" or "any arrests" speak of: the act upon most people that has been told and fits the time. */
function mainDraft(state: State, claim: Claim, at: DraftTime | null): Draft | undefined {
  let main: Draft | undefined;
  for (const draft of state.drafts) {
    // "upon their return" adds to a return that is told, and makes none of one that is feared.
    if (claim.modality === "reported" && draft.phase !== "told") continue;
    if (draft.act !== claim.act || draft.role === "helper" || !timesMeet(timeOfDraft(draft), at)) continue;
    if (main === undefined || draft.count.min > main.count.min) main = draft;
  }
  return main;
}

function takeClaim(state: State, claim: Claim): void {
  const at = resolved(state, claim.time, claim.modality === "reported");
  if (at !== null && claim.modality === "reported") state.anchor = at;
  const timed: TimedClaim = { ...claim, at };
  const { people } = claim;
  if (people === null) {
    const draft = mainDraft(state, claim, at);
    const cohort = draft === undefined ? null : (state.cohorts[draft.cohort] ?? null);
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
      : (pointed.cohort.count ?? people.count ?? UNCOUNTED);
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
        state.cohorts[draft.cohort]?.parent === pointed.whole.id &&
        tellsSameFigure(draft.count, count),
    );
    if (again >= 0) {
      extend(state, again, timed, count);
      return;
    }
    const cohort = addCohort(state, claim, count, pointed.whole?.id ?? null);
    begin(state, timed, { ...cohort, role: cohort.role ?? pointed.whole?.role ?? null }, count, null);
    return;
  }
  startNew(state, timed, people.count ?? UNCOUNTED);
}

function startNew(state: State, claim: TimedClaim, count: CountInterval): void {
  const again = sameDraft(state, claim, count);
  if (again >= 0) {
    const cohort = state.cohorts[(state.drafts[again] as Draft).cohort] as Cohort;
    touch(state, cohort, claim.sentence, claim.people?.role ?? null);
    extend(state, again, claim, count);
    return;
  }
  if (!isVague(count)) {
    const blurred = state.drafts.findIndex(
      (draft) =>
        draft.act === claim.act && draft.phase === phaseOf(claim.modality) && isOrdinaryVague(draft, claim),
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
  const rival = rivalOf(state, claim, count);
  if (known !== undefined) touch(state, known, claim.sentence, claim.people?.role ?? null);
  begin(state, claim, cohort, count, rival);
}

function minus(count: CountInterval, part: CountInterval): CountInterval {
  const max = count.max ?? count.min;
  return { min: Math.max(0, count.min - (part.max ?? part.min)), max: Math.max(0, max - part.min) };
}

/** "Two of the 13 were guides": those are counted apart, and the rest of the group is what remains. */
function takeSplit(state: State, split: RoleSplit): void {
  const accepts = (draft: Draft): boolean =>
    draft.phase === "told" &&
    draft.role === "refugee" &&
    draft.act !== "arrival" &&
    (split.whole === null || draft.count.min === split.whole.min) &&
    draft.count.min > (split.count.max ?? split.count.min);
  const index = state.drafts.findLastIndex(accepts);
  if (index < 0) return;
  const base = state.drafts[index] as Draft;
  const rest = minus(base.count, split.count);
  const sameSpeaker = sameOrigin(base, split);
  const marked = { ...base, claims: base.claims };
  if (sameSpeaker) {
    state.drafts[index] = { ...marked, count: rest, qualifier: null };
    state.cohorts = state.cohorts.map((cohort) =>
      cohort.id === base.cohort ? { ...cohort, count: rest } : cohort,
    );
  } else
    state.drafts.push({
      ...marked,
      count: rest,
      qualifier: null,
      sameAs: index,
      speakers: split.speakers,
      claims: splitClaims(base, split),
    });
  const told = state.drafts.findIndex(
    (draft) =>
      draft.act === base.act &&
      draft.role === split.role &&
      draft.phase === "told" &&
      sameCount(draft.count, split.count),
  );
  if (told >= 0) return;
  const claims = splitClaims(base, split);
  const cohort = addCohort(state, claims[0] as Claim, split.count, null);
  state.cohorts[cohort.id] = { ...cohort, role: split.role };
  state.drafts.push({
    ...base,
    role: split.role,
    count: split.count,
    qualifier: null,
    cohort: cohort.id,
    groups: [],
    claims,
    sameAs: null,
    speakers: split.speakers,
    vague: false,
  });
}

function splitClaims(base: Draft, split: RoleSplit): TimedClaim[] {
  return base.claims.map((claim) => ({
    ...claim,
    quote: split.quote,
    speakers: split.speakers.length > 0 ? split.speakers : claim.speakers,
    attributed: claim.attributed || split.speakers.length > 0,
    sentence: split.sentence,
    rules: { ...claim.rules, people: "role-split" },
  }));
}

function sameOrigin(draft: Draft, split: RoleSplit): boolean {
  const origin = split.speakers[0]?.text;
  if (origin === undefined) return true;
  const last = draft.claims[draft.claims.length - 1];
  return (
    draft.claims.some((claim) => claim.speakers[0]?.text === origin) || last?.sentence === split.sentence
  );
}

/** "Dong-A Ilbo gave the number as 15": the same people with another figure. */
function takeFigure(state: State, figure: OtherFigure): void {
  const accepts = (draft: Draft): boolean =>
    draft.phase === "told" &&
    draft.sameAs === null &&
    draft.role === "refugee" &&
    (figure.act === null || draft.act === figure.act);
  const index = state.drafts.findIndex((draft) => accepts(draft) && nearCount(draft.count, figure.count));
  const target = index >= 0 ? index : state.drafts.findIndex(accepts);
  const base = state.drafts[target];
  if (base === undefined) return;
  const known = state.drafts.findIndex(
    (draft) => draft.act === base.act && draft.phase === "told" && sameCount(draft.count, figure.count),
  );
  if (known >= 0) return;
  const model = base.claims[0] as TimedClaim;
  const claim: TimedClaim = {
    ...model,
    at: resolved(state, figure.time, true) ?? timeOfDraft(base),
    quote: figure.quote,
    speakers: figure.speakers,
    attributed: figure.speakers.length > 0,
    sentence: figure.sentence,
    title: false,
    rules: { ...model.rules, people: "other-figure" },
  };
  state.drafts.push({
    ...base,
    count: figure.count,
    qualifier: figure.qualifier,
    claims: [claim],
    sameAs: target,
    speakers: figure.speakers,
    vague: false,
    groups: [],
  });
}

/** "Let the 21 apply for asylum": the number of the group told without one. */
function takeMention(state: State, { people, sentence }: Mention): void {
  const { count } = people;
  const pointed = pointedAt(people, state.cohorts);
  // Naming a group makes it the one that "they" means next.
  if (pointed.kind === "known") touch(state, pointed.cohort, sentence, people.role);
  if (count === null || isVague(count) || count.max === 1 || pointed.kind !== "new") return;
  const group = latestGroup(state.cohorts, people.role);
  if (group === null || (group.count !== null && !isVague(group.count))) return;
  state.cohorts = state.cohorts.map((cohort) =>
    cohort.id === group.id ? { ...cohort, count, lastSentence: sentence } : cohort,
  );
  state.drafts = state.drafts.map((draft) =>
    draft.cohort === group.id && draft.vague
      ? { ...draft, count, vague: false, qualifier: people.qualifier }
      : draft,
  );
}

/** Takes the tellings of a document in order and gathers them into drafts, one per act, cohort and figure. */
export function collectDrafts(
  tellings: readonly Telling[],
  text: string,
  published: DateInterval | null,
): { readonly drafts: readonly Draft[]; readonly cohorts: readonly Cohort[] } {
  const state: State = { published, text, cohorts: [], drafts: [], anchor: null };
  for (const telling of tellings) {
    if (telling.kind === "claim") takeClaim(state, telling);
    else if (telling.kind === "mention") takeMention(state, telling);
    else if (telling.kind === "roleSplit") takeSplit(state, telling);
    else takeFigure(state, telling);
  }
  return { drafts: state.drafts, cohorts: state.cohorts };
}
