import type { CountInterval } from "../../../core/interval.ts";
import type { Token } from "../../lexer.ts";
import { boundedInterval, oddInterval } from "../../number/bounds.ts";
import type { Bound, NumberMention } from "../../number/types.ts";
import {
  MULTIPLIERS,
  PREFIX_QUALIFIERS,
  SMALL_NUMBERS,
  SUFFIX_QUALIFIERS,
  UNCOUNTED_PHRASES,
  VAGUE_PHRASES,
  VAGUE_PLURALS,
} from "./number-words.ts";

type Cardinal = { readonly value: number; readonly to: number };

/** A phrase of a table with its words apart. */
type Phrase<Value> = { readonly value: Value; readonly words: string; readonly parts: readonly string[] };

/** A table of phrases by their first word, longest first. */
type PhraseTable<Value> = ReadonlyMap<string, readonly Phrase<Value>[]>;

function byFirstWord<Value>(table: Iterable<readonly [string, Value]>): PhraseTable<Value> {
  const index = new Map<string, Phrase<Value>[]>();
  for (const [words, value] of table) {
    const parts = words.split(" ");
    const first = parts[0] as string;
    const list = index.get(first) ?? [];
    list.push({ value, words, parts });
    list.sort((a, b) => b.parts.length - a.parts.length);
    index.set(first, list);
  }
  return index;
}

const PREFIXES = byFirstWord(PREFIX_QUALIFIERS);
const SUFFIXES = byFirstWord(SUFFIX_QUALIFIERS);
const VAGUE = byFirstWord(VAGUE_PHRASES);
/** Words with which a quantity without a number can begin. */
export const UNCOUNTED_OPENERS: ReadonlySet<string> = new Set(
  UNCOUNTED_PHRASES.map((words) => words.split(" ", 1)[0] as string),
);
const UNCOUNTED = byFirstWord(UNCOUNTED_PHRASES.map((words) => [words, true] as const));

/** The index after hyphens inside a compound. */
function afterHyphens(tokens: readonly Token[], from: number): number {
  let at = from;
  while (tokens[at]?.lower === "-" && tokens[at]?.tight) at++;
  return at;
}

/** Index after the words of a phrase, hyphens between them skipped; -1 where they do not stand at `from`. */
function endOfPhrase(tokens: readonly Token[], from: number, parts: readonly string[]): number {
  let at = from;
  for (let part = 0; part < parts.length; part++) {
    if (part > 0) at = afterHyphens(tokens, at);
    const token = tokens[at];
    if (token === undefined || token.lower !== parts[part] || token.kind !== "word") return -1;
    at++;
  }
  return at;
}

/** The longest phrase of the table that stands at token `from`. */
function longestPhrase<Value>(
  tokens: readonly Token[],
  from: number,
  table: PhraseTable<Value>,
): { readonly value: Value; readonly words: string; readonly to: number } | null {
  const start = afterHyphens(tokens, from);
  const phrases = table.get(tokens[start]?.lower ?? "");
  if (phrases === undefined) return null;
  for (const { value, words, parts } of phrases) {
    const to = endOfPhrase(tokens, start, parts);
    if (to >= 0) return { value, words, to };
  }
  return null;
}

function isWord(token: Token | undefined, lower: string): boolean {
  return token !== undefined && token.lower === lower;
}

/** "thirty-one", "nine", "one hundred and nine", "21,700", "1.2 million", "a dozen", "two dozen", "half a dozen". */
function cardinalAt(tokens: readonly Token[], from: number): Cardinal | null {
  const first = tokens[from];
  if (first === undefined) return null;
  if (first.lower === "half" && isWord(tokens[from + 1], "a")) {
    // "half a dozen", "half a million".
    const multiplier = MULTIPLIERS.get(tokens[from + 2]?.lower ?? "");
    return multiplier === undefined || (tokens[from + 2]?.lower.length ?? 0) < 3
      ? null
      : { value: multiplier / 2, to: from + 3 };
  }
  if (first.lower === "a" && isWord(tokens[from + 1], "quarter") && isWord(tokens[from + 2], "of")) {
    const whole = cardinalAt(tokens, from + 3);
    return whole === null || whole.value % 4 !== 0 ? null : { value: whole.value / 4, to: whole.to };
  }
  if (first.lower === "a" || first.lower === "an" || first.lower === "one" || first.lower === "another") {
    const multiplier = MULTIPLIERS.get(tokens[from + 1]?.lower ?? "");
    if (multiplier !== undefined && (tokens[from + 1]?.lower.length ?? 0) > 2) {
      return magnitude(tokens, multiplier, from + 2);
    }
    return first.lower === "one" ? { value: 1, to: from + 1 } : null;
  }
  const base = baseAt(tokens, from);
  if (base === null) return null;
  const multiplier = MULTIPLIERS.get(tokens[base.to]?.lower ?? "");
  if (multiplier === undefined || isMetre(tokens, base.to)) return base;
  return magnitude(tokens, Math.round(base.value * multiplier), base.to + 1);
}

/** "30m" may be metres; as a count of people it is read only where the letter stands tight on a decimal. */
function isMetre(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at] as Token;
  return token.lower === "m" && !(token.tight && !Number.isInteger(tokens[at - 1]?.value ?? 0));
}

/** Lower parts after a multiplied one: "two thousand", "one hundred and nine", "three hundred thousand". */
function magnitude(tokens: readonly Token[], value: number, from: number): Cardinal {
  const again = MULTIPLIERS.get(tokens[from]?.lower ?? "");
  if (again !== undefined && again > 12 && (tokens[from]?.lower.length ?? 0) > 2) {
    return magnitude(tokens, value * again, from + 1);
  }
  const rest = isWord(tokens[from], "and") ? from + 1 : from;
  if (SMALL_NUMBERS.has(tokens[rest]?.lower ?? "") && value % 100 === 0) {
    const lower = cardinalAt(tokens, rest);
    if (lower !== null && lower.value < value && lower.value > 0)
      return { value: value + lower.value, to: lower.to };
  }
  return { value, to: from };
}

function baseAt(tokens: readonly Token[], from: number): Cardinal | null {
  const token = tokens[from] as Token;
  if (token.kind === "number") return { value: token.value, to: from + 1 };
  const value = SMALL_NUMBERS.get(token.lower);
  if (value === undefined) return null;
  if (value >= 20 && isWord(tokens[from + 1], "-")) {
    const unit = SMALL_NUMBERS.get(tokens[from + 2]?.lower ?? "");
    if (unit !== undefined && unit > 0 && unit < 10) return { value: value + unit, to: from + 3 };
  }
  return { value, to: from + 1 };
}

/** A number is said of nothing countable where it is part of a clock, a fraction, a version or a name. */
function isBareCount(tokens: readonly Token[], from: number, to: number): boolean {
  const before = tokens[from - 1];
  if (tokens[from]?.kind === "number" && before !== undefined && tokens[from]?.tight) {
    if (before.kind === "word" || /^[./:$€£¥#]$/.test(before.lower)) return false;
  }
  if (before !== undefined && /^[$€£¥]$/.test(before.lower)) return false;
  const after = tokens[to];
  if (after?.tight && tokens[to - 1]?.kind === "number") {
    if (/^[%:/°]$/.test(after.lower)) return false;
    if (after.lower === "." && tokens[to + 1]?.kind === "number" && tokens[to + 1]?.tight) return false;
    if (after.kind === "word" && after.lower !== "'s") return false;
  }
  return true;
}

function mentionOf(
  tokens: readonly Token[],
  from: number,
  to: number,
  bound: Bound,
  interval: CountInterval,
  value: number,
  qualifier: string | null,
): NumberMention {
  return {
    start: (tokens[from] as Token).start,
    end: (tokens[to - 1] as Token).end,
    from,
    to,
    bound,
    value,
    qualifier,
    min: interval.min,
    max: interval.max,
  };
}

/** "between A and B", "from A to B", "A to B", "A or B", "A-B". */
function rangeAt(tokens: readonly Token[], from: number, start: number): NumberMention | null {
  const opener = tokens[from]?.lower;
  const framed = opener === "between" || opener === "from";
  const low = cardinalAt(tokens, framed ? from + 1 : from);
  if (low === null) return null;
  const link = tokens[low.to];
  if (link === undefined) return null;
  const links = opener === "between" ? ["and"] : opener === "from" ? ["to"] : ["to", "or", "-", "\u2013"];
  if (!links.includes(link.lower)) return null;
  const high = cardinalAt(tokens, low.to + 1);
  if (high === null || !(high.value > low.value) || !isBareCount(tokens, from, high.to)) return null;
  if (!Number.isInteger(low.value) || !Number.isInteger(high.value)) return null;
  if (link.lower === "or" && high.value > low.value * 2) return null;
  return mentionOf(
    tokens,
    start,
    high.to,
    "range",
    { min: low.value, max: high.value },
    low.value,
    framed ? (opener ?? null) : null,
  );
}

function vagueAt(tokens: readonly Token[], from: number): NumberMention | null {
  const first = tokens[from] as Token;
  if (first.lower === "tens" && isWord(tokens[from + 1], "of")) {
    const scale = VAGUE_PLURALS.get(tokens[from + 2]?.lower ?? "");
    if (scale !== undefined) {
      return mentionOf(
        tokens,
        from,
        from + 3,
        "vague",
        { min: scale.min * 10, max: (scale.max as number) * 10 + 9 },
        scale.min * 10,
        "tens of",
      );
    }
    return null;
  }
  const plural = VAGUE_PLURALS.get(first.lower);
  if (plural !== undefined) {
    return mentionOf(tokens, from, from + 1, "vague", plural, plural.min, first.lower);
  }
  const small = longestPhrase(tokens, from, VAGUE);
  if (small === null) return null;
  const scaleAt = isWord(tokens[small.to], "of") ? small.to + 1 : small.to;
  const scale = MULTIPLIERS.get(tokens[scaleAt]?.lower ?? "");
  if (scale !== undefined && scale > 1 && (tokens[scaleAt]?.lower.length ?? 0) > 2) {
    const interval = { min: small.value.min * scale, max: (small.value.max as number) * scale };
    return mentionOf(tokens, from, scaleAt + 1, "vague", interval, interval.min, small.words);
  }
  return mentionOf(tokens, from, small.to, "vague", small.value, small.value.min, small.words);
}

/**
 * A quantity without a number ("a large number", "many", "some"): at least two people, open above.
 * Kept apart from numbers, for it counts only where people follow.
 */
export function uncountedAt(tokens: readonly Token[], from: number): NumberMention | null {
  const found = longestPhrase(tokens, from, UNCOUNTED);
  if (found === null) return null;
  return mentionOf(tokens, from, found.to, "vague", { min: 2, max: null }, 2, found.words);
}

/** Words with which a number can begin; digits do as well. */
export const NUMBER_OPENERS: ReadonlySet<string> = new Set([
  ...SMALL_NUMBERS.keys(),
  ...VAGUE_PLURALS.keys(),
  ...PREFIXES.keys(),
  ...VAGUE.keys(),
  ..."between from half a an one another tens".split(" "),
]);

/** Whether a number could begin at token `from`, to judge by that token alone. */
function opensNumber(tokens: readonly Token[], from: number): boolean {
  const token = tokens[from];
  if (token === undefined) return false;
  if (token.kind !== "mark") return token.kind === "number" || NUMBER_OPENERS.has(token.lower);
  return token.lower === "-" && token.tight;
}

/** "Very worried about nine North Koreans": what is spoken or thought of, and no estimate. */
function isTopic(tokens: readonly Token[], at: number): boolean {
  return isWord(tokens[at], "about") && TOPICAL.has(tokens[at - 1]?.lower ?? "");
}

const TOPICAL: ReadonlySet<string> = new Set(
  (
    "worried concerned anxious alarmed worry worries concern concerns news information inform informed asked ask asks " +
    "talk talked talks speak spoke told knew know knows hear heard questions question inquired enquired silent details"
  ).split(" "),
);

/** The "13-45" of "2013-13-45": part of a date or code. */
function goesOnFromDigits(tokens: readonly Token[], at: number): boolean {
  return isWord(tokens[at - 1], "-") && tokens[at]?.tight === true && tokens[at - 2]?.kind === "number";
}

/** A number of the text, however large. */
function anyNumberAt(tokens: readonly Token[], from: number): NumberMention | null {
  if (!opensNumber(tokens, from) || goesOnFromDigits(tokens, from)) return null;
  const prefix = longestPhrase(tokens, from, PREFIXES);
  if (prefix !== null && !isTopic(tokens, from)) {
    const inner = anyNumberAt(tokens, prefix.to);
    if (inner !== null) return qualified(tokens, from, inner, prefix.value, prefix.words);
  }
  const range = rangeAt(tokens, from, from);
  if (range !== null) return range;
  const vague = vagueAt(tokens, from);
  if (vague !== null) return vague;
  const cardinal = cardinalAt(tokens, from);
  if (cardinal === null || !Number.isInteger(cardinal.value)) return null;
  if (!isBareCount(tokens, from, cardinal.to)) return null;
  return suffixed(tokens, from, cardinal);
}

/** More people than there are: larger numbers count money, cells or stars. */
const MOST_PEOPLE = 10_000_000_000;

/**
 * The number that begins at token `from`, with its qualifiers, or null. Reads digits and words, ranges,
 * "N-odd", vague words; knows nothing of what is counted, but that it may be people: up to ten thousand
 * million. Fractions ("12.5") are no counts of people.
 */
export function numberAt(tokens: readonly Token[], from: number): NumberMention | null {
  const number = anyNumberAt(tokens, from);
  return number === null || Math.max(number.value, number.min, number.max ?? 0) > MOST_PEOPLE ? null : number;
}

/** What an outer qualifier makes of a number that may have one of its own ("at least two dozen", "only about 40"). */
function qualified(
  tokens: readonly Token[],
  from: number,
  inner: NumberMention,
  bound: Exclude<Bound, "range" | "vague">,
  words: string,
): NumberMention {
  if (bound === "exact") return { ...inner, from, start: (tokens[from] as Token).start };
  const qualifier = inner.qualifier === null ? words : `${words} ${inner.qualifier}`;
  if (inner.bound === "exact") {
    return mentionOf(
      tokens,
      from,
      inner.to,
      bound,
      boundedInterval(bound, inner.value),
      inner.value,
      qualifier,
    );
  }
  if (bound === "atLeast" || bound === "moreThan") {
    return mentionOf(tokens, from, inner.to, bound, { min: inner.min, max: null }, inner.value, qualifier);
  }
  if (bound === "upTo" && inner.max !== null) {
    return mentionOf(tokens, from, inner.to, bound, { min: 1, max: inner.max }, inner.value, qualifier);
  }
  return { ...inner, from, start: (tokens[from] as Token).start, qualifier };
}

function suffixed(tokens: readonly Token[], from: number, cardinal: Cardinal): NumberMention {
  const { value, to } = cardinal;
  if (isWord(tokens[to], "-") && isWord(tokens[to + 1], "odd")) {
    return mentionOf(tokens, from, to + 2, "range", oddInterval(value), value, "odd");
  }
  const plus = isWord(tokens[to], "-") ? to + 1 : to;
  if (isWord(tokens[plus], "plus") || (isWord(tokens[to], "+") && tokens[to]?.tight)) {
    return mentionOf(tokens, from, plus + 1, "atLeast", boundedInterval("atLeast", value), value, "plus");
  }
  const suffix = longestPhrase(tokens, to, SUFFIXES);
  if (suffix !== null) {
    return mentionOf(
      tokens,
      from,
      suffix.to,
      suffix.value,
      boundedInterval(suffix.value, value),
      value,
      suffix.words,
    );
  }
  return mentionOf(tokens, from, to, "exact", { min: value, max: value }, value, null);
}

/** Every number of a run of tokens, left to right, not overlapping. */
export function readEnglishNumbers(tokens: readonly Token[]): NumberMention[] {
  const mentions: NumberMention[] = [];
  for (let at = 0; at < tokens.length; ) {
    const mention = anyNumberAt(tokens, at);
    if (mention === null) at++;
    else {
      mentions.push(mention);
      at = mention.to;
    }
  }
  return mentions;
}
