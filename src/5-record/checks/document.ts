import { checkPercentages, checkTrends } from "./comparisons.ts";
import { checkReportedBefore, checkWeekdays } from "./dates.ts";
import { checkMultiples } from "./multiples.ts";
import { checkComposition, checkSums } from "./sums.ts";
import type { Check, CheckedDocument } from "./types.ts";

const CHECKS: readonly ((document: CheckedDocument) => Check[])[] = [
  checkSums,
  checkComposition,
  checkMultiples,
  checkPercentages,
  checkTrends,
  checkReportedBefore,
  checkWeekdays,
];

/** What does not add up within one document, by kind. Near linear in its text. */
export function checkDocument(document: CheckedDocument): Check[] {
  if (document.statements.length === 0) return [];
  return CHECKS.flatMap((check) => check(document));
}
