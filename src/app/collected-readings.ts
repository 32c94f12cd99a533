import type { Statement } from "../3-statement/types.ts";
import type { ReadDocument } from "../4-incident/types.ts";
import type { Check } from "../5-record/checks/types.ts";
import { checkReading } from "./check-arithmetic.ts";
import { ReadingStore } from "./kept-reading.ts";
import type { DocumentHead, Reading } from "./reading.ts";

/** What is kept of readings that come one at a time, as linking, checks and the overview take it. */
export class CollectedReadings {
  readonly documents: DocumentHead[] = [];
  /** Statements of every document, in its order, without their rules. */
  readonly statements: Statement[] = [];
  /** The documents that tell of events. */
  readonly linkable: ReadDocument[] = [];
  /** Statement id → id of its document. */
  readonly documentOf = new Map<string, string>();
  /** What does not add up within each reading. */
  readonly checks: Check[] = [];
  readonly #store = new ReadingStore();

  /** Collects a reading; its text may go afterwards. */
  add(reading: Reading): void {
    const { head, linkable } = this.#store.keep(reading);
    this.documents.push(head);
    this.checks.push(...checkReading(reading));
    if (linkable.statements.some(({ kind }) => kind === "event")) this.linkable.push(linkable);
    for (const statement of linkable.statements) {
      this.statements.push(statement);
      this.documentOf.set(statement.id, head.id);
    }
  }
}
