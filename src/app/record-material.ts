import type { Statement } from "../3-statement/types.ts";
import { Corpus } from "../4-incident/corpus.ts";
import { independentOrigins } from "../4-incident/origins.ts";
import type { Profile } from "../4-incident/profile.ts";
import type { Incident } from "../4-incident/types.ts";
import { recordIncident } from "../5-record/claims.ts";
import type { AskedAggregate, RecordIncident, RecordMaterial } from "../5-record/types.ts";
import type { IsoDate } from "../core/interval.ts";
import type { Engine } from "./load-engine.ts";
import type { DocumentHead, ReadResult } from "./reading.ts";
import { canonicalSpeakers } from "./speaker-names.ts";

/** What linking left for the record: its corpus with the same naming, and profiles by statement. */
export type Linkage = {
  readonly corpus: Corpus;
  readonly profiles: ReadonlyMap<string, Profile>;
  readonly naming: { readonly canonicalSpeaker: (name: string) => string | null };
};

/** The corpus that a reading was linked in. */
export function linkageOf(result: ReadResult, engine: Engine): Linkage {
  const naming = { canonicalSpeaker: canonicalSpeakers(engine.data) };
  const corpus = new Corpus(result.linkable, naming, result.statistics);
  return { corpus, naming, profiles: new Map(corpus.profiles.map((profile) => [profile.id, profile])) };
}

/** Makes incidents ready to be counted: those that stand, and others made of the same statements. */
export function recordIncidents(
  result: ReadResult,
  { corpus, profiles, naming }: Linkage,
): (incident: Incident) => RecordIncident {
  const publishedBy = publicationOf(result);
  const statements = new Map(result.statements.map((statement) => [statement.id, statement]));
  return (incident) => ({
    withdrawn: result.decisions?.withdrawn.has(incident.id) ?? false,
    ...recordIncident(
      incident,
      incident.statements.flatMap((id) => {
        const statement = statements.get(id);
        const document = result.documentOf.get(id) ?? "";
        return statement ? [{ statement, document, publishedBy: publishedBy(id) }] : [];
      }),
      (ids) =>
        independentOrigins(
          ids.flatMap((id) => profiles.get(id) ?? []),
          (profile) => corpus.storyOf(profile),
          naming,
        ).min,
    ),
  });
}

/** What is counted from, as plain data: it can be handed to another process. */
export type CountedRecord = Omit<RecordMaterial, "toldApart"> & {
  /** Pairs of incidents that some document tells apart, or people judged to be different. */
  readonly apart: ReadonlySet<string>;
};

/** What a reading gives to count from. */
export function recordMaterial(result: ReadResult, linkage: Linkage): RecordMaterial {
  return materialOf(countedRecord(result, linkage));
}

/** The same as plain data. */
export function countedRecord(result: ReadResult, linkage: Linkage): CountedRecord {
  return {
    incidents: result.incidents.map(recordIncidents(result, linkage)),
    aggregates: aggregatesOf(result, publicationOf(result)),
    apart: incidentsApart(result, linkage),
  };
}

/** Plain data made ready to be asked. */
export function materialOf({ incidents, aggregates, apart }: CountedRecord): RecordMaterial {
  return { incidents, aggregates, toldApart: (a, b) => apart.has(incidentPair(a, b)) };
}

function incidentsApart(result: ReadResult, { corpus }: Linkage): ReadonlySet<string> {
  const incidentOf = new Map(
    result.incidents.flatMap(({ id, statements }) => statements.map((one) => [one, id] as const)),
  );
  const apart = new Set(judgedIncidents(result));
  for (const told of corpus.byDocument)
    for (const [at, one] of told.entries())
      for (const other of told.slice(at + 1)) {
        const [a, b] = [incidentOf.get(one.id), incidentOf.get(other.id)];
        if (one.act !== other.act || a === undefined || b === undefined || a === b) continue;
        const pair = incidentPair(a, b);
        if (!apart.has(pair) && corpus.apartness(one, other) === "apart") apart.add(pair);
      }
  return apart;
}

/** Incidents of which people judged some statements to be different happenings, in pairs. */
function judgedIncidents({ decisions, incidents }: ReadResult): ReadonlySet<string> {
  const judged = (decisions?.judgements ?? []).filter(({ verdict }) => verdict === "different");
  if (judged.length === 0) return new Set();
  const incidentOf = new Map(incidents.flatMap(({ id, statements }) => statements.map((one) => [one, id])));
  return new Set(
    judged.flatMap(({ statements: [a, b] }) => {
      const [x, y] = [incidentOf.get(a), incidentOf.get(b)];
      return x === undefined || y === undefined ? [] : [incidentPair(x, y)];
    }),
  );
}

function incidentPair(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** The last day on which a statement's document can have been published. */
function publicationOf({ documents, documentOf }: ReadResult): (statement: string) => IsoDate | null {
  const heads = new Map(documents.map((head) => [head.id as string, head]));
  return (statement) => lastDay(heads.get(documentOf.get(statement) ?? ""));
}

/** The last day on which a document can have been published, where anything is known of it. */
function lastDay(head: DocumentHead | undefined): IsoDate | null {
  const published = head?.published ?? null;
  return published === null || published.basis === "unknown" ? null : published.latest;
}

function aggregatesOf(
  result: ReadResult,
  publishedBy: (statement: string) => IsoDate | null,
): AskedAggregate[] {
  const incidentOf = new Map(
    result.incidents.flatMap((incident) => incident.statements.map((id) => [id, incident.id] as const)),
  );
  // A sum of which some part is itself a sum ("30 and four more") is not made of incidents alone.
  const partsOf = ({ parts = [] }: Statement): readonly string[] => {
    const found = parts.flatMap((id) => incidentOf.get(id) ?? []);
    return found.length === parts.length ? found : [];
  };
  return result.statements
    .filter(({ kind }) => kind === "aggregate")
    .map((statement) => ({
      statement: statement.id,
      document: result.documentOf.get(statement.id) ?? "",
      act: statement.act,
      basis: statement.basis ?? "total",
      people: statement.people,
      place: statement.place,
      time: statement.time,
      publishedBy: publishedBy(statement.id),
      modality: statement.modality,
      parts: partsOf(statement),
    }));
}
