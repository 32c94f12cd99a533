import type { LocalNames } from "../../core/local-names.ts";
import type { InterfaceLanguage } from "../../messages/language.ts";
import { printable, printableStyled } from "./printable.ts";

/** Where a command's words go, and what that place can show. */
export type Terminal = {
  readonly language: InterfaceLanguage;
  /** What places and bodies are called in that language. */
  readonly names: LocalNames;
  /** Columns for text meant for people. */
  readonly columns: number;
  readonly colour: boolean;
  /** Standard error is a terminal: progress may be drawn. */
  readonly interactive: boolean;
  /** Standard output and standard error are both a terminal: what is noted stands beside what is written. */
  readonly together?: boolean;
  /** Writes to standard output; resolves when more may follow. What could steer a terminal is written as an escape. */
  readonly write: (text: string) => Promise<void>;
  /** Writes one line to standard error. */
  readonly note: (line: string) => void;
  /** Replaces the progress line on standard error; an empty line takes it away. */
  readonly progress: (line: string) => void;
};

type Environment = Readonly<Record<string, string | undefined>>;

const WIDEST = 100;
const NARROWEST = 40;

/** Columns to set text in: the terminal's, within what reads well; 88 where there is no terminal. */
export function columnsFor(terminalColumns: number | undefined): number {
  if (terminalColumns === undefined || terminalColumns <= 0) return 88;
  return Math.max(NARROWEST, Math.min(WIDEST, terminalColumns));
}

/** Colour only on a terminal that has it, and never against NO_COLOR (no-color.org). */
export function colourAllowed(isTerminal: boolean, environment: Environment): boolean {
  const refused = environment.NO_COLOR;
  return isTerminal && (refused === undefined || refused === "") && environment.TERM !== "dumb";
}

/** The terminal of this process. A reader that closes the pipe early ends the process quietly. */
export function processTerminal(
  language: InterfaceLanguage,
  names: LocalNames,
  environment: Environment,
): Terminal {
  const { stdout, stderr } = process;
  const quietly = (error: NodeJS.ErrnoException): void => {
    process.exit(error.code === "EPIPE" ? 0 : 1);
  };
  stdout.on("error", quietly);
  stderr.on("error", quietly);
  let progressShown = false;
  const clearProgress = (): void => {
    if (progressShown) stderr.write("\r\u001b[2K");
    progressShown = false;
  };
  const colour = colourAllowed(stdout.isTTY === true, environment);
  return {
    language,
    names,
    columns: columnsFor(stdout.isTTY ? stdout.columns : undefined),
    colour,
    interactive: stderr.isTTY === true,
    together: stdout.isTTY === true && stderr.isTTY === true,
    write: async (text) => {
      if (stdout.isTTY) clearProgress();
      if (stdout.write(printableStyled(text, colour))) return;
      await new Promise<void>((resolve) => {
        stdout.once("drain", resolve);
      });
    },
    note: (line) => {
      clearProgress();
      stderr.write(`${printable(line)}\n`);
    },
    progress: (line) => {
      if (stderr.isTTY !== true) return;
      clearProgress();
      if (line === "") return;
      stderr.write(line);
      progressShown = true;
    },
  };
}
