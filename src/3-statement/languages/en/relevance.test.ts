import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { compileEnglishLexicon } from "./lexicon.ts";

const { relevance } = compileEnglishLexicon(
  ["forced-return", "north-korea-china"].map((pack) =>
    JSON.parse(readFileSync(new URL(`../../../../packs/${pack}/lexicon/en.json`, import.meta.url), "utf8")),
  ),
);

const worthReading: readonly string[] = [
  "Ten defectors were arrested in Shenyang.",
  "Ten North Koreans were arrested in Shenyang.",
  "Iran has expelled 4,000 Afghans.",
  "Malaysia holds 200 Rohingya in camps.",
  "Three Vietnamese who had asked for asylum were put on a plane.",
];

const leftAlone: readonly string[] = [
  "Two Vietnamese and a Chinese national were stopped with 200 pangolins, which were handed over to a rescue centre.",
  "Police arrested four men over a jewellery robbery. They will be handed over to prosecutors.",
  "Cuban and Russian boxers were caught cheating and lost their medals.",
];

describe("what makes a report worth reading", () => {
  for (const text of worthReading) it(text, () => assert.equal(relevance.test(text), true));
  for (const text of leftAlone) it(text, () => assert.equal(relevance.test(text), false));
});
