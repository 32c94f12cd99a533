import type { Draft } from "./draft.ts";

/** So many sentences from one group to the next that are told as the groups of one sum. */
const REACH = 1;

/**
 * "A total of 24 were caught. A group of 19 was caught in Shenyang, and another five on the 12th": what looked like
 * another figure for the whole is a group of it, where with those told next to it it comes to the whole.
 */
export function withoutPartsAsRivals(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map((draft, index) => {
    const whole = draft.sameAs === null ? undefined : drafts[draft.sameAs];
    if (whole === undefined || !isExact(draft) || !isExact(whole)) return draft;
    const missing = whole.count.min - draft.count.min;
    const completes = drafts.some(
      (other, at) =>
        at > index &&
        other.sameAs === null &&
        other.act === draft.act &&
        other.phase === draft.phase &&
        other.role === draft.role &&
        isExact(other) &&
        other.count.min === missing &&
        sentenceOf(other) - sentenceOf(draft) <= REACH,
    );
    return completes && sentenceOf(draft) > sentenceOf(whole) ? { ...draft, sameAs: null } : draft;
  });
}

function isExact({ count }: Draft): boolean {
  return count.min === count.max;
}

function sentenceOf({ claims }: Draft): number {
  return claims[0]?.sentence ?? 0;
}
