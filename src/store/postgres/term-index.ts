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
    for (const [part, page] of partsOf(terms).entries()) {
      await sql.run(
        `INSERT INTO search (report, part, folded, terms)
         VALUES (?, ?, ?, array_to_tsvector(string_to_array(?, ' ')))`,
        report,
        part,
        foldedOf(page),
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

  async holds(sql, documents) {
    const unlike = await sql.all(
      `SELECT report FROM search
        WHERE terms <> array_to_tsvector(string_to_array(btrim(folded, ' '), ' ')) LIMIT 1`,
    );
    if (unlike.length > 0) return false;
    let parts = 0;
    for await (const { report, terms } of documents) {
      const kept = await sql.all<{ folded: string }>(
        "SELECT folded FROM search WHERE report = ? ORDER BY part",
        report,
      );
      const expected = partsOf(terms).map(foldedOf);
      if (kept.map((row) => row.folded).join("\n") !== expected.join("\n")) return false;
      parts += expected.length;
    }
    const [count] = await sql.all<{ count: string }>("SELECT COUNT(*) AS count FROM search");
    return Number(count?.count) === parts;
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

function partsOf(terms: readonly string[]): readonly (readonly string[])[] {
  const parts = Math.ceil(terms.length / PART_TERMS);
  return Array.from({ length: parts }, (_, part) =>
    terms.slice(Math.max(0, part * PART_TERMS - OVERLAP), (part + 1) * PART_TERMS),
  );
}

/** Terms with a space before and after each, so that a phrase can be looked up whole. */
function foldedOf(terms: readonly string[]): string {
  return ` ${terms.join(" ")} `;
}
