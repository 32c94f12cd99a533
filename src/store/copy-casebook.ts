import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Document } from "../2-document/types.ts";
import type { Random } from "../core/randomness.ts";
import { BLOBS_FOLDER, blobsIn } from "./blobs.ts";
import { codeOf, fileFailure, StoreFailure } from "./contract/failure.ts";
import type { Destination } from "./contract/port.ts";
import type { Engine, Sql, SqlValue, TermIndex } from "./contract/sql.ts";
import { makeFolder, readIfThere, syncFolder, writeDurably } from "./durable-file.ts";
import { migrate } from "./migrations/migrate.ts";
import { parseContent } from "./rows/content.ts";
import { searchedText } from "./rows/derived-rows.ts";
import { termsOf } from "./search/terms.ts";
import { KEYS_FOLDER } from "./signing-keys.ts";

type Row = Readonly<Record<string, SqlValue>>;

/** The tables of a casebook and the columns that order their rows; `casebook` last: it makes the copy count. */
const TABLES: readonly (readonly [table: string, order: string])[] = [
  ["secrets", "name"],
  ["entries", "chain, seq"],
  ["bodies", "chain, seq"],
  ["subjects", "chain, seq, report"],
  ["heads", "chain"],
  ["reports", "report"],
  ["derived", "name"],
  ["derived_digests", "name"],
  ["documents", "report"],
  ["statements", "id"],
  ["incidents", "id"],
  ["incident_statements", "incident, statement"],
  ["casebook", "id"],
];
const PAGE = 5_000;
const BLOBS_AT_ONCE = 32;

/**
 * Copies a casebook, row by row and file by file, from one snapshot into an empty database and folder. Encrypted
 * bytes are copied as they are; nothing that was erased has a row to be copied.
 */
export async function copyCasebook(
  source: Engine,
  folder: string,
  destination: Destination,
  random: Random,
): Promise<void> {
  const { engine: target } = destination;
  await migrate(target, true);
  const there = await target.read((sql) => sql.all("SELECT id FROM casebook"));
  if (there.length > 0) throw new StoreFailure("alreadyExists");
  await copyKeys(join(folder, KEYS_FOLDER), join(destination.folder, KEYS_FOLDER), random);
  await source.read(async (from) => {
    await copyBlobs(from, folder, destination.folder, random);
    // One transaction, so that an interrupted copy leaves nothing that a later one would meet.
    await target.write(async (to) => {
      for (const [table, order] of TABLES) await copyTable(from, to, table, order, target.index);
    });
  });
}

async function copyTable(from: Sql, to: Sql, table: string, order: string, index: TermIndex): Promise<void> {
  for (let offset = 0; ; offset += PAGE) {
    const rows = await from.all<Row>(
      `SELECT * FROM ${table} ORDER BY ${order} LIMIT ? OFFSET ?`,
      PAGE,
      offset,
    );
    for (const row of rows) {
      const columns = Object.keys(row);
      const values = columns.map((column) => row[column] ?? null);
      const holders = columns.map(() => "?").join(", ");
      await to.run(`INSERT INTO ${table} (${columns.join(", ")}) VALUES (${holders})`, ...values);
      if (table !== "documents") continue;
      const document = parseContent<Document>(String(row.content));
      await index.insert(to, document.id, termsOf(searchedText(document)));
    }
    if (rows.length < PAGE) return;
  }
}

async function copyBlobs(from: Sql, source: string, target: string, random: Random): Promise<void> {
  const blobs = blobsIn(join(source, BLOBS_FOLDER), random);
  const copies = blobsIn(join(target, BLOBS_FOLDER), random);
  await makeFolder(join(target, BLOBS_FOLDER));
  const names = await from.all<{ blob: string }>("SELECT blob FROM reports ORDER BY report");
  for (let start = 0; start < names.length; start += BLOBS_AT_ONCE) {
    const files = await Promise.all(
      names.slice(start, start + BLOBS_AT_ONCE).map(async ({ blob }) => {
        const file = await blobs.get(blob);
        if (file === null) throw new StoreFailure("blobMissing");
        return { name: blob, file };
      }),
    );
    await copies.put(files);
  }
}

async function copyKeys(source: string, target: string, random: Random): Promise<void> {
  await makeFolder(target);
  try {
    for (const name of await readdir(source)) {
      const file = name.endsWith(".key") ? await readIfThere(join(source, name)) : null;
      if (file !== null) await writeDurably(join(target, name), file, random);
    }
  } catch (error) {
    // A casebook whose keys are lost is worth copying all the same.
    if (codeOf(error) !== "ENOENT") throw fileFailure(error);
  }
  await syncFolder(target);
}
