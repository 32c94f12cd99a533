import type { Engine } from "../contract/sql.ts";

/** The number of the last of the steps: a database that has it opens without loading them. */
export const LAST_STEP = 4;

/** The last step applied, 0 when the table of steps is empty, null when it is not there. */
export async function appliedStep(engine: Engine): Promise<number | null> {
  const catalogue =
    engine.kind === "sqlite"
      ? "SELECT name FROM sqlite_schema WHERE type = 'table' AND name = 'schema_steps'"
      : "SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema() AND tablename = 'schema_steps'";
  return engine.read(async (sql) => {
    if ((await sql.all(catalogue)).length === 0) return null;
    const rows = await sql.all<{ last: number | null }>("SELECT MAX(number) AS last FROM schema_steps");
    return rows[0]?.last ?? 0;
  });
}
