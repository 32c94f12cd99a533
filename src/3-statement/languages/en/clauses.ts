import type { Chunk } from "./chunks.ts";
import { wordOf } from "./chunks.ts";

/** Verbs that tell a number and the act at once. */
export const COUNTING_VERBS: ReadonlySet<string> = new Set(
  "logged documented recorded counted tallied registered".split(" "),
);

/** Whether a new clause begins at a chunk. */
export function opensClause(chunks: readonly Chunk[], at: number): boolean {
  const chunk = chunks[at] as Chunk;
  // "HRW logged 51 arrests" counts and tells at once: its time is that of the arrests.
  if (chunk.kind === "say") return !COUNTING_VERBS.has(chunk.verb);
  return chunk.kind === "word" && /^(;|:|\u2013|but|while|whereas|although)$/.test(chunk.lower);
}

/** Whether an attribution is inserted between the sentence's opening words and the people ("In June, a pastor said, …"). */
export function hasInsertion(chunks: readonly Chunk[], patient: number): boolean {
  const say = chunks.findIndex((chunk) => chunk.kind === "say");
  const verb = chunks[say];
  if (verb?.kind !== "say" || say > patient || COUNTING_VERBS.has(verb.verb)) return false;
  const before = chunks.slice(0, say).some((chunk) => wordOf(chunk) === ",");
  return before && chunks.slice(say, patient).some((chunk) => wordOf(chunk) === ",");
}

/** "Police in Beijing on Tuesday raided two flats and arrested 65": what befell nobody shares its time and place. */
export function isAside({ reading }: Chunk & { kind: "act" }): boolean {
  return reading.form === "premodifier" || reading.sense?.retells === true;
}

/** An act of its own; "as they crossed the border" only tells how another one went. */
export function isOtherAct(chunk: Chunk): boolean {
  if (chunk.kind !== "act" || chunk.reading.form === "premodifier" || chunk.reading.form === "state")
    return false;
  const { sense } = chunk.reading;
  return !(sense?.frame === "subject" && sense.needsPlace);
}

/** Another counted group begins here ("20 in Qingdao and nine in Kunming"): what follows is told of it. */
export function startsGroup(chunks: readonly Chunk[], at: number): boolean {
  const chunk = chunks[at];
  return (
    chunk?.kind === "people" &&
    chunk.phrase.count !== null &&
    (chunk.phrase.elliptic || chunk.phrase.share !== null)
  );
}
