/** Assembles an incident from its statements. Statements keep their values; this only puts them together. */
import { createHash } from "node:crypto";
import type { Modality, Place } from "../3-statement/types.ts";
import { dateOfDay } from "../core/calendar.ts";
import type { DateInterval } from "../core/interval.ts";
import { conflictsOf } from "./conflicts.ts";
import { independentOrigins } from "./origins.ts";
import type { DaySpan, Naming, Profile } from "./profile.ts";
import { OPEN } from "./profile.ts";
import type { Story } from "./story.ts";
import type { Incident, Relation } from "./types.ts";

const ID_DOMAIN = "vigil:incident:1";
const ID_LENGTH = 24;
/** "Dozens" or an open "people" counts nobody; where somebody counted, the range is theirs. */
const UNCOUNTED_MIN = 2;

/** The incident's id: a hash of its statements' ids, whatever their order. */
export function incidentId(statements: readonly string[]): string {
  const hash = createHash("sha256");
  hash.update(ID_DOMAIN);
  for (const id of [...statements].sort()) hash.update(`\n${Buffer.byteLength(id)}:${id}`);
  return hash.digest("hex").slice(0, ID_LENGTH);
}

/** The incident of some statements of one act; relations are found between incidents and given. */
export function assemble(
  members: readonly Profile[],
  relations: readonly Relation[],
  storyOf: (profile: Profile) => Story,
  naming: Naming = {},
): Incident {
  const first = members[0];
  if (!first) throw new RangeError("an incident has at least one statement");
  return {
    id: incidentId(members.map(({ id }) => id)),
    act: first.act,
    statements: members.map(({ id }) => id).sort(),
    people: { ...rangeOf(members), who: mostTold(members.map(({ who }) => who)) },
    place: placeOf(members),
    time: timeOf(members),
    modality: modalityOf(members),
    origins: independentOrigins(members, storyOf, naming),
    relations,
    conflicts: conflictsOf(members),
  };
}

/**
 * The hull of the comparable figures (design, "Counting", rule 1): least minimum to greatest maximum. An
 * open figure ("at least 13") leaves the maximum open unless every open figure is a bare plural ("people")
 * beside somebody's count: that compares with nothing.
 */
export function rangeOf(members: readonly Profile[]): { readonly min: number; readonly max: number | null } {
  const counted = members.filter(({ min, max }) => max < OPEN || min > UNCOUNTED_MIN);
  const comparable = counted.length > 0 ? counted : members;
  const max = Math.max(...comparable.map((profile) => profile.max));
  return { min: Math.min(...comparable.map((profile) => profile.min)), max: max >= OPEN ? null : max };
}

/** The place most told, country first, then province, then site: as exact as it is told within the best supported. */
function placeOf(members: readonly Profile[]): Place | null {
  const placed = members.filter(({ statement }) => statement.place !== null);
  const narrow = (among: readonly Profile[], part: (profile: Profile) => string) => {
    const told = among.filter((profile) => part(profile) !== "");
    if (told.length === 0) return among;
    const best = mostTold(told.map(part));
    return told.filter((profile) => part(profile) === best);
  };
  const inCountry = narrow(placed, ({ statement }) => statement.place?.country ?? "");
  const inProvince = narrow(inCountry, ({ statement }) => statement.place?.admin1 ?? "");
  const atSite = narrow(inProvince, ({ sites }) => [...sites].sort().join(" "));
  return [...atSite].sort((a, b) => (a.id < b.id ? -1 : 1))[0]?.statement.place ?? null;
}

/**
 * The time best supported: of the times told as done (if any), the one that stands within most others, the
 * narrower where several do.
 */
function timeOf(members: readonly Profile[]): DateInterval | null {
  const done = members.filter(({ time, phase }) => time && phase !== "ahead");
  const timed = done.length > 0 ? done : members.filter(({ time }) => time);
  const spans = timed.map(({ time }) => time).filter((time) => time !== null);
  const within = (span: DaySpan, other: DaySpan) => other.from <= span.from && span.to <= other.to;
  const best = spans
    .map((span) => ({ span, support: spans.filter((other) => within(span, other)).length }))
    .sort((a, b) => b.support - a.support || width(a.span) - width(b.span) || a.span.from - b.span.from)[0];
  return best ? { earliest: dateOfDay(best.span.from), latest: dateOfDay(best.span.to) } : null;
}

function width(span: DaySpan): number {
  return span.to - span.from;
}

/** What stands highest: an act told as done outweighs a denial, a denial what is only feared. */
const MODALITY_ORDER: readonly Modality[] = ["reported", "denied", "unclear", "planned", "feared"];

function modalityOf(members: readonly Profile[]): Modality {
  const told = new Set(members.map(({ statement }) => statement.modality));
  return MODALITY_ORDER.find((modality) => told.has(modality)) ?? "reported";
}

function mostTold(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([x, m], [y, n]) => n - m || (x < y ? -1 : 1))[0]?.[0] ?? "other";
}
