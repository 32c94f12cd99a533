/** Shares, rises and falls in words against the figures told with them. */
import type { Statement } from "../../3-statement/types.ts";
import { FIGURE, rounding, SHARE, YEAR } from "./figures.ts";
import { citedAt, numberOf, sentenceAround, statementsIn } from "./passage.ts";
import type { Check, CheckedDocument } from "./types.ts";

const PERCENTAGES: Readonly<Record<string, readonly RegExp[]>> = {
  en: [
    new RegExp(
      `\\b(?<part>${FIGURE})\\b(?:\\b${YEAR}\\b|[^.\\n%\\d]){0,60}?\\b${SHARE} ?(?:%|per ?cent\\b) of (?:the |those |all |all the |a total of )?(?:\\w+ ){0,2}?(?<whole>${FIGURE})\\b`,
      "giu",
    ),
    // "Of 200 refugees, 80, or 40 percent", "80 (40%)".
    new RegExp(
      `\\bof (?:the |those |all |all the |a total of )?(?<whole>${FIGURE})\\b[^.\\n%]{0,60}?\\b(?<part>${FIGURE})(?:, or | \\()(?:about |around |nearly |some )?${SHARE} ?(?:%|per ?cent\\b)`,
      "giu",
    ),
    // "80 of the 200 refugees, or 40 percent".
    new RegExp(
      `\\b(?<part>${FIGURE}) of (?:the |those |all |all the )?(?<whole>${FIGURE})\\b[^.,\\n%]{0,60}?(?:, or | \\()(?:about |around |nearly |some )?${SHARE} ?(?:%|per ?cent\\b)`,
      "giu",
    ),
  ],
  ko: [
    new RegExp(
      `(?<whole>${FIGURE})명[^.\\n%]{0,20}?${SHARE} ?(?:%|퍼센트)[^.\\n%]{0,12}?(?<part>${FIGURE})명`,
      "gu",
    ),
    // "200명 가운데 80명(40%)".
    new RegExp(
      `(?<whole>${FIGURE})명 ?(?:가운데|중)(?:에서)?[^.\\n%]{0,20}?(?<part>${FIGURE})명(?:\\s?\\(|, |인 |으로 )(?:약 ?)?${SHARE} ?(?:%|퍼센트)`,
      "gu",
    ),
  ],
  zh: [
    // "200名脱北者中，80人（40%）", "200人中有80人，占40%".
    new RegExp(
      `(?<whole>${FIGURE})[名人][^。\\n%％]{0,12}?(?<!其)[中里裡][^。\\n%％]{0,10}?(?<part>${FIGURE})[名人][^。\\n%％\\d]{0,10}?(?:[(（]|[占佔即])约?(?:百分之)?${SHARE}(?: ?[%％]|(?<=百分之[\\d.]+))`,
      "gu",
    ),
  ],
};

/** "Of them 60, or 75 percent": a share of the people told of just before. */
const SHARES_OF_THEM: Readonly<Record<string, RegExp>> = {
  en: new RegExp(
    `\\b[Oo]f (?:them|these|those|whom),? (?<part>${FIGURE})(?: [a-z]+)?(?:, or | \\()(?:about |around |nearly |some )?${SHARE} ?(?:%|per ?cent\\b)`,
    "gu",
  ),
  ko: new RegExp(
    `(?:이 ?|그 ?|이들 ?)(?:가운데|중)(?:에서)? (?<part>${FIGURE})명(?:\\s?\\(|, |인 |으로 )(?:약 ?)?${SHARE} ?(?:%|퍼센트)`,
    "gu",
  ),
  zh: new RegExp(`其中有?(?<part>${FIGURE})[名人](?:[(（]|[,，]?[占佔即])约?${SHARE} ?[%％]`, "gu"),
};

type Direction = "rise" | "fall";

const TRENDS: Readonly<Record<string, readonly (readonly [Direction, RegExp])[]>> = {
  en: [
    [
      "rise",
      new RegExp(
        `\\b(?<to>${FIGURE})\\b(?: (?:(?!while\\b|but\\b|and\\b)[a-z][\\w'-]*|${YEAR}\\b)){0,12}?,? (?:up|an increase|a rise|rising) (?:\\w+ )?from (?:[a-z]\\w* ){0,3}?(?<from>${FIGURE})\\b`,
        "giu",
      ),
    ],
    [
      "fall",
      new RegExp(
        `\\b(?<to>${FIGURE})\\b(?: (?:(?!while\\b|but\\b|and\\b)[a-z][\\w'-]*|${YEAR}\\b)){0,12}?,? (?:down|a decrease|a drop|a fall|falling) (?:\\w+ )?from (?:[a-z]\\w* ){0,3}?(?<from>${FIGURE})\\b`,
        "giu",
      ),
    ],
  ],
  ko: [
    [
      "rise",
      new RegExp(
        `(?<from>${FIGURE})명에서 [^.\\n]{0,12}?(?<to>${FIGURE})명으로 [^.\\n]{0,6}?(?:늘|증가|급증)`,
        "gu",
      ),
    ],
    [
      "fall",
      new RegExp(
        `(?<from>${FIGURE})명에서 [^.\\n]{0,12}?(?<to>${FIGURE})명으로 [^.\\n]{0,6}?(?:줄|감소|급감)`,
        "gu",
      ),
    ],
  ],
  zh: [
    [
      "rise",
      /从(?:\d{4}年)?[^。\n\d]{0,8}(?<from>\d+)(?![\d年月日])[人名]?[^。\n\d]{0,6}(?:增加|增至|上升|升至)[到至]?(?:\d{4}年的?)?(?<to>\d+)(?![\d年月日%％])/gu,
    ],
    [
      "fall",
      /从(?:\d{4}年)?[^。\n\d]{0,8}(?<from>\d+)(?![\d年月日])[人名]?[^。\n\d]{0,6}(?:减少|下降|降至|跌至)[到至]?(?:\d{4}年的?)?(?<to>\d+)(?![\d年月日%％])/gu,
    ],
  ],
};

/** "12, or 40 per cent of the 25" where twelve are 48. */
export function checkPercentages({ document, statements }: CheckedDocument): Check[] {
  const told = (PERCENTAGES[document.language] ?? []).flatMap((pattern) => [
    ...document.text.matchAll(pattern),
  ]);
  return told.flatMap((match): Check[] => {
    const { part, whole, share = "" } = match.groups ?? {};
    const [some, all, named] = [numberOf(part), numberOf(whole), Number(share)];
    const real = (100 * some) / all;
    if (!(some <= all) || Math.abs(real - named) <= rounding(share)) return [];
    const cited = citedAt(document.text, match.index, statements);
    if (cited.length === 0) return [];
    const values = { told: named, part: some, whole: all, share: Math.round(real * 10) / 10 };
    return [{ kind: "percentage", statements: cited, values }];
  });
}

/** "Of them 60, or 75 percent, were women" where those before were 200. */
export function checkSharesOfThem({ document, statements }: CheckedDocument): Check[] {
  const pattern = SHARES_OF_THEM[document.language];
  if (!pattern) return [];
  return [...document.text.matchAll(pattern)].flatMap((match): Check[] => {
    const some = numberOf(match.groups?.part);
    const { share = "" } = match.groups ?? {};
    const told = Number(share);
    const before = toldJustBefore(document.text, match.index, statements);
    const [nearest] = before;
    const isOf = ({ people }: Statement): boolean =>
      Math.abs((100 * some) / people.min - told) <= rounding(share);
    // Whom "them" are may be read in several ways: it is a finding where none gives the share.
    if (!nearest || some > nearest.people.min || before.some(isOf)) return [];
    const real = Math.round((1000 * some) / nearest.people.min) / 10;
    const values = { told, part: some, whole: nearest.people.min, share: real };
    return [{ kind: "percentage", statements: [nearest.id], values }];
  });
}

/** Statements with an exact number in the sentence before a place, or in its own before it; the nearest first. */
function toldJustBefore(text: string, at: number, statements: readonly Statement[]): readonly Statement[] {
  const own = sentenceAround(text, at);
  const { start } = sentenceAround(text, Math.max(0, own.start - 2));
  return statementsIn({ start, end: at }, statements)
    .filter(({ quote, people }) => {
      const isExact = people.min === people.max && people.qualifier === null && people.min > 0;
      return isExact && start <= quote.start && quote.end <= at;
    })
    .toSorted((a, b) => b.quote.end - a.quote.end);
}

/** "13, up from 20" and "20, down from 13". */
export function checkTrends({ document, statements }: CheckedDocument): Check[] {
  return (TRENDS[document.language] ?? []).flatMap(([kind, pattern]) =>
    [...document.text.matchAll(pattern)].flatMap((match): Check[] => {
      const [to, from] = [numberOf(match.groups?.to), numberOf(match.groups?.from)];
      const holds = kind === "rise" ? to > from : to < from;
      if (holds) return [];
      const cited = citedAt(document.text, match.index, statements);
      return cited.length === 0 ? [] : [{ kind, statements: cited, values: { to, from } }];
    }),
  );
}
