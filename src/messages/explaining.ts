import type { Translated } from "./language.ts";

/** Labels of the page that `vigil explain` prints. */
export type ExplainingWords = {
  readonly published: string;
  readonly language: string;
  readonly regions: string;
  readonly regionsNote: string;
  readonly recognised: string;
  readonly recognisedNote: string;
  readonly statements: string;
  readonly statementsNote: string;
  readonly noStatements: string;
  readonly noTrigger: string;
  readonly noReader: string;
  readonly lineCount: (count: number) => string;
  readonly replacedBytes: (count: number) => string;
  readonly tagsStripped: string;
  readonly unresolved: string;
  /** How words point at people, how the words of an act stand, how a number is bounded, what names a place. */
  readonly details: Readonly<Record<string, string>>;
  readonly marks: Readonly<Record<"number" | "people" | "time" | "place" | "act" | "saying", string>>;
  readonly parts: Readonly<
    Record<"kind" | "people" | "place" | "time" | "modality" | "speakers" | "groups", string>
  >;
};

export const explainingWords: Translated<ExplainingWords> = {
  en: {
    published: "published",
    language: "language",
    regions: "Regions",
    regionsNote: "statements are read from title and text alone",
    recognised: "Recognised",
    recognisedNote: "sentence by sentence",
    statements: "Statements",
    statementsNote: "each part with the rule that read it",
    noStatements: "No statement was read.",
    noTrigger: "The report names nobody whom the packs are about; it was not read further.",
    noReader: "There is no reader for this language yet.",
    lineCount: (count) => (count === 1 ? "1 line" : `${count} lines`),
    replacedBytes: (count) =>
      `${count} broken ${count === 1 ? "byte was" : "bytes were"} replaced in decoding`,
    tagsStripped: "the page's structure could not be read; its tags were stripped",
    unresolved: "not resolved",
    details: {
      new: "new",
      definite: "told before",
      pronoun: "pronoun",
      another: "others",
      bare: "in general",
      active: "active",
      passive: "passive",
      participle: "participle",
      gerund: "gerund",
      noun: "noun",
      state: "state",
      premodifier: "before its people",
      exact: "exact",
      about: "about",
      nearly: "nearly",
      moreThan: "more than",
      atLeast: "at least",
      upTo: "at most",
      fewerThan: "fewer than",
      range: "from–to",
      vague: "vague",
      name: "name",
      demonym: "of its people",
    },
    marks: { number: "number", people: "people", time: "time", place: "place", act: "act", saying: "saying" },
    parts: {
      kind: "kind",
      people: "people",
      place: "place",
      time: "time",
      modality: "modality",
      speakers: "speakers",
      groups: "composition",
    },
  },
  ko: {
    published: "보도일",
    language: "언어",
    regions: "구역",
    regionsNote: "진술은 제목과 본문에서만 읽음",
    recognised: "찾아낸 표현",
    recognisedNote: "문장별",
    statements: "진술",
    statementsNote: "항목마다 적용한 규칙을 함께 표시",
    noStatements: "읽어 낸 진술이 없습니다.",
    noTrigger: "팩이 다루는 사람을 언급하지 않아 더 읽지 않았습니다.",
    noReader: "아직 이 언어는 읽지 못합니다.",
    lineCount: (count) => `${count}줄`,
    replacedBytes: (count) => `깨진 바이트 ${count}개를 바꾸어 읽음`,
    tagsStripped: "페이지 구조를 읽을 수 없어 태그를 모두 지움",
    unresolved: "해석 못 함",
    details: {
      new: "처음 언급",
      definite: "앞서 언급",
      pronoun: "대명사",
      another: "다른 사람들",
      bare: "일반",
      active: "능동",
      passive: "피동",
      participle: "분사",
      gerund: "동명사",
      noun: "명사",
      state: "상태",
      premodifier: "수식어",
      exact: "정확한 수",
      about: "약",
      nearly: "가까이",
      moreThan: "초과",
      atLeast: "최소",
      upTo: "최대",
      fewerThan: "미만",
      range: "범위",
      vague: "어림수",
      name: "지명",
      demonym: "국적·출신",
    },
    marks: { number: "수", people: "사람", time: "시각", place: "장소", act: "행위", saying: "발언" },
    parts: {
      kind: "종류",
      people: "인원",
      place: "장소",
      time: "날짜",
      modality: "서술 방식",
      speakers: "발언자",
      groups: "구성",
    },
  },
};
