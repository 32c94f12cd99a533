import type { Document } from "../../2-document/types.ts";
import type { Statement } from "../../3-statement/types.ts";
import type { Effect } from "../../4-incident/linker.ts";
import { effectOf, Linker } from "../../4-incident/linker.ts";
import { Statistics } from "../../4-incident/statistics.ts";
import type { Incident, Judgement, ReadDocument } from "../../4-incident/types.ts";
import type { Weights } from "../../4-incident/weights.ts";
import { canonicalJson } from "../../core/canonical.ts";
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
  readonly #firstEpoch: number | undefined;
  readonly #store = new ReadingStore();
  /** Reports in the order of the ledger. */
  readonly #held = new Set<string>();
  readonly #standing = new Map<string, ReadDocument>();
  /** What was read in reports of which decisions changed that. */
  readonly #read = new Map<string, ReadDocument>();
  /** Reports put or taken out since they were linked last. */
  readonly #changed = new Set<string>();
  #linker: Linker | null = null;
  /** What the linker goes by: the epoch and the weights; null: it cannot go on by that. */
  #rules: string | null = null;
  /** The reports that say what is usual to the linker. */
  #usual: ReadonlySet<string> = new Set();

  /** `firstEpoch`: up to so many reports, all say what is usual. */
  constructor(engine: Pick<Engine, "data">, firstEpoch?: number) {
    this.#naming = { canonicalSpeaker: canonicalSpeakers(engine.data) };
    this.#firstEpoch = firstEpoch;
  }

  /** Says that the casebook holds a report, after those said before. */
  hold(report: string): void {
    this.#held.add(report);
  }

  /** Puts a reading in the place of the report's earlier one. */
  put({ document, statements, read }: DecidedReading): void {
    const { id } = document;
    const before = this.#readOf(id);
    const keep = (some: readonly Statement[]): ReadDocument =>
      this.#store.keep({ document, statements: some, unread: null }).linkable;
    this.#standing.set(id, keep(statements));
    if (isSame(read, statements)) this.#read.delete(id);
    else this.#read.set(id, keep(read));
    this.#changed.add(id);
    // Another engine reads otherwise, and then something else is usual. A decision changes nothing about that.
    if (this.#usual.has(id) && !isSameReading(before, this.#readOf(id))) this.#rules = null;
  }

  /** Takes a report's reading out. */
  remove(report: string): void {
    if (this.#usual.has(report) && this.#readOf(report) !== null) this.#rules = null;
    this.#standing.delete(report);
    this.#read.delete(report);
    this.#changed.add(report);
  }

  /** Links what has changed; everything where what is usual or what comparisons weigh has changed. */
  link(judgements: readonly Judgement[], weights: Weights): Effect {
    const rules = `${this.#epoch()} ${JSON.stringify(weights)}`;
    const changed = [...this.#changed];
    this.#changed.clear();
    if (this.#linker !== null && this.#rules === rules) {
      const removed = changed.filter((report) => !this.#standing.has(report));
      const put = changed.flatMap((report) => this.#standing.get(report) ?? []);
      return this.#linker.update({ put, removed, judgements });
    }
    const before = new Map(this.incidents().map((incident) => [incident.id, incident]));
    this.#usual = new Set([...this.#held].slice(0, this.#epoch()));
    this.#linker = new Linker({ ...this.#naming, weights }, this.statistics());
    this.#linker.update({ put: [...this.#standing.values()], judgements });
    this.#rules = rules;
    return effectOf(before, this.#linker.incidents());
  }

  /** What is usual in the casebook. */
  statistics(): Statistics {
    const usual = [...this.#held].slice(0, this.#epoch());
    return Statistics.of(
      usual.flatMap((report) => this.#readOf(report) ?? []),
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

  /** What was read in a report before anything was decided. */
  #readOf(report: string): ReadDocument | null {
    return this.#read.get(report) ?? this.#standing.get(report) ?? null;
  }

  #epoch(): number {
    return reportsOfEpoch(this.#held.size, this.#firstEpoch);
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

function isSame(some: readonly Statement[], others: readonly Statement[]): boolean {
  return some === others || textOf(some) === textOf(others);
}

function isSameReading(one: ReadDocument | null, other: ReadDocument | null): boolean {
  if (one === null || other === null) return one === other;
  const isSameText = textOf([...one.sketch.terms]) === textOf([...other.sketch.terms]);
  return (
    isSameText && textOf(one.document) === textOf(other.document) && isSame(one.statements, other.statements)
  );
}

/** Stored and fresh readings name their parts in different orders. */
function textOf(value: unknown): string {
  return canonicalJson(value as Parameters<typeof canonicalJson>[0]);
}
