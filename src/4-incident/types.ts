import type { Act, Modality, Place } from "../3-statement/types.ts";
import type { DateInterval } from "../core/interval.ts";

export type Relation = {
  readonly kind: "partOf" | "follows" | "overlaps";
  readonly incident: string;
  readonly why: string;
};

export type Conflict = {
  readonly part: "people" | "place" | "time" | "groups";
  readonly values: readonly { readonly value: string; readonly statements: readonly string[] }[];
};

/** The event statements, from any number of documents, about the same act on the same people. */
export type Incident = {
  readonly id: string;
  readonly act: Act;
  readonly statements: readonly string[];
  readonly people: { readonly min: number; readonly max: number | null; readonly who: string };
  readonly place: Place | null;
  readonly time: DateInterval | null;
  readonly modality: Modality;
  /** Independent origins: at least, at most (anonymous ones may coincide). */
  readonly origins: { readonly min: number; readonly max: number };
  readonly relations: readonly Relation[];
  readonly conflicts: readonly Conflict[];
};
