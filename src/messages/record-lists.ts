import type { InterfaceLanguage, Translated } from "./language.ts";

type Names = Readonly<Record<string, string>>;

/** Words of `vigil sources`, `vigil series` and `vigil open`. */
export type ListWords = {
  readonly families: string;
  readonly familiesNote: string;
  readonly noFamilies: string;
  readonly how: Names;
  readonly origins: string;
  readonly originsNote: string;
  readonly independent: string;
  readonly namedOrigin: string;
  readonly unnamedOrigin: string;
  readonly whyOrigins: Names;
  readonly ownVoice: (publisher: string) => string;
  readonly noPublisher: string;
  readonly asOf: (date: string) => string;
  readonly asOfUnknown: string;
  readonly revised: string;
  readonly noSeries: string;
  readonly anyCountry: string;
  readonly openGroups: (count: number) => string;
  readonly noOpen: string;
  readonly urgency: Names;
  readonly days: (days: string) => string;
  readonly daysUnknown: string;
  readonly lastKnown: Names;
  readonly held: (count: string) => string;
  readonly outcome: (act: string, count: string) => string;
  readonly unknownOutcome: (count: string) => string;
  readonly excess: (count: string) => string;
  readonly plan: (what: string, when: string) => string;
  readonly missing: (what: string) => string;
  readonly missingParts: Names;
  readonly columns: {
    readonly origin: string;
    readonly relay: string;
    readonly publisher: string;
    readonly document: string;
  };
};

export const listWords: Translated<ListWords> = {
  en: {
    families: "Source families",
    familiesNote: "documents that are one text, wholly or in part",
    noFamilies: "Every document is a text of its own.",
    how: {
      original: "its own text",
      credit: "says that it is a reprint",
      text: "the same text by comparison",
    },
    origins: "Who stands behind each incident",
    originsNote: "origins, not publishers, are counted",
    independent: "Independent origins",
    namedOrigin: "named",
    unnamedOrigin: "unnamed, or the publisher's own voice",
    whyOrigins: {
      one: "there is one origin",
      named: "each is named and another",
      unnamed: "an unnamed origin may be the same as any other",
      chains: "one passes on what another says, or their names cannot be compared",
    },
    ownVoice: (publisher) => `${publisher}, in its own voice`,
    noPublisher: "publisher not known",
    asOf: (date) => `as of ${date}`,
    asOfUnknown: "day not known",
    revised: "revised",
    noSeries: "None of the reports tells a figure for a year or for a part of one from its first day.",
    anyCountry: "country not said",
    openGroups: (count) => `${count} ${count === 1 ? "group" : "groups"} last known in custody`,
    noOpen: "Of every group that was held an outcome is told.",
    urgency: {
      planned: "a plan lies ahead",
      recent: "last known within three months",
      longAgo: "last known longer ago",
    },
    days: (days) => (days === "1" ? "1 day" : `${days} days`),
    daysUnknown: "days unknown",
    lastKnown: { told: "since", reported: "reported by", unknown: "no date" },
    held: (count) => `held: ${count}`,
    outcome: (act, count) => `${act}: ${count}`,
    unknownOutcome: (count) => `outcome unknown: ${count}`,
    excess: (count) => `${count} more outcomes than people`,
    plan: (what, when) => `${what}${when === "" ? "" : `, ${when}`}`,
    missing: (what) => `not known: ${what}`,
    missingParts: {
      date: "date",
      place: "place of custody",
      number: "upper number",
      plan: "what is planned",
      secondOrigin: "a second independent origin",
    },
    columns: { origin: "Origin", relay: "Relayed by", publisher: "Printed by", document: "Document" },
  },
  ko: {
    families: "출처 묶음",
    familiesNote: "전부 또는 일부가 같은 글인 보도",
    noFamilies: "보도마다 글이 다릅니다.",
    how: { original: "원래 글", credit: "전재라고 밝힘", text: "비교해 보니 같은 글" },
    origins: "사건마다 누가 뒷받침하는가",
    originsNote: "매체가 아니라 처음 말한 이를 셈",
    independent: "독립 출처",
    namedOrigin: "이름이 밝혀진 출처",
    unnamedOrigin: "익명 출처 또는 매체 자체 서술",
    whyOrigins: {
      one: "출처가 한 곳",
      named: "모두 이름이 밝혀진 서로 다른 출처",
      unnamed: "익명 출처는 다른 출처와 같은 사람일 수 있음",
      chains: "한쪽이 다른 쪽의 말을 옮겼거나 이름을 견줄 수 없음",
    },
    ownVoice: (publisher) => `${publisher} 자체 서술`,
    noPublisher: "매체 미상",
    asOf: (date) => `${date} 기준`,
    asOfUnknown: "기준일 미상",
    revised: "수정됨",
    noSeries: "한 해 또는 연초부터의 기간에 대한 수를 전하는 보도가 없습니다.",
    anyCountry: "나라 언급 없음",
    openGroups: (count) => `마지막으로 구금 중이던 집단 ${count}개`,
    noOpen: "구금된 집단마다 이후 소식이 있습니다.",
    urgency: { planned: "예정된 일이 남아 있음", recent: "석 달 안에 확인됨", longAgo: "더 오래전에 확인됨" },
    days: (days) => `${days}일`,
    daysUnknown: "경과일 미상",
    lastKnown: { told: "기점", reported: "보도일", unknown: "날짜 없음" },
    held: (count) => `구금: ${count}`,
    outcome: (act, count) => `${act}: ${count}`,
    unknownOutcome: (count) => `이후 미상: ${count}`,
    excess: (count) => `인원보다 ${count} 더 많은 결과`,
    plan: (what, when) => `${what}${when === "" ? "" : `, ${when}`}`,
    missing: (what) => `모르는 것: ${what}`,
    missingParts: {
      date: "날짜",
      place: "구금 장소",
      number: "인원 상한",
      plan: "앞으로의 계획",
      secondOrigin: "두 번째 독립 출처",
    },
    columns: { origin: "처음 말한 이", relay: "전한 이", publisher: "실은 매체", document: "보도" },
  },
};

/** Words that are joined as a list. */
export function listed(words: readonly string[], language: InterfaceLanguage): string {
  return words.join(language === "ko" ? "·" : ", ");
}
