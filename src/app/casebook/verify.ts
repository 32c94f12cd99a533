import { readFileSync, writeFileSync } from "node:fs";
import type { Sha256Hex } from "../../core/hash.ts";
import type { Outcome } from "../../core/problem.ts";
import { failure, success } from "../../core/problem.ts";
import type { ReadingMade } from "../../ledger/entry.ts";
import type { Finding, Verification } from "../../ledger/verify/finding.ts";
import { verifyLedger } from "../../ledger/verify/verify.ts";
import { digestOf } from "../../store/derived/digest.ts";
import { engineName } from "../engine.ts";
import { failurePlace } from "../failure-place.ts";
import type { Engine } from "../load-engine.ts";
import { parseState } from "./derived-state.ts";
import { storeProblem } from "./failures.ts";
import type { Casebook } from "./open.ts";
import type { HeldReading } from "./read-held.ts";
import { packDigests, readingDigest } from "./read-held.ts";
import { deriveWhole } from "./rebuild.ts";
import { rulingsOf } from "./rulings.ts";

/**
 * How far what is derived could be checked. `same`: reading again gives it. `behind`: the ledger has gained something
 * that is not derived yet. `otherEngine`: another engine or other packs read it, so that it was compared with the
 * ledger's digests of readings alone. `differs`: it is not what follows from the ledger. `unchecked`: a damaged ledger
 * has no consequences that could be compared.
 */
export type DerivedCheck = "same" | "behind" | "otherEngine" | "differs" | "unchecked";

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
  const counted = { reports: 0 };
  let derived: DerivedCheck = "unchecked";
  let digest: Sha256Hex | null = null;
  const findings: Finding[] = [...ledger.findings, ...beside];
  if (ledger.ok) {
    try {
      const check = yield* checkDerived(casebook, engine, counted);
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
    reports: counted.reports,
  };
}

async function* checkDerived(
  casebook: Casebook,
  engine: Engine,
  counted: { reports: number },
): AsyncGenerator<
  VerifyStep,
  {
    readonly derived: DerivedCheck;
    readonly digest: Sha256Hex;
    readonly findings: readonly Finding[];
  }
> {
  const revision = await casebook.revision();
  const text = await casebook.derivedState();
  const state = parseState(text);
  const digest = await casebook.derivedDigest();
  const last = await lastReadings(casebook);
  const badState = (text !== null && state === null) || (state !== null && state.revision > revision);
  const stateFindings: readonly Finding[] = badState ? [mismatch(null, "derived")] : [];
  const byLedger = await compareWithLedger(casebook, last);
  const findings = [...stateFindings, ...byLedger];
  const read = new Map<string, HeldReading>();
  const whole = yield* deriveWhole(casebook, engine, read);
  counted.reports = last.size;
  const grown = (await casebook.revision()) !== revision;
  if (digestOf(whole.readings, whole.incidents) === digest) return { derived: "same", digest, findings };
  if (findings.length > 0) return { derived: "differs", digest, findings };
  if (!readByThisEngine(last, engine) || (state !== null && state.engine !== engineName()))
    return { derived: "otherEngine", digest, findings };
  if (grown || state === null || state.revision !== revision) return { derived: "behind", digest, findings };
  return { derived: "differs", digest, findings: [mismatch(null, "derived")] };
}

type LastReading = { readonly seq: number; readonly made: ReadingMade };

async function lastReadings(casebook: Casebook): Promise<ReadonlyMap<string, LastReading>> {
  const last = new Map<string, LastReading>();
  for await (const { seq, content } of casebook.entries({ kinds: ["readingMade"] }))
    if (content?.kind === "readingMade") last.set(content.body.report, { seq, made: content.body });
  return last;
}

/**
 * Compares every stored reading that no decision changed with the digest that its entry recorded: so a changed row is
 * found, and its entry named, whatever engine read it.
 */
async function compareWithLedger(
  casebook: Casebook,
  last: ReadonlyMap<string, LastReading>,
): Promise<readonly Finding[]> {
  const { lastTouched } = await rulingsOf(casebook);
  const findings: Finding[] = [];
  for await (const document of casebook.documents()) {
    if (lastTouched.has(document.id)) continue;
    const entry = last.get(document.id);
    const statements = await casebook.statementsOf(document.id);
    if (entry === undefined || entry.made.reading !== readingDigest(document, statements))
      findings.push(mismatch(entry?.seq ?? null, "documents"));
  }
  return findings.sort((a, b) => (a.seq ?? 0) - (b.seq ?? 0));
}

function readByThisEngine(last: ReadonlyMap<string, LastReading>, engine: Engine): boolean {
  const name = engineName();
  const packs = JSON.stringify(packDigests(engine).map(({ digest }) => digest));
  return [...last.values()].every(
    ({ made }) => made.engine === name && JSON.stringify(made.packs.map(({ digest }) => digest)) === packs,
  );
}

function mismatch(seq: number | null, subject: string): Finding {
  return { code: "derivedMismatch", chain: seq === null ? null : "main", seq, subject };
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
