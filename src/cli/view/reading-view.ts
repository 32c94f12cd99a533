import type { Statement } from "../../3-statement/types.ts";
import type { Incident } from "../../4-incident/types.ts";
import type { Check } from "../../5-record/checks/types.ts";
import type { DocumentHead, ReadResult } from "../../app/reading.ts";
import type { LocalNames } from "../../core/local-names.ts";
import { isForeign, sourceLine } from "../../messages/citation.ts";
import { differingValue, glossOf, whenPhrase, wherePhrase } from "../../messages/gloss.ts";
import type { InterfaceLanguage } from "../../messages/language.ts";
import {
  actHeading,
  basisNames,
  countPhrase,
  groupsPhrase,
  nameOf,
  partNames,
  peoplePhrase,
  relationNames,
} from "../../messages/phrases.ts";
import { printablePath, problemLine } from "../../messages/problems.ts";
import type { ReadingWords } from "../../messages/reading.ts";
import { originsPhrase, quoted, readingWords } from "../../messages/reading.ts";
import { checkFinding } from "../../messages/record-checks.ts";
import { padEnd, padStart, widthOf, wrap } from "../terminal/width.ts";
import { countBar, scaleOf } from "./count-bar.ts";
import type { Ink } from "./ink.ts";
import { inkFor } from "./ink.ts";
import { indented, sectionHeading, textOf } from "./page.ts";

/** What the place where a view is shown can do. */
export type ViewOptions = {
  readonly language: InterfaceLanguage;
  readonly names: LocalNames;
  readonly columns: number;
  readonly colour: boolean;
  /** Problems were noted where the view is shown: it does not list them again. */
  readonly together?: boolean;
};

/** Left edge of an incident's text; its number stands before. */
const MARGIN = 5;
const VALUE = 12;
const BAR = 14;
/** Below this width the bars give way to the words. */
const NARROW = 72;
/** Sources shown of one incident; the data has them all. */
const MOST_SOURCES = 12;

type Page = {
  readonly result: ReadResult;
  readonly words: ReadingWords;
  readonly ink: Ink;
  readonly options: ViewOptions;
  readonly statements: ReadonlyMap<string, Statement>;
  readonly ranks: ReadonlyMap<string, number>;
  readonly heads: ReadonlyMap<string, DocumentHead>;
  /** Incident id → its number on the page. */
  readonly numbers: ReadonlyMap<string, number>;
};

/** The reading as a page for people, in pieces ready to be written one after the other. */
export function* readingView(result: ReadResult, options: ViewOptions): Generator<string> {
  const incidents = result.incidents.toSorted(order(result));
  const page: Page = {
    result,
    options,
    words: readingWords[options.language],
    ink: inkFor(options.colour),
    statements: new Map(result.statements.map((statement) => [statement.id, statement])),
    ranks: ranksOf(result),
    heads: new Map(result.documents.map((head) => [head.id, head])),
    numbers: new Map(incidents.map((incident, index) => [incident.id, index + 1])),
  };
  const aggregates = result.statements.filter((statement) => statement.kind === "aggregate");
  yield textOf(summary(page, aggregates.length));
  if (incidents.length === 0 && aggregates.length === 0) {
    if (result.documents.length > 0) yield textOf(["", ...wrap(page.words.nothingFound, options.columns)]);
  }
  if (incidents.length > 0) {
    yield textOf(heading(page, page.words.incidents));
    for (const incident of incidents) yield textOf(incidentLines(page, incident));
  }
  if (aggregates.length > 0) {
    yield textOf(heading(page, page.words.totals, page.words.totalsNote));
    for (const statement of aggregates) yield textOf(aggregateLines(page, statement));
  }
  if (result.checks.length > 0) {
    yield textOf(heading(page, page.words.doesNotAddUp));
    for (const check of result.checks) yield textOf(checkLines(page, check));
  }
  if (result.problems.length > 0 && options.together !== true) {
    yield textOf([...heading(page, page.words.notRead), ""]);
    for (const problem of result.problems) {
      yield textOf(hanging(problemLine(problem, options.language), options.columns));
    }
  }
}

/** Earliest first; what has no date of its own stands where its first report was published. */
function order(result: ReadResult): (a: Incident, b: Incident) => number {
  const published = new Map<string, string | undefined>(
    result.documents.map((head) => [head.id, head.published?.latest]),
  );
  const keys = new Map(
    result.incidents.map((incident) => {
      const reported = incident.statements
        .map((id) => published.get(result.documentOf.get(id) ?? "") ?? LAST)
        .sort()[0];
      return [incident.id, `${incident.time?.earliest ?? reported ?? LAST} ${incident.time?.latest ?? LAST}`];
    }),
  );
  return (a, b) => (keys.get(a.id) ?? LAST).localeCompare(keys.get(b.id) ?? LAST);
}

const LAST = "9999";

function summary(page: Page, aggregates: number): readonly string[] {
  const { result, words, ink, options } = page;
  const silent = result.documents.filter((head) => head.unread === "no-trigger").length;
  const foreign = result.documents.filter((head) => head.unread === "language");
  const languages = [...new Set(foreign.map((head) => head.language))].sort().join(", ");
  const first = [words.reportsRead(result.documents.length)];
  if (result.incidents.length > 0) first.push(words.incidentCount(result.incidents.length));
  if (aggregates > 0) first.push(words.totalCount(aggregates));
  const second: string[] = [];
  if (silent > 0) second.push(words.reportsSilent(silent));
  if (foreign.length > 0) second.push(words.reportsForeign(foreign.length, languages));
  if (result.problems.length > 0) second.push(words.reportsFailed(result.problems.length));
  if (result.twice > 0) second.push(words.reportsTwice(result.twice));
  return [
    ...wrap(first.join(" · "), options.columns).map(ink.strong),
    ...wrap(second.join(" · "), options.columns).map(ink.quiet),
  ];
}

function heading(page: Page, title: string, note = ""): readonly string[] {
  return sectionHeading(title, note, page.options.columns, page.ink);
}

function incidentLines(page: Page, incident: Incident): readonly string[] {
  const { words, ink, options } = page;
  const { language } = options;
  const number = page.numbers.get(incident.id) ?? 0;
  const differs = incident.conflicts.length > 0;
  const people = peoplePhrase(incident.people, language);
  const when = whenPhrase(incident.time, language);
  const where = wherePhrase(incident.place, options);
  const origins = originsPhrase(incident.origins, language);
  const parts = incident.conflicts.map((conflict) => nameOf(partNames, conflict.part, language)).join(", ");
  const room = options.columns - MARGIN;
  return [
    "",
    headline(
      page,
      `${padStart(String(number), MARGIN - 2)}  `,
      `${actHeading(incident.act, incident.modality, language)}: ${people}`,
      when,
    ),
    ...indented(wrap(`${where} · ${origins}`, room), MARGIN),
    ...indented(differs ? wrap(`≠ ${words.inConflict(parts)}`, room) : [], MARGIN).map(ink.accent),
    ...relationLines(page, incident),
    ...conflictLines(page, incident),
    "",
    ...sourceBlock(page, incident),
  ];
}

/** Left words in bold, right words at the right edge, or on a line of their own where both do not fit. */
function headline(page: Page, before: string, left: string, right: string): string {
  const { ink, options } = page;
  const room = options.columns - widthOf(before) - widthOf(left) - widthOf(right);
  if (room >= 2) return `${ink.quiet(before)}${ink.strong(left)}${" ".repeat(room)}${right}`;
  const lines = wrap(left, options.columns - MARGIN);
  const rest = [...lines.slice(1).map(ink.strong), right].map((line) => " ".repeat(MARGIN) + line);
  return [`${ink.quiet(before)}${ink.strong(lines[0] ?? "")}`, ...rest].join("\n");
}

/** Relations to other incidents, one line for each kind. */
function relationLines(page: Page, incident: Incident): readonly string[] {
  const { ink, options } = page;
  const kinds = [...new Set(incident.relations.map((relation) => relation.kind))];
  return kinds.flatMap((kind) => {
    const numbers = incident.relations
      .filter((relation) => relation.kind === kind)
      .flatMap((relation) => page.numbers.get(relation.incident) ?? [])
      .toSorted((a, b) => a - b);
    if (numbers.length === 0) return [];
    const line = `${nameOf(relationNames, kind, options.language)} ${numbers.join(", ")}`;
    return indented(wrap(line, options.columns - MARGIN), MARGIN).map(ink.quiet);
  });
}

/** What the sources differ on other than the number, which the source lines show by themselves. */
function conflictLines(page: Page, incident: Incident): readonly string[] {
  const { ink, options } = page;
  return incident.conflicts
    .filter((conflict) => conflict.part !== "people")
    .flatMap((conflict) => {
      const name = nameOf(partNames, conflict.part, options.language);
      const values = conflict.values
        .map(({ value, statements }) => {
          const first = page.statements.get(statements[0] ?? "");
          return `${differingValue(conflict.part, value, first, options)} (${statements.length})`;
        })
        .join(" · ");
      return indented(wrap(`≠ ${name}: ${values}`, options.columns - MARGIN), MARGIN).map(ink.accent);
    });
}

function sourceBlock(page: Page, incident: Incident): readonly string[] {
  const { ink, options, words } = page;
  const statements = incident.statements
    .flatMap((id) => page.statements.get(id) ?? [])
    .toSorted((a, b) => (page.ranks.get(a.id) ?? 0) - (page.ranks.get(b.id) ?? 0));
  const shown = statements.slice(0, MOST_SOURCES);
  const various = new Set(statements.map((one) => `${one.people.min}/${one.people.max}`)).size > 1;
  const bars = various && options.columns >= NARROW;
  const scale = scaleOf(statements.map((statement) => statement.people));
  const lines = shown.flatMap((statement) => {
    const bar = bars ? padEnd(countBar(statement.people, scale, BAR - 2), BAR) : "";
    const value = padEnd(countPhrase(statement.people, options.language), VALUE);
    return statementLines(page, statement, value, bar);
  });
  const left = statements.length - shown.length;
  const more = left > 0 ? [" ".repeat(MARGIN) + ink.quiet(words.andMore(left))] : [];
  return [...lines, ...more];
}

/** One source: the value it gives, its words, what was read in them if they are in another language, and who says so. */
function statementLines(page: Page, statement: Statement, value: string, bar: string): readonly string[] {
  const { ink, options } = page;
  const edge = MARGIN + widthOf(value) + widthOf(bar);
  const room = options.columns - edge;
  const head = headOfStatement(page, statement);
  const foreign = head !== null && isForeign(head.language, options.language);
  const groups = statement.groups === undefined ? "" : groupsPhrase(statement.groups, options.language);
  const read = foreign ? wrap(glossOf(statement, options), room) : wrap(groups, room).map(ink.quiet);
  const quote = wrap(quoted(statement.quote.text), room).map(ink.voice);
  const source = wrap(sourceLine(statement, head, options), room).map(ink.quiet);
  const first = `${" ".repeat(MARGIN)}${value}${ink.quiet(bar)}${quote[0] ?? ""}`;
  return [first, ...indented([...quote.slice(1), ...read, ...source], edge)];
}

function aggregateLines(page: Page, statement: Statement): readonly string[] {
  const { ink, options, words } = page;
  const { language } = options;
  const basis = nameOf(basisNames, statement.basis ?? "total", language);
  const left = `${actHeading(statement.act, statement.modality, language)}: ${peoplePhrase(statement.people, language)}, ${basis}`;
  const when = whenPhrase(statement.time, language);
  const where =
    statement.place === null ? [] : wrap(wherePhrase(statement.place, options), options.columns - MARGIN);
  const room = options.columns - MARGIN;
  const parts = (statement.parts ?? []).flatMap((id) => numberOfStatement(page, id) ?? []);
  const made = parts.length === 0 ? "" : words.madeUpOf([...new Set(parts)].join(", "));
  return [
    "",
    headline(page, " ".repeat(MARGIN), left, when),
    ...indented(where, MARGIN),
    ...indented(wrap(quoted(statement.quote.text), room).map(ink.voice), MARGIN),
    ...indented(
      [
        ...wrap(sourceLine(statement, headOfStatement(page, statement), options), room),
        ...wrap(made, room),
      ].map(ink.quiet),
      MARGIN,
    ),
  ];
}

/** A finding, and the words that it rests on with who says them. */
function checkLines(page: Page, check: Check): readonly string[] {
  const { ink, options, words } = page;
  const room = options.columns - MARGIN;
  const cited = check.statements.slice(0, MOST_SOURCES).flatMap((id) => {
    const statement = page.statements.get(id);
    if (statement === undefined) return [];
    const head = headOfStatement(page, statement);
    const foreign = head !== null && isForeign(head.language, options.language);
    const source = wrap(sourceLine(statement, head, options), room - 2).map(ink.quiet);
    const read = foreign ? wrap(glossOf(statement, options), room - 2) : [];
    return [...wrap(quoted(statement.quote.text), room).map(ink.voice), ...indented([...read, ...source], 2)];
  });
  const left = check.statements.length - MOST_SOURCES;
  const more = left > 0 ? [ink.quiet(words.andMore(left))] : [];
  return ["", ...indented([...wrap(checkFinding(check, options.language), room), ...cited, ...more], MARGIN)];
}

function numberOfStatement(page: Page, id: string): number | null {
  const incident = page.result.incidents.find((candidate) => candidate.statements.includes(id));
  return incident === undefined ? null : (page.numbers.get(incident.id) ?? null);
}

function headOfStatement(page: Page, statement: Statement): DocumentHead | null {
  const id = page.result.documentOf.get(statement.id);
  return id === undefined ? null : (page.heads.get(id) ?? null);
}

/** Statement id → its place among all: by date of publication, then report by report in the order of the text. */
function ranksOf(result: ReadResult): ReadonlyMap<string, number> {
  const documents = result.documents
    .map((head, index) => ({ id: head.id, index, published: head.published?.earliest ?? LAST }))
    .toSorted((a, b) => a.published.localeCompare(b.published) || a.index - b.index);
  const rank = new Map<string, number>(documents.map((document, index) => [document.id, index]));
  const documentRank = (statement: Statement): number =>
    rank.get(result.documentOf.get(statement.id) ?? "") ?? 0;
  const ordered = result.statements.toSorted(
    (a, b) => documentRank(a) - documentRank(b) || a.quote.start - b.quote.start,
  );
  return new Map(ordered.map((statement, index) => [statement.id, index]));
}

function hanging(line: string, columns: number): readonly string[] {
  return wrap(printablePath(line), columns - MARGIN).map(
    (part, index) => " ".repeat(index === 0 ? 2 : MARGIN) + part,
  );
}
