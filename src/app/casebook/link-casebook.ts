import type { Document } from "../../2-document/types.ts";
import type { Statement } from "../../3-statement/types.ts";
import { linkStatements } from "../../4-incident/link.ts";
import type { Judgement, ReadDocument } from "../../4-incident/types.ts";
import type { StandingIncident } from "../../store/contract/port.ts";
import { ReadingStore } from "../kept-reading.ts";
import type { Engine } from "../load-engine.ts";
import { canonicalSpeakers } from "../speaker-names.ts";
import type { Casebook } from "./open.ts";
import type { Rulings } from "./rulings.ts";
import type { BaseOf } from "./settle-rulings.ts";
import { settleRulings, standingOf } from "./settle-rulings.ts";

/** A report's document with the statements that stand. */
export type StandingReading = { readonly document: Document; readonly statements: readonly Statement[] };

export type LinkedCasebook = {
  readonly incidents: readonly StandingIncident[];
  readonly orphaned: readonly number[];
  /** Judgements that contradict others; `different` holds until a person settles it. */
  readonly contradictions: readonly Judgement[];
};

/** Collects readings for linking in little memory. */
export class LinkableReadings {
  readonly #store = new ReadingStore();
  readonly #kept = new Map<string, ReadDocument>();

  put({ document, statements }: StandingReading): void {
    const { linkable } = this.#store.keep({ document, statements, unread: null });
    this.#kept.set(document.id, linkable);
  }

  has(report: string): boolean {
    return this.#kept.has(report);
  }

  all(): readonly ReadDocument[] {
    return [...this.#kept.values()];
  }
}

/** The stored readings, those of `instead` in the place of theirs. */
export async function storedReadings(
  casebook: Casebook,
  instead: ReadonlyMap<string, StandingReading>,
): Promise<LinkableReadings> {
  const byReport = new Map<string, Statement[]>();
  for await (const { report, statement } of casebook.statements()) {
    const known = byReport.get(report);
    if (known === undefined) byReport.set(report, [statement]);
    else known.push(statement);
  }
  const readings = new LinkableReadings();
  for await (const document of casebook.documents()) {
    const statements = byReport.get(document.id);
    // A document that tells of nothing takes no part in linking.
    if (statements !== undefined && !instead.has(document.id)) readings.put({ document, statements });
  }
  for (const reading of instead.values()) readings.put(reading);
  return readings;
}

/** Links readings under what people decided. */
export async function linkReadings(
  readings: LinkableReadings,
  rulings: Rulings,
  baseOf: BaseOf,
  engine: Engine,
): Promise<LinkedCasebook> {
  const { judgements, statuses, orphaned } = await settleRulings(rulings, baseOf);
  const canonicalSpeaker = canonicalSpeakers(engine.data);
  const weights = rulings.weights ?? engine.weights;
  const linked = linkStatements(readings.all(), { canonicalSpeaker, judgements, weights });
  return {
    incidents: linked.incidents.map((incident) => standingOf(incident, statuses)),
    orphaned,
    contradictions: linked.contradictions,
  };
}
