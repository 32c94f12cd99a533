import type { Span } from "../../../core/quote.ts";
import type { ClaimedPeople } from "../../discourse/types.ts";
import type { Group } from "../../types.ts";
import type { ChunkedSentence } from "./chunks.ts";
import type { PeoplePhrase } from "./people/phrase.ts";

/** Offsets in the text of the tokens from `from` up to `to`. */
export function spanOf(sentence: ChunkedSentence, from: number, to: number): Span {
  return {
    start: sentence.tokens[from]?.start ?? sentence.start,
    end: sentence.tokens[to - 1]?.end ?? sentence.end,
  };
}

/** The people of a claim, by the phrase that stands for them. */
export function claimedPeople(
  sentence: ChunkedSentence,
  phrase: PeoplePhrase,
  groups: readonly Group[],
): ClaimedPeople {
  const { count, qualifier, role, home, reference, plural, sex, share, elliptic } = phrase;
  return {
    count,
    qualifier,
    role,
    home,
    reference,
    plural,
    sex,
    share,
    groups,
    elliptic,
    span: spanOf(sentence, phrase.from, phrase.to),
  };
}
