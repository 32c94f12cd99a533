import type { SearchQuery, SearchResult } from "../../store/search/types.ts";
import type { Casebook } from "./open.ts";

/** A search, and what it found, as commands and pages show it. */
export type CasebookSearch = SearchQuery;
export type CasebookFindings = Omit<SearchResult, "hits"> & { readonly hits: readonly NamedHit[] };
/** A hit with the name of the file it came from: what it is called where it has no title. */
type NamedHit = SearchResult["hits"][number] & { readonly name: string | null };

/** Finds reports by their words and by what their statements say. */
export async function searchCasebook(casebook: Casebook, query: CasebookSearch): Promise<CasebookFindings> {
  const { hits, ...found } = await casebook.search(query);
  const named: NamedHit[] = [];
  for (const hit of hits) {
    const held = await casebook.heldReport(hit.report);
    named.push({ ...hit, name: held?.name ?? null });
  }
  return { hits: named, ...found };
}
