import type { CommandHelp } from "./command-help.ts";
import type { Translated } from "./language.ts";

/** Help of the commands that count, compare and check. */
export const recordHelp: Translated<Readonly<Record<string, CommandHelp>>> = {
  en: {
    count: {
      summary: "count people once: at least, at most, by which rule",
      usage: "count [OPTIONS] [PATH…]",
      paragraphs: [
        "Reads reports and answers how many people were detained, returned and so on: what two independent origins agree on, what is documented at all, and the most that is reported, with the rule, what was left out and why, and what totals told by sources leave unexplained. Nobody is counted twice.",
        "Without --act it counts everybody who was in the hands of an authority, whatever became of them. Refugees are counted unless --who asks for others.",
      ],
      options: {
        json: "print one JSON object and nothing else",
        weights: "compare by the weights in this file, from “vigil train --output” (files only)",
        casebook: "the casebook to work on where no path is given",
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
    open: {
      summary: "list groups last known in custody, most urgent first",
      usage: "open [OPTIONS] [PATH…]",
      paragraphs: [
        "Lists every group that was held and of whom some are not told to have been returned, freed, to have escaped or died: how many days since they were last known, what was said to be planned, and what nobody tells. People are conserved: of 13 held, 9 returned and 2 escaped, 2 are unknown.",
      ],
      options: {
        json: "print one JSON object and nothing else",
        weights: "compare by the weights in this file, from “vigil train --output” (files only)",
        casebook: "the casebook to work on where no path is given",
        on: "the day that days are counted to, otherwise today: 2012-02-20",
      },
      examples: ["vigil open --on 2012-02-20 examples/reports"],
    },
    why: {
      summary: "show why two statements are one incident or two",
      usage: "why [OPTIONS] A B [PATH…]",
      paragraphs: [
        "Compares two statements feature by feature and shows what each agreement or difference weighs, and what decided. A and B are ids of event statements or incidents from “vigil read --json”, or their beginnings.",
      ],
      options: {
        json: "print one JSON object and nothing else",
        weights: "compare by the weights in this file, from “vigil train --output” (files only)",
        casebook: "the casebook to work on where no path is given",
        svg: "draw the comparison as a waterfall into this file",
      },
      examples: ["vigil why 3491beded 0783c41ab examples/reports"],
    },
    sources: {
      summary: "show whose text is whose, and who stands behind each incident",
      usage: "sources [OPTIONS] [PATH…]",
      paragraphs: [
        "Shows source families (documents that are one text, by credit or by comparison) and for every incident its origins, who relayed them and who printed them, with the number of independent origins and why it is no single one.",
      ],
      options: {
        json: "print one JSON object and nothing else",
        weights: "compare by the weights in this file, from “vigil train --output” (files only)",
        casebook: "the casebook to work on where no path is given",
        incident: "this incident alone, by its id or the beginning of it",
        svg: "draw the incident's provenance into this file",
      },
      examples: ["vigil sources examples/reports"],
    },
    series: {
      summary: "show figures by year, as known on each day",
      usage: "series [OPTIONS] [PATH…]",
      paragraphs: [
        "Shows totals told for a year, or for a part of one from its first day, by the day on which they were told. A later figure revises an earlier one; it does not contradict it.",
      ],
      options: {
        json: "print one JSON object and nothing else",
        weights: "compare by the weights in this file, from “vigil train --output” (files only)",
        casebook: "the casebook to work on where no path is given",
        act: "this act alone, for example arrival",
      },
      examples: ["vigil series --act arrival examples/reports"],
    },
    suggest: {
      summary: "ask what a person should settle first: the same incident or not",
      usage: "suggest [OPTIONS] [PATH…]",
      paragraphs: [
        "Lists what comparison could hardly decide: incidents that nearly became one, and statements that hardly belong to theirs. For each it shows both statements, how likely they are the same, and what the totals of these incidents are now and would be after either answer. The most useful question comes first: the one that is most uncertain and moves most people. What somebody judged in a casebook, unsure included, is not asked again.",
      ],
      options: {
        json: "print one JSON object and nothing else",
        limit: "so many questions at most: 20 unless given",
        weights: "compare by the weights in this file, from “vigil train --output” (files only)",
        casebook: "the casebook to work on where no path is given",
      },
      examples: ["vigil suggest --limit 5", "vigil suggest examples/reports"],
    },
    train: {
      summary: "estimate what comparisons weigh, from reports or a casebook",
      usage: "train [OPTIONS] [PATH…]",
      paragraphs: [
        "Estimates by expectation maximisation how often each agreement and difference is found between statements on one incident (m) and on two (u), and prints what each weighed before and would weigh now. Judged pairs count as certain: those of the casebook, and those of --judgements. Nothing is changed by it: “vigil decide weights FILE” makes a casebook compare by the weights that --output wrote, and --weights FILE one reading of files.",
      ],
      options: {
        json: "print one JSON object and nothing else",
        output: "write the weights into this file",
        judgements: "a JSON file of pairs of statements that are the same or different",
        doubt: "how far off, in bits, the weights before may be: 1 unless given",
        weights: "start from the weights in this file, not from those in force",
        casebook: "the casebook to work on where no path is given",
      },
      examples: [
        "vigil train --output weights.json",
        "vigil train --judgements judged.json --output weights.json reports",
      ],
    },
  },
  ko: {
    count: {
      summary: "사람을 한 번씩만 세어 최소·최대와 규칙을 보여 줍니다",
      usage: "count [옵션] [경로…]",
      paragraphs: [
        "보도를 읽어 몇 명이 체포·송환 등을 당했는지 답합니다. 독립 출처 두 곳이 일치하는 수, 기록된 최소, 보도된 최대를 규칙과 함께 보이고, 무엇을 왜 뺐는지, 출처가 밝힌 집계 가운데 설명되지 않은 수가 얼마인지 알려 줍니다. 같은 사람은 두 번 세지 않습니다.",
        "--act가 없으면 결과와 관계없이 당국에 붙잡힌 사람 모두를 셉니다. --who로 달리 묻지 않으면 난민만 셉니다.",
      ],
      options: {
        json: "JSON 하나만 출력합니다",
        weights: "이 파일의 가중치로 비교합니다. “vigil train --output”의 파일(경로가 있을 때만)",
        casebook: "경로가 없을 때 쓸 사건철 폴더",
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
    open: {
      summary: "마지막으로 구금 중이던 집단을 급한 순서로 보여 줍니다",
      usage: "open [옵션] [경로…]",
      paragraphs: [
        "구금된 뒤 송환·석방·탈출·사망 소식이 없는 사람이 남은 집단을 모두 보여 줍니다. 마지막으로 확인된 지 며칠인지, 무엇이 예정되었다고 했는지, 무엇을 모르는지 알려 줍니다. 사람 수는 보존됩니다. 13명이 구금되고 9명이 송환, 2명이 탈출했다면 2명은 알 수 없습니다.",
      ],
      options: {
        json: "JSON 하나만 출력합니다",
        weights: "이 파일의 가중치로 비교합니다. “vigil train --output”의 파일(경로가 있을 때만)",
        casebook: "경로가 없을 때 쓸 사건철 폴더",
        on: "경과일을 세는 기준일(없으면 오늘): 2012-02-20",
      },
      examples: ["vigil open --on 2012-02-20 examples/reports"],
    },
    why: {
      summary: "두 진술이 왜 한 사건인지, 다른 사건인지 보여 줍니다",
      usage: "why [옵션] A B [경로…]",
      paragraphs: [
        "두 진술을 항목별로 비교해 무엇이 같고 다르며 얼마나 무거운지, 무엇으로 판단했는지 보여 줍니다. A와 B는 “vigil read --json”에 나오는 사건 진술이나 사건의 id 또는 그 앞부분입니다.",
      ],
      options: {
        json: "JSON 하나만 출력합니다",
        weights: "이 파일의 가중치로 비교합니다. “vigil train --output”의 파일(경로가 있을 때만)",
        casebook: "경로가 없을 때 쓸 사건철 폴더",
        svg: "비교를 폭포 그림으로 이 파일에 그립니다",
      },
      examples: ["vigil why 3491beded 0783c41ab examples/reports"],
    },
    sources: {
      summary: "누구의 글인지, 사건마다 누가 뒷받침하는지 보여 줍니다",
      usage: "sources [옵션] [경로…]",
      paragraphs: [
        "출처 묶음(출처 표시나 비교로 같은 글임이 드러난 보도)과, 사건마다 처음 말한 이, 전한 이, 실은 매체를 보여 줍니다. 독립 출처가 몇 곳이며 왜 하나로 정할 수 없는지도 알려 줍니다.",
      ],
      options: {
        json: "JSON 하나만 출력합니다",
        weights: "이 파일의 가중치로 비교합니다. “vigil train --output”의 파일(경로가 있을 때만)",
        casebook: "경로가 없을 때 쓸 사건철 폴더",
        incident: "이 사건만. id 또는 그 앞부분",
        svg: "사건의 출처 그림을 이 파일에 그립니다",
      },
      examples: ["vigil sources examples/reports"],
    },
    series: {
      summary: "연도별 수치를 알려진 날짜와 함께 보여 줍니다",
      usage: "series [옵션] [경로…]",
      paragraphs: [
        "한 해 또는 연초부터의 기간에 대해 밝힌 수를, 밝힌 날짜별로 보여 줍니다. 나중 수치는 앞선 수치를 고친 것이며 모순이 아닙니다.",
      ],
      options: {
        json: "JSON 하나만 출력합니다",
        weights: "이 파일의 가중치로 비교합니다. “vigil train --output”의 파일(경로가 있을 때만)",
        casebook: "경로가 없을 때 쓸 사건철 폴더",
        act: "이 행위만. 예: arrival",
      },
      examples: ["vigil series --act arrival examples/reports"],
    },
    suggest: {
      summary: "사람이 먼저 판단할 것을 묻습니다: 같은 사건인지 아닌지",
      usage: "suggest [옵션] [경로…]",
      paragraphs: [
        "비교만으로 정하기 어려웠던 것, 곧 하나가 될 뻔한 사건들과 제 사건에 잘 맞지 않는 진술을 보여 줍니다. 두 진술과 같은 사건일 확률, 지금의 합계와 어느 쪽으로 답하든 달라질 합계를 함께 보입니다. 가장 불확실하고 가장 많은 인원이 달라지는 질문이 먼저 나옵니다. 사건철에서 이미 판단한 것은(불확실 포함) 다시 묻지 않습니다.",
      ],
      options: {
        json: "JSON 하나만 출력합니다",
        limit: "질문의 최대 개수. 없으면 20",
        weights: "이 파일의 가중치로 비교합니다. “vigil train --output”의 파일(경로가 있을 때만)",
        casebook: "경로가 없을 때 쓸 사건철 폴더",
      },
      examples: ["vigil suggest --limit 5", "vigil suggest examples/reports"],
    },
    train: {
      summary: "보도나 사건철에서 비교 항목의 가중치를 추정합니다",
      usage: "train [옵션] [경로…]",
      paragraphs: [
        "한 사건의 진술끼리(m)와 다른 사건의 진술끼리(u) 각 일치·차이가 얼마나 나오는지를 기댓값 최대화로 추정하고, 이전 가중치와 새 가중치를 보여 줍니다. 사건철의 판단과 --judgements의 판단은 확실한 것으로 봅니다. 이 명령은 아무것도 바꾸지 않습니다. --output으로 쓴 파일을 “vigil decide weights 파일”로 사건철에, --weights 파일로 한 번의 읽기에 적용합니다.",
      ],
      options: {
        json: "JSON 하나만 출력합니다",
        output: "가중치를 이 파일에 씁니다",
        judgements: "같거나 다르다고 판단한 진술 쌍의 JSON 파일",
        doubt: "이전 가중치가 몇 비트까지 틀릴 수 있는지. 없으면 1",
        weights: "현재 가중치가 아니라 이 파일의 가중치에서 시작합니다",
        casebook: "경로가 없을 때 쓸 사건철 폴더",
      },
      examples: [
        "vigil train --output weights.json",
        "vigil train --judgements judged.json --output weights.json reports",
      ],
    },
  },
};
