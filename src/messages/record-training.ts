import type { Translated } from "./language.ts";

/** Words of `vigil train`. */
export type TrainingWords = {
  readonly looked: (statements: string, candidates: string, spread: string, judged: string) => string;
  readonly matched: (share: string, rounds: number, converged: boolean) => string;
  readonly passedOver: (count: number) => string;
  readonly unjudged: string;
  readonly compared: string;
  readonly found: string;
  readonly pairs: string;
  readonly same: string;
  readonly other: string;
  readonly before: string;
  readonly now: string;
  readonly prior: string;
  readonly note: string;
};

export const trainingWords: Translated<TrainingWords> = {
  en: {
    looked: (statements, candidates, spread, judged) =>
      `${statements} statements: ${candidates} pairs that share some key, ${judged} of them judged, and ${spread} spread over all others near in time.`,
    matched: (share, rounds, converged) =>
      `${share} of all pairs are held to be one incident, after ${rounds} rounds${converged ? "" : ", still moving"}.`,
    passedOver: (count) =>
      `${count.toLocaleString("en")} of the judgements given ${count === 1 ? "says" : "say"} nothing here: the two statements were not read, tell of different acts, are one, lie far apart in time, are decided by their report, or were judged before.`,
    unjudged:
      "No pair was judged: what comes out may tell reports of one story from others, rather than incidents. Judge some pairs first (“vigil suggest”).",
    compared: "compared",
    found: "found",
    pairs: "pairs",
    same: "m",
    other: "u",
    before: "before",
    now: "now",
    prior: "before any evidence",
    note: "m: how often it is found where two statements tell of one incident; u: where they do not. Weights are log2 m/u in bits; one that few pairs show stays near what it was.",
  },
  ko: {
    looked: (statements, candidates, spread, judged) =>
      `진술 ${statements}건: 공통 단서가 있는 쌍 ${candidates}개(그중 사람이 판단한 것 ${judged}개), 시기가 가까운 나머지에서 고르게 뽑은 쌍 ${spread}개.`,
    matched: (share, rounds, converged) =>
      `${rounds}회 반복 뒤 전체 쌍의 ${share}를 한 사건으로 봅니다${converged ? "" : "(아직 수렴하지 않음)"}.`,
    passedOver: (count) =>
      `주어진 판단 가운데 ${count.toLocaleString("en")}건은 쓰지 못했습니다. 읽지 않은 진술이거나, 행위가 다르거나, 한 진술이거나, 시기가 멀거나, 보도가 스스로 밝혔거나, 이미 판단한 쌍입니다.`,
    unjudged:
      "사람이 판단한 쌍이 없습니다. 사건이 아니라 같은 기사인지를 가르는 결과일 수 있으니, 먼저 몇 쌍을 판단하십시오(“vigil suggest”).",
    compared: "비교 항목",
    found: "결과",
    pairs: "쌍",
    same: "m",
    other: "u",
    before: "이전",
    now: "현재",
    prior: "증거를 보기 전",
    note: "m은 두 진술이 한 사건일 때, u는 아닐 때 그 결과가 나오는 비율입니다. 가중치는 log2 m/u(비트)이며, 드물게 나온 결과의 가중치는 이전 값에 가깝게 둡니다.",
  },
};
