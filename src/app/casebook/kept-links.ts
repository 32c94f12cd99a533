import type { Statement } from "../../3-statement/types.ts";
import type { Engine } from "../load-engine.ts";
import type { DecidedReading } from "./link-casebook.ts";
import { CasebookLinks, inLedgerOrder } from "./link-casebook.ts";
import type { Casebook } from "./open.ts";
import { readReport } from "./read-report.ts";
import type { Rulings } from "./rulings.ts";
import { rulingsOf } from "./rulings.ts";
import type { Settled } from "./settle-rulings.ts";

/** Links kept in memory while a casebook is open, so that an update need not load and link all of it again. */
export type KeptLinks = {
  readonly links: CasebookLinks;
  readonly engine: Engine;
  /** The ledger's size up to which the links have followed it. */
  readonly revision: number;
  /** The state noted with the stored incidents when they were those of the links; null: they may not be. */
  readonly at: string | null;
  readonly statuses: Settled["statuses"];
};

// Goes with the casebook: whoever opens one and lets it go need not know of this.
const KEPT = new WeakMap<Casebook, KeptLinks>();

export function keepLinks(casebook: Casebook, kept: KeptLinks): void {
  KEPT.set(casebook, kept);
}

/** The links kept of a casebook, where they can follow the ledger to its present size. */
export async function keptLinks(
  casebook: Casebook,
  engine: Engine,
  revision: number,
): Promise<KeptLinks | null> {
  const kept = KEPT.get(casebook);
  if (kept === undefined || kept.engine !== engine || kept.revision > revision) return null;
  // What was erased is not only to be unlinked: it is to be forgotten, statistics and all.
  for await (const _ of casebook.entries({ kinds: ["erasure"], from: kept.revision })) {
    KEPT.delete(casebook);
    return null;
  }
  return kept;
}

/** Links made ready from the stored readings, those of `instead` in the place of theirs. Nothing is linked yet. */
export async function loadLinks(
  casebook: Casebook,
  engine: Engine,
  rulings: Rulings,
  instead: ReadonlyMap<string, DecidedReading>,
): Promise<CasebookLinks> {
  const links = new CasebookLinks(engine);
  for (const report of inLedgerOrder(await Array.fromAsync(casebook.reports()))) links.hold(report);
  const byReport = new Map<string, Statement[]>();
  for await (const { report, statement } of casebook.statements()) {
    const known = byReport.get(report);
    if (known === undefined) byReport.set(report, [statement]);
    else known.push(statement);
  }
  for await (const document of casebook.documents()) {
    const statements = byReport.get(document.id) ?? [];
    const isDecided = rulings.decisions.has(document.id);
    // A document that tells of nothing takes no part in linking.
    if (instead.has(document.id) || (statements.length === 0 && !isDecided)) continue;
    const read = isDecided ? await readStatements(casebook, engine, document.id) : statements;
    links.put({ document, statements, read });
  }
  for (const reading of instead.values()) links.put(reading);
  return links;
}

/** Links with the readings and statistics that stand now, as they are kept or made ready. */
export async function presentLinks(casebook: Casebook, engine: Engine): Promise<CasebookLinks> {
  const kept = KEPT.get(casebook);
  if (kept?.at !== undefined && kept.at !== null && kept.at === (await casebook.derivedState()))
    return kept.links;
  return loadLinks(casebook, engine, await rulingsOf(casebook), new Map());
}

/** Puts into the links what became of reports since the links last followed the ledger. */
export async function followLedger(
  { links, revision }: KeptLinks,
  casebook: Casebook,
  engine: Engine,
  rulings: Rulings,
  instead: ReadonlyMap<string, DecidedReading>,
): Promise<void> {
  const touched = new Set<string>(instead.keys());
  for await (const { content } of casebook.entries({
    kinds: ["reportReceived", "readingMade"],
    from: revision,
  })) {
    if (content?.kind === "reportReceived") links.hold(content.body.report);
    if (content?.kind === "reportReceived" || content?.kind === "readingMade")
      touched.add(content.body.report);
  }
  for (const [report, seq] of rulings.lastTouched) if (seq >= revision) touched.add(report);
  for (const report of touched) {
    const reading = instead.get(report) ?? (await storedReading(casebook, engine, rulings, report));
    if (reading === null) links.remove(report);
    else links.put(reading);
  }
}

async function storedReading(
  casebook: Casebook,
  engine: Engine,
  rulings: Rulings,
  report: string,
): Promise<DecidedReading | null> {
  const document = await casebook.document(report);
  if (document === null) return null;
  const statements = await casebook.statementsOf(report);
  const isDecided = rulings.decisions.has(report);
  return {
    document,
    statements,
    read: isDecided ? await readStatements(casebook, engine, report) : statements,
  };
}

/** What is read in a held report, before any decision. */
async function readStatements(
  casebook: Casebook,
  engine: Engine,
  report: string,
): Promise<readonly Statement[]> {
  const reading = await readReport(casebook, engine, report);
  return reading?.ok === true ? reading.statements : [];
}
