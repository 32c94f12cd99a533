import type { InterfaceLanguage, Translated } from "./language.ts";

/** Words around every page. */
export type WebWords = {
  readonly skip: string;
  readonly navigation: string;
  readonly pages: Readonly<Record<string, string>>;
  readonly confidential: string;
  readonly entries: (count: string) => string;
  readonly behind: string;
  readonly table: string;
  readonly nothingYet: string;
  readonly addFirst: string;
  readonly error: string;
  readonly notFound: string;
  readonly notFoundNote: string;
  readonly failed: string;
  readonly failedNote: (place: string) => string;
  readonly forbiddenHost: string;
  readonly forbiddenHostNote: string;
  readonly backToOverview: string;
  readonly backToPage: string;
};

/** Each language's own name. */
export const languageNames: Readonly<Record<InterfaceLanguage, string>> = { en: "English", ko: "한국어" };

export const webWords: Translated<WebWords> = {
  en: {
    skip: "Skip to the content",
    navigation: "Pages",
    pages: {
      overview: "Overview",
      incidents: "Incidents",
      reports: "Reports",
      review: "Review",
      search: "Search",
      sources: "Sources",
      series: "Series",
      checks: "Checks",
      ledger: "Ledger",
      add: "Add",
      settings: "Settings",
    },
    confidential:
      "Confidential. What is shown here may put people at risk; pass on nothing that was not released.",
    entries: (count) => `${count} ${count === "1" ? "entry" : "entries"} in the ledger`,
    behind: "The latest reports and decisions are still being worked in; what is shown may lack them.",
    table: "As a table",
    nothingYet: "The casebook holds no reports yet.",
    addFirst: "Add the first report",
    error: "Error",
    notFound: "There is nothing here",
    notFoundNote: "The address may be mistyped, or what it named may have been erased.",
    failed: "Vigil failed on this page",
    failedNote: (place) =>
      `The casebook is unchanged. Try again; if it fails again, please report this place in the program: ${place}`,
    forbiddenHost: "This server is not known under that name",
    forbiddenHostNote: "Open it by the address that was printed when it was started.",
    backToOverview: "Back to the overview",
    backToPage: "Back to where you were",
  },
  ko: {
    skip: "본문으로 건너뛰기",
    navigation: "화면",
    pages: {
      overview: "현황",
      incidents: "사건",
      reports: "보도",
      review: "검토",
      search: "검색",
      sources: "출처",
      series: "공식 통계",
      checks: "검산",
      ledger: "원장",
      add: "추가",
      settings: "설정",
    },
    confidential:
      "대외비. 이 화면의 내용은 사람을 위험에 빠뜨릴 수 있습니다. 공개로 정해진 것 외에는 옮기지 마십시오.",
    entries: (count) => `원장 기록 ${count}건`,
    behind: "최근에 추가된 보도와 결정을 아직 반영하는 중이므로 표시된 내용에서 빠져 있을 수 있습니다.",
    table: "표로 보기",
    nothingYet: "사건철에 아직 보도가 없습니다.",
    addFirst: "첫 보도 추가하기",
    error: "오류",
    notFound: "이 주소에는 아무것도 없습니다",
    notFoundNote: "주소가 잘못되었거나, 가리키던 내용이 삭제되었을 수 있습니다.",
    failed: "이 화면을 만들지 못했습니다",
    failedNote: (place) =>
      `사건철은 바뀌지 않았습니다. 다시 시도해 보시고, 되풀이되면 프로그램의 다음 위치를 알려 주십시오: ${place}`,
    forbiddenHost: "이 서버는 그 이름으로 열 수 없습니다",
    forbiddenHostNote: "서버를 시작할 때 출력된 주소로 여십시오.",
    backToOverview: "현황으로 돌아가기",
    backToPage: "보던 화면으로 돌아가기",
  },
};
