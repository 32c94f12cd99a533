import type { DateInterval } from "../../../core/interval.ts";
import type { Span } from "../../../core/quote.ts";
import type { ActForm, Claim, Telling } from "../../discourse/types.ts";
import type { PlaceMention } from "../../place/types.ts";
import { resolveTime } from "../../time/resolve.ts";
import type { TimeMention } from "../../time/types.ts";
import type { AggregateBasis, Speaker } from "../../types.ts";
import { timesOfSaying } from "./act-times.ts";
import type { ActReading } from "./acts.ts";
import { OCCASIONS } from "./acts.ts";
import type { Candidate } from "./candidate.ts";
import { candidatesOf } from "./candidates.ts";
import type { ChunkedSentence } from "./chunks.ts";
import { chunkSentence } from "./chunks.ts";
import { claimedPeople } from "./claimed-people.ts";
import type { DaysOf } from "./comparisons.ts";
import { timesOfComparison } from "./comparisons.ts";
import { roleSplitsOf } from "./figures.ts";
import { followersOf } from "./followers.ts";
import type { EnglishLexicon } from "./lexicon.ts";
import type { Sentence } from "./sentences.ts";
import type { SentenceSpeakers } from "./speakers.ts";
import { speakersAt, speakersOfDocument } from "./speakers.ts";
import type { StatisticMemory } from "./statistic-memory.ts";
import { NO_STATISTICS } from "./statistic-memory.ts";
import { countingOfCandidate, withStatisticalTimes } from "./statistical-times.ts";
import { statisticsOf } from "./statistics.ts";

/** What the reading of an English document rests on. Mentions are in order of their offsets. */
export type EnglishInput = {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly times: readonly TimeMention[];
  readonly places: readonly PlaceMention[];
  readonly lexicon: EnglishLexicon;
  readonly published: DateInterval | null;
};

export type EnglishReading = {
  readonly tellings: readonly Telling[];
  readonly sentences: readonly ChunkedSentence[];
  /** Country that the people of the document flee from, by the names of peoples in it. */
  readonly home: string | null;
  /** Times of happenings, those of anybody's saying so left out. */
  readonly times: readonly TimeMention[];
};

const TOTAL_CUES =
  /\b(in|over|from|on|across) (separate|different|several|various|multiple|two|three|four|five|six|seven|\d+|a series of|a number of) (\w+ )?(incidents?|groups|occasions|cases|locations|batches|raids|operations|places|parts)\b|\b(in all|in total|altogether|all told|combined|cumulative(ly)?)\b/;
const SINCE_CUES = /\b(so far|to date|until now|up to now|over the years)\b/;

/** How far, in characters, words about counting may stand from the act that they count. */
const CUE_BEFORE = 40;
const CUE_AFTER = 60;

function inside<Mention extends Span>(
  mentions: readonly Mention[],
  sentence: Sentence,
  from: number,
): { found: Mention[]; next: number } {
  let next = from;
  while (next < mentions.length && (mentions[next] as Mention).start < sentence.start) next++;
  const found: Mention[] = [];
  while (next < mentions.length && (mentions[next] as Mention).end <= sentence.end)
    found.push(mentions[next++] as Mention);
  return { found, next };
}

function chunkAll({ sentences, times, places, lexicon }: EnglishInput): ChunkedSentence[] {
  let nextTime = 0;
  let nextPlace = 0;
  return sentences.map((sentence, index) => {
    const timed = inside(times, sentence, nextTime);
    const placed = inside(places, sentence, nextPlace);
    nextTime = timed.next;
    nextPlace = placed.next;
    return chunkSentence(sentence, index, timed.found, placed.found, lexicon);
  });
}

function timesOfHappenings({ chunks }: ChunkedSentence): TimeMention[] {
  const saying = timesOfSaying(chunks);
  return chunks.flatMap((chunk, at) => (chunk.kind === "time" && !saying.has(at) ? [chunk.mention] : []));
}

/** The home country named most often by the peoples of the document, else by the names of places that peoples flee. */
function homeOf(sentences: readonly ChunkedSentence[], lexicon: EnglishLexicon): string | null {
  const peoples = new Map<string, number>();
  const places = new Map<string, number>();
  const count = (seen: Map<string, number>, country: string): void => {
    seen.set(country, (seen.get(country) ?? 0) + 1);
  };
  for (const sentence of sentences) {
    for (const chunk of sentence.chunks) {
      if (chunk.kind === "people" && chunk.phrase.home !== null) count(peoples, chunk.phrase.home);
    }
    for (const { place } of sentence.places) {
      if (place.country !== null && lexicon.homes.has(place.country)) count(places, place.country);
    }
  }
  const most = (seen: ReadonlyMap<string, number>): string | null =>
    [...seen].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
  return most(peoples) ?? most(places);
}

function countingCue(sentence: ChunkedSentence, text: string, candidate: Candidate): AggregateBasis | null {
  // "In all 670 have been sent back: 50 in July, 80 in August": the words are of the whole.
  const phraseStart = sentence.tokens[candidate.phrase?.from ?? 0]?.start ?? candidate.start;
  const from = candidate.gapped ? phraseStart : Math.max(sentence.start, candidate.start - CUE_BEFORE);
  const words = text.slice(from, Math.min(sentence.end, candidate.end + CUE_AFTER)).toLowerCase();
  if (candidate.phrase?.count == null || candidate.modality !== "reported") return null;
  const ownNoun =
    !candidate.gapped && candidate.phrase.elliptic && candidate.phrase.to === candidate.reading.from;
  if (candidate.reading.form === "noun" && candidate.reading.pluralNoun && ownNoun) return "total";
  if (candidate.act === "arrival" && /\bas of\b/.test(words) && candidate.phrase.count.min >= 100)
    return "since";
  if (SINCE_CUES.test(words) && candidate.phrase.count.min > 2) return "since";
  if (TOTAL_CUES.test(words) && candidate.phrase.count.min > 2) return "total";
  return null;
}

function claimOf(
  text: string,
  candidate: Candidate,
  speakers: readonly Speaker[],
  attributed: boolean,
  daysOf: DaysOf,
): Claim & { kind: "claim" } {
  const { sentence, phrase, reading, whereabouts } = candidate;
  const counting = countingOfCandidate(text, candidate, countingCue(sentence, text, candidate), daysOf);
  return {
    kind: "claim",
    act: candidate.act,
    modality: candidate.modality,
    people: phrase === null ? null : claimedPeople(sentence, phrase, candidate.groups),
    time: candidate.time,
    places: whereabouts.places,
    agentCountry: whereabouts.agentCountry,
    destination: whereabouts.destination,
    ...conveyedIn(reading),
    stative: candidate.stative,
    mayLast: reading.sense?.mayLast === true,
    form: formOf(candidate),
    retells:
      reading.sense?.retells === true ||
      candidate.retells === true ||
      OCCASIONS.test(text.slice(candidate.start, candidate.end).toLowerCase()),
    counting,
    alike: likenessOf(sentence, text),
    single: ONE_OCCASION.test(wordsAround(text, candidate)),
    // A running total of arrivals is no other number for those who arrived of late.
    distinct:
      candidate.distinct ||
      (counting === "since" && candidate.act === "arrival") ||
      OTHER_OCCASION.test(text.slice(sentence.start, candidate.end)),
    speakers,
    attributed,
    quote: { start: candidate.start, end: candidate.end },
    sentence: sentence.index,
    paragraph: sentence.paragraph,
    title: sentence.title,
    rules: {
      act: `${formOf(candidate)}: ${reading.sense?.base ?? "noun"}`,
      people: `${candidate.gapped ? "gapped" : phrase === null ? "left out" : phrase.share !== null ? "share" : phrase.reference}`,
    },
  };
}

/** Reads an English document into tellings, sentence by sentence, and what the grammar saw in each. */
export function readEnglishTellings(input: EnglishInput): EnglishReading {
  const { text, published } = input;
  const sentences = chunkAll(input);
  const home = homeOf(sentences, input.lexicon);
  const namesDays = (mention: TimeMention): boolean => {
    if (mention.expression.kind === "reference" || isOfName(text, mention)) return false;
    const reference = published ?? SOME_DAY;
    return resolveTime(mention.expression, reference, reference)?.interval != null;
  };
  const days = new Map<TimeMention, DateInterval | null>();
  const daysOf: DaysOf = (mention) => {
    const known = days.get(mention);
    if (known !== undefined) return known;
    const interval = resolveTime(mention.expression, published, null)?.interval ?? null;
    days.set(mention, interval);
    return interval;
  };
  const tellings: Telling[] = [];
  const speaking = speakersOfDocument(sentences, text);
  let statistics: StatisticMemory = NO_STATISTICS;
  for (const sentence of sentences) {
    const spoken = speaking[sentence.index] as SentenceSpeakers;
    const { speakers, attributed } = speakersAt(spoken, sentence.start, sentence.end);
    const compared = timesOfComparison(sentence.chunks);
    const usable = (mention: TimeMention): boolean => namesDays(mention) && !compared.has(mention);
    const candidates = withStatisticalTimes(
      sentence,
      candidatesOf(sentence, usable, home),
      statistics,
      daysOf,
    );
    for (const candidate of candidates) {
      tellings.push(spokenBy(claimOf(text, candidate, speakers, attributed, daysOf), spoken));
    }
    tellings.push(
      ...followersOf(sentence, tellings, speakers, attributed).map((telling) => spokenBy(telling, spoken)),
    );
    tellings.push(...roleSplitsOf(sentence, speakers));
    const told = tellings;
    const numbers = statisticsOf({
      text,
      sentence,
      candidates,
      speakers,
      attributed,
      memory: statistics,
      daysOf,
      home,
      told,
    });
    tellings.push(...numbers.tellings.map((telling) => spokenBy(telling, spoken)));
    statistics = numbers.memory;
  }
  return { tellings, sentences, home, times: sentences.flatMap(timesOfHappenings) };
}

/** "The 1951 Refugee Convention": the year belongs to a name. */
function isOfName(text: string, { start, end, expression }: TimeMention): boolean {
  const isYear = expression.kind === "date" && expression.month === null && expression.day === null;
  return isYear && /^the /i.test(text.slice(start, end)) && /^ [A-Z]/.test(text.slice(end, end + 2));
}

/** A telling with the speakers of its own clause. */
function spokenBy(telling: Telling, spoken: SentenceSpeakers): Telling {
  if (telling.kind === "mention") return telling;
  const { speakers, attributed } = speakersAt(spoken, telling.quote.start, telling.quote.end);
  if (telling.kind !== "claim") return { ...telling, speakers };
  return { ...telling, speakers: attributed || !isCommonKnowledge(telling) ? speakers : [], attributed };
}

/** Background that a publisher tells in its own voice: how many live somewhere, or have come over the years. */
function isCommonKnowledge({ counting, act }: Claim): boolean {
  return counting === "stock" || (counting === "since" && act === "arrival");
}

/** "In an earlier case 19 people were arrested": others than those told of so far. */
const OTHER_OCCASION =
  /\bin (an|another|a) ?(earlier|separate|previous|different|second|similar|unrelated)? ?(case|incident|raid|operation|episode)\b/i;

/** The words around a claim, up to the next people that are counted on either side. */
function wordsAround(text: string, { sentence, start, end, phrase }: Candidate): string {
  const spans = sentence.chunks.flatMap((chunk) =>
    chunk.kind === "people" &&
    chunk.phrase !== phrase &&
    chunk.phrase.count !== null &&
    chunk.phrase.reference !== "bare"
      ? [{ start: sentence.tokens[chunk.from]?.start ?? 0, end: sentence.tokens[chunk.to - 1]?.end ?? 0 }]
      : [],
  );
  const before = Math.max(
    sentence.start,
    ...spans.filter((span) => span.end <= start).map((span) => span.end),
  );
  const after = Math.min(
    sentence.end,
    ...spans.filter((span) => span.start >= end).map((span) => span.start),
  );
  return text.slice(before, after);
}

const ONE_OCCASION =
  /\b(single|one) (night|day|raid|operation|sweep|swoop|place|go|group|batch|time)\b|\bat once\b/i;

/** "100 Uighurs, detained since last year": a past form behind its people is a participle. */
function formOf({ reading, phrase }: Candidate): ActForm {
  return reading.ambiguous && phrase !== null && phrase.from < reading.trigger ? "participle" : reading.form;
}

/** How others brought the people of an act on their way ("flown", "put on a plane"; "handed to", "driven to"). */
function conveyedIn({ sense }: ActReading): Pick<Claim, "conveyed"> {
  if (sense?.frame !== "object") return {};
  if (/^(put|fly|load)$/.test(sense.base)) return { conveyed: "by air" };
  return CONVEYING.has(sense.base) ? { conveyed: "otherwise" } : {};
}

const CONVEYING: ReadonlySet<string> = new Set(
  "hand send take bus drive truck march bring escort deliver give transfer move surrender".split(" "),
);

/** Words that tie an arrest to the one told before it. */
function likenessOf(sentence: ChunkedSentence, text: string): Claim["alike"] {
  const words = text.slice(sentence.start, sentence.end).toLowerCase();
  if (
    /\b(also|as well|too|at the same time|together with them|with them|alongside|(as|so) (was|were))\b/.test(
      words,
    )
  )
    return "time and place";
  if (SAME_PLACE.test(words)) return "place";
  return /\b((elsewhere )?in the (same )?(city|town)|at the same place|in the same (city|town|place)|there)\b/.test(
    words,
  )
    ? "place"
    : null;
}

/** "Through the same border post", "over the same bridge": where those told of before were. */
const SAME_PLACE =
  /\b(through|via|at|over|across|in|from|on|to) (the|that) (very )?same (\w+ )?(post|crossing|bridge|checkpoint|gate|point|place|town|city|village|camp|prison|jail|centre|center|house|hotel|building|district|province|airport|port|river|stretch|spot|route)\b/;

/** Any day will do to ask whether an expression names days at all. */
const SOME_DAY = { earliest: "2000-06-15", latest: "2000-06-15" } as DateInterval;
