import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import type { Claim, Telling } from "../../discourse/types.ts";
import { sampleCount } from "../../number/sample-count.ts";
import { sampleMention } from "../../place/sample-mention.ts";
import type { PlaceMention } from "../../place/types.ts";
import type { PlacePrecision } from "../../types.ts";
import type { ChineseLexiconData } from "./lexicon.ts";
import { compileChineseLexicon } from "./lexicon.ts";
import type { ChineseReading } from "./reader.ts";
import { readChineseTellings } from "./reader.ts";

// For tests only: reads short texts with the shipped lexicons and a handful of places.

const root = new URL("../../../../", import.meta.url);
export const lexicon = compileChineseLexicon(
  ["forced-return", "north-korea-china"].map(
    (pack) =>
      JSON.parse(readFileSync(new URL(`packs/${pack}/lexicon/zh.json`, root), "utf8")) as ChineseLexiconData,
  ),
);

const PLACES: readonly (readonly [string, string, PlacePrecision])[] = [
  ["中国", "CN", "country"],
  ["中國", "CN", "country"],
  ["朝鲜", "KP", "country"],
  ["北韓", "KP", "country"],
  ["平壤", "KP", "city"],
  ["韩国", "KR", "country"],
  ["南韓", "KR", "country"],
  ["越南", "VN", "country"],
  ["老挝", "LA", "country"],
  ["泰国", "TH", "country"],
  ["印度", "IN", "country"],
  ["缅甸", "MM", "country"],
  ["吉林省", "CN", "province"],
  ["吉林", "CN", "province"],
  ["辽宁省", "CN", "province"],
  ["辽宁", "CN", "province"],
  ["云南省", "CN", "province"],
  ["云南", "CN", "province"],
  ["印尼", "ID", "country"],
  ["亚齐省", "ID", "province"],
  ["稳城", "KP", "city"],
  ["曼谷", "TH", "city"],
  ["老街", "VN", "city"],
  ["首尔", "KR", "city"],
  ["昆明", "CN", "city"],
  ["沈阳", "CN", "city"],
  ["长春", "CN", "city"],
  ["图们", "CN", "city"],
  ["珲春", "CN", "city"],
  ["丹东", "CN", "city"],
  ["圖們", "CN", "city"],
];

const CAPITALS: ReadonlySet<string> = new Set(["平壤", "首尔", "曼谷"]);

/** Places by their longest names, as the gazetteer gives them. */
function placesOf(text: string): PlaceMention[] {
  const found: PlaceMention[] = [];
  for (let at = 0; at < text.length; at++) {
    const known = PLACES.filter(([name]) => text.startsWith(name, at)).sort(
      (a, b) => b[0].length - a[0].length,
    )[0];
    if (known === undefined) continue;
    const [name, country, precision] = known;
    const place = { text: name, country, admin1: null, name, id: name, precision };
    found.push(sampleMention(at, place, CAPITALS.has(name) ? { kind: "capital" } : {}));
    at += name.length - 1;
  }
  return found;
}

export function read(text: string, title = false): ChineseReading {
  const passages = [{ start: 0, end: text.length, title }];
  return readChineseTellings({ text, passages, places: placesOf(text), lexicon, published: null });
}

export const claimsOf = (tellings: readonly Telling[]): readonly Claim[] =>
  tellings.flatMap((telling) => (telling.kind === "claim" ? [telling] : []));

/** "detention 10 refugee new | 8日 | 沈阳": the act with its modality, the people, the time, the places. */
export function told(text: string, claim: Claim): string {
  const { people, time, places, agentCountry, destination } = claim;
  const count = people === null ? "nobody" : sampleCount(people.count);
  const act = claim.modality === "reported" ? claim.act : `${claim.act} ${claim.modality}`;
  const who = people === null ? "" : ` ${people.role ?? "-"} ${people.reference}`;
  const where = [
    places.map(({ place }) => place.text).join("+"),
    places.length === 0 && agentCountry !== null ? `by ${agentCountry.place.text}` : "",
    claim.act === "return" && destination !== null ? `to ${destination.place.text}` : "",
  ].filter((part) => part !== "");
  return `${act} ${count}${who} | ${time === null ? "-" : text.slice(time.start, time.end)} | ${where.join(" ") || "-"}`;
}

/** Texts, each with what is expected of it. */
export type Told = readonly (readonly [string, ...string[]])[];

/** Text → what it tells, in the order of its claims. */
export function assertTold(cases: Told): void {
  for (const [text, ...expected] of cases) {
    const claims = claimsOf(read(text).tellings).map((claim) => told(text, claim));
    assert.deepEqual(claims, expected, text);
  }
}

/** Text → who tells its first claim, origin first: the name, or the words of one without. */
export function assertSaid(cases: Told): void {
  for (const [text, ...expected] of cases) {
    const [claim] = claimsOf(read(text).tellings);
    assert.deepEqual(
      claim?.speakers.map((speaker) => speaker.name ?? speaker.text),
      expected,
      text,
    );
  }
}
