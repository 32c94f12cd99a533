import type { Command } from "./command.ts";
import { countCommand } from "./commands/count.ts";

/** Commands that count, compare and check what was read. */
export const recordCommands: readonly Command[] = [countCommand];

/** Their problems of the call itself. */
export const recordUsageProblems: readonly string[] = [
  "unknown-act",
  "unknown-role",
  "unknown-place",
  "unknown-statement",
  "two-statements",
];
