import { daysInMonth, isoDate, monthInterval, yearInterval } from "../core/calendar.ts";
import type { DateInterval } from "../core/interval.ts";
import type { Span } from "../core/quote.ts";

/** A full date as datelines, page metadata and comment stamps write it. */
export type WrittenDate = Span & { readonly interval: DateInterval };

const MONTHS: readonly (readonly string[])[] = [
  [
    "january",
    "jan",
    "enero",
    "ene",
    "janvier",
    "janv",
    "januar",
    "jänner",
    "gennaio",
    "gen",
    "janeiro",
    "januari",
  ],
  ["february", "feb", "febrero", "février", "févr", "februar", "febbraio", "fevereiro", "fev", "februari"],
  ["march", "mar", "marzo", "mars", "märz", "mär", "março", "maart"],
  ["april", "apr", "abril", "abr", "avril", "aprile"],
  ["may", "mayo", "mai", "maggio", "mag", "maio", "mei"],
  ["june", "jun", "junio", "juin", "juni", "giugno", "giu", "junho"],
  ["july", "jul", "julio", "juillet", "juil", "juli", "luglio", "lug", "julho"],
  ["august", "aug", "agosto", "ago", "août", "augustus"],
  ["september", "sept", "sep", "septiembre", "septembre", "settembre", "set", "setembro"],
  ["october", "oct", "octubre", "octobre", "oktober", "okt", "ottobre", "ott", "outubro", "out"],
  ["november", "nov", "noviembre", "novembre", "novembro"],
  ["december", "dec", "diciembre", "dic", "décembre", "déc", "dezember", "dez", "dicembre", "dezembro"],
];

const MONTH_OF: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, i) => names.map((name) => [name, i + 1] as const)),
);

const MONTH_NAMES = [...MONTH_OF.keys()].sort((a, b) => b.length - a.length).join("|");
const YEAR = "((?:19|20)\\d\\d)";

type Pattern = { readonly regex: RegExp; readonly read: (groups: RegExpMatchArray) => DateInterval | null };

function day(year: string, month: number | undefined, dayOfMonth: string): DateInterval | null {
  const y = Number(year);
  const d = Number(dayOfMonth);
  if (month === undefined || month < 1 || month > 12 || d < 1 || d > daysInMonth(y, month)) return null;
  const date = isoDate(y, month, d);
  return { earliest: date, latest: date };
}

/** `05/06/2012` may be May 6 or June 5: the days between hold both. */
function eitherOrder(first: string, second: string, year: string): DateInterval | null {
  const monthFirst = day(year, Number(first), second);
  const dayFirst = day(year, Number(second), first);
  if (monthFirst === null || dayFirst === null) return monthFirst ?? dayFirst;
  return monthFirst.earliest < dayFirst.earliest
    ? { earliest: monthFirst.earliest, latest: dayFirst.latest }
    : { earliest: dayFirst.earliest, latest: monthFirst.latest };
}

const monthNumber = (name: string): number | undefined => MONTH_OF.get(name.toLowerCase());

const DAY_PATTERNS: readonly Pattern[] = [
  {
    regex: new RegExp(`(?<!\\d)${YEAR}\\s?[-./]\\s?(\\d{1,2})\\s?[-./]\\s?(\\d{1,2})(?!\\d)`, "g"),
    read: (m) => day(m[1]!, Number(m[2]), m[3]!),
  },
  {
    regex: new RegExp(`(?<!\\d)${YEAR}\\s?[年년]\\s?(\\d{1,2})\\s?[月월]\\s?(\\d{1,2})\\s?[日일號号]`, "g"),
    read: (m) => day(m[1]!, Number(m[2]), m[3]!),
  },
  {
    regex: new RegExp(
      `(?<!\\p{L})(${MONTH_NAMES})\\b\\.?\\s{1,2}(\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,2}(?:de\\s)?${YEAR}(?!\\d)`,
      "giu",
    ),
    read: (m) => day(m[3]!, monthNumber(m[1]!), m[2]!),
  },
  {
    regex: new RegExp(
      `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|º|°|er)?\\.?[\\s-]{1,2}(?:of\\s|de\\s)?(${MONTH_NAMES})(?!\\p{L})\\.?,?[\\s-]{1,2}(?:de\\s|del\\s)?${YEAR}(?!\\d)`,
      "giu",
    ),
    read: (m) => day(m[3]!, monthNumber(m[2]!), m[1]!),
  },
  {
    regex: new RegExp(`(?<![\\d/])(\\d{1,2})/(\\d{1,2})/${YEAR}(?!\\d)`, "g"),
    read: (m) => eitherOrder(m[1]!, m[2]!, m[3]!),
  },
  {
    regex: new RegExp(`(?<![\\d.])(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?${YEAR}(?!\\d)`, "g"),
    read: (m) => day(m[3]!, Number(m[2]), m[1]!),
  },
];

/** A whole value that names a month or a year and no day. */
const COARSE_PATTERNS: readonly Pattern[] = [
  {
    regex: new RegExp(`^${YEAR}\\s?[-./]\\s?(0?[1-9]|1[0-2])$`),
    read: (m) => monthInterval(Number(m[1]), Number(m[2])),
  },
  {
    regex: new RegExp(`^${YEAR}\\s?[年년]\\s?(0?[1-9]|1[0-2])\\s?[月월]$`),
    read: (m) => monthInterval(Number(m[1]), Number(m[2])),
  },
  {
    regex: new RegExp(`^(${MONTH_NAMES})\\.?,?\\s(?:de\\s)?${YEAR}$`, "iu"),
    read: (m) => monthInterval(Number(m[2]), monthNumber(m[1]!)!),
  },
  { regex: new RegExp(`^${YEAR}\\s?[年년]?$`), read: (m) => yearInterval(Number(m[1])) },
  {
    regex: /^((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?:T?\d{4,6}Z?)?$/,
    read: (m) => day(m[1]!, Number(m[2]), m[3]!),
  },
];

/** Every full date (day, month and year) written in a line, in order, none overlapping. */
export function writtenDates(line: string): readonly WrittenDate[] {
  if (!/(?:19|20)\d\d/.test(line)) return [];
  const found: WrittenDate[] = [];
  for (const { regex, read } of DAY_PATTERNS) {
    for (const match of line.matchAll(regex)) {
      const interval = read(match);
      const start = match.index;
      const end = start + match[0].length;
      if (interval !== null && !found.some((other) => start < other.end && other.start < end))
        found.push({ start, end, interval });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

const MONTH_AND_YEAR = new RegExp(`(?<!\\p{L})(?:${MONTH_NAMES})\\b\\.?,?\\s${YEAR}(?!\\d)`, "giu");

/** The last date in a line that names at least month and year, or null. */
export function lastWrittenDate(line: string): Span | null {
  const day = writtenDates(line).at(-1);
  const month = [...line.matchAll(MONTH_AND_YEAR)].at(-1);
  if (month === undefined || (day !== undefined && day.end > month.index)) return day ?? null;
  return { start: month.index, end: month.index + month[0].length };
}

/**
 * The days that a metadata value names: a date in any usual form (with or without a time of day), a month, a
 * year, or two dates as a range. Null for an empty value and for words ("unknown").
 */
export function writtenInterval(value: string): DateInterval | null {
  const trimmed = value.trim();
  for (const { regex, read } of COARSE_PATTERNS) {
    const match = regex.exec(trimmed);
    if (match !== null) return read(match);
  }
  const dates = writtenDates(trimmed);
  const [first, second] = dates;
  if (first === undefined) return null;
  if (second === undefined || dates.length > 2) return first.interval;
  const between = trimmed.slice(first.end, second.start).trim();
  return /^(?:\.\.|\/|–|—|-|to|~|until)$/.test(between) && first.interval.earliest <= second.interval.latest
    ? { earliest: first.interval.earliest, latest: second.interval.latest }
    : first.interval;
}

const COMPACT_IN_PATH = /(?:^|\/)((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=\/|$)/;
/** Article numbers of Korean houses open with the day: `ud=20231013000570`. */
const DATED_NUMBER = /(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3,9}(?!\d)/;

/** The date in an address (`/2013/11/18/`, `/20131118/`, `/2012/02/`), as news sites file their articles. */
export function intervalInUrl(url: string): DateInterval | null {
  const path = url.replace(/^[a-z]+:\/\/[^/]+/i, "").replace(/[?#].*$/s, "");
  const parts = /(?:^|\/)((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])(?:[/-](0?[1-9]|[12]\d|3[01]))?(?=[/-]|$)/.exec(
    path,
  );
  if (parts !== null)
    return parts[3] === undefined
      ? monthInterval(Number(parts[1]), Number(parts[2]))
      : day(parts[1]!, Number(parts[2]), parts[3]);
  const compact = COMPACT_IN_PATH.exec(path) ?? DATED_NUMBER.exec(url.slice(0, 2000));
  return compact === null ? null : day(compact[1]!, Number(compact[2]), compact[3]!);
}
