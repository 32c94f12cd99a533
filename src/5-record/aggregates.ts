/** Numbers told over several occasions: checks on the incidents, never added to them. */
import { addDays } from "../core/calendar.ts";
import type { CountInterval, DateInterval } from "../core/interval.ts";
import { CUSTODY_ACTS, isCertain, isIncluded, placeStanding, standingOf } from "./standing.ts";
import type { AskedAggregate, CheckedAggregate, Question, RecordIncident, RecordMaterial } from "./types.ts";

type Weighed = { readonly incident: RecordIncident; readonly counts: CountInterval };

/** How many days before its own a stock can have been arrested, where nothing tells since when. */
const STOCK_DAYS = 365;

/**
 * For every aggregate of the question's act, role, place and window: what the incidents inside its own window and
 * place explain of it, and what is left.
 */
export function checkAggregates(
  { incidents, aggregates }: RecordMaterial,
  question: Question,
  count: (weighed: readonly Weighed[]) => CountInterval,
): CheckedAggregate[] {
  const answering = new Set(
    incidents
      .filter((incident) => isIncluded(standingOf(incident, question)))
      .flatMap(({ claims }) => claims.map(({ document }) => document)),
  );
  const explain = explanations(incidents, count);
  return aggregates
    .filter((aggregate) => answers(aggregate, question, answering))
    .map((aggregate) => {
      const explained = explain(aggregate);
      return {
        statement: aggregate.statement,
        people: peopleOf(aggregate),
        explained,
        ...left(aggregate.people, explained),
      };
    });
}

/** By which incidents an aggregate is explained. */
type Scope =
  | { readonly kind: "parts"; readonly parts: readonly string[] }
  /** A sum without a window: what its own document tells. */
  | { readonly kind: "beside"; readonly act: string; readonly who: string; readonly document: string }
  | { readonly kind: "within"; readonly question: Question; readonly isStock: boolean };

/** What incidents explain of an aggregate. Many aggregates have one scope: it is counted once. */
function explanations(
  incidents: readonly RecordIncident[],
  count: (weighed: readonly Weighed[]) => CountInterval,
): (aggregate: AskedAggregate) => CountInterval {
  const byId = new Map(incidents.map((incident) => [incident.id, incident]));
  const tellers = new Map<string, RecordIncident[]>();
  for (const incident of incidents)
    for (const document of new Set(incident.claims.map((claim) => claim.document))) {
      const told = tellers.get(document);
      if (told === undefined) tellers.set(document, [incident]);
      else told.push(incident);
    }
  const weigh = (scope: Scope): Weighed[] => {
    switch (scope.kind) {
      case "parts":
        return partsOf(scope.parts, byId);
      case "beside":
        return toldBeside(scope, tellers.get(scope.document) ?? []);
      case "within":
        return within(scope, incidents);
    }
  };
  const counted = new Map<string, CountInterval>();
  return (aggregate) => {
    const scope = scopeOf(aggregate);
    const key = JSON.stringify(scope);
    const explained = counted.get(key) ?? count(weigh(scope));
    counted.set(key, explained);
    return explained;
  };
}

function scopeOf(aggregate: AskedAggregate): Scope {
  const { act, people, parts, basis, place, document } = aggregate;
  const { who } = people;
  if (parts.length > 0) return { kind: "parts", parts };
  const window = windowOf(aggregate);
  if (!window) return { kind: "beside", act, who, document };
  const asked = place?.country
    ? // The words for a place say nothing of where it is.
      { text: place.country, country: place.country, admin1: place.admin1, name: place.name }
    : null;
  const question = { act, who, from: window.earliest, to: window.latest, place: asked };
  return { kind: "within", question, isStock: basis === "stock" };
}

function peopleOf({ people: { min, max } }: AskedAggregate): CountInterval {
  return { min, max };
}

/** Whether an aggregate is about what is asked: its act and role, and neither another window nor another place. */
function answers(aggregate: AskedAggregate, question: Question, answering: ReadonlySet<string>): boolean {
  const { act, people, modality, time, place, document } = aggregate;
  const asked = question.act === null ? CUSTODY_ACTS.has(act) : act === question.act;
  const who = question.who === "all" || people.who === question.who;
  if (!asked || !who || modality !== "reported") return false;
  if (question.place && placeStanding(place, question.place, act) === "outsidePlace") return false;
  const { from, to } = question;
  if (from === null && to === null) return true;
  // Without a window of its own it belongs to what its document tells.
  if (!time) return answering.has(document);
  return (from === null || time.latest >= from) && (to === null || time.earliest <= to);
}

function partsOf(parts: readonly string[], byId: ReadonlyMap<string, RecordIncident>): Weighed[] {
  return [...new Set(parts)].flatMap((id) => {
    const incident = byId.get(id);
    return incident ? [{ incident, counts: incident.people }] : [];
  });
}

/** The incidents inside its window and place, those that may be inside from nobody upwards. */
function within(
  { question, isStock }: Extract<Scope, { kind: "within" }>,
  incidents: readonly RecordIncident[],
): Weighed[] {
  return incidents.flatMap((incident) => {
    const standing = standingOf(incident, question);
    if (!isIncluded(standing)) return [];
    // Of those in custody at a moment some may have left before it.
    const sure = isCertain(standing) && !isStock;
    const { min, max } = incident.people;
    return [{ incident, counts: { min: sure ? min : 0, max } }];
  });
}

/** Of a sum without a window ("more than 670 by now") what its own document tells is the best guess at its parts. */
function toldBeside(
  { act, who }: Extract<Scope, { kind: "beside" }>,
  tellers: readonly RecordIncident[],
): Weighed[] {
  return tellers
    .filter((one) => one.act === act && one.who === who && one.modality === "reported")
    .map((incident) => ({ incident, counts: incident.people }));
}

function windowOf({ time, basis, publishedBy }: AskedAggregate): DateInterval | null {
  if (basis !== "stock") return time;
  const moment = time?.latest ?? publishedBy;
  return moment === null ? null : { earliest: addDays(moment, -STOCK_DAYS), latest: moment };
}

function left(
  people: CountInterval,
  explained: CountInterval,
): { readonly residual: CountInterval; readonly excess: number } {
  const min = explained.max === null ? 0 : Math.max(0, people.min - explained.max);
  const max = people.max === null ? null : Math.max(0, people.max - explained.min);
  const excess = people.max === null ? 0 : Math.max(0, explained.min - people.max);
  return { residual: { min: max === null ? min : Math.min(min, max), max }, excess };
}
