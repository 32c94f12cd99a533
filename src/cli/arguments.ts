import type { Outcome } from "../core/problem.ts";
import { failure, success } from "../core/problem.ts";
import type { CommandOption } from "./command.ts";

/** Arguments of one call, split into options and operands. */
export type Arguments = {
  readonly values: Readonly<Record<string, string | true>>;
  readonly operands: readonly string[];
};

/** Options of every command. */
export const commonOptions: readonly CommandOption[] = [
  { name: "lang", value: "en|ko" },
  { name: "help" },
  { name: "version" },
];

/**
 * Splits arguments by the options a command has. Everything after `--` is an operand. Problems: an option that
 * is not in the list, one without its value, or one with a value that takes none.
 */
export function parseArguments(
  argv: readonly string[],
  options: readonly CommandOption[],
): Outcome<Arguments> {
  const config = Object.fromEntries(
    options.map((option) => [
      option.name,
      { type: option.value === undefined ? ("boolean" as const) : ("string" as const) },
    ]),
  );
  // An import would load everything else that the module has, for some milliseconds.
  const { tokens } = process.getBuiltinModule("node:util").parseArgs({
    args: [...argv],
    options: { ...config, help: { type: "boolean", short: "h" } },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const values: Record<string, string | true> = {};
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") operands.push(token.value);
    if (token.kind !== "option") continue;
    const option = options.find((candidate) => candidate.name === token.name);
    if (option === undefined) return failure({ code: "unknown-option", detail: token.rawName });
    if (option.value === undefined) {
      if (token.value !== undefined) return failure({ code: "option-takes-no-value", detail: token.rawName });
      values[option.name] = true;
    } else {
      if (token.value === undefined) return failure({ code: "option-needs-value", detail: token.rawName });
      values[option.name] = token.value;
    }
  }
  return success({ values, operands });
}
