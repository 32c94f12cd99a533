import { setTimeout as sleep } from "node:timers/promises";
import type { Effect } from "../../4-incident/linker.ts";
import type { Incident } from "../../4-incident/types.ts";
import { canonicalJson } from "../../core/canonical.ts";
import type { ReadingMade } from "../../ledger/entry.ts";
import type { IncidentChanges, StandingIncident } from "../../store/contract/port.ts";
import { engineName } from "../engine.ts";
import type { Engine } from "../load-engine.ts";
import { readingActor } from "./acting.ts";
import { applyDecisions } from "./apply-decisions.ts";
import { baseReader } from "./base-reader.ts";
import type { Fresh } from "./deputy.ts";
import { deputyOf } from "./deputy.ts";
import type { DerivedState } from "./derived-state.ts";
import { parseState, stateText } from "./derived-state.ts";
import { followLedger, keepLinks, keptLinks, loadLinks } from "./kept-links.ts";
import type { CasebookLinks, DecidedReading, StandingReading } from "./link-casebook.ts";
import type { Casebook } from "./open.ts";
import { readReport } from "./read-report.ts";
import type { Rulings } from "./rulings.ts";
import { rulingsOf } from "./rulings.ts";
import type { Settled } from "./settle-rulings.ts";
import { settleRulings, standingOf } from "./settle-rulings.ts";

/** What is `busy` the next command makes up for. */
export type Freshness = {
  readonly fresh: Fresh;
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
    const from = await casebook.derivedState();
    const state = parseState(from);
    const name = state?.engine ?? engineName();
    if (state?.revision === revision) return { fresh: "current", engine: name };
    const deputy = deputyOf(casebook);
    if (deputy !== null) return { fresh: await deputy(), engine: name };
    if (await update(casebook, engine(), { from, state, revision }))
      return { fresh: "updated", engine: name };
    if (attempt >= attempts) return { fresh: "busy", engine: name };
    await sleep(WAIT_MS * attempt);
  }
}

/** Where the casebook stands: the state as it was noted, as it was understood, and the ledger's size. */
type Stand = {
  readonly from: string | null;
  readonly state: DerivedState | null;
  readonly revision: number;
};

async function update(
  casebook: Casebook,
  engine: Engine,
  { from, state, revision }: Stand,
): Promise<boolean> {
  const rulings = await rulingsOf(casebook);
  const oneChain = (await casebook.chains()).length === 1;
  const since = oneChain ? (state?.revision ?? 0) : 0;
  const { readings, made } = await readAgain(casebook, engine, rulings, since);
  const settled = await settleRulings(
    rulings,
    baseReader(casebook, async () => engine, rulings, readings),
  );
  const name = state?.engine ?? engineName();
  const put = { readings: [...readings.values()], made, revision, from };
  const kept = since > 0 ? await keptLinks(casebook, engine, revision) : null;
  if (
    kept === null &&
    readings.size === 0 &&
    rulings.lastLinking < since &&
    !(await hasNewReadings(casebook, since))
  )
    return putDerived(casebook, { ...put, incidents: await standAgain(casebook, settled) }, name);
  if (kept !== null) await followLedger(kept, casebook, engine, rulings, readings);
  const links = kept?.links ?? (await loadLinks(casebook, engine, rulings, readings));
  // Until the incidents are stored, nobody may start from their being so.
  const followed = { links, engine, revision, at: null, statuses: settled.statuses };
  keepLinks(casebook, followed);
  const effect = links.link(settled.judgements, rulings.weights ?? engine.weights);
  const stand = (incident: Incident): StandingIncident => standingOf(incident, settled.statuses);
  const incidents =
    kept !== null && kept.at !== null && kept.at === from
      ? changesOf(effect, links, kept.statuses, settled.statuses)
      : links.incidents().map(stand);
  if (!(await putDerived(casebook, { ...put, incidents }, name))) return false;
  const after = revision + made.length;
  keepLinks(casebook, { ...followed, revision: after, at: stateText({ engine: name, revision: after }) });
  return true;
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

/** The incidents as they are stored of which the standing is another now: a status needs no new links. */
async function standAgain(casebook: Casebook, { statuses }: Settled): Promise<IncidentChanges> {
  const put: StandingIncident[] = [];
  for await (const stored of casebook.incidents()) {
    const standing = standingOf(stored.incident, statuses);
    if (standing.status !== stored.status) put.push(standing);
  }
  return { put, gone: [] };
}

/** What linking changed, and the incidents that were given another status. */
function changesOf(
  { changed, gone }: Effect,
  links: CasebookLinks,
  before: Settled["statuses"],
  now: Settled["statuses"],
): IncidentChanges {
  const incidents = new Map(changed.map((incident) => [incident.id, incident]));
  for (const statement of new Set([...before.keys(), ...now.keys()])) {
    const [was, is] = [before.get(statement), now.get(statement)];
    const incident = was?.seq === is?.seq && was?.status === is?.status ? null : links.incidentOf(statement);
    if (incident !== null) incidents.set(incident.id, incident);
  }
  return { put: [...incidents.values()].map((incident) => standingOf(incident, now)), gone };
}

/** What is put in one transaction. */
export type Derived = {
  readonly readings: readonly StandingReading[];
  /** All of them, or what changes those that are stored. */
  readonly incidents: readonly StandingIncident[] | IncidentChanges;
  readonly made: readonly ReadingMade[];
  /** The ledger's size that all this was made from. */
  readonly revision: number;
  /** The state that was noted with the stored incidents. */
  readonly from: string | null;
  /** Whether everything derived is taken out first. */
  readonly clear?: boolean;
};

/** Puts what was derived, all or nothing of it; false when the ledger has grown meanwhile. */
export async function putDerived(casebook: Casebook, derived: Derived, engine: string): Promise<boolean> {
  const { readings, incidents, made, revision, from } = derived;
  try {
    await casebook.write(readingActor(), async (writing) => {
      // First, so that work that is in vain ends at once; again below, where the statements are there.
      const base = { revision, state: from };
      if (!(await writing.amendIncidents({ put: [], gone: [] }, base))) throw new LedgerGrew();
      if (derived.clear === true) await writing.clearDerived();
      for (const { document, statements } of readings)
        if (!(await writing.putReading(document, statements))) throw new LedgerGrew();
      if ("put" in incidents) await writing.amendIncidents(incidents, base);
      else await writing.putIncidents(incidents);
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
  readonly readings: ReadonlyMap<string, DecidedReading>;
  readonly made: readonly ReadingMade[];
}> {
  const wanted = new Set<string>(await casebook.unreadReports());
  for (const [report, seq] of rulings.lastTouched) if (seq >= since) wanted.add(report);
  // A reading made while decisions on the report were in force was put without them.
  for await (const { content } of casebook.entries({ kinds: ["readingMade"], from: since }))
    if (content?.kind === "readingMade" && rulings.decisions.has(content.body.report))
      wanted.add(content.body.report);
  const readings = new Map<string, DecidedReading>();
  const made: ReadingMade[] = [];
  for (const report of [...wanted].sort()) {
    const reading = await readReport(casebook, engine, report);
    if (reading === null) continue;
    if (!(await isLastMade(casebook, reading.made))) made.push(reading.made);
    if (!reading.ok) continue;
    const { document } = reading;
    const decisions = rulings.decisions.get(report) ?? [];
    const { statements } = applyDecisions(document, reading.statements, decisions);
    readings.set(report, { document, statements, read: reading.statements });
  }
  return { readings, made };
}

/** Whether the report's last `readingMade` entry says the same. */
export async function isLastMade(casebook: Casebook, made: ReadingMade): Promise<boolean> {
  let last: ReadingMade | null = null;
  for await (const { content } of casebook.entries({ report: made.report, kinds: ["readingMade"] }))
    if (content?.kind === "readingMade") last = content.body;
  return last !== null && canonicalJson(last) === canonicalJson(made);
}
