import type { Reader } from "./reader.ts";
import { afterHyphen, isHyphen, isTight, lowerAt } from "./reader.ts";

/** A number before a unit, read up to the token `to`; `count` null is an unnamed number. */
export type Quantity = { readonly count: number | null; readonly to: number; readonly indefinite: boolean };

const quantity = (count: number | null, to: number, indefinite = false): Quantity => ({
  count,
  to,
  indefinite,
});

/** "twenty-four", "two hundred", "two thousand", "nineteen hundred"; no year words. */
function numberWords(reader: Reader, at: number, afterArticle = false): Quantity | null {
  let total = 0;
  let current = 0;
  let to = at;
  for (;;) {
    const next = to === at ? at : afterHyphen(reader, to);
    const word = reader.words[next];
    if (word?.role === "number") {
      // "Two three" is no number; "twenty-four" is.
      if (
        current > 0 &&
        !(current % 100 >= 20 && current % 10 === 0 && word.value < 10) &&
        current % 100 !== 0
      ) {
        break;
      }
      current += word.value;
    } else if (word?.role === "scale" && (to > at || afterArticle || word.value === 12)) {
      if (word.value >= 1000) {
        total += (current || 1) * word.value;
        current = 0;
      } else current = (current || 1) * word.value;
    } else break;
    to = next + 1;
  }
  return to === at ? null : quantity(total + current, to);
}

const FRACTIONS: Readonly<Record<string, number>> = { "½": 0.5, "¼": 0.25, "¾": 0.75 };

/** Digits with an optional fraction ("5 1/2", "2½", "1.5") or scale ("2 million"). */
function digitsQuantity(reader: Reader, at: number): Quantity | null {
  const { tokens } = reader;
  const value = tokens[at]!.value;
  if (!Number.isFinite(value)) return null;
  let to = at + 1;
  const fraction = FRACTIONS[lowerAt(reader, to)];
  if (fraction && isTight(reader, to)) return quantity(value + fraction, to + 1);
  const numerator = afterHyphen(reader, to);
  const top = tokens[numerator];
  const bottom = tokens[numerator + 2];
  if (
    top?.kind === "number" &&
    lowerAt(reader, numerator + 1) === "/" &&
    bottom?.kind === "number" &&
    top.value < bottom.value &&
    bottom.value <= 8
  ) {
    return quantity(value + top.value / bottom.value, numerator + 3);
  }
  const scale = reader.words[to];
  if (scale?.role === "scale") {
    to++;
    return quantity(value * scale.value, to);
  }
  return quantity(value, to);
}

/** "And a half" after a number word. */
function withHalf(reader: Reader, found: Quantity): Quantity {
  const at = found.to;
  if (found.count === null) return found;
  if (lowerAt(reader, at) === "and" && lowerAt(reader, at + 1) === "half")
    return quantity(found.count + 0.5, at + 2);
  if (
    lowerAt(reader, at) === "and" &&
    lowerAt(reader, at + 1) === "a" &&
    lowerAt(reader, at + 2) === "half"
  ) {
    return quantity(found.count + 0.5, at + 3);
  }
  return found;
}

/** "Or three", "to 10", "-to-five" after a number: the first number is kept, as TempEval's annotators did. */
function pastAlternative(reader: Reader, found: Quantity): Quantity {
  const { to } = found;
  const word = lowerAt(reader, afterHyphen(reader, to));
  if (word !== "or" && word !== "to" && !isDash(reader, to)) return found;
  const next = isDash(reader, to) ? to + 1 : afterHyphen(reader, afterHyphen(reader, to) + 1);
  const other = exactQuantity(reader, next);
  return other ? quantity(found.count, other.to) : found;
}

const isDash = (reader: Reader, at: number): boolean =>
  (lowerAt(reader, at) === "–" || isHyphen(reader, at)) && reader.tokens[at + 1]?.kind === "number";

function exactQuantity(reader: Reader, at: number): Quantity | null {
  const word = reader.words[at];
  if (word?.role === "digits") return digitsQuantity(reader, at);
  if (word?.role === "number" || word?.role === "scale") return numberWords(reader, at);
  return null;
}

/**
 * The number that begins at a token: digits, number words, "a", "half a", "several", "a few", "a couple of",
 * "a dozen", "two or three".
 */
export function readQuantity(reader: Reader, at: number): Quantity | null {
  const word = reader.words[at];
  if (!word) return null;
  switch (word.role) {
    case "digits":
    case "number":
    case "scale": {
      const exact = exactQuantity(reader, at);
      return exact && withHalf(reader, pastAlternative(reader, exact));
    }
    case "vague": {
      const to = lowerAt(reader, at + 1) === "of" ? at + 2 : at + 1;
      if (word.role === "vague" && lowerAt(reader, at) === "couple") return quantity(2, to);
      return quantity(null, to);
    }
    case "half": {
      // "Half an hour", "half-hour", "half a century".
      const next = reader.words[at + 1];
      if (next?.role === "article" && !next.definite) return quantity(0.5, at + 2);
      return isHyphen(reader, at + 1) ? quantity(0.5, at + 1) : null;
    }
    case "article": {
      if (word.definite) return null;
      const next = reader.words[at + 1];
      if (next?.role === "vague" || (next?.role === "scale" && next.value === 12)) {
        return readQuantity(reader, at + 1);
      }
      if (next?.role === "scale") return numberWords(reader, at + 1, true);
      if (next?.role === "half") return readQuantity(reader, at + 1);
      // "A two-year contract", "a five-hour visit": the number is the word after.
      if (next && (next.role === "digits" || next.role === "number")) return null;
      return quantity(1, at + 1, true);
    }
    default:
      return null;
  }
}
