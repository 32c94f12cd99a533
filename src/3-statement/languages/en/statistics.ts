import { isWindow } from "../../discourse/counting.ts";
import { nearCount } from "../../discourse/draft.ts";
import type { Claim, Telling } from "../../discourse/types.ts";
import type { PlaceMention } from "../../place/types.ts";
import type { TimeMention } from "../../time/types.ts";
import type { Act, AggregateBasis, Speaker } from "../../types.ts";
import { admissionsOf } from "./admissions.ts";
import type { Candidate } from "./candidates.ts";
import type { ChunkedSentence } from "./chunks.ts";
import { claimedPeople, spanOf } from "./claimed-people.ts";
import type { DaysOf } from "./comparisons.ts";
import type { FigureReading } from "./figures.ts";
import { figuresOf, otherFigureOf } from "./figures.ts";
import { withLooseFigures } from "./loose-figures.ts";
import type { PeoplePhrase } from "./people/phrase.ts";
import { membersOf, portionsOf, sumOf } from "./portions.ts";
import type { ToldNumber } from "./series.ts";
import { isCumulative, seriesOf } from "./series.ts";
import type { Statistic, StatisticMemory } from "./statistic-memory.ts";
import { latestStatistic, namesArrivals, reachedIn } from "./statistic-memory.ts";
import type { StockReading } from "./stocks.ts";
import { stocksOf } from "./stocks.ts";

/** What the reading of numbers in one sentence rests on. */
export type StatisticalInput = {
  readonly text: string;
  readonly sentence: ChunkedSentence;
  /** What the clauses of the sentence tell. */
  readonly candidates: readonly Candidate[];
  readonly speakers: readonly Speaker[];
  readonly attributed: boolean;
  readonly memory: StatisticMemory;
  readonly daysOf: DaysOf;
  /** What the document has told so far, this sentence's clauses included. */
  readonly told: readonly Telling[];
};

export type StatisticalReading = {
  readonly tellings: readonly Telling[];
  readonly memory: StatisticMemory;
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
    people: figure.isPart
      ? people
      : {
          ...people,
          role: "refugee",
          reference: people.reference === "another" ? "another" : "new",
          share: null,
        },
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

function isTotal({ time, phrase, act }: Candidate): boolean {
  if (phrase?.count == null) return false;
  return act === "arrival" || (time !== null && isWindow(time.expression)) || phrase.count.min >= 100;
}

function isCountry({ place }: PlaceMention): boolean {
  return place.precision === "country";
}

/** What the bare numbers of this sentence and the next count: what its clauses count, or what had been counted before. */
function topicsOf({ sentence, candidates, memory, daysOf }: StatisticalInput): StatisticMemory {
  let { arrivals, others } = memory;
  for (const candidate of candidates) {
    const { whereabouts, time, act, modality } = candidate;
    if (modality !== "reported" || !/^(arrival|detention|return)$/.test(act) || !isTotal(candidate)) continue;
    const { agentCountry, destination } = whereabouts;
    const known = act === "arrival" ? arrivals : others?.act === act ? others : null;
    const statistic: Statistic = {
      act,
      places: whereabouts.places.filter(isCountry),
      agentCountry,
      destination: destination !== null && isCountry(destination) ? destination : null,
      window: (time === null ? null : daysOf(time)) ?? known?.window ?? null,
      sentence: sentence.index,
    };
    if (act === "arrival") arrivals = statistic;
    else others = statistic;
  }
  if (arrivals?.sentence === sentence.index || !namesArrivals(sentence)) return { arrivals, others };
  const windows = sentence.chunks.flatMap((chunk) =>
    chunk.kind === "time" && isWindow(chunk.mention.expression) ? [daysOf(chunk.mention)] : [],
  );
  return {
    arrivals: {
      act: "arrival",
      places: [],
      agentCountry: null,
      destination: reachedIn(sentence) ?? arrivals?.destination ?? arrivals?.places[0] ?? null,
      window: windows[0] ?? arrivals?.window ?? null,
      sentence: sentence.index,
    },
    others,
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

/** How many tellings back an occasion is looked for: the reading of long documents stays linear. */
const REMEMBERED = 1000;

/** Whether the document has told this act upon people of about this number as an occasion. */
function isToldBefore(told: readonly Telling[], act: Act | null, { count }: PeoplePhrase): boolean {
  if (count === null) return false;
  return told
    .slice(-REMEMBERED)
    .some(
      (telling) =>
        telling.kind === "claim" &&
        telling.act === act &&
        telling.counting === null &&
        telling.people?.count != null &&
        telling.people.reference !== "bare" &&
        nearCount(telling.people.count, count),
    );
}

const HAVE_COME =
  /\b(have|has|had) (since |so far |now )?(come|arrived|reached|settled|resettled|entered|fled)\b/i;

/** The day that a figure is told "as of" or "by". */
function timeUpTo({ sentence, text }: StatisticalInput, phrase: PeoplePhrase): TimeMention | null {
  const after = sentence.chunks.find((chunk) => chunk.kind === "time" && chunk.from >= phrase.to);
  if (after?.kind !== "time") return null;
  const { mention } = after;
  if (mention.expression.kind === "until") return mention;
  return /\b(as of|as at|by|until|up to) (the )?$/i.test(
    text.slice(Math.max(0, mention.start - 10), mention.start),
  )
    ? mention
    : null;
}

function figureTellings(
  input: StatisticalInput,
  taken: Set<PeoplePhrase>,
  statistic: Statistic | null,
  inSeries: ReadonlySet<PeoplePhrase>,
): Telling[] {
  const { sentence, text, speakers, told } = input;
  const words = text.slice(sentence.start, sentence.end);
  const tellings: Telling[] = [];
  for (const figure of figuresOf(sentence)) {
    const { phrase } = figure;
    if (taken.has(phrase)) continue;
    if (inSeries.has(phrase) && figure.counting !== "since" && figure.counting !== "stock") continue;
    taken.add(phrase);
    const base = { phrase, from: figure.from, to: phrase.to };
    const isRunning = figure.act === null && (isCumulative(words) || /\btotal\b/i.test(words));
    if (isRunning && statistic !== null) {
      const time = sentence.chunks.find(
        (chunk) => chunk.kind === "time" && chunk.mention.expression.kind !== "reference",
      );
      const mention = time?.kind === "time" ? time.mention : null;
      const { act } = statistic;
      tellings.push(
        claimOf(input, {
          ...base,
          ...whereOf(statistic),
          act,
          counting: "since",
          time: mention,
          rule: "running total",
        }),
      );
      continue;
    }
    const act = figure.act ?? statistic?.act ?? null;
    const upTo = act === "arrival" && HAVE_COME.test(words) ? timeUpTo(input, phrase) : null;
    if (upTo !== null) {
      const where = statistic?.act === act ? whereOf(statistic) : NOWHERE;
      const known = { ...where, destination: where.destination ?? reachedIn(sentence) };
      tellings.push(
        claimOf(input, {
          ...base,
          ...known,
          act: "arrival",
          counting: "since",
          time: upTo,
          rule: "running total",
        }),
      );
      continue;
    }
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
        ...(statistic?.act === act ? whereOf(statistic) : {}),
        act,
        counting,
        time: counting === "since" ? time : null,
        rule: "figure noun",
      }),
    );
  }
  return tellings;
}

const NOWHERE: Pick<Statistic, "places" | "agentCountry" | "destination"> = {
  places: [],
  agentCountry: null,
  destination: null,
};

function whereOf({
  places,
  agentCountry,
  destination,
}: Statistic): Pick<Statistic, "places" | "agentCountry" | "destination"> {
  return { places, agentCountry, destination };
}

/** People who live or are held somewhere, and those whom a country let in. */
function stockTellings(
  input: StatisticalInput,
  taken: Set<PeoplePhrase>,
): { tellings: Telling[]; stocks: StockReading[] } {
  const { sentence, candidates, told } = input;
  const arrested = candidates.flatMap(({ phrase, act }) =>
    phrase !== null && act === "detention" ? [phrase] : [],
  );
  const stocks = stocksOf(sentence, taken, new Set(arrested));
  const tellings: Telling[] = stocks.map((stock) => {
    taken.add(stock.phrase);
    // Those whose arrest has been told are in custody since: that is no number of its own.
    const again = stock.phrase.reference !== "another" && isToldBefore(told, stock.act, stock.phrase);
    return claimOf(input, {
      ...stock,
      counting: stock.act === "detention" && again ? null : "stock",
      time: null,
    });
  });
  for (const { host, ...admission } of admissionsOf(sentence, taken)) {
    taken.add(admission.phrase);
    const isRunning = admission.time === null || /^(until|since)$/.test(admission.time.expression.kind);
    const counting = isRunning ? "since" : null;
    tellings.push(claimOf(input, { ...admission, act: "arrival", counting, destination: host }));
  }
  return { tellings, stocks };
}

/** Parts of the numbers that the sentence tells: "342 of them this year", "on two planes, of 104 and 107". */
function partTellings(
  input: StatisticalInput,
  taken: Set<PeoplePhrase>,
  stocks: readonly StockReading[],
): Telling[] {
  const { sentence, candidates } = input;
  const tellings: Telling[] = [];
  const wholes = [...candidates.flatMap(({ phrase }) => phrase ?? []), ...stocks.map(({ phrase }) => phrase)];
  for (const portion of portionsOf(sentence, wholes, taken)) {
    const model = candidates.find(({ phrase }) => phrase === portion.whole);
    const stock = stocks.find(({ phrase }) => phrase === portion.whole);
    const act = model?.act ?? stock?.act;
    if (act === undefined) continue;
    taken.add(portion.phrase);
    const inherits = act === "arrival" && portion.places.length === 0;
    tellings.push(
      claimOf(input, {
        ...portion,
        act,
        counting: stock !== undefined ? "stock" : portion.time !== null ? "total" : null,
        places: inherits ? (model?.whereabouts.places ?? stock?.places ?? []) : portion.places,
        destination: inherits ? (model?.whereabouts.destination ?? null) : null,
        rule: "part of a number",
        isPart: stock === undefined,
      }),
    );
  }
  for (const { phrase, modality, act, time, whereabouts, reading } of candidates) {
    if (phrase === null || modality !== "reported") continue;
    const from = Math.min(reading.from, phrase.from);
    for (const member of membersOf(sentence, phrase, taken)) {
      taken.add(member);
      const rule = "member of a sum";
      tellings.push(
        claimOf(input, {
          ...whereabouts,
          phrase: member,
          act,
          counting: null,
          time,
          from,
          to: member.to,
          rule,
        }),
      );
    }
  }
  return tellings;
}

function mentionTellings({ sentence }: StatisticalInput, taken: ReadonlySet<PeoplePhrase>): Telling[] {
  return sentence.chunks.flatMap((chunk): Telling[] => {
    if (chunk.kind !== "people" || taken.has(chunk.phrase) || chunk.phrase.reference !== "definite")
      return [];
    if (chunk.phrase.count === null || chunk.phrase.share !== null) return [];
    const people = claimedPeople(sentence, chunk.phrase, []);
    return [{ kind: "mention", people, sentence: sentence.index }];
  });
}

/** Reads what a sentence tells in numbers beyond its clauses: stocks, figures, series, parts and sums. */
export function statisticsOf(input: StatisticalInput): StatisticalReading {
  const { sentence, text, candidates, daysOf } = input;
  if (!withLooseFigures(sentence).some((chunk) => chunk.kind === "people"))
    return { tellings: [], memory: topicsOf(input) };
  const taken = new Set(candidates.flatMap(({ phrase }) => (phrase === null ? [] : [phrase])));
  const { tellings, stocks } = stockTellings(input, taken);
  tellings.push(...partTellings(input, taken, stocks), ...mentionTellings(input, taken));
  const memory = topicsOf(input);
  const latest = latestStatistic(memory);
  const sum = sumOf(sentence, taken);
  if (sum !== null && latest !== null) {
    taken.add(sum.phrase);
    tellings.push(claimOf(input, { ...sum, act: latest.act, counting: "total", time: null, rule: "sum" }));
  }
  const numbers: readonly ToldNumber[] = candidates.map(({ phrase, act, time }) => ({ phrase, act, time }));
  const words = text.slice(sentence.start, sentence.end);
  const readSeries = () =>
    latest !== null || numbers.length > 0 ? seriesOf(sentence, words, taken, numbers, memory, daysOf) : [];
  const series = readSeries();
  const inSeries = new Set(series.map(({ phrase }) => phrase));
  const takenBefore = taken.size;
  tellings.push(...figureTellings(input, taken, latest, inSeries));
  let { arrivals, others } = memory;
  for (const { places, ...point } of taken.size === takenBefore ? series : readSeries()) {
    const known = point.act === "arrival" ? arrivals : others?.act === point.act ? others : null;
    const where = known === null ? NOWHERE : whereOf(known);
    tellings.push(
      claimOf(input, {
        ...where,
        ...point,
        places: places.length > 0 ? places : where.places,
        rule: "series",
      }),
    );
    const window = (point.time === null ? null : daysOf(point.time)) ?? known?.window ?? null;
    const next: Statistic = { ...where, act: point.act, window, sentence: sentence.index };
    if (point.act === "arrival") arrivals = next;
    else others = next;
  }
  return { tellings, memory: { arrivals, others } };
}
