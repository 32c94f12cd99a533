/** `word`: letters (and the clitic `'s` by itself); `number`: digits with their separators; `mark`: the rest. */
export type TokenKind = "word" | "number" | "mark";

/** `initial`: first letter capital; `all`: every letter capital and more than one of them. */
export type Capitals = "none" | "initial" | "all";

export type Token = {
  readonly kind: TokenKind;
  /** UTF-16 offsets into the text that was lexed, plus the base given. */
  readonly start: number;
  readonly end: number;
  /** Lower-cased, with typographic apostrophes and dashes made plain. */
  readonly lower: string;
  /** No space stands between this token and the one before. */
  readonly tight: boolean;
  readonly capitals: Capitals;
  /** What a number token comes to; NaN for the others. */
  readonly value: number;
};

const SPACE = 1;
const LETTER = 2;
const DIGIT = 3;
const MARK = 4;

const LAST_TABLED = 0x250;
const classes = new Uint8Array(LAST_TABLED);
for (let code = 0; code < LAST_TABLED; code++) {
  const character = String.fromCharCode(code);
  classes[code] = /\s/u.test(character)
    ? SPACE
    : /[\p{L}\p{M}]/u.test(character)
      ? LETTER
      : code >= 48 && code <= 57
        ? DIGIT
        : MARK;
}
// Zero-width space and joiners, and the soft hyphen, separate nothing that a reader sees.
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff]/;

function classOf(code: number): number {
  if (code < LAST_TABLED) return classes[code] as number;
  if (code === 0x2019 || (code >= 0x2010 && code <= 0x2027)) return MARK;
  if (code >= 0xd800 && code <= 0xdfff) return LETTER;
  const character = String.fromCharCode(code);
  if (/[\p{L}\p{M}]/u.test(character)) return LETTER;
  if (/\s/u.test(character) || INVISIBLE.test(character)) return SPACE;
  return MARK;
}

const isApostrophe = (code: number): boolean => code === 0x27 || code === 0x2019;
const isUpper = (character: string): boolean => character !== character.toLowerCase();

/** Dashes that newsrooms use between words and numbers, made one. */
function plainMark(mark: string): string {
  switch (mark) {
    case "\u2018":
    case "\u2019":
      return "'";
    case "\u201c":
    case "\u201d":
    case "\u00ab":
    case "\u00bb":
      return '"';
    case "\u2010":
    case "\u2011":
      return "-";
    case "\u2012":
    case "\u2013":
    case "\u2014":
    case "\u2015":
    case "\u2212":
      return "\u2013";
    case "\u2026":
      return "...";
    default:
      return mark;
  }
}

/** End of the digits that begin at `from`, taking in thousands separators and a decimal part. */
function endOfNumber(text: string, from: number): number {
  let end = from;
  while (classOf(text.charCodeAt(end)) === DIGIT) end++;
  const leading = end - from;
  while (leading <= 3 && text.charCodeAt(end) === 0x2c && isThousandsGroup(text, end + 1)) end += 4;
  if (text.charCodeAt(end) === 0x2e && classOf(text.charCodeAt(end + 1)) === DIGIT) {
    let decimal = end + 1;
    while (classOf(text.charCodeAt(decimal)) === DIGIT) decimal++;
    // "3.14.2012" and "10.30.1": dates and clock times keep their parts.
    if (text.charCodeAt(decimal) !== 0x2e || classOf(text.charCodeAt(decimal + 1)) !== DIGIT) end = decimal;
  }
  return end;
}

function isThousandsGroup(text: string, at: number): boolean {
  for (let i = at; i < at + 3; i++) if (classOf(text.charCodeAt(i)) !== DIGIT) return false;
  return classOf(text.charCodeAt(at + 3)) !== DIGIT;
}

/** End of the word that begins at `from`: "U.N." and "a.m." whole, "don't" whole, "China's" without its 's. */
function endOfWord(text: string, from: number): number {
  let end = from;
  for (;;) {
    while (classOf(text.charCodeAt(end)) === LETTER) end++;
    const code = text.charCodeAt(end);
    if (code === 0x2e && isAcronymDot(text, from, end)) {
      end++;
      if (classOf(text.charCodeAt(end)) !== LETTER) return end;
      continue;
    }
    if (isApostrophe(code) && classOf(text.charCodeAt(end + 1)) === LETTER && !isPossessive(text, end)) {
      end++;
      continue;
    }
    return end;
  }
}

function isPossessive(text: string, apostrophe: number): boolean {
  const next = text.charCodeAt(apostrophe + 1);
  return (next === 0x73 || next === 0x53) && classOf(text.charCodeAt(apostrophe + 2)) !== LETTER;
}

/** A dot inside or at the end of "U.N.", "a.m.", "N.K.": single letters, at least two of them. */
function isAcronymDot(text: string, from: number, dot: number): boolean {
  if (dot === from + 1) {
    return classOf(text.charCodeAt(dot + 1)) === LETTER && text.charCodeAt(dot + 2) === 0x2e;
  }
  return text.charCodeAt(dot - 2) === 0x2e && classOf(text.charCodeAt(dot - 1)) === LETTER;
}

function capitalsOf(raw: string): Capitals {
  if (!isUpper(raw[0] as string)) return "none";
  if (raw.length === 1) return "initial";
  return raw === raw.toUpperCase() ? "all" : "initial";
}

type WordForm = { readonly lower: string; readonly capitals: Capitals };

/** Forms of words met lately: a few thousand make up nearly all of any text, and looking one up is cheap. */
const forms = new Map<string, WordForm>();
const MOST_FORMS = 20_000;
const LONGEST_KEPT = 24;

function wordOf(raw: string): WordForm {
  const known = forms.get(raw);
  if (known !== undefined) return known;
  const form = { lower: raw.toLowerCase().replaceAll("\u2019", "'"), capitals: capitalsOf(raw) };
  if (raw.length <= LONGEST_KEPT) {
    if (forms.size >= MOST_FORMS) forms.clear();
    // A slice would keep its whole text alive (V8), as a key just as in a value.
    forms.set(detached(raw), { ...form, lower: detached(form.lower) });
  }
  return form;
}

/** The same string, sharing nothing with a longer one. */
function detached(word: string): string {
  return Object.keys({ [word]: 0 })[0] ?? word;
}

/**
 * Splits `text` from `from` to `to` into tokens with offsets into `text`. Hyphens are marks of their own, so
 * that "three-year-old" is five tokens, all but the first tight. Never throws; every unit that is no space
 * belongs to exactly one token.
 */
export function lex(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  let at = from;
  let lastEnd = -1;
  while (at < to) {
    const code = text.charCodeAt(at);
    const kind = classOf(code);
    if (kind === SPACE) {
      at++;
      continue;
    }
    let end: number;
    if (kind === DIGIT) end = endOfNumber(text, at);
    else if (kind === LETTER) end = endOfWord(text, at);
    else if (isApostrophe(code) && at === lastEnd && isPossessive(text, at)) end = at + 2;
    else end = at + 1;
    if (end > to) end = to;
    tokens.push(tokenOf(text, at, end, kind, at === lastEnd));
    lastEnd = end;
    at = end;
  }
  return tokens;
}

function tokenOf(text: string, start: number, end: number, kind: number, tight: boolean): Token {
  const raw = text.slice(start, end);
  if (kind === DIGIT) {
    const value = Number(raw.replaceAll(",", ""));
    return { kind: "number", start, end, lower: raw, tight, capitals: "none", value };
  }
  if (kind === LETTER) {
    const { lower, capitals } = wordOf(raw);
    return { kind: "word", start, end, lower, tight, capitals, value: Number.NaN };
  }
  const clitic = raw.length === 2;
  const lower = clitic ? "'s" : plainMark(raw);
  return { kind: clitic ? "word" : "mark", start, end, lower, tight, capitals: "none", value: Number.NaN };
}
