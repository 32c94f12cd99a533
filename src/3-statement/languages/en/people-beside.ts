import type { Chunk } from "./chunks.ts";
import { wordOf } from "./chunks.ts";
import type { Direction } from "./coordination.ts";
import { AGENTS, BE, HAVE, isAdverb } from "./words.ts";

/** Where the people of an act stand, and on which side others may be joined to them; −1 if nowhere. */
export type Found = { readonly at: number; readonly direction: Direction };

/** The people straight after the verb, adverbs passed over; −1 if something else follows. */
export function objectAfter(chunks: readonly Chunk[], act: number): number {
  for (let at = act + 1; at < chunks.length && at < act + 5; at++) {
    const chunk = chunks[at] as Chunk;
    if (chunk.kind === "people") return at;
    if (chunk.kind === "time") continue;
    // "Should not return to North Korea a group of ten people".
    if (wordOf(chunk) === "to" && chunks[at + 1]?.kind === "place") at++;
    if (chunks[at]?.kind === "place") continue;
    if (chunk.kind !== "word") return -1;
    if (!isAdverb(chunk.lower) && chunk.lower !== "on" && chunk.lower !== "\u2013" && chunk.lower !== "what")
      return -1;
  }
  return -1;
}

/** "of 22 defectors", "of more than 100 Uighurs" after a noun of an act. */
export function genitiveAfter(chunks: readonly Chunk[], act: number): number {
  // "the deportation by Sudan of upwards of 300 Eritreans": who does it may stand in between.
  for (let at = act + 1; at < chunks.length && at <= act + 5; at++) {
    const word = wordOf(chunks[at]);
    if (word === "of") return chunks[at + 1]?.kind === "people" ? at + 1 : -1;
    if (at === act + 1 && word !== "by") return -1;
  }
  return -1;
}

/** "whom it caught": the people stand before the relative word. */
export function relativeObject(chunks: readonly Chunk[], act: number): number {
  for (let at = act - 1; at >= 0 && at >= act - 8; at--) {
    const word = wordOf(chunks[at]);
    if (word === "whom" || word === "that" || word === "which") {
      const before = wordOf(chunks[at - 1]) === "," ? at - 2 : at - 1;
      return chunks[before]?.kind === "people" ? before : -1;
    }
  }
  return -1;
}

/** "the defectors' arrest", "their repatriation", "100 arrests". */
export function possessorBefore(chunks: readonly Chunk[], act: number): number {
  for (let at = act - 1; at >= 0 && at >= act - 4; at--) {
    const chunk = chunks[at] as Chunk;
    if (chunk.kind === "people") return at;
    if (chunk.kind !== "word") return -1;
    // "Five people whose repatriation was reported".
    if (chunk.lower === "whose") return chunks[at - 1]?.kind === "people" ? at - 1 : -1;
    if (!/^('s|'|forced|forcible|mass|possible|imminent|recent|reported|alleged)$/.test(chunk.lower))
      return -1;
  }
  return -1;
}

/**
 * "If returned, they face prison", "Also arrested was a broker": a participle that opens its sentence or clause, its
 * people behind it.
 */
export function supposedOf(chunks: readonly Chunk[], act: number): Found | null {
  const opener = wordOf(chunks[act - 1]);
  const after = wordOf(chunks[act + 1]);
  const people = chunks[act + 2]?.kind === "people";
  const isCondition = /^(if|once|when|unless)$/.test(opener) && after === ",";
  const isInverted =
    (act === 0 || (act === 1 && /^(also|among|later|previously|earlier)$/.test(opener))) &&
    /^(was|were)$/.test(after);
  return people && (isCondition || isInverted) ? { at: act + 2, direction: "right" } : null;
}

/** "the seven are now in custody", "those in detention"; not "the number in custody". */
export function holderOfState(chunks: readonly Chunk[], act: number): number {
  for (let at = act - 1; at >= 0; at--) {
    const chunk = chunks[at] as Chunk;
    if (chunk.kind === "people") return at;
    if (chunk.kind === "time") continue;
    if (
      chunk.kind !== "word" ||
      !(
        BE.has(chunk.lower) ||
        HAVE.has(chunk.lower) ||
        isAdverb(chunk.lower) ||
        /^(who|,|to|up|ended|wound|landed|remain|remains|remained|stay|stayed|sit|languish|languishing|believed|thought|reported|said|known|feared)$/.test(
          chunk.lower,
        )
      )
    ) {
      return -1;
    }
  }
  return -1;
}

/** "Chinese police arrested": a past active whose object is not people is no participle of what stands before. */
export function followsAgent(chunks: readonly Chunk[], act: number): boolean {
  const before = chunks[act - 1];
  return (
    before?.kind === "word" &&
    (AGENTS.has(before.lower) || /^(which|who|it|he|she|we|they)$/.test(before.lower))
  );
}
