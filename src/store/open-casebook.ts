import { join } from "node:path";
import type { Actor } from "../core/actor.ts";
import { hexOf } from "../core/hash.ts";
import { isCasebookId, MAIN_CHAIN, newCasebookId } from "../core/identifiers.ts";
import { BLOBS_FOLDER } from "./blobs.ts";
import { casebookStore } from "./casebook-store.ts";
import { StoreFailure } from "./contract/failure.ts";
import type { World } from "./contract/options.ts";
import type { CasebookStore } from "./contract/port.ts";
import type { Engine } from "./contract/sql.ts";
import { makeFolder } from "./durable-file.ts";
import { appliedStep, LAST_STEP } from "./migrations/applied-step.ts";
import { KEYS_FOLDER, signingKeysIn } from "./signing-keys.ts";

const SIGNING_SECRET = "signing keys";

/**
 * Makes a casebook in an empty database and a folder. Interrupted, it leaves nothing that counts, and can be run
 * again.
 *
 * @throws StoreFailure `alreadyExists` when the database holds a casebook.
 */
export async function initialise(
  engine: Engine,
  folder: string,
  world: World,
  actor: Actor,
): Promise<CasebookStore> {
  const { migrate } = await import("./migrations/migrate.ts");
  const { WritingUnit } = await import("./writing.ts");
  await migrate(engine, true);
  const { random } = world;
  const casebook = newCasebookId(random);
  const secret = hexOf(random(32));
  const keys = signingKeysIn(join(folder, KEYS_FOLDER), secret, random);
  await makeFolder(join(folder, BLOBS_FOLDER));
  const key = await keys.make();
  const context = { casebook, world, keys, index: engine.index };
  await engine.write(async (sql) => {
    const there = await sql.all("SELECT id FROM casebook");
    if (there.length > 0) throw new StoreFailure("alreadyExists");
    await sql.run("INSERT INTO casebook (id) VALUES (?)", casebook);
    await sql.run("INSERT INTO secrets (name, value) VALUES (?, ?)", SIGNING_SECRET, secret);
    const writing = new WritingUnit(sql, context, actor);
    await writing.openWith(MAIN_CHAIN, key);
    await writing.finish();
  });
  return casebookStore(engine, folder, context);
}

/**
 * Opens the casebook of a database and a folder, and finishes what an interrupted erasure left to do.
 *
 * @throws StoreFailure `notACasebook`, `schemaNewer`.
 */
export async function openCasebook(engine: Engine, folder: string, world: World): Promise<CasebookStore> {
  if ((await appliedStep(engine)) !== LAST_STEP) {
    const { migrate } = await import("./migrations/migrate.ts");
    await migrate(engine, false);
  }
  const found = await engine.read(async (sql) => {
    const ids = await sql.all<{ id: string }>("SELECT id FROM casebook");
    const secrets = await sql.all<{ value: string }>(
      "SELECT value FROM secrets WHERE name = ?",
      SIGNING_SECRET,
    );
    const tasks = await sql.all("SELECT kind FROM tasks LIMIT 1");
    return { id: ids[0]?.id, secret: secrets[0]?.value, unfinished: tasks.length > 0 };
  });
  const { id, secret, unfinished } = found;
  if (id === undefined || secret === undefined || !isCasebookId(id)) throw new StoreFailure("notACasebook");
  if (!/^[0-9a-f]{64}$/u.test(secret)) throw new StoreFailure("damaged");
  const keys = signingKeysIn(join(folder, KEYS_FOLDER), secret, world.random);
  const context = { casebook: id, world, keys, index: engine.index };
  const store = casebookStore(engine, folder, context);
  if (unfinished && engine.writable) await store.maintain();
  return store;
}
