/** What `--help` says of one command. */
export type CommandHelp = {
  /** A few words, for the list of commands. */
  readonly summary: string;
  /** Usage after `vigil `. */
  readonly usage: string;
  readonly paragraphs: readonly string[];
  readonly options: Readonly<Record<string, string>>;
  readonly examples: readonly string[];
};
