import assert from "node:assert/strict";
import { test } from "node:test";
import { assertSaid, assertTold, claimsOf, read } from "./sample-reading.ts";

test("the time before a modifying clause is that of those counted by it", () => {
  assertTold([
    ["今年1月至9月，抵达韩国的脱北者共有771名。", "arrival 771 refugee new | 今年1月至9月 | 韩国"],
    ["今年以来在泰国被捕的朝鲜人已超过400名。", "detention 401– refugee new | 今年以来 | 泰国"],
    ["10日，在沈阳被捕的9人被遣返。", "detention 9 - new | - | 沈阳", "return 9 - new | 10日 | -"],
  ]);
});

test("a number for another time goes on from the act told before", () => {
  assertTold([
    [
      "今年以来在泰国被捕的朝鲜人已超过400名，去年全年约为140名。",
      "detention 401– refugee new | 今年以来 | 泰国",
      "detention 126–154 refugee new | 去年全年 | 泰国",
    ],
    [
      "今年上半年抵达韩国的脱北者有546人，高于去年同期的487人。",
      "arrival 546 refugee new | 今年上半年 | 韩国",
      "arrival 487 refugee new | 去年同期 | 韩国",
    ],
    [
      "今年上半年有751名脱北者抵达韩国。分季度来看，第一季度353人，第二季度398人。",
      "arrival 751 refugee new | 今年上半年 | 韩国",
      "arrival 353 refugee new | 第一季度 | 韩国",
      "arrival 398 refugee new | 第二季度 | 韩国",
    ],
  ]);
});

test("groups told side by side share the day told first", () => {
  assertTold([
    [
      "8日，10名脱北者在沈阳被捕，另有5人在长春落网。",
      "detention 10 refugee new | 8日 | 沈阳",
      "detention 5 - another | 8日 | 长春",
    ],
  ]);
});

test("those aboard are told behind the landing, or before it", () => {
  assertTold([
    ["一艘船14日在亚齐省靠岸，船上有196名罗兴亚人。", "arrival 196 refugee new | 14日 | 亚齐省"],
    ["一艘载有147名罗兴亚人的船15日抵达亚齐省。", "arrival 147 refugee new | 15日 | 亚齐省"],
  ]);
});

test("who opens a clause between two acts is whom the second befalls", () => {
  assertTold([
    [
      "两名向导在昆明被捕，其中一人是韩国人，隔天便获释。",
      "detention 2 helper new | - | 昆明",
      "release 1 - definite | 隔天 | -",
    ],
    [
      "13名脱北者在昆明被捕，目前下落不明，可能已被遣返。",
      "detention 13 refugee new | - | 昆明",
      "return 13 refugee definite | - | -",
    ],
  ]);
});

test("vague shares are of those told of, people in general are not", () => {
  assertTold([
    [
      "在沈阳被抓的脱北者约有60人，部分人已经被送回朝鲜。",
      "detention 54–66 refugee new | - | 沈阳",
      "return 1– - definite | - | to 朝鲜",
    ],
    ["这些组织担心，被扣押的朝鲜人会像以前许多人那样被送回国。", "return feared ? refugee definite | - | -"],
    ["把任何脱北者送回朝鲜，都违反国际法。"],
  ]);
});

test("what is worried about lies ahead", () => {
  assertTold([
    [
      "有人权组织担心，泰国会在中国压力下把这批人送回朝鲜。",
      "return feared ? - definite | - | by 泰国 to 朝鲜",
    ],
    ["人权组织担心，这31人已被遣返。", "return 31 - definite | - | -"],
  ]);
});

test("what people are said to have done for others makes helpers of them", () => {
  assertTold([
    ["印尼警方逮捕了两名涉嫌安排偷渡的男子。", "detention 2 helper new | - | by 印尼"],
    ["中国警方逮捕了两名帮助朝鲜居民的男子。", "detention 2 helper new | - | by 中国"],
    ["中国警方逮捕了两名得到帮助的脱北者。", "detention 2 refugee new | - | by 中国"],
    ["2名朝鲜渔民被韩国海军截获。", "detention 2 refugee new | - | by 韩国"],
  ]);
});

test("speakers are told apart from what surrounds them", () => {
  assertSaid([
    ["中新网11月7日电 据韩联社报道，10名脱北者被遣返。", "韩联社"],
    ["自由亚洲电台上周的报道说，10名脱北者被遣返。", "自由亚洲电台"],
    ["亚齐省警方发言人说，10名罗兴亚人被捕。", "亚齐省警方"],
    ["有人权组织担心，这10名脱北者会被送回朝鲜。", "人权组织"],
    ["当局表示正在办理身份确认，之后会将他们遣返缅甸。", "当局"],
    ["几个帮助朝鲜难民的非政府组织说，10名脱北者在沈阳被捕。", "非政府组织"],
    ["10名脱北者在沈阳被捕，引起国际社会批评。"],
  ]);
});

test("short forms point back to speakers told before, in either script", () => {
  assertSaid([
    ["一名在野黨議員公布了資料。該議員說，10名脫北者被遣返。", "一名在野黨議員"],
    ["另一个救援组织的说法略有出入。该组织称，10名脱北者被捕。", "另一个救援组织"],
    ["另一个救援组织的说法与此不同。该组织称，10名脱北者被捕。", "另一个救援组织"],
    ["10名脱北者在沈阳被捕。一名消息人士8月20日向本台透露了上述情况。", "一名消息人士"],
    ["韩国统一部公布了资料。资料还显示，去年共有196名脱北者抵达韩国。", "韩国统一部"],
    ["10名脱北者在沈阳被捕。一名消息人士本周透露了上述情况。", "一名消息人士"],
    ["10名脱北者在沈阳被捕。一名消息人士不愿谈论上述情况。"],
  ]);
});

test("an authority that opens the sentence acts on in its later clauses", () => {
  assertTold([
    [
      "韩国海军截获了两名朝鲜渔民，随后将他们送回朝鲜。",
      "detention 2 refugee new | - | by 韩国",
      "return ? - pronoun | - | by 韩国 to 朝鲜",
    ],
    [
      "约600名脱北者从吉林省的监狱被送上卡车，经由图们和丹东移交给朝鲜。",
      "return 540–660 refugee new | - | 图们+丹东 to 朝鲜",
    ],
  ]);
});

test("what was still to come, or is only usual, did not happen", () => {
  assertTold([
    ["22人中有两人在遣返前失踪。"],
    ["当局通常在抓捕后不久便将人交给朝鲜。"],
    ["被遣返者将受到惩罚。"],
    ["这6人目前仍未获释。"],
    ["今年遭遣返者已超过600人。", "return 601– - new | 今年 | -"],
  ]);
});

test("those found are those of whom all are taken", () => {
  assertTold([
    ["泰国警方发现约200名偷渡客，所有人都已被拘押。", "detention 180–220 refugee definite | - | by 泰国"],
    ["中国警方拦截了一辆面包车，车上有6名朝鲜人。", "detention 6 refugee new | - | by 中国"],
    [
      "泰国警察截获一艘小船，船上5名朝鲜女子随后被带走。",
      "detention 5 refugee new | - | by 泰国",
      "detention 5 refugee new | - | by 泰国",
    ],
    ["去年12月，泰国警察抓获越境的脱北者，共18人。", "detention 18 refugee new | 去年12月 | by 泰国"],
  ]);
});

test("people come back to their country, or leave it, and no other", () => {
  assertTold([
    ["自10月以来已有5万名罗兴亚人返回缅甸。", "return 50000 refugee new | 自10月以来 | to 缅甸"],
    ["3名脱北者返回韩国。"],
    ["40名罗兴亚人周四乘坐包机离开泰国，抵达缅甸。", "return 40 refugee definite | 周四 | 泰国 to 缅甸"],
  ]);
});

test("numbers in brackets and in the next sentence go on from the act told before", () => {
  assertTold([
    [
      "2019年入境韩国的脱北者为1047人，比2018年(1137人)减少8%。",
      "arrival 1047 refugee new | 2019年 | 韩国",
      "arrival 1137 refugee new | 2018年 | 韩国",
    ],
  ]);
});

test("a place pointed at is the one told before", () => {
  assertTold([
    [
      "5名脱北者在图们被捕。次日又有3人在该市落网。",
      "detention 5 refugee new | - | 图们",
      "detention 3 - another | 次日 | 图们",
    ],
    ["该市长说，10名脱北者被捕。", "detention 10 refugee new | - | -"],
  ]);
});

test("what a sentence without an act sets holds for the next one alone", () => {
  const [claim] = claimsOf(read("上周二晚上，十几辆警车开进曼谷一条小巷。警方带走了175名朝鲜人。").tellings);
  assert.deepEqual([claim?.time?.rule, claim?.places[0]?.place.text], ["dayPart", "曼谷"]);
  const [other] = claimsOf(read("上周二，曼谷下了雨。\n警方带走了175名朝鲜人。").tellings);
  assert.deepEqual([other?.time, other?.places], [null, []]);
});

test("a state is told by its capital, a stay by where people lived", () => {
  assertTold([
    ["曼谷当局把20名罗兴亚人交给缅甸。", "return 20 refugee new | - | by 曼谷 to 缅甸"],
    ["在泰国工作的两名朝鲜人上月在印度被捕。", "detention 2 refugee new | 上月 | 印度"],
  ]);
});

test("a campaign catches nobody, and a plan is none of what is done", () => {
  assertTold([
    ["警方从周三起在昆明展开搜捕，拘留了30名脱北者。", "detention 30 refugee new | 从周三起 | 昆明"],
    ["印度警方准备将一名罗兴亚女孩遣返，但缅甸拒绝接收。", "return planned 1 refugee new | - | by 印度"],
    ["原定遣返人数为1200人。"],
    ["其中3人在羁押期间死亡。", "death 3 - definite | - | -"],
  ]);
});

test("since what happened on a day", () => {
  assertTold([
    ["自2月1日政变以来，已有1000名罗兴亚人进入印度。", "arrival 1000 refugee new | 自2月1日政变以来 | 印度"],
  ]);
});

test("statements and speeches are told by who makes them", () => {
  assertSaid([
    ["一名副主任罗伯逊在一份声明中说，10名脱北者被遣返。", "罗伯逊"],
    ["韩国“朝鲜人权信息中心”7日发布的一份报告指，已有10名脱北者被捕。", "朝鲜人权信息中心"],
    ["“我们确认有10名脱北者被遣返，”韩国统一部一名官员说。", "韩国统一部一名官员"],
    ["世界维吾尔代表大会谴责泰国将40名维吾尔人遣返中国。", "世界维吾尔代表大会"],
    ["10名脱北者在沈阳被捕，一位牧师告诉本台。", "一位牧师"],
  ]);
});

test("numbers for days are occasions of their own, and what is being checked is unclear", () => {
  const text = "自去年以来，中国遣返了约670名朝鲜人：8月29日约80人，9月18日约40人。";
  assert.deepEqual(
    claimsOf(read(text).tellings).map(({ people, counting }) => [people?.count?.min, counting]),
    [
      [603, "since"],
      [72, null],
      [36, null],
    ],
  );
  assertTold([
    ["政府正在核实600名脱北者被遣返的消息是否属实。", "return unclear 600 refugee new | - | -"],
    ["韩国政府无法证实有多少脱北者被遣返。"],
    ["昆明的看守所里关着30名脱北者。", "detention 30 refugee new | - | 昆明"],
    [
      "10名脱北者29日再次进入中国后又被抓。",
      "arrival 10 refugee new | 29日 | 中国",
      "detention 10 refugee definite | 29日 | -",
    ],
  ]);
  assertSaid([
    ["一名消息人士告诉法新社说，10名脱北者被捕。", "一名消息人士", "法新社"],
    ["联合国难民署统计，去年共有196名脱北者抵达韩国。", "联合国难民署"],
  ]);
});

test("people registered somewhere are there, whoever they are", () => {
  assertTold([
    ["在泰国登记的缅甸难民有9万人。", "arrival 90000 refugee new | - | 泰国"],
    ["在泰国登记的脱北者有400人。", "arrival 400 refugee new | - | 泰国"],
    ["在泰国登记结婚的3名脱北者被捕。", "detention 3 refugee new | - | -"],
  ]);
});

test("若 opens a condition, whoever stands behind it, and none in a name", () => {
  assertTold([
    ["若首尔不接收，10名脱北者将被遣返。"],
    ["10名脱北者在若开被捕。", "detention 10 refugee new | - | -"],
  ]);
});

test("towns told behind those that they lie between are told without them", () => {
  assertTold([["10名脱北者在老挝和越南交界的老街、昆明被捕。", "detention 10 refugee new | - | 老街+昆明"]]);
});

test("a speaker goes on for three sentences and no further", () => {
  const text = "韩联社说，10名脱北者在沈阳被捕。天气很冷。天气很冷。天气很冷。5人在长春被抓。";
  assert.deepEqual(
    claimsOf(read(text).tellings).map(({ speakers }) => speakers.length),
    [1, 0],
  );
});
