import type { Speaker } from "../../types.ts";
import type { SpeakerMemory } from "./speaker-names.ts";
import { endsGivenName, PRONOUN, phraseIn, speakerOf, withoutSuchName } from "./speaker-names.ts";

/** Words before a subject's particle that end its phrase: "박 의원은", "소식통들은", "정부는". */
export const SUBJECT = /([가-힣A-Za-z0-9)\]>〉》’」』]+?)(은|는|이|가|께서는?|도)(?=[\s,])/gu;

/** One who speaks, and the unit where the phrase ends. */
export type Found = { readonly speaker: Speaker; readonly end: number };

function isInName(text: string, match: RegExpExecArray): boolean {
  const [all, word = "", particle = ""] = match;
  return endsGivenName(word, particle, text.slice(match.index + all.length));
}

/** The first noun phrase with a subject's particle in `[from, to)` that names a speaker. */
export function subjectIn(
  text: string,
  from: number,
  to: number,
  memory: SpeakerMemory,
  particles: RegExp,
): Found | null {
  SUBJECT.lastIndex = from;
  for (let match = SUBJECT.exec(text); match !== null && match.index < to; match = SUBJECT.exec(text)) {
    if (!particles.test(match[2] as string) || isInName(text, match)) continue;
    const end = match.index + (match[1] as string).length;
    const words = phraseIn(text.slice(from, end));
    if (
      /[가-힣]{2,}(?:은|는)\s/u.test(withoutSuchName(words)) &&
      !/(?:하는|있는|없는|되는|가는|오는|드는|리는|키는|기는|지는|보는|르는|주는|내는|아는|운영하는|이끄는|돕는|맡은|받은|높은|많은|같은|젊은|밝은|담은|잡은)\s/u.test(
        words,
      )
    )
      continue;
    const speaker = speakerOf(words, memory);
    if (speaker !== null) return { speaker, end };
  }
  return null;
}

/** Who nobody would take for a speaker: people told of, times, things that lie before the verb. */
const NO_TOPIC =
  /(?:\d\s?여?\s?명|들|일|때|탈북자|탈북민|이날|여성|남성|사람|것|곳|중|뒤|후|번|수|측면|[가-힣]다)$|[을를면]\s/u;

/** A stem before 는 and 은 that describes the noun after it, and is no topic ("머무는", "같은"). */
const DESCRIBES =
  /(?:[하있없되같많높크작젊받보르키기드]|머무|머물|떠도|지내|보내|건너|떠나|나가|나오|모이|쓰이|이어지|벌어지|숨|사)$/u;

/** The first topic of the sentence, where none that looks like a speaker is told: names that no list knows. */
export function topicIn(text: string, from: number, to: number): Found | null {
  SUBJECT.lastIndex = from;
  for (let match = SUBJECT.exec(text); match !== null && match.index < to; match = SUBJECT.exec(text)) {
    if (!TOPIC_PARTICLES.test(match[2] as string) || isInName(text, match)) continue;
    const end = match.index + (match[1] as string).length;
    if (DESCRIBES.test(match[1] as string)) continue;
    const words = phraseIn(text.slice(from, end));
    if (/["“”‘’]/u.test(words)) return null;
    if (words.length < 2 || words.length > 30 || NO_TOPIC.test(words) || PRONOUN.test(words)) return null;
    return { speaker: { name: words, text: words, role: "person", anonymous: false }, end };
  }
  return null;
}

/** What marks a subject of any kind. */
export const SPEAKER_PARTICLES = /^(?:은|는|이|가|께서는?|도)$/u;
/** What marks a topic. */
export const TOPIC_PARTICLES = /^(?:은|는|께서는?)$/u;

/** The last match of a pattern that begins in `[from, to)`. */
export function lastMatch(
  pattern: RegExp,
  text: string,
  from: number,
  to: number,
): { index: number; end: number } | null {
  let found: { index: number; end: number } | null = null;
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match !== null && match.index < to; match = pattern.exec(text))
    found = { index: match.index, end: match.index + match[0].length };
  return found;
}
