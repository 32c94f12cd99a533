import { basename } from "node:path";
import { decodeReport } from "../../1-report/decode.ts";
import { readReportAt, reportOf, reportPaths, STANDARD_INPUT } from "../../1-report/read.ts";
import type { GivenMetadata, Report } from "../../1-report/types.ts";
import type { Actor } from "../../core/actor.ts";
import type { Sha256Hex } from "../../core/hash.ts";
import type { Outcome, Problem } from "../../core/problem.ts";
import { failure, success } from "../../core/problem.ts";
import type { EntryRef } from "../../ledger/entry.ts";
import type { IncomingReport, Receipt } from "../../store/contract/port.ts";
import type { Engine } from "../load-engine.ts";
import { LARGEST_REPORT } from "../read-reports.ts";
import { readingActor } from "./acting.ts";
import { bringUpToDate } from "./bring-up-to-date.ts";
import type { Casebook } from "./open.ts";
import type { HeldReading } from "./read-held.ts";
import { readHeld } from "./read-held.ts";

/** Reports received in one transaction, and their bytes together. */
const BATCH_REPORTS = 64;
const BATCH_BYTES = 8 * 1024 * 1024;

export type AddRequest = {
  readonly paths: readonly string[];
  readonly given: GivenMetadata;
  /** What standard input holds, where the paths name it. */
  readonly standardInput: Uint8Array | null;
  /** Reports that come as bytes, under the names that their senders give them. */
  readonly sent?: readonly SentReport[];
};

/** A report as somebody sent it; null where it has no name. */
export type SentReport = { readonly name: string | null; readonly bytes: Uint8Array };

/** What happens while reports are added, in order. */
export type AddStep =
  | { readonly kind: "found"; readonly count: number }
  /** The report is in the ledger, durably; `known` when it was there before. */
  | {
      readonly kind: "received";
      readonly path: string;
      readonly report: Sha256Hex;
      readonly entry: EntryRef;
      readonly known: boolean;
      /** How many statements were read; null where the report was known or could not be read. */
      readonly statements: number | null;
      readonly problem: Problem | null;
      /** What was given with a report that is held already, and is not taken; null where nothing is lost. */
      readonly unheeded: Problem | null;
    }
  /** The path holds no report; nothing was received. */
  | { readonly kind: "problem"; readonly problem: Problem };

export type AddResult = {
  readonly received: number;
  readonly known: number;
  readonly problems: number;
  readonly statements: number;
  /** Whether incidents are up to date; not when other processes were adding all the while. */
  readonly linked: boolean;
};

type Brought = { readonly path: string; readonly name: string | null; readonly report: Report };

/**
 * Adds reports to a casebook: receives them, in batches that are durable before they are told of, reads them, and
 * links at the end. The same bytes are received once, whatever their name and whoever brings them.
 */
export async function* addReports(
  casebook: Casebook,
  actor: Actor,
  request: AddRequest,
  engine: () => Engine,
): AsyncGenerator<AddStep, AddResult> {
  const files = await Array.fromAsync(reportPaths(request.paths));
  const sent = request.sent ?? [];
  yield { kind: "found", count: files.length + sent.length };
  const counts = { received: 0, known: 0, problems: 0, statements: 0 };
  let batch: Brought[] = [];
  const count = (step: AddStep): AddStep => {
    if (step.kind === "problem" || (step.kind === "received" && step.problem !== null)) counts.problems += 1;
    if (step.kind !== "received") return step;
    if (step.known) counts.known += 1;
    else counts.received += 1;
    counts.statements += step.statements ?? 0;
    return step;
  };
  const incoming = [
    ...files.map((file) => () => (file.ok ? bring(file.value, request) : file)),
    ...sent.map((report) => () => bringSent(report, request.given)),
  ];
  for (const next of incoming) {
    const brought = next();
    if (!brought.ok) {
      yield count({ kind: "problem", problem: brought.problem });
      continue;
    }
    batch.push(brought.value);
    if (isFull(batch)) {
      for (const step of await addBatch(casebook, actor, batch, engine)) yield count(step);
      batch = [];
    }
  }
  for (const step of await addBatch(casebook, actor, batch, engine)) yield count(step);
  const { fresh } = await bringUpToDate(casebook, engine);
  return { ...counts, linked: fresh !== "busy" };
}

/** The report of a path, if its bytes are characters: what cannot be read at all is not taken in. */
function bring(path: string, { given, standardInput }: AddRequest): Outcome<Brought> {
  const report = readReportAt(path, standardInput, given, LARGEST_REPORT);
  if (!report.ok) return report;
  return readable({ path, name: path === STANDARD_INPUT ? null : basename(path), report: report.value });
}

function bringSent({ name, bytes }: SentReport, given: GivenMetadata): Outcome<Brought> {
  const path = name ?? STANDARD_INPUT;
  if (bytes.length > LARGEST_REPORT)
    return failure({ code: "report-too-large", path, detail: megabytes(bytes.length) });
  if (bytes.length === 0) return failure({ code: "report-empty", path });
  return readable({ path, name, report: reportOf(path, bytes, given) });
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1_000_000)} MB`;
}

function readable(brought: Brought): Outcome<Brought> {
  const decoded = decodeReport(brought.report);
  if (!decoded.ok) return decoded;
  const blank = decoded.value.content.trim() === "";
  return blank ? failure({ code: "report-empty", path: brought.path }) : success(brought);
}

function isFull(batch: readonly Brought[]): boolean {
  const bytes = batch.reduce((sum, { report }) => sum + report.bytes.length, 0);
  return batch.length >= BATCH_REPORTS || bytes >= BATCH_BYTES;
}

async function addBatch(
  casebook: Casebook,
  actor: Actor,
  batch: readonly Brought[],
  engine: () => Engine,
): Promise<readonly AddStep[]> {
  if (batch.length === 0) return [];
  const incoming = batch.map(
    ({ name, report }): IncomingReport => ({ bytes: report.bytes, name, given: report.given }),
  );
  const receipts = await casebook.receive(actor, incoming);
  const readings = await readFresh(casebook, batch, receipts, engine);
  const unheeded = await Promise.all(
    batch.map(({ report }, at) => isUnheeded(casebook, report.given, receipts[at] as Receipt)),
  );
  const told = new Set<string>();
  return batch.map(({ path }, at): AddStep => {
    const { report, entry, known } = receipts[at] as Receipt;
    const reading = told.has(report) ? undefined : readings.get(report);
    told.add(report);
    return {
      kind: "received",
      path,
      report,
      entry,
      known: known || reading === undefined,
      statements: reading?.ok === true ? reading.statements.length : null,
      problem: reading?.ok === false ? { ...reading.problem, path } : null,
      unheeded: unheeded[at] === true ? { code: "given-unheeded", path } : null,
    };
  });
}

/** Whether a person says of a report something else than what it was received with: the ledger keeps the first. */
async function isUnheeded(casebook: Casebook, given: GivenMetadata, receipt: Receipt): Promise<boolean> {
  const said = [given.published, given.publisher, given.url];
  if (!receipt.known || said.every((one) => one === null)) return false;
  const held = await casebook.heldReport(receipt.report);
  if (held === null) return false;
  const kept = [held.given.published, held.given.publisher, held.given.url];
  return said.some((one, at) => one !== null && one !== kept[at]);
}

/** Reads what was received just now, and puts every reading together with its entry. */
async function readFresh(
  casebook: Casebook,
  batch: readonly Brought[],
  receipts: readonly Receipt[],
  engine: () => Engine,
): Promise<ReadonlyMap<string, HeldReading>> {
  const readings = new Map<string, HeldReading>();
  for (const [at, { report, known }] of receipts.entries()) {
    if (known || readings.has(report)) continue;
    // Name and time as the ledger has them: reading again has nothing else.
    const held = await casebook.heldReport(report);
    const bytes = batch[at]?.report.bytes;
    if (held !== null && bytes !== undefined) readings.set(report, readHeld(held, bytes, engine()));
  }
  if (readings.size > 0)
    await casebook.write(readingActor(), async (writing) => {
      for (const reading of readings.values()) {
        // Erased while it was being read: there is nothing to say about it any more.
        if (reading.ok && !(await writing.putReading(reading.document, reading.statements))) continue;
        await writing.append({ kind: "readingMade", body: reading.made });
      }
    });
  return readings;
}
