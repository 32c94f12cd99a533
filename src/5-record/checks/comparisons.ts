/** Shares, rises and falls in words against the figures told with them. */
import { citedAt, numberOf } from "./passage.ts";
import type { Check, CheckedDocument } from "./types.ts";

const FIGURE = "\\d{1,3}(?:,\\d{3})+|\\d+";

const SHARE = "(?<share>\\d+(?:\\.\\d+)?)";

const PERCENTAGES: Readonly<Record<string, readonly RegExp[]>> = {
  en: [
    new RegExp(
      `\\b(?<part>${FIGURE})\\b[^.\\n%]{0,60}?\\b${SHARE} ?(?:%|per ?cent\\b) of (?:the |those |all |all the |a total of )?(?:\\w+ ){0,2}?(?<whole>${FIGURE})\\b`,
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
      `(?<whole>${FIGURE})[名人][^。\\n%％]{0,12}?[中里裡][^。\\n%％]{0,10}?(?<part>${FIGURE})[名人][^。\\n%％\\d]{0,10}?(?:[(（]|[占佔即])约?(?:百分之)?${SHARE}(?: ?[%％]|(?<=百分之[\\d.]+))`,
      "gu",
    ),
  ],
};

type Direction = "rise" | "fall";

const TRENDS: Readonly<Record<string, readonly (readonly [Direction, RegExp])[]>> = {
  en: [
    [
      "rise",
      new RegExp(
        `\\b(?<to>${FIGURE})\\b(?: [\\w-]+){0,6}?,? (?:up|an increase|a rise|rising) (?:\\w+ )?from (?:[a-z]\\w* ){0,3}?(?<from>${FIGURE})\\b`,
        "giu",
      ),
    ],
    [
      "fall",
      new RegExp(
        `\\b(?<to>${FIGURE})\\b(?: [\\w-]+){0,6}?,? (?:down|a decrease|a drop|a fall|falling) (?:\\w+ )?from (?:[a-z]\\w* ){0,3}?(?<from>${FIGURE})\\b`,
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
    ["rise", /从[^。\n\d]{0,8}(?<from>\d+)[人名]?[^。\n\d]{0,6}(?:增加|增至|上升|升至)[到至]?(?<to>\d+)/gu],
    ["fall", /从[^。\n\d]{0,8}(?<from>\d+)[人名]?[^。\n\d]{0,6}(?:减少|下降|降至|跌至)[到至]?(?<to>\d+)/gu],
  ],
};

/** A share is told in whole per cents or to one decimal: so much it may be off by rounding alone. */
function rounding(share: string): number {
  return share.includes(".") ? 0.1 : 1;
}

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
