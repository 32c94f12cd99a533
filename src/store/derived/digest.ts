import type { Document } from "../../2-document/types.ts";
import type { Statement } from "../../3-statement/types.ts";
import { canonicalJson } from "../../core/canonical.ts";
import { cryptography } from "../../core/cryptography.ts";
import type { Sha256Hex } from "../../core/hash.ts";
import type { StandingIncident } from "../contract/port.ts";
import type { Row } from "./columns.ts";
import { documentRow, incidentRow, incidentStatementRows, statementRow } from "./columns.ts";

/** The derived tables, in the order of the digest, each with the columns that order its rows. */
export const DERIVED_TABLES = [
  { table: "documents", order: ["report"] },
  { table: "statements", order: ["id"] },
  { table: "incidents", order: ["id"] },
  { table: "incident_statements", order: ["incident", "statement"] },
] as const;

export type DerivedTable = (typeof DERIVED_TABLES)[number]["table"];

/** SHA-256 over rows given table by table, in order. */
export class DerivedDigest {
  readonly #hash = cryptography().createHash("sha256");

  table(name: DerivedTable): void {
    this.#hash.update(`${name}\n`);
  }

  row(row: Row): void {
    this.#hash.update(`${canonicalJson({ ...row })}\n`);
  }

  value(): Sha256Hex {
    return this.#hash.digest("hex") as Sha256Hex;
  }
}

/** A document with what is read from it. */
export type DerivedReading = { readonly document: Document; readonly statements: readonly Statement[] };

/**
 * The digest that a store has when it holds exactly these readings and incidents: what `verify` compares after
 * reading everything again.
 */
export function digestOf(
  readings: readonly DerivedReading[],
  incidents: readonly StandingIncident[],
): Sha256Hex {
  const rows: Record<DerivedTable, readonly Row[]> = {
    documents: readings.map(({ document }) => documentRow(document)),
    statements: readings.flatMap(({ document, statements }) =>
      statements.map((statement) => statementRow(document.id, statement)),
    ),
    incidents: incidents.map(incidentRow),
    incident_statements: incidents.flatMap(incidentStatementRows),
  };
  const digest = new DerivedDigest();
  for (const { table, order } of DERIVED_TABLES) {
    digest.table(table);
    const key = (row: Row): Buffer =>
      Buffer.from(order.map((column) => String(row[column])).join("\0"), "utf8");
    const keyed = rows[table].map((row) => ({ key: key(row), row }));
    // By bytes, as the databases order them.
    keyed.sort((a, b) => Buffer.compare(a.key, b.key));
    for (const { row } of keyed) digest.row(row);
  }
  return digest.value();
}
