import type { Statement } from "../../3-statement/types.ts";
import type { LoggedEntry } from "../../app/casebook/dossier.ts";
import type { DocumentHead } from "../../app/reading.ts";
import { casebookWords } from "../../messages/casebook.ts";
import { entryNames, statusNames } from "../../messages/casebook-names.ts";
import { sourceLine } from "../../messages/citation.ts";
import { glossOf } from "../../messages/gloss.ts";
import type { InterfaceLanguage } from "../../messages/language.ts";
import { countPhrase, nameOf } from "../../messages/phrases.ts";
import { printablePath } from "../../messages/problems.ts";
import { quoted } from "../../messages/reading.ts";
import type { Terminal } from "../terminal/terminal.ts";
import { padEnd, wrap } from "../terminal/width.ts";
import type { Ink } from "./ink.ts";
import { indented } from "./page.ts";

/** Characters of an identifier that are shown: enough to tell apart and to type. */
export const ID_SHOWN = 12;

export type ViewOptions = Pick<Terminal, "language" | "names" | "columns" | "colour">;

/** The beginning of an identifier. */
export function shortId(id: string): string {
  return id.slice(0, ID_SHOWN);
}

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

/** What a person's entry says, in a line without its number, actor and time. */
export function entryPhrase({ content, kind }: LoggedEntry, language: InterfaceLanguage): string {
  const name = (key: string): string => nameOf(entryNames, key, language);
  if (content === null) return `${name(kind)} (${casebookWords[language].erased})`;
  switch (content.kind) {
    case "reportReceived":
      return `${name(kind)} ${shortId(content.body.report)} ${printablePath(content.body.name ?? "")}`.trim();
    case "readingMade": {
      const { report, engine, statements, reading } = content.body;
      const words = casebookWords[language];
      const outcome = reading === null ? words.unreadReport : words.statementCount(statements);
      return `${name(kind)} ${shortId(report)}, ${engine}: ${outcome}`;
    }
    case "decision": {
      const { decision, address, reason } = content.body;
      const value =
        decision.kind === "correct"
          ? ` ${decision.part} → ${typeof decision.value === "string" ? decision.value : JSON.stringify(decision.value)}`
          : decision.kind === "estimate"
            ? ` ${countPhrase(decision.people, language)}`
            : "";
      return `${name(decision.kind)}${value} (${addressPhrase(address)}): ${reason}`;
    }
    case "judgement": {
      const [a, b] = content.body.pair;
      return `${name(content.body.verdict)} (${addressPhrase(a)} | ${addressPhrase(b)}): ${content.body.reason}`;
    }
    case "grade": {
      const { grade, reason } = content.body;
      const about = grade.kind === "reliability" ? grade.source : addressPhrase(grade.address);
      return `${name(kind)} ${grade.value} (${about}): ${reason}`;
    }
    case "status":
      return `${name(kind)} ${nameOf(statusNames, content.body.status, language)} (${addressPhrase(content.body.address)}): ${content.body.reason}`;
    case "note":
      return `${name(kind)}: ${content.body.text}`;
    case "weightsSet": {
      const { weights, reason } = content.body;
      return `${name(weights === null ? "weightsShipped" : kind)}: ${reason}`;
    }
    case "undo":
      return `${name(kind)} ${content.body.seq}: ${content.body.reason}`;
    case "erasure":
      return `${name(kind)} ${content.body.entries.join(", ")}: ${content.body.reason}`;
    case "keyChanged":
      return `${name(kind)}: ${content.body.reason}`;
    case "chainOpened":
      return `${name(kind)} ${content.body.chain}`;
    case "opened":
      return `${name(kind)} ${content.body.casebook}`;
  }
}

function addressPhrase(address: { report: string; start: number; end: number; act: string }): string {
  return `${shortId(address.report)}:${address.start}–${address.end} ${address.act}`;
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
  const phrase = printablePath(entryPhrase(entry, language)) + gone;
  return [
    `${number}${ink.quiet(`${momentPhrase(entry.time)}  ${printablePath(entry.actor)}`)}`,
    ...indented(wrap(phrase, columns - 6), 6),
  ];
}
