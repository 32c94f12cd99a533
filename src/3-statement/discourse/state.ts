import type { CountInterval, DateInterval } from "../../core/interval.ts";
import { resolveTime } from "../time/resolve.ts";
import type { TimeExpression, TimeMention } from "../time/types.ts";
import type { Role } from "../types.ts";
import type { AnchorBefore } from "./anchors.ts";
import type { Cohort, Draft, DraftTime, TimedClaim } from "./draft.ts";
import { phaseOf, placesMeet, sameCount, tellsSameFigure, timesMeet } from "./draft.ts";
import type { Claim } from "./types.ts";

export type State = {
  readonly published: DateInterval | null;
  readonly text: string;
  cohorts: Cohort[];
  drafts: Draft[];
  /** The event or date told last, for "four days later". */
  anchor: DateInterval | null;
  readonly anchorBefore: AnchorBefore;
  /** An occasion told last without its people ("police raided the house at dawn"), for those who are told of next. */
  scene: TimedClaim | null;
};

export const UNCOUNTED: CountInterval = { min: 2, max: null };

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

export function resolved(state: State, time: TimeMention | null, told: boolean): DraftTime | null {
  if (time === null) return null;
  const anchor = state.anchorBefore(time.start) ?? state.anchor;
  const found = resolveTime(told ? pastOf(time.expression) : time.expression, state.published, anchor);
  if (found === null || found.interval === null) return null;
  // The start of "since 2014", for what began then and is no count.
  const start =
    time.expression.kind === "since" ? resolveTime(time.expression.from, state.published, anchor) : null;
  return {
    start: start?.interval ?? null,
    ...found.interval,
    text: state.text.slice(time.start, time.end),
    basis: found.basis,
    expression: time.expression,
    rule: time.rule,
  };
}

export function touch(state: State, cohort: Cohort, sentence: number, role: Role | null): void {
  state.cohorts = state.cohorts.map((other) =>
    other.id === cohort.id ? { ...other, lastSentence: sentence, role: other.role ?? role } : other,
  );
}

export function addCohort(
  state: State,
  claim: Pick<Claim, "people" | "sentence">,
  count: CountInterval | null,
  parent: number | null,
): Cohort {
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
export function isBare(claim: Claim): boolean {
  const { people } = claim;
  if (people === null || people.count === null || people.reference === "bare") return true;
  return people.qualifier === "a group" && isVague(people.count);
}

export function isVague(count: CountInterval): boolean {
  return count.min <= 2 && count.max === null;
}

export function extend(state: State, index: number, claim: TimedClaim, count: CountInterval): void {
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

/** So many sentences after an occasion those who were caught at it are told of. */
const SCENE_REACH = 2;

/** The occasion told just before, where the claim has neither a time nor a place that speaks against it. */
function sceneOf({ scene }: State, claim: TimedClaim): readonly TimedClaim[] {
  if (scene === null || claim.title || claim.act !== scene.act || claim.modality !== scene.modality)
    return [];
  if (claim.counting !== null || claim.stative || claim.people?.reference === "bare") return [];
  if (claim.sentence - scene.sentence > SCENE_REACH) return [];
  return timesMeet(claim.at, scene.at) && placesMeet(claim.places, scene.places) ? [scene] : [];
}

export function begin(
  state: State,
  claim: TimedClaim,
  cohort: Cohort,
  count: CountInterval,
  sameAs: number | null,
): void {
  if (claim.retells) return;
  state.drafts.push({
    act: claim.act,
    phase: phaseOf(claim.modality),
    modality: claim.modality,
    cohort: cohort.id,
    count,
    qualifier: claim.people?.qualifier ?? null,
    role: claim.people?.role ?? cohort.role ?? "refugee",
    groups: claim.people?.groups ?? [],
    claims: [claim, ...sceneOf(state, claim)],
    vague: isVague(count),
    sameAs,
    speakers: claim.speakers,
  });
}
