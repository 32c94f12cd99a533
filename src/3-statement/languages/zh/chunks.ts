import type { PlaceMention } from "../../place/types.ts";
import type { TimeMention } from "../../time/types.ts";
import type { ActSense, ChineseLexicon } from "./lexicon.ts";
import { entryAt } from "./lexicon.ts";
import { peopleAt } from "./people.ts";
import type { PeoplePhrase } from "./people-phrase.ts";
import type { Sentence } from "./sentences.ts";
import { textAt } from "./text-at.ts";

/**
 * `passive` 被, `disposal` 把 and 将 before an object, `agent` 由, `of` 的, `joint` 和, `say` a verb of telling,
 * `break` what ends a clause.
 */
export type MarkKind = "passive" | "disposal" | "agent" | "of" | "joint" | "say" | "break";

type Placed = {
  readonly start: number;
  readonly end: number;
  /** Number of the clause in its sentence. */
  readonly clause: number;
  /** Index of the people chunk in whose modifier this stands, or -1. */
  readonly inside: number;
};

export type Chunk = Placed &
  (
    | { readonly kind: "people"; readonly phrase: PeoplePhrase }
    | { readonly kind: "act"; readonly sense: ActSense }
    | { readonly kind: "time"; readonly mention: TimeMention }
    | { readonly kind: "place"; readonly mention: PlaceMention }
    | { readonly kind: "mark"; readonly mark: MarkKind; readonly word: string }
  );

export type ActChunk = Extract<Chunk, { kind: "act" }>;
export type PeopleChunk = Extract<Chunk, { kind: "people" }>;

export type ChunkedSentence = {
  readonly sentence: Sentence;
  readonly index: number;
  readonly folded: string;
  readonly chunks: readonly Chunk[];
};

export const SAY =
  /(?:(?:援引|引述|引用|转引|转述)|(?:报导|报道|报称)(?!员|文学)|表示|指出|指(?=[,:]|称|说|有(?!关)|约|至少|中国|大陆|共)|透露(?!姓名|身份|更多|细节|具体)|披露(?!姓名|身份)|宣布|公布|证实|(?<!身份|身分)确认|强调|提到|提及|坦言|直言|批评|谴责|揭露|揭发|爆出|谈到|获悉|得知|通报|陈述|(?:担心|担忧|忧虑|忧心|主张)(?=[,:]|[他她]们|[这那]|该国|中国|中方|当局|被|有人)|声称|宣称|据称|爆料|发布(?:消息|声明|报告|新闻稿|公告|数据|统计)|发表(?:声明|报告|谈话)|发出消息|发文|发帖|刊文|撰文|质疑(?=[,:说称])|答称|回复称|表态|谈及|讲述|控诉|回忆|直指|(?:指控|统计|推算|估算)(?=[,:])|(?:记录|统计|核实|查证|确认)到的|(?:给出|提供|掌握|整理|记录|统计|收集)(?:到)?(?=的(?:最新|新)?(?:数字|数据|人数|说法|估计|统计|名单)(?:则|却)?(?:是|为|有|达|显示|高达|多达))|(?<=的)说法(?=(?:则|却)?是|[^,。;]{0,8}(?:出入|不同|不一|差异|差别|有别|不符|相反|矛盾|一致))|刊登|刊载|(?<!的)(?:警告|呼吁)|估计|介绍|解释|回应|告诉|告知|描述|补充|否认|承认|写道|推测|推算|认为|(?:斥责|怒斥|痛斥|痛批|抨击|驳斥|反驳|重申|澄清|反问|坚称|感叹|哭诉|诉说|转告|申明|表明|形容|抱怨|呼救|求救|爆称|供称|供述|指证|作证|证称)(?=[,:说称道]|这|那|此|中|朝|韩|泰|北|南|当|政|警)|(?:声明|通报|通知|报告|消息|文章|证词)(?:中)?(?:说|称)|(?:资料|数据|数字|统计|报告|调查|消息|文件|记录)(?:中|还|也|则|亦|又|进一步){0,2}(?:显示|表明|指出)|(?<![听据所俗传据难虽再])说(?!法|服|明书|辞|话|客|不定|到|是)|(?<![名简俗尊代职号自官])称(?!呼|号|为|作|之为|霸|赞|职|帝|王|病|道|兄))/y;
const SAY_FIRST = new Set(
  "提坦直批谴揭谈获得通陈担忧主援引转报表指透披宣公证确强声据爆发刊撰警呼估介解回告描补否承写推认通消文说称资数统调记质答讲控给掌整收斥怒痛抨驳重澄反坚谎感哀哭转陈申",
);

const MARKS: readonly (readonly [RegExp, MarkKind])[] = [
  [/(?:遭到了?|遭受|受到|遭(?!遇|难|殃|逢)|被(?!子|单|褥|告))/y, "passive"],
  [
    /把(?!握|守|关|手|柄|戏)|将(?=[^于会要近至来到军领把被遭由从在对继再]|至少|近[百千\d一二三四五六七八九十])/y,
    "disposal",
  ],
  [/(?<!经)由(?!于|来|此|衷|不得)/y, "agent"],
  [/的/y, "of"],
  [/(?:以及|及其|连同|和(?!平|解|谐|睦|约|龙)|与(?!会|否)|及|并|跟|、)/y, "joint"],
  [/[,;:!?。()【】〔〕[\]\n]/y, "break"],
];
const GROUND = /[在到往至向于从由经]/;
const MARK_FIRST = new Set("遭受被把将由的以及连和与并跟、,;:!?。()【】〔〕[]\n");
const PEOPLE_FIRST =
  '零一二两三四五六七八九十百千万廿卅0123456789几数若好成多其当另还又再此该这那上前全所不许很大众少无部有他她约近将接至最起逾超突高远共总累合顶只仅足整达据估差粗女男非年未“"《';

const firsts = new WeakMap<ChineseLexicon, ReadonlySet<string>>();

function peopleFirsts(lexicon: ChineseLexicon): ReadonlySet<string> {
  const known = firsts.get(lexicon);
  if (known !== undefined) return known;
  const all = new Set([...PEOPLE_FIRST, ...lexicon.nouns.keys(), ...lexicon.peoples.keys()]);
  firsts.set(lexicon, all);
  return all;
}

/** Buildings, papers and the like that are named after an act: "拘留所", "逮捕令". */
const NO_ACT =
  /^(?:所|营|中心|室|点(?!名|到)|地(?![区方])|设施|场所|令|证|状|地点|条例|期限|期满|权|途中|过程|处(?![决死以理置]))/;

const CAMPAIGN = /(?:展开|发动|发起|开展|加强|加大)(?:了)?(?:大规模|大|全面|突击|集中)?(?:的)?$/;

/** One character that is a verb of its own only before an object or behind 被. */
const PASSIVE = /(?:被|遭|遭到)$/;
/** "被泰国警方抓": with those who act between. */
const PASSIVE_AGENT = /(?:[被遭](?![^,。;]*[的了])[^,。;]{0,6}(?:警|公安|方|局|队|军|员|人|者)|被|遭|遭到)$/;
const GUARDED =
  /^(?:了|住|到|走|获|捕|起来|过)?(?:[一二两三四五六七八九十\d数几多约近至]|他|她|这|那|其|人|中|朝|北|脱)/;

function actAt(text: string, at: number, lexicon: ChineseLexicon): ActSense | null {
  const sense = entryAt(lexicon.acts, text, at);
  if (sense === null) return null;
  // "因非法入境被捕": the ground of an arrest, and no news of a journey.
  const isGround = sense.act === "arrival" || sense.act === "departure";
  if (isGround && /(?:[非合]法出?|涉嫌|企图|试图)$/.test(text.slice(Math.max(0, at - 3), at))) return null;
  // "被拘留" is 被 and 拘留, not 被拘.
  if (/^[被遭在]/.test(sense.word)) {
    const inner = entryAt(lexicon.acts, text, at + 1);
    if (inner !== null && at + 1 + inner.word.length > at + sense.word.length) return null;
  }
  // "在卡拉奇展开搜捕": a campaign, and nobody caught.
  if (/^(?:搜捕|抓捕|围捕|缉捕)$/.test(sense.word) && CAMPAIGN.test(text.slice(Math.max(0, at - 8), at)))
    return null;
  // "在韩国定居": 韩 is part of the country's name.
  if (sense.word.endsWith("韩") && text[at + sense.word.length] === "国") return null;
  if (NO_ACT.test(text.slice(at + sense.word.length, at + sense.word.length + 2))) return null;
  if (sense.guard !== true) return sense;
  const end = at + sense.word.length;
  const isPassive = (sense.word === "抓" ? PASSIVE_AGENT : PASSIVE).test(
    text.slice(Math.max(0, at - 10), at),
  );
  return isPassive || GUARDED.test(text.slice(end, end + 3)) ? sense : null;
}

/** "遭遣返者已超过600人": the number tells of the act; "被遣返者" alone names people. */
function isCountedBy(text: string, { start, end, reference }: PeoplePhrase): boolean {
  if (reference !== "bare" || !/^[被遭获].+者$/.test(text.slice(start, end))) return false;
  return /^(?:总?人数|总数)?(?:已|共|一共|总共|合计|目前|至少|累计|多达|高达|达到?|超过|约|有|为|是|逾|近){0,4}[\d一二三四五六七八九十百千数两]/.test(
    text.slice(end, end + 12),
  );
}

export type ChunkSources = {
  readonly folded: string;
  readonly lexicon: ChineseLexicon;
  readonly times: readonly TimeMention[];
  readonly places: readonly PlaceMention[];
  /** Nothing but who speaks is wanted: people and acts are passed over. */
  readonly speakersOnly: boolean;
};

/** Mentions of `[from, to)`, by where they begin. */
function within<T extends { readonly start: number; readonly end: number }>(
  mentions: readonly T[],
  from: number,
  to: number,
): Map<number, T> {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as T).start < from) low = middle + 1;
    else high = middle;
  }
  const found = new Map<number, T>();
  for (let at = low; at < mentions.length && (mentions[at] as T).start < to; at++) {
    found.set((mentions[at] as T).start, mentions[at] as T);
  }
  return found;
}

/** Chinese has no spaces between words: in a headline one parts clauses. */
const isClauseSpace = (text: string, at: number): boolean =>
  text[at] === " " &&
  /[\u4e00-\u9fff”"》]/.test(text[at - 1] ?? "") &&
  /[\u4e00-\u9fff\d“"《]/.test(text[at + 1] ?? "");

/** Reads a sentence into the pieces that clauses are made of. Units that are none are passed over. */
export function chunksOf(sentence: Sentence, index: number, sources: ChunkSources): ChunkedSentence {
  const { folded, lexicon, speakersOnly } = sources;
  const { start, end, title } = sentence;
  const times = within(sources.times, start, end);
  const places = within(sources.places, start, end);
  const view = {
    folded,
    to: end,
    lexicon,
    placeAt: (at: number): PlaceMention | null => places.get(at) ?? null,
  };
  const starts = peopleFirsts(lexicon);
  const chunks: Chunk[] = [];
  let clause = 0;
  // The people phrase whose modifier is being read: its index, and where the modifier and the phrase end.
  let open: { readonly index: number; readonly innerTo: number; readonly end: number } | null = null;
  let at = start;
  const push = (to: number, piece: DistributiveOmit<Chunk, keyof Placed>): void => {
    chunks.push({ ...piece, start: at, end: to, clause, inside: open?.index ?? -1 } as Chunk);
    at = to;
  };
  while (at < end) {
    if (open !== null && at >= open.innerTo) {
      at = Math.max(at, open.end);
      open = null;
      continue;
    }
    const time = times.get(at);
    if (time !== undefined) {
      push(Math.min(time.end, end), { kind: "time", mention: time });
      continue;
    }
    const character = folded[at] as string;
    const place = places.get(at);
    // "抵达韩国的脱北者", "在中国的脱北者": the place is where they went or are, and not where they come from.
    const isGround =
      place !== undefined &&
      folded[place.end] === "的" &&
      ((chunks.at(-1)?.end === at && chunks.at(-1)?.kind === "act") || GROUND.test(folded.charAt(at - 1)));
    if (!speakersOnly && (starts.has(character) || place !== undefined)) {
      const act: ActSense | null = actAt(folded, at, lexicon);
      const phrase: PeoplePhrase | null =
        !isGround && (open === null || place === undefined) ? peopleAt(view, at) : null;
      // "泰国警察": who acts, told by the country.
      const isForce =
        place !== undefined &&
        phrase?.role === "other" &&
        phrase.reference === "bare" &&
        /[警军兵]/.test(folded.slice(place.end, phrase.end));
      const stands = !isForce && (act === null || (phrase?.end ?? at) - at >= act.word.length);
      if (phrase !== null && stands && !isCountedBy(folded, phrase)) {
        if (phrase.innerTo > 0 && open === null) {
          const index = chunks.length;
          const restart = phrase.innerFrom;
          push(restart, { kind: "people", phrase });
          open = { index, innerTo: phrase.innerTo, end: phrase.end };
        } else push(phrase.end, { kind: "people", phrase });
        continue;
      }
    }
    if (place !== undefined) {
      push(Math.min(place.end, end), { kind: "place", mention: place });
      continue;
    }
    const sense = speakersOnly ? null : actAt(folded, at, lexicon);
    if (sense !== null) {
      push(at + sense.word.length, { kind: "act", sense });
      continue;
    }
    if (SAY_FIRST.has(character)) {
      const word = textAt(SAY, folded, at);
      if (word !== null) {
        push(at + word.length, { kind: "mark", mark: "say", word });
        continue;
      }
    }
    if (MARK_FIRST.has(character)) {
      const found = MARKS.find(([pattern]) => textAt(pattern, folded, at) !== null);
      if (found !== undefined) {
        const word = textAt(found[0], folded, at) as string;
        push(at + word.length, { kind: "mark", mark: found[1], word });
        if (found[1] === "break") clause++;
        continue;
      }
    }
    if (title && isClauseSpace(folded, at)) {
      push(at + 1, { kind: "mark", mark: "break", word: " " });
      clause++;
      continue;
    }
    at++;
  }
  return { sentence, index, folded, chunks };
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
