import type { AggregateBasis, Modality, Place, Role } from "../3-statement/types.ts";
import type { Relation } from "../4-incident/types.ts";
import type { CountInterval, DateInterval, IsoDate } from "../core/interval.ts";

/** What one statement says of the number of an incident's people. */
export type Claim = CountInterval & {
  readonly statement: string;
  readonly document: string;
  /** Where its words stand in the document, for the order of telling. */
  readonly at: number;
  readonly who: Role;
  readonly modality: Modality;
  /** The statement on the same people that it is said to continue, or null. */
  readonly follows: string | null;
};

/** An incident with what counting needs to know of its statements. */
export type RecordIncident = {
  readonly id: string;
  readonly act: string;
  readonly who: Role;
  readonly modality: Modality;
  /** From the least to the greatest of the comparable claims; nothing is averaged. */
  readonly people: CountInterval;
  /** So many at the least by two independent origins; 0 where only one is sure. */
  readonly corroborated: number;
  /** Independent origins: at least, at most. */
  readonly origins: { readonly min: number; readonly max: number };
  readonly place: Place | null;
  readonly time: DateInterval | null;
  /** The last day on which the first report of it can have been published: it happened by then. */
  readonly reportedBy: IsoDate | null;
  readonly claims: readonly Claim[];
  readonly relations: readonly Relation[];
  /** People took it back: it counts nowhere. */
  readonly withdrawn?: boolean;
};

/** A number over several occasions or at one moment, with the incidents it is said to be made of. */
export type AskedAggregate = {
  readonly statement: string;
  readonly document: string;
  readonly act: string;
  readonly basis: AggregateBasis;
  readonly people: CountInterval & { readonly who: Role };
  readonly place: Place | null;
  readonly time: DateInterval | null;
  /** The last day on which its document can have been published. */
  readonly publishedBy: IsoDate | null;
  readonly modality: Modality;
  /** Ids of the incidents that it is said to be the sum of; empty: not said. */
  readonly parts: readonly string[];
};

/** All that a question is answered from. */
export type RecordMaterial = {
  readonly incidents: readonly RecordIncident[];
  readonly aggregates: readonly AskedAggregate[];
  /** Whether some report tells two incidents, by id, apart as different groups. */
  readonly toldApart: (incident: string, other: string) => boolean;
};

/** What is asked. Null leaves a side open. */
export type Question = {
  /** Null: every act upon people in the hands of an authority. */
  readonly act: string | null;
  readonly who: Role | "all";
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly place: PlaceAsked | null;
};

/** A country, a province or a site, as exact as it was asked for. */
export type PlaceAsked = {
  /** The words that were typed. */
  readonly text: string;
  readonly country: string | null;
  readonly admin1: string | null;
  readonly name: string | null;
};

/**
 * Why an incident is counted as it is. Wording: `src/messages/record.ts`. Left out: another act or role, not told as
 * having happened, outside window or place. Counted as possible (from nobody up to its maximum): told as unclear,
 * or it cannot be told whether it lies within the question.
 */
export type Standing =
  | "corroborated"
  | "singleOrigin"
  | "unclear"
  | "straddlesWindow"
  | "undated"
  | "placeWider"
  | "placeUnknown"
  | "otherAct"
  | "otherRole"
  | "feared"
  | "planned"
  | "denied"
  | "withdrawn"
  | "outsideWindow"
  | "outsidePlace";

export type CountedIncident = {
  readonly id: string;
  /** What it adds to the minimum and the maximum, before overlaps; of one left out, what it would have. */
  readonly counts: CountInterval;
  readonly included: boolean;
  readonly standing: Standing;
};

/** How two counted incidents hang together, and how that is known. */
export type CountedRelation = {
  /** `partOf`, `follows`: all of the first's people are of the second's; `unknown`: any number may be the same. */
  readonly kind: "partOf" | "follows" | "unknown";
  readonly incident: string;
  readonly other: string;
  readonly basis: RelationBasis;
  /** `unknown`: only people of one of these incidents may be the same; absent: anybody. */
  readonly through?: readonly string[];
  /** `unknown`: so many are surely of both; absent: nobody need be. */
  readonly common?: CountInterval;
};

/**
 * `said`: a report says so. `sum`: the figures told beside it add up to it. `oneDocument`: the same figure told in one
 * report. `close`: nearly joined by comparison. `placeAndTime`: place and days do not keep them apart. `part`: nor do
 * they keep one from a part of the other.
 */
export type RelationBasis = "said" | "sum" | "oneDocument" | "close" | "placeAndTime" | "part";

/** What the incidents explain of a number told over several occasions. */
export type CheckedAggregate = {
  readonly statement: string;
  readonly people: CountInterval;
  readonly explained: CountInterval;
  /** What is left, at least and at most; `max` null: open. */
  readonly residual: CountInterval;
  /** So many more than the aggregate allows are documented; 0 where they fit. */
  readonly excess: number;
};

/** Why the corroborated minimum is what it is: the incidents that surely answer, by what stands behind them. */
export type Corroboration = {
  /** Two surely independent origins reach some number of people. */
  readonly sure: number;
  /** Several origins that may be one voice, or that reach no common number. */
  readonly perhaps: number;
  /** One origin. */
  readonly one: number;
};

export type Count = {
  readonly question: Question;
  readonly corroboratedMinimum: number;
  readonly documentedMinimum: number;
  /** Null: open. */
  readonly reportedMaximum: number | null;
  readonly incidents: readonly CountedIncident[];
  readonly relations: readonly CountedRelation[];
  readonly aggregates: readonly CheckedAggregate[];
  readonly corroboration: Corroboration;
  /** Relations that the figures contradict ("31 of those 10"); counted as unknown. */
  readonly impossible: readonly { readonly incident: string; readonly other: string }[];
  /** False: too tangled to be solved exactly; the bounds hold, but may be wider than need be. */
  readonly exact: boolean;
};
