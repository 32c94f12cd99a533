import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { reportOf } from "../src/1-report/read.ts";
import { loadEngine, todayOf } from "../src/app/load-engine.ts";
import { readOne } from "../src/app/read-one.ts";

/**
 * Sentences in which what befell people is told in a roundabout way: by the fate of others, behind an insertion, by a
 * share without a noun. Each with all that it tells: act, modality where not reported, basis of an aggregate, people,
 * place and first day. The reports are published on 20 June 2014, a Friday.
 */
const SENTENCES: readonly (readonly [string, readonly string[]])[] = [
  [
    "Six North Koreans were flagged down on a motorway near Kunming on June 11.",
    ["detention 6 refugee Kunming 06-11"],
  ],
  [
    "Laos put two North Koreans who had been caught in May on a plane to Pyongyang on June 12.",
    ["return 2 refugee LA 06-12"],
  ],
  [
    "Vietnam handed 11 North Koreans, eight of them women, over to China on June 12.",
    ["transfer 11 refugee CN 06-12"],
  ],
  [
    "Thirty-five North Koreans, 20 from one village, were arrested in Yanji on June 11.",
    ["detention 35 refugee Yanji 06-11"],
  ],
  [
    "The 11 North Koreans, who include four children, were caught in Kunming on June 11.",
    ["detention 11 refugee Kunming 06-11"],
  ],
  [
    "Two men who ran the shelter, both of them farmers, were arrested in Yanji along with six North Koreans on June 11.",
    ["detention 2 helper Yanji 06-11", "detention 6 refugee Yanji 06-11"],
  ],
  ["Police in Yanji arrested two South Koreans on June 11.", ["detention 2 helper Yanji 06-11"]],
  [
    "Police caught a couple, their baby and a guide from North Korea in Nanning on June 11.",
    ["detention 3 refugee Nanning 06-11", "detention 1 helper Nanning 06-11"],
  ],
  [
    "The group spoke to 47 North Koreans, 37 of whom had been deported in May.",
    ["return 37 refugee CN 05-01"],
  ],
  [
    "Chinese police arrested 13 North Koreans in Shenyang on June 5. Eight of 13 North Koreans who were arrested in Shenyang were sent back on June 11.",
    ["detention 13 refugee Shenyang 06-05", "return 8 refugee CN 06-11"],
  ],
  [
    "On June 5 China sent back 80 North Koreans. Nine women from Yanji met the same fate on June 11.",
    ["return 80 refugee CN 06-05", "return 9 refugee CN 06-11"],
  ],
  [
    "On June 5 China sent back 80 North Koreans through Tumen. Eleven others had gone the same way in late May.",
    ["return 80 refugee Tumen 06-05", "return 11 refugee Tumen 05-20"],
  ],
  [
    "On June 5 China sent back 80 North Koreans. As many as 200 refugees held in Yanji could be next.",
    [
      "return 80 refugee CN 06-05",
      "detention stock 1-200 refugee Yanji 06-20",
      "return feared 1-200 refugee CN -",
    ],
  ],
  [
    "More than 30 North Koreans were detained in Yunnan in May. Most were later sent back.",
    ["detention total 31+ refugee Yunnan 05-01", "return total 1+ refugee CN 05-01"],
  ],
  [
    "What nobody disputes is that ten North Koreans were caught in Shenyang on June 11.",
    ["detention 10 refugee Shenyang 06-11"],
  ],
  ["Two North Koreans may not be deported until a court has heard them.", ["return feared 2 refugee CN -"]],
  ["Do not return the ten North Koreans, a group told China.", ["return feared 10 refugee CN -"]],
  [
    "It is not known whether the five North Koreans, who were moved to a military garrison in Tumen, have been sent back.",
    ["transfer 5 refugee Tumen -", "return unclear 5 refugee CN -"],
  ],
  [
    "All nine North Koreans will be tried for illegal entry before being deported.",
    ["return planned 9 refugee CN -"],
  ],
  ["A court ordered the deportation of 18 North Koreans.", ["return planned 18 refugee CN -"]],
  [
    "Thailand has defended its decision to put 20 North Koreans on a plane to Pyongyang.",
    ["return 20 refugee TH -"],
  ],
  [
    "The ten North Koreans were deported, the ministry said. They left Beijing on June 12.",
    ["return 10 refugee Beijing 06-12"],
  ],
  ["Nine North Koreans left Vietnam for South Korea on June 12.", []],
  [
    "China has begun to return North Koreans. Eighty people were taken over the bridge at Dandong on June 12.",
    ["return 80 refugee Dandong 06-12"],
  ],
  [
    "China has sent home 62 of the North Koreans who were arrested in Beijing on June 2. Police had led off 65 North Koreans in Beijing on June 2.",
    ["return 62 refugee CN -", "detention 65 refugee Beijing 06-02"],
  ],
  [
    "Police held 20 North Koreans in Qingdao on June 11 and the other nine in Kunming on June 12.",
    ["detention 20 refugee Qingdao 06-11", "detention 9 refugee Kunming 06-12"],
  ],
  [
    "Ten North Koreans were stopped in Hanoi and handed over to the Chinese side at Dongxing on June 11.",
    ["detention 10 refugee Hanoi -", "transfer 10 refugee Dongxing 06-11"],
  ],
  [
    "Police rounded up hundreds of North Koreans and forced them over the border between February and May.",
    ["detention total 200-999 refugee CN 02-01", "return total 200-999 refugee CN 02-01"],
  ],
  [
    "At least 92 North Koreans have been arrested since January, a group said. It does not count the at least 60 North Koreans arrested in Yunnan since May.",
    ["detention since 92+ refugee CN 01-01", "detention since 60+ refugee Yunnan 05-01"],
  ],
  [
    "This year 96 North Koreans had arrived in the South by the end of May.",
    ["arrival total 96 refugee KR 01-01"],
  ],
  [
    "China has sent back more than 670 North Koreans in all, a group said: 50 in July 2013, 80 in August and over 500 in a single night in October.",
    [
      "return total 671+ refugee CN -",
      "return 50 refugee CN 07-01",
      "return 80 refugee CN 08-01",
      "return 501+ refugee CN 10-01",
    ],
  ],
  [
    "Only three of the 11 North Koreans reached Thailand; the others were caught in Laos.",
    ["arrival 3 refugee TH -", "detention 8 refugee LA -"],
  ],
  [
    "A mother and her two daughters from North Korea took poison after their arrest in Kunming on June 11.",
    ["detention 3 refugee Kunming 06-11"],
  ],
  [
    "Ten North Koreans were arrested in Vietnam near the Chinese border on June 11.",
    ["detention 10 refugee China border 06-11"],
  ],
  [
    "A truck with about 30 North Koreans in handcuffs crossed into Namyang on June 11.",
    ["return 27-33 refugee Namyang 06-11"],
  ],
  ["Two North Koreans who had fled to Laos were sent back on June 11.", ["return 2 refugee LA 06-11"]],
  [
    "Police in Hanoi handed the three North Koreans to the South Korean embassy on June 11.",
    ["release 3 refugee Hanoi 06-11"],
  ],
  [
    "The three North Koreans are in Manila and will fly to Seoul on June 22.",
    ["arrival planned 3 refugee Seoul 06-22"],
  ],
  ["Some 60 athletes bound for Kazakhstan left North Korea on June 11.", []],
  ["A pastor was sentenced to ten years in prison in Yanji.", []],
];

const engine = loadEngine(todayOf(Date.parse("2026-11-24")));

function tellings(sentence: string): string[] {
  const text = `publisher: Test\npublished: 2014-06-20\nlanguage: en\n\n${sentence}\n\nNorth Koreans have been crossing into China for years.\n`;
  const reading = readOne(reportOf("sentence.txt", Buffer.from(text)), engine);
  assert.ok(reading.ok);
  return reading.value.statements.map(({ act, modality, basis, people, place, time }) => {
    const { min, max, who } = people;
    const count = max === min ? `${min}` : max === null ? `${min}+` : `${min}-${max}`;
    const where = place?.name ?? place?.admin1 ?? place?.country ?? "-";
    const when = time === null ? "-" : time.earliest.slice(5);
    const told = [...(modality === "reported" ? [] : [modality]), ...(basis === undefined ? [] : [basis])];
    return [act, ...told, count, who, where, when].join(" ");
  });
}

describe("newswire sentences told in a roundabout way", () => {
  for (const [sentence, expected] of SENTENCES)
    it(sentence, () => assert.deepEqual(tellings(sentence).sort(), [...expected].sort()));
});
