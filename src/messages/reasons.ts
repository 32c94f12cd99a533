import type { InterfaceLanguage } from "./language.ts";

/** Why a stretch of a report was taken for what it is, and how its date is known: English reason → Korean. */
const KOREAN: Readonly<Record<string, string>> = {
  "says whose text it is": "누구의 글인지 밝힌 줄",
  "points to other stories": "다른 기사로 이끄는 줄",
  "opens as a photograph's caption or credit": "사진 설명이나 출처로 시작함",
  "only the words of share buttons": "공유 버튼의 낱말뿐임",
  "names who wrote, translated or edited": "쓰거나 옮기거나 편집한 사람의 이름",
  "copyright or terms of use": "저작권이나 이용 조건",
  "a phrase of page furniture": "페이지에 딸린 문구",
  "too long to be judged line by line": "너무 길어 줄마다 가리지 않음",
  "the text says when it was updated, and no other date": "본문에 수정한 날짜만 나옴",
  "the page's metadata say so": "페이지 메타데이터에 따름",
  "the header says so": "머리글에 따름",
  "the date in the text's opening": "본문 첫머리의 날짜",
  "the address files the text under this date": "주소에 이 날짜가 들어 있음",
  "subjects that the page is filed under": "페이지를 분류한 주제어",
  "stands twice in a row, as pictures' texts do": "사진 설명처럼 두 번 잇달아 나옴",
  "signed with the site's name, as pictures are": "사진처럼 사이트 이름이 붙음",
  "running text": "이어지는 본문",
  "repeats the headline": "제목을 되풀이함",
  "promotes the house's own channels": "매체 자체 채널을 알림",
  "only the words of menus": "메뉴의 낱말뿐임",
  "named by the page": "페이지가 스스로 밝힘",
  "marks an advertisement": "광고 표시",
  "its dates fall on the weekdays named with them in that year": "함께 적힌 요일이 그해의 날짜와 맞음",
  "in another script than the text": "본문과 다른 문자로 씀",
  "in a list of other stories": "다른 기사 목록에 있음",
  "given with the report": "보도와 함께 입력함",
  "closes with a photograph's credit": "사진 출처로 끝남",
  "below the opening of the comments": "댓글난이 시작된 아래",
  "asks for support": "후원을 청함",
  "a short line that comes again": "거듭 나오는 짧은 줄",
  "a short line above the headline": "제목 위의 짧은 줄",
  "a scene in the present tense that ends in its full date": "현재형으로 쓴 장면이 날짜로 끝남",
  "a row of labels": "이름표가 늘어선 줄",
  "a label of a few words below the last paragraph": "마지막 문단 아래의 짧은 이름표",
  "a label of a few words before the first paragraph": "첫 문단 앞의 짧은 이름표",
  "a headline of another story": "다른 기사의 제목",
  "a dateline of the text": "본문의 날짜 줄",
  "a date with labels and names, no sentence": "문장 없이 날짜와 이름표, 이름뿐임",
  "a button of a picture": "사진에 딸린 버튼",
  "first line like a headline": "제목처럼 생긴 첫 줄",
  "the title, as a line": "알려진 제목과 같은 줄",
};

/** Reasons with figures or words of the report in them. */
const WITH_VALUES: readonly (readonly [RegExp, string])[] = [
  [/^stands in the page's <(.+)>$/u, "페이지의 <$1> 안에 있음"],
  [/a reader's comment of (\S+) lies after it/u, "$1의 독자 댓글보다 앞섬"],
  [/a caption's “(.*?)” lies before it/u, "사진 설명의 “$1”보다 뒤임"],
  [/the text's “(.*?)” lies before it/u, "본문의 “$1”보다 뒤임"],
  [/(\d{4}-\d\d-\d\d) lies before it/u, "$1보다 뒤임"],
  [
    /(\d{4}-\d\d-\d\d) is the newest day it names by date, and it names the days since by weekday/u,
    "날짜로 적은 가장 늦은 날이 $1이고 그 뒤는 요일로 적음",
  ],
  [
    /its yearly figures run to (\d{4}) and go on with “last year”/u,
    "연도별 수치가 $1년까지 나온 뒤 “지난해”로 이어짐",
  ],
  [/its dates fall on the weekdays named with them in that year/u, "함께 적힌 요일이 그해의 날짜와 맞음"],
  [/the day in the text's opening, in (\d{4}), because /u, "본문 첫머리의 날짜($1년): "],
  [/^(\d{4}), because /u, "$1년: "],
  [
    /; nothing in it says how long before, so the end of the year of reading stands for the latest$/u,
    "; 얼마나 뒤인지는 본문에 없어, 읽은 해의 마지막 날을 가장 늦은 날로 봄",
  ],
  [/(보다 뒤임), and /u, "$1, "],
];

/** The reason in the reader's language; as it is where no wording is known. */
export function reasonPhrase(why: string, language: InterfaceLanguage): string {
  if (language === "en") return why;
  const known = KOREAN[why];
  if (known !== undefined) return known;
  return WITH_VALUES.reduce((told, [pattern, wording]) => told.replace(pattern, wording), why);
}
