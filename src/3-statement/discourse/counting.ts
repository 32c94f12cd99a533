import type { DateInterval } from "../../core/interval.ts";
import type { TimeExpression } from "../time/types.ts";
import type { AggregateBasis } from "../types.ts";
import type { Draft, DraftTime } from "./draft.ts";
import { lengthOf, placesMeet, placesOf, timeOfDraft, timesMeet } from "./draft.ts";

/** How a draft is counted: as one occasion, or as a number over several (gold guide, "Event or aggregate"). */
export type Counting =
  | { readonly kind: "event" }
  | {
      readonly kind: "aggregate";
      readonly basis: AggregateBasis;
      readonly parts: readonly number[];
      readonly rule: string;
    };

const EVENT: Counting = { kind: "event" };

/** A group of this size that is only said to be held somewhere is a stock and no occasion. */
const STOCK_SIZE = 100;
/** From so many on, people held in a country at large are a stock. */
const STATED_STOCK = 20;
/** More people than this in one month or more are hardly one occasion. */
const ONE_OCCASION = 60;
/** So many are never arrested or sent back at once, unless a day is told. */
const MASS = 1000;
/** So many are sent back at once. */
const ONE_RETURN = 150;
/** From so many on, arrests told with an open number and neither day nor town are summed up over several. */
const DISPERSED = 30;
/** So few arrivals of a year are told of as people and not as a statistic. */
const HANDFUL = 9;
/** A party that may well have arrived together, where a month is told. */
const SMALL_PARTY = 30;
/** More people than this are hardly arrested at once, where only a month is told. */
const ONE_ARREST = 30;
/** Longest window, in days, that one occasion is told to fall in. */
export const OCCASION_DAYS = 16;
/** A range of so few days in one town says that the day is not known. */
const UNCERTAIN_DAYS = 3;
/** Sums are looked for among so few drafts only: more would find chance sums. */
const MOST_PARTS = 10;

/** A time that says by its words that it counts over a stretch: "since", "from … to", "this year", "in 2023". */
export function isWindow(expression: TimeExpression | null): boolean {
  switch (expression?.kind) {
    case "since":
    case "window":
    case "edge":
    case "half":
    case "quarter":
    case "decade":
    case "yearEarlier":
      return true;
    case "range":
      return true;
    case "period":
      return (
        (expression.unit === "year" || expression.unit === "month" || expression.unit === "quarter") &&
        (expression.unit === "year" || expression.step === 0)
      );
    case "date":
      return expression.month === null && expression.day === null && expression.year !== null;
    case "within":
      return isWindow(expression.inner);
    default:
      return false;
  }
}

/** The told, numbered refugees' drafts of the same act whose figures add up to that of `index`; empty if none do. */
export function partsOf(drafts: readonly Draft[], index: number): readonly number[] {
  const whole = drafts[index] as Draft;
  if (whole.vague || whole.count.min < 3 || whole.sameAs !== null) return [];
  const candidates = drafts.flatMap((draft, at) =>
    at !== index &&
    draft.act === whole.act &&
    draft.phase === whole.phase &&
    draft.role === whole.role &&
    draft.sameAs === null &&
    !draft.vague &&
    draft.count.min < whole.count.min &&
    canBePart(draft, whole)
      ? [at]
      : [],
  );
  if (candidates.length < 2 || candidates.length > MOST_PARTS) return [];
  for (let mask = (1 << candidates.length) - 1; mask > 0; mask--) {
    const chosen = candidates.filter((_, bit) => (mask & (1 << bit)) !== 0);
    if (chosen.length < 2) continue;
    const parts = chosen.map((at) => drafts[at] as Draft);
    const sum = parts.reduce((total, part) => total + part.count.min, 0);
    const opener = parts.reduce((first, part) => (firstSentence(part) < firstSentence(first) ? part : first));
    // "A further 11" told first after the whole are others than those that it counts.
    const isOthers = opener.claims[0]?.people?.reference === "another";
    if (isOthers && firstSentence(opener) > firstSentence(whole)) continue;
    const fits =
      sum === whole.count.min || (isAboutSum(whole, sum) && parts.every((part) => isNear(part, whole)));
    if (fits && areApart(parts)) return chosen;
  }
  return [];
}

function firstSentence({ claims }: Draft): number {
  return claims[0]?.sentence ?? 0;
}

/** A part happened when and where the whole did. */
function canBePart(part: Draft, whole: Draft): boolean {
  return timesMeet(timeOfDraft(part), timeOfDraft(whole)) && placesMeet(placesOf(part), placesOf(whole));
}

/** "Nearly 30", where those told of nearby make 29. */
function isAboutSum({ count }: Draft, sum: number): boolean {
  return (
    count.max !== null &&
    count.max > count.min &&
    sum >= count.min &&
    sum <= count.max &&
    count.max <= count.min * 1.3
  );
}

function isNear(part: Draft, whole: Draft): boolean {
  return Math.abs(firstSentence(part) - firstSentence(whole)) <= 3;
}

/** Whether groups are told of as groups: what only describes a party ("a couple and their three children") is no sum. */
function areApart(parts: readonly Draft[]): boolean {
  const [first, ...others] = parts;
  if (first === undefined || others.length === 0) return false;
  const sentences = new Set(parts.map(firstSentence));
  if (sentences.size > 1) return true;
  return (
    parts.some(({ claims }) => claims.some(({ people }) => people?.elliptic === true)) ||
    others.some(
      (part) =>
        !placesMeet(placesOf(part), placesOf(first)) || !timesMeet(timeOfDraft(part), timeOfDraft(first)),
    )
  );
}

/** Parts told of as shares of the whole ("two of the 31") whose numbers do not exhaust it. */
function isOneOccasion(draft: Draft): boolean {
  const time = timeOfDraft(draft);
  return time !== null && lengthOf(time) <= 1 && isInTown(draft);
}

/** How many people a figure speaks of: "as many as 2,000" of two thousand, though it may be one. */
function sizeOf({ count }: Draft): number {
  return count.min === 1 && count.max !== null ? count.max : count.min;
}

/** The words say that it was one occasion. */
export function isSingle(draft: Draft): boolean {
  return draft.claims.some((claim) => claim.single === true);
}

/** What the words of its claims say of counting; null if nothing. */
export function countedInWords(draft: Draft): AggregateBasis | null {
  for (const claim of draft.claims) if (claim.counting !== null) return claim.counting;
  return null;
}

/** A count over several occasions. */
export function aggregate(basis: AggregateBasis, rule: string, parts: readonly number[] = []): Counting {
  return { kind: "aggregate", basis, parts, rule };
}

/** Whether the draft at `index` tells one occasion or a count over several, and how that was read. */
export function countingOf(
  drafts: readonly Draft[],
  index: number,
  published: DateInterval | null,
): Counting {
  const draft = drafts[index] as Draft;
  if (draft.phase !== "told" || isSingle(draft)) return EVENT;
  const time = timeOfDraft(draft);
  const expression =
    time?.expression ?? draft.claims.find((claim) => claim.time !== null)?.time?.expression ?? null;
  const size = sizeOf(draft);
  const said = countedInWords(draft);
  const parts = partsOf(drafts, index);
  if (parts.length > 1 && !isOneOccasion(draft))
    return aggregate(said ?? "total", "sum of groups told", parts);
  if (expression?.kind === "since" && (isPointed(draft) || isHeldSinceDay(draft, time, size))) return EVENT;
  if (said !== null) return aggregate(said, "said in words");
  if (draft.act === "arrival" || draft.act === "departure") return countingOfArrival(draft, published);
  // "The five had been behind bars since 2014": of people who are pointed at, "since" tells when it began.
  const named = draft.claims.filter(({ people }) => people !== null);
  const stative = named.length > 0 && named.every((claim) => claim.stative);
  if (expression?.kind === "since") {
    const began = isPointed(draft) || (stative && size < STATED_STOCK);
    return began ? EVENT : aggregate("since", "since a date");
  }
  const dated = time !== null && lengthOf(time) <= OCCASION_DAYS && expression?.kind !== "until";
  if (stative && (!dated || size >= STOCK_SIZE) && isStock(draft))
    return aggregate("stock", "held at a moment");
  const atOnce = draft.act === "escape" || draft.act === "death" || draft.act === "release";
  // "In 2009 Cambodia deported 20": of a return that is long past no more than the year may be told.
  const remembered = draft.act === "return" && expression?.kind === "date" && size <= ONE_RETURN;
  // "They were arrested in 2014", of people told of before, or "a family of five killed themselves this month".
  const known =
    draft.act === "detention" && draft.claims.every(({ people }) => people?.reference === "pronoun");
  // "One of 14 caught in Yanji in 2016": a party, of which no more than the town and the year are told.
  const party =
    draft.act === "detention" &&
    expression?.kind === "date" &&
    size <= ONE_ARREST &&
    draft.count.max === draft.count.min &&
    draft.claims.some(({ form }) => form === "participle") &&
    isInTown(draft);
  const few = atOnce && size <= HANDFUL && time !== null && lengthOf(time) <= 31;
  if (
    isWindow(expression) &&
    !remembered &&
    !known &&
    !party &&
    !few &&
    (time === null || lengthOf(time) > OCCASION_DAYS || isRecentWindow(expression, size)) &&
    size >= 2
  ) {
    return aggregate("total", "counted over a window");
  }
  const ranged = draft.claims.filter(({ at }) => at?.expression?.kind === "range");
  const told = ranged.length === 1 && ranged[0]?.distinct !== true;
  // "Between 15 and 17 July police arrested 20 in Qingdao": not knowing the day is no counting.
  const uncertain = time !== null && lengthOf(time) <= UNCERTAIN_DAYS && isInTown(draft);
  if (expression?.kind === "range" && draft.count.min > 12 && told && !uncertain)
    return aggregate("total", "counted over a range of days");
  if (size >= MASS && !atOnce && (time === null || lengthOf(time) > 2))
    return aggregate("total", "too many for one occasion");
  if (draft.act === "detention" && time === null && isDispersed(draft, size))
    return aggregate("total", "many, without a day or a town");
  const largest = draft.act === "detention" && !isInTown(draft) ? ONE_ARREST : ONE_OCCASION;
  if (time !== null && lengthOf(time) >= 28 && size > largest && draft.act !== "return" && !atOnce) {
    return aggregate("total", "too many for one occasion in a window");
  }
  return EVENT;
}

/** "Has deported around 50 in the past two weeks": too many for one occasion, and a stretch that says so. */
function isRecentWindow(expression: TimeExpression | null, size: number): boolean {
  return expression?.kind === "window" && size > HANDFUL;
}

/** "At least 39 had been detained in the province": a number of many arrests rather than one. */
function isDispersed(draft: Draft, size: number): boolean {
  const { count, claims } = draft;
  return (
    size >= DISPERSED && count.max === null && !isInTown(draft) && claims.every(({ time }) => time === null)
  );
}

function isInTown(draft: Draft): boolean {
  return placesOf(draft).some(({ place }) => place.precision === "city" || place.precision === "site");
}

/**
 * People told of before, or described only by what is told ("around 100 Uighurs, detained since last year"), in the
 * clause that says since when.
 */
function isPointed(draft: Draft): boolean {
  // "The at least 92 arrested since January" are a count that is still going up.
  const isOpen = draft.count.max === null && !draft.vague && draft.count.min >= STATED_STOCK;
  return (
    draft.act === "detention" &&
    !isOpen &&
    draft.claims.some(
      ({ people, form, at }) =>
        at?.expression?.kind === "since" &&
        (people?.reference === "pronoun" || people?.reference === "definite" || form === "participle"),
    )
  );
}

/** "Eleven have been detained in Vietnam since Nov. 23": so few, since one day, are a party that was caught that day. */
function isHeldSinceDay(draft: Draft, time: DraftTime | null, size: number): boolean {
  const start = time?.start ?? null;
  return (
    start !== null &&
    lengthOf(start) === 1 &&
    size < STATED_STOCK &&
    draft.count.max === draft.count.min &&
    draft.claims.some((claim) => claim.at?.start === start && (claim.stative || claim.mayLast === true))
  );
}

/** Held, with no arrest told: many people, or a country for a place and no group pointed at. */
function isStock(draft: Draft): boolean {
  const size = sizeOf(draft);
  if (size >= STOCK_SIZE) return true;
  // "A further 42 were in jail in Chiang Rai".
  const inCustody = draft.claims.every(
    ({ form, people }) =>
      form === "state" && (people?.reference === "new" || people?.reference === "another"),
  );
  if (inCustody && size >= STATED_STOCK) return true;
  const exact = placesOf(draft).some(({ place }) => place.precision === "city" || place.precision === "site");
  const pointed = draft.claims.some(
    ({ people }) =>
      people === null ||
      people.reference === "another" ||
      people.reference === "definite" ||
      people.reference === "pronoun",
  );
  return !exact && !pointed && size >= STATED_STOCK;
}

/** Arrivals are statistics, unless a group that was told of before arrives, or one arrives on a day. */
function countingOfArrival(draft: Draft, published: DateInterval | null): Counting {
  const time = timeOfDraft(draft);
  const first = draft.claims[0];
  const pointed =
    first?.people?.reference === "pronoun" ||
    (first?.people?.reference === "definite" && first.people.share === null);
  // "Three of them got to the United States in 2012": a few out of a group.
  const few = first?.people?.share != null && (draft.count.max ?? MASS) < 10;
  // "The 99 who came in the same period last year": a figure of a window, and nobody told of before.
  const figure =
    first?.people?.count != null && draft.count.min > HANDFUL && isWindow(time?.expression ?? null);
  // "They left China in 2019 and 2020": people told of, but over years.
  const years =
    draft.act === "departure" && time !== null && lengthOf(time) > 366 && draft.count.min > HANDFUL;
  if (years) return aggregate("total", "counted over a window");
  if ((pointed && !figure) || few || draft.count.max === 1) return EVENT;
  if (time?.expression?.kind === "since") return aggregate("since", "since a date");
  if (time?.expression?.kind === "until") return aggregate("since", "a running total up to a date");
  if (time === null) {
    const expression = draft.claims.find((claim) => claim.time !== null)?.time?.expression ?? null;
    if (isWindow(expression)) return aggregate("total", "counted over a window");
    const wide = draft.count.max !== null && draft.count.max >= draft.count.min * 3 && draft.count.min >= 20;
    const large = wide || draft.count.min >= 1000 || (published === null && draft.count.min >= 500);
    return large ? aggregate("since", "a running total without a window") : EVENT;
  }
  if (lengthOf(time) <= OCCASION_DAYS && !isWindow(time.expression)) return EVENT;
  const claimed = draft.claims.some((claim) => claim.counting !== null);
  // "Three got to the United States in 2012": a handful told in passing is a party and no statistic.
  const inYear = time.expression?.kind === "date" || time.expression?.kind === "period";
  if (inYear && !claimed && sizeOf(draft) <= HANDFUL) return EVENT;
  // "468 were flown to Seoul in July 2004": those who are brought come together.
  const brought = draft.claims.some(({ conveyed }) => conveyed !== undefined);
  if (brought && lengthOf(time) <= 31) return EVENT;
  if (lengthOf(time) <= 31 && !isWindow(time.expression) && !claimed && sizeOf(draft) <= SMALL_PARTY)
    return EVENT;
  return aggregate("total", "counted over a window");
}
