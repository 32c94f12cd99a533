import type { Statement } from "../../3-statement/types.ts";
import type { Incident } from "../../4-incident/types.ts";
import type { RecordMaterial } from "../../5-record/types.ts";
import type { Engine } from "../load-engine.ts";
import type { DocumentHead, ReadResult } from "../reading.ts";
import type { Linkage } from "../record-material.ts";
import { linkageOf, recordMaterial } from "../record-material.ts";
import type { Suggestion } from "../suggest-pairs.ts";
import { suggestPairs } from "../suggest-pairs.ts";
import type { Freshness } from "./bring-up-to-date.ts";
import { bringUpToDate } from "./bring-up-to-date.ts";
import type { Casebook } from "./open.ts";
import { readingResult } from "./reading-result.ts";

/** All that a casebook holds at one size of its ledger, made ready for any number of questions. */
export type Snapshot = {
  /** Entries in the ledger that this follows from. */
  readonly revision: number;
  readonly fresh: Freshness["fresh"];
  readonly result: ReadResult;
  readonly linkage: Linkage;
  readonly material: RecordMaterial;
  readonly statements: ReadonlyMap<string, Statement>;
  readonly heads: ReadonlyMap<string, DocumentHead>;
  readonly incidents: ReadonlyMap<string, Incident>;
  /** Statement id → id of the incident that holds it. */
  readonly incidentOf: ReadonlyMap<string, string>;
  /** Pairs of statements to judge, the most useful first; worked out when they are first asked for. */
  readonly suggestions: () => readonly Suggestion[];
};

/** Where others keep writing, a snapshot that lacks the very last has to do. */
const ATTEMPTS = 3;

/** Gives the latest snapshot of a casebook. */
export type Snapshots = { readonly latest: () => Promise<Snapshot> };

/**
 * Keeps the latest snapshot of a casebook and makes it anew once the ledger has grown. Callers that ask while it is
 * being made wait for the same one.
 */
export function snapshotsOf(casebook: Casebook, engine: () => Engine): Snapshots {
  let kept: Snapshot | null = null;
  let making: Promise<Snapshot> | null = null;
  const make = async (): Promise<Snapshot> => {
    const { fresh } = await bringUpToDate(casebook, engine);
    const revision = await casebook.revision();
    kept = snapshotFrom(await readingResult(casebook, engine()), engine(), revision, fresh);
    return kept;
  };
  return {
    latest: async () => {
      for (let attempt = 1; ; attempt += 1) {
        if (kept !== null && kept.revision === (await casebook.revision())) return kept;
        making ??= make().finally(() => {
          making = null;
        });
        const made = await making;
        // One that was begun before the last entry was written lacks it.
        if (attempt === ATTEMPTS) return made;
      }
    },
  };
}

function snapshotFrom(
  result: ReadResult,
  engine: Engine,
  revision: number,
  fresh: Snapshot["fresh"],
): Snapshot {
  const linkage = linkageOf(result, engine);
  let suggestions: readonly Suggestion[] | null = null;
  return {
    revision,
    fresh,
    result,
    linkage,
    suggestions: () => {
      suggestions ??= suggestPairs(result, engine);
      return suggestions;
    },
    material: recordMaterial(result, linkage),
    statements: new Map(result.statements.map((statement) => [statement.id, statement])),
    heads: new Map(result.documents.map((head) => [head.id as string, head])),
    incidents: new Map(result.incidents.map((incident) => [incident.id, incident])),
    incidentOf: new Map(
      result.incidents.flatMap((incident) => incident.statements.map((id) => [id, incident.id] as const)),
    ),
  };
}
