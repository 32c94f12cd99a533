import type { SearchQuery, SearchResult } from "../../store/search/types.ts";
import type { Casebook } from "./open.ts";

/** A search, and what it found, as commands and pages show it. */
export type CasebookSearch = SearchQuery;
export type CasebookFindings = SearchResult;

/** Finds reports by their words and by what their statements say. */
export function searchCasebook(casebook: Casebook, query: CasebookSearch): Promise<CasebookFindings> {
  return casebook.search(query);
}
