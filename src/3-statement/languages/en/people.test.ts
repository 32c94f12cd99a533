import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { CountInterval } from "../../../core/interval.ts";
import { sampleReading } from "./sample-reading.ts";

const table: readonly (readonly [string, readonly string[]])[] = [
  ["At least 13 North Koreans were there.", ["13– refugee new"]],
  ["Nearly 40 refugees waited.", ["36–40 refugee new"]],
  ["A group of 31 defectors waited.", ["31 refugee new"]],
  ["All of them waited.", ["? - definite"]],
  ["The three-year-old girl waited.", ["1 - definite"]],
  ["A child of five waited.", ["1 - new"]],
  ["Her uncle, 32, waited.", ["1 - new"]],
  ["Ten more defectors waited.", ["10 refugee another"]],
  ["Some 200 Rohingya waited.", ["180–220 refugee new"]],
  ["Dozens of Uighurs waited.", ["20–99 refugee new"]],
  ["A guide waited.", ["1 helper new"]],
  ["The Vietnamese border was quiet.", []],
  ["They waited.", ["? - pronoun"]],
  ["Seven women and three men waited.", ["7 - new", "3 - new"]],
  ["A couple waited.", ["2 - new"]],
  ["Both were waiting.", ["2 - pronoun"]],
  ["Most were waiting.", ["1– - definite"]],
  ["Most markets were closed.", []],
  ["Two South Koreans waited.", ["2 helper new"]],
  ["A South Korean newspaper was sold out.", []],
  ["Two men who ran a shelter waited.", ["2 helper new"]],
  ["Two men who were hiding in a flat waited.", ["2 - new"]],
  ["The Uzbek authorities returned two Uzbeks.", ["2 refugee new"]],
  ["No refugee waited.", ["? refugee pronoun"]],
  ["More than 5,000 billion refugees waited.", ["2– refugee bare"]],
  ["About 100 kilometres lay ahead.", []],
];

function numberOf(count: CountInterval | null): string {
  if (count === null) return "?";
  return count.min === count.max ? `${count.min}` : `${count.min}–${count.max ?? ""}`;
}

function readIn(text: string): readonly string[] {
  const chunks = sampleReading(text).sentences.flatMap((sentence) => sentence.chunks);
  return chunks.flatMap((chunk) => {
    if (chunk.kind !== "people") return [];
    const { count, role, reference } = chunk.phrase;
    return [`${numberOf(count)} ${role ?? "-"} ${reference}`];
  });
}

describe("phrases for people", () => {
  for (const [text, expected] of table)
    it(text, () => {
      assert.deepEqual(readIn(text), expected);
    });
});
