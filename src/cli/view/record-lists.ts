import type { OpenGroup } from "../../5-record/outcome-clock.ts";
import type { Series, SeriesWindow, Vintage } from "../../5-record/series.ts";
import type { IncidentSources, Sources } from "../../app/list-sources.ts";
import type { ReadResult } from "../../app/reading.ts";
import type { CountInterval } from "../../core/interval.ts";
import { documentPhrase, sourceLine } from "../../messages/citation.ts";
import { digits } from "../../messages/digits.ts";
import type { GlossOptions } from "../../messages/gloss.ts";
import { whenPhrase, wherePhrase } from "../../messages/gloss.ts";
import {
  actHeading,
  actNames,
  countPhrase,
  datePhrase,
  nameOf,
  peoplePhrase,
} from "../../messages/phrases.ts";
import { countryName } from "../../messages/places.ts";
import { originsPhrase } from "../../messages/reading.ts";
import type { ListWords } from "../../messages/record-lists.ts";
import { listed, listWords } from "../../messages/record-lists.ts";
import { padEnd, padStart, wrap } from "../terminal/width.ts";
import type { Ink } from "./ink.ts";
import { inkFor } from "./ink.ts";
import { indented, labelled, sectionHeading, textOf } from "./page.ts";
import type { ViewOptions } from "./reading-view.ts";

const MARGIN = 5;
const DEEPER = 9;

type Page = {
  readonly result: ReadResult;
  readonly options: ViewOptions;
  readonly words: ListWords;
  readonly ink: Ink;
};

function pageOf(result: ReadResult, options: ViewOptions): Page {
  return { result, options, words: listWords[options.language], ink: inkFor(options.colour) };
}

/** What an incident is, in a line: act, number, day, place. */
export function incidentHeading(id: string, result: ReadResult, options: GlossOptions): string {
  const incident = result.incidents.find((one) => one.id === id);
  if (!incident) return id;
  const { language } = options;
  return [
    `${actHeading(incident.act, incident.modality, language)}: ${peoplePhrase(incident.people, language)}`,
    whenPhrase(incident.time, language),
    wherePhrase(incident.place, options),
  ].join(" · ");
}

function documentName(id: string, { result, options }: Page): string {
  const head = result.documents.find((one) => one.id === id);
  return head ? documentPhrase(head, options) : id;
}

/** Source families, then the origins of every incident. */
export function* sourcesView(sources: Sources, result: ReadResult, options: ViewOptions): Generator<string> {
  const page = pageOf(result, options);
  const { words, ink } = page;
  const room = options.columns - MARGIN;
  yield textOf(sectionHeading(words.families, words.familiesNote, options.columns, ink).slice(1));
  if (sources.families.length === 0) yield textOf(["", ...wrap(words.noFamilies, options.columns)]);
  for (const { documents } of sources.families) {
    yield textOf([
      "",
      ...documents.flatMap(({ id, how }) =>
        indented(wrap(`${documentName(id, page)}: ${words.how[how] ?? how}`, room), MARGIN),
      ),
    ]);
  }
  if (sources.incidents.length === 0) return;
  yield textOf(sectionHeading(words.origins, words.originsNote, options.columns, ink));
  for (const incident of sources.incidents) yield textOf(incidentSourceLines(incident, page));
}

function incidentSourceLines(incident: IncidentSources, page: Page): readonly string[] {
  const { words, ink, options, result } = page;
  const { language } = options;
  const heading = wrap(incidentHeading(incident.incident, result, options), options.columns);
  const origins = `${originsPhrase(incident.origins, language)}: ${words.whyOrigins[incident.why] ?? incident.why}`;
  return [
    "",
    ...heading.map(ink.strong),
    ...indented([ink.quiet(incident.incident), ...wrap(origins, options.columns - MARGIN)], MARGIN),
    ...incident.sources.flatMap((source) => {
      const name = source.own ? words.ownVoice(source.name || words.noPublisher) : source.name;
      const paths = source.paths.map(({ relays, document }) =>
        [...relays, documentName(document, page)].join(" → "),
      );
      return [
        ...indented(wrap(name, options.columns - MARGIN), MARGIN),
        ...[...new Set(paths)].flatMap((path) =>
          indented(wrap(path, options.columns - DEEPER).map(ink.quiet), DEEPER),
        ),
      ];
    }),
  ];
}

/** Figures by year, each with its vintages. */
export function* seriesView(
  series: readonly Series[],
  result: ReadResult,
  options: ViewOptions,
): Generator<string> {
  const page = pageOf(result, options);
  if (series.length === 0) yield textOf(wrap(page.words.noSeries, options.columns));
  for (const one of series) {
    const country = one.country === null ? page.words.anyCountry : countryName(one.country, options.language);
    const title = `${nameOf(actNames, one.act, options.language)}: ${country}`;
    yield textOf(sectionHeading(title, "", options.columns, page.ink));
    for (const window of one.windows) yield textOf(windowLines(window, page));
  }
}

function windowLines({ time, vintages }: SeriesWindow, page: Page): readonly string[] {
  const when = datePhrase(time, page.options.language);
  return vintages.flatMap((vintage, index) => vintageLines(vintage, index === 0 ? when : "", page));
}

function vintageLines(vintage: Vintage, when: string, page: Page): readonly string[] {
  const { words, ink, options, result } = page;
  const asOf =
    vintage.asOf === null
      ? words.asOfUnknown
      : words.asOf(datePhrase({ earliest: vintage.asOf, latest: vintage.asOf }, options.language));
  const change = vintage.change === "revised" ? `, ${words.revised}` : "";
  const edge = 48;
  const left = `  ${padEnd(when, 24)}${padStart(countPhrase(vintage.people, options.language), 18)}`;
  const sources = vintage.statements.map((id) => {
    const statement = result.statements.find((one) => one.id === id);
    return statement?.speakers.map(({ name, text }) => name ?? text).join(" → ") ?? "";
  });
  const told = [`${asOf}${change}`, ...new Set(sources.filter((one) => one !== ""))].join(" · ");
  const lines = wrap(told, Math.max(20, options.columns - edge));
  const style = vintage.change === "revised" ? ink.accent : ink.quiet;
  return [`${padEnd(left, edge)}${style(lines[0] ?? "")}`, ...indented(lines.slice(1).map(style), edge)];
}

/** Groups last known in custody, most urgent first. */
export function* openView(
  groups: readonly OpenGroup[],
  result: ReadResult,
  options: ViewOptions,
): Generator<string> {
  const page = pageOf(result, options);
  const { words, ink } = page;
  if (groups.length === 0) {
    yield textOf(wrap(words.noOpen, options.columns));
    return;
  }
  yield textOf([ink.strong(words.openGroups(groups.length))]);
  for (const [urgency, members] of Map.groupBy(groups, (group) => group.urgency)) {
    yield textOf(sectionHeading(words.urgency[urgency] ?? urgency, "", options.columns, ink));
    for (const group of members) yield textOf(groupLines(group, page));
  }
}

function groupLines(group: OpenGroup, page: Page): readonly string[] {
  const { words, ink, options, result } = page;
  const { language } = options;
  const days = group.daysSince === null ? words.daysUnknown : words.days(spanPhrase(group.daysSince));
  const basis = words.lastKnown[group.lastKnownBasis] ?? "";
  const since = group.lastKnown === null ? basis : `${basis} ${datePhrase(group.lastKnown, language)}`;
  const people = [
    words.held(countPhrase(group.held, language)),
    ...group.outcomes.map(({ act, people: some }) =>
      words.outcome(nameOf(actNames, act, language), countPhrase(some, language)),
    ),
    words.unknownOutcome(countPhrase(group.unknown, language)),
  ].join(" · ");
  const plans = group.plans.map(({ act, modality, time }) =>
    words.plan(actHeading(act, modality, language), time ? datePhrase(time, language) : ""),
  );
  const missing = group.missing.map((part) => words.missingParts[part] ?? part);
  const room = options.columns - MARGIN;
  const block = (text: string, style: (line: string) => string = (line) => line): readonly string[] =>
    text === "" ? [] : indented(wrap(text, room).map(style), MARGIN);
  return [
    "",
    ...labelled(
      ink.strong(days),
      incidentHeading(group.lastIncident, result, options),
      Math.max(MARGIN, days.length + 2),
      options.columns,
    ),
    ...block(since, ink.quiet),
    ...block(people),
    ...block(
      group.excess > 0 ? words.excess(countPhrase({ min: group.excess, max: group.excess }, language)) : "",
      ink.accent,
    ),
    ...[...new Set(plans)].flatMap((plan) => block(plan, ink.accent)),
    ...block(missing.length > 0 ? words.missing(listed(missing, language)) : "", ink.quiet),
    ...sourceOf(group, page).flatMap((line) => block(line, ink.quiet)),
  ];
}

/** Days as one number, or as a range. */
function spanPhrase({ min, max }: CountInterval): string {
  const from = digits(min);
  return max === null || max === min ? from : `${from}–${digits(max)}`;
}

/** Who tells of the arrest, the first of them. */
function sourceOf({ incident }: OpenGroup, { result, options }: Page): readonly string[] {
  const statement = result.statements.find(({ id }) =>
    result.incidents.find((one) => one.id === incident)?.statements.includes(id),
  );
  if (!statement) return [];
  const head = result.documents.find(({ id }) => id === result.documentOf.get(statement.id)) ?? null;
  return [sourceLine(statement, head, options)];
}
