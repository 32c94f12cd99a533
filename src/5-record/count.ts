/** The answer to "how many people": three totals that are never mixed, and what every incident adds to them. */
import type { CountInterval } from "../core/interval.ts";
import { checkAggregates } from "./aggregates.ts";
import type { GroupRelation, Union } from "./counting/union.ts";
import { unionBounds } from "./counting/union.ts";
import { areAllAmong } from "./hosting.ts";
import type { Related } from "./relating.ts";
import { relate } from "./relating.ts";
import { isCertain, isIncluded, standingOf } from "./standing.ts";
import type {
  Corroboration,
  Count,
  CountedIncident,
  CountedRelation,
  Question,
  RecordIncident,
  RecordMaterial,
} from "./types.ts";

/**
 * Counts the people of all incidents that answer the question, each once. The minima are the least numbers that
 * the included incidents can come to, over single-source ones too (documented) or only as far as two independent
 * origins agree (corroborated); the maximum is the greatest number anybody reports, null where it is open.
 */
export function countPeople(record: RecordMaterial, question: Question): Count {
  const { incidents, included, related, sizes, documented } = answering(record, question);
  const agreed = unite(
    included,
    related,
    included.map(({ corroborated }, index) => ({
      min: Math.min(corroborated, sizes[index]?.min ?? 0),
      max: sizes[index]?.max ?? null,
    })),
  );
  return {
    question,
    corroboratedMinimum: agreed.min,
    documentedMinimum: documented.min,
    reportedMaximum: documented.max,
    incidents,
    relations: related.relations,
    aggregates: checkAggregates(record, question, (some) => countSome(some, record.toldApart)),
    corroboration: corroborationOf(included, incidents),
    impossible: documented.impossible.map(([inner, outer]) => ({
      incident: included[inner]?.id ?? "",
      other: included[outer]?.id ?? "",
    })),
    exact: documented.exact && agreed.exact,
  };
}

/** How every incident stands to the question, and what it adds alone. */
export function standingsTo(record: RecordMaterial, question: Question): readonly CountedIncident[] {
  return record.incidents.map((incident) => countedOf(incident, question));
}

/** The documented minimum and the reported maximum alone, as `countPeople` has them. */
export function countRange(record: RecordMaterial, question: Question): CountInterval {
  const { min, max } = answering(record, question).documented;
  return { min, max };
}

/** The incidents that answer the question, with their people united. */
function answering(record: RecordMaterial, question: Question) {
  const incidents = standingsTo(record, question);
  const included = record.incidents.filter((_, index) => incidents[index]?.included);
  const counted = new Map(incidents.map((one) => [one.id, one]));
  const related = relate(included, record.toldApart, record.incidents);
  const sizes = included.map(({ id, people }) => counted.get(id)?.counts ?? people);
  return { incidents, included, related, sizes, documented: unite(included, related, sizes) };
}

/** Of the incidents that surely answer, how many rest on what. */
function corroborationOf(
  included: readonly RecordIncident[],
  incidents: readonly CountedIncident[],
): Corroboration {
  const certain = new Set(incidents.filter(({ standing }) => isCertain(standing)).map(({ id }) => id));
  const counted = included.filter(({ id }) => certain.has(id));
  const sure = counted.filter(({ corroborated }) => corroborated > 0).length;
  const one = counted.filter(({ corroborated, origins }) => corroborated === 0 && origins.max < 2).length;
  return { sure, perhaps: counted.length - sure - one, one };
}

/** What an incident adds: all it is said to be, or anything up to it where it is not sure to answer the question. */
function countedOf(incident: RecordIncident, question: Question): CountedIncident {
  const standing = standingOf(incident, question);
  const included = isIncluded(standing);
  const { min, max } = incident.people;
  const least = included && !isCertain(standing) ? 0 : min;
  return { id: incident.id, counts: { min: least, max }, included, standing };
}

/** The people of some incidents together, each counted once. */
function countSome(
  weighed: readonly { readonly incident: RecordIncident; readonly counts: CountInterval }[],
  toldApart: RecordMaterial["toldApart"],
): CountInterval {
  const incidents = weighed.map(({ incident }) => incident);
  const sizes = weighed.map(({ counts }) => counts);
  const { min, max } = unite(incidents, relate(incidents, toldApart), sizes);
  return { min, max };
}

function unite(
  incidents: readonly RecordIncident[],
  related: Related,
  sizes: readonly CountInterval[],
): Union {
  const { relations, actsShare } = related;
  const whole = uniteSome(incidents, relations, sizes, null);
  if (!actsShare) return whole;
  // Everybody of one act may be of another: at least as many as the act with most, at most all.
  const acts = [...new Set(incidents.map(({ act }) => act))];
  const [most] = acts
    .map((act) => ({ act, ...uniteSome(incidents, relations, sizes, act) }))
    .sort((a, b) => b.min - a.min);
  if (!most) return whole;
  const needs = sizes.map(({ min }) => min);
  const exact = whole.exact && most.exact && areAllAmong(most.act, incidents, needs, related);
  return { ...whole, min: most.min, exact };
}

/** The people of all incidents, or of those of one act. */
function uniteSome(
  incidents: readonly RecordIncident[],
  relations: readonly CountedRelation[],
  sizes: readonly CountInterval[],
  act: string | null,
): Union {
  const kept = [...incidents.keys()].filter((index) => act === null || incidents[index]?.act === act);
  const position = new Map(kept.map((index, at) => [incidents[index]?.id ?? "", at]));
  const counts = kept.map((index) => sizes[index] ?? { min: 0, max: 0 });
  const common: CommonPart[] = [];
  const groups = relations.flatMap(({ kind, incident, other, through, common: shared }): GroupRelation[] => {
    const a = position.get(incident);
    const b = position.get(other);
    if (a === undefined || b === undefined) return [];
    if (kind !== "unknown") return [{ kind: "within", inner: a, outer: b }];
    if (shared) {
      const min = Math.min(shared.min, counts[a]?.min ?? 0, counts[b]?.min ?? 0);
      common.push({ a, b, size: { min, max: shared.max } });
    }
    const parts = through?.flatMap((id) => position.get(id) ?? []) ?? [];
    // Where a part is not among those counted here, anybody may be the same.
    const isBound = through !== undefined && parts.length === through.length;
    return [{ kind: "mayShare", a, b, ...(isBound ? { through: parts } : {}) }];
  });
  const united = unionBounds(
    [...counts, ...common.map(({ size }) => size)],
    [
      ...groups,
      ...common.flatMap((part, at) => withinBoth(part, counts.length + at, groups, common, counts.length)),
    ],
  );
  const isCounted = (pair: readonly [number, number]) => pair.every((group) => group < counts.length);
  return { ...united, impossible: united.impossible.filter(isCounted) };
}

/** People who are surely of two groups, whoever else is of either. */
type CommonPart = { readonly a: number; readonly b: number; readonly size: CountInterval };

/** Puts people into both groups, who may be of whatever else those of the groups may be of. */
function withinBoth(
  { a, b }: CommonPart,
  part: number,
  groups: readonly GroupRelation[],
  all: readonly CommonPart[],
  first: number,
): GroupRelation[] {
  const beside = new Set<number>();
  for (const one of groups) {
    const [x, y] = one.kind === "within" ? [one.inner, one.outer] : [one.a, one.b];
    if (x === a || x === b) beside.add(y);
    if (y === a || y === b) beside.add(x);
  }
  for (const [at, other] of all.entries())
    if (other.a === a || other.a === b || other.b === a || other.b === b) beside.add(first + at);
  for (const one of [a, b, part]) beside.delete(one);
  return [
    { kind: "within", inner: part, outer: a },
    { kind: "within", inner: part, outer: b },
    ...[...beside].map((other): GroupRelation => ({ kind: "mayShare", a: part, b: other })),
  ];
}
