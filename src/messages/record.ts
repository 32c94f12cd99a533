import type { InterfaceLanguage, Translated } from "./language.ts";

/** Labels and sentences around a count. */
export type RecordWords = {
  readonly asked: (what: string, scope: string) => string;
  readonly everybody: string;
  readonly anyAct: string;
  readonly from: (date: string) => string;
  readonly until: (date: string) => string;
  readonly corroborated: string;
  readonly corroboratedNote: string;
  readonly corroboration: (sure: number, perhaps: number, one: number) => string;
  readonly bestEstimate: (count: string, reason: string, actor: string) => string;
  readonly documented: string;
  readonly documentedNote: string;
  readonly reported: string;
  readonly reportedNote: string;
  readonly open: string;
  readonly rule: string;
  readonly counted: string;
  readonly countedNote: string;
  readonly leftOut: string;
  readonly leftOutNote: string;
  readonly relations: string;
  readonly relationsNote: string;
  readonly totals: string;
  readonly totalsNote: string;
  readonly explained: (count: string) => string;
  readonly residual: (count: string) => string;
  readonly excess: (count: string) => string;
  readonly notExact: string;
  readonly contradicted: (numbers: string) => string;
  readonly nothing: string;
};

export const recordWords: Translated<RecordWords> = {
  en: {
    asked: (what, scope) => `How many ${what}?${scope === "" ? "" : ` ${scope}`}`,
    everybody: "people",
    anyAct: "detained, returned, moved, freed, escaped or dead in custody",
    from: (date) => `from ${date}`,
    until: (date) => `until ${date}`,
    corroborated: "corroborated, at least",
    corroboratedNote: "as far as two independent origins agree",
    corroboration: (sure, perhaps, one) =>
      `Of ${sure + perhaps + one} ${sure + perhaps + one === 1 ? "incident that surely answers" : "incidents that surely answer"}, ${sure} ${sure === 1 ? "rests" : "rest"} on two surely independent origins, ${perhaps} on several that may be one voice or reach no common number, ${one} on one alone.`,
    bestEstimate: (count, reason, actor) => `best estimate ${count}: ${reason} (${actor}); not counted`,
    documented: "documented, at least",
    documentedNote: "single origins included",
    reported: "reported, at most",
    reportedNote: "the greatest number anybody gives",
    open: "open",
    rule: "Rule",
    counted: "Counted",
    countedNote: "what each incident adds, before overlaps",
    leftOut: "Left out",
    leftOutNote: "and why",
    relations: "Not simply added",
    relationsNote: "the same people, or perhaps the same",
    totals: "Totals told by the sources",
    totalsNote: "checks, never added",
    explained: (count) => `the incidents explain ${count}`,
    residual: (count) => `left: ${count}`,
    excess: (count) => `${count} more are documented than it allows`,
    notExact: "Too many incidents hang together to be solved exactly: the bounds hold, but may be wide.",
    contradicted: (numbers) => `said to be the same people, but the figures forbid it: ${numbers}`,
    nothing: "No incident answers the question.",
  },
  ko: {
    asked: (what, scope) => `${scope === "" ? "" : `${scope} `}${what}, 몇 명인가`,
    everybody: "사람",
    anyAct: "체포·송환·이송·석방·탈출·사망",
    from: (date) => `${date}부터`,
    until: (date) => `${date}까지`,
    corroborated: "교차 확인, 최소",
    corroboratedNote: "독립 출처 두 곳이 일치하는 범위",
    corroboration: (sure, perhaps, one) =>
      `확실히 해당하는 사건 ${sure + perhaps + one}건 가운데 ${sure}건은 확실히 독립된 출처가 두 곳 이상이고, ${perhaps}건은 출처가 여럿이나 한 목소리일 수 있거나 공통된 수가 없으며, ${one}건은 출처가 하나입니다.`,
    bestEstimate: (count, reason, actor) => `최선 추정 ${count}: ${reason} (${actor}), 합산하지 않음`,
    documented: "기록 확인, 최소",
    documentedNote: "단일 출처 포함",
    reported: "보도된 최대",
    reportedNote: "어느 출처든 밝힌 가장 큰 수",
    open: "상한 없음",
    rule: "계산 규칙",
    counted: "합산한 사건",
    countedNote: "겹침을 따지기 전에 사건마다 더하는 수",
    leftOut: "제외한 사건",
    leftOutNote: "이유와 함께",
    relations: "그대로 더하지 않은 것",
    relationsNote: "같은 사람이거나 같은 사람일 수 있음",
    totals: "출처가 밝힌 집계",
    totalsNote: "검산용이며 합산하지 않음",
    explained: (count) => `사건으로 설명되는 수 ${count}`,
    residual: (count) => `나머지 ${count}`,
    excess: (count) => `집계보다 ${count} 더 기록됨`,
    notExact: "얽힌 사건이 너무 많아 정확히 풀지 못했습니다. 범위는 맞지만 더 넓을 수 있습니다.",
    contradicted: (numbers) => `같은 사람들이라고 하지만 수치가 맞지 않음: ${numbers}`,
    nothing: "질문에 해당하는 사건이 없습니다.",
  },
};

/** The rule of the count, as it is printed with every number. */
export const countRule: Translated<string> = {
  en:
    "Per incident, from the least to the greatest number claimed for the same act and role; “at least” leaves the " +
    "maximum open; nothing is averaged. Incidents are added only where a report, the place or the days keep their " +
    "people apart; people who are in several incidents count once; where it is unknown whether they are the same, " +
    "the minimum takes the larger and the maximum the sum, exactly, over all incidents together. What may lie " +
    "outside the question, or is told as unclear, counts towards the maximum alone. What is only feared, planned or " +
    "denied is left out. Totals told by sources are checks and never added. Corroborated: as far as two independent " +
    "origins agree. Documented: single origins too. Reported: the greatest number given.",
  ko:
    "사건마다 같은 행위와 역할에 대해 주장된 가장 작은 수에서 가장 큰 수까지를 범위로 삼는다. “이상”은 상한을 열어 두며, " +
    "평균은 내지 않는다. 보도나 장소, 날짜로 서로 다른 사람임이 갈리는 사건만 더한다. 여러 사건에 나오는 같은 사람은 한 번만 " +
    "센다. 같은 사람인지 알 수 없으면 최소는 큰 쪽을, 최대는 합을 취하며, 모든 사건을 함께 놓고 정확히 계산한다. 질문의 범위 " +
    "밖일 수 있거나 불확실하다고 한 것은 최대에만 넣는다. 우려, 예정, 부인에 그친 것은 뺀다. 출처가 밝힌 집계는 검산에만 쓰고 " +
    "더하지 않는다. 교차 확인은 독립 출처 두 곳이 일치하는 범위, 기록 확인은 단일 출처까지, 보도된 최대는 가장 큰 수이다.",
};

type Names = Readonly<Record<string, string>>;

/** Why an incident is counted as it is, or left out. */
const standingNames: Translated<Names> = {
  en: {
    corroborated: "two or more independent origins",
    singleOrigin: "surely one origin only",
    unclear: "told as unclear: towards the maximum alone",
    straddlesWindow: "may lie outside the window: towards the maximum alone",
    undated: "no date told: towards the maximum alone",
    placeWider: "only a wider place is told: towards the maximum alone",
    placeUnknown: "the place is not told: towards the maximum alone",
    otherAct: "another act",
    otherRole: "another role",
    feared: "only feared",
    planned: "only planned",
    denied: "only denied",
    withdrawn: "withdrawn by a person",
    outsideWindow: "outside the window",
    outsidePlace: "another place",
  },
  ko: {
    corroborated: "독립 출처 두 곳 이상",
    singleOrigin: "확실한 출처는 한 곳뿐",
    unclear: "불확실하다고 함: 최대에만 포함",
    straddlesWindow: "기간 밖일 수 있음: 최대에만 포함",
    undated: "날짜 언급 없음: 최대에만 포함",
    placeWider: "더 넓은 지역만 언급됨: 최대에만 포함",
    placeUnknown: "장소 언급 없음: 최대에만 포함",
    otherAct: "다른 행위",
    otherRole: "다른 역할",
    feared: "우려에 그침",
    planned: "예정에 그침",
    denied: "부인만 있음",
    withdrawn: "사람이 철회함",
    outsideWindow: "기간 밖",
    outsidePlace: "다른 장소",
  },
};

/** How two counted incidents hang together, between their numbers. */
export const countedRelationNames: Translated<Names> = {
  en: { partOf: "is part of", follows: "are people of", unknown: "may share people with" },
  ko: { partOf: "포함하는 사건:", follows: "같은 무리:", unknown: "겹칠 수 있는 사건:" },
};

/** How a relation is known. */
export const relationBasisNames: Translated<Names> = {
  en: {
    said: "a report says so",
    sum: "the figures beside it add up to it",
    oneDocument: "told in one report",
    close: "much speaks for one incident",
    placeAndTime: "place and days do not keep them apart",
    part: "only people of a part of it",
  },
  ko: {
    said: "보도에 명시",
    sum: "나란히 적힌 수의 합과 같음",
    oneDocument: "한 보도에서 함께 전함",
    close: "같은 사건일 가능성이 큼",
    placeAndTime: "장소와 날짜로 갈리지 않음",
    part: "그 일부인 사람들만 해당",
  },
};

/** Standing of a counted incident in words, with the number of its origins where it counts in full. */
export function standingPhrase(standing: string, language: InterfaceLanguage): string {
  return standingNames[language][standing] ?? standing;
}
