import type { Entry } from "../../ledger/entry.ts";
import type { Engine } from "../load-engine.ts";
import { applyDecisions } from "./apply-decisions.ts";
import { baseReader } from "./base-reader.ts";
import type { Casebook } from "./open.ts";
import { readReport } from "./read-report.ts";
import { rulingsOf } from "./rulings.ts";
import { settleRulings } from "./settle-rulings.ts";

/** A decision whose statement is there no more. */
export type Orphan = { readonly entry: Entry };

/** Decisions in force whose statement a later reading does not have: a person has to settle them. */
export async function listOrphaned(casebook: Casebook, engine: Engine): Promise<readonly Orphan[]> {
  const rulings = await rulingsOf(casebook);
  const seqs: number[] = [];
  for (const [report, decisions] of rulings.decisions) {
    const reading = await readReport(casebook, engine, report);
    if (reading?.ok !== true) seqs.push(...decisions.map(({ seq }) => seq));
    else seqs.push(...applyDecisions(reading.document, reading.statements, decisions).orphaned);
  }
  const { orphaned } = await settleRulings(
    rulings,
    baseReader(casebook, async () => engine, rulings),
  );
  const orphans: Orphan[] = [];
  for (const seq of [...seqs, ...orphaned].sort((a, b) => a - b)) {
    for await (const entry of casebook.entries({ from: seq })) {
      orphans.push({ entry });
      break;
    }
  }
  return orphans;
}
