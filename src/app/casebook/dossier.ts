import type { Statement } from "../../3-statement/types.ts";
import type { Corpus } from "../../4-incident/corpus.ts";
import type { Comparison, Incident } from "../../4-incident/types.ts";
import { statementAt } from "../../ledger/address.ts";
import type { Address, Entry, IncidentStatus } from "../../ledger/entry.ts";
import type { HeldReport, StandingIncident } from "../../store/contract/port.ts";
import type { EngineOnDemand } from "../load-engine.ts";
import type { DocumentHead } from "../reading.ts";
import { headOf } from "../reading.ts";
import { baseReader } from "./base-reader.ts";
import type { Casebook } from "./open.ts";
import type { Rulings } from "./rulings.ts";
import { rulingsOf } from "./rulings.ts";

/** An entry of the ledger, as dossiers and logs show it. */
export type LoggedEntry = Entry;

/** A statement with its report and with what people decided about it. */
export type DossierStatement = {
  readonly report: string;
  readonly head: DocumentHead;
  readonly statement: Statement;
  /** The statement as it was read or added, before any correction. */
  readonly read: Statement;
  readonly rulings: readonly LoggedEntry[];
};

/** Everything that the casebook knows of one incident. */
export type Dossier = {
  readonly incident: Incident;
  readonly status: IncidentStatus;
  readonly statements: readonly DossierStatement[];
  /** For every statement but one, the comparison that speaks most for its being here. */
  readonly links: readonly Comparison[];
  /** The last best estimate that a person gave, if any. */
  readonly estimate: { readonly min: number; readonly max: number | null; readonly reason: string } | null;
  /** Incidents that this one is related to. */
  readonly related: readonly StandingIncident[];
};

/** Everything that the casebook knows of one report. */
export type ReportDossier = {
  readonly held: HeldReport;
  readonly head: DocumentHead | null;
  readonly statements: readonly DossierStatement[];
  /** Statements that people rejected, as they were read. */
  readonly rejected: readonly DossierStatement[];
  /** Statement id → incident id. */
  readonly incidents: Readonly<Record<string, string>>;
  readonly entries: readonly LoggedEntry[];
};

/** The dossier of an incident. `linked`: the corpus of the whole casebook, where it is at hand. */
export async function incidentDossier(
  casebook: Casebook,
  { incident, status }: StandingIncident,
  engine: EngineOnDemand,
  linked?: Corpus,
): Promise<Dossier> {
  const rulings = await rulingsOf(casebook);
  const present = await dossierStatements(casebook, incident.statements, rulings, engine);
  const related = await Promise.all(incident.relations.map(({ incident: id }) => casebook.incident(id)));
  return {
    incident,
    status,
    statements: present.toSorted(byPublication),
    links: await linksOf(casebook, incident, engine, rulings, linked),
    estimate: estimateOf(present),
    related: related.filter((one) => one !== null),
  };
}

/** The dossier of a report. */
export async function reportDossier(
  casebook: Casebook,
  held: HeldReport,
  engine: EngineOnDemand,
): Promise<ReportDossier> {
  const rulings = await rulingsOf(casebook);
  const document = await casebook.document(held.report);
  const stored = await casebook.statementsOf(held.report);
  const statements = await dossierStatements(
    casebook,
    stored.map(({ id }) => id),
    rulings,
    engine,
  );
  const incidents: Record<string, string> = {};
  for (const { id } of stored) {
    const standing = await casebook.incidentOf(id);
    if (standing !== null) incidents[id] = standing.incident.id;
  }
  return {
    held,
    head: document === null ? null : headOf({ document, statements: stored, unread: null }),
    statements,
    rejected: await rejectedOf(casebook, held.report, rulings, engine),
    incidents,
    entries: await Array.fromAsync(casebook.entries({ report: held.report })),
  };
}

/** One statement with the incident that holds it; a rejected one is in none. */
export type StatementDossier = DossierStatement & {
  readonly incident: string | null;
  readonly rejected: boolean;
};

/** The dossier of one statement; null when it is there no more. */
export async function statementDossier(
  casebook: Casebook,
  id: string,
  engine: EngineOnDemand,
): Promise<StatementDossier | null> {
  const dossier = await dossierStatement(casebook, id, await rulingsOf(casebook), engine);
  if (dossier === null) return null;
  const incident = (await casebook.incidentOf(id))?.incident.id ?? null;
  return { ...dossier, incident, rejected: false };
}

/**
 * The dossiers of rejected statements with this identifier, or whose identifiers begin so: what a person takes out of
 * the record stays to be looked at, and the rejection to be judged.
 */
export async function rejectedDossiers(
  casebook: Casebook,
  start: string,
  engine: EngineOnDemand,
): Promise<readonly StatementDossier[]> {
  const rulings = await rulingsOf(casebook);
  const found: StatementDossier[] = [];
  for (const report of rulings.decisions.keys())
    for (const one of await rejectedOf(casebook, report, rulings, engine))
      if (one.statement.id.startsWith(start)) found.push({ ...one, incident: null, rejected: true });
  return found;
}

async function rejectedOf(
  casebook: Casebook,
  report: string,
  rulings: Rulings,
  engine: EngineOnDemand,
): Promise<readonly DossierStatement[]> {
  const decisions = rulings.decisions.get(report) ?? [];
  if (!decisions.some(({ body }) => body.decision.kind === "reject")) return [];
  const standing = new Set((await casebook.statementsOf(report)).map(({ id }) => id));
  const base = (await baseReader(casebook, engine, rulings)(report)) ?? [];
  const gone = base.filter(({ id }) => !standing.has(id));
  const dossiers = await Promise.all(
    gone.map((statement) => dossierOf(casebook, report, statement, rulings, engine)),
  );
  return dossiers.filter((one) => one !== null);
}

/** Statements with what people decided about them, one after the other; without those that are there no more. */
async function dossierStatements(
  casebook: Casebook,
  ids: readonly string[],
  rulings: Rulings,
  engine: EngineOnDemand,
): Promise<readonly DossierStatement[]> {
  const found: DossierStatement[] = [];
  for (const id of ids) {
    const one = await dossierStatement(casebook, id, rulings, engine);
    if (one !== null) found.push(one);
  }
  return found;
}

/** A statement with what people decided about it; null when it is there no more. */
async function dossierStatement(
  casebook: Casebook,
  id: string,
  rulings: Rulings,
  engine: EngineOnDemand,
): Promise<DossierStatement | null> {
  const found = await casebook.statement(id);
  return found === null ? null : dossierOf(casebook, found.report, found.statement, rulings, engine);
}

async function dossierOf(
  casebook: Casebook,
  report: string,
  statement: Statement,
  rulings: Rulings,
  engine: EngineOnDemand,
): Promise<DossierStatement | null> {
  const document = await casebook.document(report);
  if (document === null) return null;
  const head = headOf({ document, statements: [], unread: null });
  // Most reports nobody has said anything about: there is nothing to look for.
  if (!rulings.addressed.has(report)) return { report, head, statement, read: statement, rulings: [] };
  const base = (await baseReader(casebook, engine, rulings)(report)) ?? [];
  const about = (address: Address): boolean =>
    address.report === report && statementAt(address, base)?.id === statement.id;
  const entries = await Array.fromAsync(casebook.entries({ report }));
  const stands = entries.filter(
    (entry) => !rulings.withdrawn.has(entry.seq) && addressesOf(entry).some(about),
  );
  const read = base.find(({ id }) => id === statement.id) ?? statement;
  return { report, head, statement, read, rulings: stands };
}

/** The statements that an entry speaks of. */
function addressesOf({ content }: Entry): readonly Address[] {
  switch (content?.kind) {
    case "decision":
    case "status":
      return [content.body.address];
    case "judgement":
      return content.body.pair;
    case "grade":
      return content.body.grade.kind === "credibility" ? [content.body.grade.address] : [];
    case "note":
      return content.body.about?.kind === "statement" ? [content.body.about.address] : [];
    default:
      return [];
  }
}

function byPublication(a: DossierStatement, b: DossierStatement): number {
  const key = ({ head, statement, report }: DossierStatement): string =>
    `${head.published?.earliest ?? "9999"} ${report} ${String(statement.quote.start).padStart(9, "0")}`;
  return key(a) < key(b) ? -1 : 1;
}

function estimateOf(statements: readonly DossierStatement[]): Dossier["estimate"] {
  const last = statements
    .flatMap(({ rulings }) => rulings)
    .filter((entry) => entry.content?.kind === "decision" && entry.content.body.decision.kind === "estimate")
    .toSorted((a, b) => b.seq - a.seq)[0];
  if (last?.content?.kind !== "decision" || last.content.body.decision.kind !== "estimate") return null;
  return { ...last.content.body.decision.people, reason: last.content.body.reason };
}

/** How the statements of an incident hang together; of a single one there is nothing to tell. */
async function linksOf(
  casebook: Casebook,
  incident: Incident,
  engine: EngineOnDemand,
  rulings: Rulings,
  linked: Corpus | undefined,
): Promise<readonly Comparison[]> {
  if (incident.statements.length < 2) return [];
  const { corpusOf, strongestTies } = await import("./incident-ties.ts");
  const loaded = await engine();
  const corpus = linked ?? (await corpusOf(casebook, loaded));
  return strongestTies(incident, corpus, rulings.weights ?? loaded.weights);
}
