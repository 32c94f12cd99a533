import type { Outcome } from "../core/problem.ts";
import type { Terminal } from "./terminal/terminal.ts";

/** 0 done, 1 failed, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** One option of a command; its description lives in `src/messages/help.ts`. */
export type CommandOption = {
  readonly name: string;
  /** Stands for the value in the help, e.g. `DATE`; absent for an option that takes none. */
  readonly value?: string;
};

/** What the caller typed, checked against the command's options. */
export type Call = {
  readonly values: Readonly<Record<string, string | true>>;
  readonly operands: readonly string[];
  readonly terminal: Terminal;
};

/** One entry of the command table. */
export type Command = {
  readonly name: string;
  readonly options: readonly CommandOption[];
  readonly run: (call: Call) => Promise<Outcome<ExitCode>>;
};

/** The value of an option that takes one, or null. */
export function optionValue(call: Call, name: string): string | null {
  const value = call.values[name];
  return typeof value === "string" ? value : null;
}
