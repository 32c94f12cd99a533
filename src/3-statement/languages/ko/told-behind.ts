import type { PlaceMention } from "../../place/types.ts";
import type { TimeMention } from "../../time/types.ts";
import type { Clause } from "./circumstances.ts";
import { placeInList, timeIn } from "./circumstances.ts";

/** Where and when the words behind a group tell that it happened to them. */
export type ToldBehind = {
  readonly place: PlaceMention | null;
  readonly time: { readonly mention: TimeMention; readonly chunk: number } | null;
};

/**
 * "12명은 8일 선양에서, 9명은 10일 옌지에서 체포됐다": what each group of a list is told of behind it, up to the next.
 * Null where a list is not told so ("선양에서 12명이, 옌지에서 9명이"). `groups` are the chunks of the people.
 */
export function toldBehind(clause: Clause, groups: readonly number[]): readonly ToldBehind[] | null {
  const [first] = groups;
  if (first === undefined || groups.length < 2) return null;
  if (groups.some((at, index) => at < clause.from || at >= (groups[index + 1] ?? clause.act))) return null;
  const told = groups.map((at, index): ToldBehind => {
    const next = groups[index + 1] ?? clause.act;
    return { place: placeInList(clause, next, at), time: timeIn(clause, at + 1, next) };
  });
  const everyPlace = told.every(({ place }) => place !== null);
  const everyTime = told.every(({ time }) => time !== null);
  const before =
    (everyPlace && placeInList(clause, first, clause.from - 1) !== null) ||
    (everyTime && timeIn(clause, clause.from, first) !== null);
  return (everyPlace || everyTime) && !before ? told : null;
}

const RESPECTIVELY = /(?:^|\s)각(?:각|자)(?=\s)/u;

/** A second day told shorter than the first ("지난달 3일과 19일"): of the same month. */
function completed(first: TimeMention, second: TimeMention): TimeMention {
  const [known, open] = [first.expression, second.expression];
  if (open.kind !== "date" || open.month !== null || open.year !== null) return second;
  if (known.kind === "within")
    return { ...second, expression: { kind: "within", inner: open, outer: known.outer } };
  if (known.kind !== "date") return second;
  return {
    ...second,
    expression: { ...open, month: known.month, year: known.year, direction: known.direction },
  };
}

/**
 * "지난 8일과 12일 옌지에서 각각 5명과 7명이 체포됐다": as many days or towns as there are groups, told for each in turn.
 * Null where the words say no such thing.
 */
export function toldInTurn(clause: Clause, count: number): readonly ToldBehind[] | null {
  const { chunks, text, from, act, unusable } = clause;
  if (count < 2 || !RESPECTIVELY.test(text.slice(chunks[from]?.from ?? 0, chunks[act]?.from))) return null;
  const indexes = chunks.flatMap((_, at) => (at >= from && at < act && !unusable.has(at) ? [at] : []));
  const times = indexes.flatMap((at) => timeIn(clause, at, at + 1) ?? []);
  const places = indexes.flatMap((at) => {
    const chunk = chunks[at];
    const named = chunk?.kind === "place" && chunk.mention.form === "name" && !chunk.agent;
    return named && chunk.mention.place.precision !== "country" ? [chunk.mention] : [];
  });
  const [first] = times;
  const days = times.length === count && first !== undefined ? times : [];
  const towns = places.length === count ? places : [];
  if (days.length === 0 && towns.length === 0) return null;
  return Array.from({ length: count }, (_, index): ToldBehind => {
    const day = days[index];
    return {
      place: towns[index] ?? null,
      time:
        day === undefined || first === undefined
          ? null
          : { ...day, mention: completed(first.mention, day.mention) },
    };
  });
}
