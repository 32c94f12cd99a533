import type { Document } from "../../2-document/types.ts";
import type { Statement } from "../../3-statement/types.ts";
import type { CountInterval, DateInterval } from "../../core/interval.ts";

/** What a finding tells: a number of people, days, a plain number, or words. */
export type CheckValue = CountInterval | DateInterval | number | string;

/** What kind of thing does not add up. Wording: `src/messages/record-checks.ts`. */
export type CheckKind =
  /** Parts do not come to the total told: `parts`, `total`. */
  | "sum"
  /** Women, men and children are more than the people: `groups`, `people`. */
  | "composition"
  /** A multiple that no reading of the figures gives: `told`, `earlier`, `later`, `plain`, `rates`. */
  | "multiple"
  /** A share that the figures do not give: `told`, `part`, `whole`, `share`. */
  | "percentage"
  /** A rise or fall in per cent that the figures do not give: `told`, `from`, `to`, `change`. */
  | "change"
  /** Said to have risen, but the figures fall: `to`, `from`. */
  | "rise"
  /** Said to have fallen, but the figures rise: `to`, `from`. */
  | "fall"
  /** A running total smaller than an earlier one: `earlier`, `earlierBy`, `later`, `laterBy`. */
  | "runningTotal"
  /** More outcomes than people in a cohort: `held`, `outcomes`. */
  | "cohort"
  /** Said to have happened after it was reported: `time`, `published`. */
  | "reportedBefore"
  /** The weekday told is not that of the date: `told`, `date`, `weekday`. */
  | "weekday"
  /** A day that no calendar has: `told`. */
  | "noSuchDay"
  /** Another's figures told with another window: `origin`, `told`, `own`. */
  | "retoldWindow"
  /** Another's figures told with another number: `origin`, `told`, `own`. */
  | "retoldNumber";

/** A finding about figures that do not fit together, with the statements that it rests on (1 or more). */
export type Check = {
  readonly kind: CheckKind;
  readonly statements: readonly string[];
  readonly values: Readonly<Record<string, CheckValue>>;
};

/** A document as checks see it: its text whole, its statements in the order of their words. */
export type CheckedDocument = {
  readonly document: Pick<Document, "id" | "text" | "published" | "publisher" | "language">;
  readonly statements: readonly Statement[];
};
