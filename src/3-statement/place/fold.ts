import { lex } from "../lexer.ts";

/** Letters that Unicode does not decompose, in the form that English newsrooms print. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ı: "i",
  ə: "a",
  ǝ: "a",
  ħ: "h",
  ŋ: "ng",
  ơ: "o",
  ư: "u",
  Ø: "O",
  Ł: "L",
  Đ: "D",
  Ð: "D",
  Þ: "Th",
  Æ: "Ae",
  Œ: "Oe",
  Ə: "A",
  Ǝ: "A",
  Ħ: "H",
  Ŋ: "Ng",
};

const PLAIN_ASCII = /^[\x20-\x7e]*$/;
const PLAIN_WORDS = /^[A-Za-z]+(?: [A-Za-z]+)*$/;
const APOSTROPHES = /[\u2018\u2019\u02bb\u02bc\u02be\u02bf\u2032\u00b4`]/g;

/** A name without diacritics and with plain apostrophes, capitals kept: "Ürümqi" gives "Urumqi". */
export function plainName(name: string): string {
  if (PLAIN_ASCII.test(name)) return name.replaceAll("`", "'");
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(APOSTROPHES, "'")
    .replace(/[^\p{ASCII}]/gu, (letter) => PLAIN[letter] ?? letter)
    .replace(/[\u2010-\u2015]/g, "-");
}

/** One word as the gazetteer keys it: plain, lower-case, without apostrophes ("Xi'an" gives "xian"). */
export function foldWord(lower: string): string {
  let plain = true;
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i);
    if (code > 0x7e || code === 0x27 || code === 0x60) {
      plain = false;
      break;
    }
  }
  return plain || lower === "'s" ? lower : plainName(lower).toLowerCase().replaceAll("'", "");
}

/**
 * The words of a name in the form `readPlaces` meets them in a text: lexed as text is, folded, hyphens, dots
 * and commas between words left out ("St. Louis" gives st, louis; "U.S." stays one word).
 */
export function keyWords(name: string): string[] {
  if (PLAIN_WORDS.test(name)) return name.toLowerCase().split(" ");
  const words: string[] = [];
  for (const token of lex(plainName(name))) if (token.kind !== "mark") words.push(foldWord(token.lower));
  return words;
}
