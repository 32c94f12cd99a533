import type { Statement } from "../../3-statement/types.ts";
import type { Casebook } from "./open.ts";

/** So many reports are looked through for one that has something to review: further away is another task. */
const MOST_LOOKED_AT = 500;

/** Whether nobody has accepted a statement; a rejected one is none any more. */
export function isUnreviewed({ rules }: Pick<Statement, "rules">): boolean {
  return rules.decision !== "accepted";
}

/** The reports before and after one, of these in their order, that have something to review; null where none has. */
export async function unreviewedNeighbours(
  casebook: Casebook,
  reports: readonly string[],
  report: string,
): Promise<{ readonly before: string | null; readonly after: string | null }> {
  const at = reports.indexOf(report);
  if (at < 0) return { before: null, after: null };
  const before = reports.slice(Math.max(0, at - MOST_LOOKED_AT), at).reverse();
  const after = reports.slice(at + 1, at + 1 + MOST_LOOKED_AT);
  return { before: await firstUnreviewed(casebook, before), after: await firstUnreviewed(casebook, after) };
}

async function firstUnreviewed(casebook: Casebook, reports: readonly string[]): Promise<string | null> {
  for (const report of reports) if ((await casebook.statementsOf(report)).some(isUnreviewed)) return report;
  return null;
}
