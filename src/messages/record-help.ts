import type { CommandHelp } from "./help.ts";
import type { Translated } from "./language.ts";

/** Help of the commands that count, compare and check. */
export const recordHelp: Translated<Readonly<Record<string, CommandHelp>>> = {
  en: {
    count: {
      summary: "count people once: at least, at most, by which rule",
      usage: "count [OPTIONS] PATH…",
      paragraphs: [
        "Reads reports and answers how many people were detained, returned and so on: what two independent origins agree on, what is documented at all, and the most that is reported, with the rule, what was left out and why, and what totals told by sources leave unexplained. Nobody is counted twice.",
        "Without --act it counts everybody who was in the hands of an authority, whatever became of them. Refugees are counted unless --who asks for others.",
      ],
      options: {
        json: "print one JSON object and nothing else",
        act: "detention, return, transfer, release, escape, death, arrival or departure",
        who: "refugee (otherwise), helper, other or all",
        from: "first day, month or year of the window: 2012-02-08, 2012-02 or 2012",
        to: "last day, month or year of the window",
        place: "a country, province or city, in English, Korean or Chinese",
      },
      examples: [
        "vigil count --act detention --from 2012-02 --to 2012-02 examples/reports",
        "vigil count --act return --place China --json reports",
      ],
    },
  },
  ko: {
    count: {
      summary: "사람을 한 번씩만 세어 최소·최대와 규칙을 보여 줍니다",
      usage: "count [옵션] 경로…",
      paragraphs: [
        "보도를 읽어 몇 명이 체포·송환 등을 당했는지 답합니다. 독립 출처 두 곳이 일치하는 수, 기록된 최소, 보도된 최대를 규칙과 함께 보이고, 무엇을 왜 뺐는지, 출처가 밝힌 집계 가운데 설명되지 않은 수가 얼마인지 알려 줍니다. 같은 사람은 두 번 세지 않습니다.",
        "--act가 없으면 결과와 관계없이 당국에 붙잡힌 사람 모두를 셉니다. --who로 달리 묻지 않으면 난민만 셉니다.",
      ],
      options: {
        json: "JSON 하나만 출력합니다",
        act: "detention, return, transfer, release, escape, death, arrival, departure 가운데 하나",
        who: "refugee(기본), helper, other, all",
        from: "기간의 첫 날·달·해: 2012-02-08, 2012-02 또는 2012",
        to: "기간의 마지막 날·달·해",
        place: "나라, 성·도, 도시. 한국어, 영어, 중국어 이름",
      },
      examples: [
        "vigil count --act detention --from 2012-02 --to 2012-02 examples/reports",
        "vigil count --act return --place 중국 --json reports",
      ],
    },
  },
};
