import { StoreFailure } from "../contract/failure.ts";
import type { Engine, Sql } from "../contract/sql.ts";
import { appliedStep } from "./applied-step.ts";
import type { Step } from "./step.ts";
import { ledgerStep } from "./step-1-ledger.ts";
import { derivedStep } from "./step-2-derived.ts";
import { searchStep } from "./step-3-search.ts";
import { digestsStep } from "./step-4-digests.ts";

/** All steps, in order. */
export const STEPS: readonly Step[] = [ledgerStep, derivedStep, searchStep, digestsStep];

/**
 * Brings a database's tables up to the last of the steps, each step in a transaction of its own. Two processes may
 * do so at once: the second finds the step's number taken, starts over and sees it done.
 *
 * @param create false to refuse a database that has no tables of Vigil's.
 * @throws StoreFailure `schemaNewer` when a later version of Vigil wrote the tables, `notACasebook` when there are
 *   none and none are to be made.
 */
export async function migrate(
  engine: Engine,
  create: boolean,
  steps: readonly Step[] = STEPS,
): Promise<void> {
  const applied = await appliedStep(engine);
  if (applied === null) {
    if (!create) throw new StoreFailure("notACasebook");
    await engine.write((sql) => createStepTable(sql));
  }
  const last = steps.at(-1)?.number ?? 0;
  if ((applied ?? 0) > last) throw new StoreFailure("schemaNewer");
  for (const step of steps) {
    if (step.number <= (applied ?? 0)) continue;
    await engine.write(async (sql) => {
      const taken = await sql.all("SELECT number FROM schema_steps WHERE number = ?", step.number);
      if (taken.length > 0) return;
      await sql.run("INSERT INTO schema_steps (number, name) VALUES (?, ?)", step.number, step.name);
      for (const statement of step.statements(engine.kind)) await sql.run(statement);
    });
  }
}

async function createStepTable(sql: Sql): Promise<void> {
  await sql.run("CREATE TABLE IF NOT EXISTS schema_steps (number INTEGER PRIMARY KEY, name TEXT NOT NULL)");
}
