import type { TimeMention } from "../../time/types.ts";
import type { Candidate, NamesDays } from "./candidate.ts";
import type { Chunk, ChunkedSentence } from "./chunks.ts";
import { wordOf } from "./chunks.ts";
import { whereaboutsOf } from "./circumstances.ts";
import { actOfMovement } from "./movement.ts";

/** "… were caught in Changchun on the 12th, and three in Shenyang on the same day", "20 in Qingdao and nine in Kunming". */
export function gappedOf(
  sentence: ChunkedSentence,
  told: readonly Candidate[],
  namesDays: NamesDays,
  home: string | null,
): Candidate[] {
  const { chunks } = sentence;
  const used = new Set(told.map((candidate) => candidate.phrase?.from));
  return chunks.flatMap((chunk, at): Candidate[] => {
    if (chunk.kind !== "people" || used.has(chunk.phrase.from)) return [];
    const { phrase } = chunk;
    if (phrase.count === null) return [];
    const amongThem =
      /^(among|with|including)$/.test(wordOf(chunks[at - 2])) && chunks[at - 1]?.kind === "people";
    const isListed =
      amongThem ||
      phrase.elliptic ||
      phrase.reference === "another" ||
      /^(:|them|including|among)$/.test(wordOf(chunks[at - 1]));
    if (!isListed) return [];
    if (phrase.share !== null || phrase.reference === "definite") return [];
    const next = chunks[at + 1];
    const opens =
      next?.kind === "time" ||
      (next?.kind === "word" && /^(in|at|near|on|from|outside|through|via)$/.test(next.lower)) ||
      (next?.kind === "word" && next.lower === "to" && chunks[at + 2]?.kind === "place") ||
      // "over 500 in October, 40 that September".
      (next?.kind === "word" && next.lower === "that" && chunks[at + 2]?.kind === "time");
    const before = chunks[at - 1];
    const isOpened =
      amongThem ||
      before === undefined ||
      (before.kind === "word" &&
        /^(,|and|;|:|\u2013|\(|with|another|them|including|among)$/.test(before.lower));
    if (!opens || !isOpened) return [];
    const model = told.findLast((candidate) => candidate.reading.trigger < chunk.from) ?? told[0];
    if (model === undefined || model.modality !== "reported") return [];
    const whereabouts = whereaboutsOf(sentence, at, at, model.act, home);
    const time = timeAfter(chunks, at, namesDays) ?? model.time;
    const { destination } = whereabouts;
    if (whereabouts.places.length === 0 && destination === null && time === model.time) return [];
    // "Sent 172 to Turkey and 109 to China": where they were sent makes the act.
    const act = destination === null ? model.act : actOfMovement(sentence, model.reading, whereabouts, home);
    if (act === null) return [];
    const from = Math.min(model.reading.trigger, chunk.from);
    const to = Math.max(model.reading.to, chunk.to);
    return [
      {
        ...model,
        act,
        phrase,
        groups: [],
        time,
        whereabouts,
        start: sentence.tokens[from]?.start ?? model.start,
        end: sentence.tokens[to - 1]?.end ?? model.end,
        gapped: true,
        distinct: true,
      },
    ];
  });
}

function timeAfter(chunks: readonly Chunk[], at: number, namesDays: NamesDays): TimeMention | null {
  for (let index = at + 1; index < chunks.length; index++) {
    const chunk = chunks[index] as Chunk;
    if (chunk.kind === "time") return namesDays(chunk.mention) ? chunk.mention : null;
    if (chunk.kind === "people" || chunk.kind === "act" || chunk.kind === "say") return null;
  }
  return null;
}
