import { join } from "node:path";
import type { Document } from "../2-document/types.ts";
import type { Statement } from "../3-statement/types.ts";
import type { Incident } from "../4-incident/types.ts";
import type { Actor } from "../core/actor.ts";
import type { Sha256Hex } from "../core/hash.ts";
import { sha256Hex } from "../core/hash.ts";
import type { ChainName } from "../core/identifiers.ts";
import { MAIN_CHAIN } from "../core/identifiers.ts";
import type { EntryRef, IncidentStatus, ReportReceived } from "../ledger/entry.ts";
import type { KeptReport } from "../ledger/verify/source.ts";
import { BLOBS_FOLDER, blobsIn } from "./blobs.ts";
import { StoreFailure } from "./contract/failure.ts";
import type {
  CasebookStore,
  EntryQuery,
  ErasureRequest,
  HeldReport,
  IncomingReport,
  PreparedReport,
  Receipt,
  StandingIncident,
} from "./contract/port.ts";
import type { Engine, Scrub, Sql } from "./contract/sql.ts";
import type { Row } from "./derived/columns.ts";
import type { DerivedTable } from "./derived/digest.ts";
import { DERIVED_TABLES, DerivedDigest } from "./derived/digest.ts";
import { parseContent, parseEntry } from "./rows/content.ts";
import { selectContent, selectDerived, selectRevision, selectStatementsOf } from "./rows/derived-rows.ts";
import { selectState } from "./rows/kept-digests.ts";
import { selectChains, selectEntries, selectHead, selectSubjects } from "./rows/ledger-rows.ts";
import {
  deleteTask,
  selectBlobs,
  selectReport,
  selectReports,
  selectTasks,
  selectUnread,
} from "./rows/report-rows.ts";
import { seal, unseal } from "./seal.ts";
import type { WritingContext, WritingUnit } from "./writing.ts";

const PAGE = 200;

/**
 * The store over any engine; `folder` holds blobs and keys. What looking up needs is loaded with it; the rest when it
 * is asked for, since a short command takes as long as what it loads.
 */
export function casebookStore(engine: Engine, folder: string, context: WritingContext): CasebookStore {
  const { casebook, world } = context;
  const blobs = blobsIn(join(folder, BLOBS_FOLDER), world.random);

  async function unit<T>(actor: Actor, work: (writing: WritingUnit) => Promise<T>): Promise<T> {
    const { WritingUnit } = await import("./writing.ts");
    return engine.write(async (sql) => {
      const writing = new WritingUnit(sql, context, actor);
      const result = await work(writing);
      await writing.finish();
      return result;
    });
  }

  function sealReport(incoming: IncomingReport): {
    readonly prepared: PreparedReport;
    readonly file: Uint8Array;
  } {
    const { name, file, key } = seal(incoming.bytes, world.random);
    const report = sha256Hex(incoming.bytes);
    const { published, publisher, url } = incoming.given;
    const given = { published, publisher, url };
    const prepared = { report, bytes: incoming.bytes.length, name: incoming.name, given, blob: name, key };
    return { prepared, file };
  }

  async function prepareAll(reports: readonly IncomingReport[]): Promise<readonly PreparedReport[]> {
    const sealed = reports.map(sealReport);
    await blobs.put(sealed.map(({ prepared, file }) => ({ name: prepared.blob, file })));
    return sealed.map(({ prepared }) => prepared);
  }

  async function maintain(): Promise<Scrub> {
    const tasks = await engine.read(selectTasks);
    for (const task of tasks.filter(({ kind }) => kind === "unlink")) {
      await blobs.remove(task.subject);
      await engine.write((sql) => deleteTask(sql, task));
    }
    if (!tasks.some(({ kind }) => kind === "scrub")) return "done";
    const scrub = await engine.scrub();
    if (scrub !== "busy") await engine.write((sql) => deleteTask(sql, { kind: "scrub", subject: "" }));
    return scrub;
  }

  async function* derivedRows(table: DerivedTable): AsyncIterable<Row> {
    for (let after: Row | null = null; ; ) {
      const from: Row | null = after;
      const page: readonly Row[] = await engine.read((sql) => selectDerived(sql, table, from, PAGE));
      yield* page;
      after = page.at(-1) ?? null;
      if (after === null) return;
    }
  }

  return {
    engine: engine.kind,
    casebook,

    prepare: async (report) => (await prepareAll([report]))[0] as PreparedReport,

    write: unit,

    async receive(actor, reports, chain = MAIN_CHAIN) {
      // What is held already is not encrypted and written again.
      const held = await engine.read(async (sql) => {
        const found = new Map<string, KeptReport>();
        for (const { bytes } of reports) {
          const row = await selectReport(sql, sha256Hex(bytes));
          if (row !== null) found.set(row.report, row);
        }
        return found;
      });
      const fresh = new Map(
        reports
          .map((report) => [sha256Hex(report.bytes), report] as const)
          .filter(([hash]) => !held.has(hash)),
      );
      const prepared = await prepareAll([...fresh.values()]);
      const byHash = new Map(prepared.map((report) => [report.report, report] as const));
      const work = async (writing: WritingUnit) => {
        const receipts: Receipt[] = [];
        const spare: string[] = [];
        for (const { bytes } of reports) {
          const hash = sha256Hex(bytes);
          const first = byHash.get(hash);
          const row = held.get(hash);
          if (first !== undefined) {
            const receipt = await writing.receive(first, chain);
            if (receipt.known && !receipts.some((one) => one.report === hash)) spare.push(first.blob);
            receipts.push(receipt);
          } else if (row !== undefined) {
            const entry = { chain: row.chain as ChainName, seq: row.seq };
            receipts.push({ report: hash, entry, known: true });
          }
        }
        return { receipts, spare };
      };
      const { receipts, spare } = await unit(actor, work).catch(async (error: unknown) => {
        // What nothing speaks of is not left on a disk that may be full. What cannot be removed does no harm.
        await Promise.allSettled(prepared.map(({ blob }) => blobs.remove(blob)));
        throw error;
      });
      // Another process received the same bytes in between: its blob is the one that counts.
      for (const blob of spare) await blobs.remove(blob);
      return receipts;
    },

    async erase(actor, request, reason) {
      if (reason.trim() === "") throw new StoreFailure("refused", "reason");
      const entries = await engine.read((sql) => entriesToErase(sql, request));
      const erased = await unit(actor, async (writing) => {
        const refs: EntryRef[] = [];
        for (const [chain, seqs] of entries) refs.push(...(await writing.erase(chain, seqs, reason)));
        return refs;
      });
      return { entries: erased, scrub: await maintain() };
    },

    async changeKey(actor, reason) {
      const secret = await context.keys.make();
      await unit(actor, (writing) => writing.changeKeys(secret, reason));
    },

    async maintain() {
      const known = await engine.read(selectBlobs);
      await blobs.sweep(Date.parse(world.clock()), new Set(known));
      return maintain();
    },

    chains: () => engine.read(async (sql) => (await selectChains(sql)) as readonly ChainName[]),

    async *entries(query: EntryQuery = {}) {
      const { chain = MAIN_CHAIN, from = 0, ...filter } = query;
      for (let next = from; ; ) {
        const start = next;
        const page = await engine.read((sql) =>
          selectEntries(sql, { ...filter, chain, from: start, limit: PAGE }),
        );
        yield* page.map(parseEntry);
        const last = page.at(-1);
        if (last === undefined) return;
        next = last.seq + 1;
      }
    },

    async entry({ chain, seq }) {
      const [kept] = await engine.read((sql) => selectEntries(sql, { chain, from: seq, limit: 1 }));
      return kept?.seq === seq ? parseEntry(kept) : null;
    },

    checkpoint: (chain = MAIN_CHAIN) =>
      engine.read(async (sql) => (await selectHead(sql, chain))?.checkpoint ?? null),

    async report(report) {
      const row = await engine.read((sql) => selectReport(sql, report));
      if (row === null) return null;
      const file = await blobs.get(row.blob);
      if (file === null) throw new StoreFailure("blobMissing");
      const bytes = unseal(file, row.key);
      if (bytes === null || sha256Hex(bytes) !== report) throw new StoreFailure("blobDamaged");
      return bytes;
    },

    async *reports() {
      for (let after = ""; ; ) {
        const from = after;
        const page = await engine.read(async (sql) => {
          const rows = await selectReports(sql, from, PAGE);
          return Promise.all(rows.map((row) => heldReportOf(sql, row)));
        });
        yield* page;
        const last = page.at(-1);
        if (last === undefined) return;
        after = last.report;
      }
    },

    heldReport: (report) =>
      engine.read(async (sql) => {
        const row = await selectReport(sql, report);
        return row === null ? null : heldReportOf(sql, row);
      }),

    unreadReports: () => engine.read(async (sql) => (await selectUnread(sql)) as readonly Sha256Hex[]),

    document: (report) =>
      engine.read(async (sql) => parsed<Document>(await selectContent(sql, "documents", "report", report))),

    async *documents() {
      for await (const row of derivedRows("documents")) yield parseContent<Document>(String(row.content));
    },

    statementsOf: (report) =>
      engine.read(async (sql) =>
        (await selectStatementsOf(sql, report)).map((content) => parseContent<Statement>(content)),
      ),

    async *statements() {
      for await (const row of derivedRows("statements"))
        yield {
          report: String(row.report) as Sha256Hex,
          statement: parseContent<Statement>(String(row.content)),
        };
    },

    statement: (id) =>
      engine.read(async (sql) => {
        const rows = await sql.all<{ report: Sha256Hex; content: string }>(
          "SELECT report, content FROM statements WHERE id = ?",
          id,
        );
        const row = rows[0];
        return row === undefined
          ? null
          : { report: row.report, statement: parseContent<Statement>(row.content) };
      }),

    incident: (id) => engine.read((sql) => selectIncident(sql, id)),

    incidentOf: (statement) =>
      engine.read(async (sql) => {
        const rows = await sql.all<{ incident: string }>(
          "SELECT incident FROM incident_statements WHERE statement = ? ORDER BY incident",
          statement,
        );
        return rows[0] === undefined ? null : selectIncident(sql, rows[0].incident);
      }),

    async *incidents() {
      for await (const row of derivedRows("incidents"))
        yield standingOf(String(row.content), String(row.status));
    },

    revision: () => engine.read(selectRevision),

    derivedState: () => engine.read(selectState),

    derivedDigest: () =>
      engine.read(async (sql) => {
        const digest = new DerivedDigest();
        for (const { table } of DERIVED_TABLES) {
          digest.table(table);
          for (let after: Row | null = null; ; ) {
            const page: readonly Row[] = await selectDerived(sql, table, after, PAGE);
            for (const row of page) digest.row(row);
            after = page.at(-1) ?? null;
            if (after === null) break;
          }
        }
        return digest.value();
      }),

    async search(query) {
      const { search } = await import("./search/search.ts");
      return engine.read((sql) => search(sql, engine.index, query));
    },

    async verifying(work) {
      const { ledgerSource } = await import("./ledger-source.ts");
      return engine.read((sql) => work(ledgerSource(casebook, sql, blobs)));
    },

    async audit() {
      const { audit } = await import("./audit.ts");
      return engine.read((sql) => audit(sql, context));
    },

    async copyTo(destination) {
      const { copyCasebook } = await import("./copy-casebook.ts");
      await copyCasebook(engine, folder, destination, world.random);
    },

    close: () => engine.close(),
  };
}

async function entriesToErase(
  sql: Sql,
  request: ErasureRequest,
): Promise<ReadonlyMap<ChainName, readonly number[]>> {
  if (request.kind === "entries") return new Map([[request.chain, request.seqs]]);
  const subjects = await selectSubjects(sql, request.report);
  const byChain = Map.groupBy(subjects, ({ chain }) => chain as ChainName);
  return new Map([...byChain].map(([chain, refs]) => [chain, refs.map(({ seq }) => seq)] as const));
}

async function heldReportOf(sql: Sql, row: KeptReport): Promise<HeldReport> {
  const chain = row.chain as ChainName;
  const [kept] = await selectEntries(sql, { chain, from: row.seq, limit: 1 });
  const entry = kept?.seq === row.seq ? parseEntry(kept) : null;
  if (entry?.content?.kind !== "reportReceived") throw new StoreFailure("damaged");
  const { name, given }: ReportReceived = entry.content.body;
  const report = row.report as Sha256Hex;
  return { report, entry: { chain, seq: row.seq }, time: entry.time, actor: entry.actor, name, given };
}

async function selectIncident(sql: Sql, id: string): Promise<StandingIncident | null> {
  const rows = await sql.all<{ content: string; status: string }>(
    "SELECT content, status FROM incidents WHERE id = ?",
    id,
  );
  return rows[0] === undefined ? null : standingOf(rows[0].content, rows[0].status);
}

function standingOf(content: string, status: string): StandingIncident {
  return { incident: parseContent<Incident>(content), status: status as IncidentStatus };
}

function parsed<T>(content: string | null): T | null {
  return content === null ? null : parseContent<T>(content);
}
