import type { Document } from "../../2-document/types.ts";
import type { Statement } from "../../3-statement/types.ts";
import { canonicalJson } from "../../core/canonical.ts";
import type { StandingIncident } from "../contract/port.ts";
import type { SqlValue } from "../contract/sql.ts";

/** A row of a derived table: a pure function of what is kept, so that a row can be checked and made again. */
export type Row = Readonly<Record<string, SqlValue>>;

/** The row of a document. */
export function documentRow(document: Document): Row {
  return {
    report: document.id,
    language: document.language,
    publisher: document.publisher,
    earliest: document.published?.earliest ?? null,
    latest: document.published?.latest ?? null,
    content: canonicalJson(document),
  };
}

/** The row of a statement read from a report. */
export function statementRow(report: string, statement: Statement): Row {
  const { id, kind, act, people, place, time, modality, quote } = statement;
  return {
    id,
    report,
    start_at: quote.start,
    end_at: quote.end,
    kind,
    act,
    who: people.who,
    least: people.min,
    most: people.max,
    country: place?.country ?? null,
    admin1: place?.admin1 ?? null,
    place_name: place?.name ?? null,
    place_id: place?.id ?? null,
    earliest: time?.earliest ?? null,
    latest: time?.latest ?? null,
    modality,
    content: canonicalJson(statement),
  };
}

/** The row of an incident. */
export function incidentRow({ incident, status }: StandingIncident): Row {
  const { id, act, people, place, time } = incident;
  return {
    id,
    act,
    who: people.who,
    least: people.min,
    most: people.max,
    country: place?.country ?? null,
    admin1: place?.admin1 ?? null,
    earliest: time?.earliest ?? null,
    latest: time?.latest ?? null,
    status,
    content: canonicalJson(incident),
  };
}

/** The rows that say which statements an incident holds. */
export function incidentStatementRows({ incident }: StandingIncident): readonly Row[] {
  return [...new Set(incident.statements)].map((statement) => ({ incident: incident.id, statement }));
}
