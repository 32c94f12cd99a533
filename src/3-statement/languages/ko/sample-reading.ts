import { readFileSync } from "node:fs";
import type { Claim, Telling } from "../../discourse/types.ts";
import { sampleCount } from "../../number/sample-count.ts";
import { sampleMention } from "../../place/sample-mention.ts";
import type { PlaceMention } from "../../place/types.ts";
import { compileKoreanLexicon } from "./lexicon.ts";
import { readKoreanTellings } from "./reader.ts";

// For tests only: reads short texts with the shipped lexicons and a handful of places.

const lexicon = compileKoreanLexicon(
  ["forced-return", "north-korea-china"].map((pack) =>
    JSON.parse(readFileSync(new URL(`../../../../packs/${pack}/lexicon/ko.json`, import.meta.url), "utf8")),
  ),
);

const PLACES: readonly (readonly [string, string, string | null])[] = [
  ["중국", "CN", null],
  ["선양", "CN", "Liaoning"],
  ["옌지", "CN", "Jilin"],
  ["칭다오", "CN", "Shandong"],
  ["쿤밍", "CN", "Yunnan"],
  ["창춘", "CN", "Jilin"],
  ["훈춘", "CN", "Jilin"],
  ["단둥", "CN", "Liaoning"],
  ["라오스", "LA", null],
  ["한국", "KR", null],
  ["북한", "KP", null],
  ["태국", "TH", null],
  ["베트남", "VN", null],
  ["러시아", "RU", null],
  ["몽골", "MN", null],
  ["투먼", "CN", "Jilin"],
  ["온성", "KP", "North Hamgyong"],
  ["혜산", "KP", "Ryanggang"],
  ["비엔티안", "LA", "Vientiane Prefecture"],
  ["인도네시아", "ID", null],
];

/** The few places that the sentences below name; the gazetteer has tests of its own. */
function placesIn(text: string): PlaceMention[] {
  return PLACES.flatMap(([name, country, admin1]) =>
    [...text.matchAll(new RegExp(`(?<![가-힣])${name}`, "g"))].map(({ index }) => {
      const precision = admin1 === null ? "country" : "city";
      const own = admin1 === null ? null : name;
      return sampleMention(index, { text: name, country, admin1, name: own, id: null, precision });
    }),
  ).sort((a, b) => a.start - b.start);
}

/** What a text tells, as far as it names the places above. */
export function tellings(text: string, title = false): readonly Telling[] {
  const passages = [{ start: 0, end: text.length, title }];
  return readKoreanTellings({ text, passages, places: placesIn(text), lexicon, published: null }).tellings;
}

export const claims = (text: string, title = false): Claim[] =>
  tellings(text, title).flatMap((telling) => (telling.kind === "claim" ? [telling] : []));

/** All that a text claims, each as `told` tells it. */
export function toldIn(text: string): readonly string[] {
  return claims(text).map((claim) => told(claim, text));
}

/** "detention reported 31 refugee 8일 선양 < 박선영": act, modality, people, time, places or agent, speakers. */
export function told(claim: Claim, text: string): string {
  const { people, time, places, agentCountry, destination, speakers } = claim;
  const number = sampleCount(people?.count ?? null);
  const where =
    places.map(({ place }) => place.text).join("+") ||
    (agentCountry === null ? "" : `by ${agentCountry.place.text}`);
  return [
    claim.act,
    claim.modality,
    number,
    people?.role ?? "",
    time === null ? "" : text.slice(time.start, time.end),
    where,
    destination === null ? "" : `to ${destination.place.text}`,
    speakers.map(({ name, text: words }) => `< ${name ?? words}`).join(" "),
  ]
    .filter((part) => part !== "")
    .join(" ");
}
