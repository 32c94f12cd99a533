import { isoDate, weekdayOf } from "../../core/calendar.ts";
import type { IsoDate } from "../../core/interval.ts";
import type { PlacedMention } from "./evidence.ts";

/** The year a text was published in, and why. */
export type KnownYear = { readonly year: number; readonly why: string };

/** Further into a text than this no series is looked for. */
const SEARCHED_UNITS = 200_000;

const FIGURE = "(\\d[\\d,]*\\d|\\d)";
const YEAR = "((?:19|20)\\d\\d)";

/** Figures each with its year: "1,047 in 2019", "2019년 1047명", "2019年1047人". */
const YEAR_FIGURES: readonly { readonly regex: RegExp; readonly year: number; readonly figure: number }[] = [
  { regex: new RegExp(`\\b${FIGURE}(?: \\p{L}+){0,3} in ${YEAR}\\b`, "gu"), figure: 1, year: 2 },
  { regex: new RegExp(`${YEAR}년(?:에는|엔|에)?\\s*${FIGURE}\\s*여?\\s*명`, "g"), year: 1, figure: 2 },
  {
    regex: new RegExp(`${YEAR}年(?:有|为|為|的|共|达|達)?\\s*${FIGURE}\\s*[余餘多]?\\s*[人名]`, "g"),
    year: 1,
    figure: 2,
  },
];

/** A figure for the year before the text's own. */
const LAST_YEAR_FIGURES: readonly RegExp[] = [
  new RegExp(`\\blast year\\b,?[^.!?\\n]{0,60}?\\b${FIGURE}\\b`, "gi"),
  new RegExp(`\\b${FIGURE}(?: \\p{L}+){0,3} last year\\b`, "giu"),
  new RegExp(`(?:지난해|작년)(?:에는|엔|에)?\\s*${FIGURE}\\s*여?\\s*명`, "g"),
  new RegExp(`去年(?:有|为|為|的|共|达|達)?\\s*${FIGURE}\\s*[余餘多]?\\s*[人名]`, "g"),
];

const plain = (figure: string): string => figure.replaceAll(",", "");

/** The paragraph around an offset together with the one before it. */
function neighbourhood(text: string, at: number): string {
  const lineStart = text.lastIndexOf("\n", at) + 1;
  const before = text.slice(0, lineStart).trimEnd();
  const start = before.lastIndexOf("\n") + 1;
  const end = text.indexOf("\n", at);
  return text.slice(
    Math.max(start, at - 3000),
    end < 0 ? Math.min(text.length, at + 1000) : Math.min(end, at + 1000),
  );
}

/**
 * A series of yearly figures that ends with "last year": "2,927 in 2009 … 2,379 in 2010 … Last year, the figure rose to
 * 2,737" was written two years after the last year named. At least two years in a row make a series, and last year's
 * figure must be none of theirs.
 */
export function yearBySeries(whole: string, today: IsoDate): KnownYear | null {
  const text = whole.length > SEARCHED_UNITS ? whole.slice(0, SEARCHED_UNITS) : whole;
  if (!/last year|지난해|작년|去年/i.test(text)) return null;
  for (const pattern of LAST_YEAR_FIGURES) {
    for (const match of text.matchAll(pattern)) {
      const series = new Map<number, string>();
      const around = neighbourhood(text, match.index);
      for (const { regex, year, figure } of YEAR_FIGURES)
        for (const found of around.matchAll(regex)) series.set(Number(found[year]), plain(found[figure]!));
      const newest = Math.max(...series.keys());
      if (!series.has(newest - 1) || [...series.values()].includes(plain(match[1]!))) continue;
      const year = newest + 2;
      if (year > Number(today.slice(0, 4))) continue;
      return { year, why: `its yearly figures run to ${newest} and go on with “last year”` };
    }
  }
  return null;
}

/** Of the years that a weekday allows, one this close behind a date of the text is taken. */
const NEAR_YEARS = 2;

/**
 * The year in which the dates that the text names with their weekday fall on it. Several years allow a weekday (it
 * comes back after five or six); the text's own dates (`lower`) choose among them, or nothing does.
 */
export function yearByWeekday(
  mentions: readonly PlacedMention[],
  lower: IsoDate | null,
  today: IsoDate,
): KnownYear | null {
  const named = mentions.filter(({ certainty, weekday }) => certainty === "partial" && weekday !== null);
  if (named.length === 0) return null;
  const thisYear = Number(today.slice(0, 4));
  const first = lower === null ? thisYear - 30 : Number(lower.slice(0, 4));
  const years: number[] = [];
  for (let year = first; year <= thisYear; year++) {
    const fits = named.every(({ interval, weekday }) => {
      const date = inYear(interval.earliest, year);
      return date <= today && weekdayOf(date) === weekday;
    });
    if (fits) years.push(year);
  }
  const year = years[0];
  if (year === undefined) return null;
  if (years.length > 1 && (lower === null || year - first > NEAR_YEARS)) return null;
  return { year, why: "its dates fall on the weekdays named with them in that year" };
}

/** A day's month and day of month, in another year. */
export function inYear(date: IsoDate, year: number): IsoDate {
  return isoDate(year, Number(date.slice(5, 7)), Number(date.slice(8, 10)));
}
