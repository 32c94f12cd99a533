import assert from "node:assert/strict";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { MAIN_CHAIN } from "../../src/core/identifiers.ts";
import { verifyLedger } from "../../src/ledger/verify/verify.ts";
import { StoreFailure } from "../../src/store/contract/failure.ts";
import type { CasebookStore } from "../../src/store/contract/port.ts";
import type { Sql } from "../../src/store/contract/sql.ts";
import { seededRandom } from "../ledger/memory-casebook.ts";
import type { Row, Tables } from "../ledger/tampering.ts";
import { tamper } from "../ledger/tampering.ts";
import { documentOf, incidentOf, PERSON, reportOf, statementOf } from "./fixtures.ts";

/** A casebook whose database a test may change behind the store's back. */
export type Exposed = Bared & {
  readonly store: CasebookStore;
  reopen(): Promise<CasebookStore>;
};

/** Where a casebook's rows and files can be changed. */
export type Bared = {
  readonly folder: string;
  /** Runs work on the bare tables, with nothing guarding them. */
  bare<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
};

// Left out: tasks (empty) and the index's own tables, which the next test covers.
const TABLES = [
  "casebook",
  "secrets",
  "schema_steps",
  "entries",
  "bodies",
  "subjects",
  "heads",
  "reports",
  "derived",
  "derived_digests",
  "documents",
  "statements",
  "incidents",
  "incident_statements",
];
const GUARDED = [
  ["entries", "update"],
  ["entries", "delete"],
  ["bodies", "update"],
] as const;

/** Tampering with the rows and files of a real casebook. */
export function describeTampering(expose: () => Promise<Exposed>, tamperings: number): void {
  describe("tampering", () => {
    it("is refused by the database's guards", async () => {
      const { store, bare } = await expose();
      await assert.rejects(bare((sql) => sql.run("UPDATE entries SET kind = 'note' WHERE seq = 0")));
      await assert.rejects(bare((sql) => sql.run("DELETE FROM entries WHERE seq = 0")));
      await assert.rejects(bare((sql) => sql.run("UPDATE bodies SET body = '{}' WHERE seq = 0")));
      await store.close();
    });

    it(`is found, each of ${tamperings} times`, async () => {
      const casebook = await expose();
      const digest = await fill(casebook.store);
      await dropGuards(casebook, casebook.store.engine);
      await casebook.store.close();
      const intact = await readTables(casebook);
      assert.equal(await verdict(casebook, digest), "intact");
      const random = seededRandom("tampering with rows");
      const missed: string[] = [];
      for (let round = 0; round < tamperings; round += 1) {
        const { what, tables } = tamper(intact, random);
        if (!(await writeTables(casebook, tables))) continue;
        if ((await verdict(casebook, digest)) === "intact") missed.push(what);
      }
      assert.deepEqual(missed, []);
      await writeTables(casebook, intact);
      assert.equal(await verdict(casebook, digest), "intact");
    });

    it("with the search index is found", async () => {
      const { store, bare } = await expose();
      await fill(store);
      assert.deepEqual(await store.audit(), []);
      await bare((sql) =>
        sql.run(
          store.engine === "sqlite"
            ? "INSERT INTO search_terms (rowid, terms) VALUES (77, 'planted')"
            : "UPDATE search SET folded = replace(folded, 'held', 'hold')",
        ),
      );
      assert.deepEqual(
        (await store.audit()).map((finding) => finding.code),
        ["searchIndex"],
      );
      await store.close();
    });
  });
}

/** Puts a little of everything into a casebook; returns the digest of what is derived. */
async function fill(store: CasebookStore): Promise<string> {
  const texts = ["Ten were held in Yanji.", "Nine were sent back. 아홉 명이 북송됐다.", "Nothing of note."];
  await store.receive(
    PERSON,
    texts.map((text) => reportOf(text, "a.txt")),
  );
  await store.receive(PERSON, [reportOf("to be erased")]);
  const [last] = (await Array.fromAsync(store.entries({ kinds: ["reportReceived"] }))).slice(-1);
  const documents = texts.map((text) => documentOf(text, { publisher: "Example", published: "2024-03-01" }));
  const statements = documents.map((document) => statementOf(document, document.text.slice(0, 9)));
  const [first] = documents;
  await store.write(PERSON, async (writing) => {
    for (const [at, document] of documents.entries())
      await writing.putReading(document, statements.slice(at, at + 1));
    await writing.putIncidents(statements.map((statement) => incidentOf([statement])));
    const address = { report: first?.id ?? "", start: 0, end: 3, act: "detention", people: null };
    await writing.append({
      kind: "decision",
      body: { address, decision: { kind: "accept" }, reason: "seen" },
    });
    await writing.append({ kind: "note", body: { about: null, text: "a note" } });
  });
  await store.erase(PERSON, { kind: "entries", chain: MAIN_CHAIN, seqs: [last?.seq ?? 0] }, "withdrawn");
  return store.derivedDigest();
}

/** What a person would be told: the ledger's verification, the store's audit, and the digest of what is derived. */
async function verdict(casebook: Exposed, digest: string): Promise<"intact" | "damaged"> {
  try {
    const store = await casebook.reopen();
    try {
      const { ok } = await store.verifying((source) => verifyLedger(source));
      const findings = await store.audit();
      return ok && findings.length === 0 && (await store.derivedDigest()) === digest ? "intact" : "damaged";
    } finally {
      await store.close();
    }
  } catch (error) {
    if (error instanceof StoreFailure || error instanceof SyntaxError || error instanceof RangeError)
      return "damaged";
    throw error;
  }
}

/** Takes the triggers out that keep programs from mistakes: they keep nobody who owns the database. */
export async function dropGuards({ bare }: Bared, engine: CasebookStore["engine"]): Promise<void> {
  for (const [table, verb] of GUARDED)
    await bare((sql) =>
      sql.run(`DROP TRIGGER ${table}_no_${verb}${engine === "postgres" ? ` ON ${table}` : ""}`),
    );
}

/** Every row and every file of a casebook. */
export async function readTables({ bare, folder }: Bared): Promise<Tables> {
  const rows: Record<string, Row[]> = {};
  await bare(async (sql) => {
    for (const table of TABLES)
      rows[table] = (await sql.all<Row>(`SELECT * FROM ${table}`)).map((row) => ({ ...row }));
  });
  const names = (rows.reports ?? []).map((row) => String(row.blob));
  const blobs = names.map((name) => ({
    name,
    file: new Uint8Array(readFileSync(join(folder, "blobs", name.slice(0, 2), name))),
  }));
  return { rows, blobs };
}

/** Puts tables and blobs in the place of what is there; false when the database refuses such rows. */
export async function writeTables({ bare, folder }: Bared, { rows, blobs }: Tables): Promise<boolean> {
  try {
    await bare(async (sql) => {
      for (const table of TABLES) {
        await sql.run(`DELETE FROM ${table}`);
        for (const row of rows[table] ?? []) {
          const columns = Object.keys(row);
          const holders = columns.map(() => "?").join(", ");
          const values = columns.map((column) => row[column] ?? null);
          await sql.run(`INSERT INTO ${table} (${columns.join(", ")}) VALUES (${holders})`, ...values);
        }
      }
    });
  } catch (error) {
    // Two rows with one key, or a byte that is no text: the database itself does not take it.
    if (error instanceof StoreFailure) return false;
    throw error;
  }
  rmSync(join(folder, "blobs"), { recursive: true, force: true });
  for (const { name, file } of blobs) {
    mkdirSync(join(folder, "blobs", name.slice(0, 2)), { recursive: true });
    writeFileSync(join(folder, "blobs", name.slice(0, 2), name), file);
  }
  return true;
}
