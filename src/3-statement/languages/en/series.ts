import { isWindow } from "../../discourse/counting.ts";
import type { PlaceMention } from "../../place/types.ts";
import type { TimeMention } from "../../time/types.ts";
import type { Act, AggregateBasis } from "../../types.ts";
import { timesOfSaying } from "./act-times.ts";
import type { Chunk, ChunkedSentence } from "./chunks.ts";
import { wordOf } from "./chunks.ts";
import { COUNTING_VERBS } from "./clauses.ts";
import type { DaysOf } from "./comparisons.ts";
import { inSameSpan, isOrdinal, monthsUpTo, opensWhen, ordinalWindow, startOf } from "./comparisons.ts";
import { describesPart, withLooseFigures } from "./loose-figures.ts";
import type { PeoplePhrase } from "./people/phrase.ts";
import type { Statistic, StatisticMemory } from "./statistic-memory.ts";
import { latestStatistic } from "./statistic-memory.ts";
import { BE, HAVE } from "./words.ts";

/** A number that a clause of the sentence tells with its act. */
export type ToldNumber = {
  readonly phrase: PeoplePhrase | null;
  readonly act: Act;
  readonly time: TimeMention | null;
};

/** One number of a series with the window it counts ("229 in 2020"); the time is null for a running total. */
export type SeriesPoint = {
  readonly phrase: PeoplePhrase;
  readonly act: Act;
  readonly time: TimeMention | null;
  /** Null where a day is told: the number may be that of a party. */
  readonly counting: AggregateBasis | null;
  /** Where this number alone was counted ("28,000 at Torkham"); empty if nothing is said. */
  readonly places: readonly PlaceMention[];
  readonly from: number;
  readonly to: number;
};

const LINKS =
  /^(in|of|for|during|over|,|\(|on|the|a|all|whole|same|like|corresponding|period|span|months|came|come|arrived|did|reached|entered|had|have|got|through|made|it|recorded|for)$/;
const COMPARING = /^(against|compared|from|than|versus|with|to|and|,)$/;
/** Sentences that a statistic outlasts without being spoken of again. */
const REACH = 3;
const REACH_OF_OTHERS = 3;

/** Where a number alone was counted ("28,000 at Torkham", "38,100 through Chaman"). */
function placeAfter(chunks: readonly Chunk[], at: number): readonly PlaceMention[] {
  const place = chunks[at + 2];
  return /^(at|through|via|in)$/.test(wordOf(chunks[at + 1])) &&
    place?.kind === "place" &&
    place.mention.form === "name"
    ? [place.mention]
    : [];
}

/** The window told straight after the number ("63 last year", "1,383 in 2005", "the 67 of 2022", "2,914, in 2009"). */
function timeAfter(chunks: readonly Chunk[], at: number): { time: TimeMention; to: number } | null {
  for (let index = at + 1; index < chunks.length && index <= at + 6; index++) {
    const chunk = chunks[index] as Chunk;
    if (chunk.kind === "time") return { time: chunk.mention, to: chunk.to };
    if (!LINKS.test(wordOf(chunk)) && !(chunk.kind === "act" && chunk.reading.act === "arrival")) return null;
  }
  return null;
}

/** The window told before the number in its clause ("Last year, the figure rose to 2,737", "in T there were five"). */
function timeBefore(chunks: readonly Chunk[], at: number): { time: TimeMention; from: number } | null {
  for (let index = at - 1; index >= 0 && index >= at - 9; index--) {
    const chunk = chunks[index] as Chunk;
    if (chunk.kind === "time") return { time: chunk.mention, from: chunk.from };
    if (
      (chunk.kind === "say" && !COUNTING_VERBS.has(chunk.verb) && !learnsOf(chunks, index)) ||
      (chunk.kind === "people" && chunk.phrase.count !== null) ||
      wordOf(chunk) === ";"
    )
      return null;
  }
  return null;
}

/** "Learned of another 41", "knows of 92": tells of a number and not of what somebody said. */
function learnsOf(chunks: readonly Chunk[], at: number): boolean {
  const chunk = chunks[at];
  return chunk?.kind === "say" && /^(learned|learnt)$/.test(chunk.verb) && wordOf(chunks[at + 1]) === "of";
}

type Found = { readonly phrase: PeoplePhrase; readonly at: number; readonly time: TimeMention } & {
  readonly from: number;
  readonly to: number;
};

/** Numbers whose windows follow together: "12 and 15 in the third and fourth quarters". */
function pairsOf(chunks: readonly Chunk[], taken: ReadonlySet<PeoplePhrase>): Found[] {
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

function pointAt(chunks: readonly Chunk[], number: number, time: number): Found {
  const phrase = (chunks[number] as Chunk & { kind: "people" }).phrase;
  const window = chunks[time] as Chunk & { kind: "time" };
  return { phrase, at: number, time: window.mention, from: phrase.from, to: window.to };
}

/** The sentence as a statistic reads it: loose numbers, ordinals that name quarters, spans of another year. */
export function statisticalChunks(
  sentence: ChunkedSentence,
  memory: StatisticMemory,
  daysOf: DaysOf,
): readonly Chunk[] {
  const loose = withLooseFigures(sentence);
  if (!loose.some((chunk) => chunk.kind === "time" || isOrdinal(chunk))) return loose;
  const read: Chunk[] = [];
  let window = latestStatistic(memory)?.window ?? null;
  for (let at = 0; at < loose.length; at++) {
    const chunk = loose[at] as Chunk;
    if (isOrdinal(chunk)) {
      const seen = { ...sentence, chunks: [...read, ...loose.slice(at)] };
      const year = window === null ? null : Number(window.latest.slice(0, 4));
      const ordinal = ordinalWindow(seen, read.length, year);
      if (ordinal !== null) {
        read.push({ kind: "time", from: chunk.from, to: chunk.to, mention: ordinal });
        continue;
      }
    }
    if (chunk.kind !== "time") {
      read.push(chunk);
      continue;
    }
    const upTo = monthsUpTo(loose, at, daysOf);
    const mention = upTo ?? inSameSpan(loose, at, chunk.mention, window, daysOf);
    const last =
      upTo === null ? at : loose.findIndex((other) => other.kind === "time" && other.from > chunk.from);
    read.push({ kind: "time", from: chunk.from, to: (loose[last] as Chunk).to, mention });
    if (upTo !== null) at = last;
    if (isWindow(mention.expression)) window = daysOf(mention) ?? window;
  }
  return read;
}

const CUMULATIVE =
  /\b(altogether|in all|all in all|in total|all told|so far|to date|cumulative(ly)?|overall|over the years|until now|up to now|since the (\w+ )?(war|division|armistice))\b/i;

/** Whether words say that a number is a running total. */
export function isCumulative(words: string): boolean {
  return CUMULATIVE.test(words);
}

const GOT_THERE =
  /^(come|came|arrived|reached|entered|settled|crossed|fled|landed|made|got|gotten|resettled|followed)$/;

/** "24,613 have come", "10,000 had made the journey": a number is the subject of having got there. */
function hasCome(chunks: readonly Chunk[], at: number): boolean {
  if (!HAVE.has(wordOf(chunks[at + 1]))) return false;
  const verb = chunks[at + 2];
  return verb?.kind === "act" ? verb.reading.act === "arrival" : GOT_THERE.test(wordOf(verb));
}

/** "So far this year, 99 have come": a window of its own. */
function countsWindow(chunks: readonly Chunk[], at: number): boolean {
  const time = timeBefore(chunks, at)?.time ?? null;
  return time !== null && !/^(since|until)$/.test(time.expression.kind) && isWindow(time.expression);
}

/** The running total that a sentence states of its statistic: "altogether 24,613 have come since the war". */
function runningTotalsOf(
  chunks: readonly Chunk[],
  words: string,
  isFree: (phrase: PeoplePhrase) => boolean,
): { at: number; phrase: PeoplePhrase; time: TimeMention | null }[] {
  const time = chunks.find(
    (chunk): chunk is Chunk & { kind: "time" } =>
      chunk.kind === "time" &&
      (chunk.mention.expression.kind === "since" || chunk.mention.expression.kind === "until"),
  );
  if (time === undefined && !isCumulative(words)) return [];
  return chunks.flatMap((chunk, at) =>
    chunk.kind === "people" &&
    chunk.phrase.elliptic &&
    isFree(chunk.phrase) &&
    hasCome(chunks, at) &&
    !countsWindow(chunks, at)
      ? [{ at, phrase: chunk.phrase, time: time?.mention ?? null }]
      : [],
  );
}

/** Whether the statistic of the document still speaks in a sentence that tells other acts or lies far from it. */
function applies(statistic: Statistic, sentence: ChunkedSentence, at: number): boolean {
  const other = sentence.chunks.some(
    (chunk, index) =>
      chunk.kind === "act" &&
      index < at &&
      chunk.reading.act !== statistic.act &&
      /^(detention|return|death|release|escape)$/.test(chunk.reading.act) &&
      chunk.reading.form !== "noun" &&
      chunk.reading.form !== "premodifier",
  );
  return !other && (sentence.index - statistic.sentence <= REACH || speaksOfNumbers(sentence));
}

/**
 * The points of a statistical series in a sentence: bare numbers, each with a window of its own, and running totals.
 * `taken` are phrases that an act of the sentence has claimed already, `told` the numbers that its clauses tell.
 */
export function seriesOf(
  sentence: ChunkedSentence,
  words: string,
  taken: ReadonlySet<PeoplePhrase>,
  told: readonly ToldNumber[],
  memory: StatisticMemory,
  daysOf: DaysOf,
): SeriesPoint[] {
  const chunks = statisticalChunks(sentence, memory, daysOf);
  const isFree = (phrase: PeoplePhrase): boolean =>
    !taken.has(phrase) && (phrase.share === null || phrase.share.of === "count");
  const actAt = (phrase: PeoplePhrase, at: number): Act | null => {
    const own = told.findLast(
      (number) =>
        number.phrase !== null &&
        number.phrase.from < phrase.from &&
        number.time !== null &&
        isWindow(number.time.expression),
    );
    if (own !== undefined) return own.act;
    const { arrivals, others } = memory;
    const gotThere = GOT_THERE.test(wordOf(chunks[at + 1])) || hasCome(chunks, at);
    const isOther =
      !gotThere &&
      others !== null &&
      sentence.index - others.sentence <= REACH_OF_OTHERS &&
      others.sentence >= (arrivals?.sentence ?? -1);
    const statistic = isOther ? others : arrivals;
    return statistic !== null && applies(statistic, sentence, at) ? statistic.act : null;
  };
  const points: SeriesPoint[] = [];
  const add = ({ phrase, at, time: told, from, to }: Found): void => {
    const time = opensWhen(chunks, told, phrase.from) ? startOf(told) : told;
    const act = actAt(phrase, at);
    if (act === null) return;
    const { kind } = time.expression;
    // "Now" counts nothing, and "around 1,300 a year" is a rate.
    if (kind === "reference" || kind === "set" || kind === "duration") return;
    // Numbers of arrests and returns need a window in so many words: "three on Monday" is an occasion.
    if (act !== "arrival" && !isWindow(time.expression) && !isCompared(chunks, at) && !isAlone(chunks, time))
      return;
    points.push({
      phrase,
      act,
      time,
      counting: kind === "since" ? "since" : isOccasion(time) && !isAlone(chunks, time) ? null : "total",
      places: placeAfter(chunks, at),
      from,
      to,
    });
  };
  for (const { at, phrase, time } of runningTotalsOf(chunks, words, isFree)) {
    const act = actAt(phrase, at);
    if (act !== "arrival") continue;
    points.push({
      phrase,
      act,
      time,
      counting: "since",
      places: [],
      from: phrase.from,
      to: (chunks[at + 2] as Chunk).to,
    });
  }
  const totals = new Set(points.map((point) => point.phrase));
  const pairs = pairsOf(chunks, new Set([...taken, ...totals]));
  pairs.forEach(add);
  const used = new Set(pairs.map((point) => point.time));
  for (const at of timesOfSaying(chunks)) used.add((chunks[at] as Chunk & { kind: "time" }).mention);
  for (const { time, phrase } of told)
    if (time !== null && phrase !== null && phrase.count !== null && phrase.reference !== "bare")
      used.add(time);
  const paired = new Set(pairs.map((point) => point.phrase));
  chunks.forEach((chunk, at) => {
    if (chunk.kind !== "people" || !chunk.phrase.elliptic || !isFree(chunk.phrase)) return;
    const { phrase } = chunk;
    if (paired.has(phrase) || totals.has(phrase) || describesPart(chunks, at)) return;
    const next = chunks[at + 1];
    // "The 20" are people told of before, unless a window follows ("the 593 of a year earlier").
    if (phrase.reference === "definite" && timeAfter(chunks, at) === null) return;
    // "six more than in the same months" is a difference.
    if (phrase.reference === "another" && /^(than|,)$/.test(wordOf(next))) return;
    const after = timeAfter(chunks, at);
    if (after !== null && !used.has(after.time)) {
      used.add(after.time);
      add({ phrase, at, time: after.time, from: chunk.from, to: after.to });
      return;
    }
    const acts =
      !(countsWindow(chunks, at) && hasCome(chunks, at)) &&
      (next?.kind === "act" || (next?.kind === "word" && (BE.has(next.lower) || HAVE.has(next.lower))));
    const before = acts ? null : timeBefore(chunks, at);
    if (before !== null && !used.has(before.time)) {
      used.add(before.time);
      add({ phrase, at, time: before.time, from: before.from, to: chunk.to });
    }
  });
  return points;
}

function isCompared(chunks: readonly Chunk[], at: number): boolean {
  for (let before = at - 1; before >= 0 && before >= at - 3; before--) {
    const word = wordOf(chunks[before]);
    if (/^(against|compared|versus|than)$/.test(word)) return true;
    if (!COMPARING.test(word) && word !== "the") return false;
  }
  return false;
}

/** A day or a week, on which people come together. */
function isOccasion({ expression }: TimeMention): boolean {
  switch (expression.kind) {
    case "weekday":
    case "dayPart":
      return true;
    case "date":
      return expression.day !== null;
    case "offset":
    case "period":
      return expression.unit === "day" || expression.unit === "week";
    default:
      return false;
  }
}

/** "On July 4 alone 51,000 passed the gate": one day's part of a count. */
function isAlone(chunks: readonly Chunk[], time: TimeMention): boolean {
  const at = chunks.findIndex((chunk) => chunk.kind === "time" && chunk.mention === time);
  return wordOf(chunks[at + 1]) === "alone";
}

const TOPIC_WORDS = new Set(
  "number numbers figure figures total arrivals record annual annually yearly newcomers peak".split(" "),
);

function speaksOfNumbers(sentence: ChunkedSentence): boolean {
  return sentence.chunks.some(
    (chunk, at) =>
      (chunk.kind === "word" && TOPIC_WORDS.has(chunk.lower)) ||
      (chunk.kind === "people" && chunk.phrase.elliptic && GOT_THERE.test(wordOf(sentence.chunks[at + 1]))),
  );
}
