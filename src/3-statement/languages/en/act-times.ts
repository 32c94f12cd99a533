import type { TimeMention } from "../../time/types.ts";
import type { Chunk, ChunkedSentence } from "./chunks.ts";
import { wordOf } from "./chunks.ts";
import { COUNTING_VERBS, hasInsertion, isAside, isOtherAct, opensClause, startsGroup } from "./clauses.ts";
import { isAdverb } from "./words.ts";

/** Time chunks that tell when somebody spoke ("said Monday", "on Wednesday urged", "told RFA on Oct. 11"). */
export function timesOfSaying(chunks: readonly Chunk[]): ReadonlySet<number> {
  const owned = new Set<number>();
  chunks.forEach((chunk, say) => {
    if (chunk.kind !== "say" || COUNTING_VERBS.has(chunk.verb)) return;
    for (let at = say + 1; at < chunks.length && at <= say + 7; at++) {
      const after = chunks[at] as Chunk;
      if (after.kind === "time") {
        owned.add(at);
        break;
      }
      if (after.kind === "act" || after.kind === "say") break;
      if (after.kind === "people" && after.phrase.count !== null && after.phrase.count.min > 1) break;
      if (after.kind === "word" && /^(that|,|;|"|:|as|at)$/.test(after.lower)) break;
    }
    for (let at = say - 1; at >= 0 && at >= say - 3; at--) {
      const before = chunks[at] as Chunk;
      if (before.kind === "time") {
        owned.add(at);
        break;
      }
      if (
        before.kind !== "word" ||
        !(isAdverb(before.lower) || before.lower === "had" || before.lower === "has")
      )
        break;
    }
  });
  return owned;
}

/** "The border, closed since early 2020": since when it was shut, and nothing of those held behind it. */
function isOfClosure(chunks: readonly Chunk[], time: number): boolean {
  const chunk = chunks[time];
  if (chunk?.kind !== "time" || chunk.mention.expression.kind !== "since") return false;
  for (let at = time - 1; at >= 0 && at >= time - 4; at--) {
    if (/^(closed|shut|sealed|fenced)$/.test(wordOf(chunks[at]))) return true;
    if (chunks[at]?.kind !== "word" || /^[,;:]$/.test(wordOf(chunks[at]))) return false;
  }
  return false;
}

/** "Relatives of seven held in China appealed on Thursday": the day of the appeal. */
const APPEALING = /^(appealed|pleaded|petitioned|protested|rallied|demonstrated|gathered|marched)$/;

/**
 * The time told for the act at chunk `act`: the nearest after it in its clause, else the nearest before it,
 * else the next one after. `usable` says whether a mention names days at all.
 */
export function timeOf(
  sentence: ChunkedSentence,
  act: number,
  patient: number,
  usable: (mention: TimeMention) => boolean,
): TimeMention | null {
  const { chunks } = sentence;
  const saying = timesOfSaying(chunks);
  const isUsable = (at: number): boolean => {
    const chunk = chunks[at];
    return chunk?.kind === "time" && !saying.has(at) && usable(chunk.mention) && !isOfClosure(chunks, at);
  };
  const mentionAt = (at: number): TimeMention => (chunks[at] as Chunk & { kind: "time" }).mention;
  for (let at = act + 1; at < chunks.length; at++) {
    if (isUsable(at)) return mentionAt(at);
    const chunk = chunks[at] as Chunk;
    if (opensClause(chunks, at) || isOtherAct(chunk) || APPEALING.test(wordOf(chunk))) break;
    if (/^(after|before|until)$/.test(wordOf(chunk)) && chunks[at + 1]?.kind !== "time") break;
    if (at !== patient && startsGroup(chunks, at)) break;
  }
  const adjacent = timeBeforeVerb(chunks, act);
  if (adjacent >= 0 && isUsable(adjacent)) return mentionAt(adjacent);
  const opening = openingTime(chunks, patient);
  if (opening !== null && usable(opening)) return opening;
  const bound = Math.min(act, patient);
  for (let at = act - 1; at >= 0; at--) {
    if (isUsable(at) && !followsOtherAct(chunks, at)) return mentionAt(at);
    const chunk = chunks[at] as Chunk;
    if (chunk.kind === "act" && at < bound && !isAside(chunk)) break;
    if (opensClause(chunks, at) && at < bound) break;
  }
  return timeOfList(chunks, act, isUsable);
}

/** "five near Beijing, seven in Shenyang and 10 in Yanji earlier this month": one time closes a list of groups. */
function timeOfList(
  chunks: readonly Chunk[],
  act: number,
  isUsable: (at: number) => boolean,
): TimeMention | null {
  let groups = 0;
  for (let at = act + 1; at < chunks.length; at++) {
    const chunk = chunks[at] as Chunk;
    if (startsGroup(chunks, at)) groups++;
    if (opensClause(chunks, at) || isOtherAct(chunk)) return null;
    if (groups > 1 && chunk.kind === "time" && isUsable(at)) return chunk.mention;
  }
  return null;
}

/** "the 13 seized last week": the time stands behind an act of its own. */
function followsOtherAct(chunks: readonly Chunk[], time: number): boolean {
  for (let at = time - 1; at >= 0; at--) {
    const chunk = chunks[at] as Chunk;
    if (isOtherAct(chunk)) return true;
    if (chunk.kind === "say" || chunk.kind === "people" || /^[,;:]$/.test(wordOf(chunk))) return false;
  }
  return false;
}

/** "Malaysia on Tuesday returned 1,086": the time that stands right before the verb, after its subject; −1 if none. */
function timeBeforeVerb(chunks: readonly Chunk[], act: number): number {
  let at = act - 1;
  while (at > 0 && chunks[at]?.kind === "word" && isAdverb(wordOf(chunks[at]))) at--;
  if (chunks[at]?.kind !== "time") return -1;
  const before =
    wordOf(chunks[at - 1]) === "on" || wordOf(chunks[at - 1]) === "in" ? chunks[at - 2] : chunks[at - 1];
  return before?.kind === "place" || before?.kind === "people" || before?.kind === "word" ? at : -1;
}

function openingTime(chunks: readonly Chunk[], patient: number): TimeMention | null {
  const at = chunks[0]?.kind === "time" ? 0 : 1;
  const chunk = chunks[at];
  if (chunk?.kind !== "time" || wordOf(chunks[at + 1]) !== "," || !hasInsertion(chunks, patient)) return null;
  return chunk.mention;
}
