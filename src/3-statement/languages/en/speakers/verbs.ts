import type { Token } from "../../../lexer.ts";
import { isAdverb } from "../words.ts";
import { isCapital } from "./names.ts";
import { canSpeak } from "./roles.ts";
import { PERSONAL } from "./tellers.ts";
import type { View } from "./view.ts";
import { lowerAt } from "./view.ts";
import {
  PLURAL_TELLING,
  RECORDS,
  SINGULAR_TELLING,
  TELLING,
  TELLING_WITH,
  UTTERANCES,
  wordSet,
} from "./vocabulary.ts";

/** Forms that tell of records ("the data show", "an investigation found"). */
const SHOWING = wordSet("show shows showed found finds");

/** Every form that may tell. */
const FORMS: ReadonlySet<string> = new Set([
  ...SINGULAR_TELLING,
  ...PLURAL_TELLING,
  ...TELLING,
  ...Object.keys(TELLING_WITH),
  ...SHOWING,
]);

/** A verb of telling at `at`, by its own form and the words beside it. */
export function tellsAt(view: View, at: number): boolean {
  const { tokens, surroundings } = view.sentence;
  const token = tokens[at] as Token;
  const { lower } = token;
  if (!FORMS.has(lower)) return false;
  const before = lowerAt(tokens, at - 1);
  const after = lowerAt(tokens, at + 1);
  if (surroundings.isTime(at) || (before === "-" && token.tight)) return false;
  if (token.capitals !== "none" && at > 0 && lowerAt(tokens, at - 1) !== '"' && !isTitleCase(view))
    return false;
  if (SINGULAR_TELLING.has(lower))
    return (
      before === "," ||
      isCapital(tokens, at - 1) ||
      /^(newspaper|agency|group|daily|ministry|organi[sz]ation)$/.test(before)
    );
  if (PLURAL_TELLING.has(lower))
    return (/[^s]s$/.test(before) && canSpeak(before)) || before === "they" || before === "media";
  const companions = TELLING_WITH[lower];
  if (companions !== undefined) return companions.has(after) && isTellingObject(tokens, lower, at);
  if (SHOWING.has(lower))
    return (
      RECORDS.has(before) || tokens.slice(Math.max(0, at - 12), at).some((other) => RECORDS.has(other.lower))
    );
  if (!TELLING.has(lower)) return false;
  if (/^(is|are|was|were|been|being|be)$/.test(before) && /^(quoted|cited)$/.test(lower)) return true;
  if (/^(is|are|was|were|been|being|be)$/.test(before)) return lower === "told" && !/^(to|not)$/.test(after);
  if (/^(the|a|an|this|these|those|its|their|his|her|some|many|no|such|'s|of)$/.test(before)) return false;
  if (/^(asked|asks)$/.test(lower))
    return (
      !PERSONAL.has(before) && !/^(not|to|that|for|if|whether)$/.test(after) && !/^(who|when|,)$/.test(before)
    );
  if (lower === "heard") return after === "from" || lowerAt(tokens, at + 2) === "from";
  if (
    /^(expects?|thinks?|believed?|thought|feared|counted|posted|estimated|observed|suggested)$/.test(lower) &&
    !/^(that|it|the|a|an|there|as|at|up|more|about|around|\d+|they|he|she|some|anywhere)$/.test(after) &&
    tokens[at + 1]?.kind === "word"
  )
    return followsSpeaker(tokens, at);
  return true;
}

/** Whether what stands before a verb and its auxiliaries can be a speaker. */
function followsSpeaker(tokens: readonly Token[], verb: number): boolean {
  let at = verb - 1;
  while (/^(has|have|had|also|still|now|long)$/.test(lowerAt(tokens, at)) || isAdverb(lowerAt(tokens, at)))
    at--;
  const before = lowerAt(tokens, at);
  return canSpeak(before) || isCapital(tokens, at) || PERSONAL.has(before) || before === "," || at < verb - 1;
}

function isTitleCase({ sentence }: View): boolean {
  return sentence.title;
}

const COUNTED = wordSet("number figure figures total toll count estimate sum size hour");

/** "put the number at 31" tells, "put them on a bus" does not; "issued a statement", not "issued a visa". */
function isTellingObject(tokens: readonly Token[], lower: string, at: number): boolean {
  if (/^(put|puts|gave|gives|placed|places|set)$/.test(lower)) {
    for (let ahead = at + 1; ahead < at + 5; ahead++) {
      if (COUNTED.has(lowerAt(tokens, ahead))) return true;
      if (
        /^(at|above|below)$/.test(lowerAt(tokens, ahead)) &&
        ahead > at + 1 &&
        tokens[ahead + 1]?.kind === "number"
      )
        return true;
    }
    return lowerAt(tokens, at + 1) === "figures";
  }
  if (/^(issued|released)$/.test(lower)) {
    for (let ahead = at + 1; ahead < at + 5; ahead++)
      if (UTTERANCES.has(lowerAt(tokens, ahead)) || lowerAt(tokens, ahead) === "figures") return true;
    return false;
  }
  return true;
}
