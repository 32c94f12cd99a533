import type { Language } from "./types.ts";

/** Words so common that a few dozen words of running text hold several; shared ones are left to the sum. */
const PROFILES: Readonly<Record<Language, string>> = {
  en: "the of and to in that is was for it with as on by at from has have were been said who which their",
  es: "el la los las de que y en un una por con para del se su al fueron según como más está",
  fr: "le la les des et en un une du que qui dans pour par sur au est ont été avec ce selon plus",
  de: "der die das und in den von zu mit dem des ist im auf für nicht sich ein eine wurden nach aus",
  it: "il la le di che e in un una per del della dei con sono da al gli nel stati secondo più",
  pt: "o os as de que e em um uma para do da dos das com no na por não foram segundo mais",
  nl: "de het een van en in dat is te op zijn voor met die aan niet werden door uit bij",
  sv: "och att det i en som på är av för med den till inte har om ett från",
  da: "og at det i en som på er af for med den til ikke har om et fra blev",
  no: "og at det i en som på er av for med den til ikke har om et fra ble",
  fi: "ja on ei että oli se hän ovat myös mutta kun joka mukaan",
  pl: "w i na z do się że nie jest to o jak przez po od za dla są",
  cs: "a v na se že je z do s to o k ve pro za by jsou podle",
  hu: "a az és hogy nem egy is volt meg azt szerint mint ezt",
  ro: "și în de la cu pe a din că nu o care este mai au fost pentru",
  tr: "ve bir bu da de için ile olarak olan daha çok gibi kadar göre",
  id: "yang dan di dari ke untuk dengan pada ini itu tidak dalam oleh akan adalah mereka",
  tl: "ang ng sa mga na ay at si ni kay hindi para",
  vi: "và của là có được cho trong không người những một các với này đã",
};

const LANGUAGES_OF_WORD: ReadonlyMap<string, readonly Language[]> = (() => {
  const map = new Map<string, Language[]>();
  for (const [language, words] of Object.entries(PROFILES))
    for (const word of words.split(" ")) {
      const languages = map.get(word);
      if (languages === undefined) map.set(word, [language]);
      else languages.push(language);
    }
  return map;
})();

const SAMPLE_UNITS = 600;

type Script = "latin" | "hangul" | "han" | "kana" | "cyrillic" | "greek" | "arabic" | "hebrew";

/** Scripts by their code ranges: `[first, last, script]`, sorted. */
const RANGES: readonly (readonly [number, number, Script | Language])[] = [
  [0x41, 0x5a, "latin"],
  [0x61, 0x7a, "latin"],
  [0xc0, 0x24f, "latin"],
  [0x370, 0x3ff, "greek"],
  [0x400, 0x52f, "cyrillic"],
  [0x530, 0x58f, "hy"],
  [0x590, 0x5ff, "hebrew"],
  [0x600, 0x6ff, "arabic"],
  [0x900, 0x97f, "hi"],
  [0xe00, 0xe7f, "th"],
  [0xe80, 0xeff, "lo"],
  [0xf00, 0xfff, "bo"],
  [0x1000, 0x109f, "my"],
  [0x10a0, 0x10ff, "ka"],
  [0x1100, 0x11ff, "hangul"],
  [0x1780, 0x17ff, "km"],
  [0x1e00, 0x1eff, "latin"],
  [0x3040, 0x30ff, "kana"],
  [0x3130, 0x318f, "hangul"],
  [0x3400, 0x9fff, "han"],
  [0xac00, 0xd7a3, "hangul"],
];

const SCRIPTS: readonly string[] = [...new Set(RANGES.map(([, , script]) => script))];

/** For each UTF-16 unit the place of its script in `SCRIPTS` plus one; 0 for digits, marks and scripts not listed. */
const SCRIPT_OF_UNIT: Uint8Array = (() => {
  const table = new Uint8Array(0x10000);
  for (const [first, last, script] of RANGES) table.fill(SCRIPTS.indexOf(script) + 1, first, last + 1);
  return table;
})();

/** A syllable or character of East Asia carries as much as about two letters of an alphabet. */
const WEIGHTS: Readonly<Record<string, number>> = { hangul: 2, han: 2, kana: 2 };

function scriptShares(sample: string): ReadonlyMap<string, number> {
  const counts = new Uint32Array(SCRIPTS.length + 1);
  for (let i = 0; i < sample.length; i++) {
    const script = SCRIPT_OF_UNIT[sample.charCodeAt(i)]!;
    counts[script] = counts[script]! + 1;
  }
  const shares = new Map<string, number>();
  for (const [i, script] of SCRIPTS.entries())
    if (counts[i + 1]! > 0) shares.set(script, counts[i + 1]! * (WEIGHTS[script] ?? 1));
  return shares;
}

function sampleOf(text: string): string {
  if (text.length <= 3 * SAMPLE_UNITS) return text.slice(0, 3 * SAMPLE_UNITS);
  const middle = text.length >> 1;
  // The middle is running text where the beginning is a page's menu.
  return `${text.slice(0, SAMPLE_UNITS)}\n${text.slice(middle, middle + SAMPLE_UNITS)}`;
}

function latinLanguage(sample: string): Language {
  const scores = new Map<Language, number>();
  for (const word of sample.toLowerCase().split(/[^a-zà-ɏḀ-ỿ]+/)) {
    const languages = LANGUAGES_OF_WORD.get(word);
    // A word that many languages share says little.
    for (const language of languages ?? [])
      scores.set(language, (scores.get(language) ?? 0) + 1 / languages!.length);
  }
  let best: Language = "und";
  let bestScore = 0;
  for (const [language, score] of scores) {
    if (score > bestScore) {
      best = language;
      bestScore = score;
    }
  }
  return bestScore > 0 ? best : "und";
}

function cyrillicLanguage(sample: string): Language {
  if (/[іїєґ]/i.test(sample)) return "uk";
  if (/[өү]/i.test(sample)) return "mn";
  return "ru";
}

function arabicLanguage(sample: string): Language {
  if (/[ٹڈڑںے]/.test(sample)) return "ur";
  if (/[ېۆۇۈ]/.test(sample)) return "ug";
  return /[پچژگ]/.test(sample) ? "fa" : "ar";
}

/** The script that carries most of a text, or null for a text without letters. Han with kana counts as kana. */
export function mainScript(sample: string): string | null {
  const shares = scriptShares(sample);
  let best: string | null = null;
  let bestShare = 0;
  for (const [script, share] of shares) {
    if (share > bestShare) {
      best = script;
      bestShare = share;
    }
  }
  const han = shares.get("han") ?? 0;
  // Korean and Japanese mix Han characters in; a tenth of the native script decides.
  if (best === "han" && (shares.get("hangul") ?? 0) * 3 > han) return "hangul";
  if (best === "han" && (shares.get("kana") ?? 0) * 10 > han) return "kana";
  return best;
}

/**
 * The language of a text as ISO 639-1, `und` where it has no letters: by script, and for the Latin script by its
 * most common words. Looks at 1,800 characters at most.
 */
export function languageOf(text: string): Language {
  const sample = sampleOf(text);
  const script = mainScript(sample);
  switch (script) {
    case null:
      return "und";
    case "latin":
      return latinLanguage(sample);
    case "hangul":
      return "ko";
    case "kana":
      return "ja";
    case "han":
      return "zh";
    case "cyrillic":
      return cyrillicLanguage(sample);
    case "greek":
      return "el";
    case "hebrew":
      return "he";
    case "arabic":
      return arabicLanguage(sample);
    default:
      return script;
  }
}

const NAMES: Readonly<Record<string, Language>> = {
  english: "en",
  korean: "ko",
  한국어: "ko",
  chinese: "zh",
  中文: "zh",
  japanese: "ja",
  spanish: "es",
  french: "fr",
  german: "de",
  russian: "ru",
  vietnamese: "vi",
  thai: "th",
  kor: "ko",
  eng: "en",
  zho: "zh",
  chi: "zh",
  jpn: "ja",
};

const EAST_ASIAN: ReadonlySet<Language> = new Set(["ko", "zh", "ja"]);

/** ISO 639-1 of what a header or a page calls its language ("zh-TW", "Korean"); null for anything else. */
export function languageCode(said: string): Language | null {
  const value = said.trim().toLowerCase();
  if (NAMES[value] !== undefined) return NAMES[value];
  return /^([a-z]{2})(?:[-_][a-z0-9-]+)?$/.exec(value)?.[1] ?? null;
}

/**
 * The language of a document: what its header or page says, unless the text's script speaks against it (a page
 * in Korean whose template says "en").
 */
export function documentLanguage(said: string | null, text: string): Language {
  const code = said === null ? null : languageCode(said);
  const told = languageOf(text);
  if (code === null) return told;
  if (told === "und" || code === told) return code;
  const againstScript = EAST_ASIAN.has(told) !== EAST_ASIAN.has(code) || EAST_ASIAN.has(told);
  return againstScript ? told : code;
}
