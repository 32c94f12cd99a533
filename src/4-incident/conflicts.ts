/**
 * Values of one incident's statements that exclude each other, side by side; a value that goes with all
 * others ("people", a whole month) is no part of a conflict. Nothing is averaged or chosen.
 */
import { comparePlace, equalPeople, peopleMeet } from "./features.ts";
import type { DaySpan, Profile } from "./profile.ts";
import { OPEN } from "./profile.ts";
import type { Conflict } from "./types.ts";

/** The conflicts among the members of one incident; parts without one are left out. */
export function conflictsOf(members: readonly Profile[]): Conflict[] {
  const parts: (Conflict | null)[] = [
    conflict("people", members, valueOfPeople, (a, b) => !peopleMeet(a, b) && !equalPeople(a, b)),
    conflict("place", members, valueOfPlace, placesExclude),
    conflict("time", members, valueOfTime, timesExclude),
    conflict("groups", members, valueOfGroups, groupsExclude),
  ];
  return parts.filter((part) => part !== null);
}

type ValueOf = (profile: Profile) => string | null;

function conflict(
  part: Conflict["part"],
  members: readonly Profile[],
  tell: ValueOf,
  exclude: (a: Profile, b: Profile) => boolean,
): Conflict | null {
  const values = new Map<string, Profile[]>();
  for (const profile of members) {
    const value = tell(profile);
    if (value === null) continue;
    const known = values.get(value);
    if (known) known.push(profile);
    else values.set(value, [profile]);
  }
  // All statements of one value compare alike, so that the first stands for them.
  const heads = [...values].map(([value, statements]) => ({ value, head: statements[0]! }));
  const excluded = heads.filter((a) => heads.some((b) => exclude(a.head, b.head))).map(({ value }) => value);
  if (excluded.length === 0) return null;
  return {
    part,
    values: excluded
      .sort()
      .map((value) => ({ value, statements: (values.get(value) ?? []).map(({ id }) => id).sort() })),
  };
}

function valueOfPeople(profile: Profile): string {
  return interval(profile.min, profile.max);
}

function interval(min: number, max: number): string {
  if (max >= OPEN) return `${min}–`;
  return min === max ? String(min) : `${min}–${max}`;
}

function valueOfPlace({ statement: { place } }: Profile): string | null {
  if (!place) return null;
  const words = [place.country, place.admin1, place.name].filter(
    (word) => word !== null && word !== undefined,
  );
  return words.length > 0 ? words.join(" / ") : null;
}

function placesExclude(a: Profile, b: Profile): boolean {
  const level = comparePlace(a, b);
  return level === "otherSite" || level === "otherProvince" || level === "otherCountry";
}

function valueOfTime({ statement: { time } }: Profile): string | null {
  if (!time) return null;
  return time.earliest === time.latest ? time.earliest : `${time.earliest}/${time.latest}`;
}

function timesExclude(a: Profile, b: Profile): boolean {
  // A plan that came about on another day contradicts nothing.
  if (!a.time || !b.time || (a.phase === "ahead") !== (b.phase === "ahead")) return false;
  return !meet(a.time, b.time);
}

/** Whether two spans share a day. */
function meet(a: DaySpan, b: DaySpan): boolean {
  return a.from <= b.to && b.from <= a.to;
}

function valueOfGroups({ groups }: Profile): string | null {
  if (groups.length === 0) return null;
  return groups
    .map((group) => [group.sex, group.age, interval(group.min, group.max ?? OPEN)].filter(Boolean).join(" "))
    .sort()
    .join(", ");
}

function groupsExclude(a: Profile, b: Profile): boolean {
  return a.groups.some((group) =>
    b.groups.some(
      (other) =>
        group.sex === other.sex &&
        group.age === other.age &&
        (group.min > (other.max ?? OPEN) || other.min > (group.max ?? OPEN)),
    ),
  );
}
