import type { Translated } from "./language.ts";
import { actNames, nameOf } from "./phrases.ts";

type Names = Readonly<Record<string, string>>;

/** Words of the overview. */
export type OverviewWords = {
  readonly question: (who: string, act: string | null) => string;
  readonly form: {
    readonly legend: string;
    readonly act: string;
    readonly anyAct: string;
    readonly who: string;
    readonly place: string;
    readonly placeHint: string;
    readonly from: string;
    readonly to: string;
    readonly dateHint: string;
    readonly ask: string;
  };
  readonly who: Names;
  readonly figures: {
    readonly corroborated: string;
    readonly corroboratedNote: string;
    readonly documented: string;
    readonly documentedNote: string;
    readonly reported: string;
    readonly reportedNote: string;
    readonly open: string;
  };
  readonly restsOn: (counted: string, leftOut: string) => string;
  readonly rule: string;
  readonly notExact: string;
  readonly byMonth: string;
  readonly byYear: string;
  readonly byProvince: string;
  readonly chartNote: string;
  readonly undated: (people: string) => string;
  readonly nowhere: (people: string) => string;
  readonly mapNote: string;
  readonly mapLabel: string;
  readonly legend: { readonly onlyMaximum: string; readonly orMore: (least: string) => string };
  readonly period: string;
  readonly place: string;
  readonly people: string;
  readonly atMost: string;
  readonly noProvince: (country: string) => string;
  readonly furtherPlaces: (count: number) => string;
  readonly nothing: string;
  readonly attention: string;
  readonly custody: string;
  readonly custodyNote: string;
  readonly noCustody: string;
  readonly furtherGroups: (count: number) => string;
  readonly conflicts: (count: number) => string;
  readonly conflictsNote: string;
  readonly judge: (count: number) => string;
  readonly judgeNote: string;
  readonly checks: (count: number) => string;
  readonly checksNote: string;
};

const ASKED_EN: Names = {
  detention: "were detained",
  return: "were sent back",
  transfer: "were moved while held",
  release: "were freed",
  escape: "escaped",
  death: "died",
  arrival: "arrived",
  departure: "left",
};

const ASKED_KO: Names = {
  detention: "체포·구금되었는가",
  return: "강제송환되었는가",
  transfer: "구금 중 이송되었는가",
  release: "석방되었는가",
  escape: "탈출했는가",
  death: "사망했는가",
  arrival: "입국했는가",
  departure: "떠났는가",
};

export const overviewWords: Translated<OverviewWords> = {
  en: {
    question: (who, act) =>
      act === null
        ? `How many ${who} were in the hands of an authority?`
        : `How many ${who} ${ASKED_EN[act] ?? `had this happen: ${nameOf(actNames, act, "en").toLowerCase()}`}?`,
    form: {
      legend: "The question",
      act: "What happened",
      anyAct: "Any act of an authority",
      who: "To whom",
      place: "Where",
      placeHint: "Country, province, city",
      from: "From",
      to: "Until",
      dateHint: "A year (2013), month (2013-11) or day (2013-11-18)",
      ask: "Count",
    },
    who: { refugee: "refugees", helper: "helpers", other: "others", all: "people" },
    figures: {
      corroborated: "corroborated, at least",
      corroboratedNote: "as far as two independent origins agree",
      documented: "documented, at least",
      documentedNote: "single origins included",
      reported: "reported, at most",
      reportedNote: "the greatest number anybody gives",
      open: "open",
    },
    restsOn: (counted, leftOut) => `Rests on ${counted}; ${leftOut} left out.`,
    rule: "The rule of the count",
    notExact: "Too many incidents hang together to be solved exactly: the bounds hold, but may be wide.",
    byMonth: "By month",
    byYear: "By year",
    byProvince: "By province",
    chartNote:
      "Solid up to the documented minimum, hatched to the reported maximum, an arrow where that is open. What may lie in either of two bars is hatched in both.",
    undated: (people) => `Not in the bars, being dated too widely or not at all: ${people}.`,
    nowhere: (people) => `No place told: ${people}.`,
    mapNote: "The stronger the colour, the more people, by the documented minimum.",
    mapLabel: "Map of the provinces where the counted incidents happened",
    legend: { onlyMaximum: "perhaps", orMore: (least) => `${least} or more` },
    period: "When",
    place: "Where",
    people: "People",
    atMost: "At most",
    noProvince: (country) => `${country}, province not told`,
    furtherPlaces: (count) => `${count} further places`,
    nothing: "No incident answers the question.",
    attention: "What needs attention",
    custody: "Last known in custody",
    custodyNote: "Most urgent first: a plan ahead, then known within three months, then longer ago.",
    noCustody: "Of every group that was held an outcome is told.",
    furtherGroups: (count) => `${count} further ${count === 1 ? "group" : "groups"}`,
    conflicts: (count) =>
      count === 0
        ? "No incident on which sources differ"
        : count === 1
          ? "1 incident on which sources differ"
          : `${count} incidents on which sources differ`,
    judge: (count) =>
      count === 0 ? "No pair in doubt" : count === 1 ? "1 pair to judge" : `${count} pairs to judge`,
    judgeNote: "Two reports of one happening, or of two? The most useful questions come first.",
    conflictsNote: "Each source keeps its own value; nothing is averaged.",
    checks: (count) =>
      count === 0 ? "Every check holds" : count === 1 ? "1 check that fails" : `${count} checks that fail`,
    checksNote: "Figures that do not fit together, within a report or between reports.",
  },
  ko: {
    question: (who, act) =>
      act === null
        ? `${who} 몇 명이 당국의 손에 있었는가?`
        : `${who} 몇 명이 ${ASKED_KO[act] ?? `다음을 겪었는가: ${nameOf(actNames, act, "ko")}`}?`,
    form: {
      legend: "질문",
      act: "무슨 일",
      anyAct: "당국의 모든 조치",
      who: "누구에게",
      place: "어디서",
      placeHint: "나라, 성·도, 도시",
      from: "언제부터",
      to: "언제까지",
      dateHint: "연(2013), 월(2013-11), 일(2013-11-18) 가운데 하나",
      ask: "집계",
    },
    who: { refugee: "난민", helper: "조력자", other: "그 밖의 사람", all: "사람" },
    figures: {
      corroborated: "교차 확인, 최소",
      corroboratedNote: "독립 출처 두 곳이 일치하는 범위",
      documented: "기록 확인, 최소",
      documentedNote: "단일 출처 포함",
      reported: "보도된 최대",
      reportedNote: "어느 출처든 밝힌 가장 큰 수",
      open: "상한 없음",
    },
    restsOn: (counted, leftOut) => `근거: ${counted}. 제외: ${leftOut}.`,
    rule: "계산 규칙",
    notExact: "얽힌 사건이 너무 많아 정확히 풀지 못했습니다. 범위는 맞지만 더 넓을 수 있습니다.",
    byMonth: "월별",
    byYear: "연도별",
    byProvince: "지역별",
    chartNote:
      "채워진 부분은 기록 확인 최소, 빗금은 보도된 최대까지이며, 화살표는 상한이 없음을 뜻합니다. 두 기간 중 어느 쪽일지 모르는 사건은 양쪽에 빗금으로 나타냅니다.",
    undated: (people) => `날짜가 너무 넓거나 언급되지 않아 막대에 넣지 않은 인원: ${people}.`,
    nowhere: (people) => `장소 언급 없음: ${people}.`,
    mapNote: "색이 뚜렷할수록 인원이 많으며, 기록 확인 최소를 기준으로 합니다.",
    mapLabel: "집계한 사건이 일어난 지역 지도",
    legend: { onlyMaximum: "가능성만", orMore: (least) => `${least}명 이상` },
    period: "시기",
    place: "지역",
    people: "인원",
    atMost: "최대",
    noProvince: (country) => `${country}, 세부 지역 언급 없음`,
    furtherPlaces: (count) => `그 밖의 지역 ${count}곳`,
    nothing: "질문에 해당하는 사건이 없습니다.",
    attention: "살펴야 할 것",
    custody: "마지막으로 구금 중이던 사람들",
    custodyNote: "급한 순서: 예정된 일이 있는 집단, 석 달 안에 확인된 집단, 더 오래된 집단.",
    noCustody: "구금된 집단마다 이후 소식이 있습니다.",
    furtherGroups: (count) => `그 밖의 집단 ${count}개`,
    conflicts: (count) =>
      count === 0 ? "출처끼리 어긋나는 사건 없음" : `출처마다 다르게 전하는 사건 ${count}건`,
    judge: (count) => (count === 0 ? "의심스러운 쌍 없음" : `판단할 쌍 ${count}건`),
    judgeNote: "두 보도가 전하는 것이 한 사건인지 아닌지, 유용한 질문부터 보여 줍니다.",
    conflictsNote: "출처마다 자기 값을 그대로 두며, 평균은 내지 않습니다.",
    checks: (count) => (count === 0 ? "모든 검산이 맞음" : `맞지 않는 검산 ${count}건`),
    checksNote: "한 보도 안에서, 또는 보도 사이에서 서로 맞지 않는 수치입니다.",
  },
};
