/**
 * Who is last known to be in custody, since when, and what was said to be planned: for every group that was held, the
 * outcomes told of its people and those of whom nothing is told. People are conserved: of 13 held, of whom 9 were
 * returned and 2 escaped, 2 are unknown.
 */
import { dayNumber } from "../core/calendar.ts";
import type { CountInterval, DateInterval, IsoDate } from "../core/interval.ts";
import type { GroupRelation } from "./counting/union.ts";
import { unionBounds } from "./counting/union.ts";
import type { RecordIncident, RecordMaterial } from "./types.ts";

/** Acts after which a person is no longer held by those who arrested them. */
const OUTCOMES: ReadonlySet<string> = new Set(["return", "release", "escape", "death"]);
/** The Working Group on Enforced Disappearances treats cases of the last three months as urgent. */
const URGENT_DAYS = 90;

export type Outcome = {
  readonly act: string;
  readonly people: CountInterval;
  readonly incidents: readonly string[];
};

/** A group that was held, with what became of it. */
export type Cohort = {
  readonly incident: string;
  readonly held: CountInterval;
  readonly outcomes: readonly Outcome[];
  /** Of whom no outcome is told: at least, at most. */
  readonly unknown: CountInterval;
  /** So many more outcomes are told than people held; 0 where they fit. */
  readonly excess: number;
};

export type Plan = {
  readonly incident: string;
  readonly act: string;
  readonly modality: "planned" | "feared";
  readonly time: DateInterval | null;
};

export type Urgency = "planned" | "recent" | "longAgo";

/** A group of whom some are last known in custody. */
export type OpenGroup = Cohort & {
  /** The days for one of which custody is last told, or the day by which it was reported. Null: unknown. */
  readonly lastKnown: DateInterval | null;
  readonly lastKnownBasis: "told" | "reported" | "unknown";
  /** The arrest or the last move told. */
  readonly lastIncident: string;
  /** Whole days from then to today, at least and at most. */
  readonly daysSince: CountInterval | null;
  readonly plans: readonly Plan[];
  /** What nobody tells of the group. */
  readonly missing: readonly ("date" | "place" | "number" | "plan" | "secondOrigin")[];
  readonly urgency: Urgency;
};

/** What became of the people of one holding. `following`: the incidents said to continue it. */
export function cohortOf(
  held: RecordIncident,
  following: readonly RecordIncident[],
  toldApart: RecordMaterial["toldApart"],
): Cohort {
  const done = following.filter(({ act, modality }) => OUTCOMES.has(act) && modality === "reported");
  const outcomes = [...Map.groupBy(done, ({ act }) => act)].map(
    ([act, incidents]): Outcome => ({
      act,
      people: unite(incidents, toldApart),
      incidents: incidents.map(({ id }) => id),
    }),
  );
  const told = unite(done, toldApart);
  const most = held.people.max;
  const max = most === null ? null : Math.max(0, most - told.min);
  const least = told.max === null ? 0 : Math.max(0, held.people.min - told.max);
  return {
    incident: held.id,
    held: held.people,
    outcomes,
    unknown: { min: max === null ? least : Math.min(least, max), max },
    excess: most === null ? 0 : Math.max(0, told.min - most),
  };
}

/** The people of several outcomes: of one act perhaps the same; ends of custody exclude each other, death none. */
function unite(incidents: readonly RecordIncident[], toldApart: RecordMaterial["toldApart"]): CountInterval {
  const relations = incidents.flatMap((a, i) =>
    incidents.slice(i + 1).flatMap((b, j): GroupRelation[] => {
      const sameAct = a.act === b.act && !toldApart(a.id, b.id);
      const afterwards = a.act !== b.act && (a.act === "death" || b.act === "death");
      return sameAct || afterwards ? [{ kind: "mayShare", a: i, b: i + 1 + j }] : [];
    }),
  );
  const { min, max } = unionBounds(
    incidents.map(({ people }) => people),
    relations,
  );
  return { min, max };
}

/**
 * The groups of whom somebody may still be held, most urgent first: those with a plan ahead (the soonest first),
 * those last known within three months, then the others, the latest known first. `today` is what days count to;
 * what happened later, or was reported later without a date, is not known yet.
 */
export function openGroups({ incidents: all, toldApart }: RecordMaterial, today: IsoDate): OpenGroup[] {
  const incidents = all.filter((incident) => !incident.withdrawn && isKnownBy(incident, today));
  const byId = new Map(incidents.map((incident) => [incident.id, incident]));
  const following = new Map<string, RecordIncident[]>();
  const parts = new Map<string, RecordIncident[]>();
  for (const incident of incidents) {
    if (isHolding(incident))
      for (const { id } of wholesOf(incident, byId)) parts.set(id, [...(parts.get(id) ?? []), incident]);
    for (const root of rootsOf(incident, byId))
      following.set(root, [...(following.get(root) ?? []), incident]);
  }
  return incidents
    .filter((incident) => isHolding(incident) && wholesOf(incident, byId).length === 0)
    .map((held) => openGroup(held, parts.get(held.id) ?? [], following.get(held.id) ?? [], toldApart, today))
    .filter(({ unknown }) => unknown.max === null || unknown.max > 0)
    .sort(byUrgency);
}

function isHolding({ act, modality }: RecordIncident): boolean {
  return act === "detention" && modality === "reported";
}

/** The holdings of which some are said to be told of here again: "four of the 13 are still held". */
function wholesOf({ id, relations }: RecordIncident, byId: ReadonlyMap<string, RecordIncident>) {
  return relations.flatMap(({ kind, incident }) => {
    const whole = byId.get(incident);
    return kind === "partOf" && whole && whole.id !== id && isHolding(whole) ? [whole] : [];
  });
}

function isKnownBy({ time, reportedBy, modality }: RecordIncident, today: IsoDate): boolean {
  const ahead = modality === "planned" || modality === "feared";
  return ((ahead ? null : time?.earliest) ?? reportedBy ?? today) <= today;
}

/** The holdings that an incident continues, through moves and through parts of them. */
function rootsOf(incident: RecordIncident, byId: ReadonlyMap<string, RecordIncident>): ReadonlySet<string> {
  const roots = new Set<string>();
  const seen = new Set([incident.id]);
  const queue = [incident];
  for (const one of queue) {
    for (const { kind, incident: earlier } of one.relations) {
      const before = byId.get(earlier);
      if (kind !== "follows" || !before || seen.has(earlier)) continue;
      seen.add(earlier);
      if (before.act === "detention") roots.add(earlier);
      else queue.push(before);
    }
  }
  for (const root of roots) {
    const held = byId.get(root);
    for (const whole of held ? wholesOf(held, byId) : []) roots.add(whole.id);
  }
  return roots;
}

function openGroup(
  held: RecordIncident,
  parts: readonly RecordIncident[],
  following: readonly RecordIncident[],
  toldApart: RecordMaterial["toldApart"],
  today: IsoDate,
): OpenGroup {
  const cohort = cohortOf(held, following, toldApart);
  const moves = following.filter(({ act, modality }) => act === "transfer" && modality === "reported");
  const last = [held, ...moves, ...parts].reduce((best, one) =>
    (one.time?.latest ?? "") > (best.time?.latest ?? "") ? one : best,
  );
  const lastKnown = lastKnownOf(last, today);
  const plans = following.flatMap(({ id, act, modality, time }): Plan[] =>
    modality === "planned" || modality === "feared" ? [{ incident: id, act, modality, time }] : [],
  );
  const daysSince = lastKnown && daysTo(today, lastKnown);
  const recent = daysSince !== null && isRecent(daysSince);
  const ahead = plans.some(({ modality, time }) =>
    time ? time.latest >= today : modality === "planned" && recent,
  );
  return {
    ...cohort,
    lastKnown,
    lastKnownBasis: last.time ? "told" : lastKnown === null ? "unknown" : "reported",
    lastIncident: last.id,
    daysSince,
    plans,
    missing: missingOf(held, last, plans),
    urgency: ahead ? "planned" : recent ? "recent" : "longAgo",
  };
}

/** When it was told, no later than it was reported nor than today; else the day of the report. */
function lastKnownOf({ time, reportedBy }: RecordIncident, today: IsoDate): DateInterval | null {
  const known = reportedBy === null || reportedBy > today ? today : reportedBy;
  if (!time) return reportedBy === null ? null : { earliest: known, latest: known };
  const latest = time.latest <= known || time.earliest > known ? time.latest : known;
  return { earliest: time.earliest, latest };
}

function daysTo(today: IsoDate, { earliest, latest }: DateInterval): CountInterval {
  const since = (date: IsoDate): number => Math.max(0, dayNumber(today) - dayNumber(date));
  return { min: since(latest), max: since(earliest) };
}

/** Surely within three months, or perhaps, where the day is known to within two. */
function isRecent({ min, max }: CountInterval): boolean {
  return max !== null && min <= URGENT_DAYS && max <= URGENT_DAYS + 62;
}

function missingOf(held: RecordIncident, last: RecordIncident, plans: readonly Plan[]): OpenGroup["missing"] {
  const missing: OpenGroup["missing"][number][] = [];
  if (!held.time) missing.push("date");
  if ((last.place ?? held.place)?.name == null) missing.push("place");
  if (held.people.max === null) missing.push("number");
  if (plans.length === 0) missing.push("plan");
  if (held.corroborated === 0) missing.push("secondOrigin");
  return missing;
}

const RANK: Readonly<Record<Urgency, number>> = { planned: 0, recent: 1, longAgo: 2 };

function byUrgency(a: OpenGroup, b: OpenGroup): number {
  const soonest = ({ plans }: OpenGroup): string =>
    plans.map(({ time }) => time?.earliest ?? "9999").sort()[0] ?? "9999";
  const longest = ({ daysSince }: OpenGroup): number => daysSince?.max ?? Number.MAX_SAFE_INTEGER;
  const planned = RANK[a.urgency] === 0 && RANK[b.urgency] === 0;
  if (planned && soonest(a) !== soonest(b)) return soonest(a) < soonest(b) ? -1 : 1;
  return (
    RANK[a.urgency] - RANK[b.urgency] ||
    longest(a) - longest(b) ||
    b.unknown.min - a.unknown.min ||
    (a.incident < b.incident ? -1 : 1)
  );
}
