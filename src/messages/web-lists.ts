import type { Translated } from "./language.ts";

/** Words of search, sources, series, checks and ledger. */
export type WebListWords = {
  readonly search: {
    readonly title: string;
    readonly words: string;
    readonly wordsHint: string;
    readonly anyLanguage: string;
    readonly language: string;
    readonly publisher: string;
    readonly find: string;
    readonly found: (total: string) => string;
    readonly shown: (shown: string) => string;
    readonly nothing: string;
    readonly narrow: string;
  };
  readonly sources: {
    readonly title: string;
    readonly publishers: string;
    readonly publishersNote: string;
    readonly reports: string;
    readonly reprints: string;
    readonly incidents: string;
    readonly alone: string;
    readonly contradicted: string;
    readonly grade: string;
    readonly notGraded: string;
  };
  readonly series: {
    readonly title: string;
    readonly note: string;
    readonly window: string;
    readonly asOf: string;
    readonly people: string;
    readonly change: string;
    readonly changes: Readonly<Record<string, string>>;
    readonly repeated: (times: number) => string;
    readonly saidIn: string;
  };
  readonly checks: { readonly title: string; readonly note: string; readonly none: string };
  readonly ledger: {
    readonly title: string;
    readonly note: string;
    readonly entries: string;
    readonly anyKind: string;
    readonly show: string;
    readonly kind: string;
    readonly number: string;
    readonly time: (zone: string) => string;
    readonly actor: string;
    readonly says: string;
    readonly checkpoint: string;
    readonly checkpointNote: string;
    readonly noCheckpoint: string;
    readonly verify: string;
    readonly verifyNote: string;
    readonly holds: string;
    readonly fails: (count: string) => string;
    readonly older: string;
    readonly newer: string;
  };
};

export const webListWords: Translated<WebListWords> = {
  en: {
    search: {
      title: "Search",
      words: "Words",
      wordsHint:
        "All must occur. “A phrase” in quotation marks, beginnings with *. Korean and Chinese need no spaces.",
      anyLanguage: "Any language",
      language: "Language",
      publisher: "Publisher",
      find: "Search",
      found: (total) => `${total} found`,
      shown: (shown) => `the best ${shown} are shown`,
      nothing: "Nothing was found.",
      narrow: "Narrow down",
    },
    sources: {
      title: "Sources",
      publishers: "Publishers",
      publishersNote:
        "How often each is the only one to tell of an incident, and how often its value differs from another's. Neither says who is right.",
      reports: "Reports",
      reprints: "Reprints",
      incidents: "Incidents",
      alone: "Alone",
      contradicted: "Contradicted",
      grade: "Reliability",
      notGraded: "not graded",
    },
    series: {
      title: "Official series",
      note: "Figures for a year, or a part of one from its first day, as known on each day they were told. A later vintage revises an earlier one; it does not contradict it.",
      window: "For",
      asOf: "Known by",
      people: "People",
      change: "Change",
      changes: { first: "first told", same: "the same", revised: "revised" },
      repeated: (times) => (times === 1 ? "told again once" : `told again ${times} times`),
      saidIn: "Told in",
    },
    checks: {
      title: "Checks",
      note: "Figures that do not fit together, within a report or between reports. Vigil says so and corrects nothing.",
      none: "Every check holds.",
    },
    ledger: {
      title: "Ledger",
      note: "Everything that was received, read and decided, in its order. Entries are chained by their hashes: none can be changed or taken out unnoticed.",
      entries: "Entries",
      anyKind: "Everything",
      show: "Show",
      kind: "Kind",
      number: "No.",
      time: (zone) => `When (${zone})`,
      actor: "Who",
      says: "What",
      checkpoint: "Latest checkpoint",
      checkpointNote:
        "Keep it elsewhere: whoever has it can prove later that the ledger went on from here and nothing before was changed.",
      noCheckpoint: "There is no checkpoint yet.",
      verify: "Verify now",
      verifyNote: "Checks every hash, signature and stored report, and reads every report again.",
      holds: "The casebook verifies.",
      fails: (count) => `The casebook does not verify: ${count}`,
      older: "Older",
      newer: "Newer",
    },
  },
  ko: {
    search: {
      title: "검색",
      words: "낱말",
      wordsHint: "모든 낱말이 들어 있는 보도를 찾습니다. “구절”은 따옴표로, 앞부분은 *로 찾습니다.",
      anyLanguage: "모든 언어",
      language: "언어",
      publisher: "매체",
      find: "검색",
      found: (total) => `${total} 찾음`,
      shown: (shown) => `순위가 높은 ${shown}만 표시`,
      nothing: "찾은 것이 없습니다.",
      narrow: "좁히기",
    },
    sources: {
      title: "출처",
      publishers: "매체",
      publishersNote:
        "혼자 전한 사건이 얼마나 되는지, 다른 매체와 값이 어긋난 사건이 얼마나 되는지를 보여 줍니다. 누가 옳은지를 말하지는 않습니다.",
      reports: "보도",
      reprints: "전재",
      incidents: "사건",
      alone: "단독",
      contradicted: "어긋남",
      grade: "신뢰도",
      notGraded: "등급 없음",
    },
    series: {
      title: "공식 통계",
      note: "한 해 또는 연초부터의 기간에 대한 수치를, 발표된 날마다 알려진 대로 보여 줍니다. 나중 발표는 앞선 발표를 고친 것이지 서로 어긋난 것이 아닙니다.",
      window: "기간",
      asOf: "기준일",
      people: "인원",
      change: "변화",
      changes: { first: "첫 발표", same: "같음", revised: "수정됨" },
      repeated: (times) => `같은 값 ${times}회 더 발표`,
      saidIn: "전한 보도",
    },
    checks: {
      title: "검산",
      note: "한 보도 안에서, 또는 보도 사이에서 서로 맞지 않는 수치입니다. Vigil은 알려 줄 뿐 고치지 않습니다.",
      none: "모든 검산이 맞습니다.",
    },
    ledger: {
      title: "원장",
      note: "접수하고 판독하고 판단한 모든 것을 순서대로 담습니다. 기록은 해시로 이어져 있어 아무도 몰래 고치거나 뺄 수 없습니다.",
      entries: "기록",
      anyKind: "전체",
      show: "보기",
      kind: "종류",
      number: "번호",
      time: (zone) => `시각(${zone})`,
      actor: "누가",
      says: "내용",
      checkpoint: "최근 체크포인트",
      checkpointNote:
        "다른 곳에 보관하십시오. 이것이 있으면 원장이 여기서 이어졌고 앞의 내용이 바뀌지 않았음을 나중에 증명할 수 있습니다.",
      noCheckpoint: "아직 체크포인트가 없습니다.",
      verify: "지금 검증",
      verifyNote: "모든 해시와 서명, 저장된 보도를 확인하고 모든 보도를 다시 읽습니다.",
      holds: "사건철 검증을 통과했습니다.",
      fails: (count) => `사건철 검증에 실패했습니다: ${count}`,
      older: "이전",
      newer: "이후",
    },
  },
};
