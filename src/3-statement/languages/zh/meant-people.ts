import type { ActChunk, Chunk, ChunkedSentence } from "./chunks.ts";
import type { PeoplePhrase } from "./people-phrase.ts";
import type { Regions } from "./regions.ts";
import { before, peopleChunk } from "./regions.ts";
import { isSpeaker } from "./set-aside.ts";

/**
 * "发现约200名偷渡客,所有人都已被拘押": people pointed at within the sentence, whom no act before has told of; else
 * the words that point.
 */
export function meantInside(
  sentence: ChunkedSentence,
  regions: Regions,
  at: number,
  parts: ReadonlyMap<number, number>,
  told: readonly PeoplePhrase[],
): number {
  const phrase = peopleChunk(sentence.chunks, at)?.phrase;
  const points = phrase?.reference === "definite" || phrase?.reference === "pronoun";
  if (phrase === undefined || !points || phrase.count !== null || told.length > 0) return at;
  if (phrase.share !== null && phrase.share.of !== "all") return at;
  for (const index of before(regions, at)) {
    const chunk = sentence.chunks[index] as Chunk;
    if (chunk.kind === "act" || (chunk.kind === "mark" && chunk.mark === "say")) return at;
    if (chunk.kind !== "people" || parts.has(index)) continue;
    const { count, reference, plural, role, sex } = chunk.phrase;
    // "公安让带路的妇女出来见面,她一露面也被捕".
    const isOne = role === "helper" && !phrase.plural && (sex === null || sex === phrase.sex);
    const fits = plural === phrase.plural && role !== "other" && (role !== "helper" || isOne);
    if (count !== null && reference === "new" && fits) return index;
  }
  return at;
}

/** "被扣押的朝鲜人会被送回": people in general by their words, but those whose arrest is told. */
export function arrestedBefore({ chunks }: ChunkedSentence, regions: Regions, head: number): boolean {
  for (const [act, people] of regions.heads) {
    const chunk = chunks[act] as ActChunk;
    if (people === head && chunk.sense.act === "detention") return true;
  }
  return false;
}

export const pointed = (phrase: PeoplePhrase): PeoplePhrase =>
  phrase.reference === "bare" ? { ...phrase, reference: "definite", count: null } : phrase;

/**
 * People who open a clause between the act and the one told before it: "2人被捕,其中一人是韩国人,隔天便获释" goes on
 * with the one. -1 where nobody does.
 */
export function turnedTo(
  sentence: ChunkedSentence,
  regions: Regions,
  act: number,
  parts: ReadonlyMap<number, number>,
): number {
  const { chunks } = sentence;
  for (const index of before(regions, act)) {
    const chunk = chunks[index] as Chunk;
    if (chunk.kind === "act" || (chunk.kind === "mark" && chunk.mark === "say")) return -1;
    if (chunk.kind !== "people" || parts.has(index) || isSpeaker(sentence, index)) continue;
    const opener = chunks[index - 1];
    const opens = isBreakAt(opener, chunk.start) || isOwnOf(chunks, index);
    // "其中一人是韩国人": what they are.
    if (!opens && chunk.phrase.reference === "bare") continue;
    const { share, reference, role } = chunk.phrase;
    const one = share !== null || reference === "another" || role === "helper";
    if (opens && one && chunk.phrase.count !== null) return index;
    // "他们的向导,一名男子,也被捕": the words in between tell more of him.
    if (!opens || reference !== "new") return -1;
  }
  return -1;
}

const isBreakAt = (chunk: Chunk | undefined, end: number): boolean =>
  chunk?.kind === "mark" && chunk.mark === "break" && chunk.end === end;

/** "他们的向导" at the opening of a clause. */
function isOwnOf(chunks: readonly Chunk[], index: number): boolean {
  const [of, owner] = [chunks[index - 1], chunks[index - 2]];
  if (of?.kind !== "mark" || of.mark !== "of" || owner?.kind !== "people") return false;
  return owner.phrase.reference === "pronoun" && isBreakAt(chunks[index - 3], owner.start);
}

/** "一艘船14日靠岸,船上有196人": those aboard, told behind the landing. */
const ABOARD =
  /(?:(?:[船车机艇筏舟]|其)[上内中]?(?:一共|总共|共)?(?:载|搭载|坐|乘坐|挤|搭乘)?(?:有|着|了)(?:约)?|[船车艇筏]上的?)$/;

export function aboard({ chunks, folded }: ChunkedSentence, act: number): number {
  const trigger = chunks[act] as Chunk;
  return chunks.findIndex(
    (chunk, index) =>
      index > act &&
      chunk.kind === "people" &&
      chunk.clause === trigger.clause + 1 &&
      chunk.phrase.count !== null &&
      ABOARD.test(folded.slice(Math.max(0, chunk.start - 8), chunk.start)),
  );
}

/** People carried on from an earlier clause are those told of there. */
export function pointedBack(phrase: PeoplePhrase): PeoplePhrase {
  const { reference } = phrase;
  return reference === "new" || reference === "another"
    ? { ...phrase, reference: "definite", share: null }
    : phrase;
}
