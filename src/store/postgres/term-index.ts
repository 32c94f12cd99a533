import type { TermIndex } from "../contract/sql.ts";

/** Terms to a row: a term vector holds at most a megabyte. */
const PART_TERMS = 20_000;
/** Terms that a row repeats of the one before, so that no phrase falls between two. */
const OVERLAP = 32;

/**
 * The full-text index of PostgreSQL: a GIN index over which terms there are, and the terms in their order as text,
 * in which phrases are looked up.
 */
export const postgresTermIndex: TermIndex = {
  async insert(sql, report, terms) {
    for (let part = 0; part * PART_TERMS < terms.length; part += 1) {
      const start = Math.max(0, part * PART_TERMS - OVERLAP);
      const page = terms.slice(start, (part + 1) * PART_TERMS);
      await sql.run(
        `INSERT INTO search (report, part, folded, terms)
         VALUES (?, ?, ?, array_to_tsvector(string_to_array(?, ' ')))`,
        report,
        part,
        ` ${page.join(" ")} `,
        [...new Set(page)].join(" "),
      );
    }
  },

  async remove(sql, report) {
    await sql.run("DELETE FROM search WHERE report = ?", report);
  },

  async clear(sql) {
    await sql.run("DELETE FROM search");
  },

  condition(column, { terms, prefix }) {
    // Terms hold letters, digits and marks only, so nothing has to be escaped.
    const last = terms.length - 1;
    const query = terms.map((term, at) => `'${term}'${prefix && at === last ? ":*" : ""}`).join(" & ");
    const found = `${column} IN (SELECT f.report FROM search f WHERE f.terms @@ CAST(? AS tsquery)`;
    if (terms.length === 1) return { text: `${found})`, values: [query] };
    const phrase = ` ${terms.join(" ")}${prefix ? "" : " "}`;
    return { text: `${found} AND strpos(f.folded, ?) > 0)`, values: [query, phrase] };
  },
};
