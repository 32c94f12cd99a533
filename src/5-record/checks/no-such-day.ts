/** Days that no calendar has: "February 30", "6월 31일", "2月30日". */
import { citedAt } from "./passage.ts";
import type { Check, CheckedDocument } from "./types.ts";

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const MONTH =
  "(?<month>January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?)";
const DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";

/** A bare number beside a month may count people ("In April 31 refugees …"): "on" or a year makes it a day. */
const DAYS: Readonly<Record<string, readonly RegExp[]>> = {
  en: [
    new RegExp(`\\b${MONTH} ${DAY},? (?<year>(?:19|20)\\d\\d)\\b`, "gu"),
    new RegExp(
      `\\b[Oo]n ${MONTH} ${DAY}(?=[.,;)\\n]|$| (?:a|and|in|at|by|from|the|when|after|near)\\b)`,
      "gu",
    ),
    new RegExp(`(?<![\\d,.-])\\b${DAY}(?: of)? ${MONTH},? (?<year>(?:19|20)\\d\\d)\\b`, "gu"),
    new RegExp(
      `\\b[Oo]n (?:the )?${DAY}(?: of)? ${MONTH}(?=[.,;)\\n]|$| (?:a|and|in|at|by|from|the|when|after|near)\\b)`,
      "gu",
    ),
  ],
  // A day of the moon's calendar is another's; so many days on end ("2월 30일간") are no day.
  ko: [
    /(?<!음력 ?)(?<!\d)(?:(?<year>(?:19|20)\d\d)년 ?)?(?<!음력 ?|\d)(?<month>\d{1,2})월 ?(?<day>\d{1,2})일(?!간|째| ?동안)/gu,
  ],
  zh: [
    /(?<![农農阴陰][历曆]|\d)(?:(?<year>(?:19|20)\d\d)年)?(?<![农農阴陰][历曆]|\d)(?<month>\d{1,2})月(?<day>\d{1,2})[日号號](?![间間])/gu,
  ],
};

/** Days told that there are none of. */
export function checkDays({ document, statements }: CheckedDocument): Check[] {
  const { language, text } = document;
  const found = (DAYS[language] ?? []).flatMap((pattern) => [...text.matchAll(pattern)]);
  const impossible = found.filter(({ groups = {} }) => {
    const named = MONTHS.indexOf((groups.month ?? "").slice(0, 3).toLowerCase()) + 1;
    const year = groups.year === undefined ? null : Number(groups.year);
    return !isDay(year, named > 0 ? named : Number(groups.month), Number(groups.day));
  });
  const told = Map.groupBy(impossible, ({ groups }) => [groups?.month, groups?.day].join(" "));
  return [...told.values()].flatMap(([match]): Check[] => {
    if (!match) return [];
    const cited = citedAt(text, match.index, statements);
    const values = { told: match[0].replace(/^on (?:the )?/iu, "").trim() };
    return cited.length === 0 ? [] : [{ kind: "noSuchDay", statements: cited, values }];
  });
}

/** Whether a month has a day, in a year or, where none is told, in any. */
export function isDay(year: number | null, month: number, day: number): boolean {
  const length = LENGTHS[month - 1];
  if (length === undefined || day < 1 || day > length) return false;
  const isLeap = year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  return month !== 2 || day < 29 || isLeap;
}
