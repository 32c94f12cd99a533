import type { Statement } from "../../3-statement/types.ts";
import type { Outcome } from "../../core/problem.ts";
import { failure, success } from "../../core/problem.ts";
import type { HeldReport, StandingIncident } from "../../store/contract/port.ts";
import type { Casebook } from "./open.ts";

/** What an identifier names. */
export type Subject =
  | { readonly kind: "incident"; readonly standing: StandingIncident }
  | { readonly kind: "statement"; readonly report: string; readonly statement: Statement }
  | { readonly kind: "report"; readonly held: HeldReport };

/** Shorter beginnings are easily mistaken. */
export const SHORTEST_ID = 4;

/** The incident, statement or report with this identifier, or whose identifier alone begins with it. */
export async function findSubject(casebook: Casebook, id: string): Promise<Outcome<Subject>> {
  const exact = await exactSubject(casebook, id);
  if (exact !== null) return success(exact);
  if (id.length < SHORTEST_ID) return failure({ code: "id-unknown", detail: id });
  const found = await identifiersFrom(casebook, id);
  if (found.size > 1) return failure({ code: "id-ambiguous", detail: id });
  const [only] = found;
  const subject = only === undefined ? null : await exactSubject(casebook, only);
  return subject === null ? failure({ code: "id-unknown", detail: id }) : success(subject);
}

async function exactSubject(casebook: Casebook, id: string): Promise<Subject | null> {
  const standing = await casebook.incident(id);
  if (standing !== null) return { kind: "incident", standing };
  const found = await casebook.statement(id);
  if (found !== null) return { kind: "statement", ...found };
  const held = await casebook.heldReport(id);
  return held === null ? null : { kind: "report", held };
}

async function identifiersFrom(casebook: Casebook, start: string): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for await (const { incident } of casebook.incidents())
    if (incident.id.startsWith(start)) found.add(incident.id);
  for await (const { statement } of casebook.statements())
    if (statement.id.startsWith(start)) found.add(statement.id);
  for await (const { report } of casebook.reports()) if (report.startsWith(start)) found.add(report);
  return found;
}
