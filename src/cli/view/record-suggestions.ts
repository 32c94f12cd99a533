import type { Totals } from "../../5-record/usefulness.ts";
import type { ReadResult } from "../../app/reading.ts";
import type { Suggestion } from "../../app/suggest-pairs.ts";
import type { SuggestionWords } from "../../messages/record-suggestions.ts";
import { suggestionWords } from "../../messages/record-suggestions.ts";
import { padEnd, padStart, widthOf, wrap } from "../terminal/width.ts";
import { inkFor } from "./ink.ts";
import { indented, labelled, sectionHeading, textOf } from "./page.ts";
import type { ViewOptions } from "./reading-view.ts";
import { statementLines } from "./record-why.ts";

const MARGIN = 5;

/** The queue of questions: the two statements of each, what the answer would change, and how to give it. */
export function* suggestionsView(
  suggestions: readonly Suggestion[],
  waiting: number,
  result: ReadResult,
  options: ViewOptions,
): Generator<string> {
  const { language, columns } = options;
  const ink = inkFor(options.colour);
  const words = suggestionWords[language];
  if (waiting === 0) {
    yield textOf(wrap(words.none, columns));
    return;
  }
  yield textOf(sectionHeading(words.heading, words.shown(suggestions.length, waiting), columns, ink));
  for (const [index, suggestion] of suggestions.entries()) {
    const { statements, kind, same } = suggestion;
    const percent = Math.round(same * 100);
    const doubt = kind === "join" ? words.join(percent) : words.split(percent);
    const [a, b] = statements;
    yield textOf([
      "",
      ...labelled(`${padStart(String(index + 1), MARGIN - 2)}  `, ink.strong(doubt), MARGIN, columns),
      ...statements.flatMap((id, at) => statementLines(id, at === 0 ? "A" : "B", result, options, ink)),
      ...indented(totalsLines(suggestion, words), MARGIN),
      ...indented(wrap(words.moves(Math.round(suggestion.moves)), columns - MARGIN), MARGIN),
      // Only a casebook keeps an answer.
      ...(result.decisions
        ? labelled(
            " ".repeat(MARGIN) + words.answer,
            `vigil decide same|different|unsure ${shortened(a)} ${shortened(b)} --reason …`,
            MARGIN + widthOf(words.answer) + 2,
            columns,
            ink.quiet,
          )
        : []),
    ]);
  }
  yield textOf(["", ...wrap(words.rule, columns).map(ink.quiet)]);
}

/** So much of an identifier is typed. */
function shortened(id: string): string {
  return id.slice(0, 10);
}

function totalsLines({ now, ifSame, ifDifferent }: Suggestion, words: SuggestionWords): readonly string[] {
  const rows: readonly (readonly [string, Totals])[] = [
    [words.now, now],
    [words.ifSame, ifSame],
    [words.ifDifferent, ifDifferent],
  ];
  const edge = Math.max(...rows.map(([name]) => widthOf(name))) + 2;
  return rows.map(
    ([name, { corroboratedMinimum, documentedMinimum, reportedMaximum }]) =>
      padEnd(name, edge) + words.totals(corroboratedMinimum, documentedMinimum, reportedMaximum),
  );
}
