import type { PlaceMention } from "../../place/types.ts";
import type { Chunk, ChunkedSentence } from "./chunks.ts";

type Relation = "at" | "from" | "via" | "to" | "bare";

/** Places told as one: "中国云南省会昆明" is Kunming; "图们、珲春和丹东" are three. */
export type PlaceGroup = {
  readonly members: readonly PlaceMention[];
  readonly relation: Relation;
  readonly first: number;
  readonly last: number;
  /** Stands for those who act there ("中国警方"). */
  readonly agency: boolean;
  /** Only qualifies what is not the ground ("韩国媒体"). */
  readonly modifier: boolean;
};

const CONTAINED =
  /^(?:省会|首都|首府|的|会|境内|[东西南北]{1,2}(?:部|方)?|边境|边陲|沿海|工业|港口|城市|口岸|小镇|地区|重镇|附近的|和[^,]{1,6}交界处?的|省|市|县|[(,])+$/;
const LISTED = /^(?:两?[省市县国地]?(?:、|和|与|及|以及|或))$/;
const AT = /(?:在|于|位于|身在|身处|现身)(?:靠近|邻近|毗邻|临近)?(?:[东西南北]{1,2}部)?(?:的)?$/;
const FROM = /(?:从|自|由|离开|逃离|来自)$/;
const VIA = /(?:经由|经过|通过|途经|途径|取道|借道|经)$/;
const TO = /(?:到|至|往|向|赴|去|给|回|返|入|抵达?|进入|投奔|定居)$/;
const AGENCY =
  /^(?:等国|两国|方面)?(?:的)?[^,。;:]{0,4}?(?:警方|警察|公安|当局|政府|边防|边境警卫|海军|海警|海岸警卫|宪兵|巡逻队|内政部|国防军|海关|军方|官方|安全部门|国家安全|移民局|移民官员|执法|军警|士兵|部队|武警|便衣|特工|有关部门|国安|方面|军队)/;
const MODIFIER =
  /^(?:的)?(?:境内|媒体|媒|外交|统一部|总统|大使|使馆|领事|领馆|驻|议员|国会|民间|人权|活动|消息|记者|籍|联合|通讯社|电视台|电台|日报|民众|市民|国民|社科院|法律|宪法|半岛|语|裔|族|国家|问题|事务|代表|情报|国情院|检方|法院|宗教|教会|传教|学者|专家|正义|难民(?!营)|公民|居民|人|团体|组织|法新|中央社|高丽|领导人|政权|劳动|制|方言|护照|国籍)/;

/** "在中国压力下": what stands behind the name is no ground. */
const ABSTRACT =
  /^(?:的)?(?:方面|政府|当局|官方)?(?:的)?(?:压力|施压|支持|帮助|协助|斡旋|默许|配合|要求|影响|控制|统治|同意|请求|授意|主导|调解|交涉)/;

function relationBefore(folded: string, at: number, from: number): Relation {
  const words = folded.slice(Math.max(from, at - 8), at);
  if (VIA.test(words)) return "via";
  if (AT.test(words)) return "at";
  if (FROM.test(words)) return "from";
  if (TO.test(words)) return "to";
  return "bare";
}

/** "杭州亚运会", "日内瓦公约": named after the town, and not held to be there. */
const NAMED_AFTER =
  /^(?:的)?(?:冬季|夏季|国际|第[^,。]{1,4}届)?(?:亚运|奥运|冬奥|残奥|世博|峰会|会谈|会议|论坛|电影节|博览会|公约|协定|协议|宣言|议定书|大学|学院|大屠杀|事件|时间)/;

/** "中国与老挝交界的磨憨": the first two only say where the third lies. */
const JOINED = /(?:交界|接壤|毗邻|相邻)(?:处|地带)?的?$/;
/** "在俄罗斯远东工作的朝鲜人": where they were, and not where it happened. */
const STAY = /^(?:地区|境内|等地)?(?:工作|打工|务工|生活|居住|经商|上班|留学|读书)的/;
/** "金边政府", "北京当局": the state by its capital. */
const STATE = /^(?:政府|当局|官方|方面|政权|外交部|高层)/;

const inState = (mention: PlaceMention): PlaceMention =>
  mention.kind === "capital"
    ? {
        ...mention,
        place: {
          ...mention.place,
          admin1: null,
          name: null,
          id: mention.place.country,
          precision: "country",
        },
      }
    : mention;

/** The places of a sentence, those told as one together. */
export function placeGroups({ chunks, folded, sentence }: ChunkedSentence): PlaceGroup[] {
  const groups: PlaceGroup[] = [];
  for (let first = 0; first < chunks.length; first++) {
    if (chunks[first]?.kind !== "place") continue;
    const members: PlaceMention[] = [];
    let last = first;
    let current = (chunks[first] as Extract<Chunk, { kind: "place" }>).mention;
    for (let next = first + 1; next < chunks.length; next++) {
      const chunk = chunks[next] as Chunk;
      if (chunk.kind === "mark" && (chunk.mark === "of" || chunk.mark === "joint" || chunk.word === "("))
        continue;
      if (chunk.kind !== "place") break;
      const gap = folded.slice((chunks[last] as Chunk).end, chunk.start);
      const joined = JOINED.test(gap);
      if (LISTED.test(gap)) members.push(current);
      else if (joined) members.length = 0;
      else if (gap !== "" && !CONTAINED.test(gap)) break;
      current = joined ? chunk.mention : finest(gap, current, chunk.mention);
      last = next;
    }
    members.push(current);
    const opened = chunks[first] as Chunk;
    const closed = chunks[last] as Chunk;
    const behind = folded.slice(closed.end, Math.min(sentence.end, closed.end + 12));
    const abstract = ABSTRACT.test(behind) || STAY.test(behind) || NAMED_AFTER.test(behind);
    groups.push({
      members: STATE.test(behind) ? members.map(inState) : members,
      relation: abstract ? "bare" : relationBefore(folded, opened.start, sentence.start),
      first,
      last,
      agency: (AGENCY.test(behind) || folded[closed.end - 1] === "方") && !abstract,
      modifier: MODIFIER.test(behind) || abstract,
    });
    first = last;
  }
  return groups;
}

const EXACTNESS = { country: 0, province: 1, border: 2, city: 2, site: 3 } as const;

/** "中国云南昆明" goes from the large to the small, "沈阳(辽宁省)" the other way. */
function finest(gap: string, one: PlaceMention, other: PlaceMention): PlaceMention {
  if (LISTED.test(gap)) return other;
  return EXACTNESS[other.place.precision] >= EXACTNESS[one.place.precision] ? other : one;
}
