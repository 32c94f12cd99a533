/** Dates that cannot be. */
import { isoDate, weekdayOf } from "../../core/calendar.ts";
import type { IsoDate } from "../../core/interval.ts";
import { isDay } from "./no-such-day.ts";
import { citedAt } from "./passage.ts";
import type { Check, CheckedDocument } from "./types.ts";

/** A report may be dated by another clock than the event it tells of: so many days ahead are no contradiction. */
const CLOCKS = 1;

/** Events told as done that lie after the document's publication. */
export function checkReportedBefore({ document, statements }: CheckedDocument): Check[] {
  const { published } = document;
  if (!published || published.basis === "unknown" || published.basis === "inferred") return [];
  const last = isoDate(
    Number(published.latest.slice(0, 4)),
    Number(published.latest.slice(5, 7)),
    Number(published.latest.slice(8, 10)) + CLOCKS,
  );
  return statements
    .filter(
      ({ modality, kind, time }) =>
        kind === "event" && modality === "reported" && time && time.earliest > last,
    )
    .flatMap(({ id, time }): Check[] =>
      time
        ? [
            {
              kind: "reportedBefore",
              statements: [id],
              values: {
                time: { earliest: time.earliest, latest: time.latest },
                published: { earliest: published.earliest, latest: published.latest },
              },
            },
          ]
        : [],
    );
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const WEEKDAYS: Readonly<Record<string, readonly string[]>> = {
  en: "sunday monday tuesday wednesday thursday friday saturday".split(" "),
  ko: [..."일월화수목금토"],
  zh: [..."日一二三四五六"],
};

const DAY = "(?<weekday>(?:sun|mon|tues|wednes|thurs|fri|satur)day)";
const MONTH = "(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";
const DATED: Readonly<Record<string, readonly RegExp[]>> = {
  en: [
    new RegExp(
      `\\b${DAY},? (?:on )?\\(?${MONTH} (?<day>\\d{1,2})(?:st|nd|rd|th)?\\b(?:,? (?<year>\\d{4})\\b)?`,
      "giu",
    ),
    new RegExp(
      `\\b${DAY},? (?:the )?\\(?(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}(?:,? (?<year>\\d{4})\\b)?`,
      "giu",
    ),
  ],
  ko: [
    /(?:(?<year>\d{4})년 ?)?(?<month>\d{1,2})월 ?(?<day>\d{1,2})일 ?\(?(?<weekday>[일월화수목금토])(?:요일|\))/gu,
  ],
  zh: [
    /(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?<day>\d{1,2})日[(（]?(?:星期|周|週|礼拜|禮拜)(?<weekday>[日天一二三四五六])/gu,
  ],
};

/** A weekday told together with a date that falls on another one. Where no year is told, in none that it can be. */
export function checkWeekdays({ document, statements }: CheckedDocument): Check[] {
  const { language, text } = document;
  return (DATED[language] ?? []).flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match): Check[] => {
      const told = weekdayNumber(match.groups?.weekday ?? "", language);
      const dates = datesOf(match.groups ?? {}, document);
      const first = dates[0];
      if (told < 0 || !first || dates.some((date) => weekdayOf(date) === told)) return [];
      const cited = citedAt(text, match.index, statements);
      if (cited.length === 0) return [];
      const values = { told, date: { earliest: first, latest: first }, weekday: weekdayOf(first) };
      return [{ kind: "weekday", statements: cited, values }];
    }),
  );
}

function weekdayNumber(word: string, language: string): number {
  return (WEEKDAYS[language] ?? []).indexOf(word.toLowerCase().replace("天", "日"));
}

/** The date in the year told, or in those around the publication; none where no year is known. */
function datesOf(
  parts: Readonly<Record<string, string | undefined>>,
  { published }: CheckedDocument["document"],
): IsoDate[] {
  const named = MONTHS.indexOf((parts.month ?? "").toLowerCase()) + 1;
  const month = named > 0 ? named : Number(parts.month);
  const day = Number(parts.day);
  const year = parts.year === undefined ? null : Number(parts.year);
  if (!isDay(year, month, day)) return [];
  if (year !== null) return [isoDate(year, month, day)];
  if (!published || published.basis === "unknown") return [];
  const [from, to] = [Number(published.earliest.slice(0, 4)), Number(published.latest.slice(0, 4))];
  if (to - from > 2) return [];
  const years = Array.from({ length: to - from + 3 }, (_, index) => to + 1 - index);
  // The year of publication first, so that the finding names the likeliest date.
  return years
    .toSorted((a, b) => Math.abs(a - to) - Math.abs(b - to))
    .filter((near) => isDay(near, month, day))
    .map((near) => isoDate(near, month, day));
}
