/** Words of a text as numbers: one pass over the characters, since linking goes over every text it is given. */

const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Whether a UTF-16 unit of a lower-case text belongs to a word: digits, letters of any script. */
function isWordUnit(unit: number): boolean {
  if (unit < 0x80) return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
  if (unit < 0xc0) return unit === 0xaa || unit === 0xb5 || unit === 0xba;
  if (unit >= 0x2000 && unit < 0x2c00) return false;
  return !(
    (unit >= 0x3000 && unit < 0x3040) ||
    (unit >= 0xff00 && unit < 0xff10) ||
    (unit >= 0xff1a && unit < 0xff21)
  );
}

function isHan(unit: number): boolean {
  return unit >= 0x3400 && unit < 0xa000;
}

function isHangul(unit: number): boolean {
  return unit >= 0xac00 && unit < 0xd7a4;
}

/** Han and Kana write without spaces: every character counts as a word. */
function isOwnWord(unit: number): boolean {
  return isHan(unit) || (unit >= 0x3040 && unit < 0x3100);
}

/** Hashes (FNV-1a) of the words of a text, in order, case aside. */
export function wordHashes(text: string): Uint32Array {
  const lower = text.toLowerCase();
  const hashes = new Uint32Array(lower.length);
  let words = 0;
  for (let i = 0; i < lower.length; ) {
    const end = endOfWord(lower, i);
    if (end > i) {
      hashes[words] = hashOf(lower, i, end);
      words += 1;
    }
    i = Math.max(end, i + 1);
  }
  return hashes.subarray(0, words);
}

/** Where the word that begins at `start` ends; `start` itself where none does. */
function endOfWord(text: string, start: number): number {
  let end = start;
  while (end < text.length) {
    const unit = text.charCodeAt(end);
    if (!isWordUnit(unit)) return end;
    if (isOwnWord(unit)) return end === start ? end + 1 : end;
    end += 1;
  }
  return end;
}

function hashOf(text: string, start: number, end: number): number {
  let hash = FNV_START;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), FNV_PRIME);
  return hash >>> 0;
}

/** Letters that a word of an alphabet needs to mark a story. */
const LEAST_LETTERS = 4;
/** Syllables that mark a Korean word: particles follow. */
const STEM_SYLLABLES = 3;

/**
 * Hashes of the distinct words that can mark a story, ascending: longer words, the stems of Korean ones, Han by
 * pairs of characters. At most `limit`, those with the least hashes: the same choice in every text, so that a
 * common word stays common.
 */
export function termHashes(text: string, limit: number): Uint32Array {
  const lower = text.toLowerCase();
  const hashes = new Uint32Array(lower.length);
  let found = 0;
  for (let i = 0; i < lower.length; ) {
    const end = endOfWord(lower, i);
    const last = endOfTerm(lower, i, end);
    if (last > i) {
      const hash = hashOf(lower, i, last);
      hashes[found] = (hash ^ (hash >>> 15)) >>> 0;
      found += 1;
    }
    i = Math.max(end, i + 1);
  }
  const sorted = hashes.subarray(0, found).sort();
  return sorted.filter((hash, i) => i === 0 || hash !== sorted[i - 1]).slice(0, limit);
}

/** How far of a word is hashed as a term; `start` where it marks nothing. */
function endOfTerm(text: string, start: number, end: number): number {
  const unit = text.charCodeAt(start);
  if (isHan(unit)) return end < text.length && isHan(text.charCodeAt(end)) ? end + 1 : start;
  if (isHangul(unit)) return end - start < 2 ? start : Math.min(end, start + STEM_SYLLABLES);
  return end - start < LEAST_LETTERS ? start : end;
}
