import type { DateInterval } from "../../../core/interval.ts";
import type { Telling } from "../../discourse/types.ts";
import type { Passage } from "../../passage.ts";
import type { PlaceMention } from "../../place/types.ts";
import type { TimeMention } from "../../time/types.ts";
import { breakdownOf } from "./breakdown.ts";
import type { Carried } from "./carried.ts";
import { carriedFrom, carriedInto, NOBODY, saidSo } from "./carried.ts";
import type { Chunk } from "./chunks.ts";
import { chunksOf } from "./chunks.ts";
import { claimsOf } from "./claims.ts";
import { circumstanceOf, mentionsOf, otherFigureOf, roleSplitOf, sumClaim } from "./figures.ts";
import { happeningsOf } from "./happenings.ts";
import { identified } from "./identified.ts";
import type { KoreanLexicon } from "./lexicon.ts";
import type { PeoplePhrase } from "./people-phrase.ts";
import { joinPeople } from "./phrases.ts";
import type { ReadSentence } from "./read-sentence.ts";
import type { ToldLast } from "./same-day.ts";
import { isCompared, onSameDay, withEnds } from "./same-day.ts";
import { timesOfSaying } from "./saying-times.ts";
import type { KoreanSentence } from "./sentences.ts";
import { splitKoreanSentences } from "./sentences.ts";
import { arrivalSeries } from "./series.ts";
import type { SpeakerMemory } from "./speaker-names.ts";
import { NO_SPEAKERS } from "./speaker-names.ts";
import type { Attribution } from "./speakers.ts";
import { asWritten, attributionsOf, remember } from "./speakers.ts";
import { stocksOf } from "./stocks.ts";
import type { Thread } from "./thread.ts";
import { NO_THREAD } from "./thread.ts";
import { timesIn } from "./times.ts";
import { unnamedOf } from "./unnamed.ts";
import { viewOf } from "./view.ts";

export type KoreanInput = {
  readonly text: string;
  readonly passages: readonly Passage[];
  /** Places of the text, in order. */
  readonly places: readonly PlaceMention[];
  readonly lexicon: KoreanLexicon;
  readonly published: DateInterval | null;
};

export type KoreanReading = {
  readonly tellings: readonly Telling[];
  /** Times of happenings in the sentences that were looked at closely, in order; not those of anybody's saying so. */
  readonly times: readonly TimeMention[];
  readonly sentences: readonly KoreanSentence[];
};

/** What the sentences of a Korean document tell, in order. Never throws. */
export function readKoreanTellings(input: KoreanInput): KoreanReading {
  const { text, passages, places, lexicon } = input;
  const sentences = splitKoreanSentences(text, passages);
  const home = homeOf(text, lexicon);
  const tellings: Telling[] = [];
  const times: TimeMention[] = [];
  const spoken = new Map<number, readonly Attribution[]>();
  let memory: SpeakerMemory = NO_SPEAKERS;
  let thread: Thread = NO_THREAD;
  let carried: Carried = NOBODY;
  let lately: ToldLast = { day: null, stretch: null };
  let placeAt = 0;
  // Where the tellings of the sentence read before begin.
  let before = 0;
  sentences.forEach((sentence, index) => {
    const view = viewOf(text, sentence.start, sentence.end);
    if (!lexicon.trigger.test(view.text)) return;
    while (placeAt < places.length && (places[placeAt] as PlaceMention).start < sentence.start) placeAt++;
    const here: PlaceMention[] = [];
    for (let at = placeAt; at < places.length && (places[at] as PlaceMention).end <= sentence.end; at++)
      here.push(places[at] as PlaceMention);
    const dated = onSameDay(withEnds(timesIn(view)), view.text, lately);
    lately = dated.told;
    const attributions = sentence.title
      ? []
      : attributionsOf(view.text, memory).map((one) => asWritten(one, view, text));
    const chunks = joinPeople(
      withoutSpeakers(sinceClauses(chunksOf(view, dated.times, here, lexicon), view.text), attributions),
      view.text,
      lexicon,
    );
    const speakers = carriedInto(carried, sentence, view.text, chunks);
    const saying = timesOfSaying(
      chunks,
      view.text,
      attributions.flatMap(({ subject }) => (subject === null ? [] : [subject])),
    );
    for (const [at, chunk] of chunks.entries())
      if (chunk.kind === "time" && !saying.has(at) && !isCompared(view.text, chunk.to))
        times.push(chunk.mention);
    const read: ReadSentence = {
      index,
      sentence,
      view,
      chunks,
      attributions,
      memory,
      carried: speakers,
      saying,
    };
    const from = tellings.length;
    const found = claimsOf(read, lexicon, home, thread);
    tellings.push(...found.claims);
    const stocks = stocksOf(read, found.claims, groundBefore(places, placeAt, text));
    const series = arrivalSeries(read, thread, [...found.claims, ...stocks]);
    tellings.push(...stocks, ...series);
    tellings.push(
      ...happeningsOf(read, found.claims, lexicon, home),
      ...mentionsOf(read, [...found.claims, ...stocks]),
    );
    const split = roleSplitOf(read);
    if (split !== null) tellings.push(split);
    const listed = found.claims.length === 0 ? breakdownOf(read, thread) : [];
    tellings.push(...listed, ...unnamedOf(read, thread, found.claims));
    if (found.claims.length === 0 && series.length === 0 && listed.length === 0) {
      for (const told of [
        sumClaim(read, thread),
        circumstanceOf(read, thread),
        otherFigureOf(read, found.claims),
      ])
        if (told !== null) tellings.push(told);
    }
    thread =
      series.length > 0 && found.claims.length === 0
        ? { ...found.thread, act: "arrival", sentence: index }
        : found.thread;
    if (tellings.length === from && before < from)
      tellings.splice(before, from - before, ...saidSo(tellings.slice(before), read));
    before = from;
    spoken.set(index, attributions);
    memory = remember(memory, attributions, view);
    carried = carriedFrom(attributions, speakers, sentence, carried);
  });
  return { tellings: identified(tellings, spoken), times, sentences };
}

/** So many places back the country lies that a number of people living there leaves out. */
const PLACES_BACK = 4;

/** What makes a body of the country before it. */
const A_BODY = /^\s?(?:대사관|총영사관|영사관|정부|당국|외교부|외무부|국적|인(?![가-힣])|출신)/u;

/** The places told shortly before the one at `at`, bodies of countries left out ("캐나다대사관"). */
function groundBefore(places: readonly PlaceMention[], at: number, text: string): readonly PlaceMention[] {
  return places
    .slice(Math.max(0, at - PLACES_BACK), at)
    .filter(({ end }) => !A_BODY.test(text.slice(end, end + 6)));
}

const AFTER_CLAUSE =
  /[가-힣](?:은|한|된|온|연|린|난|진|친|킨|른|든|선|룬)\s(?:뒤|이후|이래)(?:로|부터|에)?(?=[\s,])/u;

/** "2021년 8월 탈레반이 정권을 잡은 뒤 60만 명이 넘어왔다": counted since the month in which something else happened. */
function sinceClauses(chunks: readonly Chunk[], text: string): readonly Chunk[] {
  return chunks.map((chunk, at) => {
    if (chunk.kind !== "time" || chunk.particle !== "none") return chunk;
    const { expression } = chunk.mention;
    const month = expression.kind === "within" ? expression.inner : expression;
    if (month.kind !== "date" || month.day !== null) return chunk;
    const next = chunks.slice(at + 1).find(({ kind }) => kind === "act" || kind === "people");
    const clause = AFTER_CLAUSE.exec(text.slice(chunk.to, next?.from));
    if (clause === null || next?.kind !== "people" || next.phrase.count === null) return chunk;
    const mention = { ...chunk.mention, expression: { kind: "since", from: expression } as const };
    return { ...chunk, mention };
  });
}

/** "한 탈북자는 … 말했다": one who is told of, as one who speaks. */
const speaksAlone = ({ count, particle }: PeoplePhrase): boolean =>
  count?.max === 1 && (particle === "topic" || particle === "none");

/** Those who speak are nobody's people: their words stand as any other. */
function withoutSpeakers(chunks: readonly Chunk[], attributions: readonly Attribution[]): readonly Chunk[] {
  const ends = attributions.flatMap(({ subject }) => (subject === null ? [] : [subject]));
  return chunks.map((chunk) =>
    chunk.kind === "people" &&
    (chunk.phrase.role !== "refugee" || speaksAlone(chunk.phrase)) &&
    ends.some((end) => chunk.from < end && end <= chunk.to)
      ? { kind: "word", from: chunk.from, to: chunk.to, text: "" }
      : chunk,
  );
}

/** The country that the document's people flee from, by the first word for them that says so. */
export function homeOf(text: string, lexicon: KoreanLexicon): string | null {
  let first: { readonly at: number; readonly home: string } | null = null;
  for (const nouns of lexicon.people.values()) {
    for (const { noun, home } of nouns) {
      if (home === undefined || home === null) continue;
      const at = text.indexOf(noun);
      if (at >= 0 && (first === null || at < first.at)) first = { at, home };
    }
  }
  return first?.home ?? null;
}
