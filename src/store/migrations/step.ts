/** The engine that a step's statements are for. */
export type Dialect = "sqlite" | "postgres";

/** One change of the tables, never altered once released: a later step mends what an earlier one got wrong. */
export type Step = {
  /** 1, 2, 3 … in the order of application. */
  readonly number: number;
  readonly name: string;
  statements(dialect: Dialect): readonly string[];
};

/**
 * The type of a text column. PostgreSQL compares by bytes there too, so that both engines put rows in one order.
 */
export function textColumn(dialect: Dialect): string {
  return dialect === "postgres" ? 'TEXT COLLATE "C"' : "TEXT";
}

/**
 * Statements that keep PostgreSQL from copying the columns' values into its statistics, where erasing would not reach
 * them. Nothing is planned by these columns.
 */
export function withoutStatistics(dialect: Dialect, columns: readonly string[]): readonly string[] {
  if (dialect === "sqlite") return [];
  return columns.map((name) => {
    const [table = "", column = ""] = name.split(".");
    return `ALTER TABLE ${table} ALTER COLUMN ${column} SET STATISTICS 0`;
  });
}

/** What a table's definition ends with: SQLite then refuses values of another type, as PostgreSQL does anyway. */
export function tableEnd(dialect: Dialect): string {
  return dialect === "sqlite" ? "STRICT" : "";
}
