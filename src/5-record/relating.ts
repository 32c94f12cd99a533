/**
 * How counted incidents hang together. Said by a report first; where nobody says it, place and days either keep two
 * incidents apart or their overlap is unknown. Only what is kept apart is added.
 */
import type { Place } from "../3-statement/types.ts";
import { dayNumber } from "../core/calendar.ts";
import { sitesOf } from "./standing.ts";
import type { CountedRelation, RecordIncident, RecordMaterial, RelationBasis } from "./types.ts";

/** Reports of one happening are so many days off each other at most. */
const DAYS_OFF = 3;
/** An undated happening is taken to lie so many days before its first report; so far apart may acts on one cohort be. */
export const YEAR = 365;

/** Acts that lead from one place to another: two reports may each name the other end. */
const MOVING: ReadonlySet<string> = new Set(["return", "transfer"]);

type Days = { readonly from: number; readonly to: number };

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
  const add: Add = (kind, incident, other, basis) => {
    const key = pairKey(incident.id, other.id);
    if (incident === other || related.has(key)) return;
    related.add(key);
    relations.push({ kind, incident: incident.id, other: other.id, basis });
  };
  addTold(incidents, add);
  const told = all === incidents ? relations : toldRelations(all);
  for (const [a, b] of sameCohortTwice(incidents, cohortsOf(told, all), toldApart))
    add("unknown", a, b, "placeAndTime");
  for (const [whole, parts] of wholesOf(incidents))
    for (const part of parts) add("partOf", part, whole, "sum");
  const byAct = Map.groupBy(incidents, ({ act }) => act);
  for (const members of byAct.values()) {
    sweep(members, DAYS_OFF, (a, b) => {
      if (mayBeSamePeople(a, b) && !related.has(pairKey(a.id, b.id)) && !toldApart(a.id, b.id))
        add("unknown", a, b, "placeAndTime");
      return true;
    });
  }
  for (const [a, b] of sharedThroughPart(relations, incidents))
    if (!toldApart(a.id, b.id)) add("unknown", a, b, "placeAndTime");
  const across: [RecordIncident, RecordIncident][] = [];
  const cohorts = cohortsOf(relations, incidents);
  const mayShare = (a: RecordIncident, b: RecordIncident): boolean =>
    !isElsewhere(a, b, cohorts, related) && mayBeSamePeople(a, b);
  if (byAct.size === 1) return { relations, actsShare: false, mayShare };
  const written = sweep(incidents, YEAR, (a, b) => {
    if (a.act !== b.act && mayShare(a, b)) across.push([a, b]);
    return across.length <= MOST_PAIRS;
  });
  if (written) for (const [a, b] of across) add("unknown", a, b, "placeAndTime");
  return { relations, actsShare: !written, mayShare };
}

/**
 * Pairs of one act on people of one cohort that neither place nor days keep apart: those moved to Kunming one day may
 * be those moved to Beijing the next, whatever a report tells apart is the journey and not the people; and of nine
 * held, nine and nine returned cannot be eighteen.
 */
function sameCohortTwice(
  incidents: readonly RecordIncident[],
  cohorts: Cohorts,
  toldApart: RecordMaterial["toldApart"],
): [RecordIncident, RecordIncident][] {
  const pairs: [RecordIncident, RecordIncident][] = [];
  const within = new Map<RecordIncident, RecordIncident[]>();
  for (const incident of incidents) {
    for (const outer of cohorts.get(incident.id) ?? []) {
      const members = within.get(outer) ?? [];
      within.set(outer, members);
      for (const other of members) {
        if (other.act !== incident.act || incident.act === outer.act || !rolesMeet(other, incident)) continue;
        const tooMany =
          outer.people.max !== null && other.people.min + incident.people.min > outer.people.max;
        const moved = incident.act === "transfer";
        const apart = toldApart(other.id, incident.id);
        if (apart ? moved && tooMany : moved || tooMany) pairs.push([other, incident]);
      }
      members.push(incident);
    }
  }
  return pairs;
}

/** Whoever may be the part of a group told in another town may be of the group: "ten in Shenyang, four of them in Tumen". */
function sharedThroughPart(
  relations: readonly CountedRelation[],
  incidents: readonly RecordIncident[],
): [RecordIncident, RecordIncident][] {
  const byId = new Map(incidents.map((incident) => [incident.id, incident]));
  const near = new Map<string, string[]>();
  for (const { kind, incident, other } of relations) {
    if (kind !== "unknown") continue;
    near.set(incident, [...(near.get(incident) ?? []), other]);
    near.set(other, [...(near.get(other) ?? []), incident]);
  }
  return relations.flatMap(({ kind, incident, other }) => {
    const whole = byId.get(other);
    if (kind !== "partOf" || whole === undefined) return [];
    return (near.get(incident) ?? []).flatMap((id): [RecordIncident, RecordIncident][] => {
      const met = byId.get(id);
      return met !== undefined && met !== whole && met.act === whole.act ? [[met, whole]] : [];
    });
  });
}

type Cohorts = ReadonlyMap<string, readonly RecordIncident[]>;

/** Incident → those that all of its people are of. */
function cohortsOf(relations: readonly CountedRelation[], incidents: readonly RecordIncident[]): Cohorts {
  const byId = new Map(incidents.map((incident) => [incident.id, incident]));
  const cohorts = new Map<string, RecordIncident[]>();
  for (const { kind, incident, other } of relations) {
    const outer = byId.get(other);
    if (kind === "unknown" || !outer) continue;
    cohorts.set(incident, [...(cohorts.get(incident) ?? []), outer]);
  }
  return cohorts;
}

/** Whether the people of one are known to be of a group that shares nobody with the other. */
function isElsewhere(
  a: RecordIncident,
  b: RecordIncident,
  cohorts: Cohorts,
  related: ReadonlySet<string>,
): boolean {
  const apart = (inner: RecordIncident, other: RecordIncident): boolean =>
    cohorts
      .get(inner.id)
      ?.some(
        (held) => held.act === other.act && held !== other && !related.has(pairKey(held.id, other.id)),
      ) ?? false;
  return apart(a, b) || apart(b, a);
}

type Add = (
  kind: CountedRelation["kind"],
  incident: RecordIncident,
  other: RecordIncident,
  basis: RelationBasis,
) => void;

function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
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
        else if (fits(incident, other, said) && (kind !== "partOf" || isPartWhole(incident, other)))
          add(kind, incident, other, said ? "said" : "oneDocument");
        else add("unknown", incident, other, said ? "said" : "oneDocument");
      }
    }
  }
}

/**
 * Whether nobody tells of more people in a part than the report does that calls it one: "four of them were held in
 * Tumen", where another report counts six there, says nothing of the two others.
 */
function isPartWhole(part: RecordIncident, whole: RecordIncident): boolean {
  const documents = new Set(whole.claims.map(({ document }) => document));
  const beside = part.claims.filter(({ document }) => documents.has(document));
  const most = Math.max(...beside.map(({ max }) => max ?? Number.POSITIVE_INFINITY));
  return beside.length === 0 || (part.people.max ?? Number.POSITIVE_INFINITY) <= most;
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

/** Whether neither role, place nor days keep the people of two incidents apart. */
function mayBeSamePeople(a: RecordIncident, b: RecordIncident): boolean {
  if (!rolesMeet(a, b) || !placesMeet(a, b)) return false;
  return daysMeet(spanOf(a), spanOf(b), a.act === b.act ? DAYS_OFF : YEAR);
}

/** When it can have happened; an undated incident, within a year before its first report. Null: no day is known. */
export function spanOf({ time, reportedBy }: RecordIncident): Days | null {
  if (time) return { from: dayNumber(time.earliest), to: dayNumber(time.latest) };
  if (!reportedBy) return null;
  const reported = dayNumber(reportedBy);
  return { from: reported - YEAR, to: reported };
}

function daysMeet(a: Days | null, b: Days | null, off: number): boolean {
  return !a || !b || (a.from <= b.to + off && b.from <= a.to + off);
}

function rolesMeet(a: RecordIncident, b: RecordIncident): boolean {
  return a.who === b.who || a.who === "other" || b.who === "other";
}

function placesMeet(a: RecordIncident, b: RecordIncident): boolean {
  if (!a.place || !b.place) return true;
  const moving = MOVING.has(a.act) || MOVING.has(b.act);
  const countries = [a.place.country, b.place.country];
  if (countries[0] !== countries[1] && !countries.includes(null)) return moving;
  // People held in one place are moved to, and handed over in, others.
  if (a.act !== b.act) return true;
  const { admin1: province, name: site } = a.place;
  const { admin1: otherProvince, name: otherSite } = b.place;
  if (province !== null && otherProvince !== null && province !== otherProvince) return false;
  if (site === null || otherSite === null) return true;
  if (a.place.precision === "province" || b.place.precision === "province") {
    const provinces = provincesOf(a.place);
    return provincesOf(b.place)?.some((one) => provinces?.includes(one) ?? true) ?? true;
  }
  const sites = sitesOf(site);
  return sitesOf(otherSite).some((name) => sites.includes(name));
}

/** The provinces that a place names ("Shandong and Yunnan") or lies in; null: not known. */
function provincesOf({ precision, name, admin1 }: Place): readonly string[] | null {
  if (precision === "province" && name !== null) return sitesOf(name);
  return admin1 === null ? null : sitesOf(admin1);
}

/** Calls `visit` for every pair whose days may meet, until it says no; whether it never did. */
function sweep(
  incidents: readonly RecordIncident[],
  off: number,
  visit: (a: RecordIncident, b: RecordIncident) => boolean,
): boolean {
  const dated = incidents
    .map((incident) => ({ incident, span: spanOf(incident) ?? ALWAYS }))
    .sort((a, b) => a.span.from - b.span.from);
  let open: typeof dated = [];
  for (const next of dated) {
    open = open.filter(({ span }) => span.to + off >= next.span.from);
    for (const earlier of open) if (!visit(earlier.incident, next.incident)) return false;
    open.push(next);
  }
  return true;
}

const ALWAYS: Days = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
