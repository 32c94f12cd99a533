import { canonicalJson } from "../../core/canonical.ts";
import { cryptography } from "../../core/cryptography.ts";
import type { Sha256Hex } from "../../core/hash.ts";
import { sha256Hex } from "../../core/hash.ts";
import type { Sql } from "../contract/sql.ts";
import type { Row } from "../derived/columns.ts";

/**
 * Digests of derived rows as they were put, kept beside them. Reading again tells whether rows are what the ledger
 * gives only while the same engine is at hand; these tell it always.
 */

const STATE = "state";
const INCIDENTS = "incidents";
const READING = "reading ";

/** Stands for the digest of rows that were put before digests were kept. */
const PUT_BEFORE = "put before";

/** Takes in the rows of a report's statements by rising identifier. */
export class StatementsDigest {
  readonly #hash = cryptography().createHash("sha256");

  add(row: Row): void {
    this.#hash.update(`${rowText(row)}\n`);
  }

  value(): string {
    return this.#hash.digest("hex");
  }
}

/** The digest of a document's row and those of its statements; null where it has none. */
export function readingRowsDigest(document: Row, statements: StatementsDigest | null): Sha256Hex {
  return sha256Hex(rowText(document), "\n", statements?.value() ?? "");
}

/**
 * The digest of the rows of all incidents and of what they hold, in whatever order they come: the sum of the hashes of
 * the rows, so that a change of a few costs no more than these.
 */
export function incidentRowsDigest(rows: readonly Row[]): Sha256Hex {
  return digestText(sumOf(rows));
}

/** That digest after rows were taken out and put; null where the former is none. */
export function incidentRowsDigestAfter(
  before: string,
  removed: readonly Row[],
  inserted: readonly Row[],
): Sha256Hex | null {
  if (!/^[0-9a-f]{64}$/u.test(before)) return null;
  return digestText(BigInt(`0x${before}`) - sumOf(removed) + sumOf(inserted));
}

const DIGEST_BITS = 256;

function sumOf(rows: readonly Row[]): bigint {
  return rows.reduce((sum, row) => sum + BigInt(`0x${sha256Hex(rowText(row))}`), 0n);
}

function digestText(sum: bigint): Sha256Hex {
  return BigInt.asUintN(DIGEST_BITS, sum).toString(16).padStart(64, "0") as Sha256Hex;
}

function rowText(row: Row): string {
  return canonicalJson({ ...row });
}

/** Keeps the digest of a reading whose rows are put. */
export async function putReadingDigest(sql: Sql, document: Row, statements: readonly Row[]): Promise<void> {
  const digest = statements.length === 0 ? null : new StatementsDigest();
  for (const row of statements.toSorted((a, b) => (String(a.id) < String(b.id) ? -1 : 1))) digest?.add(row);
  await keep(sql, `${READING}${document.report}`, readingRowsDigest(document, digest));
}

export async function deleteReadingDigest(sql: Sql, report: string): Promise<void> {
  await keep(sql, `${READING}${report}`, null);
}

export async function putIncidentsDigest(sql: Sql, digest: Sha256Hex): Promise<void> {
  await keep(sql, INCIDENTS, digest);
}

/** The digest that is kept of the incidents. */
export async function selectIncidentsDigest(sql: Sql): Promise<string | null> {
  const rows = await sql.all<{ digest: string }>(
    "SELECT digest FROM derived_digests WHERE name = ?",
    INCIDENTS,
  );
  return rows[0]?.digest ?? null;
}

/** Takes out the digests of readings and incidents. */
export async function clearDigests(sql: Sql): Promise<void> {
  await sql.run("DELETE FROM derived_digests WHERE name <> ?", STATE);
}

/** What the derived tables were made from, as `app` writes it. */
export async function selectState(sql: Sql): Promise<string | null> {
  const rows = await sql.all<{ value: string }>("SELECT value FROM derived WHERE name = ?", STATE);
  return rows[0]?.value ?? null;
}

export async function putState(sql: Sql, state: string | null): Promise<void> {
  await sql.run("DELETE FROM derived WHERE name = ?", STATE);
  if (state !== null) await sql.run("INSERT INTO derived (name, value) VALUES (?, ?)", STATE, state);
  await keep(sql, STATE, state === null ? null : sha256Hex(state));
}

async function keep(sql: Sql, name: string, digest: Sha256Hex | null): Promise<void> {
  await sql.run("DELETE FROM derived_digests WHERE name = ?", name);
  if (digest !== null)
    await sql.run("INSERT INTO derived_digests (name, digest) VALUES (?, ?)", name, digest);
}

/** The digests that are kept, taken apart; null where one is not there. */
export type KeptDigests = {
  readonly state: string | null;
  readonly incidents: string | null;
  /** Report → digest of its reading. */
  readonly readings: ReadonlyMap<string, string>;
  /** Names that nothing writes. */
  readonly strange: readonly string[];
};

export async function selectDigests(sql: Sql): Promise<KeptDigests> {
  const rows = await sql.all<{ name: string; digest: string }>("SELECT name, digest FROM derived_digests");
  const digests = new Map(rows.map(({ name, digest }) => [name, digest]));
  const [state, incidents] = [digests.get(STATE) ?? null, digests.get(INCIDENTS) ?? null];
  digests.delete(STATE);
  digests.delete(INCIDENTS);
  const isReading = (name: string): boolean => name.startsWith(READING);
  const readings = [...digests].filter(([name]) => isReading(name));
  return {
    state,
    incidents,
    readings: new Map(readings.map(([name, digest]) => [name.slice(READING.length), digest])),
    strange: [...digests.keys()].filter((name) => !isReading(name)),
  };
}

/** Whether a kept digest is the one of the rows that are there, or was not kept when they were put. */
export function matches(kept: string | null | undefined, digest: Sha256Hex): boolean {
  return kept === digest || kept === PUT_BEFORE;
}
