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
