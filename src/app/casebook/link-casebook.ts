import type { Document } from "../../2-document/types.ts";
import type { Statement } from "../../3-statement/types.ts";
import type { Effect } from "../../4-incident/linker.ts";
import { effectOf, Linker } from "../../4-incident/linker.ts";
import { Statistics } from "../../4-incident/statistics.ts";
import type { Incident, Judgement, ReadDocument } from "../../4-incident/types.ts";
import type { Weights } from "../../4-incident/weights.ts";
import type { HeldReport } from "../../store/contract/port.ts";
import { ReadingStore } from "../kept-reading.ts";
import type { Engine } from "../load-engine.ts";
import { canonicalSpeakers } from "../speaker-names.ts";
import { reportsOfEpoch } from "./epoch.ts";

/** A report's document with the statements that stand. */
export type StandingReading = { readonly document: Document; readonly statements: readonly Statement[] };

/** The same with what was read, before anything was decided. */
export type DecidedReading = StandingReading & { readonly read: readonly Statement[] };

/**
 * Links a casebook's readings, and keeps what that takes in little memory: a few kilobytes for each report. After a
 * change only what it touches is linked again. The result follows from what is put, not from the way it came.
 */
export class CasebookLinks {
  readonly #naming: { readonly canonicalSpeaker: (name: string) => string | null };
  readonly #store = new ReadingStore();
  /** Reports in the order of the ledger. */
  readonly #held = new Set<string>();
  readonly #standing = new Map<string, ReadDocument>();
  /** What was read in reports of which decisions changed that. */
  readonly #read = new Map<string, ReadDocument>();
  /** Reports put or taken out since they were linked last. */
  readonly #changed = new Set<string>();
  #linker: Linker | null = null;
  /** What the linker goes by: the epoch and the weights. */
  #rules = "";

  constructor(engine: Engine) {
    this.#naming = { canonicalSpeaker: canonicalSpeakers(engine.data) };
  }

  /** Says that the casebook holds a report, after those said before. */
  hold(report: string): void {
    this.#held.add(report);
  }

  /** Puts a reading in the place of the report's earlier one. */
  put({ document, statements, read }: DecidedReading): void {
    const { id } = document;
    const keep = (some: readonly Statement[]): ReadDocument =>
      this.#store.keep({ document, statements: some, unread: null }).linkable;
    this.#standing.set(id, keep(statements));
    if (isSame(read, statements)) this.#read.delete(id);
    else this.#read.set(id, keep(read));
    this.#changed.add(id);
  }

  /** Takes a report's reading out. */
  remove(report: string): void {
    this.#standing.delete(report);
    this.#read.delete(report);
    this.#changed.add(report);
  }

  /** Links what has changed; everything where what is usual or what comparisons weigh has changed. */
  link(judgements: readonly Judgement[], weights: Weights): Effect {
    const rules = `${reportsOfEpoch(this.#held.size)} ${JSON.stringify(weights)}`;
    const changed = [...this.#changed];
    this.#changed.clear();
    if (this.#linker !== null && this.#rules === rules) {
      const removed = changed.filter((report) => !this.#standing.has(report));
      const put = changed.flatMap((report) => this.#standing.get(report) ?? []);
      return this.#linker.update({ put, removed, judgements });
    }
    const before = new Map(this.incidents().map((incident) => [incident.id, incident]));
    this.#linker = new Linker({ ...this.#naming, weights }, this.statistics());
    this.#rules = rules;
    this.#linker.update({ put: [...this.#standing.values()], judgements });
    return effectOf(before, this.#linker.incidents());
  }

  /** What is usual in the casebook. */
  statistics(): Statistics {
    const usual = [...this.#held].slice(0, reportsOfEpoch(this.#held.size));
    return Statistics.of(
      usual.flatMap((report) => this.#read.get(report) ?? this.#standing.get(report) ?? []),
      this.#naming,
    );
  }

  /** The readings that stand. */
  readings(): readonly ReadDocument[] {
    return [...this.#standing.values()].filter(({ statements }) => statements.length > 0);
  }

  incidents(): readonly Incident[] {
    return this.#linker?.incidents() ?? [];
  }

  incidentOf(statement: string): Incident | null {
    return this.#linker?.incidentOf(statement) ?? null;
  }

  /** Judgements that contradict others; `different` holds until a person settles it. */
  contradictions(): readonly Judgement[] {
    return this.#linker?.contradictions() ?? [];
  }
}

/** Reports in the order in which the ledger received them. */
export function inLedgerOrder(held: readonly HeldReport[]): readonly string[] {
  return held
    .toSorted(({ entry: a }, { entry: b }) =>
      a.chain === b.chain ? a.seq - b.seq : a.chain < b.chain ? -1 : 1,
    )
    .map(({ report }) => report);
}

function isSame(read: readonly Statement[], statements: readonly Statement[]): boolean {
  return read === statements || JSON.stringify(read) === JSON.stringify(statements);
}
