import { readFileSync } from "node:fs";
import { isoDate } from "../../../core/calendar.ts";
import type { Claim, Telling } from "../../discourse/types.ts";
import { sampleCount } from "../../number/sample-count.ts";
import { sampleMention } from "../../place/sample-mention.ts";
import type { PlaceMention } from "../../place/types.ts";
import { resolveTime } from "../../time/resolve.ts";
import { compileEnglishLexicon } from "./lexicon.ts";
import type { EnglishReading } from "./reader.ts";
import { readEnglishTellings } from "./reader.ts";
import { splitSentences } from "./sentences.ts";
import { readEnglishTimes } from "./times.ts";

// For tests only: reads short texts with the shipped lexicons and a handful of places, without gazetteer and packs.

const lexicon = compileEnglishLexicon(
  ["forced-return", "north-korea-china"].map((pack) =>
    JSON.parse(readFileSync(new URL(`../../../../packs/${pack}/lexicon/en.json`, import.meta.url), "utf8")),
  ),
);

const PLACES: readonly (readonly [string, string, string | null])[] = [
  ["South Korea", "KR", null],
  ["the South", "KR", null],
  ["China", "CN", null],
  ["Thailand", "TH", null],
  ["Bangladesh", "BD", null],
  ["India", "IN", null],
  ["Shenyang", "CN", "Liaoning"],
  ["Changchun", "CN", "Jilin"],
  ["Kunming", "CN", "Yunnan"],
];

function placesIn(text: string): PlaceMention[] {
  return PLACES.flatMap(([words, country, admin1]) => {
    const name = words.replace(/^the /, "");
    return [
      ...text.matchAll(new RegExp(`(?:\\b(in|at|to|into|from|through) (?:the )?)?\\b${words}\\b`, "g")),
    ].map((match) => {
      const start = match.index + match[0].length - name.length;
      const precision = admin1 === null ? "country" : "city";
      const own = admin1 === null ? null : name;
      const place = { text: name, country, admin1, name: own, id: null, precision } as const;
      return sampleMention(start, place, { preposition: match[1] ?? null });
    });
  }).sort((a, b) => a.start - b.start);
}

/** A text of 14 July 2023, read. */
export function sampleReading(text: string): EnglishReading {
  const sentences = splitSentences(text, [{ start: 0, end: text.length, title: false }]);
  const times = sentences.flatMap(({ tokens }) => readEnglishTimes(tokens));
  const day = isoDate(2023, 7, 14);
  const published = { earliest: day, latest: day };
  return readEnglishTellings({ text, sentences, times, places: placesIn(text), lexicon, published });
}

/** What a text of 14 July 2023 tells. */
export function sampleTellings(text: string): readonly Telling[] {
  return sampleReading(text).tellings;
}

/** The claims of a text of 14 July 2023. */
export function sampleClaims(text: string): readonly Claim[] {
  return sampleTellings(text).flatMap((telling) => (telling.kind === "claim" ? [telling] : []));
}

function line({ act, people, counting, time, places, destination }: Claim): string {
  const number = sampleCount(people?.count ?? null);
  const day = isoDate(2023, 7, 14);
  const found = time === null ? null : resolveTime(time.expression, { earliest: day, latest: day }, null);
  const when =
    time === null
      ? ""
      : found?.interval == null
        ? time.rule
        : `${found.interval.earliest}/${found.interval.latest}`;
  const where = destination ?? places[0] ?? null;
  const parts = [act, number, counting ?? "", when, where?.place.name ?? where?.place.country ?? ""];
  return parts.filter((part) => part !== "").join(" ");
}

/** The counted claims of a text, one a line: "arrival 99 total 2023-01-01/2023-06-30 KR". */
export function sampleNumbers(text: string): readonly string[] {
  return sampleTellings(text).flatMap((telling) =>
    telling.kind === "claim" && telling.people?.count != null && telling.people.reference !== "bare"
      ? [line(telling)]
      : [],
  );
}
