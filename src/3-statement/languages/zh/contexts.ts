import type { Chunk, ChunkedSentence } from "./chunks.ts";
import type { Patients } from "./patients.ts";
import type { Regions } from "./regions.ts";
import { MAIN } from "./regions.ts";

/** The clause of the chunk at `act` up to it, without what only tells more of people; back to an act before it. */
export function contextBefore(
  sentence: ChunkedSentence,
  regions: Regions,
  act: number,
  wholeSentence: boolean,
): string {
  const { chunks, folded, sentence: bounds } = sentence;
  const trigger = chunks[act] as Chunk;
  const region = regions.of[act] as number;
  let from = bounds.start;
  const skipped: { start: number; end: number }[] = [];
  chunks.slice(0, act).forEach((chunk, at) => {
    if (chunk.kind === "people" && chunk.phrase.innerTo > 0 && region === MAIN) {
      skipped.push({ start: chunk.phrase.innerFrom, end: chunk.phrase.innerTo });
    }
    const own = regions.of[at] === region;
    const isBreak = chunk.kind === "mark" && chunk.mark === "break";
    if (own && chunk.kind === "act") from = chunk.end;
    else if (!wholeSentence && isBreak && chunk.word !== "(" && chunk.word !== ")") from = chunk.end;
    else if (!own && region === MAIN) skipped.push({ start: chunk.start, end: chunk.end });
  });
  if (region !== MAIN) {
    const first = chunks.findIndex((_, at) => regions.of[at] === region);
    from = Math.max(from, (chunks[first] as Chunk).start);
  }
  let words = "";
  for (const { start, end } of skipped.sort((a, b) => a.start - b.start)) {
    if (end <= from) continue;
    if (start > from) words += folded.slice(from, start);
    from = Math.max(from, end);
  }
  return words + folded.slice(from, trigger.start);
}

/** The rest of the clause behind the act and its object, and the rest of the sentence behind that. */
export function contextAfter(
  sentence: ChunkedSentence,
  act: number,
  patients: Patients | null,
): { readonly after: string; readonly next: string } {
  const { chunks, folded, sentence: bounds } = sentence;
  const trigger = chunks[act] as Chunk;
  const object = patients?.by === "object" ? (patients.phrases.at(-1)?.end ?? trigger.end) : trigger.end;
  const from = Math.max(object, trigger.end);
  const end = chunks.find(
    (chunk) => chunk.start >= from && chunk.kind === "mark" && chunk.mark === "break" && chunk.word !== "(",
  );
  const to = end?.start ?? bounds.end;
  return { after: folded.slice(from, to), next: folded.slice(to, bounds.end) };
}
