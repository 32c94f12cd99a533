import type { Statement } from "../../3-statement/types.ts";
import type { ExplainedSentence, Explanation, Mark } from "../../app/explain-report.ts";
import type { ExplainedRegion } from "../../app/reading.ts";
import { headOf } from "../../app/reading.ts";
import type { LocalNames } from "../../core/local-names.ts";
import { documentPhrase, speakerPhrase } from "../../messages/citation.ts";
import type { ExplainingWords } from "../../messages/explaining.ts";
import { explainingWords } from "../../messages/explaining.ts";
import { whenPhrase, wherePhrase } from "../../messages/gloss.ts";
import type { InterfaceLanguage } from "../../messages/language.ts";
import {
  actHeading,
  actNames,
  basisNames,
  certaintyNames,
  countPhrase,
  datePhrase,
  groupsPhrase,
  nameOf,
  peoplePhrase,
  regionNames,
  rolePhrase,
} from "../../messages/phrases.ts";
import { placePhrase } from "../../messages/places.ts";
import { quoted, readingWords } from "../../messages/reading.ts";
import { reasonPhrase } from "../../messages/reasons.ts";
import { padStart, truncate, wrap } from "../terminal/width.ts";
import type { Ink } from "./ink.ts";
import { inkFor } from "./ink.ts";
import { indented, labelled, sectionHeading, textOf } from "./page.ts";
import type { ViewOptions } from "./reading-view.ts";

type Page = {
  readonly words: ExplainingWords;
  readonly language: InterfaceLanguage;
  readonly names: LocalNames;
  readonly columns: number;
  readonly ink: Ink;
};

const LABEL = 16;
const QUOTE = 34;

/** An explanation as a page for people, in pieces ready to be written one after the other. */
export function* explanationView(explanation: Explanation, options: ViewOptions): Generator<string> {
  const words = explainingWords[options.language];
  const page: Page = { ...options, words, ink: inkFor(options.colour) };
  yield textOf(headLines(explanation, page));
  if (explanation.unread !== null) {
    const reason = explanation.unread === "language" ? words.noReader : words.noTrigger;
    yield textOf(["", ...wrap(reason, page.columns)]);
    return;
  }
  yield textOf(sectionHeading(words.regions, words.regionsNote, page.columns, page.ink));
  for (const region of explanation.regions) yield textOf(regionLines(region, page));
  yield textOf(sectionHeading(words.recognised, words.recognisedNote, page.columns, page.ink));
  for (const sentence of explanation.sentences) {
    if (sentence.marks.length > 0) yield textOf(sentenceLines(sentence, page));
  }
  yield textOf(sectionHeading(words.statements, words.statementsNote, page.columns, page.ink));
  if (explanation.statements.length === 0) yield textOf(["", words.noStatements]);
  for (const [index, statement] of explanation.statements.entries()) {
    yield textOf(statementLines(statement, index + 1, page));
  }
}

function headLines({ document, unread, statements }: Explanation, page: Page): readonly string[] {
  const { words, ink, language, columns } = page;
  const head = headOf({ document, unread, statements });
  const { published } = document;
  const notes = (document.notes ?? []).flatMap((note) => {
    if (note.code === "header-date") return [];
    return note.code === "replaced-bytes" ? words.replacedBytes(note.count) : words.tagsStripped;
  });
  const when =
    published === null
      ? readingWords[language].undated
      : `${datePhrase(published, language)}, ${nameOf(certaintyNames, published.basis, language)}: ${reasonPhrase(published.why, language)}`;
  return [
    ...wrap(documentPhrase(head, page), columns).map(ink.strong),
    ...labelled(words.published, when, LABEL, columns),
    ...labelled(words.language, document.language, LABEL, columns),
    ...notes.flatMap((note) => wrap(note, columns)),
  ];
}

/** Regions that are read show how long they are, the others their words, since those vanish from the reading. */
function regionLines(region: ExplainedRegion, page: Page): readonly string[] {
  const { ink, language, columns, words } = page;
  const name = nameOf(regionNames, region.kind, language);
  const lines = region.text.split("\n").filter((line) => line.trim() !== "").length;
  const shown = quoted(truncate(region.text.replace(/\s+/gu, " ").trim(), Math.max(20, columns - LABEL) - 2));
  const size = lines > 1 ? ` (${words.lineCount(lines)})` : "";
  return [
    ...labelled(`  ${name}`, shown, LABEL, columns, ink.voice),
    ...indented(wrap(`${reasonPhrase(region.why, language)}${size}`, columns - LABEL), LABEL).map(ink.quiet),
  ];
}

function sentenceLines(sentence: ExplainedSentence, page: Page): readonly string[] {
  const { ink, columns, words } = page;
  return [
    "",
    ...indented(wrap(quoted(sentence.text), columns - 2), 2).map(ink.voice),
    ...sentence.marks.flatMap((mark) => {
      const label = `    ${words.marks[mark.kind]}`;
      const quote = quoted(truncate(mark.text, QUOTE - 4));
      const edge = Math.min(LABEL + QUOTE, columns - 24);
      const first = `${label}${" ".repeat(Math.max(1, LABEL - label.length))}${quote}`;
      return labelled(first, meaningOf(mark, page), edge, columns);
    }),
  ];
}

function meaningOf(mark: Mark, page: Page): string {
  const { language, names, words } = page;
  const detail = (key: string): string => words.details[key] ?? key;
  switch (mark.kind) {
    case "number":
      return `${countPhrase(mark.count, language)} (${detail(mark.bound)})`;
    case "people":
      return `${peopleOf(mark, language)} (${detail(mark.reference)})`;
    case "time": {
      const days = mark.interval === null ? "" : ` = ${datePhrase(mark.interval, language)}`;
      return `${mark.value ?? words.unresolved}${days} (${mark.rule})`;
    }
    case "place":
      return `${placePhrase(mark.place, language, names)} (${detail(mark.form)}, ${mark.rule})`;
    case "act":
      return `${nameOf(actNames, mark.act, language)} (${detail(mark.form)})`;
    case "saying":
      return mark.verb;
  }
}

/** Number and role as far as the words tell them. */
function peopleOf(
  { count, who }: Extract<Mark, { readonly kind: "people" }>,
  language: InterfaceLanguage,
): string {
  if (who === null) return count === null ? "?" : countPhrase(count, language);
  return count === null ? rolePhrase(who, language) : peoplePhrase({ ...count, who }, language);
}

function statementLines(statement: Statement, number: number, page: Page): readonly string[] {
  const { ink, language, columns, words } = page;
  const { people, place, time, speakers, groups, rules } = statement;
  const read = readingWords[language];
  const basis =
    statement.kind === "aggregate" ? `, ${nameOf(basisNames, statement.basis ?? "total", language)}` : "";
  const heading = `${actHeading(statement.act, statement.modality, language)}: ${peoplePhrase(people, language)}${basis}`;
  const certainty = time === null ? "" : ` (${nameOf(certaintyNames, time.basis, language)})`;
  const values: Readonly<Record<string, string>> = {
    people: `${countPhrase(people, language)} “${people.text}”`,
    place: wherePhrase(place, page),
    time: `${whenPhrase(time, language)}${certainty}`,
    speakers: speakers.map((speaker) => speakerPhrase(speaker, page)).join(" → ") || read.ownVoice,
    ...(groups === undefined ? {} : { groups: groupsPhrase(groups, language) }),
  };
  const parts = [...new Set([...Object.keys(values), ...Object.keys(rules)])];
  return [
    "",
    `${ink.quiet(`${padStart(String(number), 3)}  `)}${ink.strong(heading)}`,
    ...indented(wrap(quoted(statement.quote.text), columns - 5), 5).map(ink.voice),
    ...parts.flatMap((part) => {
      const name = words.parts[part as keyof ExplainingWords["parts"]] ?? part;
      const rule = rules[part] === undefined ? "" : ` · ${rules[part]}`;
      return labelled(
        `     ${name}`,
        `${values[part] ?? ""}${rule}`.replace(/^ · /u, ""),
        LABEL + 2,
        columns,
      );
    }),
  ];
}
