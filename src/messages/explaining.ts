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
