import assert from "node:assert/strict";
import { test } from "node:test";
import type { RegionKind } from "../types.ts";
import { judgeAlone } from "./judge.ts";
import { linesOf } from "./line.ts";

const kindOf = (line: string): RegionKind | null => {
  const [only] = linesOf(line);
  assert.ok(only);
  return judgeAlone(only)?.kind ?? null;
};

const LINES: Readonly<Partial<Record<RegionKind, readonly string[]>>> = {
  caption: [
    "Rights activists shout slogans outside the embassy in Seoul, Feb. 21, 2012.",
    "Activists hold candles outside the Chinese Embassy in Seoul on Feb. 14, 2012. (Yonhap)",
    "A former envoy speaks with media in Seoul, South Korea, Wednesday, Jan. 25, 2017. - Some Site",
    "Villagers face security personnel who came to seize land in the outskirts of the capital, April 24, 2012.",
    "A fence along the river near Dandong, Liaoning province, April 2017.",
    "protest-feb-2012.jpg Young people hold placards at a protest in Seoul on Feb. 26, 2012.",
    "© AFP 2023 / Jane Roe / Refugees in uniforms dance in a square",
    "Chinese police. (Beijing Patrol/Flickr)",
    "A woman cries at the port on April 25. (AP / Jane Roe)",
    "Police may have stepped up arrests, sources said. File Photo by Jane Roe/UPI | License Photo",
    "AP Photo/Jane Roe",
    "Photo courtesy of a citizen journalist.",
    "FILE PHOTO: The border bridge",
    "▲ 북한인권단체 회원들이 시위를 하고 있다.",
    "회원들이 대사관 앞에서 시위를 하고 있다. 서울=AFP 연합뉴스",
    "경찰이 현장을 지키고 있다. /홍길동 기자",
    "포항 대피 [독자 제공]",
    "图片说明:2012年2月21日,活动人士在首尔集会。",
    "图为救援人员在现场搜救。",
  ],
  dateline: [
    "August 08, 2019",
    "UPDATED October 16, 2023, 3:06 p.m. ET",
    "Updated: 11/18/2013 20:59 | By AFP",
    "2024-05-18 08:41:32   clicks: 259",
    "PUBLISHED : Thursday, 21 November, 2013, 12:55pm",
    "Published : Feb 15, 2012 - 20:15 Updated : Feb 15, 2012 - 20:15",
    "Jane Roe | Posted 2012-02-14",
    "Published August 30, 2024  |  5 min read  |  Text size A A A",
    "Posted on August 21, 2019 by the editors in Long reads",
    "By the Cairo bureau | 7 July 2017 | Updated 3 hours ago",
    "First published by a magazine. Reprinted by arrangement. August 6, 2017",
    "Apr 18, 2012 02:29 PM",
    "입력 2012.02.14 (05:59)",
    "입력 2013-11-18 10:17 | 수정 2013-11-18 11:00",
    "송고시간2017-11-15 15:22",
    "2013年11月22日",
    "www.example.com | 2023-12-08 23:30:49 来源:自由时报",
  ],
  byline: [
    "Reported by Jane Roe for RFA’s Korean service. Written in English by John Doe.",
    "By Jane Roe (",
    "By Jane Roe and John Doe, Staff Writers",
    "(Reporting by Jane Roe; Editing by John Doe)",
    "Jane Roe contributed to this report.",
    "홍길동 기자 hong@example.com",
    "[뉴스 News] 홍길동 기자",
    "（责任编辑：李四）",
    "记者:张三",
  ],
  credit: [
    "This article was originally published by Radio Free Asia and is reprinted with permission.",
    "Source: Yonhap News Agency",
    "(Yonhap)",
    "연합뉴스",
    "출처: 연합뉴스",
    "来源：新华社",
  ],
  footer: [
    "Copyright Herald Corporation. All Rights Reserved.",
    "© 2019 Human Rights Watch. 350 Fifth Avenue, New York",
    "This material may not be published, broadcast, rewritten or redistributed.",
    "We use cookies to improve your experience.",
    "<저작권자(c) 연합뉴스, 무단 전재-재배포 금지>",
    "版权所有，未经授权不得转载",
  ],
  share: [
    "Share on WhatsApp",
    "Share on Facebook   Share on Twitter   Print   A- A+",
    "Tweet   Email   More sharing options",
    "공유하기 페이스북 트위터 카카오톡",
    "分享到：微信 微博",
  ],
  navigation: [
    "Back To Top",
    "Home",
    "log in or register",
    "- About Us - Terms of Use - RSS - Privacy Policy - Tip-off hotline",
    "Politics | Social affairs | Foreign affairs",
    "Home > News > North Korea",
    "Countries   Topics   Reports   Get involved",
    "Tags: refugees, border",
    "Click to expand image",
    "본문 바로가기",
    "首页>文化频道>要闻>正文",
  ],
  teaser: [
    "Join our brand new Telegram channel and get important news uncensored!",
    "Find top stories and features from Asia. All you want to know about the region.",
    "Read more: Two held at the border",
    "Most popular",
    "관련기사",
    "相关新闻",
    "Your tax deductible gift can help stop violations.",
    "- Advertisement -",
  ],
};

for (const [kind, lines] of Object.entries(LINES)) {
  for (const line of lines) {
    test(`“${line}” is ${kind}`, () => {
      assert.equal(kindOf(line), kind);
    });
  }
}

const BODY: readonly string[] = [
  "Ten people were arrested in Shenyang on Feb. 8, 2012.",
  "The group was handed over on Wednesday, Jan. 25, 2017.",
  "“And when she went there, she was caught.”",
  "By Monday, all 13 had been sent back to the North.",
  "By then the ten were in Tumen.",
  "The U.N. rapporteur has put the number now held above 2,000. (Yonhap)",
  "SEOUL, Oct. 13 -- The unification ministry said Friday that many had been returned.",
  "Reported by Reuters, the arrests are said to have begun in August.",
  "Source close to the police said that ten were held.",
  "Three arrested",
  "Forced returns",
  "Related cases were reported from Yanji, where ten people were held.",
  "Copyright law was no help to the refugees.",
  "Follow the river, he told them, and you will get to the channel.",
  "Home is where they cannot go.",
  "On Aug. 29, 2023, 80 people were returned; on Sept. 18, 2023, another 40.",
  "Feb. 8, 2012: ten arrested in Shenyang",
  "입력 2012년 2월 8일 선양에서 탈북자 10명이 붙잡혔다.",
  "탈북자 13명이 체포된 사실이 18일 드러났다.",
  "확인할 수 없다고 말했다. 연합뉴스",
  "至少13名朝鲜人在云南昆明被捕。",
  "【2013年11月18日訊】至少13名朝鮮人在暗中前往東南亞途中,於中國雲南昆明落網。",
];

for (const line of BODY) {
  test(`“${line}” speaks against no body`, () => {
    assert.equal(kindOf(line), null);
  });
}
