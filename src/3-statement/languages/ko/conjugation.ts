/**
 * How the stem of a verb appears before its endings: `base` the stem itself, `n`/`l`/`m`/`b` with the consonant of
 * an adnominal, prospective, nominal or formal ending, `a` the infinitive, `ss` the past.
 */
export type HeadKind = "base" | "n" | "l" | "m" | "b" | "a" | "ss";

export type Head = { readonly surface: string; readonly kind: HeadKind };

const FIRST = 0xac00;
const LAST = 0xd7a3;
const VOWELS = 21;
const CODAS = 28;
const CODA = { none: 0, n: 4, l: 8, m: 16, b: 17, ss: 20 } as const;

type Syllable = { readonly onset: number; readonly vowel: number; readonly coda: number };

const NO_SYLLABLE: Syllable = { onset: 0, vowel: 0, coda: 0 };

function apart(syllable: string): Syllable {
  const code = syllable.charCodeAt(0);
  if (!(code >= FIRST && code <= LAST)) return NO_SYLLABLE;
  const index = code - FIRST;
  return {
    onset: Math.floor(index / (VOWELS * CODAS)),
    vowel: Math.floor(index / CODAS) % VOWELS,
    coda: index % CODAS,
  };
}

function compose({ onset, vowel, coda }: Syllable): string {
  return String.fromCharCode(FIRST + (onset * VOWELS + vowel) * CODAS + coda);
}

// Vowels by their place in the Unicode order of hangul: ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ.
const A = 0;
const EO = 4;
const YEO = 6;
const O = 8;
const WA = 9;
const WAE = 10;
const OE = 11;
const U = 13;
const WO = 14;
const EU = 18;
const I = 20;

const isBright = (vowel: number): boolean => vowel === A || vowel === O || vowel === 2;

/** The infinitives of a stem that ends in a vowel: contracted, and as it is written out. */
function vowelInfinitives(before: string, last: Syllable): string[] {
  const { vowel } = last;
  const syllable = compose(last);
  const contracted = (to: number): string => before + compose({ ...last, vowel: to });
  if (syllable === "하") return [`${before}해`, `${before}하여`];
  switch (vowel) {
    case I:
      return [contracted(YEO), `${before}${syllable}어`];
    case O:
      return [contracted(WA), `${before}${syllable}아`];
    case U:
      return [contracted(WO), `${before}${syllable}어`];
    case OE:
      return [contracted(WAE), `${before}${syllable}어`];
    case EU:
      return syllable === "르" ? doubled(before) : [contracted(EO)];
    default:
      return [`${before}${syllable}`, `${before}${syllable}어`];
  }
}

/** "부르" gives "불러", "가르" gives "갈라". */
function doubled(before: string): string[] {
  const last = apart(before.slice(-1));
  const stem = before.slice(0, -1) + compose({ ...last, coda: CODA.l });
  return [`${stem}${isBright(last.vowel) ? "라" : "러"}`];
}

/** Every form in which a regular stem (and one in 하, 되, 르) appears, for example of "붙잡히": 붙잡힌, 붙잡혀, 붙잡혔. */
export function headsOf(stem: string): Head[] {
  const before = stem.slice(0, -1);
  const last = apart(stem.slice(-1));
  const ending = (coda: number): string => before + compose({ ...last, coda });
  const heads: Head[] = [{ surface: stem, kind: "base" }];
  let infinitives: string[];
  if (last.coda === CODA.none || last.coda === CODA.l) {
    heads.push({ surface: ending(CODA.n), kind: "n" }, { surface: ending(CODA.b), kind: "b" });
    if (last.coda === CODA.none)
      heads.push({ surface: ending(CODA.l), kind: "l" }, { surface: ending(CODA.m), kind: "m" });
    infinitives =
      last.coda === CODA.none
        ? vowelInfinitives(before, last)
        : [`${stem}${isBright(last.vowel) ? "아" : "어"}`];
  } else {
    heads.push(
      { surface: `${stem}은`, kind: "n" },
      { surface: `${stem}을`, kind: "l" },
      { surface: `${stem}음`, kind: "m" },
      { surface: `${stem}습`, kind: "b" },
    );
    infinitives = [`${stem}${isBright(last.vowel) ? "아" : "어"}`];
  }
  for (const infinitive of infinitives) {
    const closing = apart(infinitive.slice(-1));
    heads.push(
      { surface: infinitive, kind: "a" },
      { surface: infinitive.slice(0, -1) + compose({ ...closing, coda: CODA.ss }), kind: "ss" },
    );
  }
  return heads;
}

/** The passive stem in 지다 ("넘기": 넘겨지). */
export function passiveOf(stem: string): string {
  const infinitive = headsOf(stem).find(({ kind }) => kind === "a")?.surface ?? stem;
  return `${infinitive}지`;
}
