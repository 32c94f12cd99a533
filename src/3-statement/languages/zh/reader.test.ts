import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import type { ChineseReading } from "./reader.ts";
import { claimsOf, lexicon, read, told } from "./sample-reading.ts";

const root = new URL("../../../../", import.meta.url);
/** Sentence → what it tells. */
const SENTENCES: readonly (readonly [string, ...string[]])[] = [
  ["8日，10名脱北者在辽宁省沈阳被捕。", "detention 10 refugee new | 8日 | 沈阳"],
  ["中国公安12日又在长春抓捕9人。", "detention 9 - new | 12日 | 长春"],
  [
    "被中国警方逮捕的31名脱北者已被遣返。",
    "detention 31 refugee new | - | by 中国",
    "return 31 refugee new | - | -",
  ],
  [
    "中国上周经由图们、珲春和丹东等口岸，把关在吉林和辽宁的约600名脱北者送回了朝鲜。",
    "return 540–660 refugee new | 上周 | 图们+珲春+丹东 to 朝鲜",
  ],
  [
    "9日晚间有600多名关押在吉林和辽宁两省的脱北者被送回朝鲜。",
    "return 600–699 refugee new | 9日晚间 | to 朝鲜",
  ],
  ["至少13名想去韩国的朝鲜“脱北者”在中国云南省会昆明被捕。", "detention 13– refugee new | - | 昆明"],
  ["他们有可能被送回朝鲜。", "return feared ? - pronoun | - | to 朝鲜"],
  [
    "24名脱北者遭中国拘捕，面临遣返。",
    "detention 24 refugee new | - | by 中国",
    "return feared 24 refugee definite | - | -",
  ],
  [
    "29名脫北者和5名協助者上週在中國被逮捕。",
    "detention 29 refugee new | 上週 | 中國",
    "detention 5 helper new | 上週 | 中國",
  ],
  [
    "其中20人在沈阳落网，其余9人在昆明遭拘留。",
    "detention 20 - definite | - | 沈阳",
    "detention 9 - another | - | 昆明",
  ],
  ["2名女性和1名男孩上周在丹东落网。", "detention 3 - new | 上周 | 丹东"],
  ["越南当局将13名脱北者驱逐到中国。", "transfer 13 refugee new | - | by 越南"],
  ["印度当局周四把7名罗兴亚男子移交给缅甸。", "return 7 refugee new | 周四 | by 印度 to 缅甸"],
  [
    "泰国警方拘留的两名韩国传教士后来获释。",
    "detention 2 helper new | - | by 泰国",
    "release 2 helper new | - | by 泰国",
  ],
  ["这31人将于下周被遣返。", "return planned 31 - definite | 下周 | -"],
  ["韩国外交部否认他们已被遣返。", "return denied ? - pronoun | - | -"],
  ["13名脱北者在昆明被捕一事是谣言，中方表示。", "detention denied 13 refugee new | - | 昆明"],
  [
    "12名脱北者在沈阳、9名在昆明被捕。",
    "detention 12 refugee new | - | 沈阳",
    "detention 9 refugee new | - | 昆明",
  ],
  [
    "据消息人士说，12名脱北者于3月8日在沈阳，9名于3月10日在昆明分别被捕。",
    "detention 12 refugee new | 3月8日 | 沈阳",
    "detention 9 refugee new | 3月10日 | 昆明",
  ],
  [
    "沈阳12名、昆明9名脱北者被捕。",
    "detention 12 refugee new | - | 沈阳",
    "detention 9 refugee new | - | 昆明",
  ],
  [
    "12名和9名脱北者分别在沈阳和昆明被捕。",
    "detention 12 refugee new | - | 沈阳",
    "detention 9 refugee new | - | 昆明",
  ],
  [
    "5月3、19日，分别有8名和12名脱北者在昆明被捕。",
    "detention 8 refugee new | 5月3 | 昆明",
    "detention 12 refugee new | 19日 | 昆明",
  ],
  [
    "脱北者12人在沈阳、9人在昆明被抓。",
    "detention 12 refugee new | - | 沈阳",
    "detention 9 refugee new | - | 昆明",
  ],
  ["12名脱北者在沈阳，其中9名在昆明被捕。", "detention 9 - definite | - | 昆明"],
  ["13名脫北者被捕的消息是假的。", "detention denied 13 refugee new | - | -"],
  ["13名脱北者被捕的消息不是谣言。", "detention 13 refugee new | - | -"],
  ["13名女性脱北者在昆明被捕。", "detention 13 refugee new | - | 昆明"],
  ["廿三名脱北者在珲春被抓。", "detention 23 refugee new | - | 珲春"],
  ["三、四名脱北者在珲春被抓。", "detention 3–4 refugee new | - | 珲春"],
  ["中国政府是否已经将31人遣返尚不得而知。", "return unclear 31 - new | - | by 中国"],
  ["人权团体呼吁中国不要遣返这9人。", "return feared 9 - definite | - | by 中国"],
  ["去年共有196名脱北者抵达韩国。", "arrival 196 refugee new | 去年 | 韩国"],
  ["今年1月抵达韩国的脱北者共有139人。", "arrival 139 refugee new | 今年1月 | 韩国"],
  ["自2020年以来，中国已强制遣返至少670名朝鲜人。", "return 670– refugee new | 自2020年以来 | by 中国"],
  ["只有3人逃脱。", "escape 3 - new | - | -"],
  [
    "中国8月29日和9月18日分别遣返了80名和40名脱北者。",
    "return 80 refugee new | 8月29日 | by 中国",
    "return 40 refugee new | 9月18日 | by 中国",
  ],
  [
    "韩国接收的脱北者从2011年的2706人降至2012年的1502人。",
    "arrival 2706 refugee new | 2011年 | 韩国",
    "arrival 1502 refugee new | 2012年 | 韩国",
  ],
  ["5名脱北者中，3人被释放。", "release 3 refugee definite | - | -"],
  ["脱北者李某上月被捕。", "detention 1 refugee new | 上月 | -"],
  ["这15人在昆明准备乘坐巴士前往越南时被捕。", "detention 15 - definite | - | 昆明"],
  // Nothing that happened to anybody in particular.
  ["中国一般都会将人遣返。"],
  ["这些难民一旦回国，可能会被处决。"],
  ["国际组织敦促中国停止遣返脱北者。"],
  ["拘留所里有13人。"],
  ["一名逃出来的脱北者说，生活很苦。"],
  ["警方发布了逮捕令。"],
  ["被遣返的人会受到惩罚。"],
  ["人权团体担忧他们可能已遭监禁、酷刑甚至处决。"],
];

test("sentences tell their acts", () => {
  for (const [text, ...expected] of SENTENCES) {
    assert.deepEqual(
      claimsOf(read(text).tellings).map((claim) => told(text, claim)),
      expected,
      text,
    );
  }
});

/** Sentence → speakers, origin first: the name, or the words for one without. */
const SPEAKERS: readonly (readonly [string, ...string[]])[] = [
  ["据韩联社报道，10名脱北者在沈阳被捕。", "韩联社"],
  ["韩联社援引人权活动人士的话报道说，10名脱北者在沈阳被捕。", "人权活动人士", "韩联社"],
  ["韩国统一部发言人具炳杉10月13日（周五）表示，10名脱北者被遣返。", "具炳杉"],
  ["韩国《东亚日报》在头版头条刊文，说10名脱北者在沈阳被捕。", "东亚日报"],
  ["据一名不愿透露姓名的消息人士透露，10名脱北者在沈阳被捕。", "一名不愿透露姓名的消息人士"],
  ["10名脱北者在沈阳被捕，韩联社报道。", "韩联社"],
  ["民间团体“北韩正义连带”说，10名脱北者被遣返。", "北韩正义连带"],
  ["据报道，10名脱北者在沈阳被捕。"],
  ["韩国外交部没有回应，10名脱北者在沈阳被捕。"],
];

test("sentences tell who says so", () => {
  for (const [text, ...expected] of SPEAKERS) {
    const [claim] = claimsOf(read(text).tellings);
    assert.deepEqual(
      claim?.speakers.map((speaker) => speaker.name ?? speaker.text),
      expected,
      text,
    );
  }
});

test("the source of news told before is credited back", () => {
  const text =
    "韩国媒体报道，中国遣返了600名脱北者。这一消息是韩联社发出的，援引的是民间团体“北韩正义连带”。";
  const [claim] = claimsOf(read(text).tellings);
  assert.deepEqual(
    claim?.speakers.map((speaker) => speaker.name),
    ["北韩正义连带", "韩联社"],
  );
});

test("a speaker goes on for three sentences, but not into the background of another paragraph", () => {
  const text =
    "韩联社说，10名脱北者在沈阳被捕。他们可能被遣返。\n另有5人在长春被抓。\n去年10月，中国遣返了600名脱北者。";
  const claims = claimsOf(read(text).tellings);
  assert.deepEqual(
    claims.map(({ speakers, attributed }) => [speakers[0]?.name ?? null, attributed]),
    [
      ["韩联社", true],
      ["韩联社", false],
      ["韩联社", false],
      [null, false],
    ],
  );
});

test("some who were something else make a role split", () => {
  const [, split] = read("13名朝鲜人在昆明被抓，其中两人是向导。").tellings;
  assert.ok(split?.kind === "roleSplit");
  assert.deepEqual([split.count, split.role], [{ min: 2, max: 2 }, "helper"]);
});

test("both scripts tell the same", () => {
  const simplified = "据韩联社报道，约600名脱北者上月被中国遣返，另有5人仍被关押在图们。";
  const traditional = "據韓聯社報道，約600名脫北者上月被中國遣返，另有5人仍被關押在圖們。";
  const parts = (text: string): unknown =>
    claimsOf(read(text).tellings).map(({ act, modality, people, quote, time, counting }) => [
      act,
      modality,
      people?.count,
      people?.span,
      quote,
      time?.expression,
      counting,
    ]);
  assert.deepEqual(parts(traditional), parts(simplified));
});

test("relevance finds people who flee, and lets other news be", () => {
  for (const text of ["10名脱北者被捕", "北韓人被遣返", "羅興亞人", "寻求庇护"]) {
    assert.ok(lexicon.relevance.test(text), text);
  }
  for (const text of ["朝鲜发射导弹", "警方逮捕了两名小偷", "越南经济增长"]) {
    assert.ok(!lexicon.relevance.test(text), text);
  }
});

const reports = new URL("test/answers-zh/reports/", root);
const TEXTS = readdirSync(reports).map((file) => readFileSync(new URL(file, reports), "utf8"));
const INTRUDERS = [
  "\ud83d",
  "\ude00",
  "😀",
  "\u202e",
  "\u200f",
  "\u200b",
  "ｱ",
  "ﾊﾝ",
  "｡",
  "「",
  "”",
  "（",
  "名",
  "的",
  "，",
  "\n",
  "\u0000",
  "𠮷",
  "12",
];

/** Every offset of a reading lies within the text, and every quote has words. */
function assertSound(text: string, { tellings, times, sentences }: ChineseReading): void {
  const inside = ({ start, end }: { start: number; end: number }, what: string): void => {
    assert.ok(start >= 0 && start < end && end <= text.length, `${what} ${start}-${end} of ${text.length}`);
  };
  for (const telling of tellings) {
    if (telling.kind !== "mention") inside(telling.quote, "quote");
    if (telling.kind === "claim" && telling.people !== null) inside(telling.people.span, "people");
    if (telling.kind !== "claim") continue;
    for (const speaker of telling.speakers) {
      assert.ok(text.includes(speaker.text), speaker.text);
      assert.ok(speaker.name === null || speaker.text.includes(speaker.name), speaker.text);
    }
    const bounds = sentences[telling.sentence];
    assert.ok(bounds && telling.quote.start >= bounds.start && telling.quote.end <= bounds.end);
  }
  for (const time of times) inside(time, "time");
}

test("readings of mutated text are sound, and nothing throws", () => {
  const mutation = fc.record({
    text: fc.constantFrom(...TEXTS),
    edits: fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        cut: fc.nat({ max: 12 }),
        insert: fc.constantFrom("", ...INTRUDERS),
      }),
      { maxLength: 12 },
    ),
  });
  fc.assert(
    fc.property(mutation, ({ text, edits }) => {
      let mutated = text;
      for (const { at, cut, insert } of edits) {
        const from = Math.floor(at * mutated.length);
        mutated = mutated.slice(0, from) + insert + mutated.slice(from + cut);
      }
      assertSound(mutated, read(mutated));
    }),
    { numRuns: 150 },
  );
});

test("readings of characters at random are sound", () => {
  const pieces = fc.constantFrom(
    ..."一二十百万名人的被把将在遭和、，。；：“”脱北者朝鲜中国逮捕遣返日月年上下据说称约余多其中另",
    ...INTRUDERS,
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 80 }), (parts) => {
      const text = parts.join("");
      assertSound(text, read(text));
    }),
    { numRuns: 300 },
  );
});
