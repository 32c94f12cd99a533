import type { LinkExplanation } from "../../app/explain-link.ts";
import type { ReadResult } from "../../app/reading.ts";
import { sourceLine } from "../../messages/citation.ts";
import type { GlossOptions } from "../../messages/gloss.ts";
import { whenPhrase, wherePhrase } from "../../messages/gloss.ts";
import { actHeading, countPhrase, nameOf } from "../../messages/phrases.ts";
import { quoted } from "../../messages/reading.ts";
import { bitsPhrase, comparedNames, levelPhrase, whyWords } from "../../messages/record-why.ts";
import { padEnd, padStart, widthOf, wrap } from "../terminal/width.ts";
import type { Ink } from "./ink.ts";
import { inkFor } from "./ink.ts";
import { indented, labelled, textOf } from "./page.ts";
import type { ViewOptions } from "./reading-view.ts";

const MARGIN = 5;
const BITS = 7;

/** Why two statements are one incident or two: the statements, the verdict, and the table of what was compared. */
export function* whyView(
  explanation: LinkExplanation,
  result: ReadResult,
  options: ViewOptions,
): Generator<string> {
  const { language, columns } = options;
  const ink = inkFor(options.colour);
  const words = whyWords[language];
  const { verdict, basis, comparison, statements } = explanation;
  for (const [index, id] of statements.entries())
    yield textOf(statementLines(id, index === 0 ? "A" : "B", result, options, ink));
  yield textOf([
    "",
    ...labelled(
      ink.strong(words[verdict]),
      words.bases[basis] ?? basis,
      widthOf(words[verdict]) + 2,
      columns,
    ),
    "",
  ]);
  if (!comparison) return;
  const rows = [
    { name: words.prior, found: "", bits: comparison.prior },
    ...comparison.evidence.map(({ feature, level, bits }) => ({
      name: nameOf(comparedNames, feature, language),
      found: levelPhrase(feature, level, language),
      bits,
    })),
  ];
  const first = Math.max(...rows.map(({ name }) => widthOf(name)), widthOf(words.feature)) + 2;
  const second = Math.max(...rows.map(({ found }) => widthOf(found)), widthOf(words.found)) + 2;
  const line = (name: string, found: string, bits: string): string =>
    `${" ".repeat(MARGIN)}${padEnd(name, first)}${padEnd(found, second)}${padStart(bits, BITS)}`;
  yield textOf([
    ink.quiet(line(words.feature, words.found, words.bits)),
    ...rows.map(({ name, found, bits }) => {
      const text = line(name, found, bitsPhrase(bits));
      return bits === 0 ? ink.quiet(text) : text;
    }),
    ink.strong(line(words.sum, "", bitsPhrase(comparison.bits))),
    "",
    ...wrap(words.scale, columns).map(ink.quiet),
  ]);
}

/** What a statement says, in a line: act, people, time and place. */
export function statementHeading(id: string, result: ReadResult, options: GlossOptions): string {
  const statement = result.statements.find((one) => one.id === id);
  if (!statement) return id;
  const { language } = options;
  return [
    `${actHeading(statement.act, statement.modality, language)}: ${countPhrase(statement.people, language)}`,
    whenPhrase(statement.time, language),
    wherePhrase(statement.place, options),
  ].join(" · ");
}

/** A statement under a letter: what it says, its words, and who says so where. */
export function statementLines(
  id: string,
  letter: string,
  result: ReadResult,
  options: ViewOptions,
  ink: Ink,
): readonly string[] {
  const statement = result.statements.find((one) => one.id === id);
  if (!statement) return [];
  const head = result.documents.find((one) => one.id === result.documentOf.get(id)) ?? null;
  const told = statementHeading(id, result, options);
  const room = options.columns - MARGIN;
  return [
    `  ${ink.strong(letter)}  ${wrap(told, room)[0] ?? ""}`,
    ...indented(wrap(told, room).slice(1), MARGIN),
    ...indented(wrap(quoted(statement.quote.text), room).map(ink.voice), MARGIN),
    ...indented(wrap(sourceLine(statement, head, options), room).map(ink.quiet), MARGIN),
  ];
}
