import type { Translated } from "./language.ts";

/** Words of the page that tells how far the adding of reports is. */
export type WorkWords = {
  readonly adding: string;
  readonly done: string;
  readonly waiting: string;
  readonly linking: string;
  readonly goesOn: string;
  readonly failed: (place: string) => string;
  readonly addMore: string;
  readonly review: string;
  readonly taken: string;
  readonly known: string;
  readonly pasted: string;
  readonly further: (count: string) => string;
};

export const workWords: Translated<WorkWords> = {
  en: {
    adding: "Reports are being added",
    done: "What became of the reports",
    waiting: "Waiting for reports that were sent before.",
    linking: "All are read; what belongs together is being found.",
    goesOn: "This page keeps itself up to date. You may look at others meanwhile: the work goes on.",
    failed: (place) =>
      `Vigil failed on this. What was received is kept; please report this place in the program: ${place}`,
    addMore: "Add more",
    review: "Review what was read",
    taken: "Reports",
    known: "held already",
    pasted: "Pasted text",
    further: (count) => `and ${count} more`,
  },
  ko: {
    adding: "보도를 추가하고 있습니다",
    done: "보도 추가 결과",
    waiting: "먼저 보낸 보도가 끝나기를 기다리고 있습니다.",
    linking: "모두 판독했습니다. 같은 사건끼리 묶고 있습니다.",
    goesOn: "이 화면은 저절로 새로 고쳐집니다. 그동안 다른 화면을 보셔도 작업은 계속됩니다.",
    failed: (place) =>
      `처리하지 못했습니다. 접수한 보도는 남아 있습니다. 프로그램의 다음 위치를 알려 주십시오: ${place}`,
    addMore: "더 추가하기",
    review: "판독한 내용 검토하기",
    taken: "보도",
    known: "이미 있음",
    pasted: "붙여넣은 본문",
    further: (count) => `그 밖에 ${count}건`,
  },
};
