import type { Token } from "../../lexer.ts";
import type { Chunk, ChunkedSentence } from "./chunks.ts";
import { numberAt } from "./numbers.ts";
import type { PeoplePhrase } from "./people/phrase.ts";
import { BE, HAVE, MODALS, PREPOSITIONS } from "./words.ts";

/** Verbs that say of people, counted without a noun, that they are or went somewhere. */
const FOLLOWERS =
  /^(remain|remained|remains|live|lived|reside|hide|stay|stayed|came|come|passed|crossed|got|made|reached|arrived|entered|settled|fled|left|went|returned|took|managed|did|still|according|are|were|had|have)$/;

function isYear({ kind, lower, value }: Token): boolean {
  return kind === "number" && lower.length === 4 && value >= 1900 && value <= 2099;
}

function follows(next: Token | undefined): boolean {
  if (next === undefined) return true;
  if (next.kind === "mark") return /^[,.;)"\u2013]$/.test(next.lower);
  if (next.kind === "number") return false;
  const { lower } = next;
  return (
    FOLLOWERS.test(lower) ||
    BE.has(lower) ||
    HAVE.has(lower) ||
    MODALS.has(lower) ||
    (PREPOSITIONS.has(lower) && lower !== "per" && lower !== "of") ||
    lower === "and"
  );
}

function figureAt({ tokens }: ChunkedSentence, from: number): PeoplePhrase | null {
  const number = numberAt(tokens, from);
  if (number === null || number.min < 3 || isYear(tokens[from] as Token)) return null;
  if (!follows(tokens[number.to])) return null;
  const before = tokens[from - 1]?.lower ?? "";
  if (/^(by|no|number|article|week|page|day|age|aged|route|flight|chapter|section)$/.test(before))
    return null;
  return {
    from,
    to: number.to,
    count: { min: number.min, max: number.max },
    qualifier: number.qualifier,
    role: null,
    group: null,
    home: null,
    reference: "new",
    plural: true,
    sex: null,
    head: null,
    elliptic: true,
    share: null,
    members: [],
    premodifiers: [],
  };
}

/**
 * The chunks of a sentence in which numbers that were left as words stand for people too. Whether they do is for a
 * statistic to say: only rules that know what is being counted may read these.
 */
export function withLooseFigures(sentence: ChunkedSentence): readonly Chunk[] {
  const known = read.get(sentence);
  if (known !== undefined) return known;
  const chunks = looselyRead(sentence);
  read.set(sentence, chunks);
  return chunks;
}

/** Several rules ask for the same sentence. */
const read = new WeakMap<ChunkedSentence, readonly Chunk[]>();

function looselyRead(sentence: ChunkedSentence): readonly Chunk[] {
  const { chunks } = sentence;
  const loose: Chunk[] = [];
  for (let at = 0; at < chunks.length; at++) {
    const chunk = chunks[at] as Chunk;
    const figure = chunk.kind === "word" ? figureAt(sentence, chunk.from) : null;
    if (figure === null) {
      loose.push(chunk);
      continue;
    }
    let end = at;
    while (end < chunks.length && (chunks[end] as Chunk).from < figure.to && chunks[end]?.kind === "word")
      end++;
    if (end < chunks.length && (chunks[end] as Chunk).from < figure.to) {
      loose.push(chunk);
      continue;
    }
    loose.push({ kind: "people", from: figure.from, to: figure.to, phrase: figure });
    at = end - 1;
  }
  return loose.some((chunk, at) => chunk !== chunks[at]) ? loose : chunks;
}

const KIND = /^(female|male|women|men|children|minors|under|over|aged|teenagers|students|in|from|among)$/;

/** "67, of whom 35 were women", "210 were women": a number that tells who those counted are. */
export function describesPart(chunks: readonly Chunk[], at: number): boolean {
  const word = (index: number): string => {
    const chunk = chunks[index];
    return chunk?.kind === "word" ? chunk.lower : "";
  };
  if (/^(whom|which)$/.test(word(at - 1))) return true;
  if (!/^(are|were|is|was)$/.test(word(at + 1))) return false;
  const next = chunks[at + 2];
  return KIND.test(word(at + 2)) || (next?.kind === "people" && next.phrase.reference === "bare");
}
