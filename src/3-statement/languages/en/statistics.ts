import { isWindow } from "../../discourse/counting.ts";
import type { Claim, Telling } from "../../discourse/types.ts";
import type { PlaceMention } from "../../place/types.ts";
import type { TimeMention } from "../../time/types.ts";
import type { Act, AggregateBasis, Speaker } from "../../types.ts";
import { admissionsOf } from "./admissions.ts";
import type { Candidate } from "./candidates.ts";
import type { Chunk, ChunkedSentence } from "./chunks.ts";
import { claimedPeople, spanOf } from "./claimed-people.ts";
import type { DaysOf } from "./comparisons.ts";
import type { FigureReading } from "./figures.ts";
import { figuresOf, otherFigureOf } from "./figures.ts";
import type { PeoplePhrase } from "./people.ts";
import { membersOf, portionsOf, sumOf } from "./portions.ts";
import type { Statistic, ToldNumber } from "./series.ts";
import {
  isCumulative,
  isStatistical,
  namesArrivals,
  reachedIn,
  seriesOf,
  statisticalChunks,
} from "./series.ts";
import { stocksOf } from "./stocks.ts";

/** What the reading of numbers in one sentence rests on. */
export type StatisticalInput = {
  readonly text: string;
  readonly sentence: ChunkedSentence;
  /** What the clauses of the sentence tell. */
  readonly candidates: readonly Candidate[];
  readonly speakers: readonly Speaker[];
  readonly attributed: boolean;
  readonly statistic: Statistic | null;
  readonly daysOf: DaysOf;
  /** What the document has told so far, this sentence's clauses included. */
  readonly told: readonly Telling[];
};

export type StatisticalReading = {
  readonly tellings: readonly Telling[];
  readonly statistic: Statistic | null;
};

type FigureClaim = {
  readonly phrase: PeoplePhrase;
  readonly act: Act;
  readonly counting: AggregateBasis | null;
  readonly time: TimeMention | null;
  readonly places?: readonly PlaceMention[];
  readonly agentCountry?: PlaceMention | null;
  readonly destination?: PlaceMention | null;
  readonly from: number;
  readonly to: number;
  readonly rule: string;
  /** A part of people told of before: they keep their whole. */
  readonly isPart?: boolean;
};

function claimOf(input: StatisticalInput, figure: FigureClaim): Claim & { kind: "claim" } {
  const { sentence, speakers, attributed } = input;
  const people = claimedPeople(sentence, figure.phrase, []);
  return {
    kind: "claim",
    act: figure.act,
    modality: "reported",
    people: figure.isPart ? people : { ...people, role: "refugee", reference: "new", share: null },
    time: figure.time,
    places: figure.places ?? [],
    agentCountry: figure.agentCountry ?? null,
    destination: figure.destination ?? null,
    stative: figure.counting === "stock",
    alike: null,
    counting: figure.counting,
    distinct: true,
    speakers,
    attributed,
    quote: spanOf(sentence, figure.from, figure.to),
    sentence: sentence.index,
    paragraph: sentence.paragraph,
    title: sentence.title,
    rules: { act: figure.rule, people: "figure" },
  };
}

function wordsOf(text: string, sentence: ChunkedSentence): string {
  return text.slice(sentence.start, sentence.end);
}

function wordOf(chunk: Chunk | undefined): string {
  return chunk?.kind === "word" ? chunk.lower : "";
}

/** "Since it started its own campaign in October 2023": the time at which a clause with "since" says that it began. */
function sinceClause(chunks: readonly Chunk[], time: TimeMention): TimeMention {
  if (/^(since|range|until)$/.test(time.expression.kind)) return time;
  const at = chunks.findIndex((chunk) => chunk.kind === "time" && chunk.mention === time);
  for (let before = at - 1; before >= 0 && before >= at - 10; before--) {
    const chunk = chunks[before] as Chunk;
    if (wordOf(chunk) === "since")
      return { ...time, expression: { kind: "since", from: time.expression }, rule: "en.since-clause" };
    const passes =
      chunk.kind === "word" ? chunk.lower !== "," : chunk.kind === "people" && chunk.phrase.count === null;
    if (!passes) break;
  }
  return time;
}

/** The candidates of a sentence with times that only its statistic can work out ("in the first", "the same span of"). */
export function withStatisticalTimes(
  sentence: ChunkedSentence,
  candidates: readonly Candidate[],
  statistic: Statistic | null,
  daysOf: DaysOf,
): Candidate[] {
  if (candidates.length === 0) return [];
  const chunks = statisticalChunks(sentence, statistic, daysOf);
  const plain = new Set(
    sentence.chunks.flatMap((chunk) => (chunk.kind === "time" ? [chunk.mention.start] : [])),
  );
  return candidates.map((candidate) => {
    const { time, phrase } = candidate;
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
  { act, time, phrase, sentence, modality }: Candidate,
  cue: AggregateBasis | null,
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
  return cue;
}

function isTotal({ time, phrase, act }: Candidate): boolean {
  if (phrase?.count == null) return false;
  return act === "arrival" || (time !== null && isWindow(time.expression)) || phrase.count.min >= 100;
}

/** What the bare numbers after this sentence count: what it counts itself, or what had been counted before. */
function topicOf({ sentence, candidates, statistic, daysOf }: StatisticalInput): Statistic | null {
  const counted = candidates.findLast(
    (candidate) =>
      candidate.modality === "reported" &&
      /^(arrival|detention|return)$/.test(candidate.act) &&
      isTotal(candidate),
  );
  if (counted !== undefined) {
    const { whereabouts, time, act } = counted;
    const window = time === null ? null : daysOf(time);
    const country = ({ place }: PlaceMention): boolean => place.precision === "country";
    return {
      act,
      places: whereabouts.places.filter(country),
      agentCountry: whereabouts.agentCountry,
      destination:
        whereabouts.destination !== null && country(whereabouts.destination) ? whereabouts.destination : null,
      window: window ?? (statistic?.act === act ? statistic.window : null),
      sentence: sentence.index,
    };
  }
  if (!namesArrivals(sentence)) return statistic;
  const reached = reachedIn(sentence);
  const known = statistic?.act === "arrival" ? statistic : null;
  const windows = sentence.chunks.flatMap((chunk) =>
    chunk.kind === "time" && isWindow(chunk.mention.expression) ? [daysOf(chunk.mention)] : [],
  );
  return {
    act: "arrival",
    places: [],
    agentCountry: null,
    destination: reached ?? known?.destination ?? known?.places[0] ?? null,
    window: windows[0] ?? known?.window ?? null,
    sentence: sentence.index,
  };
}

/** The time that a figure told through a noun counts up to or from ("returned since last October to at least 670"). */
function timeOfFigure({ chunks }: ChunkedSentence, figure: FigureReading): TimeMention | null {
  const inside = chunks.find(
    (chunk) =>
      chunk.kind === "time" &&
      chunk.from > figure.from &&
      (chunk.to <= figure.phrase.from || chunk.from <= figure.phrase.to + 3) &&
      chunk.mention.expression.kind !== "reference",
  );
  return inside?.kind === "time" ? inside.mention : null;
}

/** Whether the document has told this act upon people of about this number as an occasion. */
function isToldBefore(told: readonly Telling[], act: Act | null, { count }: PeoplePhrase): boolean {
  if (count === null) return false;
  return told.some(
    (telling) =>
      telling.kind === "claim" &&
      telling.act === act &&
      telling.counting === null &&
      telling.people?.count != null &&
      telling.people.count.min <= count.min * 1.5 &&
      telling.people.count.min >= count.min / 1.5,
  );
}

function figureTellings(
  input: StatisticalInput,
  taken: Set<PeoplePhrase>,
  statistic: Statistic | null,
  inSeries: ReadonlySet<PeoplePhrase>,
): Telling[] {
  const { sentence, text, speakers, told } = input;
  const tellings: Telling[] = [];
  for (const figure of figuresOf(sentence)) {
    const { phrase } = figure;
    if (taken.has(phrase)) continue;
    if (inSeries.has(phrase) && figure.counting !== "since" && figure.counting !== "stock") continue;
    taken.add(phrase);
    const base = { phrase, from: figure.from, to: phrase.to };
    const where = statistic === null ? {} : whereOf(statistic);
    if (
      (figure.act === null && statistic !== null && /\btotal\b/i.test(wordsOf(text, sentence))) ||
      (figure.act === null && statistic !== null && isCumulative(wordsOf(text, sentence)))
    ) {
      const time = sentence.chunks.find((chunk) => chunk.kind === "time");
      const mention = time?.kind === "time" ? time.mention : null;
      tellings.push(
        claimOf(input, {
          ...base,
          ...where,
          act: statistic.act,
          counting: "since",
          time: mention,
          rule: "running total",
        }),
      );
      continue;
    }
    const act = figure.act ?? statistic?.act ?? null;
    const again = !figure.brings && isToldBefore(told, act, phrase);
    if (figure.counting === null || act === null || again) {
      tellings.push(otherFigureOf(sentence, figure, speakers));
      continue;
    }
    const time = timeOfFigure(sentence, figure);
    const counting = time?.expression.kind === "since" ? "since" : figure.counting;
    tellings.push(
      claimOf(input, {
        ...base,
        ...(statistic?.act === act ? where : {}),
        act,
        counting,
        time: counting === "since" ? time : null,
        rule: "figure noun",
      }),
    );
  }
  return tellings;
}

function whereOf({
  places,
  agentCountry,
  destination,
}: Statistic): Pick<Statistic, "places" | "agentCountry" | "destination"> {
  return { places, agentCountry, destination };
}

/** Reads what a sentence tells in numbers beyond its clauses: stocks, figures, series, parts and sums. */
export function statisticsOf(input: StatisticalInput): StatisticalReading {
  const { sentence, text, candidates, daysOf } = input;
  const taken = new Set(candidates.flatMap(({ phrase }) => (phrase === null ? [] : [phrase])));
  const tellings: Telling[] = [];
  const stocks = stocksOf(sentence, taken);
  for (const stock of stocks) {
    taken.add(stock.phrase);
    tellings.push(claimOf(input, { ...stock, counting: "stock", time: null }));
  }
  for (const admission of admissionsOf(sentence, taken)) {
    taken.add(admission.phrase);
    const { phrase, host, time, from, to } = admission;
    tellings.push(
      claimOf(input, {
        phrase,
        act: "arrival",
        counting: null,
        time,
        destination: host,
        from,
        to,
        rule: "let in",
      }),
    );
  }
  const wholes = [...candidates.flatMap(({ phrase }) => phrase ?? []), ...stocks.map(({ phrase }) => phrase)];
  for (const portion of portionsOf(sentence, wholes, taken)) {
    const model = candidates.find(({ phrase }) => phrase === portion.whole);
    const stock = stocks.find(({ phrase }) => phrase === portion.whole);
    const act = model?.act ?? stock?.act;
    if (act === undefined) continue;
    taken.add(portion.phrase);
    tellings.push(
      claimOf(input, {
        ...portion,
        act,
        counting: stock !== undefined ? "stock" : portion.time !== null ? "total" : null,
        ...(act === "arrival" && portion.places.length === 0
          ? {
              destination: model?.whereabouts.destination ?? null,
              places: model?.whereabouts.places ?? stock?.places ?? [],
            }
          : {}),
        rule: "part of a number",
        isPart: stock === undefined,
      }),
    );
  }
  for (const candidate of candidates) {
    if (candidate.phrase === null || candidate.modality !== "reported") continue;
    const { phrase, act, time, whereabouts, reading } = candidate;
    for (const member of membersOf(sentence, phrase, taken)) {
      taken.add(member);
      const from = Math.min(reading.from, phrase.from);
      tellings.push(
        claimOf(input, {
          phrase: member,
          act,
          counting: null,
          time,
          ...whereabouts,
          from,
          to: member.to,
          rule: "member of a sum",
        }),
      );
    }
  }
  for (const chunk of sentence.chunks) {
    if (chunk.kind !== "people" || taken.has(chunk.phrase) || chunk.phrase.reference !== "definite") continue;
    if (chunk.phrase.count === null || chunk.phrase.share !== null) continue;
    tellings.push({
      kind: "mention",
      people: claimedPeople(sentence, chunk.phrase, []),
      sentence: sentence.index,
    });
  }
  const statistic = topicOf(input);
  const sum = sumOf(sentence, taken);
  if (sum !== null && statistic !== null) {
    taken.add(sum.phrase);
    tellings.push(claimOf(input, { ...sum, act: statistic.act, counting: "total", time: null, rule: "sum" }));
  }
  const numbers: readonly ToldNumber[] = candidates.map(({ phrase, act, time }) => ({ phrase, act, time }));
  const readSeries = () =>
    isStatistical(sentence) || numbers.length > 0
      ? seriesOf(sentence, wordsOf(text, sentence), taken, numbers, statistic, daysOf)
      : [];
  const inSeries = new Set(readSeries().map(({ phrase }) => phrase));
  tellings.push(...figureTellings(input, taken, statistic, inSeries));
  let next = statistic;
  for (const point of readSeries()) {
    const known = statistic?.act === point.act ? whereOf(statistic) : {};
    tellings.push(claimOf(input, { ...known, ...point, rule: "series" }));
    next = {
      ...(next ?? { places: [], agentCountry: null, destination: null, window: null }),
      act: point.act,
      window: (point.time === null ? null : daysOf(point.time)) ?? next?.window ?? null,
      sentence: sentence.index,
    };
  }
  return { tellings, statistic: next };
}
