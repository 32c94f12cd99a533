import { widthOf, wrap } from "../terminal/width.ts";
import type { Ink } from "./ink.ts";

/** Lines of a page as one piece to be written, without spaces at their ends. */
export function textOf(lines: readonly string[]): string {
  return `${lines.map((line) => line.trimEnd()).join("\n")}\n`;
}

/** An empty line, then a title with a rule to the right edge and a quiet note between. */
export function sectionHeading(title: string, note: string, columns: number, ink: Ink): readonly string[] {
  const rest = Math.max(0, columns - widthOf(title) - widthOf(note) - (note === "" ? 1 : 3));
  const tail = note === "" ? "" : `  ${ink.quiet(note)}`;
  return ["", `${ink.strong(title)}${tail} ${ink.quiet("─".repeat(rest))}`];
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
