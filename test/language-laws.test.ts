import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { reportOf } from "../src/1-report/read.ts";
import type { Statement } from "../src/3-statement/types.ts";
import { annotateText } from "../src/app/annotate-text.ts";
import { loadEngine } from "../src/app/load-engine.ts";
import type { ReadInFull } from "../src/app/read-one.ts";
import { readInFull } from "../src/app/read-one.ts";
import type { IsoDate } from "../src/core/interval.ts";
import { checkReading, checkRecognised } from "./fuzz/check-reading.ts";

const engine = loadEngine("2026-01-01" as IsoDate);

function read(text: string): ReadInFull {
  const outcome = readInFull(reportOf("report.txt", new TextEncoder().encode(text)), engine);
  assert.ok(outcome.ok);
  return outcome.value;
}

/** The reports of a language that the repository holds, and what is written in it elsewhere in the tests. */
function reportsIn(language: "ko" | "zh"): readonly string[] {
  const folder = resolve(import.meta.dirname, "fuzz/reports", language);
  return readdirSync(folder)
    .sort()
    .map((name) => readFileSync(join(folder, name), "utf8"));
}

/** What a statement says, apart from how its words are written. */
function meaning({ kind, act, basis, modality, people, groups, place, time, speakers }: Statement): unknown {
  const where = place && [place.country, place.admin1, place.name, place.id];
  const when = time && [time.earliest, time.latest, time.basis];
  return [
    kind,
    act,
    basis,
    modality,
    people.min,
    people.max,
    people.who,
    groups,
    where,
    when,
    speakers.length,
  ];
}

const meanings = (text: string): readonly unknown[] => read(text).statements.map(meaning);

describe("a Korean report says the same", () => {
  for (const [number, text] of reportsIn("ko").entries()) {
    const told = meanings(text);

    it(`with its syllables in parts (${number})`, () => {
      assert.ok(told.length > 4);
      assert.deepEqual(meanings(text.normalize("NFD")), told);
    });

    it(`with some of its syllables in parts, in any words (${number})`, () => {
      fc.assert(
        fc.property(fc.infiniteStream(fc.boolean()), (choices) => {
          const decomposed = text.replace(/[가-힣]+/gu, (word) =>
            choices.next().value === true ? word.normalize("NFD") : word,
          );
          assert.deepEqual(meanings(decomposed), told);
        }),
        { numRuns: 25 },
      );
    });

    it(`with digits of full width in its body (${number})`, () => {
      const body = text.indexOf("\n\n") + 2;
      const wide = text
        .slice(body)
        .replace(/\d(?=[\d]*\s?여?\s?명)/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
      assert.deepEqual(meanings(text.slice(0, body) + wide), told);
    });

    it(`with marks of direction between its words (${number})`, () =>
      assert.deepEqual(meanings(text.replaceAll(" ", " \u200e\u202b\u2069")), told));
  }
});

/** Simplified characters of the reports and the traditional ones that stand for them. */
const PAIRS =
  "国國东東辽遼宁寧沈瀋阳陽长長图圖们們边邊关關难難来來韩韓报報导導道道称稱说說话話这這个個为為时時间間从從达達时時" +
  "鲜鮮离離会會发發员員证證实實认認调調资資料料显顯随隨还還没沒项項应應进進协協问問题題运運师師亲親儿兒龄齡" +
  "岁歲约約数數两兩万萬余餘据據军軍队隊机機构構团團体體权權动動劳勞营營监監狱獄处處决決释釋放放强強制制遣遣";

const TRADITIONAL: ReadonlyMap<string, string> = new Map(
  [...PAIRS.matchAll(/(.)(.)/gu)].map(([, simplified, traditional]) => [simplified ?? "", traditional ?? ""]),
);

describe("a Chinese report says the same", () => {
  for (const [number, text] of reportsIn("zh").entries()) {
    const told = meanings(text);
    const body = text.indexOf("\n\n") + 2;

    it(`in characters of either script, mixed in any way (${number})`, () => {
      assert.ok(told.length > 4);
      fc.assert(
        fc.property(fc.infiniteStream(fc.boolean()), (choices) => {
          const mixed = text
            .slice(body)
            .replace(/[\u4e00-\u9fff]/gu, (one) =>
              choices.next().value === true ? (TRADITIONAL.get(one) ?? one) : one,
            );
          assert.deepEqual(meanings(text.slice(0, body) + mixed), told);
        }),
        { numRuns: 25 },
      );
    });

    it(`in characters of the same form at another place (${number})`, () => {
      const other = text
        .slice(body)
        .replaceAll("北", "\uf963")
        .replaceAll("女", "\uf981")
        .replaceAll("年", "\uf98e");
      assert.deepEqual(meanings(text.slice(0, body) + other), told);
    });

    it(`with digits and marks of full width (${number})`, () => {
      const wide = text
        .slice(body)
        .replace(/\d(?=\d*多?名|\d*人)|[,;:!?]/gu, (unit) =>
          String.fromCharCode(unit.charCodeAt(0) + 0xfee0),
        );
      assert.deepEqual(meanings(text.slice(0, body) + wide), told);
    });
  }
});

const KOREAN = [
  ..."탈북자 탈북민 13명이 스물아홉 명 수십 명 최소 약 10여 명 각각 모두 이들 가운데 나머지 여성 어린이 안내인".split(
    " ",
  ),
  ..."체포됐다 붙잡혔다고 강제북송 북송된 석방됐으며 탈출한 숨진 입국했다 옮겨졌고 송환될 위기".split(" "),
  ..."지난 15일 지난달 12일 이달 초 지난해 2013년 11월 같은 날 어제 오전 이후 까지".split(" "),
  ..."중국 쿤밍에서 선양 지린성 투먼(圖們) 북한으로 라오스 국경 공안에 정부는".split(" "),
  ..."소식통에 따르면 밝혔다 전했다고 말했다. 알려졌다. 라며 “ ” ( ) , . · ~ 및 등 중".split(" "),
  "\n",
  "\u1112\u1161\u11ab",
  "\uffa1",
];
const CHINESE = [
  ..."脱北者 朝鲜难民 13名 十余人 数十名 至少 约 三十多 其中 其余 他们 妇女 儿童 向导".split(" "),
  ..."被捕 逮捕了 抓获 强制遣返 被遣送回 获释 逃脱 死亡 抵达 移送到 面临".split(" "),
  ..."15日 上月12日 去年 2013年11月 同日 昨天 以来 至 截至 本月初".split(" "),
  ..."中国 在昆明 瀋陽 吉林省 图们 朝鲜 老挝 边境 公安 当局".split(" "),
  ..."据 报道 表示 称 援引 消息人士 说 的 把 被 由 将 和 、 , 。 「 」 “ ” ( )".split(" "),
  "\n",
  "\ud842\udfb7",
  "\uf963",
];

describe("words in any order", () => {
  for (const [language, words, joint] of [
    ["ko", KOREAN, " "],
    ["zh", CHINESE, ""],
  ] as const) {
    it(`are read in ${language} without a throw, every quote equal to its slice`, () => {
      const known = reportsIn(language)[0] ?? "";
      let statements = 0;
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...words), { minLength: 20, maxLength: 200 }), (soup) => {
          const reading = read(`${known}\n\n${soup.join(joint)}\n`);
          checkReading(reading);
          checkRecognised(reading);
          statements += reading.statements.length;
        }),
        { numRuns: 300 },
      );
      assert.ok(statements > 3000, `${statements} statements were read`);
    });

    it(`are annotated in ${language} with words of the text, in order, whatever stands between`, () => {
      const token = fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...words) },
        { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 6 }) },
      );
      fc.assert(
        fc.property(fc.array(token, { maxLength: 80 }), (soup) => {
          const text = soup.join(joint);
          let last = 0;
          for (const { start, end, text: said } of annotateText(text, null, engine)) {
            assert.ok(last <= start && start < end && end <= text.length);
            assert.equal(said, text.slice(start, end));
            last = start;
          }
        }),
        { numRuns: 400 },
      );
    });

    it(`are read in ${language} in time however long a sentence goes on`, () => {
      const known = reportsIn(language)[0] ?? "";
      const begun = performance.now();
      read(`${known}\n\n${words.slice(0, 40).join(joint).replace(/\n/gu, "").repeat(60)}\n`);
      assert.ok(performance.now() - begun < 5000, "one sentence must not be sought over and over");
    });
  }
});
