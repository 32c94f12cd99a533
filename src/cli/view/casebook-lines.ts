import type { Statement } from "../../3-statement/types.ts";
import type { LoggedEntry } from "../../app/casebook/dossier.ts";
import type { DocumentHead } from "../../app/reading.ts";
import { casebookWords } from "../../messages/casebook.ts";
import { sourceLine } from "../../messages/citation.ts";
import { glossOf } from "../../messages/gloss.ts";
import { countPhrase } from "../../messages/phrases.ts";
import { printablePath } from "../../messages/problems.ts";
import { quoted } from "../../messages/reading.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { padEnd, wrap } from "../terminal/width.ts";
import { entryPhrase } from "./entry-phrase.ts";
import type { Ink } from "./ink.ts";
import { indented } from "./page.ts";
import { shortId } from "./short-id.ts";

export type ViewOptions = Pick<Terminal, "language" | "names" | "columns" | "colour">;

/** A moment as a log shows it: to the minute, in UTC. */
export function momentPhrase(instant: string): string {
  return `${instant.slice(0, 10)} ${instant.slice(11, 16)}Z`;
}

const VALUE = 14;

/** One statement: the number it gives, its words, what was read in them, and who says so. */
export function statementLines(
  statement: Statement,
  head: DocumentHead | null,
  options: ViewOptions,
  ink: Ink,
): readonly string[] {
  const { language, columns } = options;
  const room = columns - VALUE;
  const [first = "", ...rest] = wrap(quoted(statement.quote.text), room).map(ink.voice);
  return [
    padEnd(countPhrase(statement.people, language), VALUE) + first,
    ...indented(
      [
        ...rest,
        ...wrap(glossOf(statement, options), room),
        ...wrap(sourceLine(statement, head, options), room).map(ink.quiet),
        ink.quiet(shortId(statement.id)),
      ],
      VALUE,
    ),
  ];
}

/** An entry on lines of its own: number, moment and actor, then what it says. */
export function entryLines(
  entry: LoggedEntry,
  withdrawn: boolean,
  options: ViewOptions,
  ink: Ink,
): readonly string[] {
  const { language, columns } = options;
  const number = padEnd(String(entry.seq), 6);
  const gone = withdrawn ? ` (${casebookWords[language].withdrawn})` : "";
  const phrase = printablePath(entryPhrase(entry, options)) + gone;
  return [
    `${number}${ink.quiet(`${momentPhrase(entry.time)}  ${printablePath(entry.actor)}`)}`,
    ...indented(wrap(phrase, columns - 6), 6),
  ];
}
