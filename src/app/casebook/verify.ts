import { readFileSync, writeFileSync } from "node:fs";
import type { Sha256Hex } from "../../core/hash.ts";
import type { Outcome } from "../../core/problem.ts";
import { failure, success } from "../../core/problem.ts";
import type { Finding, Verification } from "../../ledger/verify/finding.ts";
import { verifyLedger } from "../../ledger/verify/verify.ts";
import { failurePlace } from "../failure-place.ts";
import type { Engine } from "../load-engine.ts";
import { storeProblem } from "./failures.ts";
import type { Casebook } from "./open.ts";
import type { DerivedCheck } from "./verify-derived.ts";
import { checkDerived } from "./verify-derived.ts";

export type CasebookVerification = Verification & {
  readonly derived: DerivedCheck;
  readonly digest: Sha256Hex | null;
  readonly reports: number;
};

/** A code of a finding, for wording. */
export type FindingCode = Finding["code"];

export type VerifyRequest = {
  /** Older checkpoints: the ledger must be a continuation of each. */
  readonly checkpoints: readonly string[];
};

export type VerifyStep = { readonly kind: "found"; readonly count: number } | { readonly kind: "read" };

/**
 * Verifies a casebook: the ledger and the blobs by the specification, the store's own rows, and that what is derived is
 * what reading again gives. Changes nothing.
 */
export async function* verifyCasebook(
  casebook: Casebook,
  engine: Engine,
  { checkpoints }: VerifyRequest,
): AsyncGenerator<VerifyStep, CasebookVerification> {
  const ledger = await casebook.verifying((source) => verifyLedger(source, { checkpoints }));
  const beside = await findingsOf(() => casebook.audit());
  let reports = 0;
  let derived: DerivedCheck = "unchecked";
  let digest: Sha256Hex | null = null;
  const findings: Finding[] = [...ledger.findings, ...beside];
  if (ledger.ok) {
    try {
      const check = yield* checkDerived(casebook, engine);
      reports = check.reports;
      derived = check.derived;
      digest = check.digest;
      findings.push(...check.findings);
    } catch (error) {
      findings.push(unreadable(error));
    }
  }
  const first = findings.find((finding) => finding.seq !== null) ?? findings[0] ?? null;
  return {
    ...ledger,
    ok: first === null,
    first,
    findings: findings.slice(0, 1000),
    derived,
    digest,
    reports,
  };
}

function unreadable(error: unknown): Finding {
  const subject = storeProblem(error)?.code ?? failurePlace(error);
  return { code: "unreadable", chain: null, seq: null, subject };
}

async function findingsOf(work: () => Promise<readonly Finding[]>): Promise<readonly Finding[]> {
  try {
    return await work();
  } catch (error) {
    return [unreadable(error)];
  }
}

const ORIGIN_LINE = /^(?=vigil\/[0-9a-f]{32}\/[a-z0-9-]{1,32}\n\d+\n)/mu;

/** The checkpoints in files, each of which may hold those of several chains. */
export function readCheckpoints(paths: readonly string[]): Outcome<readonly string[]> {
  const notes: string[] = [];
  for (const path of paths) {
    let text: string;
    try {
      text = readFileSync(path, "utf8");
    } catch {
      return failure({ code: "checkpoint-unreadable", path });
    }
    const found = text.split(ORIGIN_LINE).filter((note) => note.startsWith("vigil/"));
    if (found.length === 0) return failure({ code: "checkpoint-unfit", path });
    notes.push(...found);
  }
  return success(notes);
}

/** Writes the casebook's latest checkpoints to a file, for a later verification. */
export async function saveCheckpoints(casebook: Casebook, path: string): Promise<Outcome<number>> {
  const notes: string[] = [];
  for (const chain of await casebook.chains()) {
    const note = await casebook.checkpoint(chain);
    if (note !== null) notes.push(note);
  }
  try {
    writeFileSync(path, notes.join(""));
  } catch {
    return failure({ code: "checkpoint-not-written", path });
  }
  return success(notes.length);
}
