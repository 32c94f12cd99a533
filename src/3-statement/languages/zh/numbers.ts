import type { Span } from "../../../core/quote.ts";
import { boundedInterval } from "../../number/bounds.ts";
import type { Bound, NumberMention } from "../../number/types.ts";
import { foldChinese } from "./fold.ts";
import type { Numeral } from "./numerals.ts";
import { numeralAt } from "./numerals.ts";
import { matchAt, textAt } from "./text-at.ts";
import { timesInFolded } from "./times.ts";

/** A number as bounded by the words before it. `end` stands before the measure word. */
export type Count = {
  readonly start: number;
  readonly end: number;
  readonly min: number;
  readonly max: number | null;
  readonly value: number;
  readonly bound: Bound;
  /** The words that bound it, folded, and where they stand. */
  readonly qualifier: string | null;
  readonly qualifierSpan: Span | null;
};

type PlainBound = Exclude<Bound, "range" | "vague">;

/** Words before a number, longest first, with the bound that they make; null only counts together. */
const QUALIFIERS: readonly (readonly [RegExp, PlainBound | null])[] = [
  [/(?:至少|最少|起码|不少于|不下于|不下|不低于|少说也|少则)(?:也)?(?:已|已经)?(?:有|为|达到?)?/y, "atLeast"],
  [/(?:不超过|不多于|最多|至多|顶多|多达|高达|多则)(?:有|为|达到?)?/y, "upTo"],
  [/(?:超过|超出|逾|多于|高于|突破|不止|远超)(?:了)?/y, "moreThan"],
  [/(?:不到|不足|少于|低于|未满)/y, "fewerThan"],
  [/(?:将近|接近|几近|几乎|近|差一点)(?:有|达)?(?![日期来年况乎邻])/y, "nearly"],
  [/(?:据)?(?:估计|大约|大概|约莫|约|大致|差不多|粗估)(?:共|已|已经)?(?:有|为|达到?|为数)?/y, "about"],
  [/上(?=[百千万])/y, "atLeast"],
  [/(?:总共|一共|共计|合计|共|累计|总计)(?:有|为|达到?)?/y, null],
  [/(?:只有|仅有|仅|只|足足|整整|达到|达)/y, null],
];
/** Words that a qualifier is no part of: 条约, 最近, 附近, 超过 stays whole. */
const NOT_AFTER: Readonly<Record<string, RegExp>> = {
  近: /[最附邻将接亲靠临贴几]$/,
  约: /[条公契预节纽签违盟制特]$/,
  上: /[以之]$/,
  共: /[一总中公]$/,
};

type Qualified = { readonly bound: PlainBound | null; readonly span: Span | null; readonly end: number };

/** The words before a number, one after another ("至少约", "共有约"): the first that bounds decides. */
function qualifiersAt(text: string, at: number): Qualified {
  let end = at;
  let bound: PlainBound | null = null;
  let span: Span | null = null;
  for (let step = 0; step < 3; step++) {
    const found = QUALIFIERS.find(([pattern]) => {
      const word = textAt(pattern, text, end);
      return (
        word !== null && !(NOT_AFTER[word.charAt(0)]?.test(text.slice(Math.max(0, end - 1), end)) ?? false)
      );
    });
    if (found === undefined) break;
    const word = textAt(found[0], text, end) as string;
    if (bound === null && found[1] !== null) {
      bound = found[1];
      span = { start: end, end: end + word.replace(/[有为]$/, "").length };
    }
    end += word.length;
  }
  return { bound, span, end };
}

const RANGE = /(?:[名位人个])?(?:至|到|~|–|-|或)(?=[\d一二两三四五六七八九十百千万])/y;
/** What stands before a numeral that counts nothing: ordinals, decimals. */
const ORDINAL = /[第初]$|\d[.:]$|[.:]\d+$/;

function countOf(numeral: Numeral, bound: PlainBound | null): Pick<Count, "min" | "max" | "bound"> {
  if (numeral.kind === "plain") {
    const kind = bound ?? "exact";
    return { ...boundedInterval(kind, numeral.min), bound: kind };
  }
  // "超过600多名", "至少十几人": open above the lower end; "约600多名" stays as the number says.
  if (bound === "atLeast" || bound === "moreThan") return { min: numeral.min, max: null, bound };
  if (bound === "upTo") return { min: 1, max: numeral.max, bound };
  return {
    min: numeral.min,
    max: numeral.max,
    bound: numeral.kind === "vague" ? "vague" : "range",
  };
}

/** The bounded number that begins at `at` of a folded text (its qualifier first), or null. */
export function countAt(text: string, at: number): Count | null {
  const qualified = qualifiersAt(text, at);
  const first = numeralAt(text, qualified.end);
  if (first === null || ORDINAL.test(text.slice(Math.max(0, qualified.end - 2), qualified.end))) return null;
  const joint = first.kind === "plain" ? textAt(RANGE, text, first.end) : null;
  const second = joint === null ? null : numeralAt(text, first.end + joint.length);
  const isRange = second !== null && second.kind === "plain" && second.min > first.min;
  const numeral: Numeral = isRange ? { ...first, max: second.max, kind: "range", end: second.end } : first;
  const oddAt = first.end - (/[余多几来]/.test(text.charAt(first.end - 1)) ? 1 : 2);
  const own: Span | null =
    numeral.kind === "odd"
      ? { start: oddAt, end: oddAt + 1 }
      : numeral.kind === "vague"
        ? { start: qualified.end, end: numeral.end }
        : null;
  const span = qualified.span ?? own;
  return {
    start: at,
    end: numeral.end,
    ...countOf(numeral, qualified.bound),
    value: numeral.min,
    qualifier: span === null ? null : text.slice(span.start, span.end),
    qualifierSpan: span,
  };
}

const AFTER = /(?:或|及|甚至)?(?:以上|之上|以下|以内|之内|左右|上下|前后|出头|之多)/y;

/** "以上", "左右" after the measure word make the count they follow another. */
export function withWordsAfter(text: string, count: Count, at: number): { count: Count; end: number } | null {
  const word = textAt(AFTER, text, at);
  if (word === null) return null;
  const end = at + word.length;
  if (count.bound !== "exact") return { count, end };
  const bound: PlainBound =
    /上$/.test(word) && !word.endsWith("上下")
      ? "atLeast"
      : /以下|以内|之内/.test(word)
        ? "upTo"
        : /之多/.test(word)
          ? "exact"
          : "about";
  const bounded = { ...count, ...boundedInterval(bound, count.value), bound };
  if (bound === "exact") return { count: bounded, end };
  return { count: { ...bounded, qualifier: word, qualifierSpan: { start: at, end } }, end };
}

/** Measure words that make a short Chinese numeral a number, and not part of a word. */
const MEASURE = /[名位个人口岁批起次件辆艘架家所处座间条国省市县天年周月%‰倍成吨元万亿公]/y;
const MAY_BEGIN = /[\d零一二两三四五六七八九十百千万廿卅几数若好多成至最起不超逾将接近约大估上总共]/g;
const BARE_DIGITS = /\d/;
const DIGITS = /\d+/y;

/**
 * The numbers of a Chinese text, simplified or traditional, in order: digits, and Chinese numerals that count
 * something. Dates and clock times are left out. Offsets are UTF-16 units; `from` and `to` repeat them, as every
 * character stands for itself.
 */
export function readChineseNumbers(text: string): NumberMention[] {
  const folded = foldChinese(text);
  const times = timesInFolded(folded, 0, folded.length).filter((time) => time.expression.kind !== "duration");
  const mentions: NumberMention[] = [];
  let next = 0;
  MAY_BEGIN.lastIndex = 0;
  for (let found = MAY_BEGIN.exec(folded); found !== null; found = MAY_BEGIN.exec(folded)) {
    const at = found.index;
    while (next < times.length && (times[next]?.end ?? 0) <= at) next++;
    const time = times[next];
    if (time !== undefined && time.start <= at) {
      MAY_BEGIN.lastIndex = time.end;
      continue;
    }
    const count = countAt(folded, at);
    if (count === null) {
      // Digits that begin no number are passed over whole: "第13名".
      const digits = textAt(DIGITS, folded, at);
      if (digits !== null) MAY_BEGIN.lastIndex = at + digits.length;
      continue;
    }
    const said = folded.slice(at, count.end);
    if (!BARE_DIGITS.test(said) && matchAt(MEASURE, folded, count.end) === null) continue;
    const after = withWordsAfter(folded, count, count.end + 1);
    const whole = after?.count ?? count;
    const end = after === null ? count.end : after.end;
    const { min, max, bound, value, qualifierSpan } = whole;
    const qualifier = qualifierSpan === null ? null : text.slice(qualifierSpan.start, qualifierSpan.end);
    mentions.push({ start: at, end, from: at, to: end, min, max, bound, value, qualifier });
    MAY_BEGIN.lastIndex = end;
  }
  return mentions;
}
