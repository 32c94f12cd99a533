/**
 * How much it would help to know whether two statements tell of one happening: how uncertain that is (entropy; Lewis
 * and Gale 1994) times the number of people by which the totals are expected to move with the answer (expected change
 * of the model; Settles and Craven 2008). A certain answer moves nothing that is not known already, and an uncertain
 * one that moves nobody is not worth a person's time.
 */
import type { Count } from "./types.ts";

/** The three totals of a count. */
export type Totals = Pick<Count, "corroboratedMinimum" | "documentedMinimum" | "reportedMaximum">;

/** A question that a person could answer, and the totals now and after either answer. */
export type Answers = {
  /** Probability that the answer is "the same". */
  readonly same: number;
  readonly now: Totals;
  readonly ifSame: Totals;
  readonly ifDifferent: Totals;
};

/** Bits that the answer tells: 1 where both are as likely, 0 where one is certain. */
export function entropyOf(probability: number): number {
  const part = (share: number): number => (share <= 0 ? 0 : -share * Math.log2(share));
  return part(probability) + part(1 - probability);
}

/** People by whom the totals move from one to the other; a maximum that is open on either side moves by nobody. */
export function movedPeople(from: Totals, to: Totals): number {
  const most =
    from.reportedMaximum === null || to.reportedMaximum === null
      ? 0
      : Math.abs(to.reportedMaximum - from.reportedMaximum);
  return (
    Math.abs(to.corroboratedMinimum - from.corroboratedMinimum) +
    Math.abs(to.documentedMinimum - from.documentedMinimum) +
    most
  );
}

/** People by whom the totals are expected to move. */
export function expectedMove({ same, now, ifSame, ifDifferent }: Answers): number {
  return same * movedPeople(now, ifSame) + (1 - same) * movedPeople(now, ifDifferent);
}

/** How useful the answer is: 0 where it changes nothing. */
export function usefulnessOf(answers: Answers): number {
  return entropyOf(answers.same) * expectedMove(answers);
}
