import type { TimeMention } from "../../time/types.ts";
import type { Act } from "../../types.ts";
import type { Chunk, ChunkedSentence } from "./chunks.ts";
import type { PeoplePhrase } from "./people.ts";

/** One number of a series with the window it counts ("229 in 2020"). */
export type SeriesPoint = {
  readonly phrase: PeoplePhrase;
  readonly time: TimeMention;
  readonly from: number;
  readonly to: number;
};

function wordOf(chunk: Chunk | undefined): string {
  return chunk?.kind === "word" ? chunk.lower : "";
}

const LINKS = /^(in|of|for|during|,|\(|on|the)$/;

/** The window told straight after the number ("63 last year", "1,383 in 2005", "the 67 of 2022", "2,914, in 2009"). */
function timeAfter(chunks: readonly Chunk[], at: number): { time: TimeMention; to: number } | null {
  for (let index = at + 1; index < chunks.length && index <= at + 3; index++) {
    const chunk = chunks[index] as Chunk;
    if (chunk.kind === "time") return { time: chunk.mention, to: chunk.to };
    if (!LINKS.test(wordOf(chunk))) return null;
  }
  return null;
}

/** The window told before the number in its clause ("Last year, the figure rose to 2,737", "in T there were five"). */
function timeBefore(chunks: readonly Chunk[], at: number): { time: TimeMention; from: number } | null {
  for (let index = at - 1; index >= 0 && index >= at - 9; index--) {
    const chunk = chunks[index] as Chunk;
    if (chunk.kind === "time") return { time: chunk.mention, from: chunk.from };
    if (
      chunk.kind === "say" ||
      (chunk.kind === "people" && chunk.phrase.count !== null) ||
      wordOf(chunk) === ";"
    )
      return null;
  }
  return null;
}

/** Numbers that await their windows together: "12 and 15 in the third and fourth quarters". */
function together(numbers: readonly number[], times: readonly number[]): [number, number][] {
  return numbers.length === times.length
    ? numbers.map((number, index): [number, number] => [number, times[index] as number])
    : [];
}

/**
 * The points of a statistical series in a sentence: bare numbers, each with a window of its own. `taken` are phrases
 * that an act of the sentence has claimed already.
 */
export function seriesOf(sentence: ChunkedSentence, taken: ReadonlySet<PeoplePhrase>): SeriesPoint[] {
  const { chunks } = sentence;
  const points: SeriesPoint[] = [];
  const waiting: number[] = [];
  const used = new Set<TimeMention>();
  chunks.forEach((chunk, at) => {
    if (
      chunk.kind !== "people" ||
      !chunk.phrase.elliptic ||
      taken.has(chunk.phrase) ||
      chunk.phrase.share !== null
    )
      return;
    const after = timeAfter(chunks, at);
    if (after !== null && !used.has(after.time)) {
      used.add(after.time);
      points.push({ phrase: chunk.phrase, time: after.time, from: chunk.from, to: after.to });
      return;
    }
    const before = timeBefore(chunks, at);
    if (before !== null && !used.has(before.time)) {
      used.add(before.time);
      points.push({ phrase: chunk.phrase, time: before.time, from: before.from, to: chunk.to });
      return;
    }
    waiting.push(at);
  });
  return [...points, ...pairedOf(chunks, waiting, points, used)];
}

function pairedOf(
  chunks: readonly Chunk[],
  waiting: readonly number[],
  points: readonly SeriesPoint[],
  used: ReadonlySet<TimeMention>,
): SeriesPoint[] {
  if (waiting.length === 0) return [];
  const last = waiting[waiting.length - 1] as number;
  const free = chunks.flatMap((chunk, at) =>
    chunk.kind === "time" && at > last && !used.has(chunk.mention) ? [at] : [],
  );
  // "12 and 15 in the third and fourth quarters": the last number has taken the first window.
  const neighbour = points.find(
    (point) => point.from > (chunks[last] as Chunk).from && point.phrase.elliptic,
  );
  const anchor =
    neighbour === undefined
      ? -1
      : chunks.findIndex((chunk) => chunk.kind === "people" && chunk.phrase === neighbour.phrase);
  const firstWindow =
    neighbour === undefined
      ? -1
      : chunks.findIndex((chunk) => chunk.kind === "time" && chunk.mention === neighbour.time);
  if (anchor === last + 2 && firstWindow >= 0) {
    const second = free.find((at) => at > firstWindow);
    if (second === undefined) return [];
    return [pointAt(chunks, last, firstWindow)];
  }
  return together(waiting, free).map(([number, time]) => pointAt(chunks, number, time));
}

function pointAt(chunks: readonly Chunk[], number: number, time: number): SeriesPoint {
  const phrase = (chunks[number] as Chunk & { kind: "people" }).phrase;
  const window = chunks[time] as Chunk & { kind: "time" };
  return { phrase, time: window.mention, from: phrase.from, to: window.to };
}

const TOPIC_WORDS = new Set("number figure total arrivals record annual annually yearly".split(" "));

/** Whether a sentence goes on with a statistic: it speaks of numbers or sets them in a row. */
export function isStatistical(sentence: ChunkedSentence): boolean {
  let bare = 0;
  let windows = 0;
  for (const chunk of sentence.chunks) {
    if (chunk.kind === "word" && TOPIC_WORDS.has(chunk.lower)) return true;
    if (chunk.kind === "people" && chunk.phrase.elliptic && chunk.phrase.share === null) bare++;
    if (chunk.kind === "time") windows++;
  }
  return bare > 0 && windows > 0;
}

/** The act that a statistic counts, by the nouns and verbs of its sentence; null if it names none. */
export function topicOf(sentence: ChunkedSentence): Act | null {
  for (const chunk of sentence.chunks)
    if (chunk.kind === "act" && chunk.reading.act === "arrival") return "arrival";
  return null;
}
