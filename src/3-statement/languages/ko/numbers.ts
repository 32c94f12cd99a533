import type { CountInterval } from "../../../core/interval.ts";
import { boundedInterval, oddInterval } from "../../number/bounds.ts";
import type { Bound, NumberMention } from "../../number/types.ts";
import {
  DIGIT_PATTERN,
  digitValue,
  NATIVE_PATTERN,
  NEIGHBOUR_PATTERN,
  NEIGHBOURS,
  nativeValue,
  SINO_PATTERN,
  sinoValue,
  VAGUE,
  VAGUE_PATTERN,
} from "./number-words.ts";
import type { View } from "./view.ts";
import { endOf, startOf, viewOf } from "./view.ts";

/** A number with its counter, by units of the text that was read. */
export type Count = CountInterval & {
  readonly from: number;
  readonly to: number;
  /** First and last unit of the numeral with its qualifiers, the counter included only before a qualifier. */
  readonly end: number;
  readonly bound: Bound;
  readonly value: number;
  readonly qualifier: string | null;
  readonly counter: string | null;
};

/** Qualifiers before a numeral. */
const BEFORE: Readonly<Record<string, Bound>> = {
  약: "about",
  대략: "about",
  어림잡아: "about",
  얼추: "about",
  최소: "atLeast",
  최소한: "atLeast",
  적어도: "atLeast",
  줄잡아: "atLeast",
  적게는: "atLeast",
  최대: "upTo",
  많게는: "upTo",
  많아야: "upTo",
  기껏해야: "upTo",
  거의: "nearly",
};

/** Qualifiers after the counter, or after the bare numeral. */
const AFTER: Readonly<Record<string, Bound>> = {
  이상: "atLeast",
  넘게: "moreThan",
  넘는: "moreThan",
  넘은: "moreThan",
  넘을: "moreThan",
  넘어: "moreThan",
  초과: "moreThan",
  웃도는: "moreThan",
  웃돌: "moreThan",
  웃돈: "moreThan",
  상회하는: "moreThan",
  밑도는: "fewerThan",
  밑돌: "fewerThan",
  가까이: "nearly",
  가까운: "nearly",
  가까스로: "nearly",
  육박하는: "nearly",
  가량: "about",
  정도: "about",
  쯤: "about",
  안팎: "about",
  내외: "about",
  미만: "fewerThan",
  이하: "upTo",
  이내: "upTo",
};

/** Counters of people. */
const PEOPLE = "명|사람|인(?=[이은을의과도만]?(?:[\\s,.]|$))(?!당)";
/** Counters of other things: a numeral in words is one only before these. */
const THINGS =
  "개|곳|차례|번째|번|건|마리|대|척|살|세|가지|채|권|장|배|쌍|가구|가족|가정|팀|무리|그룹|일행|군데|시간|달|개월|주|해|년|일|분|초|원|달러|위안|킬로미터|㎞|km|미터|m|t|톤|%|퍼센트|층|호|회|위|인분|줄|편|곡|조|쪽|칸|그루|끼|모금";

const NUMERAL = `(?:${DIGIT_PATTERN}|${NEIGHBOUR_PATTERN}|${VAGUE_PATTERN}|${SINO_PATTERN}|${NATIVE_PATTERN})`;
const QUALIFIERS_BEFORE = Object.keys(BEFORE)
  .sort((a, b) => b.length - a.length)
  .join("|");
const QUALIFIERS_AFTER = Object.keys(AFTER)
  .sort((a, b) => b.length - a.length)
  .join("|");

function patternOf(counters: string, flags: string): RegExp {
  return new RegExp(
    `(?:(?<before>${QUALIFIERS_BEFORE})\\s*|(?<![을를]\\s)(?<some>한)\\s+(?=\\d))?` +
      `(?:(?<low>${DIGIT_PATTERN})\\s?(?:명|인)?(?:\\s?[~\u223c\u301c\u2013-]|,\\s(?=\\d명))\\s?(?<high>${DIGIT_PATTERN})|(?<one>${NUMERAL}))` +
      `(?<odd>여|남짓)?(?<gap>\\s?)(?<counter>${counters})(?<odder>\\s?남짓|여)?` +
      `(?:\\s?(?:[이을를도]\\s|이나\\s|에\\s)?(?<after>${QUALIFIERS_AFTER}))?`,
    flags,
  );
}

const PEOPLE_AT = patternOf(PEOPLE, "uy");
const PEOPLE_ANYWHERE = patternOf(PEOPLE, "ug");
const ANY_ANYWHERE = new RegExp(
  `${patternOf(`${PEOPLE}|${THINGS}`, "").source}|(?<digits>${DIGIT_PATTERN})`,
  "ug",
);

/**
 * "600여 명", "3만4천여 명". Below a thousand as the gold guide says; above, the next step is that of the last
 * figure said: 2,600 to 2,699.
 */
function oddCount(value: number): CountInterval {
  if (value < 1000) return oddInterval(value);
  let step = 1;
  while (value % (step * 10) === 0) step *= 10;
  return { min: value, max: value + step - 1 };
}

/** No count of people is larger. */
const LARGEST = 10_000_000_000;

/** What a numeral without its qualifier comes to. */
function numeralOf(numeral: string): { readonly interval: CountInterval; readonly bound: Bound } | null {
  const vague = VAGUE[numeral];
  if (vague !== undefined) return { interval: { min: vague[0], max: vague[1] }, bound: "vague" };
  const neighbours = NEIGHBOURS[numeral];
  if (neighbours !== undefined)
    return { interval: { min: neighbours[0], max: neighbours[1] }, bound: "range" };
  const value = /^\d/.test(numeral) ? digitValue(numeral) : (nativeValue(numeral) ?? sinoValue(numeral));
  if (value === null || !(value <= LARGEST)) return null;
  return { interval: { min: value, max: value }, bound: "exact" };
}

/** "많게는 30명" is at most 30, "최소 수십 명" at least 20. */
function bounded(bound: Bound, told: CountInterval): CountInterval {
  const value = told.min;
  if (told.min === told.max) {
    if (bound === "range" || bound === "vague") return told;
    return boundedInterval(bound, value);
  }
  if (bound === "atLeast" || bound === "moreThan") return { min: told.min, max: null };
  if (bound === "upTo" || bound === "fewerThan") return { min: Math.min(1, told.min), max: told.max };
  return told;
}

function countOf(match: RegExpExecArray): Count | null {
  const groups = match.groups ?? {};
  const from = match.index;
  const to = from + match[0].length;
  const counter = groups.counter ?? null;
  const qualifierAfter = groups.after ?? null;
  const tail = (counter ?? "").length + (groups.odder ?? "").length + (groups.gap ?? "").length;
  const end = qualifierAfter !== null ? to : to - tail;
  const shared = { from, to, end: Math.max(from + 1, end), counter };
  if (groups.digits !== undefined) {
    const value = digitValue(groups.digits);
    if (!Number.isSafeInteger(value)) return null;
    return { ...shared, end: to, min: value, max: value, bound: "exact", value, qualifier: null };
  }
  const isOdd = groups.odd !== undefined || groups.odder !== undefined;
  const before = groups.before ?? groups.some ?? null;
  const bound: Bound | null =
    before !== null
      ? (BEFORE[before] ?? "about")
      : qualifierAfter !== null
        ? (AFTER[qualifierAfter] as Bound)
        : null;
  const qualifier = before ?? qualifierAfter ?? groups.odd ?? groups.odder?.trim() ?? null;
  if (groups.low !== undefined && groups.high !== undefined) {
    const min = digitValue(groups.low);
    const high = digitValue(groups.high);
    const max = isOdd ? oddCount(high).max : high;
    if (!(min <= (max ?? min)) || !(high <= LARGEST)) return null;
    return { ...shared, min, max, bound: "range", value: min, qualifier };
  }
  const numeral = numeralOf((groups.one ?? "").trim());
  if (numeral === null) return null;
  const value = numeral.interval.min;
  const told = isOdd && numeral.bound === "exact" ? oddCount(value) : numeral.interval;
  const interval = bound === null ? told : bounded(bound, told);
  return { ...shared, ...interval, bound: bound ?? (isOdd ? "vague" : numeral.bound), value, qualifier };
}

/** A count of people: "3.14명" counts nobody. */
function wholeCountOf(match: RegExpExecArray): Count | null {
  const count = countOf(match);
  return count !== null && Number.isInteger(count.min) && Number.isInteger(count.max ?? 0) ? count : null;
}

const WORD_UNIT = /[\p{L}\p{N}]/u;

/** A numeral in letters must begin its word: "북한 명단" and "이명박" hold no numbers. */
function beginsWord(text: string, at: number): boolean {
  const before = text[at - 1];
  return (
    before === undefined || !WORD_UNIT.test(before) || (/\d/.test(text[at] ?? "") && !/[\d.,]/.test(before))
  );
}

/** "수명" is a lifespan and "한인" a Korean abroad: a numeral of one syllable stands apart from its counter. */
function isWordByChance(match: RegExpExecArray): boolean {
  const { one, gap, counter } = match.groups ?? {};
  if (one === undefined || /^\d/.test(one)) return false;
  if (counter === "인") return true;
  return gap === "" && (one === "수" || (one.length === 1 && counter !== "명" && counter !== "사람"));
}

const ALONE =
  /(둘|셋|넷|다섯|여섯|일곱|여덟|아홉|열(?:하나|둘|셋|넷|다섯|여섯|일곱|여덟|아홉))(?=(?:은|이|을|도|만|의|과)(?:\s|,))/uy;

/** "둘은 달아났고": a numeral that stands for people by itself. */
function aloneAt(text: string, at: number): Count | null {
  ALONE.lastIndex = at;
  const match = ALONE.exec(text);
  const value = match === null ? null : nativeValue(match[1] as string);
  if (match === null || value === null || !beginsWord(text, at)) return null;
  const to = ALONE.lastIndex;
  return {
    from: at,
    to,
    end: to,
    min: value,
    max: value,
    bound: "exact",
    value,
    qualifier: null,
    counter: null,
  };
}

/** The number of people that begins at unit `at` of the text, with its counter, or null. */
export function peopleCountAt(text: string, at: number): Count | null {
  PEOPLE_AT.lastIndex = at;
  const match = PEOPLE_AT.exec(text);
  if (match === null) return aloneAt(text, at);
  if (!beginsWord(text, at) || isWordByChance(match)) return null;
  return wholeCountOf(match);
}

function scan(text: string, pattern: RegExp, read: (match: RegExpExecArray) => Count | null): Count[] {
  const found: Count[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const count = beginsWord(text, match.index) && !isWordByChance(match) ? read(match) : null;
    if (count !== null) found.push(count);
    else pattern.lastIndex = match.index + 1;
  }
  return found;
}

/** Every number of people in a text, in order. */
export const peopleCountsIn = (text: string): Count[] => scan(text, PEOPLE_ANYWHERE, wholeCountOf);

/**
 * Every number of a text, in order, offsets in the text itself. Numerals in words count where a counter follows.
 * `from` and `to` are the span as well: Korean is read unit by unit. Never throws.
 */
export function readKoreanNumbers(text: string): NumberMention[] {
  return numbersIn(viewOf(text));
}

/** Every number of a view, in order, with offsets in the text that it shows. */
export function numbersIn(view: View): NumberMention[] {
  return scan(view.text, ANY_ANYWHERE, countOf).map((count) => {
    const start = startOf(view, count.from);
    const end = endOf(view, count.end);
    const { min, max, bound, value, qualifier } = count;
    return { start, end, from: start, to: end, min, max, bound, value, qualifier };
  });
}
