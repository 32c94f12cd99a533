import type { PlaceMention } from "../../place/types.ts";
import type { TimeMention } from "../../time/types.ts";
import type { Chunk, ChunkedSentence } from "./chunks.ts";
import type { PeoplePhrase } from "./people/phrase.ts";

/** A number of people whom a country let in, counted over a window. */
export type Admission = {
  readonly phrase: PeoplePhrase;
  readonly host: PlaceMention;
  readonly time: TimeMention;
  readonly from: number;
  readonly to: number;
};

const LET_IN =
  /^(admitted|admits|accepted|accepts|received|receives|resettled|resettles|welcomed|welcomes|registered|absorbed)$/;

/** The token at which the people of "took in", "admitted", "gave shelter to" begin, seen from them; −1 if none. */
function verbBefore({ tokens }: ChunkedSentence, people: number): number {
  const before = tokens[people - 1]?.lower ?? "";
  if (before === "in" && /^(took|takes|take|taken|let)$/.test(tokens[people - 2]?.lower ?? ""))
    return people - 2;
  if (LET_IN.test(before)) return people - 1;
  if (before !== "to") return -1;
  return /^(asylum|shelter|refuge)$/.test(tokens[people - 2]?.lower ?? "") &&
    /^(gave|granted|given|gives|grants)$/.test(tokens[people - 3]?.lower ?? "")
    ? people - 3
    : -1;
}

function timeNear(chunks: readonly Chunk[], at: number, verb: number): TimeMention | null {
  for (let index = at + 1; index < chunks.length && index <= at + 5; index++) {
    const chunk = chunks[index] as Chunk;
    if (chunk.kind === "time") return chunk.mention;
    if (chunk.kind === "people" || chunk.kind === "say" || chunk.kind === "act") break;
  }
  for (let index = verb - 1; index >= 0; index--) {
    const chunk = chunks[index] as Chunk;
    if (chunk.kind === "time") return chunk.mention;
    if (chunk.kind === "say" || chunk.kind === "act") break;
  }
  return null;
}

/** "The South took in 2,927 refugees in 2009", "Last year Canada resettled some 4,000 of them". */
export function admissionsOf(sentence: ChunkedSentence, taken: ReadonlySet<PeoplePhrase>): Admission[] {
  const { chunks } = sentence;
  return chunks.flatMap((chunk, at): Admission[] => {
    if (chunk.kind !== "people" || taken.has(chunk.phrase) || chunk.phrase.count === null) return [];
    if (chunk.phrase.reference === "bare" || chunk.phrase.role === "helper" || chunk.phrase.role === "other")
      return [];
    const token = verbBefore(sentence, chunk.from);
    const verb = token < 0 ? -1 : chunks.findIndex(({ from, to }) => from <= token && token < to);
    if (verb < 0) return [];
    let host: PlaceMention | null = null;
    for (let index = verb - 1; index >= 0 && index >= verb - 4 && host === null; index--) {
      const before = chunks[index] as Chunk;
      if (before.kind === "place" && before.mention.form === "name") host = before.mention;
      else if (before.kind !== "word" || !/^(has|have|had|also|only|alone)$/.test(before.lower)) break;
    }
    const time = timeNear(chunks, at, verb);
    if (host === null || host.place.country === null || time === null) return [];
    return [{ phrase: chunk.phrase, host, time, from: (chunks[verb] as Chunk).from, to: chunk.to }];
  });
}
