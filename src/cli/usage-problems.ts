import type { CasebookProblemCode } from "../core/casebook-problem.ts";
import type { ProblemCode } from "../core/problem.ts";

const OF_CALLS: readonly ProblemCode[] = [
  "no-paths",
  "no-file",
  "one-file-only",
  "unknown-command",
  "unknown-option",
  "option-needs-value",
  "option-takes-no-value",
  "bad-date",
  "published-later",
  "bad-language",
  "json-only",
  "port-out-of-range",
  "serve-needs-accounts",
  "account-role-unknown",
  "unknown-act",
  "unknown-role",
  "unknown-place",
  "window-unfit",
  "unknown-statement",
  "two-statements",
  "nothing-compared",
  "svg-needs-incident",
  "weights-need-paths",
  "doubt-unfit",
];

const OF_CASEBOOKS: readonly CasebookProblemCode[] = [
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
  "backup-inside",
  "too-many-operands",
  "watch-needs-folder",
];

/** Problems of the call itself, as against problems of what it was to work on: the exit code 2. */
export const usageProblems: ReadonlySet<string> = new Set([...OF_CALLS, ...OF_CASEBOOKS]);
