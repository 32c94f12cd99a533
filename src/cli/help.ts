import { commandHelp, commonOptionHelp, helpFrame } from "../messages/help.ts";
import type { InterfaceLanguage } from "../messages/language.ts";
import { commonOptions } from "./arguments.ts";
import type { Command, CommandOption } from "./command.ts";
import { padEnd, widthOf, wrap } from "./terminal/width.ts";

/** The help of Vigil as a whole: every command in a line. */
export function overviewText(names: readonly string[], language: InterfaceLanguage, columns: number): string {
  const frame = helpFrame[language];
  const rows = names.map((name) => [name, commandHelp[language][name]?.summary ?? ""] as const);
  return lines(
    frame.purpose,
    "",
    `${frame.usage}: vigil COMMAND [OPTIONS] …`,
    "",
    frame.commands,
    ...table(rows, columns),
    "",
    frame.options,
    ...optionRows(commonOptions, commonOptionHelp[language], columns),
    "",
    frame.more,
    frame.exitCodes,
  );
}

/** The help of one command. */
export function commandText(command: Command, language: InterfaceLanguage, columns: number): string {
  const frame = helpFrame[language];
  const help = commandHelp[language][command.name];
  if (help === undefined) return overviewText([command.name], language, columns);
  return lines(
    `${frame.usage}: vigil ${help.usage}`,
    "",
    ...help.paragraphs.flatMap((paragraph) => [...wrap(paragraph, columns), ""]),
    frame.options,
    ...optionRows(command.options, help.options, columns),
    ...optionRows(commonOptions, commonOptionHelp[language], columns),
    "",
    frame.examples,
    ...help.examples.map((example) => `  ${example}`),
  );
}

function optionRows(
  options: readonly CommandOption[],
  descriptions: Readonly<Record<string, string>>,
  columns: number,
): readonly string[] {
  const rows = options.map((option) => {
    const value = option.value === undefined ? "" : ` ${option.value}`;
    return [`--${option.name}${value}`, descriptions[option.name] ?? ""] as const;
  });
  return table(rows, columns, OPTION_COLUMN);
}

const OPTION_COLUMN = 18;

function table(
  rows: readonly (readonly [string, string])[],
  columns: number,
  narrowest = 0,
): readonly string[] {
  const first = Math.max(narrowest, ...rows.map(([name]) => widthOf(name)));
  return rows.flatMap(([name, text]) =>
    wrap(text, columns - first - 4).map(
      (line, index) => `  ${padEnd(index === 0 ? name : "", first)}  ${line}`,
    ),
  );
}

function lines(...parts: readonly string[]): string {
  return `${parts.join("\n")}\n`;
}
