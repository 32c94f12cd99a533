import type { Publication } from "../../2-document/types.ts";
import type { Statement } from "../../3-statement/types.ts";
import type { StandingIncident } from "../../store/contract/port.ts";
import type { Casebook } from "./open.ts";

/** What of incidents and totals is listed; a filter that is left out does not filter. */
export type ListFilter = {
  readonly act: string | null;
  readonly who: string | null;
  /** A country code, or the English name or gazetteer id of a province or place. */
  readonly place: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly status: string | null;
};

/** A report as a line of a list. */
export type ListedReport = {
  readonly report: string;
  readonly received: string;
  readonly actor: string;
  readonly name: string | null;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly language: string | null;
  readonly published: Publication | null;
  /** Null where the report could not be read. */
  readonly statements: number | null;
};

/** An aggregate with the report it stands in. */
export type ListedTotal = { readonly report: string; readonly statement: Statement };

/** Incidents that pass the filter, the earliest first; those without a date come last. */
export async function listIncidents(
  casebook: Casebook,
  filter: ListFilter,
): Promise<readonly StandingIncident[]> {
  const found: StandingIncident[] = [];
  for await (const standing of casebook.incidents()) {
    const { incident, status } = standing;
    if (filter.status !== null && filter.status !== status) continue;
    if (
      passes(
        { act: incident.act, who: incident.people.who, place: incident.place, time: incident.time },
        filter,
      )
    )
      found.push(standing);
  }
  const key = ({ incident }: StandingIncident): string =>
    `${incident.time?.earliest ?? "9999"} ${incident.time?.latest ?? "9999"} ${incident.id}`;
  return found.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Aggregates that pass the filter, in the order of their windows. */
export async function listTotals(casebook: Casebook, filter: ListFilter): Promise<readonly ListedTotal[]> {
  const found: ListedTotal[] = [];
  for await (const { report, statement } of casebook.statements()) {
    const { act, people, place, time } = statement;
    if (statement.kind === "aggregate" && passes({ act, who: people.who, place, time }, filter))
      found.push({ report, statement });
  }
  const key = ({ statement }: ListedTotal): string => `${statement.time?.earliest ?? "9999"} ${statement.id}`;
  return found.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

type Filtered = {
  readonly act: string;
  readonly who: string;
  readonly place: Statement["place"];
  readonly time: { readonly earliest: string; readonly latest: string } | null;
};

function passes({ act, who, place, time }: Filtered, filter: ListFilter): boolean {
  if (filter.act !== null && act !== filter.act) return false;
  if (filter.who !== null && who !== filter.who) return false;
  if (
    filter.place !== null &&
    ![place?.country, place?.admin1, place?.name, place?.id].includes(filter.place)
  )
    return false;
  if (filter.from !== null && (time === null || time.latest < filter.from)) return false;
  return filter.to === null || (time !== null && time.earliest <= filter.to);
}

/** Every report held, in the order in which they were received. */
export async function listReports(casebook: Casebook): Promise<readonly ListedReport[]> {
  const counts = new Map<string, number>();
  for await (const { report } of casebook.statements()) counts.set(report, (counts.get(report) ?? 0) + 1);
  const reports: (ListedReport & { readonly seq: number })[] = [];
  for await (const { report, entry, time, actor, name } of casebook.reports()) {
    const document = await casebook.document(report);
    reports.push({
      seq: entry.seq,
      report,
      received: time,
      actor,
      name,
      title: document?.title ?? null,
      publisher: document?.publisher ?? null,
      language: document?.language ?? null,
      published: document?.published ?? null,
      statements: document === null ? null : (counts.get(report) ?? 0),
    });
  }
  return reports.toSorted((a, b) => a.seq - b.seq).map(({ seq: _seq, ...report }) => report);
}
