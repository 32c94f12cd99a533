import type { Statement } from "../../3-statement/types.ts";
import type { DossierStatement } from "./dossier.ts";
import { corrected } from "./statement-values.ts";

/** A part of a statement that a person set, with the statement as it was before. */
export type Correction = {
  readonly seq: number;
  readonly actor: string;
  readonly time: string;
  readonly part: string;
  readonly before: Statement;
};

/** The corrections in force of a statement, in the order of the ledger. */
export function correctionsOf({
  read,
  rulings,
}: Pick<DossierStatement, "read" | "rulings">): readonly Correction[] {
  const found: Correction[] = [];
  let before = read;
  for (const { seq, actor, time, content } of rulings) {
    if (content?.kind !== "decision" || content.body.decision.kind !== "correct") continue;
    const { part, value } = content.body.decision;
    const after = corrected(before, part, value);
    if (after === null) continue;
    found.push({ seq, actor, time, part, before });
    before = after;
  }
  return found;
}
