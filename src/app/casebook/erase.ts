import type { Actor } from "../../core/actor.ts";
import { MAIN_CHAIN } from "../../core/identifiers.ts";
import type { Outcome } from "../../core/problem.ts";
import { failure, success } from "../../core/problem.ts";
import { isErasable } from "../../ledger/entry.ts";
import type { ErasureOutcome, ErasureRequest } from "../../store/contract/port.ts";
import type { Engine } from "../load-engine.ts";
import { bringUpToDate } from "./bring-up-to-date.ts";
import { findSubject } from "./find-subject.ts";
import type { Casebook } from "./open.ts";

/** What is to be erased: a report by its identifier, or one entry by its number. */
export type EraseRequest =
  | { readonly kind: "report"; readonly id: string }
  | { readonly kind: "entry"; readonly seq: number };

export type Erased = ErasureOutcome;

/**
 * Destroys a report, with everything derived from it and every entry about it, or the body of one entry. An entry that
 * received a report stands for the report.
 */
export async function erase(
  casebook: Casebook,
  actor: Actor,
  request: EraseRequest,
  reason: string,
  engine: () => Engine,
): Promise<Outcome<Erased>> {
  const wanted = await requestOf(casebook, request);
  if (!wanted.ok) return wanted;
  const outcome = await casebook.erase(actor, wanted.value, reason);
  // Other incidents may have rested on what is gone.
  await bringUpToDate(casebook, engine);
  return success(outcome);
}

async function requestOf(casebook: Casebook, request: EraseRequest): Promise<Outcome<ErasureRequest>> {
  if (request.kind === "report") {
    const found = await findSubject(casebook, request.id);
    if (!found.ok) return found;
    if (found.value.kind !== "report") return failure({ code: "id-no-report", detail: request.id });
    return success({ kind: "report", report: found.value.held.report });
  }
  const { seq } = request;
  const entry = await casebook.entry({ chain: MAIN_CHAIN, seq });
  if (entry === null) return failure({ code: "entry-unknown", detail: String(seq) });
  if (!isErasable(entry.kind)) return failure({ code: "casebook-refused", detail: entry.kind });
  if (entry.content?.kind === "reportReceived")
    return success({ kind: "report", report: entry.content.body.report });
  return success({ kind: "entries", chain: MAIN_CHAIN, seqs: [seq] });
}
