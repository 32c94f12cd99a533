import type { HeadRow } from "../../ledger/append.ts";
import type { SealedEntry } from "../../ledger/chain.ts";
import type { KeptEntry, Stray } from "../../ledger/verify/source.ts";
import type { Sql, SqlValue } from "../contract/sql.ts";

/** The entries, bodies, subjects and heads of the ledger. */

type EntryColumns = {
  readonly seq: number;
  readonly hash: string;
  readonly kind: string;
  readonly envelope: string;
  readonly salt: string | null;
  readonly body: string | null;
};

export type EntryFilter = {
  readonly chain: string;
  readonly from: number;
  readonly kinds?: readonly string[];
  readonly report?: string;
  readonly limit: number;
};

/** Appends an entry. The primary key refuses a second entry with the same chain and number. */
export async function insertEntry(sql: Sql, entry: SealedEntry, reports: readonly string[]): Promise<void> {
  const { chain, seq, hash, kind, envelope, salt, body } = entry;
  await sql.run(
    "INSERT INTO entries (chain, seq, hash, kind, envelope) VALUES (?, ?, ?, ?, ?)",
    chain,
    seq,
    hash,
    kind,
    envelope,
  );
  await sql.run("INSERT INTO bodies (chain, seq, salt, body) VALUES (?, ?, ?, ?)", chain, seq, salt, body);
  for (const report of reports)
    await sql.run("INSERT INTO subjects (chain, seq, report) VALUES (?, ?, ?)", chain, seq, report);
}

/** Puts a head in the place of the one that was read; false when it is no longer that one. */
export async function putHead(sql: Sql, row: HeadRow, formerSize: number): Promise<boolean> {
  const { chain, size, last, frontier, checkpoint } = row;
  if (formerSize === 0) {
    await sql.run(
      "INSERT INTO heads (chain, size, last, frontier, checkpoint) VALUES (?, ?, ?, ?, ?)",
      chain,
      size,
      last,
      frontier,
      checkpoint,
    );
    return true;
  }
  const changed = await sql.run(
    "UPDATE heads SET size = ?, last = ?, frontier = ?, checkpoint = ? WHERE chain = ? AND size = ?",
    size,
    last,
    frontier,
    checkpoint,
    chain,
    formerSize,
  );
  return changed === 1;
}

export async function selectHead(sql: Sql, chain: string): Promise<HeadRow | null> {
  const rows = await sql.all<HeadRow>(
    "SELECT chain, size, last, frontier, checkpoint FROM heads WHERE chain = ?",
    chain,
  );
  return rows[0] ?? null;
}

/** The chains that have a head, `main` first. */
export async function selectChains(sql: Sql): Promise<readonly string[]> {
  const rows = await sql.all<{ chain: string }>(
    "SELECT chain FROM heads ORDER BY CASE WHEN chain = 'main' THEN 0 ELSE 1 END, chain",
  );
  return rows.map((row) => row.chain);
}

/** Every chain that any table mentions: what a verifier looks at. */
export async function selectMentionedChains(sql: Sql): Promise<readonly string[]> {
  const rows = await sql.all<{ chain: string }>(
    "SELECT chain FROM heads UNION SELECT chain FROM entries ORDER BY chain",
  );
  return rows.map((row) => row.chain);
}

/** A page of entries with their bodies, by rising number. */
export async function selectEntries(sql: Sql, filter: EntryFilter): Promise<readonly KeptEntry[]> {
  const { chain, from, kinds, report, limit } = filter;
  if (kinds?.length === 0) return [];
  const values: SqlValue[] = [chain, from];
  let where = "e.chain = ? AND e.seq >= ?";
  if (kinds !== undefined) {
    // The first of every kind, by the index: the few that people decided are found among any number of others.
    const first = `SELECT k.seq FROM (SELECT seq FROM entries WHERE chain = ? AND kind = ? AND seq >= ?
                     ORDER BY seq LIMIT ?) k`;
    where +=
      report === undefined
        ? ` AND e.seq IN (${kinds.map(() => first).join(" UNION ALL ")})`
        : ` AND e.kind IN (${kinds.map(() => "?").join(", ")})`;
    for (const kind of kinds) values.push(...(report === undefined ? [chain, kind, from, limit] : [kind]));
  }
  if (report !== undefined) {
    where += " AND e.seq IN (SELECT s.seq FROM subjects s WHERE s.report = ? AND s.chain = e.chain)";
    values.push(report);
  }
  const rows = await sql.all<EntryColumns>(
    `SELECT e.seq, e.hash, e.kind, e.envelope, b.salt, b.body
       FROM entries e LEFT JOIN bodies b ON b.chain = e.chain AND b.seq = e.seq
      WHERE ${where} ORDER BY e.seq LIMIT ?`,
    ...values,
    limit,
  );
  const last = rows.at(-1)?.seq;
  if (last === undefined) return [];
  const subjects = await sql.all<{ seq: number; report: string }>(
    "SELECT seq, report FROM subjects WHERE chain = ? AND seq >= ? AND seq <= ?",
    chain,
    rows[0]?.seq ?? 0,
    last,
  );
  const reports = Map.groupBy(subjects, (subject) => subject.seq);
  return rows.map((row) => ({
    ...row,
    reports: (reports.get(row.seq) ?? []).map((subject) => subject.report),
  }));
}

/** The body of the entry that names the key in force. */
export async function selectKeyBody(sql: Sql, chain: string): Promise<string | null> {
  const rows = await sql.all<{ body: string }>(
    `SELECT b.body FROM entries e JOIN bodies b ON b.chain = e.chain AND b.seq = e.seq
      WHERE e.chain = ? AND e.kind IN ('opened', 'keyChanged') ORDER BY e.seq DESC LIMIT 1`,
    chain,
  );
  return rows[0]?.body ?? null;
}

/** The entries with a body that speak of a report. */
export async function selectSubjects(
  sql: Sql,
  report: string,
): Promise<readonly { readonly chain: string; readonly seq: number }[]> {
  return sql.all("SELECT chain, seq FROM subjects WHERE report = ? ORDER BY chain, seq", report);
}

/** Destroys an entry's body and salt, and what the index says of it. */
export async function deleteBody(sql: Sql, chain: string, seq: number): Promise<void> {
  await sql.run("DELETE FROM bodies WHERE chain = ? AND seq = ?", chain, seq);
  await sql.run("DELETE FROM subjects WHERE chain = ? AND seq = ?", chain, seq);
}

/** Rows of bodies and subjects that belong to no entry. */
export async function selectStrays(sql: Sql): Promise<readonly Stray[]> {
  const strays: Stray[] = [];
  for (const table of ["bodies", "subjects"])
    strays.push(
      ...(await sql.all<Stray>(
        `SELECT '${table}' AS "table", t.chain, t.seq FROM ${table} t
          WHERE NOT EXISTS (SELECT 1 FROM entries e WHERE e.chain = t.chain AND e.seq = t.seq)
          ORDER BY t.chain, t.seq LIMIT 100`,
      )),
    );
  return strays;
}
