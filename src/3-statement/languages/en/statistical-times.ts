import { isWindow } from "../../discourse/counting.ts";
import { lengthOf } from "../../discourse/draft.ts";
import type { TimeMention } from "../../time/types.ts";
import type { AggregateBasis } from "../../types.ts";
import type { Candidate } from "./candidates.ts";
import type { Chunk, ChunkedSentence } from "./chunks.ts";
import type { DaysOf } from "./comparisons.ts";
import type { StatisticMemory } from "./series.ts";
import { isCumulative, statisticalChunks } from "./series.ts";

/** Days of a window from which on a bare number counts over it rather than tells what happened on a day of it. */
const LONG = 80;
/** Fewer than these are told of as a party, though nothing but its year is known. */
const FEW = 10;

function wordsOf(text: string, sentence: ChunkedSentence): string {
  return text.slice(sentence.start, sentence.end);
}

function wordOf(chunk: Chunk | undefined): string {
  return chunk?.kind === "word" ? chunk.lower : "";
}

/** "Since it started its own campaign in October 2023": the time at which a clause with "since" says that it began. */
export function sinceClause(chunks: readonly Chunk[], time: TimeMention): TimeMention {
  if (/^(since|range|until)$/.test(time.expression.kind)) return time;
  const at = chunks.findIndex((chunk) => chunk.kind === "time" && chunk.mention === time);
  for (let before = at - 1; before >= 0 && before >= at - 10; before--) {
    const chunk = chunks[before] as Chunk;
    if (wordOf(chunk) === "since")
      return { ...time, expression: { kind: "since", from: time.expression }, rule: "en.since-clause" };
    const passes =
      chunk.kind === "word"
        ? !/^[,;:.]$/.test(chunk.lower)
        : chunk.kind === "people" && chunk.phrase.count === null;
    if (!passes) break;
  }
  return time;
}

/** "The smallest number since 2001, when 1,043 arrived": what the clause tells happened at the start. */
function opensWhen(chunks: readonly Chunk[], time: TimeMention, trigger: number): boolean {
  if (time.expression.kind !== "since") return false;
  const at = chunks.findIndex((chunk) => chunk.kind === "time" && chunk.mention === time);
  const next = wordOf(chunks[at + 1]) === "," ? at + 2 : at + 1;
  return at >= 0 && wordOf(chunks[next]) === "when" && (chunks[next] as Chunk).from < trigger;
}

function startOf(time: TimeMention): TimeMention {
  return time.expression.kind === "since"
    ? { ...time, expression: time.expression.from, rule: "en.start-of-since" }
    : time;
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
  return candidates.map((candidate) => {
    const { time, phrase } = candidate;
    if (time !== null && opensWhen(sentence.chunks, time, candidate.reading.trigger))
      return { ...candidate, time: startOf(time) };
    if (time !== null) {
      const read = chunks.find((chunk) => chunk.kind === "time" && chunk.mention.start === time.start);
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
  { act, time, phrase, sentence, modality, stative }: Candidate,
  cue: AggregateBasis | null,
  daysOf: DaysOf,
): AggregateBasis | null {
  if (phrase?.count == null || modality !== "reported") return cue;
  const kind = time?.expression.kind ?? null;
  if (act === "arrival" && (kind === null || kind === "since" || kind === "until")) {
    const plain = phrase.reference === "new" && phrase.count.min > 2;
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
  if (
    cue === null &&
    /^(detention|return)$/.test(act) &&
    days !== null &&
    lengthOf(days) >= LONG &&
    phrase.reference === "new" &&
    phrase.count.min >= FEW
  )
    return kind === "since" ? "since" : "total";
  return cue;
}
