import type { Statement } from "../../3-statement/types.ts";
import type { Incident } from "../../4-incident/types.ts";
import type { CheckedAggregate, Count, CountedIncident, CountedRelation } from "../../5-record/types.ts";
import type { ReadResult } from "../../app/reading.ts";
import type { CountInterval } from "../../core/interval.ts";
import { sourceLine } from "../../messages/citation.ts";
import { digits } from "../../messages/digits.ts";
import { whenPhrase, wherePhrase } from "../../messages/gloss.ts";
import { actHeading, actNames, countPhrase, datePhrase, nameOf } from "../../messages/phrases.ts";
import { quoted, readingWords } from "../../messages/reading.ts";
import type { RecordWords } from "../../messages/record.ts";
import {
  countedRelationNames,
  countRule,
  recordWords,
  relationBasisNames,
  standingPhrase,
} from "../../messages/record.ts";
import { padEnd, padStart, widthOf, wrap } from "../terminal/width.ts";
import { countBar } from "./count-bar.ts";
import type { Ink } from "./ink.ts";
import { inkFor } from "./ink.ts";
import { indented, labelled, sectionHeading, textOf } from "./page.ts";
import type { ViewOptions } from "./reading-view.ts";

const MARGIN = 5;
const VALUE = 15;
const BAR = 26;
/** Relations listed at most; the data has them all. */
const MOST_RELATIONS = 40;

type Page = {
  readonly count: Count;
  readonly result: ReadResult;
  readonly words: RecordWords;
  readonly ink: Ink;
  readonly options: ViewOptions;
  readonly incidents: ReadonlyMap<string, Incident>;
  /** Incident id → its number on the page. */
  readonly numbers: ReadonlyMap<string, number>;
};

/** A count as a page for people: the three totals, the rule, what was counted, what not, and the checks. */
export function* countView(count: Count, result: ReadResult, options: ViewOptions): Generator<string> {
  const incidents = new Map(result.incidents.map((incident) => [incident.id, incident]));
  const when = (one: CountedIncident): string => incidents.get(one.id)?.time?.earliest ?? LAST;
  const ordered = count.incidents.toSorted((a, b) => (when(a) < when(b) ? -1 : when(a) > when(b) ? 1 : 0));
  const counted = ordered.filter(({ included }) => included);
  const leftOut = ordered.filter(({ included }) => !included);
  const page: Page = {
    count,
    result,
    options,
    incidents,
    words: recordWords[options.language],
    ink: inkFor(options.colour),
    numbers: new Map([...counted, ...leftOut].map(({ id }, index) => [id, index + 1])),
  };
  const { words } = page;
  yield textOf([...questionLines(page), "", ...totalLines(page), ...corroborationLines(page), ""]);
  yield textOf(
    labelled(page.ink.strong(words.rule), countRule[options.language], MARGIN + 1, options.columns),
  );
  if (!count.exact) yield textOf(["", ...wrap(words.notExact, options.columns).map(page.ink.accent)]);
  if (counted.length === 0) yield textOf(["", ...wrap(words.nothing, options.columns)]);
  else {
    yield textOf(heading(page, words.counted, words.countedNote));
    for (const one of counted) yield textOf(incidentLines(page, one));
  }
  if (count.relations.length > 0) {
    yield textOf([...heading(page, words.relations, words.relationsNote), "", ...relationLines(page)]);
  }
  if (count.aggregates.length > 0) {
    yield textOf(heading(page, words.totals, words.totalsNote));
    for (const aggregate of count.aggregates) yield textOf(aggregateLines(page, aggregate));
  }
  if (leftOut.length > 0) {
    yield textOf(heading(page, words.leftOut, words.leftOutNote));
    const [named, aside] = [leftOut.filter(isNamed), leftOut.filter((one) => !isNamed(one))];
    for (const one of named) yield textOf(incidentLines(page, one));
    if (aside.length > 0) yield textOf(["", ...asideLines(page, aside)]);
  }
}

const LAST = "9999";

/** Whether the reader should see what exactly was left out: what is only feared, planned, denied, or withdrawn. */
function isNamed({ standing }: CountedIncident): boolean {
  return ["feared", "planned", "denied", "withdrawn"].includes(standing);
}

/** What the question did not ask for, by reason. */
function asideLines({ options }: Page, aside: readonly CountedIncident[]): readonly string[] {
  const { language } = options;
  return [...Map.groupBy(aside, ({ standing }) => standing)].flatMap(([standing, ones]) =>
    labelled(
      `${" ".repeat(MARGIN)}${readingWords[language].incidentCount(ones.length)}`,
      standingPhrase(standing, language),
      MARGIN + VALUE,
      options.columns,
    ),
  );
}

function heading(page: Page, title: string, note: string): readonly string[] {
  return sectionHeading(title, note, page.options.columns, page.ink);
}

function questionLines({ count: { question }, words, ink, options }: Page): readonly string[] {
  const { language } = options;
  const who = question.who === "all" ? words.everybody : (WHO[language][question.who] ?? question.who);
  const act = question.act === null ? words.anyAct : nameOf(actNames, question.act, language).toLowerCase();
  const window =
    question.from !== null && question.to !== null
      ? datePhrase({ earliest: question.from, latest: question.to }, language)
      : question.from !== null
        ? words.from(question.from)
        : question.to !== null
          ? words.until(question.to)
          : "";
  const scope = [question.place?.text ?? "", window].filter((part) => part !== "").join(", ");
  return wrap(words.asked(`${who}: ${act}`, scope), options.columns).map(ink.strong);
}

const WHO = {
  en: { refugee: "refugees", helper: "helpers", other: "other people" },
  ko: { refugee: "난민", helper: "조력자", other: "기타" },
} as const;

function totalLines({ count, words, ink, options }: Page): readonly string[] {
  const { corroboratedMinimum, documentedMinimum, reportedMaximum } = count;
  const scale = Math.max(1, reportedMaximum ?? documentedMinimum);
  const edge = Math.max(...[words.corroborated, words.documented, words.reported].map(widthOf)) + 2;
  const most = reportedMaximum === null ? words.open : digits(reportedMaximum);
  const bars = options.columns >= 72;
  const line = (label: string, number: string, people: CountInterval, note: string): string => {
    const bar = !bars
      ? ""
      : people.min === 0 && people.max === 0
        ? " ".repeat(BAR)
        : padEnd(countBar(people, scale, BAR - 2), BAR);
    return `${padEnd(label, edge)}${ink.strong(padStart(number, 7))}  ${ink.accent(bar)}${ink.quiet(note)}`;
  };
  const exactly = (people: number): CountInterval => ({ min: people, max: people });
  const whole = { min: documentedMinimum, max: reportedMaximum };
  return [
    line(
      words.corroborated,
      digits(corroboratedMinimum),
      exactly(corroboratedMinimum),
      words.corroboratedNote,
    ),
    line(words.documented, digits(documentedMinimum), exactly(documentedMinimum), words.documentedNote),
    line(words.reported, most, whole.max === 0 ? exactly(0) : whole, words.reportedNote),
  ];
}

/** Why the corroborated minimum is no greater. */
function corroborationLines({ count, words, ink, options }: Page): readonly string[] {
  const { sure, perhaps, one } = count.corroboration;
  if (sure + perhaps + one === 0) return [];
  return ["", ...wrap(words.corroboration(sure, perhaps, one), options.columns).map(ink.quiet)];
}

/** The number that a person set, beside what sources say. */
function estimateLines({ result, words, options }: Page, id: string): readonly string[] {
  const best = result.decisions?.estimates.get(id);
  if (!best) return [];
  const told = words.bestEstimate(countPhrase(best, options.language), best.reason, best.actor);
  return indented(wrap(told, options.columns - MARGIN - VALUE), MARGIN + VALUE);
}

function incidentLines(page: Page, one: CountedIncident): readonly string[] {
  const { ink, options } = page;
  const { language } = options;
  const incident = page.incidents.get(one.id);
  if (!incident) return [];
  const number = padStart(String(page.numbers.get(one.id) ?? 0), MARGIN - 2);
  const value = padEnd(countPhrase(one.counts, language), VALUE);
  const edge = MARGIN + VALUE;
  const told = [
    actHeading(incident.act, incident.modality, language),
    whenPhrase(incident.time, language),
    wherePhrase(incident.place, options),
  ].join(" · ");
  const lines = wrap(told, options.columns - edge);
  return [
    `${ink.quiet(number)}  ${one.included ? ink.strong(value) : ink.quiet(value)}${lines[0] ?? ""}`,
    ...indented(lines.slice(1), edge),
    ...estimateLines(page, one.id),
    ...indented(wrap(standingPhrase(one.standing, language), options.columns - edge).map(ink.quiet), edge),
  ];
}

/** One line for every incident, kind and reason: "3 may share people with 4, 7 (…)". */
function relationLines(page: Page): readonly string[] {
  const { count, options, ink, words } = page;
  const groups = Map.groupBy(count.relations, ({ kind, incident, basis }) => `${kind} ${incident} ${basis}`);
  const number = (id: string): number => page.numbers.get(id) ?? 0;
  const lines = [...groups.values()]
    .toSorted((a, b) => number(a[0]?.incident ?? "") - number(b[0]?.incident ?? ""))
    .map((group) => relationLine(group, number, options));
  const shown = lines
    .slice(0, MOST_RELATIONS)
    .flatMap((line) => indented(wrap(line, options.columns - MARGIN), MARGIN));
  const more = readingWords[options.language].andMore(lines.length - MOST_RELATIONS);
  const impossible = count.impossible
    .map(({ incident, other }) => `${number(incident)} ⊄ ${number(other)}`)
    .join(", ");
  return [
    ...shown,
    ...(lines.length > MOST_RELATIONS ? [" ".repeat(MARGIN) + ink.quiet(more)] : []),
    ...(impossible === ""
      ? []
      : indented(wrap(words.contradicted(impossible), options.columns - MARGIN).map(ink.accent), MARGIN)),
  ];
}

function relationLine(
  group: readonly CountedRelation[],
  number: (id: string) => number,
  { language }: ViewOptions,
): string {
  const [first] = group;
  if (!first) return "";
  const others = group.map(({ other }) => number(other)).sort((a, b) => a - b);
  const kind = nameOf(countedRelationNames, first.kind, language);
  return `${number(first.incident)} ${kind} ${others.join(", ")} (${nameOf(relationBasisNames, first.basis, language)})`;
}

function aggregateLines(page: Page, aggregate: CheckedAggregate): readonly string[] {
  const { options, words, ink, result } = page;
  const { language } = options;
  const statement = result.statements.find(({ id }) => id === aggregate.statement);
  if (!statement) return [];
  const edge = MARGIN + VALUE;
  const room = options.columns - edge;
  const fit = [
    words.explained(countPhrase(aggregate.explained, language)),
    words.residual(countPhrase(aggregate.residual, language)),
  ].join("; ");
  const excess =
    aggregate.excess > 0
      ? words.excess(countPhrase({ min: aggregate.excess, max: aggregate.excess }, language))
      : "";
  const value = padEnd(countPhrase(aggregate.people, language), VALUE);
  const quote = wrap(quoted(statement.quote.text), room).map(ink.voice);
  return [
    `${" ".repeat(MARGIN)}${value}${quote[0] ?? ""}`,
    ...indented(
      [
        ...quote.slice(1),
        ...sourceOf(statement, page, room),
        ...wrap(fit, room),
        ...wrap(excess, room).map(ink.accent),
      ],
      edge,
    ),
  ];
}

function sourceOf(statement: Statement, { result, options, ink }: Page, room: number): readonly string[] {
  const head = result.documents.find(({ id }) => id === result.documentOf.get(statement.id)) ?? null;
  return wrap(sourceLine(statement, head, options), room).map(ink.quiet);
}
