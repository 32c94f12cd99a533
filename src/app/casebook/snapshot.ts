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
  /** Statements that nobody has accepted, those about most people first. */
  readonly unjudged: () => readonly string[];
};

/** Where others keep writing, a snapshot that lacks the very last has to do. */
const ATTEMPTS = 3;

/** Gives the latest snapshot of a casebook. */
export type Snapshots = { readonly latest: () => Promise<Snapshot> };

/**
 * Keeps the latest snapshot of a casebook and has it made anew once the ledger has grown. Callers that ask while it is
 * being made wait for the same one.
 */
export function snapshotsOf(
  casebook: Casebook,
  engine: () => Engine,
  make: () => Promise<Holding>,
): Snapshots {
  let kept: Snapshot | null = null;
  let making: Promise<Snapshot> | null = null;
  const makeAnew = async (): Promise<Snapshot> => {
    kept = snapshotFrom(await make(), engine());
    return kept;
  };
  return {
    latest: async () => {
      for (let attempt = 1; ; attempt += 1) {
        if (kept !== null && kept.revision === (await casebook.revision())) return kept;
        making ??= makeAnew().finally(() => {
          making = null;
        });
        const made = await making;
        // One that was begun before the last entry was written lacks it.
        if (attempt === ATTEMPTS) return made;
      }
    },
  };
}

function snapshotFrom(holding: Holding, engine: Engine): Snapshot {
  const { record, incidents, around, opening, ...rest } = holding;
  const material = materialOf(record);
  keepOverview(material, OPENING_QUESTION, opening.today, opening.answer);
  let unjudged: readonly string[] | null = null;
  return {
    ...rest,
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
