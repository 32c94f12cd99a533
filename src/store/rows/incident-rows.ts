import type { Sha256Hex } from "../../core/hash.ts";
import type { IncidentChanges, IncidentsBase, StandingIncident } from "../contract/port.ts";
import type { Sql } from "../contract/sql.ts";
import type { Row } from "../derived/columns.ts";
import { incidentRow, incidentStatementRows } from "../derived/columns.ts";
import { insertRows, selectRevision } from "./derived-rows.ts";
import {
  incidentRowsDigest,
  incidentRowsDigestAfter,
  putIncidentsDigest,
  selectIncidentsDigest,
  selectState,
} from "./kept-digests.ts";

/** Incidents and which statements they hold. */

const IDS_AT_ONCE = 100;

/** Takes out the incidents that hold a statement of the report: their values may repeat its words. */
export async function deleteIncidentsAbout(sql: Sql, report: string): Promise<void> {
  const about = `SELECT l.incident FROM incident_statements l JOIN statements s ON s.id = l.statement
                  WHERE s.report = ?`;
  const rows = await sql.all<{ incident: string }>(about, report);
  const removed = await removeIncidents(sql, [...new Set(rows.map(({ incident }) => incident))]);
  await keepDigest(sql, removed, []);
}

/** The digest of the incidents that are there. */
export async function storedIncidentsDigest(sql: Sql): Promise<Sha256Hex> {
  const incidents = await sql.all<Row>("SELECT * FROM incidents");
  const members = await sql.all<Row>("SELECT * FROM incident_statements");
  return incidentRowsDigest([...incidents, ...members]);
}

/**
 * Puts these in the place of all incidents, but for those with a statement that is there no more. False, and without
 * effect, when the ledger has grown since the given revision.
 */
export async function putIncidents(
  sql: Sql,
  all: readonly StandingIncident[],
  revision: number | null,
): Promise<boolean> {
  await collideWithAppends(sql);
  if (revision !== null && (await selectRevision(sql)) !== revision) return false;
  const rows = await sql.all<{ id: string }>("SELECT id FROM statements");
  const known = new Set(rows.map((row) => row.id));
  await sql.run("DELETE FROM incident_statements");
  await sql.run("DELETE FROM incidents");
  await putIncidentsDigest(sql, incidentRowsDigest(await insertIncidents(sql, all, known)));
  return true;
}

/**
 * Puts some incidents, in the place of those with the same identifiers, and takes others out. An incident with a
 * statement that is there no more is left out. False, and without effect, when what is stored is not what the changes
 * start from.
 */
export async function amendIncidents(
  sql: Sql,
  { put, gone }: IncidentChanges,
  { revision, state }: IncidentsBase,
): Promise<boolean> {
  await collideWithAppends(sql);
  if ((await selectRevision(sql)) !== revision || (await selectState(sql)) !== state) return false;
  const removed = await removeIncidents(sql, [...gone, ...put.map(({ incident }) => incident.id)]);
  const ids = [...new Set(put.flatMap(({ incident }) => incident.statements))];
  const found = await selectAmong<{ id: string }>(sql, "SELECT id FROM statements WHERE id", ids);
  const inserted = await insertIncidents(sql, put, new Set(found.map(({ id }) => id)));
  await keepDigest(sql, removed, inserted);
  return true;
}

/**
 * Writing to the heads, though nothing changes, collides with every append: of two processes of which one puts
 * incidents and the other adds a reading or erases a report, the second starts over.
 */
async function collideWithAppends(sql: Sql): Promise<void> {
  await sql.run("UPDATE heads SET size = size");
}

/** Inserts those of which every statement is known; returns their rows. */
async function insertIncidents(
  sql: Sql,
  all: readonly StandingIncident[],
  known: ReadonlySet<string>,
): Promise<readonly Row[]> {
  const incidents = all.filter(({ incident }) => incident.statements.every((id) => known.has(id)));
  const [standing, members] = [incidents.map(incidentRow), incidents.flatMap(incidentStatementRows)];
  await insertRows(sql, "incidents", standing);
  await insertRows(sql, "incident_statements", members);
  return [...standing, ...members];
}

/** Takes incidents out; returns the rows that there were. */
async function removeIncidents(sql: Sql, ids: readonly string[]): Promise<readonly Row[]> {
  const incidents = await selectAmong<Row>(sql, "SELECT * FROM incidents WHERE id", ids);
  const members = await selectAmong<Row>(sql, "SELECT * FROM incident_statements WHERE incident", ids);
  for (const { id } of incidents) {
    await sql.run("DELETE FROM incidents WHERE id = ?", id ?? null);
    await sql.run("DELETE FROM incident_statements WHERE incident = ?", id ?? null);
  }
  return [...incidents, ...members];
}

async function selectAmong<Found>(
  sql: Sql,
  select: string,
  ids: readonly string[],
): Promise<readonly Found[]> {
  const found: Found[] = [];
  for (let start = 0; start < ids.length; start += IDS_AT_ONCE) {
    const page = ids.slice(start, start + IDS_AT_ONCE);
    found.push(...(await sql.all<Found>(`${select} IN (${page.map(() => "?").join(", ")})`, ...page)));
  }
  return found;
}

/** Keeps the digest of what is there after rows were taken out and put. */
async function keepDigest(sql: Sql, removed: readonly Row[], inserted: readonly Row[]): Promise<void> {
  if (removed.length + inserted.length === 0) return;
  const before = await selectIncidentsDigest(sql);
  const after = before === null ? null : incidentRowsDigestAfter(before, removed, inserted);
  await putIncidentsDigest(sql, after ?? (await storedIncidentsDigest(sql)));
}
