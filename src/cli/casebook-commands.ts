import type { CasebookProblemCode } from "../core/casebook-problem.ts";
import type { Command } from "./command.ts";
import { addCommand } from "./commands/add.ts";
import { initCommand } from "./commands/init.ts";
import { listCommand } from "./commands/list.ts";
import { rebuildCommand } from "./commands/rebuild.ts";
import { showCommand } from "./commands/show.ts";
import { verifyCommand } from "./commands/verify.ts";

/** The commands that work on a casebook, in the order of the help. */
export const casebookCommands: readonly Command[] = [
  initCommand,
  addCommand,
  listCommand,
  showCommand,
  verifyCommand,
  rebuildCommand,
];

/** Problems of a call itself among those of casebooks. */
export const casebookUsageProblems: readonly CasebookProblemCode[] = [
  "casebook-encrypt-server",
  "actor-missing",
  "actor-unfit",
  "reason-missing",
  "id-missing",
  "decision-unknown",
  "decision-part-unknown",
  "decision-value-unfit",
  "decision-needs",
  "list-unknown",
  "number-unfit",
  "status-unknown",
  "folder-not-given",
  "too-many-operands",
  "watch-needs-folder",
];
