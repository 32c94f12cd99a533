import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { reportOf } from "../../src/1-report/read.ts";
import { loadEngine } from "../../src/app/load-engine.ts";
import type { ReadInFull } from "../../src/app/read-one.ts";
import { readInFull } from "../../src/app/read-one.ts";
import type { IsoDate } from "../../src/core/interval.ts";

const engine = loadEngine("2026-01-01" as IsoDate);

type Page = {
  readonly name: string;
  readonly headline: string;
  readonly above: readonly string[];
  readonly paragraphs: readonly string[];
  readonly below: readonly string[];
  readonly published: string;
  readonly told: number;
};

/** Pages as houses build them: what stands above and below an article is theirs, and no news. */
const PAGES: readonly Page[] = [
  {
    name: "a Korean daily",
    headline: "중국서 탈북자 13명 체포…2명은 달아나",
    above: [
      "본문 바로가기",
      "홈 > 뉴스 > 북한",
      "로그인 회원가입 구독신청",
      "입력 : 2013.11.18 10:17 | 수정 : 2013.11.18 11:02",
      "기사 공유하기",
      "글자크기 조절",
    ],
    paragraphs: [
      "동남아로 가던 탈북자 15명 가운데 13명이 지난 15일 중국 윈난성 쿤밍에서 공안에 붙잡혔다고 북한인권단체가 18일 밝혔다. 나머지 2명은 현장에서 달아난 것으로 전해졌다.",
      "단체 관계자는 “버스 한 대에 많은 인원이 타고 있어 눈에 띄었다”며 “붙잡힌 사람들은 현지 구류소에 있다”고 말했다. 정부 당국자는 사실관계를 확인하고 있다고 밝혔다.",
    ],
    below: [
      "홍길동 기자 hong@example.com",
      "▲ 중국과 북한을 잇는 다리. ⓒ연합뉴스",
      "<저작권자 © 본보 무단전재 및 재배포금지>",
      "[관련기사] 라오스서 추방된 9명, 북송됐다",
      "☞ 탈북자 31명 강제북송",
      "많이 본 뉴스",
      "#탈북자 #강제북송 #중국",
      "등록번호: 서울 아01234 발행인: 홍길동",
    ],
    published: "2013-11-18",
    told: 2,
  },
  {
    name: "a house on the mainland",
    headline: "13名脱北者在昆明被捕",
    above: [
      "当前位置：首页 > 国际新闻",
      "2013年11月18日 10:17 来源：本报网",
      "字号：大 中 小",
      "分享到：微信 微博",
    ],
    paragraphs: [
      "韩国民间团体18日透露,本月15日,15名想前往韩国的脱北者在中国云南省昆明市遭公安截查,其中13人被捕,另外两人逃脱,目前下落不明。",
      "一名维权人士表示,被捕者中包括两名带路的朝鲜族妇女。韩国统一部发言人说,有关部门正在核实相关情况,暂时无法提供更多细节。",
    ],
    below: [
      "（责任编辑：甲乙）",
      "图为中朝边境的大桥",
      "【打印】【关闭】",
      "相关新闻：老挝遣返九名脱北少年",
      "上一篇：31名脱北者被遣返",
      "热门推荐",
      "版权所有 未经许可不得转载",
      "京ICP备12345678号",
    ],
    published: "2013-11-18",
    told: 2,
  },
  {
    name: "a house on Taiwan",
    headline: "13名脫北者昆明被捕 2人逃脫",
    above: [
      "首頁 > 新聞 > 國際",
      "更新時間：2013/11/18 10:17",
      "〔國際新聞中心／綜合報導〕",
      "分享至 Facebook",
    ],
    paragraphs: [
      "南韓民間團體18日透露,本月15日,15名想前往南韓的脫北者在中國雲南省昆明市遭公安截查,其中13人被捕,另外兩人逃脫,目前下落不明。",
      "一名維權人士表示,被捕者中包括兩名帶路的朝鮮族婦女。南韓統一部發言人說,有關部門正在核實相關情況,暫時無法提供更多細節。",
    ],
    below: [
      "（圖／翻攝網路）",
      "請繼續往下閱讀...",
      "延伸閱讀：寮國遣返九名脫北少年",
      "下一篇：31名脫北者遭遣返",
      "責任編輯：甲乙",
      "©本報版權所有",
      "下載APP",
    ],
    published: "2013-11-18",
    told: 2,
  },
];

const asText = ({ headline, above, paragraphs, below }: Page): string =>
  [above[0], headline, ...above.slice(1), ...paragraphs, ...below].join("\n\n");

const asHtml = ({ headline, above, paragraphs, below }: Page): string =>
  `<!doctype html><html><head><meta charset="utf-8"><title>${headline}</title></head><body>` +
  `<div class="top">${above.map((line) => `<div>${line.replaceAll(">", "&gt;")}</div>`).join("")}</div>` +
  `<div class="article"><h1>${headline}</h1>${paragraphs.map((line) => `<p>${line}</p>`).join("")}` +
  `${below.map((line) => `<p>${line.replaceAll("<", "&lt;").replaceAll(">", "&gt;")}</p>`).join("")}</div></body></html>`;

function read(name: string, content: string): ReadInFull {
  const outcome = readInFull(reportOf(name, new TextEncoder().encode(content)), engine);
  assert.ok(outcome.ok);
  return outcome.value;
}

describe("a page of", () => {
  for (const page of PAGES) {
    for (const [form, content] of [
      ["text", asText(page)],
      ["HTML", asHtml(page)],
    ] as const) {
      it(`${page.name}, as ${form}: its furniture is no news`, () => {
        const { document, statements } = read(form === "text" ? "page.txt" : "page.html", content);
        const told = document.regions
          .filter(({ kind }) => kind === "body" || kind === "title")
          .map(({ start, end }) => document.text.slice(start, end))
          .join("\n");
        for (const line of [...page.above, ...page.below])
          assert.ok(!told.includes(line), `“${line}” was taken for news`);
        for (const paragraph of page.paragraphs) assert.ok(told.includes(paragraph), paragraph);
        const held = statements.filter(({ act, kind }) => act === "detention" && kind === "event");
        assert.ok(
          held.length > 0 && held.every(({ time }) => time === null || time.earliest === "2013-11-15"),
        );
        assert.ok(
          !statements.some(({ people }) => people.min === 31 || people.min === 9),
          "a pointer was read",
        );
        if (form === "text") assert.equal(document.published?.latest, page.published);
        assert.ok(statements.filter(({ act }) => act === "escape").length < page.told);
      });
    }
  }
});
