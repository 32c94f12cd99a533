import type { Span } from "../../core/quote.ts";

/** A term with the stretch of the text it stands for. `first` is the end of its first character. */
export type Token = Span & { readonly term: string; readonly first: number };

/** What a search looks for: terms that follow each other, the last perhaps unfinished. */
export type Clause = { readonly terms: readonly string[]; readonly prefix: boolean };

const LONGEST_TERM = 64;
// Most words of most texts: nothing in them has to be composed, folded or cut.
const ASCII = /^[A-Za-z0-9]+$/u;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;
// What is no word but ASCII: punctuation of Latin texts, no letter, digit or mark of another script among it.
const PLAIN = /^[\0-\x7f\xa0-\xa9\xab-\xb1\xb4\xb6-\xb8\xbb\xbf\xd7\xf7\u2010-\u2027\u2030-\u205e\u20ac]*$/u;
const PLAIN_WORD = /[a-z0-9]+/gu;
// Scripts that are written without spaces, or whose particles stay attached: cut into pairs of characters.
// The last four are the long-vowel and voicing marks, which belong to no one script.
const PAIRED =
  "\\p{Script=Han}\\p{Script=Hangul}\\p{Script=Hiragana}\\p{Script=Katakana}\\u30fc\\uff70\\u3099\\u309a";
const SCRIPT = new RegExp(`(?<pairs>[${PAIRED}]+)|[^${PAIRED}]+`, "gu");
const STARTS_PAIRED = new RegExp(`^[${PAIRED}]`, "u");

/**
 * The terms of a text, in order, with offsets in UTF-16 units. Korean, Chinese and Japanese give every pair of
 * neighbouring characters and each run's last character alone; other scripts give words, in lower case and without
 * accents. Compatibility forms (NFKC) are equal.
 */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const word of text.matchAll(WORD)) {
    if (ASCII.test(word[0])) {
      const { index: start } = word;
      const term = word[0].slice(0, LONGEST_TERM).toLowerCase();
      tokens.push({ term, start, end: start + word[0].length, first: start + 1 });
      continue;
    }
    for (const run of word[0].matchAll(SCRIPT)) {
      const start = word.index + run.index;
      if (run.groups?.pairs === undefined) pushWord(tokens, run[0], start);
      else pushPairs(tokens, run[0], start);
    }
  }
  return tokens;
}

/** The terms of a text alone: sooner than with their offsets, where nothing has to be composed, folded or cut. */
export function termsOf(text: string): readonly string[] {
  if (!PLAIN.test(text)) return tokensOf(text).map((token) => token.term);
  const words = text.toLowerCase().match(PLAIN_WORD) ?? [];
  return words.some((word) => word.length > LONGEST_TERM)
    ? words.map((word) => word.slice(0, LONGEST_TERM))
    : words;
}

/**
 * What a person's query asks for: each word, and each phrase in double quotes, is a clause; all must occur. `word*`
 * finds words that begin so. A single character of Korean or Chinese finds words and names that hold it.
 */
export function clausesOf(query: string): readonly Clause[] {
  const clauses: Clause[] = [];
  for (const part of query.matchAll(/["“”„]([^"“”„]*)["“”„]?|[^\s"“”„]+/gu)) {
    const words = part[1] ?? part[0];
    const tokens = tokensOf(words);
    const last = tokens.at(-1);
    if (last === undefined) continue;
    const before = tokens.at(-2);
    // The last character of a run is a term of its own; after a pair that ends in it, it adds nothing.
    const tail = before !== undefined && before.end === last.end;
    const terms = (tail ? tokens.slice(0, -1) : tokens).map((token) => token.term);
    const lone = !tail && isPaired(last.term);
    clauses.push({ terms, prefix: lone || (part[1] === undefined && words.endsWith("*")) });
  }
  return clauses;
}

/** Where a clause occurs among tokens. */
export function occurrencesOf(clause: Clause, tokens: readonly Token[]): readonly Span[] {
  const { terms, prefix } = clause;
  const found: Span[] = [];
  const [head = "", ...rest] = terms;
  const fits = (token: Token | undefined, term: string, open: boolean): boolean =>
    token !== undefined && (open ? token.term.startsWith(term) : token.term === term);
  for (const [at, token] of tokens.entries()) {
    if (!fits(token, head, prefix && rest.length === 0)) continue;
    if (
      !rest.every((term, offset) => fits(tokens[at + 1 + offset], term, prefix && offset === rest.length - 1))
    )
      continue;
    const last = tokens[at + rest.length] ?? token;
    const lone = prefix && isPaired(last.term);
    const end = lone ? last.first : last.end;
    found.push({ start: token.start, end });
  }
  return found;
}

/** How often a clause occurs among terms. */
export function countOf({ terms: [head = "", ...rest], prefix }: Clause, terms: readonly string[]): number {
  const fits = (term: string | undefined, wanted: string, open: boolean): boolean =>
    term !== undefined && (open ? term.startsWith(wanted) : term === wanted);
  let count = 0;
  for (let at = 0; at < terms.length; at += 1)
    if (
      fits(terms[at], head, prefix && rest.length === 0) &&
      rest.every((wanted, offset) =>
        fits(terms[at + 1 + offset], wanted, prefix && offset === rest.length - 1),
      )
    )
      count += 1;
  return count;
}

function pushWord(tokens: Token[], word: string, start: number): void {
  const term = word
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .normalize("NFC")
    .slice(0, LONGEST_TERM)
    .toWellFormed();
  if (term === "") return;
  const first = start + ((word.codePointAt(0) ?? 0) > 0xffff ? 2 : 1);
  tokens.push({ term, start, end: start + word.length, first });
}

function pushPairs(tokens: Token[], run: string, start: number): void {
  const characters = charactersOf(run);
  let at = start;
  for (const [index, character] of characters.entries()) {
    const first = at + character.length;
    const next = characters[index + 1];
    const term = (character.text + (next?.text ?? "")).toLowerCase();
    tokens.push({ term, start: at, end: first + (next?.length ?? 0), first });
    at = first;
  }
}

// Made when first needed: it takes longer to make than a whole command otherwise runs.
let graphemes: Intl.Segmenter | null = null;

/** The characters of a run in composed form, with their length in the run as it is written. */
function charactersOf(run: string): readonly { readonly text: string; readonly length: number }[] {
  if (run === run.normalize("NFKC")) return [...run].map((text) => ({ text, length: text.length }));
  // Decomposed syllables (as some file systems write them) and half-width letters become one character each.
  graphemes ??= new Intl.Segmenter("ko", { granularity: "grapheme" });
  return [...graphemes.segment(run)].map(({ segment }) => ({
    text: segment.normalize("NFKC"),
    length: segment.length,
  }));
}

function isPaired(term: string): boolean {
  return STARTS_PAIRED.test(term);
}
