import { textReprints } from "../4-incident/story.ts";
import type { ReadResult } from "./reading.ts";
import type { Linkage } from "./record-material.ts";

/** How a publisher stands among the others. */
export type SourceStanding = {
  readonly publisher: string;
  readonly reports: number;
  /** Of them, those that are another's text. */
  readonly reprints: number;
  /** Incidents that it tells of. */
  readonly incidents: number;
  /** Of them, those that nobody else tells of. */
  readonly alone: number;
  /** Of them, those on which its value differs from another publisher's. */
  readonly contradicted: number;
};

/** Every publisher with what it tells of: how often alone, how often contradicted. Those with most incidents first. */
export function sourceStandings(result: ReadResult, linkage: Linkage): readonly SourceStanding[] {
  const heads = new Map(result.documents.map((head) => [head.id as string, head]));
  const publisherOf = (statement: string): string | null =>
    heads.get(result.documentOf.get(statement) ?? "")?.publisher ?? null;
  const told = new Map<string, { incidents: number; alone: number; contradicted: number }>();
  for (const { statements, conflicts } of result.incidents) {
    const publishers = new Set(statements.flatMap((id) => publisherOf(id) ?? []));
    const differing = new Set(
      conflicts.flatMap(({ values }) =>
        values.flatMap((value) => {
          const own = new Set(value.statements.flatMap((id) => publisherOf(id) ?? []));
          const others = values.some(
            (other) => other !== value && other.statements.some((id) => !own.has(publisherOf(id) ?? "")),
          );
          return others ? [...own] : [];
        }),
      ),
    );
    for (const publisher of publishers) {
      const before = told.get(publisher) ?? { incidents: 0, alone: 0, contradicted: 0 };
      told.set(publisher, {
        incidents: before.incidents + 1,
        alone: before.alone + Number(publishers.size === 1),
        contradicted: before.contradicted + Number(differing.has(publisher)),
      });
    }
  }
  const copies = new Set(textReprints(linkage.corpus.stories).map(({ document }) => document));
  const reports = Map.groupBy(
    result.documents.filter(({ publisher }) => publisher !== null),
    ({ publisher }) => publisher ?? "",
  );
  return [...reports]
    .map(([publisher, own]) => ({
      publisher,
      reports: own.length,
      reprints: own.filter(({ id, reprintOf }) => reprintOf !== null || copies.has(id)).length,
      ...(told.get(publisher) ?? { incidents: 0, alone: 0, contradicted: 0 }),
    }))
    .toSorted(
      (a, b) => b.incidents - a.incidents || b.reports - a.reports || (a.publisher < b.publisher ? -1 : 1),
    );
}
