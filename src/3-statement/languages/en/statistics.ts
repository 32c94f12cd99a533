import { isWindow } from "../../discourse/counting.ts";
import type { Telling } from "../../discourse/types.ts";
import type { PlaceMention } from "../../place/types.ts";
import type { TimeMention } from "../../time/types.ts";
import { admissionsOf } from "./admissions.ts";
import type { Candidate } from "./candidate.ts";
import { claimedPeople } from "./claimed-people.ts";
import { dateExpression } from "./comparisons.ts";
import { exodusOf } from "./exodus.ts";
import type { StatisticalInput } from "./figure-claim.ts";
import { claimOf, isToldBefore, NOWHERE, whereOf } from "./figure-claim.ts";
import { figureTellings } from "./figure-tellings.ts";
import { withLooseFigures } from "./loose-figures.ts";
import type { PeoplePhrase } from "./people/phrase.ts";
import { membersOf, portionsOf, sumOf } from "./portions.ts";
import type { ToldNumber } from "./series.ts";
import { seriesOf } from "./series.ts";
import type { Statistic, StatisticMemory } from "./statistic-memory.ts";
import { latestStatistic, namesArrivals, reachedIn } from "./statistic-memory.ts";
import type { StockReading } from "./stocks.ts";
import { stocksOf } from "./stocks.ts";

export type StatisticalReading = {
  readonly tellings: readonly Telling[];
  readonly memory: StatisticMemory;
};

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
      time: stock.time == null ? null : momentOf(input, stock.time),
    });
  });
  for (const { host, ...admission } of admissionsOf(sentence, taken)) {
    taken.add(admission.phrase);
    const isRunning = admission.time === null || /^(until|since)$/.test(admission.time.expression.kind);
    const counting = isRunning ? "since" : null;
    tellings.push(claimOf(input, { ...admission, act: "arrival", counting, destination: host }));
  }
  for (const exodus of exodusOf(sentence, taken, told, input.home)) {
    taken.add(exodus.phrase);
    tellings.push(claimOf(input, exodus));
  }
  return { tellings, stocks };
}

/** "At the end of last year" is a stock counted on its last day. */
function momentOf({ text, daysOf }: StatisticalInput, time: TimeMention): TimeMention {
  const days = /^(the )?end of/i.test(text.slice(time.start, time.end)) ? daysOf(time) : null;
  if (days === null) return time;
  const expression = dateExpression(days.latest, Number(days.latest.slice(0, 4)));
  return { ...time, expression, rule: "en.end-of-window" };
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
