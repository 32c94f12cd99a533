import { setTimeout as sleep } from "node:timers/promises";
import type { Statement } from "../../3-statement/types.ts";
import { canonicalJson } from "../../core/canonical.ts";
import type { ReadingMade } from "../../ledger/entry.ts";
import type { StandingIncident } from "../../store/contract/port.ts";
import { engineName } from "../engine.ts";
import type { Engine } from "../load-engine.ts";
import { readingActor } from "./acting.ts";
import { applyDecisions } from "./apply-decisions.ts";
import type { DerivedState } from "./derived-state.ts";
import { parseState, stateText } from "./derived-state.ts";
import type { StandingReading } from "./link-casebook.ts";
import { linkReadings, storedReadings } from "./link-casebook.ts";
import type { Casebook } from "./open.ts";
import type { HeldReading } from "./read-held.ts";
import { readHeld } from "./read-held.ts";
import type { Rulings } from "./rulings.ts";
import { rulingsOf } from "./rulings.ts";
import type { BaseOf } from "./settle-rulings.ts";
import { settleRulings, standingOf } from "./settle-rulings.ts";

/** `busy`: others kept adding, so that incidents may lack the latest; the next command makes up for it. */
export type Freshness = {
  readonly fresh: "current" | "updated" | "busy";
  /** The engine that made the readings. */
  readonly engine: string;
};

/** The ledger grew while something was derived from it: the transaction is given up and the work done again. */
export class LedgerGrew extends Error {
  override readonly name = "LedgerGrew";
}

const ATTEMPTS = 4;
const WAIT_MS = 50;

/**
 * Derives what the ledger has gained since the derived tables were last made: reads reports that nobody has read yet,
 * applies new decisions, and links again. Without effect, and without loading the engine, where nothing was gained.
 */
export async function bringUpToDate(
  casebook: Casebook,
  engine: () => Engine,
  attempts: number = ATTEMPTS,
): Promise<Freshness> {
  for (let attempt = 1; ; attempt += 1) {
    const revision = await casebook.revision();
    const state = parseState(await casebook.derivedState());
    const name = state?.engine ?? engineName();
    if (state?.revision === revision) return { fresh: "current", engine: name };
    if (await update(casebook, engine(), state, revision)) return { fresh: "updated", engine: name };
    if (attempt >= attempts) return { fresh: "busy", engine: name };
    await sleep(WAIT_MS * attempt);
  }
}

async function update(
  casebook: Casebook,
  engine: Engine,
  state: DerivedState | null,
  revision: number,
): Promise<boolean> {
  const rulings = await rulingsOf(casebook);
  const oneChain = (await casebook.chains()).length === 1;
  const since = oneChain ? (state?.revision ?? 0) : 0;
  const { readings, made } = await readAgain(casebook, engine, rulings, since);
  const base = baseReader(casebook, engine, rulings);
  const name = state?.engine ?? engineName();
  const linked = readings.size > 0 || rulings.lastLinking >= since || (await hasNewReadings(casebook, since));
  const incidents = linked
    ? (await linkReadings(await storedReadings(casebook, readings), rulings, base, engine)).incidents
    : await standAgain(casebook, rulings, base);
  return putDerived(casebook, { readings: [...readings.values()], incidents, made, revision }, name);
}

/** Whether anything since an entry gave or took statements. */
async function hasNewReadings(casebook: Casebook, since: number): Promise<boolean> {
  if (since === 0) return true;
  for await (const _ of casebook.entries({
    kinds: ["reportReceived", "readingMade", "erasure"],
    from: since,
  }))
    return true;
  return false;
}

/** The incidents as they are stored, each with the standing that it has now: a status needs no new links. */
async function standAgain(
  casebook: Casebook,
  rulings: Rulings,
  baseOf: BaseOf,
): Promise<readonly StandingIncident[]> {
  const { statuses } = await settleRulings(rulings, baseOf);
  const standing: StandingIncident[] = [];
  for await (const { incident } of casebook.incidents()) standing.push(standingOf(incident, statuses));
  return standing;
}

/** What is put in one transaction. */
export type Derived = {
  readonly readings: readonly StandingReading[];
  readonly incidents: readonly StandingIncident[];
  readonly made: readonly ReadingMade[];
  /** The ledger's size that all this was made from. */
  readonly revision: number;
  /** Whether everything derived is taken out first. */
  readonly clear?: boolean;
};

/** Puts what was derived, all or nothing of it; false when the ledger has grown meanwhile. */
export async function putDerived(casebook: Casebook, derived: Derived, engine: string): Promise<boolean> {
  const { readings, incidents, made, revision } = derived;
  try {
    await casebook.write(readingActor(), async (writing) => {
      // First, so that work that is in vain ends at once; again below, where the statements are there.
      if (!(await writing.putIncidents([], revision))) throw new LedgerGrew();
      if (derived.clear === true) await writing.clearDerived();
      for (const { document, statements } of readings)
        if (!(await writing.putReading(document, statements))) throw new LedgerGrew();
      await writing.putIncidents(incidents);
      for (const body of made) await writing.append({ kind: "readingMade", body });
      await writing.setDerivedState(stateText({ engine, revision: revision + made.length }));
    });
    return true;
  } catch (error) {
    if (error instanceof LedgerGrew) return false;
    throw error;
  }
}

/** Reads what has no reading yet, and what has new decisions since an entry. */
async function readAgain(
  casebook: Casebook,
  engine: Engine,
  rulings: Rulings,
  since: number,
): Promise<{
  readonly readings: ReadonlyMap<string, StandingReading>;
  readonly made: readonly ReadingMade[];
}> {
  const wanted = new Set<string>(await casebook.unreadReports());
  for (const [report, seq] of rulings.lastTouched) if (seq >= since) wanted.add(report);
  // A reading made while decisions on the report were in force was put without them.
  for await (const { content } of casebook.entries({ kinds: ["readingMade"], from: since }))
    if (content?.kind === "readingMade" && rulings.decisions.has(content.body.report))
      wanted.add(content.body.report);
  const readings = new Map<string, StandingReading>();
  const made: ReadingMade[] = [];
  for (const report of [...wanted].sort()) {
    const reading = await readReport(casebook, engine, report);
    if (reading === null) continue;
    if (!(await isLastMade(casebook, reading.made))) made.push(reading.made);
    if (!reading.ok) continue;
    const { document } = reading;
    const decisions = rulings.decisions.get(report) ?? [];
    const { statements } = applyDecisions(document, reading.statements, decisions);
    readings.set(report, { document, statements });
  }
  return { readings, made };
}

/** Reads a held report; null when the casebook does not hold it (any more). */
export async function readReport(
  casebook: Casebook,
  engine: Engine,
  report: string,
): Promise<HeldReading | null> {
  const held = await casebook.heldReport(report);
  const bytes = held === null ? null : await casebook.report(report);
  return held === null || bytes === null ? null : readHeld(held, bytes, engine);
}

/** Whether the report's last `readingMade` entry says the same. */
export async function isLastMade(casebook: Casebook, made: ReadingMade): Promise<boolean> {
  let last: ReadingMade | null = null;
  for await (const { content } of casebook.entries({ report: made.report, kinds: ["readingMade"] }))
    if (content?.kind === "readingMade") last = content.body;
  return last !== null && canonicalJson(last) === canonicalJson(made);
}

/**
 * Where addresses are looked up: the stored statements of a report, or, where decisions changed them, what was read
 * before any decision. Every report once.
 */
export function baseReader(casebook: Casebook, engine: Engine, rulings: Rulings): BaseOf {
  const known = new Map<string, Promise<readonly Statement[] | null>>();
  const look = async (report: string): Promise<readonly Statement[] | null> => {
    const decisions = rulings.decisions.get(report);
    if (decisions === undefined)
      return (await casebook.heldReport(report)) === null ? null : casebook.statementsOf(report);
    const reading = await readReport(casebook, engine, report);
    if (reading?.ok !== true) return null;
    return applyDecisions(reading.document, reading.statements, decisions).base;
  };
  return (report) => {
    const found = known.get(report) ?? look(report);
    known.set(report, found);
    return found;
  };
}
