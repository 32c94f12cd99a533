import type { Sha256Hex } from "../../core/hash.ts";
import type { ReadingMade } from "../../ledger/entry.ts";
import type { HeldReport, StandingIncident } from "../../store/contract/port.ts";
import { engineName } from "../engine.ts";
import type { Engine } from "../load-engine.ts";
import { applyDecisions } from "./apply-decisions.ts";
import { isLastMade, putDerived } from "./bring-up-to-date.ts";
import type { StandingReading } from "./link-casebook.ts";
import { CasebookLinks, inLedgerOrder } from "./link-casebook.ts";
import type { Casebook } from "./open.ts";
import type { HeldReading } from "./read-held.ts";
import { readHeld } from "./read-held.ts";
import type { Rulings } from "./rulings.ts";
import { rulingsOf } from "./rulings.ts";
import type { BaseOf } from "./settle-rulings.ts";
import { settleRulings, standingOf } from "./settle-rulings.ts";

export type RebuildStep = { readonly kind: "found"; readonly count: number } | { readonly kind: "read" };

export type RebuildResult = {
  readonly reports: number;
  readonly unread: number;
  readonly statements: number;
  readonly incidents: number;
  /** Readings that differ from the last ones, by engine, packs or content. */
  readonly readAnew: number;
  readonly orphaned: readonly number[];
  readonly contradictions: number;
  /** SHA-256 over everything derived. */
  readonly digest: Sha256Hex;
};

/** Readings of the whole casebook under the decisions in force, from reports alone. */
export type WholeDerivation = {
  readonly readings: readonly StandingReading[];
  readonly incidents: readonly StandingIncident[];
  readonly made: readonly ReadingMade[];
  readonly orphaned: readonly number[];
  readonly contradictions: number;
  readonly unread: number;
};

/**
 * Makes everything derived again from the ledger and the reports, and puts it in the place of what was there in one
 * transaction: interrupted, it changes nothing. The same engine, packs and ledger give the same bytes on any store.
 */
export async function* rebuild(
  casebook: Casebook,
  engine: Engine,
): AsyncGenerator<RebuildStep, RebuildResult> {
  const read = new Map<string, HeldReading>();
  for (;;) {
    const revision = await casebook.revision();
    const from = await casebook.derivedState();
    const whole = yield* deriveWhole(casebook, engine, read);
    const made: ReadingMade[] = [];
    for (const body of whole.made) if (!(await isLastMade(casebook, body))) made.push(body);
    const { readings, incidents } = whole;
    const put = { readings, incidents, made, revision, from, clear: true };
    // What was read is kept: when the ledger grew meanwhile, only what is new has to be read.
    if (!(await putDerived(casebook, put, engineName()))) continue;
    return {
      reports: readings.length,
      unread: whole.unread,
      statements: readings.reduce((sum, { statements }) => sum + statements.length, 0),
      incidents: incidents.length,
      readAnew: made.length,
      orphaned: whole.orphaned,
      contradictions: whole.contradictions,
      digest: await casebook.derivedDigest(),
    };
  }
}

/** Derives everything in memory. `read` holds readings that were made before, and gains those made now. */
export async function* deriveWhole(
  casebook: Casebook,
  engine: Engine,
  read: Map<string, HeldReading>,
): AsyncGenerator<RebuildStep, WholeDerivation> {
  const rulings = await rulingsOf(casebook);
  const held = await Array.fromAsync(casebook.reports());
  const wanted = held.filter(({ report }) => !read.has(report));
  yield { kind: "found", count: wanted.length };
  for (const report of wanted) {
    await readInto(casebook, engine, report, read);
    yield { kind: "read" };
  }
  return derivedFrom(held, read, rulings, engine);
}

async function readInto(
  casebook: Casebook,
  engine: Engine,
  held: HeldReport,
  read: Map<string, HeldReading>,
): Promise<void> {
  const bytes = await casebook.report(held.report);
  if (bytes !== null) read.set(held.report, readHeld(held, bytes, engine));
}

async function derivedFrom(
  held: readonly HeldReport[],
  read: ReadonlyMap<string, HeldReading>,
  rulings: Rulings,
  engine: Engine,
): Promise<WholeDerivation> {
  const readings: StandingReading[] = [];
  const made: ReadingMade[] = [];
  const orphaned: number[] = [];
  const bases = new Map<string, StandingReading["statements"]>();
  const links = new CasebookLinks(engine);
  for (const report of inLedgerOrder(held)) links.hold(report);
  for (const { report } of held) {
    const reading = read.get(report);
    if (reading === undefined) continue;
    made.push(reading.made);
    if (!reading.ok) continue;
    const { document } = reading;
    const decided = applyDecisions(document, reading.statements, rulings.decisions.get(report) ?? []);
    orphaned.push(...decided.orphaned);
    bases.set(report, decided.base);
    readings.push({ document, statements: decided.statements });
    links.put({ document, statements: decided.statements, read: reading.statements });
  }
  for (const [report, decisions] of rulings.decisions)
    if (!bases.has(report)) orphaned.push(...decisions.map(({ seq }) => seq));
  const baseOf: BaseOf = async (report) => bases.get(report) ?? null;
  const settled = await settleRulings(rulings, baseOf);
  links.link(settled.judgements, rulings.weights ?? engine.weights);
  return {
    readings,
    incidents: links.incidents().map((incident) => standingOf(incident, settled.statuses)),
    made,
    orphaned: [...orphaned, ...settled.orphaned].sort((a, b) => a - b),
    contradictions: links.contradictions().length,
    unread: held.length - readings.length,
  };
}
