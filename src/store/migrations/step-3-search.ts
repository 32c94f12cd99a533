import type { Step } from "./step.ts";
import { tableEnd, textColumn, withoutStatistics } from "./step.ts";

/**
 * The full-text index over terms that the program has cut itself. FTS5 keeps positions; PostgreSQL keeps which terms
 * there are, and the terms in their order as one text for phrases.
 */
export const searchStep: Step = {
  number: 3,
  name: "search index",
  statements(dialect) {
    const text = `${textColumn(dialect)} NOT NULL`;
    if (dialect === "sqlite")
      return [
        // A number of its own, since SQLite may renumber rows that have none.
        `CREATE TABLE search_documents (number INTEGER PRIMARY KEY, report ${text} UNIQUE) ${tableEnd(dialect)}`,
        // The ascii tokenizer parts at spaces and takes every character beyond ASCII as it is.
        `CREATE VIRTUAL TABLE search_terms USING fts5(
           terms, content = '', contentless_delete = 1, tokenize = 'ascii')`,
        "INSERT INTO search_terms (search_terms, rank) VALUES ('secure-delete', 1)",
      ];
    return [
      `CREATE TABLE search (
         report ${text}, part INTEGER NOT NULL, folded ${text}, terms TSVECTOR NOT NULL,
         PRIMARY KEY (report, part))`,
      "CREATE INDEX search_by_term ON search USING GIN (terms)",
      ...withoutStatistics(dialect, ["search.folded", "search.terms"]),
    ];
  },
};
