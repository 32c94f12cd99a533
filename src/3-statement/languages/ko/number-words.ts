/** Native numerals as they stand before a counter, and their free forms. */
const NATIVE_ONES: Readonly<Record<string, number>> = {
  한: 1,
  하나: 1,
  두: 2,
  둘: 2,
  세: 3,
  석: 3,
  셋: 3,
  네: 4,
  넉: 4,
  넷: 4,
  다섯: 5,
  여섯: 6,
  일곱: 7,
  여덟: 8,
  아홉: 9,
};

const NATIVE_TENS: Readonly<Record<string, number>> = {
  열: 10,
  스물: 20,
  서른: 30,
  마흔: 40,
  쉰: 50,
  예순: 60,
  일흔: 70,
  여든: 80,
  아흔: 90,
};

/** Two neighbouring numbers said in one word ("두세 명"). */
export const NEIGHBOURS: Readonly<Record<string, readonly [number, number]>> = {
  한두: [1, 2],
  두세: [2, 3],
  두서너: [2, 4],
  서너: [3, 4],
  너덧: [4, 5],
  너댓: [4, 5],
  네댓: [4, 5],
  네다섯: [4, 5],
  대여섯: [5, 6],
  대여: [5, 6],
  예닐곱: [6, 7],
  일고여덟: [7, 8],
  여덟아홉: [8, 9],
};

/** Words that bound a number loosely (gold guide, table under "people"). */
export const VAGUE: Readonly<Record<string, readonly [number, number]>> = {
  수십: [20, 99],
  몇십: [20, 99],
  수백: [200, 999],
  몇백: [200, 999],
  수천: [2000, 9999],
  몇천: [2000, 9999],
  수만: [20_000, 99_999],
  수십만: [200_000, 999_999],
  십수: [11, 19],
  여러: [3, 9],
  몇: [3, 9],
  몇몇: [3, 9],
  수: [3, 9],
  여남은: [10, 19],
  열댓: [14, 16],
  열두어: [12, 13],
};

const SINO_DIGITS: Readonly<Record<string, number>> = {
  일: 1,
  이: 2,
  삼: 3,
  사: 4,
  오: 5,
  육: 6,
  칠: 7,
  팔: 8,
  구: 9,
};
const SINO_UNITS: Readonly<Record<string, number>> = { 십: 10, 백: 100, 천: 1000 };

/** What a native numeral comes to ("열두", "스무", "서른한"), or null for another word. */
export function nativeValue(word: string): number | null {
  if (word === "스무") return 20;
  const one = NATIVE_ONES[word];
  if (one !== undefined) return one;
  for (const [ten, value] of Object.entries(NATIVE_TENS)) {
    if (!word.startsWith(ten)) continue;
    if (word === ten) return value;
    const rest = NATIVE_ONES[word.slice(ten.length)];
    if (rest !== undefined) return value + rest;
  }
  return null;
}

/** What a Sino-Korean numeral below a hundred million comes to ("이백오십", "삼만 사천"), or null. */
export function sinoValue(word: string): number | null {
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const unit of word) {
    if (unit === " ") continue;
    const ones = SINO_DIGITS[unit];
    if (ones !== undefined) {
      if (digit !== 0) return null;
      digit = ones;
      continue;
    }
    const power = SINO_UNITS[unit];
    if (power !== undefined) {
      section += (digit || 1) * power;
      digit = 0;
      continue;
    }
    if (unit !== "만") return null;
    total += (section + digit || 1) * 10_000;
    section = 0;
    digit = 0;
  }
  const value = total + section + digit;
  return value > 0 ? value : null;
}

const MULTIPLES: Readonly<Record<string, number>> = {
  십: 10,
  백: 100,
  천: 1000,
  만: 10_000,
  억: 100_000_000,
};

/** What digits mixed with units come to ("2만5000", "3만4천", "2천600", "1,200"); NaN if they make no number. */
export function digitValue(written: string): number {
  let total = 0;
  let section = 0;
  for (const [, digits, units] of written
    .replaceAll(/[,\s]/g, "")
    .matchAll(/(\d+(?:\.\d+)?)([십백천만억]*)/g)) {
    let value = Number(digits);
    let large = 1;
    for (const unit of units ?? "") {
      const multiple = MULTIPLES[unit] as number;
      if (multiple >= 10_000) large *= multiple;
      else value *= multiple;
    }
    if (large > 1) {
      total += (section + value) * large;
      section = 0;
    } else section += value;
  }
  return written === "" ? Number.NaN : total + section;
}

export const NATIVE_PATTERN =
  "(?:(?:열|스물|서른|마흔|쉰|예순|일흔|여든|아흔)(?:한|두|세|네|다섯|여섯|일곱|여덟|아홉)?|스무|다섯|여섯|일곱|여덟|아홉|한|두|세|석|네|넉)";
export const NEIGHBOUR_PATTERN = `(?:${Object.keys(NEIGHBOURS)
  .sort((a, b) => b.length - a.length)
  .join("|")})`;
export const VAGUE_PATTERN = `(?:${Object.keys(VAGUE)
  .sort((a, b) => b.length - a.length)
  .join("|")})`;
export const SINO_PATTERN = "(?:[일이삼사오육칠팔구]?[십백천만][일이삼사오육칠팔구십백천만]*)";
export const DIGIT_PATTERN =
  "(?:\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?)(?:\\s?[십백천만억]+(?:\\s?\\d[\\d,]*[십백천]*)?)*";
