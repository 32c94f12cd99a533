import type { CountInterval } from "../core/interval.ts";
import { digits } from "./digits.ts";
import type { InterfaceLanguage, Translated } from "./language.ts";

/** Sentences and labels of the report that `vigil read` prints for people. */
export type ReadingWords = {
  readonly reportsRead: (count: number) => string;
  readonly incidentCount: (count: number) => string;
  readonly totalCount: (count: number) => string;
  readonly reportsSilent: (count: number) => string;
  readonly reportsForeign: (count: number, languages: string) => string;
  readonly reportsFailed: (count: number) => string;
  readonly reportsTwice: (count: number) => string;
  readonly incidents: string;
  readonly totals: string;
  readonly totalsNote: string;
  readonly doesNotAddUp: string;
  readonly notRead: string;
  readonly placeUnknown: string;
  readonly dateUnknown: string;
  readonly ownVoice: string;
  readonly unnamed: string;
  readonly undated: string;
  readonly inConflict: (parts: string) => string;
  readonly madeUpOf: (numbers: string) => string;
  readonly reprintOf: (publisher: string) => string;
  readonly inLanguage: (name: string) => string;
  readonly andMore: (count: number) => string;
  readonly nothingFound: string;
  readonly sameBytes: (path: string) => string;
  readonly progress: (done: string, total: string) => string;
};

const plural = (count: number, one: string, many: string): string =>
  `${digits(count)} ${count === 1 ? one : many}`;

export const readingWords: Translated<ReadingWords> = {
  en: {
    reportsRead: (count) => `${plural(count, "report", "reports")} read`,
    incidentCount: (count) => plural(count, "incident", "incidents"),
    totalCount: (count) => plural(count, "total told", "totals told"),
    reportsSilent: (count) =>
      `${plural(count, "report names", "reports name")} nobody whom the packs are about`,
    reportsForeign: (count, languages) => `${digits(count)} not understood: no reader for ${languages} yet`,
    reportsFailed: (count) => `${digits(count)} could not be read`,
    reportsTwice: (count) => `${digits(count)} the same bytes as another`,
    incidents: "Incidents",
    totals: "Totals told by the sources",
    totalsNote: "checks on the incidents above, never added to them",
    doesNotAddUp: "What does not add up",
    notRead: "Not read",
    placeUnknown: "place not said",
    dateUnknown: "date not said",
    ownVoice: "in its own voice",
    unnamed: "unnamed",
    undated: "undated",
    inConflict: (parts) => `sources differ on ${parts}`,
    madeUpOf: (numbers) => `said to be made up of ${numbers}`,
    reprintOf: (publisher) => `text of ${publisher}`,
    inLanguage: (name) => `in ${name}`,
    andMore: (count) => `and ${digits(count)} more; --json has them all`,
    nothingFound: "No incident and no total was read.",
    sameBytes: (path) => `the same bytes as ${path}; read once`,
    progress: (done, total) => `${done} of ${total} reports`,
  },
  ko: {
    reportsRead: (count) => `보도 ${digits(count)}건 읽음`,
    incidentCount: (count) => `사건 ${digits(count)}건`,
    totalCount: (count) => `집계 ${digits(count)}건`,
    reportsSilent: (count) => `${digits(count)}건은 팩이 다루는 사람을 언급하지 않음`,
    reportsForeign: (count, languages) => `${digits(count)}건은 아직 읽지 못하는 언어(${languages})`,
    reportsFailed: (count) => `${digits(count)}건은 읽지 못함`,
    reportsTwice: (count) => `${digits(count)}건은 다른 파일과 내용이 같음`,
    incidents: "사건",
    totals: "출처가 밝힌 집계",
    totalsNote: "위 사건의 검산용이며 합산하지 않음",
    doesNotAddUp: "수치가 맞지 않는 곳",
    notRead: "읽지 못한 것",
    placeUnknown: "장소 언급 없음",
    dateUnknown: "날짜 언급 없음",
    ownVoice: "매체 자체 서술",
    unnamed: "익명",
    undated: "날짜 미상",
    inConflict: (parts) => `출처마다 다름: ${parts}`,
    madeUpOf: (numbers) => `다음을 합한 수라고 함: ${numbers}`,
    reprintOf: (publisher) => `${publisher} 기사 전재`,
    inLanguage: (name) => name,
    andMore: (count) => `그 밖에 ${digits(count)}건은 --json으로 볼 수 있음`,
    nothingFound: "읽어 낸 사건이나 집계가 없습니다.",
    sameBytes: (path) => `${path}와(과) 내용이 같아 한 번만 읽었습니다`,
    progress: (done, total) => `보도 ${total}건 중 ${done}건`,
  },
};

/** How many independent origins stand behind an incident, without claiming more than is known. */
export function originsPhrase(origins: CountInterval, language: InterfaceLanguage): string {
  const { min, max } = origins;
  if (language === "ko") {
    if (max === null) return `독립 출처 ${min}곳 이상`;
    return min === max ? `독립 출처 ${min}곳` : `독립 출처 ${min}~${max}곳`;
  }
  if (max === null) return `${min} or more independent origins`;
  if (min !== max) return `between ${min} and ${max} independent origins`;
  return min === 1 ? "one origin" : `${min} independent origins`;
}

/** Typographic quotation marks around words of a source, as both languages set them: single ones within. */
export function quoted(words: string): string {
  const plain = words.replace(/\s+/gu, " ").trim();
  // Marks that the run itself opens or closes with would double the ones put around it.
  const inner = plain.replace(/^["“”]+(?=[^"“”]*$)|(?<=^[^"“”]*)["“”]+$/gu, "");
  return `“${inner.replace(/[“”]/gu, (mark) => (mark === "“" ? "‘" : "’"))}”`;
}
