import type { Random } from "./random.ts";
import { below, pick } from "./random.ts";

/** A change of a text; `others` are the texts that stretches may come from. */
export type Mutation = (text: string, random: Random, others: readonly string[]) => string;

const NUMBERS = [
  "0",
  "00",
  "1",
  "999999999999999999999999",
  "1e308",
  "12,34,56",
  "3.14159265",
  "-7",
  "½",
  "10–9",
  "1-800",
  "٣٤",
];
const FOREIGN = [
  "탈북자 13명이 체포됐다",
  "十三名脱北者被捕",
  "задержаны 13 беженцев",
  "تم اعتقال ١٣ لاجئا",
  "👩‍👩‍👧‍👦",
  "\u202e\u200b\ufeff",
  "e\u0301\u0301\u0301",
  "\ud800",
  "\u0000",
];
const WORDS = [
  "last Wednesday",
  "four days later",
  "at least",
  "of whom",
  "two of the",
  "another",
  "February 30, 2013",
  "Feb. 29",
  "between 9 and 4",
  "in the year 0000",
  "the 99th of this month",
  "10,000 years ago",
  "who said that he had said that",
  "(",
  "“",
  '"',
  "<div>",
  "&#1114112;",
  "published: 2013-13-45",
];

/** A stretch of the text: where it starts and ends. */
export function stretch(text: string, random: Random, longest: number): readonly [number, number] {
  const start = below(random, text.length + 1);
  return [start, Math.min(text.length, start + 1 + below(random, longest))];
}

/** The text with something put in somewhere. */
export function insert(text: string, random: Random, what: string): string {
  const at = below(random, text.length + 1);
  return text.slice(0, at) + what + text.slice(at);
}

const mutations: readonly Mutation[] = [
  // Deletion of a few characters, of a sentence's worth, of a line break.
  (text, random) => {
    const [start, end] = stretch(text, random, pick(random, [1, 5, 150]));
    return text.slice(0, start) + text.slice(end);
  },
  (text, random) => {
    const breaks = [...text.matchAll(/\n+/gu)];
    if (breaks.length === 0) return text;
    const { index, 0: run } = pick(random, breaks);
    return text.slice(0, index) + pick(random, ["", " "]) + text.slice(index + run.length);
  },
  // A stretch said twice, or many times.
  (text, random) => {
    const [start, end] = stretch(text, random, 200);
    return text.slice(0, end) + text.slice(start, end).repeat(pick(random, [1, 1, 1, 12])) + text.slice(end);
  },
  // Truncation at either end.
  (text, random) => text.slice(0, below(random, text.length + 1)),
  (text, random) => text.slice(below(random, text.length + 1)),
  // A stretch of another report.
  (text, random, others) => {
    const other = pick(random, others);
    const [start, end] = stretch(other, random, 600);
    return insert(text, random, other.slice(start, end));
  },
  // Quotation marks gone, or all of one kind.
  (text) => text.replace(/["“”]/gu, ""),
  (text, random) => text.replace(/["“”]/gu, pick(random, ["“", "”", '"', "''"])),
  // Another number in the place of one there is.
  (text, random) => {
    const found = [...text.matchAll(/\d[\d,.]*/gu)];
    if (found.length === 0) return text;
    const { index, 0: run } = pick(random, found);
    return text.slice(0, index) + pick(random, NUMBERS) + text.slice(index + run.length);
  },
  (text, random) => insert(text, random, ` ${pick(random, WORDS)} `),
  (text, random) => insert(text, random, pick(random, FOREIGN)),
  // Letters of one case; sentences without ends; words in another order.
  (text, random) => {
    const [start, end] = stretch(text, random, 400);
    const run = text.slice(start, end);
    return text.slice(0, start) + (random() < 0.5 ? run.toUpperCase() : run.toLowerCase()) + text.slice(end);
  },
  (text) => text.replace(/\. /gu, " "),
  (text, random) => {
    const [start, end] = stretch(text, random, 120);
    return text.slice(0, start) + text.slice(start, end).split(" ").reverse().join(" ") + text.slice(end);
  },
];

/**
 * A report made of `originals` by one to eight mutations of its characters and now and then of its bytes; `more` are
 * the mutations that its script adds.
 */
export function mutate(
  originals: readonly Uint8Array[],
  random: Random,
  more: readonly Mutation[] = [],
): Uint8Array {
  const all = [...mutations, ...more];
  const decoder = new TextDecoder();
  const others = originals.map((bytes) => decoder.decode(bytes));
  let text = pick(random, others);
  for (let left = 1 + below(random, 8); left > 0; left--) text = pick(random, all)(text, random, others);
  const bytes = new TextEncoder().encode(text);
  if (random() < 0.3) {
    for (let left = 1 + below(random, 20); left > 0 && bytes.length > 0; left--) {
      const at = below(random, bytes.length);
      bytes[at] = (bytes[at] as number) ^ (1 << below(random, 8));
    }
  }
  return bytes;
}
