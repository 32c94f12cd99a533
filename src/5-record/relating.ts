/**
 * How counted incidents hang together. Said by a report first; where nobody says it, place and days either keep two
 * incidents apart or their overlap is unknown. Only what is kept apart is added.
 */
import type { CountInterval } from "../core/interval.ts";
import type { Cohorts } from "./cohorts.ts";
import { cohortsOf, groupsOf, isElsewhere, pairKey, sameCohortTwice } from "./cohorts.ts";
import { DAYS_OFF, mayBeSamePeople, sweep, YEAR } from "./meeting.ts";
import { sharedThroughParts } from "./parts.ts";
import type { CountedRelation, RecordIncident, RecordMaterial, RelationBasis } from "./types.ts";

/** Pairs of different acts that are written out at most; beyond, acts are compared as wholes. */
const MOST_PAIRS = 20_000;

export type Related = {
  /** Pairs without a relation share nobody; but for those of different acts where `actsShare`. */
  readonly relations: readonly CountedRelation[];
  /** Too many pairs of different acts may share people: any of one act may be any of another. */
  readonly actsShare: boolean;
  /** Whether two incidents of different acts may share people. */
  readonly mayShare: (a: RecordIncident, b: RecordIncident) => boolean;
};

/**
 * The relations among incidents. The order is that of the incidents given. `all` holds those, too, that the question
 * leaves out: two that follow one of them are of one cohort.
 */
export function relate(
  incidents: readonly RecordIncident[],
  toldApart: RecordMaterial["toldApart"],
  all: readonly RecordIncident[] = incidents,
): Related {
  const relations: CountedRelation[] = [];
  const related = new Set<string>();
  const add: Add = (kind, incident, other, basis, bound) => {
    const key = pairKey(incident.id, other.id);
    if (incident === other || related.has(key)) return;
    related.add(key);
    relations.push({ kind, incident: incident.id, other: other.id, basis, ...bound });
  };
  addTold(incidents, add);
  const told = all === incidents ? relations : toldRelations(all);
  const toldCohorts = cohortsOf(told, all);
  for (const [a, b] of sameCohortTwice(incidents, toldCohorts, toldApart))
    add("unknown", a, b, "placeAndTime");
  for (const [whole, parts] of wholesOf(incidents))
    for (const part of parts) add("partOf", part, whole, "sum");
  const byAct = Map.groupBy(incidents, ({ act }) => act);
  const areOfGroupsApart =
    all === incidents ? () => false : ofGroupsApart(incidents, toldCohorts, toldApart, all);
  for (const members of byAct.values()) {
    sweep(members, DAYS_OFF, (a, b) => {
      const isOpen = mayBeSamePeople(a, b) && !related.has(pairKey(a.id, b.id)) && !toldApart(a.id, b.id);
      if (isOpen && !areOfGroupsApart(a, b)) add("unknown", a, b, "placeAndTime");
      return true;
    });
  }
  for (const { a, b, through } of sharedThroughParts(incidents, relations, told, toldApart, all))
    add("unknown", a, b, "part", through && { through });
  const across: [RecordIncident, RecordIncident][] = [];
  const cohorts = cohortsOf(relations, incidents);
  const mayShare = (a: RecordIncident, b: RecordIncident): boolean =>
    !isElsewhere(a, b, cohorts, related) && mayBeSamePeople(a, b) && !areOfGroupsApart(a, b);
  if (byAct.size === 1) return { relations, actsShare: false, mayShare };
  const written = sweep(incidents, YEAR, (a, b) => {
    if (a.act !== b.act && mayShare(a, b)) across.push([a, b]);
    return across.length <= MOST_PAIRS;
  });
  if (written) for (const [a, b] of across) add("unknown", a, b, "placeAndTime");
  return { relations, actsShare: !written, mayShare };
}

type Add = (
  kind: CountedRelation["kind"],
  incident: RecordIncident,
  other: RecordIncident,
  basis: RelationBasis,
  bound?: Pick<CountedRelation, "through" | "common">,
) => void;

/**
 * Whether two are known to be of groups that share nobody, where the question leaves the groups out: of those returned,
 * nine had been held in Kunming and 15 in Yanji.
 */
function ofGroupsApart(
  incidents: readonly RecordIncident[],
  cohorts: Cohorts,
  toldApart: RecordMaterial["toldApart"],
  all: readonly RecordIncident[],
): (a: RecordIncident, b: RecordIncident) => boolean {
  const asked = new Set(incidents);
  const leftOut = incidents.flatMap((one) => groupsOf(one, cohorts)).filter((one) => !asked.has(one));
  const acts = new Set(leftOut.map(({ act }) => act));
  if (acts.size === 0) return () => false;
  const stand = new Set(
    all.filter((one) => acts.has(one.act) && one.modality === "reported" && !one.withdrawn),
  );
  const joined = new Set<string>();
  for (const members of Map.groupBy(stand, ({ act }) => act).values())
    for (const { incident, other } of relate(members, toldApart).relations)
      joined.add(pairKey(incident, other));
  return (a, b) =>
    groupsOf(a, cohorts).some(
      (x) =>
        stand.has(x) &&
        groupsOf(b, cohorts).some(
          (y) =>
            stand.has(y) &&
            x !== y &&
            x.act === y.act &&
            (x !== a || y !== b) &&
            !joined.has(pairKey(x.id, y.id)),
        ),
    );
}

/**
 * Relations told by reports and found by linking: said ones bind, guessed ones bind only where the figures allow
 * nothing else. People caught again after they were let go or got away are the same people too.
 */
function addTold(incidents: readonly RecordIncident[], add: Add): void {
  const byId = new Map(incidents.map((incident) => [incident.id, incident]));
  const holder = new Map(
    incidents.flatMap((incident) => incident.claims.map(({ statement }) => [statement, incident] as const)),
  );
  for (const incident of incidents) {
    for (const { follows } of incident.claims) {
      const earlier = follows === null ? undefined : holder.get(follows);
      if (earlier && earlier !== incident)
        add(fits(incident, earlier, true) ? "follows" : "unknown", incident, earlier, "said");
    }
  }
  for (const kind of ["follows", "partOf", "overlaps"] as const) {
    for (const incident of incidents) {
      for (const relation of incident.relations) {
        const other = byId.get(relation.incident);
        if (!other || relation.kind !== kind) continue;
        const said = kind === "partOf" || saysFollows(incident, other);
        if (kind === "overlaps") add("unknown", incident, other, "close");
        else if (!fits(incident, other, said)) add("unknown", incident, other, said ? "said" : "oneDocument");
        else if (kind !== "partOf" || isPartWhole(incident, other))
          add(kind, incident, other, said ? "said" : "oneDocument");
        else add("unknown", incident, other, "said", { common: toldBeside(incident, other) });
      }
    }
  }
}

/**
 * Whether nobody tells of more people in a part than the report does that calls it one: "four of them were held in
 * Tumen", where another report counts six there, says nothing of the two others.
 */
function isPartWhole(part: RecordIncident, whole: RecordIncident): boolean {
  const { max } = toldBeside(part, whole);
  return max === null || (part.people.max ?? Number.POSITIVE_INFINITY) <= max;
}

/** How many people of a part those reports tell of that tell of the whole as well; as many as it has where none does. */
function toldBeside(part: RecordIncident, whole: RecordIncident): CountInterval {
  const documents = new Set(whole.claims.map(({ document }) => document));
  const beside = part.claims.filter(({ document }) => documents.has(document));
  if (beside.length === 0) return part.people;
  const most = beside.map(({ max }) => max);
  return {
    min: Math.min(...beside.map(({ min }) => min)),
    max: most.includes(null) ? null : Math.max(...most.map((max) => max ?? 0)),
  };
}

/** What is told of all incidents, each pair once. */
function toldRelations(incidents: readonly RecordIncident[]): CountedRelation[] {
  const told = new Map<string, CountedRelation>();
  addTold(incidents, (kind, { id }, other, basis) => {
    const key = pairKey(id, other.id);
    if (id !== other.id && !told.has(key)) told.set(key, { kind, incident: id, other: other.id, basis });
  });
  return [...told.values()];
}

function saysFollows(incident: RecordIncident, other: RecordIncident): boolean {
  const earlier = new Set(other.claims.map(({ statement }) => statement));
  return incident.claims.some(({ follows }) => follows !== null && earlier.has(follows));
}

/**
 * Whether all people of the first are taken to be of the second: where it is said, if the figures allow it; where
 * it is only likely, if they allow nothing else.
 */
function fits(inner: RecordIncident, outer: RecordIncident, said: boolean): boolean {
  const most = outer.people.max;
  if (most === null) return true;
  return said ? inner.people.min <= most : inner.people.max !== null && inner.people.max <= most;
}

/**
 * Incidents that are the sum of others told beside them: "22 were held: ten …, another six …, three …, and three".
 * The parts follow or precede their whole in one document without another group between.
 */
function wholesOf(incidents: readonly RecordIncident[]): [RecordIncident, RecordIncident[]][] {
  const byDocument = new Map<string, Beside[]>();
  for (const incident of incidents) {
    for (const { document, at, min, max } of incident.claims) {
      if (min !== max) continue;
      const beside = byDocument.get(document) ?? [];
      byDocument.set(document, beside);
      beside.push({ incident, at, people: min });
    }
  }
  const wholes: [RecordIncident, RecordIncident[]][] = [];
  for (const beside of byDocument.values()) {
    if (beside.length < 3) continue;
    beside.sort((a, b) => a.at - b.at);
    for (const whole of beside) {
      const others = beside.filter((part) => isPossiblePart(part, whole));
      const after = others.filter(({ at }) => at >= whole.at);
      const before = others.filter(({ at }) => at < whole.at).reverse();
      const parts = addingUpTo(after, whole.people) ?? addingUpTo(before, whole.people);
      if (parts) wholes.push([whole.incident, parts]);
    }
  }
  return wholes;
}

type Beside = { readonly incident: RecordIncident; readonly at: number; readonly people: number };

function isPossiblePart(part: Beside, whole: Beside): boolean {
  const { incident } = part;
  return (
    incident !== whole.incident &&
    part.people < whole.people &&
    incident.act === whole.incident.act &&
    incident.modality === whole.incident.modality &&
    mayBeSamePeople(incident, whole.incident)
  );
}

/** The first groups in order, each once, whose sum is `people`: two at the least. */
function addingUpTo(groups: readonly Beside[], people: number): RecordIncident[] | null {
  const parts = new Set<RecordIncident>();
  let sum = 0;
  for (const group of groups) {
    if (parts.has(group.incident)) continue;
    parts.add(group.incident);
    sum += group.people;
    if (sum >= people) break;
  }
  return sum === people && parts.size > 1 ? [...parts] : null;
}
