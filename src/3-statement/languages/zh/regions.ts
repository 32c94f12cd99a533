import type { ActChunk, Chunk, ChunkedSentence, PeopleChunk } from "./chunks.ts";

/** The main clause of a sentence. */
export const MAIN = -1;

/**
 * Where each chunk belongs: the main line of the sentence, or a clause that only tells more of people ("[上月在沈阳
 * 被捕的]10人"). Times and places of one are not those of the other.
 */
export type Regions = {
  /** Region of each chunk: `MAIN`, or a number of its own for each modifying clause. */
  readonly of: readonly number[];
  /** Index of an act in a modifying clause → index of the people whom it modifies. */
  readonly heads: ReadonlyMap<number, number>;
  /** Acts that only say which people in general are meant ("被遣返的人"). */
  readonly headless: ReadonlySet<number>;
};

const isMark = (chunk: Chunk | undefined, mark: string): boolean =>
  chunk?.kind === "mark" && chunk.mark === mark;

/** Nouns in front of which 的 says something of the act itself and not of people. */
const GAP = /^[“"《]?(?:人数?|总数|者)?(?:一共|总共|共|已|都)?(?:有|是|为|达到?|包括)?$/;

/** 的 and people in general, without a number. */
const HEADLESS = /^(?:回国|回朝鲜|出境)?的(?:人(?!数|权)|民众|人士|人员|群体|亲属|家属|家人)/;

/** The people phrase right behind a 的 at chunk `of`, or -1. */
function headBehind({ chunks, folded }: ChunkedSentence, of: number): number {
  const mark = chunks[of] as Chunk;
  const next = chunks[of + 1];
  if (next === undefined) return -1;
  // "关在图们的朝鲜脱北者": the nationality is part of the people phrase; a place on its own is none.
  return next.kind === "people" && GAP.test(folded.slice(mark.end, next.start)) ? of + 1 : -1;
}

/** First chunk of the clause whose act is at `act`: back to what cannot belong to it. */
function startOfRegion(chunks: readonly Chunk[], act: number): number {
  let from = act;
  let passive = false;
  for (let at = act - 1; at >= 0; at--) {
    const chunk = chunks[at] as Chunk;
    if (chunk.kind === "mark") {
      if (chunk.mark === "passive") {
        passive = true;
        from = at;
        continue;
      }
      if (chunk.mark === "of" || chunk.mark === "agent" || chunk.mark === "joint") continue;
      break;
    }
    if (chunk.kind === "act") break;
    if (chunk.kind === "people" && !passive && chunk.phrase.reference !== "pronoun") break;
    from = at;
  }
  return from;
}

/** Works out the modifying clauses of a sentence. */
export function regionsOf(sentence: ChunkedSentence): Regions {
  const { chunks } = sentence;
  const of = chunks.map((chunk) => (chunk.inside < 0 ? MAIN : chunk.inside));
  const heads = new Map<number, number>();
  const headless = new Set<number>();
  chunks.forEach((chunk, at) => {
    if (chunk.kind !== "act") return;
    if (chunk.inside >= 0) {
      heads.set(at, chunk.inside);
      return;
    }
    const head = relativeHead(sentence, at, chunk);
    if (head < 0) {
      if (HEADLESS.test(sentence.folded.slice(chunk.end, chunk.end + 8))) headless.add(at);
      return;
    }
    heads.set(at, head);
    const region = chunks.length + at;
    for (let index = startOfRegion(chunks, at); index < head; index++) of[index] = region;
  });
  return { of, heads, headless };
}

/** "被捕的10人", "关在吉林和辽宁的约600名脱北者", "经丹东遣返的人": the people behind the act's 的, or -1. */
function relativeHead(sentence: ChunkedSentence, act: number, chunk: ActChunk): number {
  const { chunks } = sentence;
  for (let at = act + 1; at < chunks.length; at++) {
    const next = chunks[at] as Chunk;
    if (next.clause !== chunk.clause) return -1;
    if (isMark(next, "of")) {
      // "抓获越境的脱北者": the object of the act, with a modifier of its own.
      const gap = at === act + 1 ? sentence.folded.slice(chunk.end, next.start) : "";
      if (gap.length >= 2 && !/^[了过着在到至于回]|[后时]/.test(gap) && isActive(sentence, act)) return -1;
      const head = headBehind(sentence, at);
      if (head >= 0) return head;
      // "位于图们的拘留所里的20人": another 的 may follow.
      continue;
    }
    if (next.kind === "place" || isMark(next, "joint") || next.kind === "time") continue;
    return -1;
  }
  return -1;
}

/** Neither 被 before the act, nor a word of what befalls its subject, nor of a lasting state. */
function isActive({ chunks }: ChunkedSentence, act: number): boolean {
  const { sense, clause } = chunks[act] as ActChunk;
  if (sense.frame === "subject" || sense.stative === true) return false;
  return !chunks.slice(0, act).some((chunk) => chunk.clause === clause && isMark(chunk, "passive"));
}

/** Chunks of one region before `at`, nearest first. */
export function* before(regions: Regions, at: number): Generator<number> {
  const region = regions.of[at];
  for (let index = at - 1; index >= 0; index--) if (regions.of[index] === region) yield index;
}

/** Chunks of one region after `at`, nearest first. */
export function* after(regions: Regions, at: number): Generator<number> {
  const region = regions.of[at];
  for (let index = at + 1; index < regions.of.length; index++) if (regions.of[index] === region) yield index;
}

/**
 * Where the times and places before a modifying clause lead to it: "今年1月至9月，[抵达韩国的]朝鲜人共有771名", where
 * the main line has no act of its own. Index behind the last of them, or -1.
 */
export function borrowedBefore(sentence: ChunkedSentence, regions: Regions, act: number): number {
  const head = regions.heads.get(act);
  if (head === undefined) return -1;
  const { chunks } = sentence;
  const clause = (chunks[head] as Chunk).clause;
  const acts = chunks.some(
    (chunk, at) => chunk.kind === "act" && regions.of[at] === MAIN && chunk.clause <= clause,
  );
  return acts ? -1 : regions.of.indexOf(regions.of[act] as number);
}

/** The people chunk at an index, or null. */
export function peopleChunk(chunks: readonly Chunk[], at: number): PeopleChunk | null {
  const chunk = chunks[at];
  return chunk?.kind === "people" ? chunk : null;
}
