import type { CasebookFindings } from "../../app/casebook/search.ts";
import { casebookWords } from "../../messages/casebook.ts";
import { LONGEST_NAME } from "../../messages/citation.ts";
import { glossOf } from "../../messages/gloss.ts";
import { datePhrase } from "../../messages/phrases.ts";
import { languageName } from "../../messages/places.ts";
import { printablePath } from "../../messages/problems.ts";
import { readingWords } from "../../messages/reading.ts";
import { padEnd, truncate, wrap } from "../terminal/width.ts";
import type { ViewOptions } from "./casebook-lines.ts";
import { inkFor } from "./ink.ts";
import { indented, textOf } from "./page.ts";
import { ID_SHOWN, shortId } from "./short-id.ts";

const EDGE = ID_SHOWN + 2;
/** Of each report; the data has all. */
const MOST_EXCERPTS = 3;

type Hit = CasebookFindings["hits"][number];
type Excerpt = Hit["excerpts"][number];

/** What a search found, the best first: each report with the words around what was found, and its statements. */
export function* searchView(found: CasebookFindings, options: ViewOptions): Generator<string> {
  const ink = inkFor(options.colour);
  const words = casebookWords[options.language];
  if (found.hits.length === 0) {
    yield textOf([words.foundNothing]);
    return;
  }
  yield textOf([ink.strong(words.found(found.total, found.hits.length))]);
  for (const hit of found.hits) yield textOf(["", ...hitLines(hit, options)]);
  if (found.ranked < found.total) yield textOf(["", ink.quiet(words.rankedLatest(found.ranked))]);
}

function hitLines(hit: Hit, options: ViewOptions): readonly string[] {
  const { language, columns } = options;
  const ink = inkFor(options.colour);
  const room = columns - EDGE;
  const date =
    hit.published === null ? null : datePhrase(hit.published as Parameters<typeof datePhrase>[0], language);
  const facts = [hit.publisher, date ?? readingWords[language].undated, languageName(hit.language, language)];
  const title = hit.title ?? hit.name ?? casebookWords[language].unnamedReport;
  const [first = "", ...rest] = wrap(truncate(printablePath(title), LONGEST_NAME), room).map(ink.strong);
  const quotes = hit.statements.filter(({ quote }) => quote.marks.length > 0);
  const said = quotes
    .slice(0, MOST_EXCERPTS)
    .flatMap((statement) => [
      ...marked(statement.quote, room, options.colour, ink.voice),
      ...wrap(glossOf(statement, options), room),
      ink.quiet(shortId(statement.id)),
    ]);
  const around = quotes.length > 0 ? [] : hit.excerpts.slice(0, MOST_EXCERPTS);
  return [
    `${ink.quiet(padEnd(shortId(hit.report), EDGE))}${first}`,
    ...indented(
      [
        ...rest,
        ...wrap(facts.filter((fact) => fact !== null).join(" · "), room).map(ink.quiet),
        ...said,
        ...around.flatMap((excerpt) => marked(excerpt, room, options.colour, (line) => line)),
      ],
      EDGE,
    ),
  ];
}

// Private-use characters stand for the marks until lines are set: what replaces them does not count as width.
const OPEN = "\ue000";
const CLOSE = "\ue001";
const INVERSE = { open: "\u001b[7m", close: "\u001b[27m" };
const BRACKETS = { open: "[", close: "]" };

/** The words with what was found set apart: by colour where there is colour, else in brackets. */
function marked(
  { text, marks }: Excerpt,
  room: number,
  colour: boolean,
  style: (line: string) => string,
): readonly string[] {
  let told = "";
  let at = 0;
  for (const { start, end } of marks) {
    told += plain(text.slice(at, start)) + OPEN + plain(text.slice(start, end)) + CLOSE;
    at = end;
  }
  const { open, close } = colour ? INVERSE : BRACKETS;
  return wrap(printablePath(told + plain(text.slice(at))).trim(), room).map((line) =>
    style(line.replaceAll(OPEN, open).replaceAll(CLOSE, close)),
  );
}

function plain(text: string): string {
  return text.replace(/\s+/gu, " ").replace(/[\ue000\ue001]/gu, "");
}
