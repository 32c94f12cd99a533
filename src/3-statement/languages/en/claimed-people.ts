import type { Span } from "../../../core/quote.ts";
import { remainderOf } from "../../discourse/remainder.ts";
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
  const told = {
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
  return isRemainder(sentence, phrase) ? remainderOf(told) : told;
}

const REMAINDER = /^(?:(?:the|its|their|those|these) )?(?:remaining|other|others|rest|remainder)(?: |$)/;

/** "The remaining 15", "the other 18", "the rest": those of a group told before who are left. */
function isRemainder({ tokens }: ChunkedSentence, { from, to, share, plural, count }: PeoplePhrase): boolean {
  if (share !== null || (!plural && count === null)) return false;
  let start = from;
  while (start > 0 && from - start < 2 && OPENERS.has(tokens[start - 1]?.lower ?? "")) start--;
  const words = tokens.slice(start, to).map(({ lower }) => lower);
  return DEFINITE.has(words[0] ?? "") && REMAINDER.test(words.join(" "));
}

const DEFINITE: ReadonlySet<string> = new Set(["the", "its", "their", "those", "these", "remaining"]);
const OPENERS: ReadonlySet<string> = new Set([...DEFINITE, "other"]);
