import type { TimeMention } from "../../time/types.ts";
import type { Act } from "../../types.ts";
import type { Chunk, ChunkedSentence } from "./chunks.ts";
import { COUNTING_VERBS, timesOfSaying } from "./circumstances.ts";
import type { PeoplePhrase } from "./people.ts";
import { BE, HAVE } from "./words.ts";

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

const LINKS = /^(in|of|for|during|,|\(|on|the|came|come|arrived|did|reached|entered|had|have)$/;

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
      (chunk.kind === "say" && !COUNTING_VERBS.has(chunk.verb)) ||
      (chunk.kind === "people" && chunk.phrase.count !== null) ||
      wordOf(chunk) === ";"
    )
      return null;
  }
  return null;
}

/** Numbers whose windows follow together: "12 and 15 in the third and fourth quarters". */
function pairsOf(chunks: readonly Chunk[], taken: ReadonlySet<PeoplePhrase>): SeriesPoint[] {
  for (let at = 0; at + 2 < chunks.length; at++) {
    const [first, link, second] = [chunks[at], chunks[at + 1], chunks[at + 2]];
    if (first?.kind !== "people" || second?.kind !== "people" || wordOf(link) !== "and") continue;
    if (
      !first.phrase.elliptic ||
      !second.phrase.elliptic ||
      taken.has(first.phrase) ||
      taken.has(second.phrase)
    )
      continue;
    const windows: number[] = [];
    for (let index = at + 3; index < chunks.length; index++) {
      if (chunks[index]?.kind === "time") windows.push(index);
      else if (!/^(in|the|and|of|,|respectively)$/.test(wordOf(chunks[index]))) break;
    }
    if (windows.length !== 2) continue;
    return [pointAt(chunks, at, windows[0] as number), pointAt(chunks, at + 2, windows[1] as number)];
  }
  return [];
}

/**
 * The points of a statistical series in a sentence: bare numbers, each with a window of its own. `taken` are phrases
 * that an act of the sentence has claimed already.
 */
export function seriesOf(sentence: ChunkedSentence, taken: ReadonlySet<PeoplePhrase>): SeriesPoint[] {
  const { chunks } = sentence;
  const points = pairsOf(chunks, taken);
  const saying = timesOfSaying(chunks);
  const used = new Set(points.map((point) => point.time));
  for (const at of saying) used.add((chunks[at] as Chunk & { kind: "time" }).mention);
  const paired = new Set(points.map((point) => point.phrase));
  chunks.forEach((chunk, at) => {
    if (
      chunk.kind !== "people" ||
      !chunk.phrase.elliptic ||
      taken.has(chunk.phrase) ||
      paired.has(chunk.phrase) ||
      (chunk.phrase.share !== null && chunk.phrase.share.of !== "count")
    )
      return;
    const after = timeAfter(chunks, at);
    if (after !== null && !used.has(after.time)) {
      used.add(after.time);
      points.push({ phrase: chunk.phrase, time: after.time, from: chunk.from, to: after.to });
      return;
    }
    const next = chunks[at + 1];
    const acts =
      next?.kind === "act" || (next?.kind === "word" && (BE.has(next.lower) || HAVE.has(next.lower)));
    const before = acts ? null : timeBefore(chunks, at);
    if (before !== null && !used.has(before.time)) {
      used.add(before.time);
      points.push({ phrase: chunk.phrase, time: before.time, from: before.from, to: chunk.to });
    }
  });
  return points;
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
