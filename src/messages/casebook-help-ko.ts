import type { CommandHelp } from "./command-help.ts";

type Options = Readonly<Record<string, string>>;

const ko = {
  json: "JSON 하나만 출력합니다",
  casebook: "사건철 폴더(없으면 DATABASE_URL, 그다음 기본 폴더)",
  actor: "작성자, 예: person:kim(없으면 VIGIL_ACTOR, 그다음 설정값)",
  reason: "이유. 원장에 남습니다",
} as const satisfies Options;

const filtersKo = {
  act: "이 행위만. 예: detention, return",
  who: "refugee, helper, other 중 하나만",
  place: "국가 코드, 또는 성·장소의 영어 이름이나 id",
  from: "이 날짜(월·연도) 이후일 수 있는 것",
  to: "이 날짜(월·연도) 이전일 수 있는 것",
  status: "reported, corroborated, acknowledged, contested, withdrawn 중 하나",
} as const satisfies Options;

/** Help in Korean of the commands that work on a casebook. */
export const casebookHelpKorean: Readonly<Record<string, CommandHelp>> = {
  init: {
    summary: "사건철을 만듭니다",
    usage: "init [옵션]",
    paragraphs: [
      "빈 사건철을 만듭니다. 데이터베이스와 암호화된 보도, 서명 키를 담은 폴더이며, DATABASE_URL이 PostgreSQL을 가리키면 표는 그곳에, 파일은 폴더에 둡니다. --actor로 준 이름은 다음 실행부터도 쓰입니다.",
      "--encrypt는 데이터베이스 전체를 암호로 암호화합니다. 암호는 터미널에서 묻거나 VIGIL_PASSPHRASE_FILE로 지정한 파일에서 읽습니다.",
    ],
    options: {
      encrypt: "데이터베이스 전체를 암호로 암호화합니다",
      json: ko.json,
      casebook: ko.casebook,
      actor: ko.actor,
    },
    examples: ["vigil init --actor person:kim", "vigil init --encrypt --casebook ~/casebook"],
  },
  add: {
    summary: "사건철에 보도를 추가합니다",
    usage: "add [옵션] 경로…",
    paragraphs: [
      "파일, 폴더, 표준 입력(-)을 원장에 접수하고 읽어서 같은 사건끼리 잇습니다. 내용이 같은 보도는 한 번만 접수하므로 같은 폴더를 다시 추가하면 새것만 들어갑니다. 추가되었다고 알린 것은 디스크에 기록된 것입니다.",
      "--watch를 붙이면 멈출 때까지(Ctrl-C) 폴더에 새로 들어오는 보도를 계속 접수하고 읽습니다.",
    ],
    options: {
      watch: "폴더에 들어오는 것을 계속 추가합니다",
      json: ko.json,
      strict: "읽지 못한 것이 하나라도 있으면 종료 코드 1",
      published: "보도 날짜: 2013-11-18, 2013-11 또는 2013",
      publisher: "보도한 매체",
      url: "보도된 주소",
      casebook: ko.casebook,
      actor: ko.actor,
    },
    examples: ["vigil add reports", "vigil add --published 2013-11-18 kunming.txt", "vigil add -"],
  },
  list: {
    summary: "사건, 집계, 보도, 대상을 잃은 판단을 나열합니다",
    usage: "list [옵션] [incidents|totals|reports|orphaned]",
    paragraphs: [
      "사건철의 사건을 이른 것부터 상태와 근거와 함께 나열합니다. 출처가 밝힌 집계, 보유한 보도, 다시 읽은 뒤 진술이 없어져 사람이 정리해야 할 판단도 나열할 수 있습니다.",
    ],
    options: { json: ko.json, ...filtersKo, casebook: ko.casebook },
    examples: [
      "vigil list --act detention --place CN --from 2012 --to 2013",
      "vigil list reports",
      "vigil list orphaned",
    ],
  },
  show: {
    summary: "사건·진술·보도에 관한 모든 것을 보여 줍니다",
    usage: "show [옵션] 식별자",
    paragraphs: [
      "사건의 모든 진술을 인용문과 발언 경로와 함께 보여 주고, 출처가 엇갈리는 점, 같은 사건으로 보는 근거, 관련 사건, 사람의 판단을 보여 줍니다. 보도라면 그 진술과 관련 기록을 모두 보여 줍니다. 식별자는 앞부분만 써도 됩니다.",
    ],
    options: { json: ko.json, casebook: ko.casebook },
    examples: ["vigil show 3f1c09ab77d2"],
  },
  decide: {
    summary: "진술이나 사건에 대한 판단을 기록합니다",
    usage: "decide [옵션] 종류 …",
    paragraphs: [
      "누가 왜 그렇게 판단했는지와 함께 원장에 덧붙이고 적용합니다. 종류는 다음과 같습니다.",
      "accept ID, reject ID: 진술이 옳거나 진술이 아닙니다. correct ID 항목 값: 항목은 act, modality, people(10, 10-12, 10+), place(CN, CN/Jilin, CN/Jilin/Tumen), time(2012-02-08, 2012-02, 2012-02-08..2012-02-12), groups, speakers(JSON)이며, null은 장소나 시각을 지웁니다. add 보도: 읽지 못한 진술을 --quote, --act, --people로 추가합니다.",
      "same ID ID, different ID ID, unsure ID ID: 두 진술이나 사건이 하나인지. grade ID 1~6: 진술의 신뢰도. grade 출처 A~F: 출처의 신뢰도. status ID 상태, estimate ID 수: 사건에 대한 것. note ID 글: 메모이며 ID는 기록 번호여도 됩니다. weights 파일: 앞으로 진술을 비교할 가중치(“vigil train --output”의 파일), weights shipped: 기본값.",
      "판단은 보도, 표현, 행위를 기준으로 보관되므로 더 나은 버전이 다시 읽어도 유지되고, 맞는 진술이 없으면 대상을 잃은 판단으로 나열됩니다.",
    ],
    options: {
      reason: ko.reason,
      quote: "추가할 진술의 표현. 보도에 있는 그대로",
      act: "추가할 진술의 행위",
      people: "추가할 진술의 인원: 10, 10-12 또는 10+",
      who: "추가할 진술의 refugee, helper, other",
      place: "추가할 진술의 장소: CN 또는 CN/Jilin/Tumen",
      time: "추가할 진술의 시각",
      modality: "reported, feared, planned, denied, unclear 중 하나",
      aggregate: "추가할 진술이 여러 경우를 합한 집계입니다",
      json: ko.json,
      casebook: ko.casebook,
      actor: ko.actor,
    },
    examples: [
      'vigil decide reject 3f1c09ab --reason "요약일 뿐 출처가 아님"',
      'vigil decide correct 3f1c09ab people 10-12 --reason "두 명은 공작원"',
      'vigil decide same 3f1c09ab 77d2e410 --reason "날짜·장소·활동가가 같음"',
    ],
  },
  undo: {
    summary: "판단을 되돌립니다",
    usage: "undo [옵션] 번호",
    paragraphs: [
      "이 번호의 판단을 되돌리는 기록을 덧붙입니다. 지워지는 것은 없으며 둘 다 기록에 남습니다. 되돌리기를 되돌리면 판단이 다시 유효해집니다.",
    ],
    options: { reason: ko.reason, json: ko.json, casebook: ko.casebook, actor: ko.actor },
    examples: ['vigil undo 42 --reason "다른 진술이었음"'],
  },
  log: {
    summary: "원장을 보여 줍니다",
    usage: "log [옵션]",
    paragraphs: [
      "접수하고 읽은 것, 사람의 판단, 되돌리거나 삭제한 것을 순서대로 보여 줍니다. --limit이 없으면 모두 보여 줍니다.",
    ],
    options: {
      json: ko.json,
      kind: "이 종류의 기록만. 예: decision, reportReceived",
      report: "이 보도에 관한 기록만",
      from: "이 번호부터",
      limit: "마지막 몇 건만",
      casebook: ko.casebook,
    },
    examples: ["vigil log --limit 20", "vigil log --kind decision"],
  },
  verify: {
    summary: "사건철이 온전함을 증명합니다",
    usage: "verify [옵션]",
    paragraphs: [
      "원장을 명세대로(사슬, 트리, 서명, 삭제) 검사하고, 저장된 모든 보도와 저장소의 행, 다시 읽은 결과가 저장된 것과 같은지 확인합니다. 처음으로 잘못된 기록을 밝힙니다. 아무것도 바꾸지 않습니다.",
      "--save는 서명된 체크포인트를 보관하고, --checkpoint는 원장이 거기서 이어졌음을 나중에 증명합니다. 체크포인트는 사건철을 바꿀 수 있는 사람이 닿지 못하는 곳에 두십시오.",
    ],
    options: {
      json: ko.json,
      checkpoint: "원장이 이어져야 하는 이전 체크포인트",
      save: "체크포인트를 쓸 파일",
      casebook: ko.casebook,
    },
    examples: ["vigil verify --save 2026-02.checkpoint", "vigil verify --checkpoint 2026-02.checkpoint"],
  },
  rebuild: {
    summary: "원장에서 모든 것을 다시 만듭니다",
    usage: "rebuild [옵션]",
    paragraphs: [
      "모든 보도를 이 버전으로 다시 읽고 판단을 적용하고 이어서, 한 번에 이전 것을 대신합니다. 같은 버전이면 어느 저장소에서나 결과가 한 바이트도 다르지 않습니다. 맞는 진술이 없는 판단은 세어서 알리며 “vigil list orphaned”로 볼 수 있습니다.",
    ],
    options: { json: ko.json, casebook: ko.casebook },
    examples: ["vigil rebuild --json"],
  },
  search: {
    summary: "보도를 검색합니다",
    usage: "search [옵션] [글…]",
    paragraphs: [
      "영어·한국어·중국어 보도를 낱말과 진술 내용으로 찾습니다. 모든 낱말이 있어야 하고, “따옴표 안의 낱말”은 이어져야 하며, 낱말*은 앞부분을 찾습니다. 글이 없으면 조건만으로 찾습니다. 찾은 곳을 표시합니다.",
    ],
    options: {
      json: ko.json,
      ...filtersKo,
      language: "이 언어의 보도만: en, ko, zh",
      publisher: "이 매체의 보도만",
      limit: "최대 몇 건(없으면 50건)",
      casebook: ko.casebook,
    },
    examples: ["vigil search Tumen detained", "vigil search 북송 --from 2012 --act return"],
  },
  backup: {
    summary: "사건철을 폴더로 복사합니다",
    usage: "backup [옵션] 폴더",
    paragraphs: [
      "한 시점의 사건철 전체를 빈 폴더로 복사하고 사본을 검증합니다. 사본도 보통의 사건철이며, 암호화되어 있으면 같은 암호로 암호화됩니다. 그동안 다른 사람은 계속 작업할 수 있습니다. PostgreSQL 사건철은 --encrypt로 암호화된 사본을 만들 수 있습니다.",
    ],
    options: {
      encrypt: "PostgreSQL 사건철의 사본을 암호로 암호화합니다",
      json: ko.json,
      casebook: ko.casebook,
    },
    examples: ["vigil backup /media/disk/2026-02-14"],
  },
  restore: {
    summary: "백업으로 사건철을 만듭니다",
    usage: "restore [옵션] 폴더",
    paragraphs: [
      "백업을 비어 있는 사건철 위치(폴더, 또는 DATABASE_URL의 PostgreSQL)로 복사하고 결과를 검증합니다. 저장소를 옮길 때도 씁니다.",
    ],
    options: { json: ko.json, casebook: ko.casebook },
    examples: ["vigil restore /media/disk/2026-02-14 --casebook ~/casebook"],
  },
  erase: {
    summary: "보도나 기록을 영구히 삭제합니다",
    usage: "erase [옵션] 보도 | --entry 번호",
    paragraphs: [
      "보도와 거기서 나온 모든 것, 관련 기록의 내용을, 또는 기록 하나의 내용을 없앱니다. 키, 원본, 검색 색인, 데이터베이스의 빈 영역과 로그까지 지웁니다. 누가 왜 삭제했는지는 원장에 남고 나머지는 그대로 검증됩니다. 되돌릴 수 없습니다.",
    ],
    options: {
      entry: "보도 대신 이 기록의 내용을 삭제합니다",
      reason: ko.reason,
      json: ko.json,
      casebook: ko.casebook,
      actor: ko.actor,
    },
    examples: ['vigil erase 6f1c87c68d6e --reason "동의 철회"'],
  },
  doctor: {
    summary: "환경을 점검하고 고칠 것을 알려 줍니다",
    usage: "doctor [옵션]",
    paragraphs: [
      "실행 환경, 엔진과 팩, 작성자, 사건철의 위치와 열림, 암호화, 디스크 공간, 끝나지 않은 작업, 서명 키, 사람을 기다리는 일을 점검합니다. 미뤄진 삭제를 마칩니다. 문제가 있으면 종료 코드 1입니다.",
    ],
    options: { json: ko.json, casebook: ko.casebook },
    examples: ["vigil doctor --json"],
  },
};
