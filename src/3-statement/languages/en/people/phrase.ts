import type { CountInterval } from "../../../../core/interval.ts";
import type { Reference, Share } from "../../../discourse/types.ts";
import type { Token } from "../../../lexer.ts";
import type { Group, Role } from "../../../types.ts";
import type { EnglishLexicon } from "../lexicon.ts";

/** A phrase that stands for people, with what its words tell of them. */
export type PeoplePhrase = {
  /** Token indexes: first, and one after the last. */
  readonly from: number;
  readonly to: number;
  /** Null: no number is told ("the defectors", "they"). */
  readonly count: CountInterval | null;
  readonly qualifier: string | null;
  readonly role: Role | null;
  readonly group: Group | null;
  /** Country that they flee from, by the name of their people. */
  readonly home: string | null;
  readonly reference: Reference;
  readonly plural: boolean;
  readonly sex: "female" | "male" | null;
  /** Lower-case head noun, or null for a bare number or a pronoun. */
  readonly head: string | null;
  /** A number without a noun ("another seven", "the 31"). */
  readonly elliptic: boolean;
  /** What share of an earlier group this is, when the phrase is a part ("two of the 13"). */
  readonly share: Share | null;
  /** The groups told together ("two groups of 10 and nine"). */
  readonly members: readonly PeoplePhrase[];
  /** Token indexes of participles that stand before the noun ("detained defectors"). */
  readonly premodifiers: readonly number[];
};

/** What the grammar needs to know of the sentence besides its tokens. */
export type Surroundings = {
  readonly tokens: readonly Token[];
  readonly lexicon: EnglishLexicon;
  /** Tokens inside time expressions are no counts. */
  readonly isTime: (index: number) => boolean;
};

/** A phrase that tells nothing yet. */
export const EMPTY: Omit<PeoplePhrase, "from" | "to"> = {
  count: null,
  qualifier: null,
  role: null,
  group: null,
  home: null,
  reference: "new",
  plural: true,
  sex: null,
  head: null,
  elliptic: false,
  share: null,
  members: [],
  premodifiers: [],
};
