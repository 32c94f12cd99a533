import { countPeople, countRange } from "../5-record/count.ts";
import type { OpenGroup } from "../5-record/outcome-clock.ts";
import { openGroups } from "../5-record/outcome-clock.ts";
import type { Count, Question, RecordIncident, RecordMaterial } from "../5-record/types.ts";
import { monthInterval, yearInterval } from "../core/calendar.ts";
import type { CountInterval, DateInterval, IsoDate } from "../core/interval.ts";

/** A month or a year, with what is counted in it. */
export type CountedPeriod = DateInterval & CountInterval;

/** A province, or a country as far as no province is told, with what is counted in it. */
export type CountedProvince = CountInterval & {
  readonly country: string;
  /** English name; null: the country without a province. */
  readonly admin1: string | null;
};

/** What is counted by month or year. */
export type CountedPeriods = {
  readonly step: "month" | "year";
  /** Without gaps, from the first to the last with an incident of its own. */
  readonly periods: readonly CountedPeriod[];
  /** Of incidents whose days are not told, or reach over more than two periods; null where there are none. */
  readonly undated: CountInterval | null;
};

/** The totals and how every incident stands to them. */
export type OverviewCount = Omit<Count, "relations" | "aggregates" | "impossible">;

/** The answer to a question, whole and by its parts. */
export type Overview = CountedPeriods & {
  readonly count: OverviewCount;
  /** The greatest first. */
  readonly provinces: readonly CountedProvince[];
  /** Of incidents that no place is told of; null where there are none. */
  readonly nowhere: CountInterval | null;
  /** Groups of whom some are last known in custody, most urgent first. */
  readonly open: readonly OpenGroup[];
};

/** Longer windows are shown by year. */
const MOST_MONTHS = 48;

/** So many answers are kept for what they were made from. */
const MOST_KEPT = 64;
const kept = new WeakMap<RecordMaterial, Map<string, Overview>>();

/** The answer to a question, by month or year and by province. `today` is what days in custody count to. */
export function overviewOf(material: RecordMaterial, question: Question, today: IsoDate): Overview {
  const known = kept.get(material)?.get(keyOf(question, today));
  if (known !== undefined) return known;
  const answer = answerOf(material, question, today);
  keepOverview(material, question, today, answer);
  return answer;
}

/** Keeps an answer that was worked out elsewhere. */
export function keepOverview(
  material: RecordMaterial,
  question: Question,
  today: IsoDate,
  answer: Overview,
): void {
  const answers = kept.get(material) ?? new Map<string, Overview>();
  kept.set(material, answers);
  // The longest kept goes first.
  for (const old of answers.keys()) {
    if (answers.size < MOST_KEPT) break;
    answers.delete(old);
  }
  answers.set(keyOf(question, today), answer);
}

function keyOf(question: Question, today: IsoDate): string {
  return JSON.stringify([question, today]);
}

function answerOf(material: RecordMaterial, question: Question, today: IsoDate): Overview {
  const {
    relations: _relations,
    impossible: _impossible,
    aggregates: _aggregates,
    ...count
  } = countPeople({ ...material, aggregates: [] }, question);
  const included = new Set(count.incidents.filter((one) => one.included).map(({ id }) => id));
  const counted = material.incidents.filter(({ id }) => included.has(id));
  const countOf = (incidents: readonly RecordIncident[], asked: Question = question): CountInterval =>
    countRange({ ...material, incidents }, asked);
  return {
    count,
    ...periodsOf(counted, question, countOf),
    ...placesOf(counted, countOf),
    open: openGroups(material, today),
  };
}

type CountOf = (incidents: readonly RecordIncident[], asked?: Question) => CountInterval;

function periodsOf(counted: readonly RecordIncident[], question: Question, countOf: CountOf): CountedPeriods {
  const window = windowOf(counted, question);
  if (window === null)
    return { step: "year", periods: [], undated: counted.length === 0 ? null : countOf(counted) };
  const step =
    indexOf(window.latest, "month") - indexOf(window.earliest, "month") < MOST_MONTHS ? "month" : "year";
  const dated = counted.filter(({ time }) => time !== null && spanOf(time, step) <= 2);
  const wide = counted.filter((incident) => !dated.includes(incident));
  return {
    step,
    periods: periodsIn(window, step).map((period) => ({
      ...period,
      ...countOf(
        dated.filter(({ time }) => time !== null && meets(time, period)),
        { ...question, from: period.earliest, to: period.latest },
      ),
    })),
    undated: wide.length === 0 ? null : countOf(wide),
  };
}

/** The days from the first to the last incident that is dated to a month or better, within what is asked. */
function windowOf(counted: readonly RecordIncident[], { from, to }: Question): DateInterval | null {
  const times = counted.flatMap(({ time }) => (time !== null && spanOf(time, "month") <= 2 ? [time] : []));
  const earliest = from ?? times.map((time) => time.earliest).sort()[0];
  const latest =
    to ??
    times
      .map((time) => time.latest)
      .sort()
      .at(-1);
  return earliest === undefined || latest === undefined || latest < earliest ? null : { earliest, latest };
}

/** Months, or years, from the beginning of the calendar. */
function indexOf(date: IsoDate, step: "month" | "year"): number {
  const year = Number(date.slice(0, 4));
  return step === "year" ? year : year * 12 + Number(date.slice(5, 7));
}

function spanOf({ earliest, latest }: DateInterval, step: "month" | "year"): number {
  return indexOf(latest, step) - indexOf(earliest, step) + 1;
}

function meets(time: DateInterval, period: DateInterval): boolean {
  return time.latest >= period.earliest && time.earliest <= period.latest;
}

/** The whole months or years that a window touches. */
function periodsIn({ earliest, latest }: DateInterval, step: "month" | "year"): readonly DateInterval[] {
  const first = Number(earliest.slice(0, 4));
  const years = Array.from({ length: Number(latest.slice(0, 4)) - first + 1 }, (_, at) => first + at);
  if (step === "year") return years.map((year) => yearInterval(year));
  return years
    .flatMap((year) => Array.from({ length: 12 }, (_, at) => monthInterval(year, at + 1)))
    .filter((month) => meets(month, { earliest, latest }));
}

function placesOf(counted: readonly RecordIncident[], countOf: CountOf) {
  const byPlace = Map.groupBy(counted, ({ place }) =>
    place?.country == null ? null : `${place.country} ${place.admin1 ?? ""}`,
  );
  const provinces = [...byPlace].flatMap(([key, incidents]): CountedProvince[] => {
    const place = incidents[0]?.place;
    if (key === null || place?.country == null) return [];
    return [{ country: place.country, admin1: place.admin1, ...countOf(incidents) }];
  });
  const elsewhere = byPlace.get(null) ?? [];
  return {
    provinces: provinces.toSorted(
      (a, b) => b.min - a.min || mostOf(b) - mostOf(a) || (nameOf(a) < nameOf(b) ? -1 : 1),
    ),
    nowhere: elsewhere.length === 0 ? null : countOf(elsewhere),
  };
}

const mostOf = ({ max }: CountInterval): number => max ?? Number.MAX_SAFE_INTEGER;
const nameOf = ({ country, admin1 }: CountedProvince): string => `${country} ${admin1 ?? ""}`;
