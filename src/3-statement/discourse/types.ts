import type { CountInterval } from "../../core/interval.ts";
import type { Span } from "../../core/quote.ts";
import type { PlaceMention } from "../place/types.ts";
import type { TimeMention } from "../time/types.ts";
import type { Act, AggregateBasis, Group, Modality, Role, Speaker } from "../types.ts";

/**
 * How words point at people: to new ones, to ones told of before ("the 31", "they"), to others than those told of
 * ("another seven"), or to people in general ("North Koreans").
 */
export type Reference = "new" | "definite" | "pronoun" | "another" | "bare";

/** A part of a whole: "two of the 13", "all of them", "any of the 10". */
export type Share = {
  readonly of: "all" | "some" | "any" | "none" | "count";
  /** The number of the whole, where told. */
  readonly whole: CountInterval | null;
};

/** How the words of an act stand in their clause. */
export type ActForm = "active" | "passive" | "participle" | "gerund" | "noun" | "state" | "premodifier";

/** The people of a claim as its words tell them. */
export type ClaimedPeople = {
  /** Null: no number is told. */
  readonly count: CountInterval | null;
  readonly qualifier: string | null;
  /** Null: the words tell nothing of the role. */
  readonly role: Role | null;
  /** Country that they flee from, by the name of their people; null if not told. */
  readonly home: string | null;
  readonly reference: Reference;
  readonly plural: boolean;
  readonly sex: "female" | "male" | null;
  readonly share: Share | null;
  readonly groups: readonly Group[];
  /** The number stands without a noun ("another seven"). */
  readonly elliptic: boolean;
  /** Those of a group told before who are left ("the remaining 15", "the rest"); left out where the words do not say. */
  readonly remaining?: boolean;
  /** Offsets of the words for the people in the document's text. */
  readonly span: Span;
};

/**
 * One act upon one group, as one clause tells it. The grammar of each language makes claims; `discourse` works out
 * over the whole document which of them are the same, and makes statements. Language-neutral.
 */
export type Claim = {
  readonly act: Act;
  readonly modality: Modality;
  /** Null: the words leave the people out ("the arrests"). */
  readonly people: ClaimedPeople | null;
  readonly time: TimeMention | null;
  /** Places of the act itself, in order; several when told together. For arrivals and transfers where they came to. */
  readonly places: readonly PlaceMention[];
  /** Country of those who acted ("Chinese police"), when no place is told. */
  readonly agentCountry: PlaceMention | null;
  /** Where the people were brought or sent. */
  readonly destination: PlaceMention | null;
  /** Others brought them on their way, by air or otherwise; left out where the words do not say. */
  readonly conveyed?: "by air" | "otherwise";
  /** One state handed them on to another: it happened where they were, and not where they came to. */
  readonly handedOn?: boolean;
  /** Tells a state that lasts ("held", "in custody") and not the moment of the act. */
  readonly stative: boolean;
  /** Tells the moment or a state ("have been detained since Friday"). */
  readonly mayLast?: boolean;
  /** How the words of the act stand in their clause, where that tells something about counting. */
  readonly form?: ActForm;
  /** A running total up to the time told, whatever its words for the time. */
  readonly upTo?: boolean;
  /** Tells only again, when and where, what has been told: by itself it is no event. */
  readonly retells?: boolean;
  /** What the words themselves say about counting: a sum over occasions, a running total, a stock; null if nothing. */
  readonly counting: AggregateBasis | null;
  /** The words say that it was one occasion ("on a single night", "in one raid"). */
  readonly single?: boolean;
  /** The words tie it to the arrest told before: "also", "as well", "elsewhere in the city", "at the same time". */
  readonly alike?: "place" | "time and place" | null | undefined;
  /** One of several groups told apart in the same words ("two groups of 10 and nine"). */
  readonly distinct: boolean;
  /** Origin first; empty if nobody is named. */
  readonly speakers: readonly Speaker[];
  /** Whether the speakers are named in the same sentence, or carried over from one before. */
  readonly attributed: boolean;
  /** Offsets of the shortest run that carries the people and the act. */
  readonly quote: Span;
  /** Index of the sentence, over the whole document. */
  readonly sentence: number;
  readonly paragraph: number;
  readonly title: boolean;
  /** Part → name of the rule that read it. */
  readonly rules: Readonly<Record<string, string>>;
};

/** Says that some of a group told before were something else ("two of them were guides"). */
export type RoleSplit = {
  readonly kind: "roleSplit";
  readonly count: CountInterval;
  readonly role: Role;
  /** The number of the whole, where told. */
  readonly whole: CountInterval | null;
  readonly quote: Span;
  readonly speakers: readonly Speaker[];
  readonly sentence: number;
};

/** Another figure for people told before ("gave the number as 15"). */
export type OtherFigure = {
  readonly kind: "otherFigure";
  readonly act: Act | null;
  readonly count: CountInterval;
  readonly qualifier: string | null;
  readonly time: TimeMention | null;
  readonly span: Span;
  readonly quote: Span;
  readonly speakers: readonly Speaker[];
  readonly sentence: number;
};

/** People named with a number and without an act ("let the 21 apply"): it may be that of a group told before. */
export type Mention = { readonly kind: "mention"; readonly people: ClaimedPeople; readonly sentence: number };

/** What the sentences of a document say, in order. */
export type Telling = (Claim & { readonly kind: "claim" }) | RoleSplit | OtherFigure | Mention;
