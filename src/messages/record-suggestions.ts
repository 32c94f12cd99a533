import { digits } from "./digits.ts";
import type { Translated } from "./language.ts";

/** Words of `vigil suggest`. */
export type SuggestionWords = {
  readonly heading: string;
  readonly shown: (shown: number, waiting: number) => string;
  readonly none: string;
  readonly join: (percent: number) => string;
  readonly split: (percent: number) => string;
  readonly now: string;
  readonly ifSame: string;
  readonly ifDifferent: string;
  readonly totals: (corroborated: number, documented: number, reported: number | null) => string;
  readonly moves: (people: number) => string;
  readonly answer: string;
  readonly rule: string;
};

export const suggestionWords: Translated<SuggestionWords> = {
  en: {
    heading: "The same or not?",
    shown: (shown, waiting) => `${shown} of ${waiting} questions, the most useful first`,
    none: "Nothing is in doubt: no two incidents come near each other, and no statement hardly belongs to its own.",
    join: (percent) => `Held to be two incidents; ${percent} % that they are one`,
    split: (percent) => `Held to be one incident; ${percent} % that the first statement belongs to it`,
    now: "now",
    ifSame: "if the same",
    ifDifferent: "if different",
    totals: (corroborated, documented, reported) =>
      `corroborated ${digits(corroborated)}, documented ${digits(documented)}, at most ${reported === null ? "open" : digits(reported)}`,
    moves: (people) => `the answer is expected to move the totals by ${digits(people)}`,
    answer: "To answer",
    rule: "Order: how uncertain the answer is (bits of entropy) times the number of people by which it is expected to move the totals of these incidents.",
  },
  ko: {
    heading: "같은 사건입니까?",
    shown: (shown, waiting) => `질문 ${waiting}개 가운데 ${shown}개, 유용한 순서`,
    none: "의심스러운 것이 없습니다. 서로 가까운 두 사건도, 제 사건에 맞지 않아 보이는 진술도 없습니다.",
    join: (percent) => `서로 다른 두 사건으로 봄, 한 사건일 확률 ${percent}%`,
    split: (percent) => `한 사건으로 봄, 첫 번째 진술이 이 사건에 속할 확률 ${percent}%`,
    now: "지금",
    ifSame: "같으면",
    ifDifferent: "다르면",
    totals: (corroborated, documented, reported) =>
      `교차 확인 ${digits(corroborated)}, 기록 확인 ${digits(documented)}, 최대 ${reported === null ? "상한 없음" : digits(reported)}`,
    moves: (people) => `답에 따라 합계가 ${digits(people)}명쯤 달라질 것으로 예상됩니다`,
    answer: "답하기",
    rule: "순서: 답의 불확실성(엔트로피 비트)에 이 사건들의 합계가 달라질 것으로 예상되는 인원을 곱한 값.",
  },
};
