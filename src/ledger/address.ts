import type { Address } from "./entry.ts";

/** A statement of a reading, as far as finding it goes. */
export type Addressed = {
  readonly act: string;
  readonly quote: { readonly start: number; readonly end: number };
  readonly people: { readonly min: number; readonly max: number | null };
};

/** The address of a statement of a report. */
export function addressOf(report: string, statement: Addressed): Address {
  const { act, quote, people } = statement;
  return {
    report,
    start: quote.start,
    end: quote.end,
    act,
    people: { min: people.min, max: people.max },
  };
}

/**
 * The statement of a report's present reading that an address means, or null: what was said of it is orphaned
 * (specification, "Kinds", rule 4).
 *
 * @param statements the statements of the report that the address names.
 */
export function statementAt<S extends Addressed>(address: Address, statements: readonly S[]): S | null {
  const { start, end, act, people } = address;
  const ofAct = statements.filter((statement) => statement.act === act);
  const exact = ofAct.filter(({ quote }) => quote.start === start && quote.end === end);
  const fitting =
    exact.length > 0 ? exact : ofAct.filter(({ quote }) => quote.start < end && start < quote.end);
  const told =
    fitting.length < 2 || people === null
      ? fitting
      : fitting.filter(
          (statement) => statement.people.min === people.min && statement.people.max === people.max,
        );
  return told.length === 1 ? (told[0] ?? null) : null;
}
