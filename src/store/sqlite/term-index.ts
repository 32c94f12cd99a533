import type { Sql, TermClause, TermIndex } from "../contract/sql.ts";

/** The full-text index of SQLite: FTS5 over terms joined by spaces. */
export const sqliteTermIndex: TermIndex = {
  async insert(sql, report, terms) {
    await sql.run("INSERT INTO search_documents (report) VALUES (?)", report);
    await sql.run(
      "INSERT INTO search_terms (rowid, terms) VALUES ((SELECT number FROM search_documents WHERE report = ?), ?)",
      report,
      terms.join(" "),
    );
  },

  async remove(sql, report) {
    await sql.run(
      "DELETE FROM search_terms WHERE rowid = (SELECT number FROM search_documents WHERE report = ?)",
      report,
    );
    await sql.run("DELETE FROM search_documents WHERE report = ?", report);
  },

  async clear(sql: Sql) {
    await sql.run("INSERT INTO search_terms (search_terms) VALUES ('delete-all')");
    await sql.run("DELETE FROM search_documents");
  },

  condition(column, clause) {
    return {
      text: `${column} IN (SELECT n.report FROM search_terms t JOIN search_documents n ON n.number = t.rowid
                            WHERE search_terms MATCH ?)`,
      values: [matchOf(clause)],
    };
  },
};

/** A phrase in FTS5's query language. Terms hold letters, digits and marks only, so nothing has to be escaped. */
function matchOf({ terms, prefix }: TermClause): string {
  return `"${terms.join(" ")}"${prefix ? " *" : ""}`;
}
