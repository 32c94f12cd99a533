import type { Span } from "../../../core/quote.ts";
import type { Speaker } from "../../types.ts";
import {
  ANONYMOUS,
  CIVIL,
  GIVEN,
  LEADING,
  MEDIA,
  OFFICIAL,
  SOURCE,
  SURNAMES,
  TITLE,
} from "./speaker-words.ts";

/** Words that end in what only a medium is called. */
const MEDIUM =
  /(?:媒体|报纸|[日时早晚]报|通讯社|新闻社|电视台|电台|广播公司|广播电台|周刊|杂志|网站|之音|之声|新闻网|》(?:\([^)]*\))?|》?(?:驻[^,]{1,6})?(?:的)?(?:报道|报导|社论|记者))$/;
/** What a speaker is to the happening. */
function roleOf(words: string): string {
  if (MEDIUM.test(words)) return "media";
  if (SOURCE.test(words) && !/发言人/.test(words))
    return CIVIL.test(words) && !/消息|知情|居民|亲属|家属/.test(words) ? "civil society" : "source";
  if (OFFICIAL.test(words) && !/人权|团体/.test(words)) return "official";
  if (CIVIL.test(words)) return "civil society";
  if (MEDIA.test(words) || words.includes("《")) return "media";
  return "person";
}

/** "亚齐省警方发言人": the body that speaks by somebody without a name. */
const SPOKEN_FOR = /^(.{2,}?)(?:的)?(?:一名|一位|某)?(?:女|新闻|首席|副)?发言人$/;
const HAN_NAME = new RegExp(`^[${SURNAMES}][\\u4e00-\\u9fff]{1,2}$`);
const FOREIGN_NAME =
  /^[\u4e00-\u9fffA-Za-z]{1,8}(?:[·. ]{1,2}[\u4e00-\u9fffA-Za-z]{1,10})+$|^[\u4e00-\u9fff]{2,6}$/;
const QUOTED = /[“"《]([^”"》“]{2,24})[”"》]/g;
const NATION =
  /^(?:韩国|南韩|中国|大陆|朝鲜|北韩|日本|美国|英国|法国|德国|泰国|越南|老挝|印度|俄罗斯|联合国|国际|台湾|香港|当地|海外|官方)(?:的)?(?:最大|主要|大)?(?:的)?/;
const KINDS =
  /^(?:民间|人权|维权|国际|非政府|宗教|援助|救援|脱北者|媒体|报纸|大报|日报|通讯社|官方|主流|保守|公共|政府)*(?:团体|组织|机构|媒体|大报|报纸|通讯社|联盟|协会|电视台|电台|广播公司|周刊|杂志|网站)/;

/** A name before its title, as in Korean: "金正三议员", "Peter Jung牧师". */
const TITLED = new RegExp(
  `((?<=^|[”"》的、国党部院会团体员])[${SURNAMES}][\\u4e00-\\u9fff]{1,2}|[A-Z][A-Za-z.·-]+(?: [A-Z][A-Za-z.·-]+)*)(?:牧师|神父|博士|教授|先生|女士|议员|律师|部长|长官|外长|代表|会长|主任|发言人|总统|总理|所长|秘书长|研究员|记者)$`,
);

const HALF_NAME = new RegExp(`(?<=[的者人民员师生]|^)[${SURNAMES}](?:女士|先生|某某?)$`);

/** "代表大会", "高级专员办事处": what goes on from a title to name a body. */
const BODY = /^(?:大会|协会|办事处|事务所|事务|公署|小组|联盟|委员会|团体|组织|联合会|办公室|会议|中心|机构)/;

/** Where the name proper lies in words that describe a speaker, as offsets within them; null for one only described. */
function nameIn(folded: string): Span | null {
  QUOTED.lastIndex = 0;
  let quoted: RegExpExecArray | null = null;
  for (let found = QUOTED.exec(folded); found !== null; found = QUOTED.exec(folded)) quoted = found;
  let titleEnd = 0;
  TITLE.lastIndex = 0;
  for (let found = TITLE.exec(folded); found !== null; found = TITLE.exec(folded))
    titleEnd = found.index + found[0].length;
  // "家住首尔的脱北者金女士": as much of a name as is told.
  const half = HALF_NAME.exec(folded);
  if (half !== null) return { start: half.index, end: folded.length };
  const tail = folded.slice(titleEnd);
  const isName = (word: string): boolean => HAN_NAME.test(word) || FOREIGN_NAME.test(word);
  if (titleEnd > 0 && tail === "") {
    const titled = TITLED.exec(folded);
    if (titled !== null && isName(titled[1] as string)) {
      return { start: titled.index, end: titled.index + (titled[1] as string).length };
    }
  }
  if (titleEnd > 0 && tail !== "" && isName(tail) && !BODY.test(tail))
    return { start: titleEnd, end: folded.length };
  if (quoted !== null) {
    const start = quoted.index + 1;
    return { start, end: start + (quoted[1] as string).length };
  }
  if (HAN_NAME.test(folded)) return { start: 0, end: folded.length };
  if (/^[零一二两三四五六七八九十几数多\d]+[名位个些家]|^(?:有|某|另|匿名|当地|内部|知情|消息)/.test(folded))
    return null;
  if (ANONYMOUS.test(folded) || SOMEBODY.test(folded)) return null;
  const nation = NATION.exec(folded)?.[0].length ?? 0;
  const kind = KINDS.exec(folded.slice(nation))?.[0].length ?? 0;
  // "泰国政府" is named as a whole; "韩国的联合通讯社" and "民间团体朝鲜正义连带" by their last words.
  const ownName = kind > 0 || folded[nation - 1] === "的";
  const start = !ownName || nation + kind === folded.length ? 0 : nation + kind;
  return start < folded.length && folded.length - start >= 2 ? { start, end: folded.length } : null;
}

/** "一名", "当地一位": opens the description of one without a name. */
const SOMEBODY = /^(?:当地|该国|另|另外|某|其中|[^,。的]{2,6}的)?(?:有)?[一两][名位个]/;

/** Modifiers so long, with a verb in them, are a clause and no part of a description. */
const LONG_MODIFIER = 9;
const CLAUSE =
  /[有在曾与为被把着了过设是从向对给据已将由让使称说应要想能会及时]|参与|负责|熟悉|了解|关注|协助|帮助|支援|活动|活跃|从事|专门|报道/;

/** The words of `[from, to)` that describe a speaker, without what only leads up to them. */
export function describedSpan(folded: string, from: number, to: number): Span | null {
  let start = from;
  let end = to;
  const words = (): string => folded.slice(start, end);
  for (let step = 0; step < 4; step++) {
    const space = /^[\s,"”:–)】]+/.exec(words());
    if (space !== null) start += space[0].length;
    const lead = LEADING.exec(words());
    if (lead === null || /^(?:由|而|又|据)$/.test(words())) break;
    // "首尔当局" speaks for itself; "首尔 韩联社" does not.
    if (
      /^(?:首尔|东京|北京|华盛顿|台北|香港)$/.test(lead[0]) &&
      !/^[\s–]/.test(folded.slice(start + lead[0].length))
    )
      break;
    start += lead[0].length;
  }
  const given = GIVEN.exec(words());
  if (given !== null && given.index > 0) end = start + given.index;
  while (end > start && /[\s的,:]/.test(folded[end - 1] as string)) end--;
  const modifier = words().lastIndexOf("的");
  const head = words().slice(modifier + 1);
  const several = /^(?:几|多|数|两|三|一些|若干)(?:个|名|位|家)?/.test(words()) && modifier > 2;
  // "一名不愿透露身份的高丽人" is somebody without a name, and described by all of it.
  const isSomebody = SOMEBODY.test(words()) && ANONYMOUS.test(words());
  const isClause = modifier >= LONG_MODIFIER && !isSomebody && CLAUSE.test(words().slice(0, modifier));
  if ((isClause || several) && head.length >= 2) start += modifier + 1;
  return end - start >= 1 ? { start, end } : null;
}

/** The speaker described by `[start, end)` of the text. */
export function speakerOf(text: string, folded: string, { start, end }: Span): Speaker {
  const words = folded.slice(start, end).replace(/\([^)]*\)$/, "");
  const body = SPOKEN_FOR.exec(words);
  const name = nameIn(words) ?? (body === null ? null : { start: 0, end: (body[1] as string).length });
  return {
    name: name === null ? null : text.slice(start + name.start, start + name.end),
    text: text.slice(start, end),
    role: roleOf(words),
    anonymous: name === null && ANONYMOUS.test(words),
  };
}
