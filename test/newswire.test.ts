import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { reportOf } from "../src/1-report/read.ts";
import { loadEngine, todayOf } from "../src/app/load-engine.ts";
import { readOne } from "../src/app/read-one.ts";

/**
 * Sentences as agencies write them, each with all that it tells: act, modality where not reported, people, place and
 * first day. The reports are published on 20 June 2014, a Friday.
 */
const SENTENCES: readonly (readonly [string, readonly string[]])[] = [
  [
    "The authorities in Jilin have taken 18 North Korean defectors into custody, a pastor said on Monday.",
    ["detention 18 refugee Jilin -"],
  ],
  [
    "At least nine North Koreans are believed to be in Chinese custody after a raid on a safe house.",
    ["detention 9+ refugee CN -"],
  ],
  [
    "Chinese border police turned 14 North Koreans over to the North on Thursday.",
    ["return 14 refugee CN 06-19"],
  ],
  [
    "Thirty North Koreans who had been awaiting a flight to Seoul were stopped at Kunming airport on Sunday.",
    ["detention 30 refugee Kunming 06-15"],
  ],
  [
    "North Korea has taken back 62 people whom China had detained, a source in Dandong said.",
    ["return 62 refugee CN -", "detention 62 refugee CN -"],
  ],
  ["The family of four was flown to Seoul on Thursday.", ["arrival 4 refugee Seoul 06-19"]],
  [
    "The ministry could not confirm whether the seven had been repatriated.",
    ["return unclear 7 refugee CN -"],
  ],
  ["China denied that it had returned 500 North Koreans.", ["return denied 500 refugee CN -"]],
  [
    "Police in Beijing on Tuesday raided two flats and arrested 65 North Koreans.",
    ["detention 65 refugee Beijing 06-17"],
  ],
  ["Seoul is talking with Beijing about the release of 13 North Koreans.", []],
  [
    "Reports that 13 North Koreans were arrested in Kunming are false, police said.",
    ["detention denied 13 refugee Kunming -"],
  ],
  [
    "China reopened its border at Dandong on Monday for long enough to send about 50 North Koreans back.",
    ["return 45-55 refugee Dandong 06-16"],
  ],
  [
    "Nine North Koreans arrested in Laos and deported to China were flown to Pyongyang on Tuesday.",
    ["detention 9 refugee LA -", "transfer 9 refugee CN -", "return 9 refugee CN 06-17"],
  ],
  [
    "Relatives of seven North Koreans held in China appealed on Thursday to President Park to stop their repatriation.",
    ["detention 7 refugee CN -", "return feared 7 refugee CN -"],
  ],
  [
    "The South Korean government has asked China not to send back 14 North Koreans who are being held in Tumen.",
    ["return feared 14 refugee CN -", "detention 14 refugee Tumen -"],
  ],
  [
    "Sixteen North Koreans, including four children, face deportation after being arrested in Vietnam.",
    ["return feared 16 refugee VN -", "detention 16 refugee VN -"],
  ],
  [
    "Three North Koreans were arrested on June 8, as was a local guide.",
    ["detention 3 refugee CN 06-08", "detention 1 helper CN 06-08"],
  ],
  [
    "A North Korean woman was arrested with six others on June 8 near Yanji.",
    ["detention 7 refugee Yanji 06-08"],
  ],
  [
    "Three people who helped them, including a South Korean photographer, were detained.",
    ["detention 3 helper CN -"],
  ],
  [
    "Another 22 North Koreans were being held for immediate deportation.",
    ["detention 22 refugee CN -", "return planned 22 refugee CN -"],
  ],
  ["China said the defectors would be punished as soon as they returned.", []],
  [
    "They were hiding in Shenyang when police raided the house on June 11. Nine North Koreans were led away.",
    ["detention 9 refugee Shenyang 06-11"],
  ],
  [
    "Five North Koreans were shot dead by guards. The shooting took place near Yanji on June 11.",
    ["death 5 refugee Yanji 06-11"],
  ],
  [
    "On June 5 China sent back 80 North Koreans. Another 40 followed on June 11, and ten followed the guide.",
    ["return 80 refugee CN 06-05", "return 40 refugee CN 06-11"],
  ],
  ["Some 50 North Koreans were taken across the Yalu at Dandong.", ["return 45-55 refugee Dandong -"]],
  [
    "At least 12 of the 62 North Koreans held since May were flown home on June 11.",
    ["return 12+ refugee CN 06-11", "detention 62 refugee CN 05-01"],
  ],
  [
    "China has sent back 670 North Koreans since the North reopened its border in May.",
    ["return 670 refugee CN 05-01"],
  ],
  [
    "China sent back 40 North Koreans on June 11, the first handover since the North shut its border in May.",
    ["return 40 refugee CN 06-11"],
  ],
  [
    "Seven North Korean workers and school managers were bundled into cars in Yanji on Thursday.",
    ["detention 7 refugee Yanji 06-19"],
  ],
  [
    "Fifteen North Koreans, 13 women and two children, were taken in by police in Kunming on June 11.",
    ["detention 15 refugee Kunming 06-11"],
  ],
  [
    "About 220 people believed to be North Koreans were arrested at a farm in Yunnan on June 11.",
    ["detention 198-242 refugee Yunnan 06-11"],
  ],
  [
    "Police arrested ten North Koreans on June 11 in northeastern Liaoning province's Shenyang city.",
    ["detention 10 refugee Shenyang 06-11"],
  ],
  [
    "Police arrested ten North Koreans on June 11 in Yanji, Tumen and Hunchun.",
    ["detention 10 refugee Yanji, Tumen and Hunchun 06-11"],
  ],
  ["Police arrested 0 North Koreans in Yanji.", []],
];

const engine = loadEngine(todayOf(Date.parse("2026-11-24")));

function tellings(sentence: string): string[] {
  const text = `publisher: Test\npublished: 2014-06-20\nlanguage: en\n\n${sentence}\n\nNorth Koreans have been crossing into China for years.\n`;
  const reading = readOne(reportOf("sentence.txt", Buffer.from(text)), engine);
  assert.ok(reading.ok);
  return reading.value.statements.map(({ act, modality, people, place, time }) => {
    const { min, max, who } = people;
    const count = max === min ? `${min}` : max === null ? `${min}+` : `${min}-${max}`;
    const where = place?.name ?? place?.admin1 ?? place?.country ?? "-";
    const when = time === null ? "-" : time.earliest.slice(5);
    return [act, ...(modality === "reported" ? [] : [modality]), count, who, where, when].join(" ");
  });
}

describe("newswire sentences", () => {
  for (const [sentence, expected] of SENTENCES)
    it(sentence, () => assert.deepEqual(tellings(sentence).sort(), [...expected].sort()));
});
