import type { ChainSummary, Finding, Verification } from "./finding.ts";
import { checkpointLines } from "./note-check.ts";
import type { LedgerSource } from "./source.ts";
import type { ChainResult } from "./verify-chain.ts";
import { verifyChain } from "./verify-chain.ts";

export type VerifyOptions = {
  /** Older checkpoints, signed notes as they were kept: the ledger must be a continuation of each. */
  readonly checkpoints?: readonly string[];
  /** Verifier keys known from elsewhere; without them the first entry of each chain is believed. */
  readonly keys?: readonly string[];
};

/**
 * Checks a whole casebook against `docs/spec/ledger.md`: chains, trees, signatures, erasures and blobs. Findings are
 * values; storage that cannot be read is a finding too.
 */
export async function verifyLedger(source: LedgerSource, options: VerifyOptions = {}): Promise<Verification> {
  const findings: Finding[] = [];
  const notices: Finding[] = [];
  const chains: ChainSummary[] = [];
  const blobs = new Set<string>();
  let reports = 0;
  const names = await readable(findings, null, [], () => source.chains());
  if (names.length === 0) findings.push({ code: "noChain", chain: null, seq: null });
  const results = new Map<string, ChainResult>();
  const older = olderCheckpoints(source.casebook, options.checkpoints ?? [], names, findings);
  for (const chain of ordered(names)) {
    const question = { chain, checkpoints: older.get(chain) ?? [], keys: options.keys ?? null };
    const result = await readable(findings, chain, null, () => verifyChain(source, question));
    if (result === null) continue;
    results.set(chain, result);
    chains.push(result.summary);
    findings.push(...result.findings);
    notices.push(...result.notices);
    for (const blob of result.blobs) blobs.add(blob);
    reports += result.blobs.length;
  }
  findings.push(...announcementFindings(results));
  await readable(findings, null, null, async () => {
    for (const { table, chain, seq } of await source.strays())
      findings.push({ code: "strayRow", chain, seq, subject: table });
    if ((await source.reportCount()) !== reports)
      findings.push({ code: "reportIndex", chain: null, seq: null, subject: "reports" });
    for await (const blob of source.blobNames())
      if (!blobs.has(blob)) notices.push({ code: "blobUnknown", chain: null, seq: null, subject: blob });
    return null;
  });
  const first = findings.find((finding) => finding.seq !== null) ?? findings[0] ?? null;
  return { ok: first === null, first, findings: findings.slice(0, 1000), notices, chains };
}

/** Whether the chains are `main` and those that it announces, each with its key. */
function announcementFindings(results: ReadonlyMap<string, ChainResult>): readonly Finding[] {
  const findings: Finding[] = [];
  const announced = new Set(["main"]);
  for (const { seq, chain, key } of results.get("main")?.announced ?? []) {
    const opened = results.get(chain);
    if (opened === undefined) findings.push({ code: "chainMissing", chain: "main", seq, subject: chain });
    else if (announced.has(chain) || opened.openingKey !== key)
      findings.push({ code: "opening", chain: "main", seq, subject: chain });
    announced.add(chain);
  }
  for (const chain of results.keys())
    if (!announced.has(chain)) findings.push({ code: "chainUnannounced", chain, seq: null });
  return findings;
}

/** `main` first, then by name. */
function ordered(names: readonly string[]): readonly string[] {
  return [...names].sort((a, b) => (a === "main" ? -1 : b === "main" ? 1 : a < b ? -1 : 1));
}

function olderCheckpoints(
  casebook: string,
  notes: readonly string[],
  names: readonly string[],
  findings: Finding[],
): ReadonlyMap<string, readonly string[]> {
  const byChain = new Map<string, string[]>();
  for (const note of notes) {
    const origin = checkpointLines(note)?.origin;
    const chain = names.find((name) => `vigil/${casebook}/${name}` === origin);
    if (chain === undefined)
      findings.push({ code: "checkpointForm", chain: null, seq: null, subject: "older checkpoint" });
    else byChain.set(chain, [...(byChain.get(chain) ?? []), note]);
  }
  return byChain;
}

/** What a damaged store throws becomes a finding; the message is left out, since it may quote what was stored. */
async function readable<T>(
  findings: Finding[],
  chain: string | null,
  otherwise: T,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const subject = error instanceof Error && "code" in error ? String(error.code) : "error";
    findings.push({ code: "unreadable", chain, seq: null, subject });
    return otherwise;
  }
}
