import type { Mutation } from "./mutate.ts";
import { insert, stretch } from "./mutate.ts";
import type { Random } from "./random.ts";
import { pick } from "./random.ts";

/** Marks of direction, joiners, selectors and lone halves of pairs: what is pasted into texts and hard to see. */
const UNSEEN = [
  "\u200e",
  "\u200f",
  "\u202e",
  "\u2067",
  "\u200b",
  "\u200d",
  "\ufe0f",
  "\u{e0100}",
  "\ud800",
  "\udc00",
  "\u{20000}",
  "\u{1f469}\u200d\u{1f467}",
  "\u0301",
  "\u3099",
];
const RIGHT_TO_LEFT = ["تم اعتقال ١٣ لاجئا", "נעצרו 13 פליטים", "\u202b(13)\u202c"];

const KOREAN_WORDS = [
  "지난 32일",
  "이달 0일",
  "3만4천여 명",
  "수십수백 명",
  "스물아홉 명 중 서른 명",
  "10∼9명",
  "최소 최대 5명",
  "각각 각각",
  "에 따르면 에 따르면",
  "라고 밝혔다고 전했다고 알려졌다",
  "이들 중 이들",
  "김 모 씨",
  "ㅋㅋㅋ",
  "ᄒᆞᆫ",
  "ᆨᆨ",
  "（",
  "“",
  "‘",
  "·",
  "2012. 2. 30.",
];
const CHINESE_WORDS = [
  "二月三十日",
  "上上上周",
  "第13名",
  "十百千万名",
  "三十多多名",
  "13至9人",
  "至少至多5人",
  "其中其中",
  "据据报道报道",
  "称称表示指出",
  "被把被",
  "的的的",
  "「『",
  "《",
  "（",
  "〇〇",
  "２０１２年１３月",
  "臺灣台湾",
];

/** A stretch of the text in another form. */
function reformed(text: string, random: Random, change: (run: string) => string): string {
  const [start, end] = stretch(text, random, 300);
  return text.slice(0, start) + change(text.slice(start, end)) + text.slice(end);
}

const fullWidth = (run: string): string =>
  run.replace(/[!-~]/gu, (unit) => String.fromCharCode(unit.charCodeAt(0) + 0xfee0));

const common: readonly Mutation[] = [
  (text, random) => insert(text, random, pick(random, UNSEEN)),
  (text, random) => insert(text, random, pick(random, UNSEEN).repeat(40)),
  (text, random) => insert(text, random, pick(random, RIGHT_TO_LEFT)),
  (text, random) => reformed(text, random, fullWidth),
  (text, random) => reformed(text, random, (run) => run.replace(/[\s,，、。.]/gu, "")),
  (text, random) => reformed(text, random, (run) => [...run].join(" ")),
  (text) => text.replace(/\n+/gu, ""),
  (text, random) => reformed(text, random, (run) => [...run].reverse().join("")),
];

/** Consonants and vowels of half width (U+FFA1 …), as old terminals wrote them. */
const halfWidth = (run: string): string =>
  run.replace(/[가-힣]/gu, (syllable) => String.fromCharCode(0xffa1 + (syllable.charCodeAt(0) % 30)));

/** What only Korean texts suffer: syllables in parts, jamo of half width, particles lost. */
export const koreanMutations: readonly Mutation[] = [
  ...common,
  (text) => text.normalize("NFD"),
  (text, random) => reformed(text, random, (run) => run.normalize("NFD")),
  (text, random) => reformed(text, random, (run) => run.normalize("NFKD")),
  (text, random) => reformed(text, random, halfWidth),
  (text, random) => reformed(text, random, (run) => run.replace(/[은는이가을를에서](?=\s)/gu, "")),
  (text, random) => insert(text, random, ` ${pick(random, KOREAN_WORDS)} `),
];

const TRADITIONAL: Readonly<Record<string, string>> = Object.fromEntries(
  [
    "国國",
    "鲜鮮",
    "遣遣",
    "图圖",
    "们們",
    "逮逮",
    "难難",
    "来來",
    "东東",
    "辽遼",
    "宁寧",
    "达達",
    "据據",
    "边邊",
  ].map((pair) => [pair[0], pair[1]]),
);

/** What only Chinese texts suffer: both scripts in one sentence, compatibility forms, quotation marks of any kind. */
export const chineseMutations: readonly Mutation[] = [
  ...common,
  (text, random) =>
    reformed(text, random, (run) => run.replace(/[\u4e00-\u9fff]/gu, (one) => TRADITIONAL[one] ?? one)),
  (text) => text.replaceAll("北", "\uf963").replaceAll("女", "\uf981"),
  (text, random) => text.replace(/[“”「」『』]/gu, () => pick(random, ["“", "”", "「", "」", "『", ""])),
  (text, random) => insert(text, random, pick(random, CHINESE_WORDS)),
];
