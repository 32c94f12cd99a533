/** Groups of people as told: who follows whom, who is part of whom, and what that keeps together or apart. */
import { rolesMeet } from "./meeting.ts";
import type { CountedRelation, RecordIncident, RecordMaterial } from "./types.ts";

/** Incident → those that all of its people are of. */
export type Cohorts = ReadonlyMap<string, readonly RecordIncident[]>;

/** Incident → those that all of its people are of. */
export function cohortsOf(
  relations: readonly CountedRelation[],
  incidents: readonly RecordIncident[],
): Cohorts {
  const byId = new Map(incidents.map((incident) => [incident.id, incident]));
  const cohorts = new Map<string, RecordIncident[]>();
  for (const { kind, incident, other } of relations) {
    const outer = byId.get(other);
    if (kind === "unknown" || !outer) continue;
    cohorts.set(incident, [...(cohorts.get(incident) ?? []), outer]);
  }
  return cohorts;
}

/** An incident and all groups that its people are of, directly or through others. */
export function groupsOf(incident: RecordIncident, cohorts: Cohorts): readonly RecordIncident[] {
  const groups = new Set([incident]);
  for (const one of groups) for (const outer of cohorts.get(one.id) ?? []) groups.add(outer);
  return [...groups];
}

/**
 * Pairs of one act on people of one cohort that neither place nor days keep apart: those moved to Kunming one day may
 * be those moved to Beijing the next, whatever a report tells apart is the journey and not the people; and of nine
 * held, nine and nine returned cannot be eighteen.
 */
export function sameCohortTwice(
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

/** Whether the people of one are known to be of a group that shares nobody with the other. */
export function isElsewhere(
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

/** Two incidents, in either order. */
export function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
