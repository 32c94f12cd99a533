import type { Outcome, Problem, ProblemCode } from "../../core/problem.ts";
import { failure } from "../../core/problem.ts";
import type { StoreFailureCode } from "../../store/contract/failure.ts";
import { StoreFailure } from "../../store/contract/failure.ts";

const CODES: { readonly [code in StoreFailureCode]: ProblemCode } = {
  busy: "casebook-busy",
  diskFull: "casebook-disk-full",
  readOnly: "casebook-read-only",
  forbidden: "casebook-forbidden",
  missing: "casebook-missing",
  notACasebook: "casebook-none",
  notAFolder: "casebook-not-a-folder",
  remains: "casebook-remains",
  alreadyExists: "casebook-exists",
  wrongPassphrase: "casebook-passphrase-wrong",
  schemaNewer: "casebook-newer",
  encodingNotUtf8: "casebook-encoding",
  notPostgres: "casebook-not-postgres",
  unreachable: "casebook-unreachable",
  blobMissing: "casebook-blob-missing",
  blobDamaged: "casebook-blob-damaged",
  signingKeyMissing: "casebook-key-missing",
  unknownChain: "casebook-damaged",
  unknownEntry: "entry-unknown",
  refused: "casebook-refused",
  damaged: "casebook-damaged",
  storage: "casebook-storage",
};

/** What a store threw, as a problem. Null for anything else: a fault of Vigil's own. */
export function storeProblem(error: unknown): Problem | null {
  if (!(error instanceof StoreFailure)) return null;
  return { code: CODES[error.code], ...(error.detail === null ? {} : { detail: error.detail }) };
}

/** Runs work on a store; what the store throws becomes a problem. */
export async function guarded<T>(work: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  try {
    return await work();
  } catch (error) {
    const problem = storeProblem(error);
    if (problem === null) throw error;
    return failure(problem);
  }
}
