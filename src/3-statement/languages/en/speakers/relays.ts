import type { Token } from "../../../lexer.ts";
import { describe, trimmed } from "./describe.ts";
import { isCapital } from "./names.ts";
import { canSpeak } from "./roles.ts";
import { isSplit, subjectAfter } from "./subject.ts";
import type { Teller } from "./tellers.ts";
import { tellersOf } from "./tellers.ts";
import type { Range, View } from "./view.ts";
import { lowerAt } from "./view.ts";
import { HEARERS, MEDIA } from "./vocabulary.ts";

/** To whom the verb at `verb` tells ("told RFA", "in an interview with RFA"): those who relay it. */
export function relaysAfter(view: View, verb: number): Teller[] {
  const { tokens, surroundings } = view.sentence;
  const lower = lowerAt(tokens, verb);
  if (/^(told|tell|tells)$/.test(lower)) return hearerAt(view, verb + 1);
  if (lower === "to") return [];
  if (/^(said|says|say|confirmed|wrote|added|explained|announced)$/.test(lower)) {
    if (lowerAt(tokens, verb + 1) === "to") return hearerAt(view, verb + 2);
    for (let at = verb + 1; at < Math.min(tokens.length, verb + 14); at++) {
      if (lowerAt(tokens, at) === "that" || lowerAt(tokens, at) === '"') break;
      if (
        /^(interview|conversation|call|talk)$/.test(lowerAt(tokens, at)) &&
        lowerAt(tokens, at + 1) === "with"
      )
        return hearerAt(view, at + 2);
      if (surroundings.isTime(at)) continue;
    }
  }
  return [];
}

function hearerAt(view: View, from: number): Teller[] {
  const { tokens } = view.sentence;
  const first = lowerAt(tokens, from);
  if (/^(her|him)$/.test(first) && !canSpeak(lowerAt(tokens, from + 1)))
    return [{ kind: "pronoun", lower: first === "her" ? "she" : "he" }];
  let to = from;
  while (to < tokens.length && to < from + 12) {
    const lower = lowerAt(tokens, to);
    if (
      isSplit(tokens, to) ||
      (/^(,|that|on|in|by|how|about|last|this|they|he|she|it|there|as|of|'s)$/.test(lower) && to > from)
    )
      break;
    if (tokens[to]?.kind === "mark" && !(lower === "-" && tokens[to]?.tight) && lower !== "'") break;
    to++;
  }
  if (to === from) return [];
  if (tokens.slice(from, to).some((token) => HEARERS.has(token.lower) && !MEDIA_NAMES.test(token.lower)))
    return [];
  if (/^(this|our|your|my)$/.test(first)) return [];
  const found = describe(view, { from, to: withoutClause(tokens, from, to) }, null);
  if (found === null) return [];
  const { speaker, head } = found;
  const carries =
    speaker.role === "media" ||
    speaker.role === "civil society" ||
    speaker.role === "organisation" ||
    // "The ministry told Beijing that": a government that hears a statement passes nothing on.
    (speaker.name !== null && speaker.role !== "official" && (found.number === "body" || MEDIA.has(head)));
  return carries ? [{ kind: "described", described: found }] : [];
}

const MEDIA_NAMES = /^(press)$/;

/** "told RFA three defectors were": the name ends where lower-case words begin. */
function withoutClause(tokens: readonly Token[], from: number, to: number): number {
  let end = from;
  if (lowerAt(tokens, end) === "the") end++;
  if (!isCapital(tokens, end)) return to;
  while (
    end < to &&
    (tokens[end]?.capitals !== "none" || /^(-|'|of|for|the|and)$/.test(lowerAt(tokens, end)))
  )
    end++;
  while (end > from + 1 && /^(of|for|the|and|-|')$/.test(lowerAt(tokens, end - 1))) end--;
  return end;
}

/** Who the teller has it from: "learned from X", "on the basis of talks with X", "was told by X". */
export function originsAfter(view: View, verb: number): Teller[] {
  const { tokens } = view.sentence;
  const learns = /^(learned|learnt|heard|learn|hear|knows|knew)$/.test(lowerAt(tokens, verb));
  const limit = Math.min(tokens.length, verb + (learns ? 8 : 30));
  for (let at = verb + 1; at < limit; at++) {
    const lower = lowerAt(tokens, at);
    if (learns && lower === "from") return tellersOf(view, subjectAfter(view, at + 1));
    if (
      lower === "with" &&
      /^(talks|interviews|conversations|talk|interview)$/.test(lowerAt(tokens, at - 1)) &&
      /^(from|of|on|in|after)$/.test(lowerAt(tokens, at - 2)) &&
      lowerAt(tokens, verb) !== "told" &&
      !/^(an?)$/.test(lowerAt(tokens, at - 2))
    )
      return tellersOf(view, subjectAfter(view, at + 1));
    if (learns && lower === "that") return [];
  }
  return [];
}

/** "Its sources said": whose sources they are relays it. */
export function possessorOf(view: View, core: Range): Teller[] {
  const { tokens } = view.sentence;
  const within = trimmed(view, core);
  if (within === null || !/^sources?$/.test(lowerAt(tokens, within.to - 1))) return [];
  const first = lowerAt(tokens, within.from);
  if (within.to - within.from > 4) return [];
  if (first === "its" || first === "their")
    return [{ kind: "pronoun", lower: first === "its" ? "it" : "they" }];
  return [];
}

/** "was quoted as saying by Yonhap". */
export function byAfter(view: View, verb: number): Teller[] {
  const { tokens } = view.sentence;
  for (let at = verb + 1; at < Math.min(tokens.length, verb + 7); at++)
    if (lowerAt(tokens, at) === "by") return tellersOf(view, subjectAfter(view, at + 1));
  return [];
}
