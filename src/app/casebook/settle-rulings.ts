import type { Statement } from "../../3-statement/types.ts";
import type { Judgement } from "../../4-incident/types.ts";
import { statementAt } from "../../ledger/address.ts";
import type { Address, IncidentStatus } from "../../ledger/entry.ts";
import type { StandingIncident } from "../../store/contract/port.ts";
import type { BestEstimate } from "../reading.ts";
import type { Rulings } from "./rulings.ts";

/** The statements of a report in which addresses are looked up; null where the casebook does not hold the report. */
export type BaseOf = (report: string) => Promise<readonly Statement[] | null>;

/** What people decided beyond single statements, with addresses resolved. */
export type Settled = {
  /** For linking. */
  readonly judgements: readonly Judgement[];
  /** Pairs that a person could not decide. */
  readonly unsure: readonly (readonly [string, string])[];
  /** Statement id → the best estimate given last for its incident. */
  readonly estimates: ReadonlyMap<string, BestEstimate>;
  /** Statement id → the status given last to its incident, with the entry that gave it. */
  readonly statuses: ReadonlyMap<string, { readonly status: IncidentStatus; readonly seq: number }>;
  /** Entries of which an address fits no statement any more, or fits two that cannot be one. */
  readonly orphaned: readonly number[];
};

/** Looks up what the rulings address. */
export async function settleRulings(rulings: Rulings, baseOf: BaseOf): Promise<Settled> {
  const find = async (address: Address): Promise<Statement | null> =>
    statementAt(address, (await baseOf(address.report)) ?? []);
  const judgements: Judgement[] = [];
  const unsure: (readonly [string, string])[] = [];
  const statuses = new Map<string, { status: IncidentStatus; seq: number }>();
  const orphaned: number[] = [];
  for (const { seq, body } of rulings.judgements) {
    const [a, b] = [await find(body.pair[0]), await find(body.pair[1])];
    // Two acts are two happenings: a reader that now tells the acts apart leaves the judgement without its pair.
    if (a === null || b === null || a.act !== b.act || a.id === b.id) orphaned.push(seq);
    else if (body.verdict === "unsure") unsure.push([a.id, b.id]);
    else judgements.push({ verdict: body.verdict, statements: [a.id, b.id] });
  }
  for (const { seq, body } of rulings.statuses) {
    const statement = await find(body.address);
    if (statement === null) orphaned.push(seq);
    else statuses.set(statement.id, { status: body.status, seq });
  }
  for (const { seq, body } of rulings.grades)
    if (body.grade.kind === "credibility" && (await find(body.grade.address)) === null) orphaned.push(seq);
  for (const { seq, body } of rulings.notes)
    if (body.about?.kind === "statement" && (await find(body.about.address)) === null) orphaned.push(seq);
  const estimates = await estimatesOf(rulings, find);
  return { judgements, unsure, estimates, statuses, orphaned: orphaned.sort((a, b) => a - b) };
}

/** Later estimates of an incident win. Those that fit no statement any more are among the orphans of its report. */
async function estimatesOf(
  rulings: Rulings,
  find: (address: Address) => Promise<Statement | null>,
): Promise<Settled["estimates"]> {
  const estimates = new Map<string, BestEstimate>();
  for (const { seq, actor, body } of [...rulings.decisions.values()].flat()) {
    const { decision, address, reason } = body;
    if (decision.kind !== "estimate") continue;
    const statement = await find(address);
    if (statement !== null) estimates.set(statement.id, { ...decision.people, actor, reason, seq });
  }
  return estimates;
}

/**
 * The incident with its standing: the status that a person gave last to any of its statements; without one,
 * `corroborated` when at least two independent origins surely tell of it as done, else `reported`.
 */
export function standingOf(
  incident: StandingIncident["incident"],
  statuses: Settled["statuses"],
): StandingIncident {
  const given = incident.statements
    .flatMap((id) => statuses.get(id) ?? [])
    .toSorted((a, b) => b.seq - a.seq)[0];
  const corroborated = incident.origins.min >= 2 && incident.modality === "reported";
  return { incident, status: given?.status ?? (corroborated ? "corroborated" : "reported") };
}
