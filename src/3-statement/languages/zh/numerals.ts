import { textAt } from "./text-at.ts";

/** A whole number as written, without what bounds it. */
export type Numeral = {
  /** Lower end; equal to `max` for a plain number. */
  readonly min: number;
  /** Upper end; null where the words leave it open ("上百"). */
  readonly max: number | null;
  /** How the words themselves bound it. */
  readonly kind: "plain" | "odd" | "vague" | "range";
  readonly end: number;
};

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };

const HAN_NUMERAL = /[零一二两三四五六七八九十百千万亿廿卅]+/y;
const ASCII_NUMERAL = /\d+(?:,\d{3})*(?:\.\d+)?/y;
const LARGE_UNITS = /(?:百|千|万|亿)+/y;
/** No count of people is larger. */
const LARGEST = 10_000_000_000;

/** 廿 and 卅 are 二十 and 三十 in one character. */
const spelledOut = (word: string): string => word.replaceAll("廿", "二十").replaceAll("卅", "三十");

/** "二万三千", "一百零五", "两千三" (2,300); digit by digit ("二零一二") where no unit is said. Null if ill-formed. */
export function hanValue(numeral: string): number | null {
  const word = spelledOut(numeral);
  if (!/[十百千万亿]/.test(word)) {
    let value = 0;
    for (const character of word) value = value * 10 + (DIGITS[character] as number);
    return value <= LARGEST ? value : null;
  }
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let lastUnit = 1;
  let zero = false;
  for (const character of word) {
    const unit = UNITS[character];
    if (unit === undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = DIGITS[character] as number;
      zero = digit === 0;
      continue;
    }
    if (unit >= 10_000) {
      section = (section + (digit ?? 0) || 1) * unit;
      total = unit === 100_000_000 ? total + section || 1 : total + section;
      section = 0;
    } else section += (digit ?? 1) * unit;
    digit = null;
    lastUnit = unit;
  }
  // "两千三" is 2,300, "一百零三" 103.
  const tail =
    digit === null ? 0 : zero || lastUnit <= 10 || word.includes("零") ? digit : (digit * lastUnit) / 10;
  const value = total + section + tail;
  return value <= LARGEST ? value : null;
}

/** "七八": two digits told together are a range, unless they are one number read digit by digit. */
function adjacentRange(word: string): Numeral | null {
  const parts = /^([一二两三四五六七八九])([一二三四五六七八九])([十百千万]*)$/.exec(word);
  const teens = /^([十百千])([一二三四五六七八九])([一二三四五六七八九])$/.exec(word);
  if (parts !== null) {
    const [, low, high, units] = parts;
    const scale = units === "" ? 1 : (hanValue(units as string) ?? 1);
    const min = (DIGITS[low as string] as number) * scale;
    const max = (DIGITS[high as string] as number) * scale;
    return max > min && max - min <= 2 * scale ? { min, max, kind: "range", end: 0 } : null;
  }
  if (teens !== null && teens[1] === "十") {
    const min = 10 + (DIGITS[teens[2] as string] as number);
    const max = 10 + (DIGITS[teens[3] as string] as number);
    return max > min ? { min, max, kind: "range", end: 0 } : null;
  }
  return null;
}

const LISTED_RANGE = /[一二三四五六七八九]、[二三四五六七八九][十百千万]*(?=[余多]?[名位个人口])/y;

/** "三、四名", "二、三十人": two digits that follow each other, told as one range. */
function listedRangeAt(text: string, at: number): Numeral | null {
  const word = textAt(LISTED_RANGE, text, at);
  const range = word === null ? null : adjacentRange(word.replace("、", ""));
  const scale = word === null ? 1 : (hanValue(`一${word.slice(3)}`) ?? 1);
  return word === null || range === null || range.max !== range.min + scale
    ? null
    : { ...range, end: at + word.length };
}

const VAGUE =
  /(?:数以)?(?:成百上千|成千上万|数以百计|数以千计|数以万计|好几十|好几百|好几千|好几|数十|几十|数百|几百|数千|几千|数万|几万|十几|十数|二十几|三十几|四十几|五十几|几|数|若干|多)(?=[^\d])/y;
const VAGUE_VALUES: Readonly<Record<string, readonly [number, number | null]>> = {
  成百上千: [200, 9999],
  成千上万: [2000, null],
  数以百计: [200, 999],
  数以千计: [2000, 9999],
  数以万计: [20_000, 99_999],
  好几十: [20, 99],
  数十: [20, 99],
  几十: [20, 99],
  好几百: [200, 999],
  数百: [200, 999],
  几百: [200, 999],
  好几千: [2000, 9999],
  数千: [2000, 9999],
  几千: [2000, 9999],
  数万: [20_000, 99_999],
  几万: [20_000, 99_999],
  十几: [10, 19],
  十数: [10, 19],
  二十几: [20, 29],
  三十几: [30, 39],
  四十几: [40, 49],
  五十几: [50, 59],
  好几: [3, 9],
  几: [3, 9],
  数: [3, 9],
  若干: [3, 9],
  多: [2, null],
};

function vagueAt(text: string, at: number): Numeral | null {
  const word = textAt(VAGUE, text, at);
  const values = word === null ? undefined : VAGUE_VALUES[word];
  if (word === null || values === undefined) return null;
  let [min, max] = values;
  let end = at + word.length;
  // "数十万": a vague number of a larger unit.
  const unit = textAt(LARGE_UNITS, text, end);
  if (unit !== null && /^[十百千]/.test(word.slice(-1))) {
    const scale = hanValue(unit) ?? 1;
    min *= scale;
    max = max === null ? null : (max + 1) * scale - 1;
    end += unit.length;
  }
  return { min, max, kind: "vague", end };
}

function plainAt(text: string, at: number): Numeral | null {
  const digits = textAt(ASCII_NUMERAL, text, at);
  if (digits !== null) {
    let value = Number(digits.replaceAll(",", ""));
    let end = at + digits.length;
    const unit = textAt(LARGE_UNITS, text, end);
    if (unit !== null) {
      value *= hanValue(unit) ?? 1;
      end += unit.length;
      // "3万4000": the rest of the number in digits again.
      const rest = /[万亿]$/.test(unit) ? textAt(ASCII_NUMERAL, text, end) : null;
      if (rest !== null && Number.isInteger(value)) {
        value += Number(rest.replaceAll(",", ""));
        end += rest.length;
      }
    }
    if (value > LARGEST) return null;
    const whole = Math.round(value);
    return { min: whole, max: whole, kind: "plain", end };
  }
  const listed = listedRangeAt(text, at);
  if (listed !== null) return listed;
  const word = textAt(HAN_NUMERAL, text, at);
  if (word === null) return null;
  const range = adjacentRange(word);
  if (range !== null) return { ...range, end: at + word.length };
  const value = hanValue(word);
  return value === null ? null : { min: value, max: value, kind: "plain", end: at + word.length };
}

const ODD = /(?:余|多|几|来)(?=万|[名位人个口岁天年月日户批])/y;

/** The number that begins at `at` of a folded text, with 余, 多 and 几 after it, or null. */
export function numeralAt(text: string, at: number): Numeral | null {
  const vague = vagueAt(text, at);
  if (vague !== null) return vague;
  const plain = plainAt(text, at);
  if (plain === null) return null;
  if (plain.kind === "range") return plain;
  const odd = textAt(ODD, text, plain.end);
  if (odd === null) return plain;
  const end = plain.end + odd.length;
  // "2万多", "三十多万".
  const unit = text[end] === "万" ? 10_000 : 1;
  const value = plain.min * unit;
  if (value < 10) return plain;
  const step = 10 ** Math.max(1, Math.floor(Math.log10(value)));
  return { min: value, max: value + step - 1, kind: "odd", end: unit === 1 ? end : end + 1 };
}
