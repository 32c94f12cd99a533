import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { RegionKind } from "../types.ts";
import { judgeAlone } from "./judge.ts";
import { linesOf } from "./line.ts";

const kindOf = (line: string): RegionKind | null => {
  const [only] = linesOf(line);
  assert.ok(only);
  return judgeAlone(only)?.kind ?? null;
};

const LINES: Readonly<Partial<Record<RegionKind, readonly string[]>>> = {
  byline: [
    "홍길동 기자 hong@example.com",
    "[홍길동 기자 hong@example.com]",
    "본보 홍길동 기자",
    "서울=홍길동 특파원",
    "홍길동 베이징 특파원",
    "홍길동·김갑동 기자",
    "홍길동 기자, 김갑동 기자",
    "（责任编辑：甲乙）",
    "责编：甲乙",
    "責任編輯/甲乙",
    "本报记者 甲乙",
    "記者甲乙／綜合報導",
    "〔記者甲乙／台北報導〕",
    "〔國際新聞中心／綜合報導〕",
    "文／甲乙",
  ],
  dateline: [
    "기사입력 : 2013-11-18 10:17:05",
    "입력2013-11-18 10:17:33 수정2013-11-18 10:17:33",
    "등록 :2013-11-18 10:17수정 :2013-11-18 22:09",
    "승인 2013.11.18 10:17",
    "2013.11.18. 오전 10:17",
    "2013년 11월 18일(월) 오전 10:17",
    "2013-11-18 10:17:00 来源： 中国新闻网",
    "發布時間：2013-11-18 10:17",
    "更新時間：2013/11/18 10:17",
  ],
  footer: [
    "<저작권자 © 본보 무단전재 및 재배포금지>",
    "ⓒ 본보. 무단 전재-재배포, AI 학습 및 활용 금지",
    "본 기사의 저작권은 본보에 있습니다",
    "등록번호: 서울 아01234 발행인: 홍길동 편집인: 홍길동",
    "版权所有 未经许可不得转载",
    "©本報版權所有",
    "声明：本文仅代表作者个人观点",
    "本文不得转载",
    "京ICP备12345678号",
  ],
  share: [
    "카카오톡으로 공유하기",
    "좋아요 3 화나요 1 슬퍼요 0",
    "【打印】【关闭】",
    "打印 关闭",
    "轉寄 列印 收藏",
    "【字号：大 中 小】",
    "分享到微信",
    "分享至 Facebook",
  ],
  teaser: [
    "[관련기사] 라오스 추방 9명, 그 뒤",
    "▶ 관련기사 라오스 추방 9명, 그 뒤",
    "☞ 라오스 추방 9명, 그 뒤",
    "▶네이버에서 [본보] 구독하기",
    "제보 : 카카오톡 okjebo",
    "많이 본 뉴스",
    "이 시각 주요뉴스",
    "相关新闻：老挝遣返九名脱北少年",
    "延伸閱讀：寮國遣返九名脫北少年",
    "上一篇：老挝遣返九名脱北少年",
    "热门推荐",
    "請繼續往下閱讀...",
    "下載APP",
  ],
  navigation: [
    "로그인 회원가입 구독신청",
    "이전 기사보기 다음 기사보기",
    "기자의 다른 기사 보기",
    "#탈북자 #강제북송 #중국",
    "청소년보호정책 개인정보처리방침 이용약관",
    "当前位置：首页 > 国际新闻",
    "繁體 简体",
  ],
  credit: ["稿源：中新网", "来源：新华社", "(서울=연합뉴스)"],
  caption: [
    "▲ 중국 공안 /연합뉴스",
    "/사진=연합뉴스",
    "사진은 기사 내용과 무관함. /자료사진",
    "图为中朝边境的大桥",
    "（圖／翻攝網路）",
    "▲中朝邊境的大橋。（圖／路透）",
    "美联社资料图片",
  ],
};

describe("lines that only Korean and Chinese pages have", () => {
  for (const [kind, lines] of Object.entries(LINES))
    for (const line of lines) it(`“${line}” is ${kind}`, () => assert.equal(kindOf(line), kind));
});

/** News that looks like furniture: it stays. */
const NEWS: readonly string[] = [
  "탈북자 13명 쿤밍서 체포",
  "[속보] 탈북자 31명 북송",
  "기자 2명 등 탈북 조력자 5명 체포",
  "베이징 특파원 2명도 억류됐다",
  "(서울=연합뉴스) 홍길동 기자 = 탈북자 13명이 중국에서 체포됐다.",
  "관련 단체는 13명이 붙잡혔다고 밝혔다.",
  "제보자는 탈북자 10명이 잡혔다고 말했다.",
  "주소지가 없는 탈북자 3명이 석방됐다.",
  "목록에는 31명의 이름이 올라 있다.",
  "공유지에서 탈북자 5명 체포",
  "13名脱北者昆明被捕",
  "记者在图们看到10名脱北者被遣返",
  "记者无国界组织称3人被捕",
  "分享自由的13名脱北者被捕",
  "本文提到的13名脱北者已被遣返。",
  "编辑部3人被捕",
  "更多脱北者被遣返",
  "相关人士称31人被捕。",
  "北韓13名難民／昆明被捕",
  "中央社記者說，31名脫北者已遭遣返。",
];

describe("news in Korean and Chinese that looks like furniture", () => {
  for (const line of NEWS) it(`stays: ${line}`, () => assert.equal(kindOf(line), null));
});
