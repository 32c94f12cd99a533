import assert from "node:assert/strict";
import { test } from "node:test";
import { koreanReading } from "./korean-names.ts";

// Ministers, spokespeople and presidents: names that stand in official records.
const NAMES: readonly (readonly [string, string | null])[] = [
  ["具炳杉", "구병삼"],
  ["金暎浩", "김영호"],
  ["金大中", "김대중"],
  ["盧武鉉", "노무현"],
  ["卢武铉", "노무현"],
  ["文在寅", "문재인"],
  ["朴宣映", "박선영"],
  ["柳佑益", "유우익"],
  ["李明博", "이명박"],
  ["尹永寬", "윤영관"],
  ["中央社", null],
  ["維權人士", null],
  ["王", null],
  ["安全保衛部", null],
];

for (const [name, reading] of NAMES)
  test(`${name}: ${reading ?? "no name that is known"}`, () => assert.equal(koreanReading(name), reading));
