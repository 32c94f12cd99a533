import { nearCount } from "../../discourse/draft.ts";
import type { Claim, Telling } from "../../discourse/types.ts";
import type { PlaceMention } from "../../place/types.ts";
import type { TimeMention } from "../../time/types.ts";
import type { Act, AggregateBasis, Speaker } from "../../types.ts";
import type { Candidate } from "./candidate.ts";
import type { ChunkedSentence } from "./chunks.ts";
import { claimedPeople, spanOf } from "./claimed-people.ts";
import type { DaysOf } from "./comparisons.ts";
import type { PeoplePhrase } from "./people/phrase.ts";
import type { Statistic, StatisticMemory } from "./statistic-memory.ts";

/** What the reading of numbers in one sentence rests on. */
export type StatisticalInput = {
  readonly text: string;
  readonly sentence: ChunkedSentence;
  /** What the clauses of the sentence tell. */
  readonly candidates: readonly Candidate[];
  readonly speakers: readonly Speaker[];
  readonly attributed: boolean;
  readonly memory: StatisticMemory;
  readonly daysOf: DaysOf;
  /** Country that the document's people flee from, where known. */
  readonly home: string | null;
  /** What the document has told so far, this sentence's clauses included. */
  readonly told: readonly Telling[];
};

/** A number as a statistic tells it, before it is a telling. */
export type FigureClaim = {
  readonly phrase: PeoplePhrase;
  readonly act: Act;
  readonly counting: AggregateBasis | null;
  readonly time: TimeMention | null;
  readonly places?: readonly PlaceMention[];
  readonly agentCountry?: PlaceMention | null;
  readonly destination?: PlaceMention | null;
  readonly from: number;
  readonly to: number;
  readonly rule: string;
  /** A running total up to the time. */
  readonly upTo?: boolean;
  /** Tied to what was told before it. */
  readonly alike?: Claim["alike"];
  /** A part of people told of before: they keep their whole. */
  readonly isPart?: boolean;
};

/** The claim that a number makes. */
export function claimOf(input: StatisticalInput, figure: FigureClaim): Claim & { kind: "claim" } {
  const { sentence, speakers, attributed } = input;
  const people = claimedPeople(sentence, figure.phrase, []);
  return {
    kind: "claim",
    act: figure.act,
    modality: "reported",
    people: figure.isPart
      ? people
      : {
          ...people,
          role: "refugee",
          reference: people.reference === "another" ? "another" : "new",
          share: null,
        },
    time: figure.time,
    places: figure.places ?? [],
    agentCountry: figure.agentCountry ?? null,
    destination: figure.destination ?? null,
    stative: figure.counting === "stock",
    alike: figure.alike ?? null,
    counting: figure.counting,
    upTo: figure.upTo === true,
    distinct: true,
    speakers,
    attributed,
    quote: spanOf(sentence, figure.from, figure.to),
    sentence: sentence.index,
    paragraph: sentence.paragraph,
    title: sentence.title,
    rules: { act: figure.rule, people: "figure" },
  };
}

type Whereabouts = Pick<Statistic, "places" | "agentCountry" | "destination">;

export const NOWHERE: Whereabouts = {
  places: [],
  agentCountry: null,
  destination: null,
};

/** Where a statistic counts. */
export function whereOf({ places, agentCountry, destination }: Statistic): Whereabouts {
  return { places, agentCountry, destination };
}

/** How many tellings back an occasion is looked for: the reading of long documents stays linear. */
const REMEMBERED = 1000;

/** Whether the document has told this act upon people of about this number as an occasion. */
export function isToldBefore(told: readonly Telling[], act: Act | null, { count }: PeoplePhrase): boolean {
  if (count === null) return false;
  return told
    .slice(-REMEMBERED)
    .some(
      (telling) =>
        telling.kind === "claim" &&
        telling.act === act &&
        telling.counting === null &&
        telling.people?.count != null &&
        telling.people.reference !== "bare" &&
        nearCount(telling.people.count, count),
    );
}
