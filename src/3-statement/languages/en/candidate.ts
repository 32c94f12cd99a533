import type { TimeMention } from "../../time/types.ts";
import type { Act, Modality, Speaker } from "../../types.ts";
import type { ActReading } from "./acts.ts";
import type { ChunkedSentence } from "./chunks.ts";
import type { Whereabouts } from "./circumstances.ts";
import type { Patient } from "./coordination.ts";
import type { PeoplePhrase } from "./people/phrase.ts";

/** One act upon one group, as one clause tells it; what it belongs to is decided over the whole document. */
export type Candidate = {
  readonly act: Act;
  readonly modality: Modality;
  readonly phrase: PeoplePhrase | null;
  readonly groups: Patient["groups"];
  readonly sentence: ChunkedSentence;
  readonly reading: ActReading;
  readonly time: TimeMention | null;
  readonly whereabouts: Whereabouts;
  readonly stative: boolean;
  /** Offsets of the shortest run that carries the people and the act. */
  readonly start: number;
  readonly end: number;
  /** Only tells again, when and from where, what has been told of its people. */
  readonly retells?: boolean;
  /** The clause leaves its verb out and takes that of the clause before ("and three in Shenyang"). */
  readonly gapped: boolean;
  /** One of several groups told apart in the same words ("two groups of 10 and nine"). */
  readonly distinct: boolean;
  /** Who says so, filled in once attributions are known. */
  readonly speakers: readonly Speaker[];
};

/** Whether a time expression names days on the calendar at all. */
export type NamesDays = (mention: TimeMention) => boolean;
