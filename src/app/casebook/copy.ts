import type { Outcome } from "../../core/problem.ts";
import { failure, success } from "../../core/problem.ts";
import { verifyLedger } from "../../ledger/verify/verify.ts";
import { guarded } from "./failures.ts";
import type { Casebook } from "./open.ts";
import { destinationAt, openCasebook } from "./open.ts";
import type { CasebookPlace } from "./place.ts";

/** What was copied. */
export type Copied = { readonly casebook: string; readonly entries: number; readonly reports: number };

/**
 * Copies a casebook, as it is at one moment, to an empty place, opens the copy and verifies it there. Backups and
 * restoring are both this.
 */
export function copyCasebook(
  casebook: Casebook,
  place: CasebookPlace,
  passphrase: string | null,
): Promise<Outcome<Copied>> {
  return guarded(async () => {
    const destination = await destinationAt(place, passphrase);
    try {
      await casebook.copyTo(destination);
    } finally {
      await destination.engine.close();
    }
    // As it lies: opened to write, it would have a log beside it again, which no read-only disk takes.
    const copy = await openCasebook(place, async () => success(passphrase ?? ""), true);
    if (!copy.ok) return copy;
    try {
      return await verified(copy.value);
    } finally {
      await copy.value.close();
    }
  });
}

async function verified(copy: Casebook): Promise<Outcome<Copied>> {
  const { ok, chains } = await copy.verifying((source) => verifyLedger(source));
  const findings = await copy.audit();
  if (!ok || findings.length > 0) return failure({ code: "copy-not-verified" });
  const entries = chains.reduce((sum, { size }) => sum + size, 0);
  let reports = 0;
  for await (const _ of copy.reports()) reports += 1;
  return success({ casebook: copy.casebook, entries, reports });
}
