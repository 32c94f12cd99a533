import type { Report, ReportHash } from "../../1-report/types.ts";
import type { Document } from "../../2-document/types.ts";
import type { Statement } from "../../3-statement/types.ts";
import { canonicalJson } from "../../core/canonical.ts";
import type { Sha256Hex } from "../../core/hash.ts";
import { sha256Hex } from "../../core/hash.ts";
import type { IsoDate } from "../../core/interval.ts";
import type { Problem } from "../../core/problem.ts";
import type { PackDigest, ReadingMade } from "../../ledger/entry.ts";
import type { HeldReport } from "../../store/contract/port.ts";
import { engineName } from "../engine.ts";
import { failurePlace } from "../failure-place.ts";
import type { Engine } from "../load-engine.ts";
import { readOne } from "../read-one.ts";

/** What the casebook's readings are made of: no decision is in it yet. */
export type HeldReading =
  | {
      readonly ok: true;
      readonly document: Document;
      readonly statements: readonly Statement[];
      /** The entry that goes with the reading. */
      readonly made: ReadingMade;
    }
  | { readonly ok: false; readonly problem: Problem; readonly made: ReadingMade };

/** The part of a held report that a reading depends on. */
export type Readable = Pick<HeldReport, "report" | "time" | "name" | "given">;

/**
 * Reads a report that the casebook holds. A pure function of the report's bytes, of what was said when it was
 * received, and of engine and packs: no report was published after the day on which it was received, whenever it is
 * read again.
 */
export function readHeld(held: Readable, bytes: Uint8Array, engine: Engine): HeldReading {
  const path = held.name ?? held.report;
  const report: Report = { id: held.report as string as ReportHash, path, bytes, given: held.given };
  const made = { report: held.report, engine: engineName(), packs: packDigests(engine) };
  const unread = (problem: Problem): HeldReading => ({
    ok: false,
    problem,
    made: { ...made, reading: null, statements: 0 },
  });
  try {
    const reading = readOne(report, { ...engine, today: held.time.slice(0, 10) as IsoDate });
    if (!reading.ok) return unread(reading.problem);
    const { document } = reading.value;
    const statements = eachOnce(reading.value.statements);
    const digest = readingDigest(document, statements);
    return {
      ok: true,
      document,
      statements,
      made: { ...made, reading: digest, statements: statements.length },
    };
  } catch (error) {
    // A fault of Vigil's on one report must not cost the others.
    return unread({ code: "report-failed", path, detail: failurePlace(error) });
  }
}

/** SHA-256 of a reading in canonical form, as `readingMade` entries name it. */
export function readingDigest(document: Document, statements: readonly Statement[]): Sha256Hex {
  return sha256Hex(canonicalJson({ document, statements }));
}

/** Name and digest of every pack that reads. */
function packDigests(engine: Engine): readonly PackDigest[] {
  return engine.data.packs.map(({ id, digest }) => ({ name: id, digest: digest as Sha256Hex }));
}

function eachOnce(statements: readonly Statement[]): readonly Statement[] {
  const seen = new Set<string>();
  return inStoredOrder(statements.filter(({ id }) => !seen.has(id) && seen.add(id)));
}

/** Statements in the order in which a store gives them back: that of their quotes. */
export function inStoredOrder(statements: readonly Statement[]): readonly Statement[] {
  return statements.toSorted(
    (a, b) => a.quote.start - b.quote.start || a.quote.end - b.quote.end || (a.id < b.id ? -1 : 1),
  );
}
