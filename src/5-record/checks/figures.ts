/** Figures as texts write them, and what looks like one but counts nobody. */

/** A year is written bare: "2021" is one, "2,021" a number of people. */
export const YEAR = "(?:19|20)\\d\\d";

/** A number in digits of which a share can be told; no year, and no day after its month's name. */
export const FIGURE = `(?<!\\d|\\d,)(?<!\\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\\.? )(?!${YEAR}\\b(?!,\\d|[명名人]))(?:\\d{1,3}(?:,\\d{3})+|\\d+)`;

/** A share, or a change, in per cent. */
export const SHARE = "(?<share>\\d+(?:\\.\\d+)?)";

/** A share is told in whole per cents or to one decimal: so much it may be off by rounding alone. */
export function rounding(share: string): number {
  return share.includes(".") ? 0.1 : 1;
}

const NAMED =
  "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );

/** A number in digits or, up to twenty, in an English word; NaN for anything else. */
export function figureOf(word: string | undefined): number {
  if (word === undefined) return Number.NaN;
  const named = NAMED.indexOf(word.toLowerCase());
  return named >= 0 ? named + 1 : Number(word.replaceAll(",", ""));
}

/** Digits, or an English number word up to twenty. */
export const FIGURE_OR_WORD = `(?:${FIGURE}|(?<!-)(?:${NAMED.toReversed().join("|")})(?![a-z-]))`;
