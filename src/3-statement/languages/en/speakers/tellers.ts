import type { Token } from "../../../lexer.ts";
import { DETERMINERS } from "../words.ts";
import type { Described } from "./describe.ts";
import { describe, trimmed } from "./describe.ts";
import { isCapital } from "./names.ts";
import { canSpeak } from "./roles.ts";
import type { Subject } from "./subject.ts";
import type { Range, View } from "./view.ts";
import { lowerAt } from "./view.ts";
import { BARE_REPORTS, RECORDS, UTTERANCES, wordSet } from "./vocabulary.ts";

/** Who is meant: described by the words, or pointed at by a pronoun. */
export type Teller =
  | { readonly kind: "described"; readonly described: Described }
  | { readonly kind: "pronoun"; readonly lower: string };

/** Pronouns that stand for a speaker told of before. */
export const PERSONAL = wordSet("he she they it");
const FIRST = wordSet("i we you us me");

/**
 * Who the words of a subject name; empty where they name nobody who speaks. `lenient`: the verb is one that only people
 * and bodies do, so that any noun with an article will do.
 */
export function tellersIn(view: View, subject: Subject, lenient = false): Teller[] {
  const { tokens } = view.sentence;
  const within = trimmed(view, subject.core);
  if (within === null) return [];
  const first = lowerAt(tokens, within.from);
  if (within.to - within.from === 1 && PERSONAL.has(first)) return [{ kind: "pronoun", lower: first }];
  if (FIRST.has(first)) return [];
  const author = authorOf(view, within);
  if (author !== null) return tellersIn(view, { core: author, insertion: subject.insertion });
  return partsOf(tokens, within).flatMap((part, index, all): Teller[] => {
    const found = describe(view, part, index === all.length - 1 ? subject.insertion : null, lenient);
    return found === null ? [] : [{ kind: "described", described: found }];
  });
}

/** "a statement on Thursday from the foreign ministry": those whose statement it is. */
function authorOf({ sentence: { tokens } }: View, { from, to }: Range): Range | null {
  let utterance = from;
  while (utterance < Math.min(to, from + 5) && !isUtterance(lowerAt(tokens, utterance))) utterance++;
  if (utterance >= Math.min(to, from + 5)) return null;
  const isReport = BARE_REPORTS.has(lowerAt(tokens, utterance));
  for (let at = utterance + 1; at < to - 1; at++)
    if (lowerAt(tokens, at) === "by" || (lowerAt(tokens, at) === "from" && !isReport))
      return { from: at + 1, to };
  return null;
}

function isUtterance(lower: string): boolean {
  return UTTERANCES.has(lower) || RECORDS.has(lower);
}

/** "Rep. Park … and activists", "their relatives and a rights group": two speakers. */
function partsOf(tokens: readonly Token[], { from, to }: Range): Range[] {
  for (let at = from + 1; at < to - 1; at++) {
    const lower = lowerAt(tokens, at);
    if (lower === "who" || lower === "which" || lower === "that") break;
    if (lower !== "and") continue;
    const next = tokens[at + 1] as Token;
    const isPhrase =
      DETERMINERS.has(next.lower) ||
      (canSpeak(next.lower) && at + 2 >= to) ||
      isCapital(tokens, at + 1) ||
      (canSpeak(lowerAt(tokens, to - 1)) && to - at <= 4);
    const before = lowerAt(tokens, at - 1);
    const left = canSpeak(before) || isCapital(tokens, at - 1) || hasSpeaker(tokens, from, at);
    if (!isPhrase || !left || isJoined(tokens, from, at)) continue;
    return [
      { from, to: at },
      { from: at + 1, to },
    ];
  }
  return [{ from, to }];
}

function hasSpeaker(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (canSpeak(lowerAt(tokens, at))) return true;
  return false;
}

/** "Ministry of Foreign Affairs and Trade", "a source in China and the North": no second speaker. */
function isJoined(tokens: readonly Token[], from: number, and: number): boolean {
  for (let at = and - 1; at > from; at--) {
    const lower = lowerAt(tokens, at);
    if (/^(in|for|from|with|at|between|on|inside|outside|within|across|along)$/.test(lower)) return true;
    if (lower === "of")
      return (
        isCapital(tokens, and + 1) || /ministry|department|office|committee/.test(lowerAt(tokens, at - 1))
      );
  }
  return false;
}

/** The tellers of a subject that may be missing. */
export function tellersOf(view: View, subject: Subject | null, lenient = false): Teller[] {
  return subject === null ? [] : tellersIn(view, subject, lenient);
}
