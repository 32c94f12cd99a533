import type { Token } from "../../lexer.ts";
import {
  BE,
  BE_FINITE,
  DO,
  HAVE,
  isAdverb,
  MODALS,
  NEGATIONS,
  NEGATIVE_CONTRACTIONS,
  PASSIVE_AUXILIARIES,
} from "./words.ts";

/** What stands before a verb and belongs to it: "may have been", "were not", "is to be". */
export type VerbGroup = {
  /** Token index of the group's first word (the verb's own where it stands alone). */
  readonly from: number;
  readonly passive: boolean;
  readonly perfect: boolean;
  readonly modal: string | null;
  /** "to" before the verb; `beTo`: "is to be", "are to". */
  readonly infinitive: boolean;
  readonly beTo: boolean;
  readonly negated: boolean;
  readonly auxiliary: boolean;
  /** An auxiliary that needs a subject of its own stands in it ("were", "has"); "being" does not. */
  readonly finite: boolean;
};

/**
 * Reads leftwards from the verb at `verb` over auxiliaries, adverbs and negation.
 * Time expressions may stand inside ("were on Monday arrested"): `isTime` lets them pass.
 */
export function verbGroupAt(
  tokens: readonly Token[],
  verb: number,
  isTime: (index: number) => boolean,
): VerbGroup {
  let from = verb;
  let passive = false;
  let perfect = false;
  let modal: string | null = null;
  let infinitive = false;
  let negated = false;
  let auxiliary = false;
  let finite = false;
  let pastTo = false;
  let beTo = false;
  for (let at = verb - 1; at >= 0; at--) {
    const { lower } = tokens[at] as Token;
    if (pastTo) {
      if (lower === "not" || lower === "never") {
        negated = true;
        from = at;
        continue;
      }
      if (isAdverb(lower)) continue;
      if (BE_FINITE.has(lower)) {
        beTo = true;
        from = at;
      }
      break;
    }
    if (PASSIVE_AUXILIARIES.has(lower)) passive = true;
    // "Those arrested in May were sent back": the month, and no verb.
    const isModal = MODALS.has(lower) && !isTime(at);
    finite ||= BE_FINITE.has(lower) || FINITE_HAVE.has(lower) || isModal || DO.has(lower);
    if (NEGATIVE_CONTRACTIONS.has(lower)) {
      negated = true;
      auxiliary = true;
      passive ||= /^(wasn't|weren't|isn't|aren't)$/.test(lower);
    } else if (BE.has(lower) || DO.has(lower) || lower === "get" || lower === "got") auxiliary = true;
    else if (HAVE.has(lower)) {
      perfect = true;
      auxiliary = true;
    } else if (isModal) {
      modal = lower;
      auxiliary = true;
    } else if (NEGATIONS.has(lower)) {
      negated ||= lower === "not" || lower === "never" || lower === "n't";
      if (lower === "no" || lower === "none" || lower === "without" || lower === "neither" || lower === "nor")
        break;
    } else if (lower === "to") {
      infinitive = true;
      pastTo = true;
    } else if (isTime(at)) {
      if (!auxiliary && !isInsideGroup(tokens, at, isTime)) break;
      continue;
    } else if (!isAdverb(lower) && !(lower === "on" && isTime(at + 1))) break;
    from = at;
  }
  return { from, passive, perfect, modal, infinitive, beTo, negated, auxiliary, finite };
}

const FINITE_HAVE: ReadonlySet<string> = new Set(["has", "have", "had", "'ve"]);

/** Does an auxiliary stand before the time expression that covers `at` ("were on Monday arrested")? */
function isInsideGroup(tokens: readonly Token[], at: number, isTime: (index: number) => boolean): boolean {
  let before = at;
  while (before >= 0 && (isTime(before) || tokens[before]?.lower === "on")) before--;
  const lower = tokens[before]?.lower ?? "";
  return BE.has(lower) || HAVE.has(lower);
}
