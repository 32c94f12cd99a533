import { remainderOf } from "../../discourse/remainder.ts";
import type { ClaimedPeople } from "../../discourse/types.ts";
import type { Speaker } from "../../types.ts";
import type { Chunk } from "./chunks.ts";
import type { PeoplePhrase } from "./people-phrase.ts";
import type { KoreanSentence } from "./sentences.ts";
import type { SpeakerMemory } from "./speaker-names.ts";
import type { Attribution } from "./speakers.ts";
import { attributionAt } from "./speakers.ts";
import type { View } from "./view.ts";
import { endOf, startOf } from "./view.ts";

/** A sentence ready to be read for claims. */
export type ReadSentence = {
  readonly index: number;
  readonly sentence: KoreanSentence;
  readonly view: View;
  readonly chunks: readonly Chunk[];
  readonly attributions: readonly Attribution[];
  readonly memory: SpeakerMemory;
  /** Speakers that go on speaking in this sentence if it names nobody. */
  readonly carried: readonly Speaker[];
  /** Chunks of the times at which somebody spoke. */
  readonly saying: ReadonlySet<number>;
};

export function claimedPeople(phrase: PeoplePhrase, view: View): ClaimedPeople {
  const { count, qualifier, role, home, reference, plural, sex, share, groups, elliptic } = phrase;
  const told = {
    count,
    qualifier,
    role: role ?? (home === null ? null : "refugee"),
    home,
    reference,
    plural,
    sex,
    share,
    groups,
    elliptic,
    span: { start: startOf(view, phrase.from), end: endOf(view, phrase.to) },
  };
  return isRemainder(phrase, view) ? remainderOf(told) : told;
}

const REMAINDER_BEFORE = /(?:^|[^가-힣])(?:나머지|남은)\s?$/u;

/** "나머지 15명", "남은 4명": those of a group told before who are left. */
function isRemainder({ from, share }: PeoplePhrase, { text }: View): boolean {
  if (share !== null) return false;
  return text.startsWith("나머지", from) || REMAINDER_BEFORE.test(text.slice(Math.max(0, from - 5), from));
}

type Speaking = { readonly speakers: readonly Speaker[]; readonly attributed: boolean };

export function speakingAt(read: ReadSentence, at: number): Speaking {
  const attribution = attributionAt(read.attributions, at);
  if (attribution !== null)
    return { speakers: attribution.speakers, attributed: attribution.speakers.length > 0 };
  if (read.attributions.length > 0 && read.attributions.some(({ impersonal }) => impersonal))
    return { speakers: [], attributed: false };
  return { speakers: read.carried, attributed: false };
}
