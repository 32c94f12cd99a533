/** What a group shares through a part of it that is told in another town or on another day. */
import { pairKey } from "./cohorts.ts";
import { mayBeSamePeople } from "./meeting.ts";
import type { CountedRelation, RecordIncident, RecordMaterial } from "./types.ts";

/** Two that may share people, but only those who are of one of the parts `through`; without it, anybody. */
export type SharedThrough = {
  readonly a: RecordIncident;
  readonly b: RecordIncident;
  readonly through?: readonly string[];
};

/**
 * Whoever may be the part of a group told in another town may be of the group, too, but of nobody else in it: "ten in
 * Shenyang, four of them in Tumen", and twelve in Tumen, who may be those four and eight others. A part of a part is
 * one of the whole. `told` holds the relations of `all`, of which the question may leave a part out.
 */
export function sharedThroughParts(
  incidents: readonly RecordIncident[],
  relations: readonly CountedRelation[],
  told: readonly CountedRelation[],
  toldApart: RecordMaterial["toldApart"],
  all: readonly RecordIncident[],
): readonly SharedThrough[] {
  const byId = new Map(incidents.map((incident) => [incident.id, incident]));
  const related = new Set(relations.map(({ incident, other }) => pairKey(incident, other)));
  const near = new Map<string, Set<string>>();
  const join = (a: string, b: string): void => {
    near.set(a, (near.get(a) ?? new Set()).add(b));
    near.set(b, (near.get(b) ?? new Set()).add(a));
  };
  for (const { kind, incident, other } of relations) if (kind === "unknown") join(incident, other);
  const free = throughLeftOut(incidents, told, related, toldApart, all);
  for (const { a, b } of free) {
    related.add(pairKey(a.id, b.id));
    join(a.id, b.id);
  }
  const found = new Map<string, { a: RecordIncident; b: RecordIncident; through: Set<string> }>();
  const parts = relations.filter(({ kind }) => kind === "partOf");
  for (let grown = true; grown; ) {
    grown = false;
    for (const { incident: part, other } of parts) {
      const whole = byId.get(other);
      for (const id of whole === undefined ? [] : [...(near.get(part) ?? [])]) {
        const met = byId.get(id);
        const key = pairKey(id, other);
        if (!whole || !met || met === whole || met.act !== whole.act || related.has(key)) continue;
        if (toldApart(met.id, whole.id)) continue;
        const pair = found.get(key) ?? { a: met, b: whole, through: new Set<string>() };
        if (pair.through.has(part)) continue;
        pair.through.add(part);
        found.set(key, pair);
        join(id, other);
        grown = true;
      }
    }
  }
  return [...free, ...[...found.values()].map(({ a, b, through }) => ({ a, b, through: [...through] }))];
}

/** Pairs that may share people of a part that the question leaves out. */
function throughLeftOut(
  incidents: readonly RecordIncident[],
  told: readonly CountedRelation[],
  related: ReadonlySet<string>,
  toldApart: RecordMaterial["toldApart"],
  all: readonly RecordIncident[],
): readonly SharedThrough[] {
  if (all === incidents) return [];
  const asked = new Map(incidents.map((incident) => [incident.id, incident]));
  const leftOut = new Map(all.flatMap((one) => (asked.has(one.id) ? [] : [[one.id, one] as const])));
  return told.flatMap(({ kind, incident, other }): SharedThrough[] => {
    const part = leftOut.get(incident);
    const whole = asked.get(other);
    if (kind !== "partOf" || part === undefined || whole === undefined) return [];
    return incidents
      .filter(
        (met) =>
          met !== whole &&
          met.act === whole.act &&
          !related.has(pairKey(met.id, whole.id)) &&
          mayBeSamePeople(part, met) &&
          !toldApart(part.id, met.id) &&
          !toldApart(met.id, whole.id),
      )
      .map((met) => ({ a: met, b: whole }));
  });
}
