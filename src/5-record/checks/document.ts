import { checkChanges } from "./changes.ts";
import { checkPercentages, checkSharesOfThem, checkTrends } from "./comparisons.ts";
import { checkReportedBefore, checkWeekdays } from "./dates.ts";
import { checkListed } from "./listed.ts";
import { checkMultiples } from "./multiples.ts";
import { checkDays } from "./no-such-day.ts";
import { checkParted } from "./parted.ts";
import { checkComposition, checkSums } from "./sums.ts";
import type { Check, CheckedDocument } from "./types.ts";

const CHECKS: readonly ((document: CheckedDocument) => Check[])[] = [
  checkSums,
  checkListed,
  checkComposition,
  checkMultiples,
  checkPercentages,
  checkSharesOfThem,
  checkTrends,
  checkChanges,
  checkReportedBefore,
  checkWeekdays,
  checkDays,
  checkParted,
];

/** What does not add up within one document, by kind. Near linear in its text. */
export function checkDocument(document: CheckedDocument): Check[] {
  if (document.statements.length === 0) return [];
  return CHECKS.flatMap((check) => check(document));
}
