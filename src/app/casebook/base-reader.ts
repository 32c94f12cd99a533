import type { Statement } from "../../3-statement/types.ts";
import type { EngineOnDemand } from "../load-engine.ts";
import { applyDecisions } from "./apply-decisions.ts";
import type { DecidedReading } from "./link-casebook.ts";
import type { Casebook } from "./open.ts";
import type { Rulings } from "./rulings.ts";
import type { BaseOf } from "./settle-rulings.ts";

/**
 * Where addresses are looked up: the stored statements of a report, or, where decisions changed them, what was read
 * before any decision; of a `fresh` reading, which is not stored yet, what was read in it. Every report once.
 */
export function baseReader(
  casebook: Casebook,
  engine: EngineOnDemand,
  rulings: Rulings,
  fresh: ReadonlyMap<string, DecidedReading> = new Map(),
): BaseOf {
  const known = new Map<string, Promise<readonly Statement[] | null>>();
  const look = async (report: string): Promise<readonly Statement[] | null> => {
    const decisions = rulings.decisions.get(report);
    const put = fresh.get(report);
    if (put !== undefined) return applyDecisions(put.document, put.read, decisions ?? []).base;
    if (decisions === undefined)
      return (await casebook.heldReport(report)) === null ? null : casebook.statementsOf(report);
    const { readReport } = await import("./read-report.ts");
    const reading = await readReport(casebook, await engine(), report);
    if (reading?.ok !== true) return null;
    return applyDecisions(reading.document, reading.statements, decisions).base;
  };
  return (report) => {
    const found = known.get(report) ?? look(report);
    known.set(report, found);
    return found;
  };
}
