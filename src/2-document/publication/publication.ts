import { addDays, intersection, yearInterval } from "../../core/calendar.ts";
import type { DateInterval, IsoDate } from "../../core/interval.ts";
import type { DateMention, Document, Publication } from "../types.ts";
import type { Bound, PlacedMention } from "./evidence.ts";
import { lowerBound, placedMentions, upperBound } from "./evidence.ts";
import { isPossible, statedPublication } from "./stated.ts";
import type { KnownYear } from "./year.ts";
import { inYear, yearBySeries, yearByWeekday } from "./year.ts";

/** A bound further back says that a text looks back at history, not when it was written. */
const OLDEST_BOUND_YEARS = 30;
/** A text that names days by their weekday is about the last two weeks. */
const FRESH_DAYS = 14;
/** Within seven days news names the weekday; a date without a year is older, by the convention of the trade. */
const WEEKDAY_NAMED_DAYS = 7;
/** Most comments come within a year of the text. */
const COMMENTED_WITHIN_DAYS = 365;

const NAMES_WEEKDAYS =
  /\b(?:last|this|on|said|late|early)\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:yesterday|last week|this week)\b|어제|오늘|지난주|이번\s?주|昨天|今天|上周|上週|本周|本週|周[一二三四五六日]|星期[一二三四五六日]/i;
const RELATIVE_WEEKDAY = /\b(?:last|this)\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/gi;
const SEARCHED_UNITS = 200_000;

const isDay = ({ interval }: DateMention): boolean => interval.earliest === interval.latest;

/** The opening of a wire: "SEOUL, Oct. 13 --", "SEOUL, April 15 (Yonhap) --", "本报首尔10月13日电". */
const WIRE_BEFORE = /^(?:[\p{Lu}][\p{L}.,' -]{1,40}?,?\s|[^\s，。,]{2,10}|[(（【[][^()（）]{0,20})$/u;
const WIRE_BEHIND = /^\s*(?:[(（[][^()（）[\]]{1,30}[)）\]])?\s*(?:--|[—–]|-\s|[讯訊电電]|[】\])])/;

function wireMention(text: string, mentions: readonly PlacedMention[]): PlacedMention | null {
  const first = mentions.find(({ region }) => region.kind === "body");
  if (first === undefined || first.start - first.region.start > 60 || !isDay(first)) return null;
  const before = text.slice(first.region.start, first.start);
  const behind = text.slice(first.end, first.end + 40);
  return (before === "" || WIRE_BEFORE.test(before)) && WIRE_BEHIND.test(behind) ? first : null;
}

/** The newest day told without its year, put into the year of publication. */
function newestPartial(mentions: readonly PlacedMention[], year: number, latest: IsoDate): IsoDate | null {
  let newest: IsoDate | null = null;
  for (const mention of mentions) {
    if (mention.certainty !== "partial" || !isDay(mention) || mention.region.kind === "caption") continue;
    const date = inYear(mention.interval.earliest, year);
    if (date <= latest && (newest === null || date > newest)) newest = date;
  }
  return newest;
}

type Narrowed = { readonly interval: DateInterval; readonly why: string };

/** How soon after the newest day it names a text of a known year was published. */
function afterNewest(text: string, newest: IsoDate): Narrowed {
  const head = text.slice(0, SEARCHED_UNITS);
  if (!NAMES_WEEKDAYS.test(head))
    return {
      interval: { earliest: newest, latest: "9999-12-31" as IsoDate },
      why: `${newest} lies before it`,
    };
  // Two such phrases make a habit: then the days of the last week have no dates, and what has one is older.
  const habit = (head.match(RELATIVE_WEEKDAY) ?? []).length >= 2;
  const earliest = habit ? addDays(newest, WEEKDAY_NAMED_DAYS + 1) : newest;
  return {
    interval: { earliest, latest: addDays(newest, FRESH_DAYS) },
    why: `${newest} is the newest day it names by date, and it names the days since by weekday`,
  };
}

function inKnownYear(document: Document, mentions: readonly PlacedMention[], known: KnownYear): Narrowed {
  const year = yearInterval(known.year);
  const whyYear = `${known.year}, because ${known.why}`;
  const wire = wireMention(document.text, mentions);
  if (wire !== null) {
    const date = inYear(wire.interval.earliest, known.year);
    return {
      interval: { earliest: date, latest: date },
      why: `the day in the text's opening, in ${whyYear}`,
    };
  }
  const newest = newestPartial(mentions, known.year, year.latest);
  const after = newest === null ? null : afterNewest(document.text, newest);
  const both = after === null ? null : intersection(year, after.interval);
  return both === null
    ? { interval: year, why: whyYear }
    : { interval: both, why: `${whyYear}; ${after!.why}` };
}

function fromBounds(lower: Bound | null, upper: Bound | null, today: IsoDate): Narrowed | null {
  if (lower === null && upper === null) return null;
  if (lower === null)
    return {
      interval: { earliest: addDays(upper!.date, -COMMENTED_WITHIN_DAYS), latest: upper!.date },
      why: upper!.why,
    };
  const end = `${today.slice(0, 4)}-12-31` as IsoDate;
  const latest = upper !== null && upper.date >= lower.date ? upper.date : end;
  const why =
    latest === end
      ? `${lower.why}; nothing in it says how long before, so the end of the year of reading stands for the latest`
      : `${lower.why}, and ${upper!.why}`;
  return { interval: { earliest: lower.date, latest }, why };
}

function inferredPublication(
  document: Document,
  mentions: readonly PlacedMention[],
  today: IsoDate,
): Publication | null {
  const oldest = `${Number(today.slice(0, 4)) - OLDEST_BOUND_YEARS}-01-01`;
  const found = lowerBound(document.text, mentions, today);
  const lower = found !== null && found.date >= oldest ? found : null;
  const upper = upperBound(document, today);
  const bounds = fromBounds(lower, upper, today);
  const known = yearBySeries(document.text, today) ?? yearByWeekday(mentions, lower?.date ?? null, today);
  if (known === null)
    return bounds === null ? null : { ...bounds.interval, basis: "inferred", why: bounds.why };
  const narrowed = inKnownYear(document, mentions, known);
  const both = bounds === null ? narrowed.interval : intersection(narrowed.interval, bounds.interval);
  // Where the two contradict, the plain bounds stand: a year worked out is the weaker evidence.
  if (both === null) return { ...bounds!.interval, basis: "inferred", why: bounds!.why };
  return { ...both, basis: "inferred", why: narrowed.why };
}

/**
 * When a document was published: as given with the report, as its header or page says, as its own lines state, or the
 * tightest interval that its facts allow; null when nothing says. Wants regions marked. `mentions` are the dates that
 * the text names; `today` bounds what is open (an open end runs to the end of its year). Rules: gold guide, "published".
 */
export function publicationOf(
  document: Document,
  mentions: readonly DateMention[],
  today: IsoDate,
): Publication | null {
  const { published } = document;
  if (published !== null && (published.basis === "given" || isPossible(published, today))) return published;
  return (
    statedPublication(document, today) ??
    inferredPublication(document, placedMentions(document, mentions), today)
  );
}
