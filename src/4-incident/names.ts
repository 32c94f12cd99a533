/**
 * Names of speakers made comparable across spellings. Korean names reach the Latin script by several
 * systems (Koo Byoung-sam, Koo Byung-sam, 구병삼), other names lose marks or swap b/p, v/w, d/t on the
 * way. The key keeps the consonants by place of sound, so that spellings of one name meet; it is for
 * comparing speakers only, never for finding a person.
 */

/** Surnames whose usual spelling does not follow their sound (박 Park, 이 Lee, 노 Roh, 임 Lim). */
const SURNAME_SPELLINGS: Readonly<Record<string, string>> = {
  park: "pak",
  lee: "i",
  li: "i",
  rhee: "i",
  yi: "i",
  roh: "no",
  noh: "no",
  lim: "im",
  rim: "im",
  ryu: "yu",
};

const HANGUL_FIRST = 0xac00;
const HANGUL_LAST = 0xd7a3;
const INITIALS = "g kk n d tt r m b pp s ss  j jj ch k t p h".split(" ");
const VOWELS = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(" ");
const FINALS = " k k k n n n t l l l l l l l l m p p t t ng t t k t p t".split(" ");

/** Hangul syllables written in Latin letters (Revised Romanisation, without sound changes across syllables). */
export function romaniseHangul(text: string): string {
  let out = "";
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < HANGUL_FIRST || code > HANGUL_LAST) {
      out += character;
      continue;
    }
    const offset = code - HANGUL_FIRST;
    out += INITIALS[Math.floor(offset / 588)] ?? "";
    out += VOWELS[Math.floor((offset % 588) / 28)] ?? "";
    out += FINALS[offset % 28] ?? "";
  }
  return out;
}

/** Lower case, without marks, punctuation to spaces. */
export function foldText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function consonants(latin: string): string {
  return latin
    .replace(/ph/g, "p")
    .replace(/ck/g, "k")
    .replace(/c(?!h)/g, "k")
    .replace(/ch|j|zh|z/g, "c")
    .replace(/[aeiouyh]/g, "")
    .replace(/[bp]/g, "p")
    .replace(/[dt]/g, "t")
    .replace(/[gkq]/g, "k")
    .replace(/[vw]/g, "v")
    .replace(/[lr]/g, "r");
}

/** "Byoung-sam Koo": a given name of two joined syllables before a short surname. */
const GIVEN_NAME_FIRST = /^(\p{L}{2,}-\p{L}{2,})\s+(\p{L}{2,5})$/u;

/**
 * A key under which spellings of one name meet; names in other scripts than Latin and Hangul keep their
 * characters. A hyphenated first part before a short word is taken for a Korean given name, so that order
 * does not matter.
 */
export function nameKey(name: string): string {
  const ordered = name.trim().replace(GIVEN_NAME_FIRST, "$2 $1");
  const folded = foldText(/^[\s\uac00-\ud7a3]+$/u.test(ordered) ? hangulInLatin(ordered) : ordered);
  if (folded === "" || /[^\p{Script=Latin}\p{N} ]/u.test(folded)) return folded.replace(/ /g, "");
  const parts = folded
    .replace(/\b(the|of|for|and|in)\b/g, " ")
    .split(" ")
    .filter((part) => part !== "");
  const first = parts[0];
  if (first && parts.length > 1) parts[0] = SURNAME_SPELLINGS[first] ?? first;
  const skeleton = parts
    .map(consonants)
    .join("")
    .replace(/(.)\1+/g, "$1");
  // Too few consonants to tell anybody apart: keep the letters.
  return skeleton.length < 4 ? parts.join("") : skeleton;
}

function hangulInLatin(name: string): string {
  return [...name.replace(/\s+/g, "")].map(romaniseHangul).join(" ");
}
