import { piecesOf } from "../../overlong.ts";
import type { Passage } from "../../passage.ts";

/** A sentence of the title or the body. */
export type KoreanSentence = {
  readonly start: number;
  readonly end: number;
  readonly title: boolean;
  /** Number of the line it stands on, for what carries on within a paragraph. */
  readonly paragraph: number;
};

const CLOSERS = "\"'\u201d\u2019)\u300d\u300f]";

const isSpace = (code: number): boolean =>
  code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d || code === 0xa0 || code === 0x3000;
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isLatin = (code: number): boolean => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);

/** "2012. 2. 14." and "J. M.": full stops inside dates and initials. */
function isInside(text: string, dot: number, next: number): boolean {
  const before = text.charCodeAt(dot - 1);
  if (isDigit(before) && isDigit(text.charCodeAt(next))) return true;
  return isLatin(before) && !isLatin(text.charCodeAt(dot - 2));
}

const QUOTES: Readonly<Record<string, string>> = { "\u201c": "\u201d", '"': '"', "\u300e": "\u300f" };
const LONGEST_QUOTATION = 700;

/** Where the quotation that opens at `at` is closed on its line, or -1 if it is not closed within reason. */
function closeOf(text: string, at: number, end: number): number {
  const closer = QUOTES[text[at] as string];
  if (closer === undefined) return -1;
  const limit = Math.min(end, at + LONGEST_QUOTATION);
  for (let index = at + 1; index < limit; index++) {
    if (text.charCodeAt(index) === 0x0a) return -1;
    if (text[index] === closer) return index;
  }
  return -1;
}

/** Does a quotation go on into the sentence around it ("…했다”고 말했다")? */
const goesOn = (text: string, close: number): boolean => /^[가-힣,]/u.test(text.slice(close + 1, close + 2));

/** Offsets of sentence ends in `[start, end)`, a newline always being one. */
function* boundaries(text: string, start: number, end: number): Generator<number> {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a) {
      yield at + 1;
      continue;
    }
    // The sentences of a quotation are said by whoever the sentence around it names.
    const close = closeOf(text, at, end);
    if (close > 0 && goesOn(text, close)) {
      at = close;
      continue;
    }
    if (code !== 0x2e && code !== 0x21 && code !== 0x3f && code !== 0x3002) continue;
    let after = at + 1;
    while (after < end && CLOSERS.includes(text[after] as string)) after++;
    // "…했다”고 말했다": the quotation goes on into its sentence.
    if (after < end && !isSpace(text.charCodeAt(after))) continue;
    let next = after;
    while (next < end && isSpace(text.charCodeAt(next)) && text.charCodeAt(next) !== 0x0a) next++;
    if (next >= end || text.charCodeAt(next) === 0x0a) continue;
    if (code === 0x2e && after === at + 1 && isInside(text, at, next)) continue;
    yield next;
    at = next - 1;
  }
  yield end;
}

/** Splits passages into sentences. Linear in the length of the passages. */
export function splitKoreanSentences(text: string, passages: readonly Passage[]): KoreanSentence[] {
  const sentences: KoreanSentence[] = [];
  let paragraph = 0;
  for (const passage of passages) {
    let from = passage.start;
    for (const boundary of boundaries(text, passage.start, passage.end))
      for (const to of piecesOf(text, from, boundary, " ")) {
        let start = from;
        let end = to;
        while (start < end && isSpace(text.charCodeAt(start))) start++;
        while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
        if (start < end) sentences.push({ start, end, title: passage.title, paragraph });
        if (text.charCodeAt(to - 1) === 0x0a) paragraph++;
        from = to;
      }
    paragraph++;
  }
  return sentences;
}
