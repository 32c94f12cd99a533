/** Figures listed after a colon, in English, that do not come to the number of people before it. */
import { FIGURE_OR_WORD, figureOf } from "./figures.ts";
import { citedAt, sentenceAround, statementsIn } from "./passage.ts";
import type { Check, CheckedDocument } from "./types.ts";

const PEOPLE =
  "children|minors|girls|boys|women|men|adults|people|persons|refugees|defectors|escapees|arrivals|North Koreans";

/** "35 were children:", "35 North Korean refugees in 2021:". */
const WHOLE = new RegExp(
  `\\b(?<whole>${FIGURE_OR_WORD})(?: [A-Za-z][\\w-]*){0,3}? (?:${PEOPLE})\\b(?:(?!\\b${FIGURE_OR_WORD}\\b)[^.:;\\n]){0,80}:(?=\\s)`,
  "giu",
);

/** "12 from Yanggang", "ten women", "eight in Yanji". */
const ITEM = new RegExp(
  `^\\s*(?:and )?(?<part>${FIGURE_OR_WORD}) (?:(?:(?:${PEOPLE})\\b ?)?(?:from|in|at|near) \\p{Lu}[\\p{L} -]*|(?:${PEOPLE}))$`,
  "u",
);

/** Lists that do not come to the number that they divide, where no statements on their parts were read. */
export function checkListed({ document, statements }: CheckedDocument): Check[] {
  const { text, language } = document;
  if (language !== "en") return [];
  return [...text.matchAll(WHOLE)].flatMap((match): Check[] => {
    const start = match.index + match[0].length;
    const { end } = sentenceAround(text, start);
    const items = text.slice(start, end).split(/, and |, | and /u);
    const parts = items.map((item) => figureOf(ITEM.exec(item)?.groups?.part));
    const whole = figureOf(match.groups?.whole);
    // With a figure that is no part, or none at all, it is another list.
    if (parts.length < 2 || !parts.every((part) => part < whole)) return [];
    if (statementsIn({ start, end }, statements).some(({ quote }) => quote.end > start)) return [];
    const sum = parts.reduce((all, part) => all + part, 0);
    const cited = citedAt(text, match.index, statements);
    if (sum === whole || cited.length === 0) return [];
    const values = { parts: { min: sum, max: sum }, total: { min: whole, max: whole } };
    return [{ kind: "sum", statements: cited, values }];
  });
}
