import { sha256Hex } from "../core/hash.ts";
import type { Finding } from "../ledger/verify/finding.ts";
import type { Sql } from "./contract/sql.ts";
import type { Row } from "./derived/columns.ts";
import type { DerivedTable } from "./derived/digest.ts";
import { selectDerived } from "./rows/derived-rows.ts";
import { storedIncidentsDigest } from "./rows/incident-rows.ts";
import {
  matches,
  readingRowsDigest,
  StatementsDigest,
  selectDigests,
  selectState,
} from "./rows/kept-digests.ts";

const PAGE = 200;

/** Compares derived rows with the digests that were kept when they were put. */
export async function auditDerived(sql: Sql): Promise<readonly Finding[]> {
  const subjects: string[] = [];
  const kept = await selectDigests(sql);
  const state = await selectState(sql);
  const stateHolds = state === null ? kept.state === null : matches(kept.state, sha256Hex(state));
  if (!stateHolds || kept.strange.length > 0) subjects.push("derived");
  if (!(await readingsHold(sql, kept.readings))) subjects.push("documents");
  // Whoever wrote a state has put incidents, if only none.
  const unput = kept.incidents === null && state === null;
  const holds = unput
    ? (await sql.all("SELECT id FROM incidents LIMIT 1")).length === 0
    : matches(kept.incidents, await storedIncidentsDigest(sql));
  if (!holds) subjects.push("incidents");
  return subjects.map((subject): Finding => ({ code: "derivedMismatch", chain: null, seq: null, subject }));
}

/** Whether every reading has its digest, every digest its reading, and no statement is without a document. */
async function readingsHold(sql: Sql, kept: ReadonlyMap<string, string>): Promise<boolean> {
  const statements = new Map<string, StatementsDigest>();
  for await (const row of rowsOf(sql, "statements")) {
    const report = String(row.report);
    const digest = statements.get(report) ?? new StatementsDigest();
    digest.add(row);
    statements.set(report, digest);
  }
  let documents = 0;
  for await (const row of rowsOf(sql, "documents")) {
    const report = String(row.report);
    if (!matches(kept.get(report), readingRowsDigest(row, statements.get(report) ?? null))) return false;
    statements.delete(report);
    documents += 1;
  }
  return statements.size === 0 && documents === kept.size;
}

async function* rowsOf(sql: Sql, table: DerivedTable): AsyncIterable<Row> {
  for (let after: Row | null = null; ; ) {
    const page: readonly Row[] = await selectDerived(sql, table, after, PAGE);
    yield* page;
    after = page.at(-1) ?? null;
    if (after === null) return;
  }
}
