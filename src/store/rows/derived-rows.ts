import type { Document } from "../../2-document/types.ts";
import type { Statement } from "../../3-statement/types.ts";
import type { Sql, SqlValue, TermIndex } from "../contract/sql.ts";
import type { Row } from "../derived/columns.ts";
import { documentRow, statementRow } from "../derived/columns.ts";
import type { DerivedTable } from "../derived/digest.ts";
import { DERIVED_TABLES } from "../derived/digest.ts";
import { termsOf } from "../search/terms.ts";
import { clearDigests, deleteReadingDigest, putReadingDigest } from "./kept-digests.ts";

/** Documents, statements and the search index. */

const ROWS_AT_ONCE = 100;

/**
 * Puts a document and its statements in the place of the report's earlier ones, and into the search index. False when
 * the casebook does not hold the report.
 */
export async function putReading(
  sql: Sql,
  index: TermIndex,
  document: Document,
  statements: readonly Statement[],
): Promise<boolean> {
  // Writing to the report's row, though nothing changes, collides with an erasure of it in another process.
  const held = await sql.run("UPDATE reports SET chain = chain WHERE report = ?", document.id);
  if (held === 0) return false;
  await deleteReading(sql, index, document.id);
  const row = documentRow(document);
  const rows = statements.map((statement) => statementRow(document.id, statement));
  await insertRows(sql, "documents", [row]);
  await insertRows(sql, "statements", rows);
  await putReadingDigest(sql, row, rows);
  await index.insert(sql, document.id, termsOf(searchedText(document)));
  return true;
}

/** What of a document is searched: the title, where the text does not open with it, and the text. */
export function searchedText(document: Document): string {
  const { title, text } = document;
  return title === null || text.startsWith(title) ? text : `${title}\n${text}`;
}

/** Takes a report's document, statements and index terms out. */
export async function deleteReading(sql: Sql, index: TermIndex, report: string): Promise<void> {
  const had = await sql.run("DELETE FROM documents WHERE report = ?", report);
  if (had === 0) return;
  await sql.run("DELETE FROM statements WHERE report = ?", report);
  await deleteReadingDigest(sql, report);
  await index.remove(sql, report);
}

/** The number of entries in all chains. */
export async function selectRevision(sql: Sql): Promise<number> {
  const rows = await sql.all<{ total: number | string | null }>("SELECT SUM(size) AS total FROM heads");
  return Number(rows[0]?.total ?? 0);
}

/** Takes out everything derived. */
export async function clearDerived(sql: Sql, index: TermIndex): Promise<void> {
  for (const { table } of DERIVED_TABLES) await sql.run(`DELETE FROM ${table}`);
  await clearDigests(sql);
  await index.clear(sql);
}

/** Inserts rows that all have the columns of the first. */
export async function insertRows(sql: Sql, table: DerivedTable, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {});
  const holders = `(${columns.map(() => "?").join(", ")})`;
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    const page = rows.slice(start, start + ROWS_AT_ONCE);
    const values = page.flatMap((row) => columns.map((column): SqlValue => row[column] ?? null));
    const text = `INSERT INTO ${table} (${columns.join(", ")}) VALUES ${page.map(() => holders).join(", ")}`;
    await sql.run(text, ...values);
  }
}

/** The content of one row found by a column, or null. */
export async function selectContent(
  sql: Sql,
  table: "documents" | "statements" | "incidents",
  column: string,
  value: string,
): Promise<string | null> {
  const rows = await sql.all<{ content: string }>(`SELECT content FROM ${table} WHERE ${column} = ?`, value);
  return rows[0]?.content ?? null;
}

/** The contents of a report's statements in the order of their quotes. */
export async function selectStatementsOf(sql: Sql, report: string): Promise<readonly string[]> {
  const rows = await sql.all<{ content: string }>(
    "SELECT content FROM statements WHERE report = ? ORDER BY start_at, end_at, id",
    report,
  );
  return rows.map((row) => row.content);
}

/** A page of a derived table in the order of the digest, after the given row. */
export async function selectDerived(
  sql: Sql,
  table: DerivedTable,
  after: Row | null,
  limit: number,
): Promise<readonly Row[]> {
  const order: readonly string[] = DERIVED_TABLES.find((one) => one.table === table)?.order ?? [];
  const columns = order.join(", ");
  if (after === null) return sql.all(`SELECT * FROM ${table} ORDER BY ${columns} LIMIT ?`, limit);
  const values = order.map((column) => after[column] ?? null);
  const holders = order.map(() => "?").join(", ");
  return sql.all(
    `SELECT * FROM ${table} WHERE (${columns}) > (${holders}) ORDER BY ${columns} LIMIT ?`,
    ...values,
    limit,
  );
}
