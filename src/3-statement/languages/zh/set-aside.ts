import type { Chunk, ChunkedSentence } from "./chunks.ts";
import { peopleChunk } from "./regions.ts";

// People whom no act of the sentence befalls: those listed as parts of others, and those who speak.

const LISTING = /(?:其中)?(?:包括了?|包含|涵盖|含有|(?<!包)含|分别(?:是|为)|当中有)$/;
const LISTED = /^(?:其中|当中)(?:还)?(?:包括|包含|含)/;
/** People who only stand in a list of those told before ("包括7名女性、3名男性"), by chunk index → index of the whole. */
export function listedParts(sentence: ChunkedSentence): ReadonlyMap<number, number> {
  const { chunks, folded } = sentence;
  const parts = new Map<number, number>();
  let whole = -1;
  let listing = false;
  chunks.forEach((chunk, at) => {
    if (chunk.kind === "people") {
      const before = folded.slice(Math.max(sentence.sentence.start, chunk.start - 6), chunk.start);
      const opens = LISTING.test(before) || LISTED.test(folded.slice(chunk.start, chunk.start + 6));
      const told = chunk.phrase.sex !== null || chunk.phrase.age !== null;
      if (whole >= 0 && chunk.phrase.count !== null && (opens || (listing && told))) {
        parts.set(at, whole);
        listing = true;
        return;
      }
      listing = false;
      whole = at;
    } else if (!(chunk.kind === "mark" && (chunk.mark === "joint" || chunk.mark === "break")))
      listing = false;
  });
  return parts;
}

/** The people are named as those who speak: "一名逃出来的脱北者说". */
export function isSpeaker(sentence: ChunkedSentence, at: number): boolean {
  const { chunks, folded } = sentence;
  const chunk = peopleChunk(chunks, at);
  if (chunk === null) return false;
  for (let index = at + 1; index < chunks.length; index++) {
    const next = chunks[index] as Chunk;
    if (next.inside === at || next.kind === "time") continue;
    if (next.kind !== "mark" || next.clause !== chunk.clause) return false;
    if (next.mark === "say") return !/[被遭把]/.test(folded.slice(chunk.phrase.end, next.start));
    if (next.mark === "break" || next.mark === "passive" || next.mark === "disposal") return false;
  }
  return false;
}
