/**
 * Multiples ("a tenfold increase") against the figures that they compare. A multiple of numbers over unlike windows
 * may mean the numbers or their rates; it is a finding where neither comes near it.
 */
import type { Statement } from "../../3-statement/types.ts";
import { dayNumber } from "../../core/calendar.ts";
import type { DateInterval } from "../../core/interval.ts";
import type { Span } from "../../core/quote.ts";
import { sentenceAround, statementsIn } from "./passage.ts";
import type { Check, CheckedDocument } from "./types.ts";

/** A multiple is rounded: so much of it either way it may be off. */
const ROUNDING = 0.15;
/** One compared figure stands in the multiple's own sentence; the other at most so many characters away. */
const REACH = 400;
const LONGEST_HEADING = 60;
/** A longer window is one whose ends are hardly known, in days. */
const LONGEST_WINDOW = 5 * 366;
const MONTH_DAYS = 365.25 / 12;

const WORDS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twenty: 20,
  hundred: 100,
  double: 2,
  triple: 3,
  quadruple: 4,
  두: 2,
  세: 3,
  네: 4,
  다섯: 5,
  열: 10,
  一: 1,
  两: 2,
  兩: 2,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
};

const NUMBER = "\\d+(?:\\.\\d+)?|two|three|four|five|six|seven|eight|nine|ten|twenty|hundred";
const MULTIPLES: Readonly<Record<string, RegExp>> = {
  en: new RegExp(
    `\\b(?<fold>${NUMBER})[- ]?fold\\b|\\b(?<times>${NUMBER}) times (?:as many|more|higher|the (?:number|rate|figure))|\\b(?<verb>double|triple|quadruple)d?\\b`,
    "giu",
  ),
  ko: /(?<fold>\d+(?:\.\d+)?|두|세|네|다섯|열)\s?배(?=[\s로가나이를,.])/gu,
  zh: /(?<fold>\d+(?:\.\d+)?|[一二两兩三四五六七八九十])倍/gu,
};

/** Multiples told in a document that its figures do not give. */
export function checkMultiples({ document, statements }: CheckedDocument): Check[] {
  const pattern = MULTIPLES[document.language];
  if (!pattern) return [];
  return [...document.text.matchAll(pattern)].flatMap((match) => {
    const { fold, times, verb } = match.groups ?? {};
    const word = (fold ?? times ?? verb ?? "").toLowerCase();
    const told = WORDS[word] ?? Number(word);
    const sentence = scopeOf(document.text, match.index);
    const pair = comparedAt({ start: match.index, end: match.index + match[0].length }, sentence, statements);
    if (!pair || !Number.isFinite(told) || told < 2) return [];
    const { earlier, later } = pair;
    const plain = later.people.min / earlier.people.min;
    const rates = ratesOf(later, earlier);
    if ([plain, ...rates].some((ratio) => Math.abs(ratio - told) <= told * ROUNDING)) return [];
    return [
      {
        kind: "multiple",
        statements: [earlier.id, later.id],
        values: {
          told,
          earlier: { min: earlier.people.min, max: earlier.people.max },
          later: { min: later.people.min, max: later.people.max },
          plain: oneDecimal(plain),
          rates: [...new Set(rates.map(oneDecimal))].join(" / "),
        },
      } satisfies Check,
    ];
  });
}

/** The sentence of a multiple; of a short heading ("A tenfold rise?"), the paragraph under it too. */
function scopeOf(text: string, at: number): Span {
  const sentence = sentenceAround(text, at);
  const isHeading =
    sentence.end - sentence.start <= LONGEST_HEADING && /^.?\s*\n/u.test(text.slice(sentence.end));
  if (!isHeading) return sentence;
  const below = /\S[^\n]*/u.exec(text.slice(sentence.end + 1));
  return below ? { start: sentence.start, end: sentence.end + 1 + below.index + below[0].length } : sentence;
}

function oneDecimal(ratio: number): number {
  return Math.round(ratio * 10) / 10;
}

type Dated = Statement & { readonly time: NonNullable<Statement["time"]> };
type Pair = { readonly earlier: Dated; readonly later: Dated };

/**
 * The two figures nearest to the multiple, one of them in its sentence, on the same act and role: both sums over
 * windows, neither of which lies within the other.
 */
export function comparedAt(at: Span, sentence: Span, statements: readonly Statement[]): Pair | null {
  const reach = { start: at.start - REACH, end: at.end + REACH };
  const distance = ({ quote }: Statement): number => Math.max(0, quote.start - at.end, at.start - quote.end);
  const near = statementsIn(reach, statements)
    .filter((one): one is Dated => isCompared(one))
    .toSorted((a, b) => distance(a) - distance(b));
  const inside = new Set(statementsIn(sentence, near));
  for (const [index, first] of near.entries()) {
    const second = near
      .slice(0, index)
      .find((other) => (inside.has(first) || inside.has(other)) && areComparable(first, other));
    if (!second) continue;
    return first.time.earliest < second.time.earliest
      ? { earlier: first, later: second }
      : { earlier: second, later: first };
  }
  return null;
}

function isCompared({ time, modality, people, basis }: Statement): boolean {
  if (!time || dayNumber(time.latest) - dayNumber(time.earliest) > LONGEST_WINDOW) return false;
  return modality === "reported" && people.min > 0 && basis !== "stock" && basis !== "since";
}

/** Whether both are surely told by others: named speakers, none of them in common. */
function areOfOthers(a: Statement, b: Statement): boolean {
  const names = ({ speakers }: Statement) => speakers.map(({ name }) => name).filter((name) => name !== null);
  const [some, others] = [names(a), names(b)];
  return some.length > 0 && others.length > 0 && !some.some((name) => others.includes(name));
}

function areComparable(a: Dated, b: Dated): boolean {
  if (a.act !== b.act || a.people.who !== b.people.who || a.kind !== b.kind) return false;
  if (areOfOthers(a, b)) return false;
  const nested = (inner: DateInterval, outer: DateInterval): boolean =>
    outer.earliest <= inner.earliest && inner.latest <= outer.latest;
  return a.time.earliest !== b.time.earliest && !nested(a.time, b.time) && !nested(b.time, a.time);
}

/** Ratios of people per month, for every way the windows can be read, ascending. */
function ratesOf(later: Dated, earlier: Dated): number[] {
  return monthsOf(later.time)
    .flatMap((long) =>
      monthsOf(earlier.time).map((short) => (later.people.min / long) * (short / earlier.people.min)),
    )
    .sort((a, b) => a - b);
}

/** A window's length in months; "from July to July" may mean a year as well as thirteen months. */
function monthsOf({ earliest, latest }: DateInterval): number[] {
  const months = (dayNumber(latest) - dayNumber(earliest) + 1) / MONTH_DAYS;
  const whole = Math.round(months);
  if (whole > 12 && whole % 12 === 1 && Math.abs(months - whole) < 0.2) return [whole, whole - 1];
  return [Math.abs(months - whole) < 0.2 && whole > 0 ? whole : months];
}
