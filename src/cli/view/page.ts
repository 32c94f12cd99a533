import { widthOf, wrap } from "../terminal/width.ts";
import type { Ink } from "./ink.ts";

/** Lines of a page as one piece to be written, without spaces at their ends. */
export function textOf(lines: readonly string[]): string {
  return `${lines.map((line) => line.trimEnd()).join("\n")}\n`;
}

/** An empty line, then a title with a rule to the right edge and a quiet note between. */
export function sectionHeading(title: string, note: string, columns: number, ink: Ink): readonly string[] {
  const beside = note !== "" && widthOf(title) + widthOf(note) + 4 <= columns;
  const before = beside ? `${ink.strong(title)}  ${ink.quiet(note)}` : ink.strong(title);
  const rest = columns - widthOf(title) - (beside ? widthOf(note) + 2 : 0) - 1;
  const below = note === "" || beside ? [] : wrap(note, columns).map(ink.quiet);
  return ["", `${before} ${ink.quiet("─".repeat(Math.max(0, rest)))}`, ...below];
}

/** The lines, moved to the right. */
export function indented(lines: readonly string[], columns: number): readonly string[] {
  return lines.map((line) => " ".repeat(columns) + line);
}

/** A label and text beside it, the text broken to the width and set under itself. */
export function labelled(
  label: string,
  text: string,
  edge: number,
  columns: number,
  style: (line: string) => string = (line) => line,
): readonly string[] {
  const lines = wrap(text, columns - edge);
  const first = label + " ".repeat(Math.max(1, edge - widthOf(label)));
  return (lines.length === 0 ? [""] : lines).map((line, index) =>
    index === 0 ? first + style(line) : " ".repeat(edge) + style(line),
  );
}
