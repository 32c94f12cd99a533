import type { Statement } from "../../3-statement/types.ts";
import type { Statistics } from "../../4-incident/statistics.ts";
import type { Incident } from "../../4-incident/types.ts";
import type { IncidentStatus } from "../../ledger/entry.ts";
import { checkReadings } from "../check-arithmetic.ts";
import { CollectedReadings } from "../collected-readings.ts";
import { engineName } from "../engine.ts";
import type { Engine } from "../load-engine.ts";
import type { BestEstimate, ReadResult } from "../reading.ts";
import { canonicalSpeakers } from "../speaker-names.ts";
import { baseReader } from "./base-reader.ts";
import { reportsOfEpoch } from "./epoch.ts";
import { presentLinks } from "./kept-links.ts";
import type { Casebook } from "./open.ts";
import { rulingsOf } from "./rulings.ts";
import { settleRulings } from "./settle-rulings.ts";

/**
 * What a casebook holds, as the counting commands take it: documents, statements as decisions left them, and the
 * standing incidents. Withdrawn incidents are named, so that they are left out of every count.
 */
export async function readingResult(casebook: Casebook, engine: Engine): Promise<ReadResult> {
  const told = new Map<string, Statement[]>();
  const accepted = new Set<string>();
  for await (const { report, statement } of casebook.statements()) {
    if (statement.rules.decision === "accepted") accepted.add(statement.id);
    const known = told.get(report);
    if (known) known.push(statement);
    else told.set(report, [statement]);
  }
  const collected = new CollectedReadings();
  for await (const document of casebook.documents())
    collected.add({ document, statements: told.get(document.id) ?? [], unread: null });
  const { documents, statements, documentOf, linkable, checks } = collected;
  const rulings = await rulingsOf(casebook);
  const settled = await settleRulings(
    rulings,
    baseReader(casebook, async () => engine, rulings),
  );
  const incidents: Incident[] = [];
  const estimates = new Map<string, BestEstimate>();
  const withdrawn = new Set<string>();
  const statuses = new Map<string, IncidentStatus>();
  for await (const { incident, status } of casebook.incidents()) {
    incidents.push(incident);
    statuses.set(incident.id, status);
    if (status === "withdrawn") withdrawn.add(incident.id);
    const given = incident.statements.flatMap((id) => settled.estimates.get(id) ?? []);
    const [last] = given.toSorted((a, b) => b.seq - a.seq);
    if (last) estimates.set(incident.id, last);
  }
  const together = { documents, statements, documentOf, incidents };
  return {
    engine: engineName(),
    packs: engine.packs,
    documents,
    statements,
    documentOf,
    incidents,
    weights: rulings.weights ?? engine.weights,
    ...(await frozenStatistics(casebook, engine, documents.length)),
    decisions: {
      accepted,
      withdrawn,
      statuses,
      judgements: settled.judgements,
      unsure: settled.unsure,
      estimates,
    },
    linkable,
    reprints: [],
    checks: [...checks, ...checkReadings(together, canonicalSpeakers(engine.data))],
    problems: [],
    twice: 0,
  };
}

/** What is usual, where not all reports say it: comparisons shown are then those that the incidents rest on. */
async function frozenStatistics(
  casebook: Casebook,
  engine: Engine,
  reports: number,
): Promise<{ readonly statistics?: Statistics }> {
  if (reportsOfEpoch(reports) === reports) return {};
  return { statistics: (await presentLinks(casebook, engine)).statistics() };
}
