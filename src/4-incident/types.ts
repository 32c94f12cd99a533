import type { Document } from "../2-document/types.ts";
import type { Act, Modality, Place, Statement } from "../3-statement/types.ts";
import type { DateInterval } from "../core/interval.ts";
import type { Sketch } from "./sketch.ts";

/** What linking needs to know of a document beside its text. */
export type LinkedDocument = Pick<
  Document,
  "id" | "path" | "publisher" | "language" | "published" | "reprintOf"
>;

/** A document with what was read in it: what linking starts from. */
export type ReadDocument = {
  readonly document: LinkedDocument;
  readonly sketch: Sketch;
  readonly statements: readonly Statement[];
};

/** What a person decided about two statements. Binds harder than any score. */
export type Judgement = {
  readonly verdict: "same" | "different";
  readonly statements: readonly [string, string];
};

/** One named comparison of two statements: the level found and its weight in bits (log2 m/u). */
export type Evidence = { readonly feature: string; readonly level: string; readonly bits: number };

/** Why two statements are held to be the same happening or not: evidence, sum and what the sum must reach. */
export type Comparison = {
  readonly statements: readonly [string, string];
  readonly evidence: readonly Evidence[];
  /** The log2 odds before any evidence. */
  readonly prior: number;
  /** Prior and evidence together, log2 odds; above zero speaks for the same happening. */
  readonly bits: number;
};

/** A text that is wholly or partly another document's text. */
export type TextReprint = {
  readonly document: string;
  /** The document held to be the earlier one. */
  readonly of: string;
  /** Estimated share of five-word runs in common, of all that occur in either (0–1). */
  readonly resemblance: number;
  /** Estimated share of the shorter text's five-word runs that stand in the longer one (0–1). */
  readonly containment: number;
};

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
