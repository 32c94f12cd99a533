import { isWindow } from "../../discourse/counting.ts";
import { lengthOf } from "../../discourse/draft.ts";
import type { TimeMention } from "../../time/types.ts";
import type { AggregateBasis } from "../../types.ts";
import type { Candidate } from "./candidate.ts";
import type { Chunk, ChunkedSentence } from "./chunks.ts";
import type { DaysOf } from "./comparisons.ts";
import { dateExpression, opensWhen, sinceClause, startOf } from "./comparisons.ts";
import { isCumulative, statisticalChunks } from "./series.ts";
import type { StatisticMemory } from "./statistic-memory.ts";

/** Days of a window from which on a bare number counts over it rather than tells what happened on a day of it. */
const LONG = 80;
/** Fewer than these are told of as a party, though nothing but its year is known. */
const FEW = 10;

function wordsOf(text: string, sentence: ChunkedSentence): string {
  return text.slice(sentence.start, sentence.end);
}

/** "Bringing those returned since October to 670": no act upon the people told of before it. */
function describesTotal({ sentence, reading }: Candidate): boolean {
  const before = (step: number): string => sentence.tokens[reading.from - step]?.lower ?? "";
  return before(1) === "those" && /^(bringing|taking|lifting|raising|pushing)$/.test(before(2));
}

const LETS_IN = /^(take|admit|accept|receive|welcome|resettle)$/;

/** "Germany took in 3,000": those who let people in are where they arrived. */
function withHost(candidate: Candidate): Candidate {
  const { act, reading, whereabouts } = candidate;
  const { agentCountry, destination, places } = whereabouts;
  const isHost = act === "arrival" && agentCountry !== null && destination === null && places.length === 0;
  if (!isHost || !LETS_IN.test(reading.sense?.base ?? "")) return candidate;
  return { ...candidate, whereabouts: { ...whereabouts, destination: agentCountry } };
}

/** The candidates of a sentence with times that only its statistic can work out ("in the first", "the same span of"). */
export function withStatisticalTimes(
  sentence: ChunkedSentence,
  candidates: readonly Candidate[],
  memory: StatisticMemory,
  daysOf: DaysOf,
): Candidate[] {
  if (candidates.length === 0) return [];
  const chunks = statisticalChunks(sentence, memory, daysOf);
  const plain = new Set(
    sentence.chunks.flatMap((chunk) => (chunk.kind === "time" ? [chunk.mention.start] : [])),
  );
  return candidates
    .filter((candidate) => !describesTotal(candidate))
    .map((told) => {
      const candidate = withHost(told);
      const { phrase } = candidate;
      const time = windowUpTo(sentence.chunks, candidate.time, daysOf);
      if (time !== null && time !== candidate.time) return { ...candidate, time };
      if (time !== null && opensWhen(sentence.chunks, time, candidate.reading.trigger))
        return { ...candidate, time: startOf(time) };
      if (time !== null) {
        const read = chunks.find(
          (chunk) =>
            chunk.kind === "time" && chunk.mention.start <= time.start && time.end <= chunk.mention.end,
        );
        const mention = read?.kind === "time" ? read.mention : time;
        return { ...candidate, time: mention === time ? sinceClause(sentence.chunks, time) : mention };
      }
      if (phrase === null || !phrase.elliptic) return candidate;
      const from = chunks.findIndex((chunk) => chunk.kind === "people" && chunk.phrase === phrase);
      for (let at = from + 1; from >= 0 && at < chunks.length && at <= from + 6; at++) {
        const chunk = chunks[at] as Chunk;
        if (chunk.kind === "people") break;
        if (chunk.kind === "time" && !plain.has(chunk.mention.start))
          return { ...candidate, time: chunk.mention };
      }
      return candidate;
    });
}

/** "This year 96 had arrived by the end of June": from the first day of the year that opens the sentence. */
function windowUpTo(chunks: readonly Chunk[], time: TimeMention | null, daysOf: DaysOf): TimeMention | null {
  if (time === null || time.expression.kind !== "until") return time;
  const opening = chunks.find((chunk) => chunk.kind === "time");
  if (opening?.kind !== "time" || opening.mention.start >= time.start) return time;
  const { expression } = opening.mention;
  const isYear =
    (expression.kind === "period" && expression.unit === "year") ||
    (expression.kind === "date" && expression.month === null);
  const days = isYear ? daysOf(opening.mention) : null;
  if (days === null) return time;
  const from = dateExpression(days.earliest, Number(days.earliest.slice(0, 4)));
  return { ...time, expression: { kind: "range", from, to: time.expression.to }, rule: "en.year-up-to" };
}

/** Words straight before a time ("as of July 2021", "in July 2021"), up to three. */
function wordsBefore(text: string, time: TimeMention): string {
  return text.slice(Math.max(0, time.start - 8), time.start).toLowerCase();
}

/**
 * What the words of a clause say about how its people are counted, beyond cues of its own (`cue`): those who have come
 * "in all" are a running total, those who are held "as of" a date a stock.
 */
export function countingOfCandidate(
  text: string,
  { act, time, phrase, sentence, modality, stative, reading, whereabouts }: Candidate,
  cue: AggregateBasis | null,
  daysOf: DaysOf,
): AggregateBasis | null {
  if (phrase?.count == null || modality !== "reported") return cue;
  const kind = time?.expression.kind ?? null;
  if (act === "arrival" && (kind === null || kind === "since" || kind === "until")) {
    const plain = phrase.reference === "new" && phrase.count.min > 2;
    if (plain && kind === "since") return "since";
    if (cue === "total" || (plain && isCumulative(wordsOf(text, sentence)))) return "since";
  }
  if (
    act === "detention" &&
    time !== null &&
    phrase.count.min >= 10 &&
    /\bas (of|at) $/.test(wordsBefore(text, time))
  )
    return "stock";
  // "Have arrested at least 62 since 3 July": the arrests went on.
  const isNew = phrase.reference === "new" && phrase.share === null && phrase.count.min > 2;
  if (cue === null && kind === "since" && isNew && !stative && /^(detention|return)$/.test(act))
    return "since";
  // A bare number with a season or a year of its own is a statistic ("arrested 367 in the first three months").
  const days =
    phrase.elliptic && phrase.share === null && time !== null && isWindow(time.expression)
      ? daysOf(time)
      : null;
  // "One of 14 caught in Yanji in 2016" tells of one party.
  const isParty =
    reading.ambiguous &&
    whereabouts.places.some(({ place }) => place.precision === "city") &&
    kind === "date";
  if (
    cue === null &&
    !isParty &&
    // "In 2009 Cambodia deported 20": no more than the year is known of one return.
    (act === "detention" || (act === "return" && kind !== "date")) &&
    days !== null &&
    lengthOf(days) >= LONG &&
    phrase.reference === "new" &&
    phrase.count.min >= FEW
  )
    return kind === "since" ? "since" : "total";
  return cue;
}
