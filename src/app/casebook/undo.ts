import type { Actor } from "../../core/actor.ts";
import { MAIN_CHAIN } from "../../core/identifiers.ts";
import type { Outcome } from "../../core/problem.ts";
import { failure, success } from "../../core/problem.ts";
import type { EntryRef } from "../../ledger/entry.ts";
import { isUndoable } from "../../ledger/entry.ts";
import type { Engine } from "../load-engine.ts";
import { bringUpToDate } from "./bring-up-to-date.ts";
import type { Casebook } from "./open.ts";
import { rulingsOf } from "./rulings.ts";

/** Appends an entry that takes back a decision, or an undo of one, and applies it. */
export async function undo(
  casebook: Casebook,
  actor: Actor,
  seq: number,
  reason: string,
  engine: () => Engine,
): Promise<Outcome<EntryRef>> {
  const entry = await casebook.entry({ chain: MAIN_CHAIN, seq });
  if (entry === null) return failure({ code: "entry-unknown", detail: String(seq) });
  if (!isUndoable(entry.kind)) return failure({ code: "entry-not-undoable", detail: String(seq) });
  if ((await rulingsOf(casebook)).withdrawn.has(seq))
    return failure({ code: "entry-undone", detail: String(seq) });
  const appended = await casebook.write(actor, (writing) =>
    writing.append({ kind: "undo", body: { seq, reason } }),
  );
  await bringUpToDate(casebook, engine);
  return success(appended);
}
