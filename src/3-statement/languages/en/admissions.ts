import { isWindow } from "../../discourse/counting.ts";
import type { PlaceMention } from "../../place/types.ts";
import type { TimeMention } from "../../time/types.ts";
import type { Chunk, ChunkedSentence } from "./chunks.ts";
import { wordOf } from "./chunks.ts";
import { sinceClause } from "./comparisons.ts";
import type { PeoplePhrase } from "./people/phrase.ts";

/** A number of people who came to a country, counted over a window or as a running total. */
export type Admission = {
  readonly phrase: PeoplePhrase;
  /** The country; null where the words only say "the country". */
  readonly host: PlaceMention | null;
  /** Null for a running total without a date. */
  readonly time: TimeMention | null;
  readonly from: number;
  readonly to: number;
  readonly rule: string;
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

/** "Up to the end of June", "by then": the time that a running total is told up to. */
function upTo({ tokens }: ChunkedSentence, time: TimeMention): TimeMention {
  if (time.expression.kind === "until" || time.expression.kind === "since") return time;
  const at = tokens.findIndex(({ start }) => start >= time.start);
  const before = tokens[at - 1]?.lower ?? "";
  const isUntil =
    before === "until" || before === "till" || (before === "to" && tokens[at - 2]?.lower === "up");
  return isUntil ? { ...time, expression: { kind: "until", to: time.expression }, rule: "en.up-to" } : time;
}

/** A verb of coming to be somewhere: its act, or the words for flight that tell of no custody. */
function comes(chunk: Chunk | undefined): boolean {
  if (chunk?.kind === "act")
    return (
      chunk.reading.act === "arrival" || /^(flee|pour|stream|cross)$/.test(chunk.reading.sense?.base ?? "")
    );
  return chunk?.kind === "word" && /^(fled|poured|streamed|crossed)$/.test(chunk.lower);
}

/** From so many on, flight is a movement of people rather than an escape. */
const EXODUS = 1000;

/** "546 people came to the country in the first half of 2019", "Bangladesh, to which more than 730,000 fled in 2017". */
function comersAt(sentence: ChunkedSentence, at: number, phrase: PeoplePhrase): Admission | null {
  const { chunks, tokens } = sentence;
  let verb = at + 1;
  while (verb < at + 3 && /^(have|had|has|also|since|already)$/.test(wordOf(chunks[verb]))) verb++;
  const act = chunks[verb];
  if (act === undefined || !comes(act)) return null;
  const isFlight = act.kind !== "act" || act.reading.act !== "arrival";
  const after = tokens
    .slice(act.to, act.to + 3)
    .map(({ lower }) => lower)
    .join(" ");
  const isHere =
    /^(to |into |in )?(the|this) (country|south|republic|peninsula|city)\b/.test(after) ||
    after.startsWith("here");
  const found = timeNear(chunks, verb, at);
  const time = found === null ? null : sinceClause(chunks, upTo(sentence, found));
  const counted = time !== null && (isWindow(time.expression) || time.expression.kind === "until");
  const base = { phrase, time, from: phrase.from, to: act.to, rule: "came here" };
  if (!isFlight && isHere && counted) return { ...base, host: null };
  // "More than 18,000 have resettled in South Korea": what the clauses leave out, by the country told next.
  const named = placeAfter(chunks, verb);
  const many = (phrase.count?.min ?? 0) >= EXODUS;
  if (named !== null && (counted || (many && time === null && verb > at + 1)))
    return { ...base, host: named };
  if (!isFlight || !counted || !many) return null;
  const host =
    wordOf(chunks[at - 1]) === "which" && wordOf(chunks[at - 2]) === "to"
      ? placeBefore(chunks, at - 3)
      : null;
  return host === null ? null : { ...base, host, rule: "fled to" };
}

function placeAfter(chunks: readonly Chunk[], verb: number): PlaceMention | null {
  let at = verb + 1;
  while (at < verb + 4 && /^(in|to|into|the)$/.test(wordOf(chunks[at]))) at++;
  const chunk = chunks[at];
  const found = chunk?.kind === "place" && chunk.mention.form === "name" ? chunk.mention : null;
  return found?.place.precision === "country" ? found : null;
}

function placeBefore(chunks: readonly Chunk[], from: number): PlaceMention | null {
  for (let at = from; at >= 0 && at >= from - 2; at--) {
    const chunk = chunks[at] as Chunk;
    if (chunk.kind === "place" && chunk.mention.form === "name") return chunk.mention;
  }
  return null;
}

/** Numbers of people who came to a country, told without naming it again or with the country as the subject. */
export function admissionsOf(sentence: ChunkedSentence, taken: ReadonlySet<PeoplePhrase>): Admission[] {
  const { chunks } = sentence;
  return chunks.flatMap((chunk, at) => {
    if (chunk.kind !== "people" || taken.has(chunk.phrase) || chunk.phrase.count === null) return [];
    return comersAt(sentence, at, chunk.phrase) ?? letInAt(sentence, at, chunk.phrase) ?? [];
  });
}

/** "The South took in 2,927 refugees in 2009", "Last year Canada resettled some 4,000 of them". */
function letInAt(sentence: ChunkedSentence, at: number, phrase: PeoplePhrase): Admission | null {
  const { chunks } = sentence;
  if (phrase.reference === "bare" || phrase.role === "helper" || phrase.role === "other") return null;
  const token = verbBefore(sentence, phrase.from);
  const verb = token < 0 ? -1 : chunks.findIndex(({ from, to }) => from <= token && token < to);
  if (verb < 0) return null;
  let host: PlaceMention | null = null;
  for (let index = verb - 1; index >= 0 && index >= verb - 4 && host === null; index--) {
    const before = chunks[index] as Chunk;
    if (before.kind === "place" && before.mention.form === "name") host = before.mention;
    else if (before.kind !== "word" || !/^(has|have|had|also|only|alone)$/.test(before.lower)) break;
  }
  const time = timeNear(chunks, at, verb);
  if (host === null || host.place.country === null || time === null) return null;
  return { phrase, host, time, from: (chunks[verb] as Chunk).from, to: phrase.to, rule: "let in" };
}
