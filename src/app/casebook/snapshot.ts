import { setTimeout as sleep } from "node:timers/promises";
import type { RecordMaterial } from "../../5-record/types.ts";
import type { Engine } from "../load-engine.ts";
import { keepOverview } from "../overview.ts";
import { materialOf } from "../record-material.ts";
import { canonicalSpeakers } from "../speaker-names.ts";
import type { Holding, IncidentHead } from "./holding.ts";
import { OPENING_QUESTION } from "./holding.ts";
import type { LinkageAround } from "./linkage-around.ts";
import { linkageAround } from "./linkage-around.ts";
import type { Casebook } from "./open.ts";

/** What pages need of a casebook as a whole, made ready for any number of questions. */
export type Snapshot = Omit<Holding, "record" | "incidents" | "around" | "opening"> & {
  readonly material: RecordMaterial;
  readonly incidents: ReadonlyMap<string, IncidentHead>;
  readonly weights: Holding["around"]["weights"];
  readonly linkageAround: LinkageAround;
  /** Entries in the ledger when it was asked for: more than `revision` where it lacks the latest. */
  readonly entries: number;
  /** Statements that nobody has accepted, those about most people first. */
  readonly unjudged: () => readonly string[];
};

/** Where others keep writing, a snapshot that lacks the very last has to do. */
const ATTEMPTS = 3;
/** How long after it was begun a snapshot is waited for, where there is a former one. */
const PATIENCE_MS = 2_000;
/** Where making one failed, it is tried again after so long; the former one has to do till then. */
const RETRY_MS = 10_000;

/** Gives the latest snapshot of a casebook. */
export type Snapshots = { readonly latest: () => Promise<Snapshot> };

/**
 * Keeps the latest snapshot of a casebook and has it made anew once the ledger has grown. Callers that ask while it is
 * being made wait for the same one; not for long where there is a former one, which is then given as `busy`.
 */
export function snapshotsOf(
  casebook: Casebook,
  engine: () => Engine,
  make: () => Promise<Holding>,
  patience: number = PATIENCE_MS,
): Snapshots {
  let kept: Snapshot | null = null;
  let failed = Number.NEGATIVE_INFINITY;
  let making: { readonly made: Promise<Snapshot>; readonly since: number } | null = null;
  const makeAnew = async (): Promise<Snapshot> => {
    try {
      kept = snapshotFrom(await make(), engine());
      return kept;
    } catch (error) {
      failed = performance.now();
      throw error;
    } finally {
      making = null;
    }
  };
  return {
    latest: async () => {
      for (let attempt = 1; ; attempt += 1) {
        const entries = await casebook.revision();
        if (kept !== null && kept.revision === entries) return { ...kept, entries };
        // One that was begun before the last entry was written lacks it.
        const isEnough = attempt > ATTEMPTS || performance.now() - failed < RETRY_MS;
        if (kept !== null && isEnough) return { ...kept, entries, fresh: "busy" };
        making ??= { made: makeAnew(), since: performance.now() };
        const { made, since } = making;
        if (kept === null) await made;
        else if (!(await isMadeWithin(made, since + patience - performance.now())))
          return { ...kept, entries, fresh: "busy" };
      }
    },
  };
}

/** Whether something is there in time; where it failed, it is not. */
function isMadeWithin(made: Promise<Snapshot>, milliseconds: number): Promise<boolean> {
  const inTime = made.then(
    () => true,
    () => false,
  );
  return Promise.race([inTime, sleep(Math.max(0, milliseconds), false, { ref: false })]);
}

function snapshotFrom(holding: Holding, engine: Engine): Snapshot {
  const { record, incidents, around, opening, ...rest } = holding;
  const material = materialOf(record);
  keepOverview(material, OPENING_QUESTION, opening.today, opening.answer);
  let unjudged: readonly string[] | null = null;
  return {
    ...rest,
    entries: rest.revision,
    material,
    incidents: new Map(incidents.map((incident) => [incident.id, incident])),
    weights: around.weights,
    linkageAround: linkageAround(around, { canonicalSpeaker: canonicalSpeakers(engine.data) }),
    unjudged: () => {
      unjudged ??= unjudgedOf(holding);
      return unjudged;
    },
  };
}

function unjudgedOf({ record, accepted }: Holding): readonly string[] {
  const events = record.incidents.flatMap(({ claims }) => claims);
  const told = [
    ...events.map(({ statement, min }) => ({ statement, min })),
    ...record.aggregates.map(({ statement, people }) => ({ statement, min: people.min })),
  ];
  return told
    .filter(({ statement }) => !accepted.has(statement))
    .sort((a, b) => b.min - a.min || (a.statement < b.statement ? -1 : 1))
    .map(({ statement }) => statement);
}
