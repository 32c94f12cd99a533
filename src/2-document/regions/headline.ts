import type { Line } from "./line.ts";
import { capitalShare, wordsOf } from "./line.ts";

const WIDE = /[\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/;

/** Does a line look like a headline: a few words to two lines of them, not closed as a sentence is? */
export function isHeadlineLike({ text, length, prose }: Line): boolean {
  if (prose || length > 220 || /[.。:：;,，、]$/.test(text) || /^https?:|^www\./i.test(text)) return false;
  if (WIDE.test(text)) return length >= 6 && length <= 90;
  const words = wordsOf(text);
  return words.length >= 3 && words.length <= 32 && length >= 15 && /^[\p{Lu}\p{N}“"‘'([]/u.test(text);
}

/** "Human Rights Watch", "The Korea Herald", "연합뉴스 최신기사": a few words, as a house's name above its headline. */
export function isNameLike(line: string): boolean {
  if (WIDE.test(line)) return line.length <= 12 && !/[\d…,“"‘'·]/.test(line);
  return wordsOf(line).length <= 4 && capitalShare(line) === 1;
}

const folded = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** Is a line the title, give or take a site's name behind it? */
export function isTitleLine(line: string, title: string): boolean {
  if (line.length > 400 || title.length > 400) return false;
  // Signs and spaces may differ, and a site's name may follow; a line much longer or shorter is another.
  if (line.length > 2 * title.length + 60 || 2 * line.length < title.length) return false;
  const said = folded(line);
  const known = folded(title);
  if (said === "" || known === "") return false;
  return (
    said === known || (said.startsWith(known) && said.length - known.length <= 40 && /[|–—-]/.test(line))
  );
}
