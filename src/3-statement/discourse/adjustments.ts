import type { CountInterval } from "../../core/interval.ts";
import { latestGroup, pointedAt } from "./cohorts.ts";
import type { Draft, TimedClaim } from "./draft.ts";
import { nearCount, sameCount, timeOfDraft } from "./draft.ts";
import type { State } from "./state.ts";
import { addCohort, isVague, resolved, touch } from "./state.ts";
import type { Claim, Mention, OtherFigure, RoleSplit } from "./types.ts";

function minus(count: CountInterval, part: CountInterval): CountInterval {
  const max = count.max ?? count.min;
  return { min: Math.max(0, count.min - (part.max ?? part.min)), max: Math.max(0, max - part.min) };
}

/** "Two of the 13 were guides": those are counted apart, and the rest of the group is what remains. */
export function takeSplit(state: State, split: RoleSplit): void {
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
export function takeFigure(state: State, figure: OtherFigure): void {
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

/** Told by the headline alone, while the text has gone on to people with numbers: a further number is not theirs. */
function isOvertaken({ drafts }: State, cohort: number): boolean {
  const isTitled = drafts.some(
    (draft) => draft.cohort === cohort && draft.claims.every(({ title }) => title),
  );
  const counted = drafts.some((draft) => draft.claims.some(({ title, people }) => !title && people?.count));
  return isTitled && counted;
}

/** "Let the 21 apply for asylum": the number of the group told without one. */
export function takeMention(state: State, { people, sentence }: Mention): void {
  const { count } = people;
  const pointed = pointedAt(people, state.cohorts);
  // Naming a group makes it the one that "they" means next.
  if (pointed.kind === "known") touch(state, pointed.cohort, sentence, people.role);
  if (count === null || isVague(count) || count.max === 1 || pointed.kind !== "new") return;
  const group = latestGroup(state.cohorts, people.role);
  // Named before anything is told of them: those that "they" means next.
  if (state.cohorts.length === 0 && people.role === "refugee")
    addCohort(state, { people, sentence }, count, null);
  if (group === null || (group.count !== null && !isVague(group.count))) return;
  if (isOvertaken(state, group.id)) return;
  state.cohorts = state.cohorts.map((cohort) =>
    cohort.id === group.id ? { ...cohort, count, lastSentence: sentence } : cohort,
  );
  state.drafts = state.drafts.map((draft) =>
    draft.cohort === group.id && draft.vague
      ? { ...draft, count, vague: false, qualifier: people.qualifier }
      : draft,
  );
}
