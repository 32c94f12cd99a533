import type { Problem } from "../core/problem.ts";
import { chooseLanguage, isInterfaceLanguage } from "../messages/language.ts";
import { commonOptions, parseArguments } from "./arguments.ts";
import type { Command, ExitCode } from "./command.ts";
import { commandTable } from "./command-table.ts";
import { laterNames } from "./terminal/later-names.ts";
import type { Terminal } from "./terminal/terminal.ts";
import { processTerminal } from "./terminal/terminal.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** Runs one call of `vigil` on this process's streams and says with which code to exit. Never throws. */
export async function runVigil(argv: readonly string[], environment: Environment): Promise<ExitCode> {
  const language = chooseLanguage(languageOption(argv), environment);
  const terminal = processTerminal(language, laterNames(language), environment);
  try {
    return await dispatch(argv, terminal);
  } catch (error) {
    const { failurePlace } = await import("../app/failure-place.ts");
    return fail({ code: "internal", detail: failurePlace(error) }, terminal);
  }
}

async function dispatch(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const at = leadingOptions(argv);
  if (argv[at] === "help") return helpOn(argv[at + 1], terminal);
  const command = await commandNamed(argv[at]);
  if (command === null) return withoutCommand(argv, terminal);
  const rest = [...argv.slice(0, at), ...argv.slice(at + 1)];
  const parsed = parseArguments(rest, [...command.options, ...commonOptions]);
  if (!parsed.ok) return fail(parsed.problem, terminal, command.name);
  const { values, operands } = parsed.value;
  if (values.help === true) {
    const { commandText } = await import("./help.ts");
    await terminal.write(commandText(command, terminal.language, terminal.columns));
    return 0;
  }
  if (values.version === true) return writeVersion(terminal);
  const language = values.lang;
  if (typeof language === "string" && !isInterfaceLanguage(language)) {
    return fail({ code: "bad-language", detail: language }, terminal, command.name);
  }
  const outcome = await command.run({ values, operands, terminal });
  return outcome.ok ? outcome.value : fail(outcome.problem, terminal, command.name);
}

async function commandNamed(name: string | undefined): Promise<Command | null> {
  return (await commandTable.find((entry) => entry.name === name)?.load()) ?? null;
}

async function writeVersion(terminal: Terminal): Promise<ExitCode> {
  const { versionLine } = await import("./version.ts");
  await terminal.write(`${versionLine()}\n`);
  return 0;
}

async function writeOverview(terminal: Terminal): Promise<void> {
  const { overviewText } = await import("./help.ts");
  const names = commandTable.map(({ name }) => name);
  await terminal.write(overviewText(names, terminal.language, terminal.columns));
}

/** How many arguments before the command are options of every command or their values. */
function leadingOptions(argv: readonly string[]): number {
  let at = 0;
  while (argv[at]?.startsWith("-") === true && argv[at] !== "--") at += argv[at] === "--lang" ? 2 : 1;
  return at;
}

/** `vigil help` and `vigil help COMMAND`. */
async function helpOn(name: string | undefined, terminal: Terminal): Promise<ExitCode> {
  if (name === undefined || name.startsWith("-")) {
    await writeOverview(terminal);
    return 0;
  }
  const command = await commandNamed(name);
  if (command === null) return fail({ code: "unknown-command", detail: name }, terminal);
  const { commandText } = await import("./help.ts");
  await terminal.write(commandText(command, terminal.language, terminal.columns));
  return 0;
}

async function withoutCommand(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const parsed = parseArguments(argv, commonOptions);
  const operand = parsed.ok ? parsed.value.operands[0] : argv.find((argument) => !argument.startsWith("-"));
  if (operand !== undefined) return fail({ code: "unknown-command", detail: operand }, terminal);
  if (!parsed.ok) return fail(parsed.problem, terminal);
  if (parsed.value.values.version === true) return writeVersion(terminal);
  await writeOverview(terminal);
  return parsed.value.values.help === true ? 0 : 2;
}

async function fail(problem: Problem, terminal: Terminal, command?: string): Promise<ExitCode> {
  const [{ problemLine }, { usageProblems }] = await Promise.all([
    import("../messages/problems.ts"),
    import("./usage-problems.ts"),
  ]);
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
