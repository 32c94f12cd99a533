import { casebookHelpEnglish } from "./casebook-help-en.ts";
import { casebookHelpKorean } from "./casebook-help-ko.ts";
import type { CommandHelp } from "./command-help.ts";
import type { Translated } from "./language.ts";
import { recordHelp } from "./record-help.ts";
import { serveHelp } from "./serve.ts";

/** The words around a command's help. */
export type HelpFrame = {
  readonly purpose: string;
  readonly usage: string;
  readonly commands: string;
  readonly options: string;
  readonly examples: string;
  readonly more: string;
  readonly exitCodes: string;
};

export const helpFrame: Translated<HelpFrame> = {
  en: {
    purpose: "Vigil: what reports say of arrests and forced returns, each figure with its words",
    usage: "Usage",
    commands: "Commands",
    options: "Options",
    examples: "Examples",
    more: "“vigil COMMAND --help” explains a command.",
    exitCodes: "Exit codes: 0 done, 1 failed, 2 wrong usage.",
  },
  ko: {
    purpose: "Vigil: 체포·강제송환 보도를 모아, 모든 수치를 원문 표현과 함께 보여 줍니다",
    usage: "사용법",
    commands: "명령",
    options: "옵션",
    examples: "예",
    more: "명령별 설명은 “vigil 명령 --help”로 볼 수 있습니다.",
    exitCodes: "종료 코드: 0 완료, 1 실패, 2 잘못된 사용.",
  },
};

/** Options that every command understands. */
export const commonOptionHelp: Translated<Readonly<Record<string, string>>> = {
  en: {
    lang: "language of messages: en or ko (otherwise VIGIL_LANG, then the locale)",
    help: "explain and stop",
    version: "print the version and stop",
  },
  ko: {
    lang: "안내 언어: en 또는 ko (없으면 VIGIL_LANG, 그다음 시스템 로캘)",
    help: "설명을 보이고 마칩니다",
    version: "버전을 보이고 마칩니다",
  },
};

export const commandHelp: Translated<Readonly<Record<string, CommandHelp>>> = {
  en: {
    ...casebookHelpEnglish,
    ...recordHelp.en,
    ...serveHelp.en,
    read: {
      summary: "read reports and show the incidents they tell of",
      usage: "read [OPTIONS] PATH…",
      paragraphs: [
        "Reads files, folders and standard input (-): plain text as saved or scraped, HTML. Finds who was arrested, moved, sent back or freed, how many, where, when and who says so, and puts together what tells of the same incident. Nothing is stored, nothing leaves this machine.",
        "A plain-text file may open with lines “key: value” (url, publisher, published, title, language, author) ended by an empty line. Options win over those lines, and those lines over what the text says.",
      ],
      options: {
        json: "print one JSON object and nothing else",
        strict: "exit with 1 if anything could not be read",
        published: "when the reports were published: 2013-11-18, 2013-11 or 2013",
        publisher: "who published them",
        url: "where they were published",
        weights: "compare by the weights in this file, from “vigil train --output”",
      },
      examples: [
        "vigil read examples/reports",
        "vigil read --published 2013-11-18 kunming.txt",
        "vigil read --json reports > reading.json",
        "vigil read - < kunming.txt",
      ],
    },
    explain: {
      summary: "show what was recognised in one report, and why",
      usage: "explain [OPTIONS] FILE",
      paragraphs: [
        "Shows the report region by region (what was taken for text, navigation, caption, comment, and why), every number, time, place and trigger word found, and each statement with the rule that read each of its parts.",
      ],
      options: {
        json: "print one JSON object and nothing else",
        published: "when the report was published: 2013-11-18, 2013-11 or 2013",
        publisher: "who published it",
        url: "where it was published",
      },
      examples: ["vigil explain examples/reports/2013-11-18-rfa-kunming-thirteen.txt"],
    },
    annotate: {
      summary: "mark every time, number and place in a text",
      usage: "annotate [OPTIONS] --json FILE",
      paragraphs: [
        "Takes the file as plain text, whole and untouched, and prints every time expression (with its TIMEX3 value), number and place with offsets in UTF-16 units. Times are worked out against --published.",
      ],
      options: {
        json: "print one JSON object (required)",
        published: "the day the text was published: 2013-11-18, 2013-11 or 2013",
      },
      examples: ["vigil annotate --published 2013-03-22 --json story.txt"],
    },
  },
  ko: {
    ...casebookHelpKorean,
    ...recordHelp.ko,
    ...serveHelp.ko,
    read: {
      summary: "보도를 읽고 어떤 사건을 전하는지 보여 줍니다",
      usage: "read [옵션] 경로…",
      paragraphs: [
        "파일과 폴더, 표준 입력(-)(저장하거나 수집한 텍스트, HTML)을 읽어 몇 명이 언제 어디서 체포·이송·송환·석방되었는지, 누구의 말인지를 찾고, 같은 사건을 전하는 내용을 한데 모읍니다. 아무것도 저장하지 않으며 이 컴퓨터 밖으로 내보내지 않습니다.",
        "텍스트 파일은 “key: value” 형식의 줄(url, publisher, published, title, language, author)로 시작할 수 있고, 빈 줄에서 끝납니다. 옵션이 이 줄보다, 이 줄이 본문보다 우선합니다.",
      ],
      options: {
        json: "JSON 하나만 출력합니다",
        strict: "읽지 못한 것이 하나라도 있으면 종료 코드 1",
        published: "보도 날짜: 2013-11-18, 2013-11 또는 2013",
        publisher: "보도한 매체",
        url: "보도된 주소",
        weights: "이 파일의 가중치로 비교합니다. “vigil train --output”의 파일",
      },
      examples: [
        "vigil read examples/reports",
        "vigil read --published 2013-11-18 kunming.txt",
        "vigil read --json reports > reading.json",
        "vigil read - < kunming.txt",
      ],
    },
    explain: {
      summary: "보도 한 건에서 무엇을 왜 그렇게 읽었는지 보여 줍니다",
      usage: "explain [옵션] 파일",
      paragraphs: [
        "보도를 구역별로 나누어(본문, 메뉴, 사진 설명, 댓글 등과 그 근거) 보여 주고, 찾아낸 수·시각·장소·행위 표현과, 각 진술의 항목을 어떤 규칙으로 읽었는지 설명합니다.",
      ],
      options: {
        json: "JSON 하나만 출력합니다",
        published: "보도 날짜: 2013-11-18, 2013-11 또는 2013",
        publisher: "보도한 매체",
        url: "보도된 주소",
      },
      examples: ["vigil explain examples/reports/2013-11-18-rfa-kunming-thirteen.txt"],
    },
    annotate: {
      summary: "글 속의 시각·수·장소 표현을 모두 표시합니다",
      usage: "annotate [옵션] --json 파일",
      paragraphs: [
        "파일을 있는 그대로 텍스트로 받아 모든 시각 표현(TIMEX3 값), 수, 장소를 UTF-16 위치와 함께 출력합니다. 시각은 --published를 기준으로 계산합니다.",
      ],
      options: {
        json: "JSON 하나만 출력합니다(필수)",
        published: "글이 나온 날짜: 2013-11-18, 2013-11 또는 2013",
      },
      examples: ["vigil annotate --published 2013-03-22 --json story.txt"],
    },
  },
};
