import { agencyAlone } from "../reprint.ts";
import type { RegionKind } from "../types.ts";
import { endsWithPhotoCredit, isCaption, isDatedScene } from "./caption.ts";
import { datelineOf } from "./dateline.ts";
import { judgeEastAsian } from "./east-asian.ts";
import type { Line } from "./line.ts";
import * as pattern from "./patterns.ts";
import { NAVIGATION_WORDS, SHARE_CORE, SHARE_WORDS } from "./vocabulary.ts";

/** What a line is, and why it was taken for that. */
export type Judgement = { readonly kind: RegionKind; readonly why: string };

type Rule = { readonly kind: RegionKind; readonly why: string; readonly holds: (line: Line) => boolean };

const WORD = /[\p{L}][\p{L}\p{M}'’+-]*/gu;
const FIRST_WORD = /[\p{L}][\p{L}\p{M}'’+-]*/u;

function lowerWords(text: string): readonly string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

/** Is every word of a short line one of `words`? The first word settles it for most lines. */
function isMadeOf(text: string, words: ReadonlySet<string>): readonly string[] | null {
  const first = FIRST_WORD.exec(text.length > 60 ? text.slice(0, 60) : text)?.[0];
  if (first === undefined || !words.has(first.toLowerCase())) return null;
  const all = lowerWords(text);
  return all.every((word) => words.has(word)) ? all : null;
}

function isShareRow({ text, length }: Line): boolean {
  if (length > 160) return false;
  const words = isMadeOf(text, SHARE_WORDS);
  return words !== null && words.length <= 24 && words.some((word) => SHARE_CORE.has(word));
}

function isMenuOfWords({ text, length, stopped }: Line): boolean {
  return length <= 300 && !stopped && isMadeOf(text, NAVIGATION_WORDS) !== null;
}

const SEPARATOR = /\s*[|•·›»>]\s*|\s[-–—/]\s|^[-–—•]\s|\t\s*|\s{2,}/;

/** "Politics | Social affairs | Foreign affairs": three or more labels of a few words, parted by one sign. */
function isMenuOfLabels({ text, length, stopped }: Line): boolean {
  if (length > 400 || stopped || !/[|•·›»>\t]|\s[-–—/]\s|\s{2}/.test(text)) return false;
  const labels = text.split(SEPARATOR).filter((label) => label !== "");
  return (
    labels.length >= 3 &&
    labels.every((label) => label.length <= 32 && lowerWords(label).length <= 4 && !/\d{2}/.test(label))
  );
}

const HAS_YEAR = /(?:19|20)\d\d/;

function isByline({ text, length }: Line): boolean {
  if (length > 300) return false;
  if (length <= 200 && pattern.CONTRIBUTED.test(text)) return true;
  if (length <= 90 && pattern.EAST_ASIAN_BYLINE.test(text)) return true;
  if (length <= 90 && text.includes("@") && pattern.EMAIL_LINE.test(text) && !pattern.TELLING.test(text))
    return true;
  const opening = pattern.BYLINE_OPENING.exec(text)?.[0];
  if (opening === undefined || pattern.TELLING.test(text.slice(opening.length))) return false;
  return /^(?:by|por|par|von)\b/i.test(opening) ? isNameRow(text.slice(opening.length)) : true;
}

const NAME_ROW_WORDS = new Set(
  "and of in for the with staff writer writers reporter reporters correspondent contributing news editor special to from y et und de da di van von al bin".split(
    " ",
  ),
);

/** "Song Sang-ho (", "Jane Roe and John Doe, Staff Writer": names and callings, no sentence. */
function isNameRow(text: string): boolean {
  if (text.length > 100 || /[a-z]{3,}\.$/.test(text)) return false;
  const words = text.replace(/\S+@\S+|https?:\S+/g, " ").match(/[\p{L}][\p{L}\p{M}.'’-]*/gu) ?? [];
  return (
    words.length > 0 &&
    words.every((word) => /^\p{Lu}|^\p{Lo}/u.test(word) || NAME_ROW_WORDS.has(word.toLowerCase()))
  );
}

function isCredit({ text, length }: Line): boolean {
  return (length <= 400 && pattern.CREDIT_OPENING.test(text)) || agencyAlone(text) !== null;
}

/** One of these stands in every footer that `FOOTER_ANYWHERE` knows; looking for them is cheaper. */
const LATIN_NEEDLES = ["ights reserved", "ights Reserved", "IGHTS RESERVED", "may not be"];
const WIDE_NEEDLES = ["전재", "배포", "저작권", "未经", "未經", "版权", "版權"];

function isFooter({ text, wide }: Line): boolean {
  if (pattern.COPYRIGHT_OPENING.test(text) || pattern.FOOTER_OPENING.test(text)) return true;
  const needles = wide ? WIDE_NEEDLES : LATIN_NEEDLES;
  return needles.some((needle) => text.includes(needle)) && pattern.FOOTER_ANYWHERE.test(text);
}

function isPromotion({ text, length }: Line): boolean {
  if (length > 400) return false;
  if (length <= 120 && pattern.CHINESE_KOREAN_PROMOTION.test(text) && !/다\.$/.test(text)) return true;
  return (
    pattern.PROMOTION.test(text) && !/\b(?:was|were|had|said|told|arrested|detained|returned)\b/.test(text)
  );
}

/** In order: the first that holds decides. */
const RULES: readonly Rule[] = [
  {
    kind: "teaser",
    why: "marks an advertisement",
    holds: ({ text, length }) => length <= 60 && pattern.ADVERTISEMENT.test(text),
  },
  { kind: "share", why: "only the words of share buttons", holds: isShareRow },
  {
    kind: "teaser",
    why: "points to other stories",
    holds: ({ text, length, stopped }) => length <= 200 && !stopped && pattern.POINTER.test(text),
  },
  { kind: "navigation", why: "only the words of menus", holds: isMenuOfWords },
  { kind: "caption", why: "opens as a photograph's caption or credit", holds: isCaption },
  {
    kind: "dateline",
    why: "a date with labels and names, no sentence",
    holds: ({ text, length, prose, stopped }) =>
      length <= 200 && !(prose && stopped) && HAS_YEAR.test(text) && datelineOf(text) !== null,
  },
  { kind: "byline", why: "names who wrote, translated or edited", holds: isByline },
  { kind: "credit", why: "says whose text it is", holds: isCredit },
  { kind: "footer", why: "copyright or terms of use", holds: isFooter },
  { kind: "caption", why: "a scene in the present tense that ends in its full date", holds: isDatedScene },
  { kind: "caption", why: "closes with a photograph's credit", holds: endsWithPhotoCredit },
  { kind: "teaser", why: "promotes the house's own channels", holds: isPromotion },
  {
    kind: "teaser",
    why: "asks for support",
    holds: ({ text, length }) => length <= 300 && pattern.APPEAL.test(text),
  },
  {
    kind: "navigation",
    why: "a button of a picture",
    holds: ({ text, length }) => length <= 80 && pattern.PICTURE_BUTTON.test(text),
  },
  { kind: "navigation", why: "a row of labels", holds: isMenuOfLabels },
  {
    kind: "navigation",
    why: "a phrase of page furniture",
    holds: ({ text, length }) => length <= 60 && pattern.PAGE_PHRASE.test(text),
  },
  {
    kind: "navigation",
    why: "subjects that the page is filed under",
    holds: ({ text, length, stopped }) => length <= 200 && !stopped && pattern.TAGS.test(text),
  },
];

/** What a line is by its own words, whatever stands around it; null when they do not say. */
export function judgeAlone(line: Line): Judgement | null {
  if (line.length > LONGEST_JUDGED) return null;
  return RULES.find((rule) => rule.holds(line)) ?? (line.wide ? judgeEastAsian(line) : null);
}

/** No boilerplate line is longer; a longer one is body. */
const LONGEST_JUDGED = 700;
