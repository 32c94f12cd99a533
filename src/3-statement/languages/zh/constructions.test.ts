import assert from "node:assert/strict";
import { test } from "node:test";
import { assertSaid, assertTold, claimsOf, read } from "./sample-reading.ts";

test("pairs and those who belong together are as many as are told", () => {
  assertTold([
    ["一对缅甸夫妇上月在曼谷被捕。", "detention 2 refugee new | 上月 | 曼谷"],
    ["朝鲜母女二人在沈阳被抓。", "detention 2 refugee new | - | 沈阳"],
    ["两对朝鲜夫妻在昆明落网。", "detention 4 refugee new | - | 昆明"],
    [
      "5名脱北者在图们被捕，带路的一对夫妇也一同被扣。",
      "detention 5 refugee new | - | 图们",
      "detention 2 helper new | - | -",
    ],
  ]);
});

test("those who lead the way are helpers, and those who help are not whom it befalls", () => {
  assertTold([
    ["警方逼带路的妇女打电话，她一露面也被捕。", "detention 1 helper definite | - | -"],
    ["去年有22名维吾尔人在传教士协助下逃到泰国。", "arrival 22 refugee new | 去年 | 泰国"],
    ["三名脱北者上周在沈阳被当地警方抓走。", "detention 3 refugee new | 上周 | 沈阳"],
    ["三名脱北者上周在沈阳被警方抓。", "detention 3 refugee new | 上周 | 沈阳"],
  ]);
});

test("how many live somewhere now is no running total of those who came", () => {
  const [claim] = claimsOf(read("目前在韩国定居的脱北者约有3.1万人。").tellings);
  assert.equal(claim?.counting, "stock");
  assertTold([
    ["泰国拒绝在雨季期间接收10名罗兴亚人。"],
    ["10名脱北者在曼谷峰会期间被捕。", "detention 10 refugee new | - | -"],
    ["今年1月以来，至少已有92名朝鲜人被捕。", "detention 92– refugee new | 今年1月以来 | -"],
  ]);
});

test("one without a name is described by all that is told of him, a clause before a name is left out", () => {
  assertSaid([
    ["当地一名不愿具名的华侨告诉本台，10名脱北者被捕。", "当地一名不愿具名的华侨"],
    ["一名曾在边境工作过的官员说，10名脱北者被捕。", "一名曾在边境工作过的官员"],
    ["国务院及移民局的两名官员说，10名脱北者被捕。", "国务院及移民局的两名官员"],
    ["长期在边境从事救援工作的北韩人权联盟说，10名脱北者被捕。", "北韩人权联盟"],
  ]);
});

test("whose figures, records and worries they are is who says so", () => {
  assertSaid([
    ["韩国民间团体“自由之桥”给出的数字是，已有60名脱北者被捕。", "自由之桥"],
    ["一名议员公布人权观察提供的资料指出，已有60名脱北者被捕。", "人权观察", "一名议员"],
    ["泰国外交部斥责说，10名罗兴亚人被遣返的说法纯属捏造。", "泰国外交部"],
    ["人权团体忧心他们会把10名脱北者送回朝鲜。", "人权团体"],
    ["10名脱北者在沈阳被捕。人权观察援引一名牧师的话透露了此事。", "一名牧师", "人权观察"],
    ["人权观察说，10名脱北者在沈阳被捕。该组织的声明援引了一名牧师的说法。", "一名牧师", "人权观察"],
    ["10名脱北者在沈阳被捕。外交部表示，目前无法证实上述消息。"],
  ]);
});

test("a kind of body points to a body, and to nobody who works for one", () => {
  const text = "民间团体“自由之桥”说，10名脱北者被捕。一名传教士也说，5人被捕。该团体称，另有3人在图们被捕。";
  assert.deepEqual(
    claimsOf(read(text).tellings).map(({ speakers }) => speakers[0]?.name ?? speakers[0]?.text),
    ["自由之桥", "一名传教士", "自由之桥"],
  );
});

test("people told side by side, each with a day or town of their own, share the act behind them", () => {
  assertTold([
    [
      "3月2日有12名脱北者、5日又有7人被遣返。",
      "return 12 refugee new | 3月2日 | -",
      "return 7 refugee another | 5日 | -",
    ],
    [
      "上周，沈阳有6名脱北者、丹东有3人落网。",
      "detention 6 refugee new | 上周 | 沈阳",
      "detention 3 refugee new | 上周 | 丹东",
    ],
    [
      "两批分别为8人和6人的脱北者在图们被捕。",
      "detention 8 refugee new | - | 图们",
      "detention 6 refugee new | - | 图们",
    ],
    ["一行脱北者共有11人，9日在老街被抓。", "detention 11 - new | 9日 | 老街"],
  ]);
});

test("where and when what is told of came about is told again", () => {
  assertTold([
    [
      "中国当局把5名脱北者送回朝鲜。遣返是在图们进行的。",
      "return 5 refugee new | - | by 中国 to 朝鲜",
      "return nobody | - | 图们 to 朝鲜",
    ],
  ]);
});

test("large numbers need no measure word, and those fetched have arrived", () => {
  assertTold([
    ["在泰国登记的缅甸难民超过9万。", "arrival 90001– refugee new | - | 泰国"],
    ["韩国政府用两架包机把230名脱北者从越南接到首尔。", "arrival 230 refugee new | - | 首尔"],
    ["去年7月至今年6月，至少有40名脱北者被捕。", "detention 40– refugee new | 去年7月至今年6月 | -"],
  ]);
});

test("numbers for several years told together belong to them in their order", () => {
  assertTold([
    [
      "2018年有1137名脱北者抵达韩国。2020年和2021年则分别只剩229人和63人。",
      "arrival 1137 refugee new | 2018年 | 韩国",
      "arrival 229 refugee new | 2020年 | 韩国",
      "arrival 63 refugee new | 2021年 | 韩国",
    ],
    [
      "2018年有1137名脱北者抵达韩国。人数在2011年达到2706人的高峰。",
      "arrival 1137 refugee new | 2018年 | 韩国",
      "arrival 2706 refugee new | 2011年 | 韩国",
    ],
  ]);
});

test("where many people are, live or hide is told before or behind them, with or without a measure word", () => {
  assertTold([
    ["约有100万罗兴亚人生活在泰国的难民营里。", "arrival 900000–1100000 refugee new | - | 泰国"],
    ["2万名缅甸难民滞留在泰国。", "arrival 20000 refugee new | - | 泰国"],
    ["泰国的九个难民营里住着9万名缅甸难民。", "arrival 90000 refugee new | - | 泰国"],
    ["藏匿在中国的脱北者从5万人到20万人不等。", "arrival 50000–200000 refugee new | - | 中国"],
    ["截至6月19日，泰国共羁押着300名脱北者。", "detention 300 refugee new | 截至6月19日 | by 泰国"],
    ["泰国境内现有9万名缅甸难民。", "arrival 90000 refugee new | - | 泰国"],
    ["每年约有6000名脱北者被中国遣返。"],
  ]);
});

test("whom an act befalls stands behind those who only say more of them", () => {
  assertTold([
    ["公安把正在等候带路人的6名脱北者全部带走。", "detention 6 refugee new | - | -"],
    ["中国公安在丹东逮捕了帮助脱北者的韩国牧师。", "detention 1 helper new | - | 丹东"],
    ["3名脱北者在押送途中趁看守不备逃脱。", "escape 3 refugee new | - | -"],
    ["英国原定周二将首批7名阿富汗难民送往泰国，但航班被取消。"],
    [
      "泰国今年已遣返逾3万名缅甸人，被遣返者总数超过25万。",
      "return 30001– refugee new | 今年 | by 泰国",
      "return 250001– - new | 今年 | by 泰国",
    ],
  ]);
  assertSaid([["联合国难民署发言人周二在曼谷说，10名脱北者被捕。", "联合国难民署"]]);
});

test("bylines, rumours and those who deny what is told are no speakers of it", () => {
  assertSaid([
    ["〔記者王某／綜合報導〕南韓媒體報導，5名脫北者遭逮捕。", "南韓媒體"],
    ["有传闻称600名脱北者已被遣返，但中国政府予以否认。"],
    ["泰国无视联合国的呼吁，周三把13名缅甸人遣返缅甸。"],
  ]);
  assertTold([
    ["外交部发言人26日被问到两名脱北者在沈阳被抓一事。", "detention 2 refugee new | - | 沈阳"],
    ["两名西藏僧人在泰国被捕。", "detention 2 refugee new | - | 泰国"],
  ]);
});
