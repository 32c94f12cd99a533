import assert from "node:assert/strict";
import { test } from "node:test";
import { claimsOf, read, told } from "./sample-reading.ts";

type Told = readonly (readonly [string, ...string[]])[];

/** Text → what it tells, in the order of its claims. */
function assertTold(cases: Told): void {
  for (const [text, ...expected] of cases) {
    const claims = claimsOf(read(text).tellings).map((claim) => told(text, claim));
    assert.deepEqual(claims, expected, text);
  }
}

/** Text → who tells its first claim, origin first: the name, or the words of one without. */
function assertSaid(cases: Told): void {
  for (const [text, ...expected] of cases) {
    const [claim] = claimsOf(read(text).tellings);
    assert.deepEqual(
      claim?.speakers.map((speaker) => speaker.name ?? speaker.text),
      expected,
      text,
    );
  }
}

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
      "return 7 - another | 5日 | -",
    ],
    [
      "上周，沈阳有6名脱北者、丹东有3人落网。",
      "detention 6 refugee new | 上周 | 沈阳",
      "detention 3 - new | 上周 | 丹东",
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
