/** More outcomes than people where a report itself says that they are of one group: "Of the ten, eight … five …". */
import type { Statement } from "../../3-statement/types.ts";
import type { Span } from "../../core/quote.ts";
import { ENDS } from "./ends.ts";
import { FIGURE, FIGURE_OR_WORD, figureOf } from "./figures.ts";
import { sentenceAround, statementsIn } from "./passage.ts";
import { sumOf } from "./sums.ts";
import type { Check, CheckedDocument } from "./types.ts";

/** Words that part a group, with its number or, where they only point to it, without. */
const PARTED: Readonly<Record<string, RegExp>> = {
  en: new RegExp(
    `\\b(?:${FIGURE_OR_WORD} )?of (?:(?:the |those |these )?(?<whole>${FIGURE_OR_WORD})|them|whom)\\b`,
    "giu",
  ),
  ko: new RegExp(`(?:(?<whole>${FIGURE})명 ?|이들? ?|그 ?)(?:가운데|중)(?=[에서,]{0,3} ?\\d)`, "gu"),
  zh: new RegExp(`其中|(?<whole>${FIGURE})[名人][^。\\n\\d，,]{0,6}[中里裡]`, "gu"),
};

/** A number alone, whose noun is that of the group. */
const MERE: Readonly<Record<string, RegExp>> = {
  en: /^[\w,-]+$/u,
  ko: /^[\d,]+명$/u,
  zh: /^[\d,一二三四五六七八九十两]+[人名]$/u,
};

/** What is told after such a word may have befallen some of those of whom something was told already. */
const AGAIN =
  /\b(?:of (?:them|whom|these|those)|later|then|again|subsequently|eventually|before|after(?:wards)?)\b|이후|나중|그 ?뒤|다시|뒤에|后来|後來|随后|隨後|再|之后|之後/iu;

/** Groups that a report parts into more people than they are. */
export function checkParted({ document, statements }: CheckedDocument): Check[] {
  const { text, language } = document;
  const found = [...text.matchAll(PARTED[language] ?? /(?!)/gu)].flatMap((match): Check[] => {
    const sentence = sentenceAround(text, match.index);
    const held = heldBy(figureOf(match.groups?.whole), match.index, sentence, { document, statements });
    if (!held) return [];
    const outcomes = outcomesIn(held, { start: match.index, end: sentence.end }, { document, statements });
    const [first] = outcomes;
    if (!first || outcomes.some(({ people }) => people.min > held.people.min)) return [];
    // Where the reading follows all of them back to the group, incidents are compared instead.
    if (outcomes.every(({ follows }) => follows === held.id)) return [];
    const byAct = [...Map.groupBy(outcomes, ({ act }) => act).values()].map((ones) =>
      ones.reduce((most, one) => (one.people.min > most.people.min ? one : most)),
    );
    const sum = sumOf(byAct.map(({ people }) => people));
    if (sum.min <= held.people.min) return [];
    const { min, max } = held.people;
    return [
      {
        kind: "cohort",
        statements: [held.id, ...byAct.map(({ id }) => id)],
        values: { held: { min, max }, outcomes: sum },
      },
    ];
  });
  return [...Map.groupBy(found, ({ statements: told }) => told.join(" ")).values()].flatMap(
    ([check]) => check ?? [],
  );
}

/** A group parted by its number was told of at most so many characters before. */
const REACH = 4000;

/** The group that is parted: the one of its number, or the largest of those told of just before. */
function heldBy(
  whole: number,
  at: number,
  sentence: Span,
  { document, statements }: CheckedDocument,
): Statement | undefined {
  const near = { start: Math.max(0, at - REACH), end: sentence.end };
  const held = statementsIn(near, statements).filter(
    ({ act, modality, people, kind }) =>
      act === "detention" &&
      kind === "event" &&
      modality === "reported" &&
      people.min === people.max &&
      people.qualifier === null,
  );
  if (!Number.isNaN(whole))
    return held.findLast(({ quote, people }) => quote.start < sentence.end && people.min === whole);
  const before = sentenceAround(document.text, Math.max(0, sentence.start - 2));
  return held
    .filter(({ quote }) => quote.start >= before.start && quote.end <= at)
    .toSorted((a, b) => b.people.min - a.people.min)[0];
}

/** Ends of custody told of a group's parts: in the words that part it, and by mere numbers right after them. */
function outcomesIn(
  held: Statement,
  span: Span,
  { document, statements }: CheckedDocument,
): readonly Statement[] {
  const { text, language } = document;
  const next = sentenceAround(text, span.end + 2);
  const isEnd = ({ act, kind, modality, people }: Statement): boolean =>
    ENDS.has(act) && kind === "event" && modality === "reported" && people.qualifier === null;
  const told = statementsIn({ start: span.start, end: next.end }, statements).filter(
    (one) => isEnd(one) && one.quote.start >= span.start,
  );
  return told.filter((one, index) => {
    if (index === 0) return one.quote.start < span.end;
    const { start } = one.quote;
    const since = text.slice(told[0]?.quote.end ?? span.start, one.quote.end);
    const isNext = start >= span.end && text.slice(span.end + 1, start).trim() !== "";
    return (
      (MERE[language]?.test(one.people.text) ?? false) &&
      !isNext &&
      !AGAIN.test(since) &&
      !partsAnother(since, language, held)
    );
  });
}

/** Whether words part another group than the one held: "of the eight, three …", "그중 3명은 …". */
function partsAnother(words: string, language: string, held: Statement): boolean {
  return [...words.matchAll(PARTED[language] ?? /(?!)/gu)].some(
    ({ groups }) => figureOf(groups?.whole) !== held.people.min,
  );
}
