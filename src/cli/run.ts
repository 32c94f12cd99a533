import { failurePlace } from "../app/failure-place.ts";
import { localNames } from "../app/local-names.ts";
import type { Problem } from "../core/problem.ts";
import { chooseLanguage, isInterfaceLanguage } from "../messages/language.ts";
import { problemLine } from "../messages/problems.ts";
import { commonOptions, parseArguments } from "./arguments.ts";
import { casebookCommands, casebookUsageProblems } from "./casebook-commands.ts";
import type { Command, ExitCode } from "./command.ts";
import { annotateCommand } from "./commands/annotate.ts";
import { explainCommand } from "./commands/explain.ts";
import { readCommand } from "./commands/read.ts";
import { commandText, overviewText } from "./help.ts";
import { recordCommands, recordUsageProblems } from "./record-commands.ts";
import type { Terminal } from "./terminal/terminal.ts";
import { processTerminal } from "./terminal/terminal.ts";
import { versionLine } from "./version.ts";

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  readCommand,
  explainCommand,
  annotateCommand,
  ...recordCommands,
  ...casebookCommands,
];

type Environment = Readonly<Record<string, string | undefined>>;

/** Problems of the call itself, as against problems of what it was to work on. */
const usageProblems: ReadonlySet<string> = new Set([
  ...casebookUsageProblems,
  "no-paths",
  "no-file",
  "one-file-only",
  "unknown-command",
  "unknown-option",
  "option-needs-value",
  "option-takes-no-value",
  "bad-date",
  "bad-language",
  "json-only",
  "serve-needs-accounts",
  ...recordUsageProblems,
]);

/** Runs one call of `vigil` on this process's streams and says with which code to exit. Never throws. */
export async function runVigil(argv: readonly string[], environment: Environment): Promise<ExitCode> {
  const language = chooseLanguage(languageOption(argv), environment);
  const terminal = processTerminal(language, localNames(language), environment);
  try {
    return await dispatch(argv, terminal);
  } catch (error) {
    return fail({ code: "internal", detail: failurePlace(error) }, terminal);
  }
}

async function dispatch(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const at = leadingOptions(argv);
  if (argv[at] === "help") return helpOn(argv[at + 1], terminal);
  const command = commands.find((candidate) => candidate.name === argv[at]);
  if (command === undefined) return withoutCommand(argv, terminal);
  const rest = [...argv.slice(0, at), ...argv.slice(at + 1)];
  const parsed = parseArguments(rest, [...command.options, ...commonOptions]);
  if (!parsed.ok) return fail(parsed.problem, terminal, command.name);
  const { values, operands } = parsed.value;
  if (values.help === true) {
    await terminal.write(commandText(command, terminal.language, terminal.columns));
    return 0;
  }
  if (values.version === true) {
    await terminal.write(`${versionLine()}\n`);
    return 0;
  }
  const language = values.lang;
  if (typeof language === "string" && !isInterfaceLanguage(language)) {
    return fail({ code: "bad-language", detail: language }, terminal, command.name);
  }
  const outcome = await command.run({ values, operands, terminal });
  return outcome.ok ? outcome.value : fail(outcome.problem, terminal, command.name);
}

/** How many arguments before the command are options of every command or their values. */
function leadingOptions(argv: readonly string[]): number {
  let at = 0;
  while (argv[at]?.startsWith("-") === true && argv[at] !== "--") at += argv[at] === "--lang" ? 2 : 1;
  return at;
}

/** `vigil help` and `vigil help COMMAND`. */
async function helpOn(name: string | undefined, terminal: Terminal): Promise<ExitCode> {
  const { language, columns } = terminal;
  if (name === undefined || name.startsWith("-")) {
    await terminal.write(overviewText(commands, language, columns));
    return 0;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) return fail({ code: "unknown-command", detail: name }, terminal);
  await terminal.write(commandText(command, language, columns));
  return 0;
}

async function withoutCommand(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const parsed = parseArguments(argv, commonOptions);
  const operand = parsed.ok ? parsed.value.operands[0] : argv.find((argument) => !argument.startsWith("-"));
  if (operand !== undefined) return fail({ code: "unknown-command", detail: operand }, terminal);
  if (!parsed.ok) return fail(parsed.problem, terminal);
  if (parsed.value.values.version === true) {
    await terminal.write(`${versionLine()}\n`);
    return 0;
  }
  await terminal.write(overviewText(commands, terminal.language, terminal.columns));
  return parsed.value.values.help === true ? 0 : 2;
}

function fail(problem: Problem, terminal: Terminal, command?: string): ExitCode {
  const name = command === undefined ? "vigil" : `vigil ${command}`;
  terminal.note(`${name}: ${problemLine(problem, terminal.language)}`);
  return usageProblems.has(problem.code) ? 2 : 1;
}

/** The value of `--lang` before anything else is checked, so that even a usage error is told in it. */
function languageOption(argv: readonly string[]): string | undefined {
  const at = argv.findIndex((argument) => argument === "--lang" || argument.startsWith("--lang="));
  if (at < 0) return undefined;
  return argv[at]?.startsWith("--lang=") ? argv[at].slice("--lang=".length) : argv[at + 1];
}
