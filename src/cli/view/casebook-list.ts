import type { ListedReport, ListedTotal } from "../../app/casebook/list.ts";
import type { Orphan } from "../../app/casebook/list-orphaned.ts";
import type { StandingIncident } from "../../app/casebook/records.ts";
import { casebookWords } from "../../messages/casebook.ts";
import { statusNames } from "../../messages/casebook-names.ts";
import { LONGEST_NAME } from "../../messages/citation.ts";
import { whenPhrase, wherePhrase } from "../../messages/gloss.ts";
import {
  actHeading,
  basisNames,
  datePhrase,
  nameOf,
  partNames,
  peoplePhrase,
} from "../../messages/phrases.ts";
import { printablePath } from "../../messages/problems.ts";
import { originsPhrase, quoted, readingWords } from "../../messages/reading.ts";
import { padEnd, truncate, wrap } from "../terminal/width.ts";
import type { ViewOptions } from "./casebook-lines.ts";
import { entryLines, momentPhrase } from "./casebook-lines.ts";
import { inkFor } from "./ink.ts";
import { indented, textOf } from "./page.ts";
import { ID_SHOWN, shortId } from "./short-id.ts";

const EDGE = ID_SHOWN + 2;

/** Incidents, one to a block: identifier, what happened to whom, when and where, on what it rests. */
export function* incidentList(
  incidents: readonly StandingIncident[],
  options: ViewOptions,
): Generator<string> {
  const { language } = options;
  const ink = inkFor(options.colour);
  const words = casebookWords[language];
  yield textOf([ink.strong(words.incidentCount(incidents.length))]);
  for (const { incident, status } of incidents) {
    const when = whenPhrase(incident.time, language);
    const where = wherePhrase(incident.place, options);
    const heading = `${actHeading(incident.act, incident.modality, language)}: ${peoplePhrase(incident.people, language)}, ${when}`;
    const basis = [
      where,
      nameOf(statusNames, status, language),
      originsPhrase(incident.origins, language),
      words.statementCount(incident.statements.length),
    ].join(" · ");
    const parts = incident.conflicts.map(({ part }) => nameOf(partNames, part, language)).join(", ");
    const differs =
      parts === "" ? [] : wrap(`≠ ${readingWords[language].inConflict(parts)}`, options.columns - EDGE);
    yield textOf(
      block(incident.id, ink.quiet, [
        ...wrap(heading, options.columns - EDGE).map(ink.strong),
        ...wrap(basis, options.columns - EDGE),
        ...differs.map(ink.accent),
      ]),
    );
  }
  if (incidents.length === 0) yield textOf([words.nothingListed]);
}

/** Aggregates with the words that they rest on. */
export function* totalList(totals: readonly ListedTotal[], options: ViewOptions): Generator<string> {
  const { language } = options;
  const ink = inkFor(options.colour);
  const words = casebookWords[language];
  const room = options.columns - EDGE;
  yield textOf([ink.strong(words.totalCount(totals.length))]);
  for (const { statement } of totals) {
    const basis = nameOf(basisNames, statement.basis ?? "total", language);
    const when =
      statement.time === null ? readingWords[language].dateUnknown : datePhrase(statement.time, language);
    const heading = `${actHeading(statement.act, statement.modality, language)}: ${peoplePhrase(statement.people, language)}, ${basis}, ${when}`;
    yield textOf(
      block(statement.id, ink.quiet, [
        ...wrap(heading, room).map(ink.strong),
        ...wrap(quoted(statement.quote.text), room).map(ink.voice),
      ]),
    );
  }
  if (totals.length === 0) yield textOf([words.nothingListed]);
}

/** Reports in the order in which they were received. */
export function* reportList(reports: readonly ListedReport[], options: ViewOptions): Generator<string> {
  const { language } = options;
  const ink = inkFor(options.colour);
  const words = casebookWords[language];
  const room = options.columns - EDGE;
  yield textOf([ink.strong(words.reportCount(reports.length))]);
  for (const report of reports) {
    const title = report.title === null ? (report.name ?? words.unnamedReport) : report.title;
    const published =
      report.published === null ? readingWords[language].undated : datePhrase(report.published, language);
    const told = report.statements === null ? words.unreadReport : words.statementCount(report.statements);
    const facts = [report.publisher, published, report.language, told].filter((fact) => fact !== null);
    yield textOf(
      block(report.report, ink.quiet, [
        ...wrap(truncate(printablePath(title), LONGEST_NAME), room).map(ink.strong),
        ...wrap(facts.join(" · "), room),
        ink.quiet(words.received(momentPhrase(report.received), printablePath(report.actor))),
      ]),
    );
  }
  if (reports.length === 0) yield textOf([words.nothingListed]);
}

/** Decisions whose statement is there no more. */
export function* orphanList(orphans: readonly Orphan[], options: ViewOptions): Generator<string> {
  const ink = inkFor(options.colour);
  const words = casebookWords[options.language];
  yield textOf([ink.strong(words.orphanCount(orphans.length))]);
  for (const { entry } of orphans) yield textOf(["", ...entryLines(entry, false, options, ink)]);
  if (orphans.length === 0) yield textOf([words.nothingListed]);
}

function block(id: string, quiet: (text: string) => string, lines: readonly string[]): readonly string[] {
  const [first = "", ...rest] = lines;
  return ["", `${quiet(padEnd(shortId(id), EDGE))}${first}`, ...indented(rest, EDGE)];
}
