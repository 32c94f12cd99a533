import type { Translated } from "./language.ts";

/** Words of the list of reports and of a report's page. */
export type ReportWords = {
  readonly title: string;
  readonly listed: (count: string) => string;
  readonly report: string;
  readonly columns: {
    readonly report: string;
    readonly published: string;
    readonly language: string;
    readonly statements: string;
  };
  readonly published: string;
  readonly language: string;
  readonly publisher: string;
  readonly author: string;
  readonly received: string;
  readonly file: string;
  readonly address: string;
  readonly hash: string;
  readonly reprint: string;
  readonly text: string;
  readonly statements: string;
  readonly statementsNote: string;
  readonly noStatements: string;
  readonly notRead: string;
  readonly notInText: string;
  readonly total: string;
  readonly inIncident: string;
  readonly rules: string;
  readonly unreviewed: (count: number, all: number) => string;
  readonly previous: string;
  readonly next: string;
  readonly entries: string;
};

export const reportWords: Translated<ReportWords> = {
  en: {
    title: "Reports",
    listed: (count) => `${count}, the latest first`,
    report: "Report",
    columns: { report: "Report", published: "Published", language: "Language", statements: "Statements" },
    published: "Published",
    language: "Language",
    publisher: "Publisher",
    author: "Author",
    received: "Received",
    file: "File",
    address: "Address",
    hash: "SHA-256",
    reprint: "Text of",
    text: "The text",
    statements: "What was read in it",
    statementsNote: "Numbers lead to the words and back.",
    noStatements: "No statement was read in this report.",
    notRead: "This report could not be read.",
    notInText: "Grey stretches are navigation, captions, comments and the like; nothing is read from them.",
    total: "a total, counted in no incident",
    inIncident: "to its incident",
    rules: "Which rule read which part",
    unreviewed: (count, all) =>
      count === 0 ? "All of them are accepted." : `${count} of ${all} not accepted yet.`,
    previous: "Previous unreviewed",
    next: "Next unreviewed",
    entries: "Entries of the ledger about this report",
  },
  ko: {
    title: "보도",
    listed: (count) => `${count}, 최근 순서`,
    report: "보도",
    columns: { report: "보도", published: "보도일", language: "언어", statements: "진술" },
    published: "보도일",
    language: "언어",
    publisher: "매체",
    author: "기자",
    received: "접수",
    file: "파일",
    address: "주소",
    hash: "SHA-256",
    reprint: "원문 매체",
    text: "본문",
    statements: "판독한 내용",
    statementsNote: "번호를 누르면 해당 표현으로, 다시 누르면 목록으로 갑니다.",
    noStatements: "이 보도에서 판독한 진술이 없습니다.",
    notRead: "이 보도는 읽지 못했습니다.",
    notInText: "회색 부분은 메뉴, 사진 설명, 댓글 등이며 판독하지 않습니다.",
    total: "집계이므로 사건에 넣지 않음",
    inIncident: "해당 사건으로",
    rules: "항목마다 적용한 규칙",
    unreviewed: (count, all) =>
      count === 0 ? "모두 인정했습니다." : `${all}건 중 ${count}건을 아직 인정하지 않았습니다.`,
    previous: "이전 미검토",
    next: "다음 미검토",
    entries: "이 보도에 관한 원장 기록",
  },
};
