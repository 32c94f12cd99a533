import type { Command } from "./command.ts";
import { countCommand } from "./commands/count.ts";
import { openCommand } from "./commands/open.ts";
import { seriesCommand } from "./commands/series.ts";
import { sourcesCommand } from "./commands/sources.ts";
import { suggestCommand } from "./commands/suggest.ts";
import { trainCommand } from "./commands/train.ts";
import { whyCommand } from "./commands/why.ts";

/** Commands that count, compare and check what was read. */
export const recordCommands: readonly Command[] = [
  countCommand,
  openCommand,
  whyCommand,
  sourcesCommand,
  seriesCommand,
  suggestCommand,
  trainCommand,
];

/** Their problems of the call itself. */
export const recordUsageProblems: readonly string[] = [
  "unknown-act",
  "unknown-role",
  "unknown-place",
  "unknown-statement",
  "two-statements",
  "svg-needs-incident",
  "weights-need-paths",
  "doubt-unfit",
];
