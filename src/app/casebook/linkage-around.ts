import { Comparer } from "../../4-incident/compare.ts";
import { Corpus } from "../../4-incident/corpus.ts";
import { Statistics } from "../../4-incident/statistics.ts";
import type { Comparison, ReadDocument } from "../../4-incident/types.ts";
import { ReadingStore } from "../kept-reading.ts";
import type { Linkage } from "../record-material.ts";
import type { Around } from "./holding.ts";
import type { Casebook } from "./open.ts";

/** Makes the linkage of some statements: of their documents alone, with what they need to know of all the others. */
export type LinkageAround = (casebook: Casebook, statements: readonly string[]) => Promise<Linkage>;

/** The statistics are made ready once, for any number of linkages. */
export function linkageAround(around: Around, naming: Linkage["naming"]): LinkageAround {
  const statistics = Statistics.from(around.statistics);
  return async (casebook, statements) => {
    const corpus = new Corpus(await readingsWith(casebook, statements), naming, statistics);
    keepFamilies(corpus, around);
    return { corpus, naming, profiles: new Map(corpus.profiles.map((profile) => [profile.id, profile])) };
  };
}

/** What speaks for two statements being of one incident; null where one of them is not there. */
export function comparisonIn(
  { corpus, profiles }: Linkage,
  { weights }: Pick<Around, "weights">,
  a: string,
  b: string,
): Comparison | null {
  const [one, other] = [profiles.get(a), profiles.get(b)];
  return one === undefined || other === undefined ? null : new Comparer(corpus, weights).explain(one, other);
}

/** The documents that hold the statements, as they are linked. */
async function readingsWith(casebook: Casebook, statements: readonly string[]): Promise<ReadDocument[]> {
  const reports = new Set<string>();
  for (const id of statements) {
    const found = await casebook.statement(id);
    if (found !== null) reports.add(found.report);
  }
  const store = new ReadingStore();
  const readings: ReadDocument[] = [];
  for (const report of reports) {
    const document = await casebook.document(report);
    if (document === null) continue;
    const told = await casebook.statementsOf(report);
    readings.push(store.keep({ document, statements: told, unread: null }).linkable);
  }
  return readings;
}

/** Two texts may be of one family by a third one that is not here. */
function keepFamilies({ stories }: Corpus, { firstOfFamily }: Around): void {
  const firstHere = new Map<string, number>();
  for (const { document, position } of stories.stories) {
    const first = firstOfFamily.get(document.id) ?? document.id;
    const family = firstHere.get(first) ?? position;
    firstHere.set(first, family);
    stories.setFamily(position, family);
  }
}
