import type { StatisticsCounts } from "../../4-incident/statistics.ts";
import type { Conflict, Incident } from "../../4-incident/types.ts";
import type { Weights } from "../../4-incident/weights.ts";
import type { Check } from "../../5-record/checks/types.ts";
import type { Question } from "../../5-record/types.ts";
import type { IsoDate } from "../../core/interval.ts";
import type { SourceFamily } from "../list-sources.ts";
import { familiesOf } from "../list-sources.ts";
import type { Engine } from "../load-engine.ts";
import type { Overview } from "../overview.ts";
import { overviewOf } from "../overview.ts";
import type { DocumentHead, ReadResult } from "../reading.ts";
import type { CountedRecord, Linkage } from "../record-material.ts";
import { countedRecord, linkageOf, materialOf } from "../record-material.ts";
import type { SourceStanding } from "../source-standing.ts";
import { sourceStandings } from "../source-standing.ts";
import type { Suggestion } from "../suggest-pairs.ts";
import { suggestPairs } from "../suggest-pairs.ts";
import type { Freshness } from "./bring-up-to-date.ts";
import { freshen } from "./freshen.ts";
import type { Casebook } from "./open.ts";
import { readingResult } from "./reading-result.ts";

/** An incident as a line of a list: without the statements that it holds. */
export type IncidentHead = Omit<Incident, "statements" | "conflicts"> & {
  readonly conflicts: readonly Pick<Conflict, "part">[];
  readonly status: string;
};

/**
 * What pages need of a casebook as a whole, at one size of its ledger: what is counted, and what is worked out from
 * everything. Words, statements and documents are not among it: those stay in the store. Plain data, which can be
 * handed from the process that made it to another.
 */
export type Holding = {
  /** Entries in the ledger that this follows from. */
  readonly revision: number;
  readonly fresh: Freshness["fresh"];
  readonly engine: string;
  readonly packs: readonly string[];
  readonly record: CountedRecord;
  readonly incidents: readonly IncidentHead[];
  /** Reports that were read, the latest first. */
  readonly reports: readonly string[];
  readonly languages: readonly string[];
  readonly checks: readonly Check[];
  /** Pairs of statements to judge, the most useful first. */
  readonly suggestions: readonly Suggestion[];
  /** Ids of statements that a person found right. */
  readonly accepted: ReadonlySet<string>;
  readonly standings: readonly SourceStanding[];
  readonly families: readonly SourceFamily[];
  readonly around: Around;
  /** The answer to the question that the overview opens with, on one day. */
  readonly opening: { readonly today: IsoDate; readonly answer: Overview };
};

/** What comparing statements of a few documents needs to know of all the others. */
export type Around = {
  readonly statistics: StatisticsCounts;
  /** Document → the first document of its family, where that is another one. */
  readonly firstOfFamily: ReadonlyMap<string, string>;
  readonly weights: Weights;
};

/** What the overview shows where nothing is asked. */
export const OPENING_QUESTION: Question = { act: null, who: "refugee", from: null, to: null, place: null };

/** Brings a casebook up to date and works out what pages need of it as a whole. */
export async function makeHolding(
  casebook: Casebook,
  engine: () => Engine,
  today: IsoDate,
): Promise<Holding> {
  const { fresh } = await freshen(casebook, async () => engine);
  const revision = await casebook.revision();
  const result = await readingResult(casebook, engine());
  const linkage = linkageOf(result, engine());
  const record = countedRecord(result, linkage);
  const { decisions, documents } = result;
  return {
    revision,
    fresh,
    engine: result.engine,
    packs: result.packs,
    record,
    incidents: result.incidents.map((incident) => headOfIncident(incident, decisions?.statuses)),
    reports: documents.toSorted((a, b) => (orderOf(a) > orderOf(b) ? -1 : 1)).map(({ id }) => id),
    languages: [...new Set(documents.map(({ language }) => language))].sort(),
    checks: result.checks,
    suggestions: suggestPairs(result, engine()),
    accepted: decisions?.accepted ?? new Set(),
    standings: sourceStandings(result, linkage),
    families: familiesOf(linkage),
    around: aroundOf(result, linkage),
    opening: { today, answer: overviewOf(materialOf(record), OPENING_QUESTION, today) },
  };
}

function headOfIncident(
  { statements: _statements, conflicts, ...incident }: Incident,
  statuses: ReadonlyMap<string, string> | undefined,
): IncidentHead {
  return {
    ...incident,
    conflicts: conflicts.map(({ part }) => ({ part })),
    status: statuses?.get(incident.id) ?? "reported",
  };
}

function orderOf({ published, id }: DocumentHead): string {
  return `${published === null || published.basis === "unknown" ? "" : published.latest} ${id}`;
}

function aroundOf({ weights }: ReadResult, { corpus }: Linkage): Around {
  const { stories } = corpus.stories;
  const firstOfFamily = stories.flatMap(({ document, family, position }) => {
    const first = stories[family]?.document.id;
    return family === position || first === undefined
      ? []
      : [[document.id as string, first as string] as const];
  });
  return { statistics: corpus.statistics.counts, firstOfFamily: new Map(firstOfFamily), weights };
}
