import type { Document } from "../../2-document/types.ts";
import type { Statement } from "../../3-statement/types.ts";
import type { Sha256Hex } from "../../core/hash.ts";
import type { ReadingMade } from "../../ledger/entry.ts";
import type { Finding } from "../../ledger/verify/finding.ts";
import { digestOf } from "../../store/derived/digest.ts";
import { engineName } from "../engine.ts";
import type { Engine } from "../load-engine.ts";
import { parseState } from "./derived-state.ts";
import type { Casebook } from "./open.ts";
import { inStoredOrder, readingDigest } from "./read-held.ts";
import type { RebuildStep, WholeDerivation } from "./rebuild.ts";
import { deriveWhole } from "./rebuild.ts";
import { rulingsOf } from "./rulings.ts";

/**
 * How far what is derived could be checked. `same`: reading again gives it. `behind`: the ledger has gained something
 * that is not derived yet. `otherEngine`: another engine or other packs read some reports, so that those were compared
 * with the ledger's digests of their readings. `differs`: it is not what follows from the ledger. `unchecked`: a
 * damaged ledger has no consequences that could be compared.
 */
export type DerivedCheck = "same" | "behind" | "otherEngine" | "differs" | "unchecked";

export type DerivedFindings = {
  readonly derived: DerivedCheck;
  /** Of what is stored. */
  readonly digest: Sha256Hex;
  readonly findings: readonly Finding[];
  readonly reports: number;
};

/** Checks what is derived against the ledger: by reading everything again, and by the digests of readings in it. */
export async function* checkDerived(
  casebook: Casebook,
  engine: Engine,
): AsyncGenerator<RebuildStep, DerivedFindings> {
  const revision = await casebook.revision();
  const text = await casebook.derivedState();
  const state = parseState(text);
  const digest = await casebook.derivedDigest();
  const whole = yield* deriveWhole(casebook, engine, new Map());
  const last = await lastReadings(casebook);
  const reports = whole.readings.length + whole.unread;
  const grown = (await casebook.revision()) !== revision;
  if (digestOf(whole.readings, whole.incidents) === digest && !isBroken(text, revision))
    return { derived: "same", digest, findings: [], reports };
  const findings = isBroken(text, revision) ? [mismatch(null, "derived")] : [];
  const sameEngine = state === null || state.engine === engineName();
  findings.push(
    ...(await compareReadings(casebook, whole, last, { sameEngine, from: state?.revision ?? 0 })),
  );
  const unread = whole.made.some((made) => !last.has(made.report));
  const known =
    sameEngine &&
    whole.made.every(({ report, reading }) => {
      const entry = last.get(report);
      return entry === undefined || entry.made.reading === reading;
    });
  const behind = grown || unread || state === null || state.revision !== revision;
  if (known && !behind && findings.length === 0) findings.push(mismatch(null, "incidents"));
  const derived = findings.length > 0 ? "differs" : known ? "behind" : "otherEngine";
  return { derived, digest, findings, reports };
}

/** A state that Vigil did not write, or that is of a ledger which is not there yet. */
function isBroken(text: string | null, revision: number): boolean {
  const state = parseState(text);
  return state === null ? text !== null : state.revision > revision;
}

type LastReading = { readonly seq: number; readonly made: ReadingMade };

async function lastReadings(casebook: Casebook): Promise<ReadonlyMap<string, LastReading>> {
  const last = new Map<string, LastReading>();
  for await (const { seq, content } of casebook.entries({ kinds: ["readingMade"] }))
    if (content?.kind === "readingMade") last.set(content.body.report, { seq, made: content.body });
  return last;
}

/** Whether the engine at hand is the one that derived what is stored, and the first entry that was not derived from. */
type Comparison = { readonly sameEngine: boolean; readonly from: number };

/**
 * Compares every stored reading with what it has to be, and names the entry of each that is not: by reading again where
 * that gives what the ledger recorded, else, for another engine's, by the recorded digest where no decision changed
 * the reading. Readings with decisions that were not applied yet are passed over. Rows that another engine made of
 * decisions, and its incidents, are for the store's audit: it kept their digests when they were put.
 */
async function compareReadings(
  casebook: Casebook,
  whole: WholeDerivation,
  last: ReadonlyMap<string, LastReading>,
  { sameEngine, from }: Comparison,
): Promise<readonly Finding[]> {
  const { lastTouched } = await rulingsOf(casebook);
  const readings = new Map(whole.readings.map((reading) => [reading.document.id as string, reading]));
  const again = new Map(whole.made.map((made) => [made.report, made.reading]));
  const findings: Finding[] = [];
  for await (const document of casebook.documents()) {
    const touched = lastTouched.get(document.id);
    if (touched !== undefined && touched >= from) continue;
    const entry = last.get(document.id);
    const recorded = entry?.made.reading ?? null;
    const expected = readings.get(document.id);
    const stored = digestOfReading(document, await casebook.statementsOf(document.id));
    if (sameEngine && expected !== undefined && again.get(document.id) === recorded) {
      if (stored !== digestOfReading(expected.document, expected.statements))
        findings.push(mismatch(entry?.seq ?? null, "documents"));
    } else if (touched === undefined && stored !== recorded) {
      findings.push(mismatch(entry?.seq ?? null, "documents"));
    }
  }
  return findings.toSorted((a, b) => (a.seq ?? 0) - (b.seq ?? 0));
}

function digestOfReading(document: Document, statements: readonly Statement[]): string {
  return readingDigest(document, inStoredOrder(statements));
}

function mismatch(seq: number | null, subject: string): Finding {
  return { code: "derivedMismatch", chain: seq === null ? null : "main", seq, subject };
}
