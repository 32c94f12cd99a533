import assert from "node:assert/strict";
import { test } from "node:test";
import { sameOutlet } from "./agencies.ts";
import {
  agencyAlone,
  agencyByline,
  closingCredit,
  creditedOrigin,
  datelineCredit,
  publisherParts,
} from "./reprint.ts";

const PUBLISHERS: readonly (readonly [string, string | null, string | null])[] = [
  ["The Korea Herald (Yonhap)", "The Korea Herald", "Yonhap"],
  ["Korea News Gazette (Yonhap text)", "Korea News Gazette", "Yonhap"],
  ["A Daily (via Reuters)", "A Daily", "Reuters"],
  ["A Daily (reprint of Radio Free Asia)", "A Daily", "Radio Free Asia"],
  ["unknown scraper carrying Korea Times copy", null, "Korea Times"],
  ["blog translation of The Dong-A Ilbo", null, "The Dong-A Ilbo"],
  ["Military Daily, republishing Radio Free Asia", "Military Daily", "Radio Free Asia"],
  ["서울신문 (연합뉴스)", "서울신문", "연합뉴스"],
  ["纵览中国(转载德国之声)", "纵览中国", "德国之声"],
  ["世界论坛网（转载自由时报）", "世界论坛网", "自由时报"],
  ["论坛（转载自新华社）", "论坛", "新华社"],
  ["The Hindu (agency copy)", "The Hindu (agency copy)", null],
  ["The Dong-A Ilbo (English)", "The Dong-A Ilbo (English)", null],
  ["Los Angeles Times (World Now)", "Los Angeles Times (World Now)", null],
  ["早报(转载)", "早报(转载)", null],
  ["NK조선 (조선일보)", "NK조선 (조선일보)", null],
  ["Yonhap News Agency", "Yonhap News Agency", null],
  ["Yonhap News Agency (Yonhap)", "Yonhap News Agency", null],
  ["unknown", null, null],
  ["", null, null],
];

for (const [said, publisher, origin] of PUBLISHERS) {
  test(`“${said}” is published by ${publisher}, text of ${origin}`, () => {
    assert.deepEqual(publisherParts(said), { publisher, origin });
  });
}

const CREDITS: readonly (readonly [string, string | null])[] = [
  [
    "This article was originally published by Radio Free Asia and is reprinted with permission.",
    "Radio Free Asia",
  ],
  ["Originally published in The Daily NK on May 3, 2012", "The Daily NK"],
  [
    "Copyright © 1998-2016, RFA. Used with the permission of Radio Free Asia, 2025 M St. NW",
    "Radio Free Asia",
  ],
  ["Source: Yonhap News Agency", "Yonhap News Agency"],
  ["[Source: Chosun Ilbo]", "Chosun Ilbo"],
  ["来源:德国之声 2013年11月18日", "德国之声"],
  ["www.example.com | 2023-12-08 23:30:49 来源:自由时报", "自由时报"],
  ["출처: 연합뉴스", "연합뉴스"],
  ["Source: Ministry of Unification", null],
  ["Source: census data", null],
  ["출처: 통일부", null],
  ["The source said that ten were held.", null],
];

for (const [line, origin] of CREDITS) {
  test(`“${line}” credits ${origin}`, () => {
    assert.equal(creditedOrigin(line), origin);
  });
}

test("an agency closes a text in brackets, behind a dash or, in Korean, bare", () => {
  assert.equal(closingCredit("He put the number above 2,000. (Yonhap)"), "Yonhap");
  assert.equal(closingCredit("They were sent back.—AP"), "AP");
  assert.equal(closingCredit("확인할 수 없다고 말했다. 연합뉴스"), "연합뉴스");
  assert.equal(closingCredit("He spoke to Yonhap."), null);
  assert.equal(closingCredit("The group (JFNK)"), null);
});

test("an agency in a byline, alone in a line and in a wire's opening", () => {
  assert.equal(agencyByline("Updated: 11/18/2013 20:59 | By Agence France-Presse"), "Agence France-Presse");
  assert.equal(agencyByline("By Jane Roe"), null);
  assert.equal(agencyAlone("[연합뉴스]"), "연합뉴스");
  assert.equal(agencyAlone("연합뉴스가 보도했다"), null);
  assert.equal(datelineCredit("SEOUL, Oct. 13 (Yonhap) -- The ministry said"), "Yonhap");
  assert.equal(datelineCredit("April 26 (UPI) -- At least 30 people"), "UPI");
  assert.equal(datelineCredit("(서울=연합뉴스) 홍길동 기자 = 중국"), "연합뉴스");
  assert.equal(datelineCredit("Officials (AP was told) -- no"), null);
});

test("abbreviations and full names are the same house", () => {
  assert.ok(sameOutlet("RFA", "Radio Free Asia"));
  assert.ok(sameOutlet("The Yonhap News Agency", "연합뉴스"));
  assert.ok(!sameOutlet("Korea Times", "Korea Herald"));
});
