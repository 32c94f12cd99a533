import type { PlaceMention } from "../../place/types.ts";
import type { TimeMention } from "../../time/types.ts";
import type { Chunk } from "./chunks.ts";
import { CUSTODY } from "./custody.ts";
import type { KoreanLexicon } from "./lexicon.ts";
import { comesToIn, isMovedFrom } from "./motion.ts";
import type { ActKind } from "./senses.ts";
import type { Whereabouts } from "./whereabouts.ts";
import { OWN_COUNTRY } from "./whereabouts.ts";

type TimeChunk = Chunk & { readonly kind: "time" };
type PlaceChunk = Chunk & { readonly kind: "place" };

/** "서울에서 열린 기자회견에서". */
const HELD_THERE = /^(?:열린|열릴|가진|개최된|기자회견|진행된|있은|만난|발표한|연)/u;

const mentionsNoDay = (rule: string): boolean => rule === "part of a day";

/** Whether a time names days at all. */
export function namesDays({ expression, rule }: TimeMention): boolean {
  const { kind } = expression;
  // An hour without its day belongs to a day told elsewhere.
  if (kind === "clock") return expression.of !== null;
  if (kind === "dayPart") return expression.of.kind !== "adjacent" || !mentionsNoDay(rule);
  return kind !== "duration" && kind !== "set" && kind !== "reference";
}

/** The times of a clause that an act may have taken place at. */
export type Clause = {
  readonly chunks: readonly Chunk[];
  readonly text: string;
  /** First chunk of the clause, and the act's. */
  readonly from: number;
  readonly act: number;
  readonly unusable: ReadonlySet<number>;
  /** A headline leaves particles out: "라오스, 탈북 청소년 9명 추방". */
  readonly title: boolean;
};

/** The last time of days among the chunks `from` to `to`. */
export function timeIn(
  clause: Clause,
  from: number,
  to: number,
): { mention: TimeMention; chunk: number } | null {
  for (let at = to - 1; at >= from; at--) {
    const chunk = clause.chunks[at];
    if (chunk?.kind === "time" && !clause.unusable.has(at) && namesDays(chunk.mention))
      return { mention: (chunk as TimeChunk).mention, chunk: at };
  }
  return null;
}

/**
 * The time of an act upon the people at chunk `patient`: the nearest before them, back to the people before, else
 * the one between them and the act. `previous` is the chunk of the people told before in the same list, or -1.
 */
export function timeOf(
  clause: Clause,
  patient: number,
  previous: number,
): { mention: TimeMention; chunk: number } | null {
  const { from, act } = clause;
  const listed = patient >= from && patient < act;
  if (!listed) return timeIn(clause, from, act);
  const before = timeIn(clause, Math.max(from, previous + 1), patient);
  const after = timeIn(clause, patient + 1, act);
  // "10일 억류한 9명을 27일 추방했다", "3월 14일 대사관에 진입했던 25명은 나흘 뒤 도착했다": the first time is that of the words describing them.
  if (before !== null && after !== null && isDescribedBefore(clause, before.chunk, patient)) return after;
  return before ?? after ?? timeIn(clause, from, patient);
}

function isDescribedBefore({ chunks }: Clause, time: number, patient: number): boolean {
  const word = chunks[patient - 1];
  if (word?.kind === "act") return patient - 1 > time && word.reading.inflection.form === "adnominal";
  return (
    word?.kind === "word" &&
    patient - 1 > time &&
    /[가-힣](?:던|한|된|은|온|간|난|친|진|린)$/u.test(word.text)
  );
}

const THROUGH = /^(?:거쳐|통해|경유|거치|지나)/u;
const INTO_PLACE = new RegExp(`(?:${CUSTODY}|변방대|국경|세관|경찰서|다리|쪽)(?:으로|로)(?:\\s|$)`, "u");

/** "선양의 다른 곳에서", "옌지의 한 아파트에서". */
const ELSEWHERE_IN = /^\s(?:[가-힣]+\s){0,3}[가-힣]+에서(?:[는도])?(?=\s|,)/u;
/** "한 주택을 급습해", "은신처에 들이닥쳐". */
const RAIDED =
  /^\s(?:[가-힣0-9]+\s){0,4}?[가-힣]+(?:을|를|에)\s(?:[가-힣]+\s)?(?:급습|덮[쳐치친]|습격|수색|기습|에워[싸쌌]|단속|뒤[져지진]|들이닥|포위|진입)/u;
const LIVED_THERE =
  /^\s?(?:[가-힣]+\s){0,4}?(?:(?:일하|근무하|살|지내|머물|머무르|숨어\s있|생활하|체류하|거주하|떠돌|대기하|은신하)던|(?:은신|체류|대기|생활|근무)\s중이던)\s/u;
/** The whole of what stands from the place to the verb. */
const LEFT_IT = /^[가-힣]+(?:를|을|의\s(?:[가-힣]+\s){0,2}?[가-힣]+(?:을|를))\s$/u;
/** "투먼의 감옥에 갇혀". */
const ELSEWHERE_AT = /^\s(?:[가-힣]+\s){0,2}[가-힣]+에(?=\s)/u;

const INTO_FACILITY = new RegExp(
  `^\\s(?:[가-힣]+\\s){0,3}?[가-힣]*(?:${CUSTODY}|시설|난민촌|캠프|병원|공관|대사관|이민국|경찰서|공안국)(?:으로|로|에)\\s`,
  "u",
);

const THIRD = /제\s?[3삼]국(?:으로|에)/u;
/** A place that no gazetteer knows, right before the verb. */
const INTO_ANY =
  /(?<!이번|최근|당시|나중|오전|오후|올해|지난해|이달|지난달|하루|동안|이후|직후|무렵)(?<=[가-힣]{2})에\s(?:[가-힣]+\s|\d[\d,]*여?\s?명[이은도가]?\s(?:[가-힣]+\s)?)?$/u;
const CROSSING = /(?:세관|통상구|해관|대교|철교|국경다리)(?:을|를)\s(?:거쳐|통해|지나|통하여|건너)/u;
const INTO_HERE = new RegExp(
  `(?:^|\\s)(?:${OWN_COUNTRY}|남쪽)(?:에|로|으로)(?:\\s|$)|(?:인천|김포|서울|성남|김해|제주|대구|청주|양양|무안)\\s?(?:국제)?\\s?공항(?:을\\s(?:통해|거쳐)|으로|에)\\s`,
  "u",
);

/** "다리를 건너", "철교를 지나". */
const BRIDGE = /\s(?:국경\s?)?(?:다리|대교|철교|인도교|교두)(?:[을를]|로|에서)$/u;

const GIVEN_TO = /^(?:to|at|dative)$/;

const isNamed = (chunk: Chunk | undefined): chunk is PlaceChunk =>
  chunk?.kind === "place" && chunk.mention.form === "name";

/** Places told together with the one at `at` ("훈춘, 창바이, 단둥 세관"); containers before each are passed over. */
function placesTogether(chunks: readonly Chunk[], at: number): { places: PlaceMention[]; used: number[] } {
  const last = chunks[at] as PlaceChunk;
  const places = [last.mention];
  const used = [at];
  for (let index = at - 1; index >= 0; index--) {
    const chunk = chunks[index] as Chunk;
    if (chunk.kind === "mark" && /^[,·]$/.test(chunk.mark)) {
      const before = chunks[index - 1];
      if (!isNamed(before) || before.particle !== "none" || before.mention.place.precision === "country")
        break;
      continue;
    }
    if (!isNamed(chunk)) break;
    const next = chunks[index + 1];
    const joins = chunk.particle === "and" || (chunk.particle === "none" && next?.kind === "mark");
    used.push(index);
    if (joins) places.unshift(chunk.mention);
    else if (chunk.particle !== "none" && chunk.particle !== "genitive") break;
  }
  return { places, used };
}

/** "인도네시아 아체주 해변에": a place that no gazetteer knows stands between the country and the particle. */
function particleBehind(chunks: readonly Chunk[], at: number, act: number): PlaceChunk["particle"] {
  for (let next = at + 1; next < act && next <= at + 3; next++) {
    const chunk = chunks[next] as Chunk;
    if (chunk.kind !== "word") return "none";
    const ending = /(에서|에|으로|로)(?:[는도])?$/u.exec(chunk.text)?.[1];
    if (ending === "에서") return "in";
    if (ending === "에") return "at";
    if (ending !== undefined) return "to";
    if (/[을를이가은는의고며다]$/u.test(chunk.text)) return "none";
  }
  return "none";
}

/**
 * The place of one group in a list ("칭다오에서 20명, 쿤밍에서 9명"): between the people before and these. Null if
 * the list tells none here.
 */
export function placeInList(clause: Clause, patient: number, previous: number): PlaceMention | null {
  for (let at = patient - 1; at > previous && at >= clause.from; at--) {
    const chunk = clause.chunks[at];
    if (isNamed(chunk) && !chunk.agent && (chunk.particle === "in" || chunk.particle === "at"))
      return chunk.mention;
  }
  return null;
}

function markAfter(chunks: readonly Chunk[], at: number): string | null {
  const next = chunks[at + 1];
  return next?.kind === "mark" ? next.mark : null;
}

const homewardPatterns = new WeakMap<KoreanLexicon, Map<string | null, RegExp | null>>();

/** What says that somebody is brought home, by the country that they fled from. Made once per lexicon and country. */
function homewardPattern(lexicon: KoreanLexicon, home: string | null): RegExp | null {
  const known = homewardPatterns.get(lexicon) ?? new Map<string | null, RegExp | null>();
  homewardPatterns.set(lexicon, known);
  const pattern = known.get(home);
  if (pattern !== undefined) return pattern;
  const made = makeHomewardPattern(lexicon, home);
  known.set(home, made);
  return made;
}

function makeHomewardPattern(lexicon: KoreanLexicon, home: string | null): RegExp | null {
  const names = [...lexicon.homeNames].flatMap(([name, country]) =>
    country === null || home === null || country === home ? [name] : [],
  );
  if (names.length === 0) return null;
  const words = names.sort((a, b) => b.length - a.length).join("|");
  return new RegExp(
    `(?:국경\\s?너머로|국경을\\s넘어|강\\s건너로?)\\s|(?:^|[\\s"'“‘])(?:${words})(?:군|시|도|읍)?(?:\\s?(?:당국|보위부|보위성|정부|손|측|땅|쪽|땅으|국경|관리|지역))?(?:\\s?(?:${CUSTODY}|초소|보위부))?(?:에게|에|으로|로|행)(?=[\\s,]|$)`,
    "u",
  );
}

/** Where the act at the end of a clause happened. `home` is the country that the people flee from. */
export function whereaboutsOf(
  clause: Clause,
  kind: ActKind,
  active: boolean,
  home: string | null,
  lexicon: KoreanLexicon,
): Whereabouts {
  const { chunks, from, act, text } = clause;
  const moves = kind === "movement" || kind === "either" || kind === "coming";
  const returns = kind === "return" || kind === "either" || kind === "coming";
  const doing = chunks[act];
  const flees = doing?.kind === "act" && doing.reading.senses.every(({ act: told }) => told === "escape");
  let toAgents = false;
  let agentPlace: PlaceMention | null = null;
  let places: PlaceMention[] = [];
  let agentCountry: PlaceMention | null = null;
  let destination: PlaceMention | null = null;
  const used: number[] = [];
  const start = chunks[from]?.from ?? 0;
  const stretch = text.slice(start, chunks[act]?.from ?? text.length);
  let ofPeople: PlaceMention | null = null;
  let homeward = homewardPattern(lexicon, home)?.test(stretch) ?? false;
  for (let at = act - 1; at >= from; at--) {
    const chunk = chunks[at];
    if (
      (chunk?.kind === "agent" || (chunk?.kind === "place" && chunk.agent)) &&
      /^(?:at|dative)$/.test(chunk.particle)
    )
      toAgents = true;
    // "공안에 넘겼다": a force of the country that they are in.
    if (chunk?.kind === "people" && chunk.phrase.role === "other" && GIVEN_TO.test(chunk.phrase.particle))
      toAgents ||= lexicon.agents.some((force) => text.startsWith(force, chunk.phrase.from));
    if (chunk?.kind !== "place" || clause.unusable.has(at)) continue;
    const { mention } = chunk;
    const particle = chunk.particle === "none" ? particleBehind(chunks, at, act) : chunk.particle;
    const { country, precision } = mention.place;
    // "남양 다리를 건너왔다": over to the side that they fled from.
    if (returns && country === home && home !== null && BRIDGE.test(text.slice(chunk.from, chunk.to))) {
      homeward = true;
      if (precision === "city") destination ??= mention;
      continue;
    }
    if (chunk.agent) {
      if (country === home && home !== null) {
        // "온성군 보위부로 송환됐다": handed over there.
        const into = chunk.particle === "none" ? particleBehind(chunks, at, act) : chunk.particle;
        if (kind === "other" && into === "in" && places.length === 0) places = [mention];
        if (kind === "other" || !GIVEN_TO.test(into)) continue;
        homeward = true;
        if (precision === "city") destination ??= mention;
        continue;
      }
      if (precision === "country") agentCountry ??= mention;
      else agentPlace ??= mention;
      used.push(at);
      continue;
    }
    if (mention.form !== "name" || mention.metonym || mention.dateline) continue;
    const behind = chunks[at + 1];
    if (behind?.kind === "word" && HELD_THERE.test(behind.text)) continue;
    if (isMovedFrom(chunks, at, act)) continue;
    const behindIt = text.slice(chunk.to, chunks[act]?.from);
    // "선양의 식당에서 일하던 탈북민 13명이 입국했다": where they had been before.
    if (moves && particle !== "to" && LIVED_THERE.test(behindIt)) continue;
    // "닝보를 빠져나와", "닝보의 식당을 탈출해": where they got away.
    if (
      flees &&
      country !== home &&
      places.length === 0 &&
      LEFT_IT.test(text.slice(chunk.from, chunk.to) + behindIt)
    ) {
      places = [mention];
      used.push(at);
      continue;
    }
    // "한국 땅을 밟았다".
    if (moves && particle === "object" && at === act - 1) destination ??= mention;
    if (particle === "to") {
      if (country === home && home !== null) homeward = true;
      if (country !== home || home === null || precision === "city") destination ??= mention;
      if (destination === mention) used.push(at);
      continue;
    }
    const isHeadlined = clause.title && particle === "none" && markAfter(chunks, at) === ",";
    if (isHeadlined) {
      if (precision === "country") agentCountry ??= mention;
      continue;
    }
    if (particle === "subject" || particle === "topic") {
      if (active && precision === "country" && country !== home) agentCountry ??= mention;
      continue;
    }
    const next = chunks[at + 1];
    const through = returns && particle === "object" && next?.kind === "word" && THROUGH.test(next.text);
    const isAtHome = country === home && home !== null;
    // Nobody is sent back at home; arrests and deaths there are told of.
    if (isAtHome && !through && !(kind === "other" && particle === "in")) continue;
    if (through || particle === "in" || particle === "through") {
      if (places.length === 0) {
        const together = placesTogether(chunks, at);
        places = together.places;
        used.push(...together.used);
      }
      continue;
    }
    // "방콕의 이민국 수용소로 옮겨졌다".
    if (particle === "genitive" && moves && INTO_FACILITY.test(text.slice(chunk.to, chunks[act]?.from))) {
      destination ??= mention;
      continue;
    }
    if (
      particle === "genitive" &&
      places.length === 0 &&
      (ELSEWHERE_IN.test(text.slice(chunk.to)) ||
        (kind === "other" && ELSEWHERE_AT.test(text.slice(chunk.to))))
    ) {
      places = [mention];
      used.push(at);
      continue;
    }
    // "방콕의 한 주택을 급습해": where those who came found them.
    if (
      kind === "other" &&
      (particle === "genitive" || particle === "none") &&
      places.length === 0 &&
      precision !== "country" &&
      RAIDED.test(text.slice(chunk.to, chunks[act]?.from))
    ) {
      places = [mention];
      used.push(at);
      continue;
    }
    // "투먼구류장의 탈북자 41명이 북송됐다".
    if (
      particle === "genitive" &&
      next?.kind === "people" &&
      next.phrase.count !== null &&
      precision === "city"
    )
      ofPeople ??= mention;
    if (particle === "at") {
      if (moves) destination ??= mention;
      else if (!active && precision === "country" && next?.kind === "act") agentCountry ??= mention;
      else if (kind === "other" && places.length === 0) places = [mention];
    }
  }
  // "라오스로 들어갔다가 붙잡혔다": where they had come to.
  if (kind === "other" && places.length === 0) {
    const reached = comesToIn(chunks, from, act, text);
    if (reached !== null && (reached.place.country !== home || home === null)) places = [reached];
  }
  // "선양 공안에 체포됐다": in Shenyang, unless a place is told.
  if (places.length === 0 && agentPlace !== null) places = [agentPlace];
  if (places.length === 0 && ofPeople !== null && kind !== "movement" && destination === null)
    places = [ofPeople];
  // "투먼 세관을 거쳐 넘어왔다": told from the other side of it.
  if (kind === "coming" && destination === null && !INTO_HERE.test(stretch) && CROSSING.test(stretch))
    homeward = true;
  // "국경을 넘어 베트남에 들어왔다": over a border, and not home.
  if (kind === "coming" && destination !== null && destination.place.country !== home) homeward = false;
  if (homeward && destination?.place.country !== home) destination = null;
  const elsewhere =
    !homeward &&
    (destination !== null ||
      INTO_PLACE.test(stretch) ||
      (moves &&
        (INTO_HERE.test(stretch) ||
          ((kind === "movement" || kind === "coming") && !toAgents && INTO_ANY.test(stretch)))));
  return {
    places,
    // Who held them before says nothing of where they come to.
    agentCountry: (kind === "movement" || kind === "coming") && !active ? null : agentCountry,
    destination,
    homeward,
    elsewhere,
    here: INTO_HERE.test(stretch),
    toAgents,
    third: THIRD.test(stretch),
    used,
  };
}
