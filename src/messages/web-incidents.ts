import type { Translated } from "./language.ts";

/** Words of the list of incidents and of an incident's dossier. */
export type IncidentWords = {
  readonly title: string;
  readonly listed: (count: string) => string;
  readonly differOnly: string;
  readonly anyStatus: string;
  readonly statusField: string;
  readonly show: string;
  readonly columns: {
    readonly when: string;
    readonly what: string;
    readonly where: string;
    readonly people: string;
    readonly origins: string;
    readonly status: string;
  };
  readonly differs: (parts: string) => string;
  readonly leftOut: (count: string) => string;
  readonly leftOutNote: string;
  readonly none: string;
  readonly pages: string;
  readonly earlier: string;
  readonly later: string;
  readonly pageOf: (page: string, pages: string) => string;
  readonly incident: string;
  readonly bestEstimate: (count: string) => string;
  readonly sideBySide: string;
  readonly sideBySideNote: string;
  readonly said: string;
  readonly groups: string;
  readonly modality: string;
  readonly printedBy: string;
  readonly words: string;
  readonly wordsNote: string;
  readonly inContext: string;
  readonly provenance: string;
  readonly provenanceNote: (origins: string, why: string) => string;
  readonly setByPerson: (told: {
    readonly part: string;
    readonly set: string;
    readonly read: string;
    readonly actor: string;
    readonly time: string;
  }) => string;
  readonly timeline: string;
  readonly timelineNote: string;
  readonly related: string;
  readonly whyOne: string;
  readonly history: string;
  readonly historyNote: string;
  readonly noHistory: string;
};

export const incidentWords: Translated<IncidentWords> = {
  en: {
    title: "Incidents",
    listed: (count) => `${count}, the earliest first`,
    differOnly: "Only those on which sources differ",
    anyStatus: "Any status",
    statusField: "Status",
    show: "Show",
    columns: {
      when: "When",
      what: "What happened",
      where: "Where",
      people: "People",
      origins: "Independent origins",
      status: "Status",
    },
    differs: (parts) => `sources differ on ${parts}`,
    leftOut: (count) => `${count} left out`,
    leftOutNote: "They do not answer the question; each with the reason.",
    none: "No incident answers this.",
    pages: "Parts of the list",
    earlier: "Earlier",
    later: "Later",
    pageOf: (page, pages) => `Part ${page} of ${pages}`,
    incident: "Incident",
    bestEstimate: (count) => `Best estimate of a person: ${count}`,
    sideBySide: "What each source says",
    sideBySideNote:
      "Nothing is averaged. ≠ marks a value that another source contradicts; a value that a person set is marked with what was read.",
    said: "People",
    groups: "Who they were",
    modality: "Told as",
    printedBy: "Printed by",
    words: "In their own words",
    wordsNote: "Quotations stand in their original language; below each, what was read in it.",
    inContext: "Read it in the report",
    provenance: "Who told whom",
    provenanceNote: (origins, why) => `${origins}: ${why}.`,
    setByPerson: ({ part, set, read, actor, time }) =>
      `${part}: ${set}, set by ${actor} on ${time}; read: ${read}`,
    timeline: "What became of them",
    timelineNote: "The incidents that befell the same people.",
    related: "Related incidents",
    whyOne: "Why these are held to be one",
    history: "What people decided",
    historyNote: "Every decision with its author, time and reason; none is ever overwritten.",
    noHistory: "Nobody has decided anything here yet. All of it is as it was read.",
  },
  ko: {
    title: "사건",
    listed: (count) => `${count}, 이른 순서`,
    differOnly: "출처끼리 어긋나는 것만",
    anyStatus: "모든 상태",
    statusField: "상태",
    show: "보기",
    columns: {
      when: "시기",
      what: "무슨 일",
      where: "장소",
      people: "인원",
      origins: "독립 출처",
      status: "상태",
    },
    differs: (parts) => `출처마다 다름: ${parts}`,
    leftOut: (count) => `제외한 ${count}`,
    leftOutNote: "질문에 해당하지 않는 사건입니다. 이유를 함께 적었습니다.",
    none: "해당하는 사건이 없습니다.",
    pages: "목록 나누기",
    earlier: "앞쪽",
    later: "뒤쪽",
    pageOf: (page, pages) => `${pages}쪽 중 ${page}쪽`,
    incident: "사건",
    bestEstimate: (count) => `사람이 정한 최선 추정: ${count}`,
    sideBySide: "출처마다 전하는 내용",
    sideBySideNote:
      "평균을 내지 않습니다. ≠ 표시는 다른 출처와 어긋나는 값이며, 사람이 정정한 값에는 판독한 값을 함께 적었습니다.",
    said: "인원",
    groups: "구성",
    modality: "서술",
    printedBy: "실은 매체",
    words: "원문 표현",
    wordsNote: "인용은 원래 언어 그대로이며, 그 아래에 판독한 내용을 적었습니다.",
    inContext: "보도에서 보기",
    provenance: "누가 누구에게 전했나",
    provenanceNote: (origins, why) => `${origins}: ${why}.`,
    setByPerson: ({ part, set, read, actor, time }) =>
      `${part}: ${set} (${actor}, ${time} 정정). 판독: ${read}`,
    timeline: "그 뒤의 일",
    timelineNote: "같은 사람들에게 일어난 사건들입니다.",
    related: "관련 사건",
    whyOne: "한 사건으로 보는 이유",
    history: "사람이 내린 판단",
    historyNote: "판단마다 작성자, 시각, 이유를 남기며 덮어쓰지 않습니다.",
    noHistory: "아직 아무도 판단하지 않았습니다. 모두 판독한 그대로입니다.",
  },
};
