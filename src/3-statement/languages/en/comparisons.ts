import { dateOfDay, dayNumber } from "../../../core/calendar.ts";
import type { DateInterval, IsoDate } from "../../../core/interval.ts";
import type { TimeExpression, TimeMention } from "../../time/types.ts";
import type { Chunk, ChunkedSentence } from "./chunks.ts";
import { wordOf } from "./chunks.ts";

/** The days that a mention names, or null: needs a date of publication for most. */
export type DaysOf = (mention: TimeMention) => DateInterval | null;

const BETWEEN =
  /^(in|of|the|same|corresponding|like|comparable|period|periods|months?|span|stretch|quarter|half|year|as|with|to|that|those|for|during|at|all|whole|time|figure|number|total|level)$/;
const CHANGE =
  /^(up|down|percent|pct|%|rise|rose|risen|fall|fell|fallen|drop|dropped|increase|increased|decrease|decreased|decline|declined|more|fewer|less|higher|lower)$/;

/** Words in the six chunks before `at` that tell of a change ("up 11 percent from 2015"). */
function tellsChange(chunks: readonly Chunk[], at: number): boolean {
  return chunks.slice(Math.max(0, at - 6), at).some((chunk) => CHANGE.test(wordOf(chunk)));
}

function isComparedNumber(chunks: readonly Chunk[], at: number): boolean {
  const chunk = chunks[at];
  if (chunk?.kind !== "people" || !chunk.phrase.elliptic) return false;
  const before = wordOf(chunks[at - 1]) === "the" ? at - 2 : at - 1;
  const word = wordOf(chunks[before]);
  return /^(than|versus|against)$/.test(word) || (word === "from" && tellsChange(chunks, before));
}

/**
 * Times that a figure is only compared with: "up 11 percent from 2015", "six more than in the same months of last
 * year", "five times as many as in 2022". Nothing that the clause tells happened then.
 */
export function timesOfComparison(chunks: readonly Chunk[]): ReadonlySet<TimeMention> {
  const compared = new Set<TimeMention>();
  chunks.forEach((chunk, at) => {
    if (chunk.kind !== "time") return;
    // "Rose to 99 from 19 a year earlier": the number that is compared has the time.
    if (isComparedNumber(chunks, at - 1)) compared.add(chunk.mention);
    for (let before = at - 1; before >= 0 && before >= at - 8; before--) {
      const word = wordOf(chunks[before]);
      const isComparison =
        /^(than|versus|against|compared|comparison)$/.test(word) ||
        (word === "from" && tellsChange(chunks, before)) ||
        (word === "on" && /^(percent|pct|%|up|down)$/.test(wordOf(chunks[before - 1]))) ||
        (word === "as" && /^(many|much)$/.test(wordOf(chunks[before - 1])));
      if (isComparison) {
        compared.add(chunk.mention);
        return;
      }
      if (!BETWEEN.test(word)) return;
    }
  });
  return compared;
}

/** A day of the calendar as an expression. */
export function dateExpression(date: IsoDate, year: number): TimeExpression {
  const [, month, day] = date.split("-").map(Number) as [number, number, number];
  return { kind: "date", year, month, day, weekday: null, direction: "past" };
}

/** The stretch of the calendar from one day to another, moved by whole years. */
function moved(window: DateInterval, years: number): TimeExpression {
  const first = Number(window.earliest.slice(0, 4)) + years;
  const last = Number(window.latest.slice(0, 4)) + years;
  // A window that ends with its month ends with the same month in every year.
  const monthEnds = dateOfDay(dayNumber(window.latest) + 1).endsWith("-01");
  const end = dateExpression(window.latest, last);
  return {
    kind: "range",
    from: dateExpression(window.earliest, first),
    to: monthEnds && end.kind === "date" ? { ...end, day: null } : end,
  };
}

/** "The same span of 2020", "the like period of last year": the window told before, in that year. */
export function inSameSpan(
  chunks: readonly Chunk[],
  at: number,
  mention: TimeMention,
  window: DateInterval | null,
  daysOf: DaysOf,
): TimeMention {
  if (window === null) return mention;
  let same = false;
  for (let before = at - 1; before >= 0 && before >= at - 6; before--) {
    const word = wordOf(chunks[before]);
    if (/^(same|corresponding|like|comparable)$/.test(word)) same = true;
    if (!BETWEEN.test(word)) break;
  }
  const days = same ? daysOf(mention) : null;
  if (days === null || days.earliest.slice(0, 4) !== days.latest.slice(0, 4)) return mention;
  const years = Number(days.earliest.slice(0, 4)) - Number(window.earliest.slice(0, 4));
  return years === 0
    ? mention
    : { ...mention, expression: moved(window, years), rule: "en.same-span-of-year" };
}

const ORDINALS: readonly string[] = ["first", "second", "third", "fourth"];

/** Whether a chunk is an ordinal that may name a quarter or half-year. */
export function isOrdinal(chunk: Chunk): boolean {
  return chunk.kind === "word" && ORDINALS.includes(chunk.lower);
}

/** The quarter or half-year that an expression names, as a frame for another of the same year. */
function framed(expression: TimeExpression, place: number): TimeExpression | null {
  switch (expression.kind) {
    case "quarter":
      return { ...expression, quarter: place };
    case "half":
      return place > 2 ? null : { ...expression, half: place };
    case "within": {
      const inner = framed(expression.inner, place);
      return inner === null ? null : { ...expression, inner };
    }
    default:
      return null;
  }
}

/**
 * "192 arrived in the first, 296 in the second" after "by quarter"; "131 came in the second half, against 105 in the
 * first": an ordinal alone names the quarter or half-year. `year` is that of the statistic, where known.
 */
export function ordinalWindow(
  { chunks, tokens }: ChunkedSentence,
  at: number,
  year: number | null,
): TimeMention | null {
  const place = ORDINALS.indexOf(wordOf(chunks[at])) + 1;
  if (place === 0 || wordOf(chunks[at - 1]) !== "the") return null;
  const next = chunks[at + 1];
  if (next !== undefined && !/^([,.;)]|and|or|while|but)$/.test(wordOf(next))) return null;
  const chunk = chunks[at] as Chunk;
  const { start, end } = tokens[chunk.from] as { start: number; end: number };
  for (let before = at - 1; before >= 0; before--) {
    const earlier = chunks[before] as Chunk;
    const expression = earlier.kind === "time" ? framed(earlier.mention.expression, place) : null;
    if (expression !== null) return { start, end, expression, rule: "en.ordinal-alone" };
  }
  const words = chunks.slice(0, at).map(wordOf);
  if (words.some((word) => /^(quarter|quarters|quarterly)$/.test(word))) {
    return {
      start,
      end,
      expression: { kind: "quarter", quarter: place, year, direction: "past" },
      rule: "en.ordinal-alone",
    };
  }
  if (place < 3 && words.some((word) => /^(half|halves)$/.test(word))) {
    return {
      start,
      end,
      expression: { kind: "half", half: place, year, direction: "past" },
      rule: "en.ordinal-alone",
    };
  }
  return null;
}

/** "The twelve months to June", "the six months ending in March": a length of months up to one. */
export function monthsUpTo(chunks: readonly Chunk[], at: number, daysOf: DaysOf): TimeMention | null {
  const length = chunks[at];
  if (length?.kind !== "time" || length.mention.expression.kind !== "duration") return null;
  const [told, ...more] = length.mention.expression.lengths;
  if (told === undefined || more.length > 0 || told.unit !== "month" || told.count === null) return null;
  if (!/^(to|through|ending|ended|until|till)$/.test(wordOf(chunks[at + 1]))) return null;
  const last = /^(in|on)$/.test(wordOf(chunks[at + 2])) ? at + 3 : at + 2;
  const end = chunks[last];
  const days = end?.kind === "time" ? daysOf(end.mention) : null;
  if (end?.kind !== "time" || days === null) return null;
  const month = Number(days.latest.slice(0, 4)) * 12 + Number(days.latest.slice(5, 7)) - told.count;
  const from: TimeExpression = {
    kind: "date",
    year: Math.floor(month / 12),
    month: (month % 12) + 1,
    day: null,
    weekday: null,
    direction: "past",
  };
  return {
    start: length.mention.start,
    end: end.mention.end,
    expression: { kind: "range", from, to: end.mention.expression },
    rule: "en.months-up-to",
  };
}

/** "Since it started its own campaign in October 2023", "since the North opened its border in May": the time at which a clause with "since" says that it began. */
export function sinceClause(chunks: readonly Chunk[], time: TimeMention): TimeMention {
  if (/^(since|range|until)$/.test(time.expression.kind)) return time;
  const at = chunks.findIndex((chunk) => chunk.kind === "time" && chunk.mention === time);
  for (let before = at - 1; before >= 0 && before >= at - 10; before--) {
    const chunk = chunks[before] as Chunk;
    if (wordOf(chunk) === "since" && !isRanked(chunks, before))
      return { ...time, expression: { kind: "since", from: time.expression }, rule: "en.since-clause" };
    const passes =
      chunk.kind === "word"
        ? !/^[,;:.]$/.test(chunk.lower)
        : chunk.kind === "place" || (chunk.kind === "people" && chunk.phrase.count === null);
    if (!passes) break;
  }
  return time;
}

/** "The first such handover since Beijing shut the border early last year": the clause ranks, and counts from nothing. */
function isRanked(chunks: readonly Chunk[], since: number): boolean {
  return chunks
    .slice(Math.max(0, since - 6), since)
    .some((chunk) =>
      /^(first|only|largest|biggest|smallest|highest|lowest|most|fewest)$/.test(wordOf(chunk)),
    );
}

/** "The smallest number since 2001, when 1,043 arrived": what the clause tells happened at the start. */
export function opensWhen(chunks: readonly Chunk[], time: TimeMention, trigger: number): boolean {
  if (time.expression.kind !== "since") return false;
  const at = chunks.findIndex((chunk) => chunk.kind === "time" && chunk.mention === time);
  const next = wordOf(chunks[at + 1]) === "," ? at + 2 : at + 1;
  return at >= 0 && wordOf(chunks[next]) === "when" && (chunks[next] as Chunk).from < trigger;
}

/** The day, month or year from which a "since" counts. */
export function startOf(time: TimeMention): TimeMention {
  return time.expression.kind === "since"
    ? { ...time, expression: time.expression.from, rule: "en.start-of-since" }
    : time;
}
