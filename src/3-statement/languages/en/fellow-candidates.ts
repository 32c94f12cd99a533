import type { Candidate } from "./candidate.ts";
import type { Chunk, ChunkedSentence } from "./chunks.ts";
import { wordOf } from "./chunks.ts";

/** "A woman was arrested with six others": seven were. */
export function withOthers({ chunks }: ChunkedSentence, candidate: Candidate): Candidate {
  const { phrase, reading } = candidate;
  const at = chunks.findIndex((chunk) => chunk.kind === "act" && chunk.reading === reading);
  const others = chunks[at + 2];
  if (phrase?.count?.max !== 1 || wordOf(chunks[at + 1]) !== "with" || others?.kind !== "people")
    return candidate;
  const { count, reference, role } = others.phrase;
  if (reference !== "another" || count === null || (role !== null && role !== phrase.role)) return candidate;
  const sum = { min: count.min + 1, max: count.max === null ? null : count.max + 1 };
  return {
    ...candidate,
    phrase: { ...others.phrase, role: phrase.role, home: phrase.home, count: sum, reference: "new" },
  };
}

/** "Twelve were arrested, as was a local guide", "so was his wife": the act before befell them as well. */
export function likewiseOf(sentence: ChunkedSentence, told: readonly Candidate[]): Candidate[] {
  const { chunks } = sentence;
  return chunks.flatMap((chunk, at): Candidate[] => {
    if (chunk.kind !== "people" || chunk.phrase.count === null) return [];
    const isLikewise =
      /^(was|were)$/.test(wordOf(chunks[at - 1])) && /^(as|so)$/.test(wordOf(chunks[at - 2]));
    const model = told.findLast((candidate) => candidate.reading.trigger < chunk.from);
    if (!isLikewise || model === undefined || model.modality !== "reported") return [];
    const end = sentence.tokens[chunk.to - 1]?.end ?? model.end;
    const start = sentence.tokens[model.reading.trigger]?.start ?? model.start;
    return [{ ...model, phrase: chunk.phrase, groups: [], start, end, distinct: true, gapped: true }];
  });
}

/** "picked up together with a South Korean couple": foreigners taken along with those who flee are their helpers. */
export function accompanyingOf(sentence: ChunkedSentence, told: readonly Candidate[]): Candidate[] {
  const { chunks, places } = sentence;
  return chunks.flatMap((chunk, at): Candidate[] => {
    if (
      chunk.kind !== "people" ||
      chunk.phrase.count === null ||
      told.some(({ phrase }) => phrase === chunk.phrase)
    )
      return [];
    if (!isTakenAlong(chunks, at)) return [];
    const model = told.findLast(
      (candidate) => candidate.reading.trigger < chunk.from && candidate.act === "detention",
    );
    if (model === undefined) return [];
    const foreign = places.some(
      ({ form, from, to }) => form === "demonym" && from >= chunk.from && to <= chunk.to,
    );
    const role = chunk.phrase.role ?? (foreign ? "helper" : "refugee");
    const end = sentence.tokens[chunk.to - 1]?.end ?? model.end;
    const start = sentence.tokens[model.reading.trigger]?.start ?? model.start;
    return [
      { ...model, phrase: { ...chunk.phrase, role }, groups: [], start, end, distinct: true, gapped: true },
    ];
  });
}

/** "Together with a couple", "and a missionary with them", "with them two boatmen". */
function isTakenAlong(chunks: readonly Chunk[], at: number): boolean {
  if (wordOf(chunks[at - 1]) === "with" && /^(together|along)$/.test(wordOf(chunks[at - 2]))) return true;
  const isThem = (index: number): boolean => {
    const chunk = chunks[index];
    return chunk?.kind === "people" && chunk.phrase.reference === "pronoun" && chunk.phrase.plural;
  };
  const joined = /^(and|,)$/.test(wordOf(chunks[at - 1]));
  if (joined && wordOf(chunks[at + 1]) === "with" && isThem(at + 2)) return true;
  return isThem(at - 1) && wordOf(chunks[at - 2]) === "with" && /^(and|,)$/.test(wordOf(chunks[at - 3]));
}
