import type { PlaceKind } from "../../core/pack.ts";
import type { Span } from "../../core/quote.ts";
import { foldChinese } from "../languages/zh/fold.ts";
import type { Place } from "../types.ts";
import type { Gazetteer, GazetteerPlace, ScriptName } from "./gazetteer.ts";
import { contains } from "./gazetteer.ts";
import { toldPlace } from "./told.ts";

/** Scripts in which names are looked up without word boundaries. */
export type ScriptLanguage = "ko" | "zh";

/** A place named in Korean or Chinese. */
export type ScriptPlaceMention = Span & {
  readonly place: Place;
  readonly form: "name" | "demonym";
  readonly kind: PlaceKind;
  /** What ties it to the sentence: the Korean particle after it ("에서"), the Chinese word before it ("在"). */
  readonly relation: string | null;
  readonly rule: string;
};

type ByFirst = ReadonlyMap<string, readonly ScriptName[]>;
const indexes = new WeakMap<Gazetteer, Map<ScriptLanguage, ByFirst>>();

function indexOf(gazetteer: Gazetteer, language: ScriptLanguage): ByFirst {
  const known = indexes.get(gazetteer)?.get(language);
  if (known) return known;
  const names = gazetteer.scriptNames(language);
  const index = Map.groupBy(language === "zh" ? folded(names) : names, ({ name }) => name.charAt(0));
  const all = indexes.get(gazetteer) ?? new Map<ScriptLanguage, ByFirst>();
  indexes.set(gazetteer, all.set(language, index));
  return index;
}

/** Names in the one form that both scripts of Chinese fold to, each of a place once. */
function folded(names: readonly ScriptName[]): readonly ScriptName[] {
  const seen = new Set<string>();
  return names.flatMap(({ name, place }) => {
    const form = foldChinese(name);
    const key = `${form} ${place.id}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ name: form, place }];
  });
}

const HANGUL = /[\uac00-\ud7a3]/;

/** Korean names that are common words as well ("인도": India, hand over; "이란": Iran, "so called"). */
const COMMON_KOREAN = new Set(
  "인도 이란 오만 수단 가나 말리 기니 차드 토고 파리 빈 로마 사나 다카 리가 도하 리마 통가 페루 암만 말레 카이로 조지아".split(
    " ",
  ),
);
/** Names that are such common words that they are places only right behind the one they lie in ("지린성 집안에서"). */
const KOREAN_WITHIN = new Set("집안 지안 지난 무산 통화 백산 안도".split(" "));
/** Of these, the ones that are places as well where something happens there ("무산에서"). */
const KOREAN_SPOTS = new Set("지안 지난 무산 안도".split(" "));
/** Longest first. */
const KOREAN_PARTICLES =
  "에서부터 으로부터 로부터 에서는 에서도 에서의 에서 에게 으로 까지 부터 이라고 라고 에는 에도 에 로 의 은 는 이 가 을 를 과 와 도 만 및 측은 측이 측".split(
    " ",
  );
const KOREAN_DIVISIONS: readonly (readonly [string, Division])[] = [
  ["조선족자치주", "area"],
  ["자치주", "area"],
  ["자치구", "province"],
  ["성", "province"],
  ["시", "city"],
  ["현", "city"],
  ["군", "city"],
  ["읍", "city"],
];
/** What may follow a name of one or two syllables within its word. */
const KOREAN_COMPOUND =
  /^(?:국경|접경|변방|당국|공안|경찰|정부|외교부|영사관|총영사관|대사관|주재|내|등|등지|발|행|산|땅|쪽|근처|인근|부근|일대|지역|지방|출신|국적|여성|남성|주민|동포|거주|체류|군|인|사람|한국|북한|공항|국제공항|시내|세관|통상구|구류소|구류장|구치소|교도소|감옥|수용소|집결소|보위부|보위원|안전부|해관|기차역|북부|남부|동부|서부|북쪽|남쪽|동쪽|서쪽|전역|외곽|교외|도심|해안|항구|난민촌|난민캠프|캠프|이민국|변방대)/;
const CHINESE_DIVISIONS: readonly (readonly [string, Division])[] = [
  ["朝鲜族自治州", "area"],
  ["自治州", "area"],
  ["自治区", "province"],
  ["省", "province"],
  ["邦", "province"],
  ["府", "province"],
  ["州", "province"],
  ["市", "city"],
  ["县", "city"],
  ["郡", "city"],
];
/** Longest first. */
const CHINESE_RELATIONS = [
  "前往",
  "抵达",
  "位于",
  "来自",
  "经由",
  "在",
  "从",
  "于",
  "到",
  "至",
  "往",
  "向",
  "经",
  "由",
  "赴",
  "离开",
  "被",
];

/** Names that stand across or within common words ("最[高当]局", "一[同登]上", "晴天[霹雳]") or foreign names ("[马蒂亚]斯"). */
const COMMON_CHINESE = new Set(
  "高当 同登 他曲 实兑 会晒 若开 信德 霹雳 马方 波比 马蒂亚 杰曼 贾曼 恰曼".split(" "),
);
/** What makes a place of such a name before it. */
const CHINESE_COMPOUND =
  /^(?:警方|警察|当局|政府|边境|边防|口岸|海岸|外海|附近|难民营|机场|监狱|拘留|移民局|港|镇)/;

/** A gloss in Chinese characters: "(遼寧)". */
const GLOSS = /^\([\u4e00-\u9fff\uf900-\ufaff]+\)/;
/** What makes a newspaper, a people, a language or a war of the name before it. */
const NO_PLACE =
  /^(?:族|战争|战役|语|日报|时报|晚报|早报|邮报|周报|新闻社|电视台|일보|신문|경제|뉴스|타임스|투데이|방송|전쟁)/;
/** "朝方" is North Korea's side, "朝方向" a direction. */
const NO_PARTY = /^[向案法式便针位形程]/;
/** "북한인", "朝鲜人"; not "북한 인권", "韩国人权". */
const PEOPLE = /^(?:(?:인|사람)(?!근|권|도|민)|人(?!权|民|道|口|员|士|大))/;

type Division = "province" | "city" | "area";

function fits(place: GazetteerPlace, division: Division): boolean {
  if (division === "province") return place.kind === "province";
  if (division === "area") return place.kind === "area";
  return place.kind !== "province" && place.kind !== "country" && place.kind !== "region";
}

/** The division written behind the name; `name` may hold it already ("길림성"). */
function divisionAt(text: string, at: number, language: ScriptLanguage): readonly [string, Division] | null {
  const divisions = language === "ko" ? KOREAN_DIVISIONS : CHINESE_DIVISIONS;
  const found = divisions.find(([suffix]) => text.startsWith(suffix, at));
  if (!found || language === "zh") return found ?? null;
  const rest = wordRest(text, at + found[0].length);
  return rest === "" || particleOf(rest) !== null || KOREAN_COMPOUND.test(rest) ? found : null;
}

/** Hangul from `at` to the end of the word. */
function wordRest(text: string, at: number): string {
  let end = at;
  while (end < text.length && HANGUL.test(text.charAt(end))) end++;
  return text.slice(at, end);
}

/** "중국서", "방콕서는": short for 에서. */
const SHORT_IN = /^서(?:는|도|만)?$/;

const particleOf = (rest: string): string | null =>
  SHORT_IN.test(rest) ? "에서" : (KOREAN_PARTICLES.find((particle) => rest.startsWith(particle)) ?? null);

/** Where the place told before ended. */
type Previous = { readonly end: number; readonly place: GazetteerPlace };

/** Whether a Korean name stands as a word here: it begins one, and what follows may follow a place. */
function standsInKorean(
  text: string,
  at: number,
  { name, place }: ScriptName,
  end: number,
  previous: Previous | null,
): boolean {
  if (at > 0 && at !== previous?.end && HANGUL.test(text.charAt(at - 1))) return false;
  const rest = wordRest(text, end);
  if (KOREAN_WITHIN.has(name) && end === at + name.length)
    return (
      (KOREAN_SPOTS.has(name) && rest.startsWith("에서")) ||
      (rest !== "" &&
        isWithin(place, previous, at) &&
        (particleOf(rest) ?? KOREAN_COMPOUND.exec(rest)) !== null)
    );
  if (COMMON_KOREAN.has(name))
    return rest.startsWith("에서") || (end > at + name.length && rest === "") || KOREAN_COMPOUND.test(rest);
  if (end - at > 2) return true;
  return (
    rest === "" ||
    particleOf(rest) !== null ||
    KOREAN_COMPOUND.test(rest) ||
    HANGUL.test(text.charAt(end)) === false
  );
}

/** Whether a Chinese name that is a common word as well is a place here: by what stands right before or behind it. */
function standsInChinese(
  text: string,
  at: number,
  { name }: ScriptName,
  end: number,
  previous: Previous | null,
): boolean {
  if (!COMMON_CHINESE.has(name) || end > at + name.length) return true;
  if (previous !== null && at - previous.end <= 1) return true;
  return (
    CHINESE_RELATIONS.some((word) => text.endsWith(word, at)) ||
    CHINESE_COMPOUND.test(text.slice(end, end + 3))
  );
}

/** Whether the place told right before is the province or area that this one lies in. */
function isWithin(place: GazetteerPlace, previous: Previous | null, at: number): boolean {
  if (previous === null || at - previous.end > 2 || previous.place.kind === "country") return false;
  return contains(previous.place, place);
}

/**
 * The places that a Korean or Chinese text names, from the packs' names in its script, in the order of the text;
 * simplified and traditional characters are alike. Longest name first; "吉林省" is the province and "吉林市" the city;
 * "朝鲜族" (ethnic Koreans) names no country.
 */
export function readPlacesInScript(
  original: string,
  language: ScriptLanguage,
  gazetteer: Gazetteer,
): ScriptPlaceMention[] {
  const index = indexOf(gazetteer, language);
  const text = language === "zh" ? foldChinese(original) : original;
  const mentions: ScriptPlaceMention[] = [];
  let previous: Previous | null = null;
  for (let at = 0; at < text.length; at++) {
    const names = index.get(text.charAt(at));
    const first = names?.find(({ name }) => text.startsWith(name, at));
    if (!names || !first) continue;
    const { name } = first;
    const told = at + name.length;
    // "랴오닝(遼寧)성": a gloss stands between the name and what belongs to it.
    const gloss = language === "ko" ? (GLOSS.exec(text.slice(told, told + 12))?.[0].length ?? 0) : 0;
    const division = divisionAt(text, told + gloss, language);
    const tail = told + gloss + (division ? division[0].length : 0);
    const end = division ? tail : told;
    if (NO_PLACE.test(text.slice(end, end + 4))) continue;
    if (name.endsWith("方") && NO_PARTY.test(text.slice(end, end + 1))) continue;
    const stands = language === "zh" ? standsInChinese : standsInKorean;
    if (!stands(text, at, first, end, previous)) continue;
    const same = names.filter((one) => one.name === name).map(({ place }) => place);
    const chosen = choose(
      same,
      division?.[1] ?? null,
      previous !== null && at - previous.end <= 2 ? previous.place : null,
    );
    const people = PEOPLE.test(text.slice(end, end + 3));
    mentions.push({
      start: at,
      end,
      place: toldPlace(chosen.place, original.slice(at, end)),
      form: people && chosen.place.kind === "country" ? "demonym" : "name",
      kind: chosen.place.kind,
      relation: language === "ko" ? particleOf(wordRest(text, tail)) : relationBefore(text, at),
      rule: chosen.rule,
    });
    previous = { end: tail, place: chosen.place };
    at = end - 1;
  }
  return mentions;
}

function relationBefore(text: string, at: number): string | null {
  return (
    CHINESE_RELATIONS.find((word) => text.endsWith(word, at)) ??
    CHINESE_RELATIONS.find((word) => text.startsWith(word, at - word.length)) ??
    null
  );
}

function choose(
  places: readonly GazetteerPlace[],
  division: Division | null,
  before: GazetteerPlace | null,
): { readonly place: GazetteerPlace; readonly rule: string } {
  const first = places[0] as GazetteerPlace;
  if (places.length === 1) return { place: first, rule: "pack" };
  const divided = division && places.find((place) => fits(place, division));
  if (divided) return { place: divided, rule: "homonym:division" };
  const inside =
    before &&
    places.find(
      (place) =>
        place.country === before.country && (before.kind === "country" || place.admin1 === before.admin1),
    );
  if (inside) return { place: inside, rule: "homonym:container" };
  return { place: places.find((place) => place.kind === "province") ?? first, rule: "homonym:pack" };
}
