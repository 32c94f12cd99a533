import type { CountInterval } from "../../../core/interval.ts";
import type { ClaimedPeople, Reference } from "../../discourse/types.ts";
import type { Group } from "../../types.ts";
import type { Count } from "./numbers.ts";
import type { Head } from "./people-heads.ts";

/** Words for people. Between `innerFrom` and `innerTo` stands a clause ("13名[想去韩国的]脱北者"); both 0 without one. */
export type PeoplePhrase = Omit<ClaimedPeople, "span" | "groups"> & {
  readonly start: number;
  readonly end: number;
  readonly innerFrom: number;
  readonly innerTo: number;
  readonly age: "child" | "adult" | "elderly" | null;
  readonly noun: boolean;
  /** Where the words that bound the number stand. */
  readonly qualifierSpan: { readonly start: number; readonly end: number } | null;
  readonly groups: readonly Group[];
};

/** A phrase without anything told. */
export const NOBODY: PeoplePhrase = {
  count: null,
  qualifier: null,
  qualifierSpan: null,
  role: null,
  home: null,
  reference: "new",
  plural: true,
  sex: null,
  age: null,
  share: null,
  elliptic: false,
  noun: false,
  groups: [],
  start: 0,
  end: 0,
  innerFrom: 0,
  innerTo: 0,
};

/** What a head tells of the people. */
export const ofHead = (head: Head | null): Partial<PeoplePhrase> =>
  head === null ? {} : { role: head.role, home: head.home, sex: head.sex, age: head.age, noun: true };

function doubled(count: CountInterval): CountInterval {
  return { min: count.min * 2, max: count.max === null ? null : count.max * 2 };
}

/** A counted phrase. */
export function phraseOf(
  start: number,
  count: Count,
  head: Head | null,
  end: number,
  reference: Reference,
): PeoplePhrase {
  const told = { min: count.min, max: count.max };
  return {
    ...NOBODY,
    ...ofHead(head),
    start,
    end,
    count: head?.pair ? doubled(told) : told,
    qualifier: count.qualifier,
    qualifierSpan: count.qualifierSpan,
    reference,
    plural: count.max !== 1 || (head?.pair ?? false),
  };
}
