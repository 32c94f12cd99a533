import type { Comparison } from "../../4-incident/types.ts";
import { contradicting } from "../../app/casebook/contradicting.ts";
import type {
  Dossier,
  DossierStatement,
  LoggedEntry,
  ReportDossier,
  StatementDossier,
} from "../../app/casebook/dossier.ts";
import { casebookWords } from "../../messages/casebook.ts";
import { featureNames, statusNames } from "../../messages/casebook-names.ts";
import { documentPhrase } from "../../messages/citation.ts";
import { differingValue, whenPhrase, wherePhrase } from "../../messages/gloss.ts";
import {
  actHeading,
  countPhrase,
  nameOf,
  partNames,
  peoplePhrase,
  relationNames,
} from "../../messages/phrases.ts";
import { printablePath } from "../../messages/problems.ts";
import { originsPhrase } from "../../messages/reading.ts";
import { wrap } from "../terminal/width.ts";
import type { ViewOptions } from "./casebook-lines.ts";
import { entryLines, momentPhrase, statementLines } from "./casebook-lines.ts";
import type { Ink } from "./ink.ts";
import { inkFor } from "./ink.ts";
import { indented, sectionHeading, textOf } from "./page.ts";
import { shortId } from "./short-id.ts";

const MARGIN = 2;
/** Where the words of an entry stand. */
const ENTRY_MARGIN = 6;

/** The dossier of an incident as a page. */
export function* dossierView(dossier: Dossier, options: ViewOptions): Generator<string> {
  const { language, columns } = options;
  const ink = inkFor(options.colour);
  const words = casebookWords[language];
  const { incident, status, estimate } = dossier;
  const when = whenPhrase(incident.time, language);
  const where = wherePhrase(incident.place, options);
  const told = new Map(dossier.statements.map(({ statement }) => [statement.id, statement]));
  const heading = `${actHeading(incident.act, incident.modality, language)}: ${peoplePhrase(incident.people, language)}, ${when}`;
  const basis = [where, nameOf(statusNames, status, language), originsPhrase(incident.origins, language)];
  yield textOf([
    ...wrap(heading, columns).map(ink.strong),
    ...wrap(basis.join(" · "), columns),
    ink.quiet(incident.id),
    ...incident.conflicts.flatMap(({ part, values }) => {
      const shown = values.map(({ value, statements }) => {
        const first = told.get(statements[0] ?? "");
        return `${differingValue(part, value, first, options)} (${statements.length})`;
      });
      return wrap(`≠ ${nameOf(partNames, part, language)}: ${shown.join(" · ")}`, columns).map(ink.accent);
    }),
    ...(estimate === null
      ? []
      : wrap(words.estimate(countPhrase(estimate, language), estimate.reason), columns).map(ink.strong)),
  ]);
  yield textOf(sectionHeading(words.statements, "", columns, ink));
  for (const one of dossier.statements)
    yield textOf(["", ...statementLines(one.statement, one.head, options, ink)]);
  yield* linksPart(dossier.links, options, ink);
  yield* relationsPart(dossier, options, ink);
  yield* decisionsPart(dossier.statements, options, ink);
}

/** The dossier of one statement as a page. */
export function* statementView(dossier: StatementDossier, options: ViewOptions): Generator<string> {
  const ink = inkFor(options.colour);
  const words = casebookWords[options.language];
  const { statement, head, incident, rejected } = dossier;
  const whole = rejected ? words.rejected : words.noIncident;
  yield textOf([
    ink.strong(actHeading(statement.act, statement.modality, options.language)),
    ...statementLines(statement, head, options, ink),
    "",
    incident === null ? whole : words.partOfIncident(incident),
  ]);
  yield* decisionsPart([dossier], options, ink);
}

/** The dossier of a report as a page. */
export function* reportView(dossier: ReportDossier, options: ViewOptions): Generator<string> {
  const { language, columns } = options;
  const ink = inkFor(options.colour);
  const words = casebookWords[language];
  const { held, head } = dossier;
  const cited = head === null ? words.unreadReport : documentPhrase(head, options);
  yield textOf([
    ...wrap(printablePath(cited), columns).map(ink.strong),
    words.received(momentPhrase(held.time), printablePath(held.actor)),
    ink.quiet(held.report),
  ]);
  if (dossier.statements.length > 0) yield textOf(sectionHeading(words.statements, "", columns, ink));
  for (const { statement } of dossier.statements) {
    const incident = dossier.incidents[statement.id];
    yield textOf([
      "",
      `${ink.strong(actHeading(statement.act, statement.modality, language))} · ${
        incident === undefined ? words.noIncident : words.partOfIncident(shortId(incident))
      }`,
      ...statementLines(statement, null, options, ink),
    ]);
  }
  if (dossier.rejected.length > 0) yield textOf(sectionHeading(words.rejectedOnes, "", columns, ink));
  for (const { statement } of dossier.rejected)
    yield textOf(["", ...statementLines(statement, null, options, ink)]);
  yield* entriesPart(casebookWords[language].entries, dossier.entries, options, ink);
}

function* linksPart(links: readonly Comparison[], options: ViewOptions, ink: Ink): Generator<string> {
  if (links.length === 0) return;
  const { language, columns } = options;
  const words = casebookWords[language];
  yield textOf([...sectionHeading(words.whyLinked, words.whyLinkedNote, columns, ink), ""]);
  for (const { statements, evidence, bits } of links) {
    const [a, b] = statements;
    const told = evidence
      .filter((one) => one.bits !== 0)
      .toSorted((x, y) => Math.abs(y.bits) - Math.abs(x.bits))
      .map(
        (one) =>
          `${nameOf(featureNames, one.feature, language)} ${one.bits > 0 ? "+" : "−"}${Math.abs(one.bits)}`,
      );
    yield textOf([
      words.linkOf(shortId(a), shortId(b), bits.toFixed(1)),
      ...indented(wrap(told.join(" · "), columns - MARGIN), MARGIN).map(ink.quiet),
    ]);
  }
}

function* relationsPart(dossier: Dossier, options: ViewOptions, ink: Ink): Generator<string> {
  const { relations } = dossier.incident;
  if (relations.length === 0) return;
  const { language, columns } = options;
  yield textOf([...sectionHeading(casebookWords[language].relations, "", columns, ink), ""]);
  for (const { kind, incident } of relations) {
    const other = dossier.related.find((one) => one.incident.id === incident)?.incident;
    const told =
      other === undefined
        ? ""
        : ` ${actHeading(other.act, other.modality, language)}: ${peoplePhrase(other.people, language)}`;
    yield textOf(wrap(`${nameOf(relationNames, kind, language)} ${shortId(incident)}${told}`, columns));
  }
}

function* decisionsPart(
  statements: readonly DossierStatement[],
  options: ViewOptions,
  ink: Ink,
): Generator<string> {
  const entries = new Map(
    statements.flatMap(({ rulings }) => rulings.map((entry) => [entry.seq, entry] as const)),
  );
  yield* entriesPart(
    casebookWords[options.language].decisions,
    [...entries.values()].toSorted((a, b) => a.seq - b.seq),
    options,
    ink,
    contradicting([...entries.values()]),
  );
}

function* entriesPart(
  title: string,
  entries: readonly LoggedEntry[],
  options: ViewOptions,
  ink: Ink,
  contradictions: ReadonlyMap<number, readonly number[]> = new Map(),
): Generator<string> {
  if (entries.length === 0) return;
  const { columns, language } = options;
  yield textOf([...sectionHeading(title, "", columns, ink), ""]);
  for (const entry of entries) {
    const against = contradictions.get(entry.seq) ?? [];
    const mark = against.length === 0 ? "" : `≠ ${casebookWords[language].contradicts(against.join(", "))}`;
    yield textOf([
      ...entryLines(entry, false, options, ink),
      ...(mark === "" ? [] : indented(wrap(mark, columns - ENTRY_MARGIN), ENTRY_MARGIN).map(ink.accent)),
    ]);
  }
}
