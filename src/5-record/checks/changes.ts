/** Rises and falls told in per cent ("an increase of 80 percent") against the figures that they compare. */
import { FIGURE, rounding, SHARE, YEAR } from "./figures.ts";
import { comparedAt } from "./multiples.ts";
import { citedAt, numberOf, sentenceAround, statementsIn } from "./passage.ts";
import type { Check, CheckedDocument } from "./types.ts";

/** A change told as about so many per cent may be off by so much of it. */
const ROUGHLY = 0.15;

const PERCENT = `${SHARE} ?(?:%|per ?cent\\b)(?! points?\\b)`;
const HEDGE = "(?<hedge>about |around |nearly |almost |some |roughly |over |more than |at least )?";
const UP = "increased?|rise|rose|risen|grew|growth|jump(?:ed)?|surged?|up";
const DOWN = "decreased?|decline[d]?|fall|fell|fallen|drop(?:ped)?|reduction|down";

const CHANGES: Readonly<Record<string, readonly RegExp[]>> = {
  en: [
    new RegExp(`\\b(?:(?<up>${UP})|(?<down>${DOWN}))(?: of| by)? ${HEDGE}${PERCENT}(?! of\\b)`, "giu"),
    new RegExp(
      `\\b${HEDGE}${PERCENT} (?:(?<up>increase|rise|jump|surge)|(?<down>decrease|decline|drop|fall))\\b`,
      "giu",
    ),
  ],
  ko: [
    new RegExp(
      `(?<hedge>약 ?)?${SHARE} ?(?:%|퍼센트|프로)(?<roughly> ?(?:가까이|가량|이상|정도|넘게))? ?(?:(?<up>늘[었어]|증가|급증)|(?<down>줄[었어]|감소|급감))`,
      "gu",
    ),
  ],
  zh: [
    new RegExp(
      `(?:(?<up>增加|增长|增長|上升)|(?<down>减少|減少|下降|降低))了?(?<hedge>约|近|超过|逾)?${SHARE} ?[%％](?!的)`,
      "gu",
    ),
  ],
};

/** "From 200 to 150", where the figures stand with the change itself. */
const FROM_TO: Readonly<Record<string, RegExp>> = {
  en: new RegExp(
    `\\bfrom (?<from>${FIGURE})(?: [a-z-]+)?(?: in ${YEAR})? to (?<to>${FIGURE})(?! ?%| per ?cent)\\b`,
    "giu",
  ),
  ko: new RegExp(`(?<from>${FIGURE})명에서 [^.\\n]{0,12}?(?<to>${FIGURE})명으로`, "gu"),
  zh: new RegExp(
    `从(?:\\d{4}年的?)?(?<from>${FIGURE})[人名][^。\\n\\d]{0,6}到(?:\\d{4}年的?)?(?<to>${FIGURE})[人名]`,
    "gu",
  ),
};

type Compared = { readonly from: number; readonly to: number; readonly statements: readonly string[] };

/** Changes in per cent that their figures do not give. */
export function checkChanges(checked: CheckedDocument): Check[] {
  const { text, language } = checked.document;
  const told = (CHANGES[language] ?? []).flatMap((pattern) => [...text.matchAll(pattern)]);
  return told.flatMap((match): Check[] => {
    const { up, share = "", hedge, roughly } = match.groups ?? {};
    const compared = comparedIn(checked, match.index, match[0].length);
    if (!compared) return [];
    const { from, to, statements } = compared;
    if (up === undefined ? to > from : to < from)
      return [{ kind: up === undefined ? "fall" : "rise", statements, values: { to, from } }];
    const change = (100 * Math.abs(to - from)) / from;
    const isRough = (hedge ?? roughly) !== undefined;
    const leeway = Math.max(rounding(share), isRough ? Number(share) * ROUGHLY : 0);
    if (Math.abs(change - Number(share)) <= leeway) return [];
    const values = { told: Number(share), from, to, change: Math.round(change * 10) / 10 };
    return [{ kind: "change", statements, values }];
  });
}

/** The two figures of a change: those told as from … to in its sentence, or else two read there of two windows. */
function comparedIn({ document, statements }: CheckedDocument, at: number, length: number): Compared | null {
  const sentence = sentenceAround(document.text, at);
  const words = document.text.slice(sentence.start, sentence.end);
  const pairs = [...words.matchAll(FROM_TO[document.language] ?? /(?!)/gu)];
  const [pair] = pairs;
  if (pair) {
    const cited = citedAt(document.text, at, statements);
    const [from, to] = [numberOf(pair.groups?.from), numberOf(pair.groups?.to)];
    return pairs.length === 1 && cited.length > 0 && from > 0 ? { from, to, statements: cited } : null;
  }
  // "63, down 50 percent from 229": the figure compared with may follow.
  const until = /^ from\b/u.test(document.text.slice(at + length, at + length + 6)) ? sentence.end : at;
  const inside = statementsIn(sentence, statements).filter(
    ({ quote, people, time }) =>
      quote.end <= until &&
      quote.start >= sentence.start &&
      time !== null &&
      people.min === people.max &&
      people.qualifier === null,
  );
  // A third figure may be the one that is meant.
  if (inside.length !== 2) return null;
  const found = comparedAt({ start: at, end: at + length }, sentence, inside);
  if (!found) return null;
  const { earlier, later } = found;
  return { from: earlier.people.min, to: later.people.min, statements: [earlier.id, later.id] };
}
