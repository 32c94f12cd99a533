import type { CasebookProblemCode } from "../core/casebook-problem.ts";
import type { Command } from "./command.ts";
import { addCommand } from "./commands/add.ts";
import { backupCommand } from "./commands/backup.ts";
import { decideCommand } from "./commands/decide.ts";
import { doctorCommand } from "./commands/doctor.ts";
import { eraseCommand } from "./commands/erase.ts";
import { initCommand } from "./commands/init.ts";
import { listCommand } from "./commands/list.ts";
import { logCommand } from "./commands/log.ts";
import { rebuildCommand } from "./commands/rebuild.ts";
import { restoreCommand } from "./commands/restore.ts";
import { searchCommand } from "./commands/search.ts";
import { serveCommand } from "./commands/serve.ts";
import { showCommand } from "./commands/show.ts";
import { undoCommand } from "./commands/undo.ts";
import { verifyCommand } from "./commands/verify.ts";

/** The commands that work on a casebook, in the order of the help. */
export const casebookCommands: readonly Command[] = [
  serveCommand,
  initCommand,
  addCommand,
  listCommand,
  showCommand,
  searchCommand,
  decideCommand,
  undoCommand,
  logCommand,
  verifyCommand,
  rebuildCommand,
  backupCommand,
  restoreCommand,
  eraseCommand,
  doctorCommand,
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
  "kind-unknown",
  "id-no-report",
  "id-no-statement",
  "number-unfit",
  "status-unknown",
  "folder-not-given",
  "too-many-operands",
  "watch-needs-folder",
];
