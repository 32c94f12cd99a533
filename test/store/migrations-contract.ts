import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { sha256Hex } from "../../src/core/hash.ts";
import { MAIN_CHAIN, newCasebookId } from "../../src/core/identifiers.ts";
import { verifyLedger } from "../../src/ledger/verify/verify.ts";
import { auditDerived } from "../../src/store/audit-derived.ts";
import { blobsIn } from "../../src/store/blobs.ts";
import type { Engine, Sql } from "../../src/store/contract/sql.ts";
import { ledgerSource } from "../../src/store/ledger-source.ts";
import { migrate, STEPS } from "../../src/store/migrations/migrate.ts";
import type { Step } from "../../src/store/migrations/step.ts";
import { putReading, selectDerived } from "../../src/store/rows/derived-rows.ts";
import { seal } from "../../src/store/seal.ts";
import { signingKeysIn } from "../../src/store/signing-keys.ts";
import { WritingUnit } from "../../src/store/writing.ts";
import { documentOf, PERSON, statementOf, WORLD } from "./fixtures.ts";
import { failsWith } from "./store-contract.ts";

/** An empty database; `again` opens it once more, as another process would. */
export type EmptyDatabase = { readonly engine: Engine; again(): Promise<Engine> };

/** Steps of the tables, applied to databases with data in them. */
export function describeMigrations(create: () => Promise<EmptyDatabase>): void {
  const folder = mkdtempSync(join(tmpdir(), "vigil-migrations-"));
  after(() => rmSync(folder, { recursive: true, force: true }));

  /** Writes what the tables of the first steps can hold. */
  async function fill(engine: Engine, upTo: number): Promise<ReturnType<typeof ledgerSource>["casebook"]> {
    const casebook = newCasebookId(WORLD.random);
    const keys = signingKeysIn(join(folder, casebook), "11".repeat(32), WORLD.random);
    const text = "Ten people were held.";
    const { name, file, key } = seal(Buffer.from(text), WORLD.random);
    const document = documentOf(text);
    await blobsIn(join(folder, casebook), WORLD.random).put([{ name, file }]);
    await engine.write(async (sql) => {
      const writing = new WritingUnit(sql, { casebook, world: WORLD, keys, index: engine.index }, PERSON);
      await writing.openWith(MAIN_CHAIN, WORLD.random(32));
      const given = { published: null, publisher: null, url: null };
      const report = { report: sha256Hex(text), bytes: text.length, name: null, given, blob: name, key };
      await writing.receive(report);
      await writing.append({ kind: "note", body: { about: null, text: "written before the step" } });
      await writing.finish();
      const index = { ...engine.index, insert: async () => {}, remove: async () => {} };
      // What later steps make tables for was not written then.
      const run: Sql["run"] = async (text, ...values) =>
        upTo < 4 && text.includes("derived_digests") ? 0 : sql.run(text, ...values);
      const statements = [statementOf(document, "Ten")];
      if (upTo >= 2)
        await putReading({ ...sql, run }, upTo >= 3 ? engine.index : index, document, statements);
    });
    return casebook as string;
  }

  describe("steps of the tables", () => {
    it("are numbered from 1 without gaps", () => {
      assert.deepEqual(
        STEPS.map((step) => step.number),
        STEPS.map((_, at) => at + 1),
      );
    });

    for (const { number } of STEPS)
      it(`go up from ${number} with data in the tables`, async () => {
        const { engine } = await create();
        await migrate(engine, true, STEPS.slice(0, number));
        const casebook = await fill(engine, number);
        await migrate(engine, false);
        await migrate(engine, false);
        await engine.read(async (sql) => {
          const source = ledgerSource(casebook as never, sql, blobsIn(join(folder, casebook), WORLD.random));
          const { findings, chains } = await verifyLedger(source);
          assert.deepEqual(findings, []);
          assert.deepEqual(await auditDerived(sql), []);
          assert.equal(chains[0]?.size, 3);
          assert.equal((await selectDerived(sql, "statements", null, 10)).length, number >= 2 ? 1 : 0);
          const steps = await sql.all<{ number: number }>("SELECT number FROM schema_steps ORDER BY number");
          assert.deepEqual(
            steps.map((step) => step.number),
            STEPS.map((step) => step.number),
          );
        });
        await engine.close();
      });

    it("may be taken by two processes at once", async () => {
      const { engine, again } = await create();
      const other = await again();
      await Promise.all([migrate(engine, true), migrate(other, true)]);
      await fill(engine, STEPS.length);
      await other.close();
      await engine.close();
    });

    it("that fail leave the tables as they were", async () => {
      const { engine } = await create();
      await migrate(engine, true);
      const broken: Step = {
        number: STEPS.length + 1,
        name: "broken",
        statements: () => ["CREATE TABLE half_done (a TEXT)", "CREATE TABLE half_done (a TEXT)"],
      };
      await assert.rejects(migrate(engine, false, [...STEPS, broken]));
      await migrate(engine, false);
      await assert.rejects(engine.read((sql) => sql.all("SELECT * FROM half_done")));
      await engine.close();
    });

    it("of a later version are not touched", async () => {
      const { engine } = await create();
      await migrate(engine, true);
      await engine.write((sql) =>
        sql.run("INSERT INTO schema_steps (number, name) VALUES (99, 'from the future')"),
      );
      await assert.rejects(migrate(engine, false), failsWith("schemaNewer"));
      await engine.close();
    });
  });
}
