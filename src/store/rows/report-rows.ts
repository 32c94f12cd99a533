import type { KeptReport } from "../../ledger/verify/source.ts";
import type { Sql } from "../contract/sql.ts";

/** The index from reports to entries and blobs, and what is left to do outside the database. */

export async function insertReport(sql: Sql, row: KeptReport): Promise<void> {
  await sql.run(
    "INSERT INTO reports (report, chain, seq, blob, blob_key) VALUES (?, ?, ?, ?, ?)",
    row.report,
    row.chain,
    row.seq,
    row.blob,
    row.key,
  );
}

export async function selectReport(sql: Sql, report: string): Promise<KeptReport | null> {
  const rows = await sql.all<KeptReport>(
    "SELECT report, chain, seq, blob, blob_key AS key FROM reports WHERE report = ?",
    report,
  );
  return rows[0] ?? null;
}

/** The report that an entry received, while the casebook holds it. */
export async function selectReportOfEntry(sql: Sql, chain: string, seq: number): Promise<KeptReport | null> {
  const rows = await sql.all<KeptReport>(
    "SELECT report, chain, seq, blob, blob_key AS key FROM reports WHERE chain = ? AND seq = ?",
    chain,
    seq,
  );
  return rows[0] ?? null;
}

/** A page of reports by hash, after the given one. */
export async function selectReports(sql: Sql, after: string, limit: number): Promise<readonly KeptReport[]> {
  return sql.all(
    "SELECT report, chain, seq, blob, blob_key AS key FROM reports WHERE report > ? ORDER BY report LIMIT ?",
    after,
    limit,
  );
}

/** The blobs that reports are in. */
export async function selectBlobs(sql: Sql): Promise<readonly string[]> {
  const rows = await sql.all<{ blob: string }>("SELECT blob FROM reports ORDER BY blob");
  return rows.map((row) => row.blob);
}

export async function countReports(sql: Sql): Promise<number> {
  const rows = await sql.all<{ count: number | string }>("SELECT COUNT(*) AS count FROM reports");
  return Number(rows[0]?.count ?? 0);
}

/** Reports without a document. */
export async function selectUnread(sql: Sql): Promise<readonly string[]> {
  const rows = await sql.all<{ report: string }>(
    `SELECT r.report FROM reports r
      WHERE NOT EXISTS (SELECT 1 FROM documents d WHERE d.report = r.report) ORDER BY r.report`,
  );
  return rows.map((row) => row.report);
}

/** Forgets a report and the key of its blob. */
export async function deleteReport(sql: Sql, report: string): Promise<void> {
  await sql.run("DELETE FROM reports WHERE report = ?", report);
}

/** `unlink`: a blob to be removed. `scrub`: remains of what was deleted are to be removed. */
export type Task = { readonly kind: "unlink" | "scrub"; readonly subject: string };

export async function insertTask(sql: Sql, task: Task): Promise<void> {
  await sql.run(
    "INSERT INTO tasks (kind, subject) VALUES (?, ?) ON CONFLICT DO NOTHING",
    task.kind,
    task.subject,
  );
}

export async function selectTasks(sql: Sql): Promise<readonly Task[]> {
  return sql.all("SELECT kind, subject FROM tasks ORDER BY kind, subject");
}

export async function deleteTask(sql: Sql, task: Task): Promise<void> {
  await sql.run("DELETE FROM tasks WHERE kind = ? AND subject = ?", task.kind, task.subject);
}
