import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe } from "node:test";
import { createFolderCasebook, DATABASE_FILE, openFolderCasebook } from "../../src/store/sqlite/casebook.ts";
import { sqliteEngine } from "../../src/store/sqlite/engine.ts";
import { describeErasure } from "./erasure-contract.ts";
import { PERSON, WORLD } from "./fixtures.ts";
import { rawFilesIn } from "./raw-files.ts";
import { describeSearch } from "./search-contract.ts";
import type { Harness } from "./store-contract.ts";
import { describeStore } from "./store-contract.ts";

const root = mkdtempSync(join(tmpdir(), "vigil-sqlite-"));
after(() => rmSync(root, { recursive: true, force: true }));

function harness(passphrase: string | null): Harness {
  const folderOf = () => mkdtempSync(join(root, "casebook-"));
  return {
    async create() {
      const options = { ...WORLD, folder: folderOf(), passphrase };
      const store = await createFolderCasebook(options, PERSON);
      return { store, reopen: () => openFolderCasebook(options) };
    },
    async openEmpty() {
      const folder = folderOf();
      const path = join(folder, DATABASE_FILE);
      await (await sqliteEngine({ path, passphrase, create: true }, WORLD.random)).close();
      return openFolderCasebook({ ...WORLD, folder, passphrase });
    },
  };
}

describe("SQLite", () => {
  describeStore(harness(null));
  describeSearch(harness(null));
  describeErasure(harness(null), { files: () => rawFilesIn(root), readable: true, settle: async () => {} });
});

describe("SQLite, encrypted", () => {
  const encrypted = harness("correct 'horse' 배터리");
  describeStore(encrypted);
  describeSearch(encrypted);
  describeErasure(encrypted, { files: () => rawFilesIn(root), readable: false, settle: async () => {} });
});
