import type { CasebookProblemCode } from "./casebook-problem.ts";

/** Why an input could not be read, or a call could not be answered. Wording: `src/messages/problems.ts`. */
export type ProblemCode =
  | CasebookProblemCode
  | "path-missing"
  | "path-forbidden"
  | "path-not-readable"
  | "path-unusual"
  | "path-folder"
  | "folder-empty"
  | "report-empty"
  | "report-binary"
  | "report-too-large"
  | "report-too-deep"
  | "report-failed"
  | "given-unheeded"
  | "header-date"
  | "no-paths"
  | "adding-busy"
  | "zone-unknown"
  | "no-file"
  | "one-file-only"
  | "nothing-read"
  | "unknown-command"
  | "unknown-option"
  | "option-needs-value"
  | "option-takes-no-value"
  | "bad-date"
  | "published-later"
  | "bad-language"
  | "json-only"
  | "unknown-act"
  | "unknown-role"
  | "unknown-place"
  | "window-unfit"
  | "unknown-statement"
  | "two-statements"
  | "nothing-compared"
  | "svg-needs-incident"
  | "weights-unfit"
  | "weights-need-paths"
  | "judgements-unfit"
  | "doubt-unfit"
  | "too-few-pairs"
  | "not-written"
  | "serve-needs-accounts"
  | "port-taken"
  | "port-unfit"
  | "port-out-of-range"
  | "invitation-unknown"
  | "account-name-unfit"
  | "account-exists"
  | "account-unknown"
  | "password-unfit"
  | "last-administrator"
  | "code-wrong"
  | "session-missing"
  | "role-insufficient"
  | "account-role-unknown"
  | "request-foreign"
  | "request-not-json"
  | "internal";

/**
 * A failure as a value. `path` is the path as the caller gave it; `detail` is a word the caller typed, a size or
 * a place in Vigil's own code: never text of a report, and never a name found in one.
 */
export type Problem = {
  readonly code: ProblemCode;
  readonly path?: string;
  readonly detail?: string;
};

/** A value, or the problem that stood in its way. */
export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem };

/** The outcome that holds a value. */
export function success<Value>(value: Value): Outcome<Value> {
  return { ok: true, value };
}

/** The outcome that holds a problem. */
export function failure(problem: Problem): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem };
}
