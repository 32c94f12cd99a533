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

  async holds(sql, documents) {
    for (const [table, kind] of VOCABULARIES)
      await sql.run(
        `CREATE VIRTUAL TABLE IF NOT EXISTS temp.${table} USING fts5vocab('main', 'search_terms', '${kind}')`,
      );
    const numbers = await sql.all<{ number: number; report: string }>(
      "SELECT number, report FROM search_documents",
    );
    const reports = new Map(numbers.map(({ number, report }) => [number, report]));
    // SQLite hands out terms in alphabetical order, not by document: what a document has is summed up.
    const kept = new Map<string, number>();
    for (let after = ""; ; ) {
      const terms = await sql.all<{ term: string }>(
        "SELECT term FROM search_vocabulary WHERE term > ? ORDER BY term LIMIT ?",
        after,
        TERMS_AT_ONCE,
      );
      const last = terms.at(-1)?.term;
      if (last === undefined) break;
      const places = await sql.all<Place>(
        'SELECT term, doc, "offset" AS place FROM search_instances WHERE term > ? AND term <= ?',
        after,
        last,
      );
      for (const { term, doc, place } of places) {
        const report = reports.get(doc);
        if (report === undefined) return false;
        kept.set(report, ((kept.get(report) ?? 0) + placeHash(term, place)) >>> 0);
      }
      after = last;
    }
    let documented = 0;
    for await (const { report, terms } of documents) {
      const sum = terms.reduce((total, term, place) => (total + placeHash(term, place)) >>> 0, 0);
      if ((kept.get(report) ?? 0) !== sum) return false;
      documented += 1;
    }
    return documented === numbers.length;
  },

  condition(column, clause) {
    return {
      text: `${column} IN (SELECT n.report FROM search_terms t JOIN search_documents n ON n.number = t.rowid
                            WHERE search_terms MATCH ?)`,
      values: [matchOf(clause)],
    };
  },
};

type Place = { readonly term: string; readonly doc: number; readonly place: number };

const TERMS_AT_ONCE = 2000;
const VOCABULARIES = [
  ["search_vocabulary", "row"],
  ["search_instances", "instance"],
] as const;

/** FNV-1a over a term and its place: enough to notice damage, which is all that is asked of an index. */
function placeHash(term: string, place: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < term.length; at += 1) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (place & 0xffff), 0x01000193);
  return Math.imul(hash ^ (place >>> 16), 0x01000193) >>> 0;
}

/** A phrase in FTS5's query language. Terms hold letters, digits and marks only, so nothing has to be escaped. */
function matchOf({ terms, prefix }: TermClause): string {
  return `"${terms.join(" ")}"${prefix ? " *" : ""}`;
}
