/** In a text whose lines are broken to a width, a line without a stop goes on in the next. */
const BROKEN_TO_WIDTH = /(?<=[^\s.!?:;…”"’')\]])[ \t]?\n(?=[^\s•*–—|>-])/g;

/** So many line ends in mid-sentence, and so large a part of all, make a text broken to a width. */
const LEAST_BREAKS = 5;
const LEAST_SHARE = 0.2;

const isSmallLetter = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xdf && unit <= 0xff && unit !== 0xf7);

/** Stops, and signs that close a sentence behind its stop. */
const ENDS_SENTENCE = new Set([..." \t\n.!?:;…”\"’')]"].map((sign) => sign.charCodeAt(0)));

function isBrokenToWidth(text: string): boolean {
  let lines = 0;
  let breaks = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) {
    const before = text.charCodeAt(at - 1);
    if (before === 0x0a) continue;
    lines++;
    if (isSmallLetter(text.charCodeAt(at + 1)) && !ENDS_SENTENCE.has(before)) breaks++;
  }
  return breaks >= LEAST_BREAKS && breaks >= LEAST_SHARE * lines;
}

/**
 * A text whose sentences run on over line ends, as pages and mails are often saved, with a space for each such line
 * end: every line is then a paragraph. The length does not change, and no offset moves. Other texts come back as they
 * are.
 */
export function unwrapped(text: string): string {
  return isBrokenToWidth(text) ? text.replace(BROKEN_TO_WIDTH, (whole) => " ".repeat(whole.length)) : text;
}
