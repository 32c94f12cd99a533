import type { Command } from "./command.ts";

/** A command by its name. Its module is loaded when it is called: a start costs what the one command needs. */
export type CommandEntry = {
  readonly name: string;
  /** What it works on: reports, the record made of them, or the casebook that keeps both. */
  readonly on: "reports" | "record" | "casebook";
  readonly load: () => Promise<Command>;
};

/** Every command, in the order of the help. */
export const commandTable: readonly CommandEntry[] = [
  { name: "read", on: "reports", load: async () => (await import("./commands/read.ts")).readCommand },
  {
    name: "explain",
    on: "reports",
    load: async () => (await import("./commands/explain.ts")).explainCommand,
  },
  {
    name: "annotate",
    on: "reports",
    load: async () => (await import("./commands/annotate.ts")).annotateCommand,
  },
  { name: "count", on: "record", load: async () => (await import("./commands/count.ts")).countCommand },
  { name: "open", on: "record", load: async () => (await import("./commands/open.ts")).openCommand },
  { name: "why", on: "record", load: async () => (await import("./commands/why.ts")).whyCommand },
  { name: "sources", on: "record", load: async () => (await import("./commands/sources.ts")).sourcesCommand },
  { name: "series", on: "record", load: async () => (await import("./commands/series.ts")).seriesCommand },
  { name: "suggest", on: "record", load: async () => (await import("./commands/suggest.ts")).suggestCommand },
  { name: "train", on: "record", load: async () => (await import("./commands/train.ts")).trainCommand },
  { name: "serve", on: "casebook", load: async () => (await import("./commands/serve.ts")).serveCommand },
  { name: "invite", on: "casebook", load: async () => (await import("./commands/invite.ts")).inviteCommand },
  { name: "init", on: "casebook", load: async () => (await import("./commands/init.ts")).initCommand },
  { name: "add", on: "casebook", load: async () => (await import("./commands/add.ts")).addCommand },
  { name: "list", on: "casebook", load: async () => (await import("./commands/list.ts")).listCommand },
  { name: "show", on: "casebook", load: async () => (await import("./commands/show.ts")).showCommand },
  { name: "search", on: "casebook", load: async () => (await import("./commands/search.ts")).searchCommand },
  { name: "decide", on: "casebook", load: async () => (await import("./commands/decide.ts")).decideCommand },
  { name: "undo", on: "casebook", load: async () => (await import("./commands/undo.ts")).undoCommand },
  { name: "log", on: "casebook", load: async () => (await import("./commands/log.ts")).logCommand },
  { name: "verify", on: "casebook", load: async () => (await import("./commands/verify.ts")).verifyCommand },
  {
    name: "rebuild",
    on: "casebook",
    load: async () => (await import("./commands/rebuild.ts")).rebuildCommand,
  },
  { name: "backup", on: "casebook", load: async () => (await import("./commands/backup.ts")).backupCommand },
  {
    name: "restore",
    on: "casebook",
    load: async () => (await import("./commands/restore.ts")).restoreCommand,
  },
  { name: "erase", on: "casebook", load: async () => (await import("./commands/erase.ts")).eraseCommand },
  { name: "doctor", on: "casebook", load: async () => (await import("./commands/doctor.ts")).doctorCommand },
];
