import type { Statement } from "../3-statement/types.ts";
import type { Incident } from "../4-incident/types.ts";
import { checkCohorts, checkRetellings, checkRunningTotals } from "../5-record/checks/across.ts";
import { checkDocument } from "../5-record/checks/document.ts";
import type { Check, CheckedDocument } from "../5-record/checks/types.ts";
import { recordIncident } from "../5-record/claims.ts";
import type { DocumentHead, Reading } from "./reading.ts";

/** What does not add up within one report. */
export function checkReading({ document, statements }: Reading): readonly Check[] {
  return checkDocument({ document, statements });
}

/** What the checks across reports start from. */
export type ReadTogether = {
  readonly documents: readonly DocumentHead[];
  readonly statements: readonly Statement[];
  readonly documentOf: ReadonlyMap<string, string>;
  readonly incidents: readonly Incident[];
};

/** What does not add up between reports. `canonicalSpeaker` gives the one name under which a body is compared. */
export function checkReadings(
  { documents, statements, documentOf, incidents }: ReadTogether,
  canonicalSpeaker: (name: string) => string | null,
): readonly Check[] {
  const told = Map.groupBy(statements, ({ id }) => documentOf.get(id) ?? "");
  // Texts are let go once a report was read; checks across reports look at statements alone.
  const checked: readonly CheckedDocument[] = documents.flatMap((head) => {
    const own = told.get(head.id);
    return own ? [{ document: { ...head, text: "" }, statements: own }] : [];
  });
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  const record = incidents.map((incident) =>
    recordIncident(
      incident,
      incident.statements.flatMap((id) => {
        const statement = byId.get(id);
        return statement ? [{ statement, document: documentOf.get(id) ?? "", publishedBy: null }] : [];
      }),
      () => 1,
    ),
  );
  return [
    ...checkRunningTotals(checked),
    ...checkCohorts(record),
    ...checkRetellings(checked, (name) => canonicalSpeaker(name) ?? name.toLowerCase().trim()),
  ];
}
