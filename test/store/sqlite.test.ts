import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { MAIN_CHAIN } from "../../src/core/identifiers.ts";
import {
  createFolderCasebook,
  DATABASE_FILE,
  folderDestination,
  openFolderCasebook,
} from "../../src/store/sqlite/casebook.ts";
import { sqliteEngine } from "../../src/store/sqlite/engine.ts";
import { describeErasure } from "./erasure-contract.ts";
import { PERSON, reportOf, WORLD } from "./fixtures.ts";
import { describeMigrations } from "./migrations-contract.ts";
import { describeProcesses } from "./processes-contract.ts";
import { rawFilesIn } from "./raw-files.ts";
import { describeSearch } from "./search-contract.ts";
import type { CopyTarget, Harness } from "./store-contract.ts";
import { describeStore, failsWith } from "./store-contract.ts";
import { describeTampering } from "./tampering-contract.ts";
import { countFromEnvironment } from "./test-count.ts";

const root = mkdtempSync(join(tmpdir(), "vigil-sqlite-"));
after(() => rmSync(root, { recursive: true, force: true }));
const folderOf = () => mkdtempSync(join(root, "casebook-"));

function harness(passphrase: string | null): Harness {
  return {
    async create() {
      const options = { ...WORLD, folder: folderOf(), passphrase };
      const store = await createFolderCasebook(options, PERSON);
      return { store, reopen: (clock = WORLD.clock) => openFolderCasebook({ ...options, clock }) };
    },
    async openEmpty() {
      const folder = folderOf();
      const path = join(folder, DATABASE_FILE);
      await (await sqliteEngine({ path, passphrase, create: true, closed: null }, WORLD.random)).close();
      return openFolderCasebook({ ...WORLD, folder, passphrase });
    },
  };
}

const copyTarget =
  (passphrase: string | null): CopyTarget =>
  async () => {
    const options = { ...WORLD, folder: folderOf(), passphrase };
    return { destination: await folderDestination(options), open: () => openFolderCasebook(options) };
  };

describe("SQLite", () => {
  describeStore(harness(null), [copyTarget(null), copyTarget("another")]);
  describeSearch(harness(null));
  describeErasure(
    harness(null),
    { files: () => rawFilesIn(root), readable: true, settle: async () => {} },
    copyTarget(null),
  );
  describeTampering(
    async () => {
      const options = { ...WORLD, folder: folderOf(), passphrase: null };
      const store = await createFolderCasebook(options, PERSON);
      return {
        store,
        folder: options.folder,
        reopen: () => openFolderCasebook(options),
        async bare(work) {
          const path = join(options.folder, DATABASE_FILE);
          const engine = await sqliteEngine(
            { path, passphrase: null, create: false, closed: null },
            WORLD.random,
          );
          return engine.write(work).finally(() => engine.close());
        },
      };
    },
    countFromEnvironment("VIGIL_STORE_TAMPERINGS", 150),
  );
  describeMigrations(async () => {
    const path = join(folderOf(), DATABASE_FILE);
    const open = () => sqliteEngine({ path, passphrase: null, create: true, closed: null }, WORLD.random);
    return { engine: await open(), again: open };
  });
  describeProcesses(async () => {
    const folder = folderOf();
    await (await createFolderCasebook({ ...WORLD, folder, passphrase: null }, PERSON)).close();
    return { folder, url: null };
  });
});

describe("SQLite, where nothing can be written", () => {
  const received = async (passphrase: string | null) => {
    const options = { ...WORLD, folder: folderOf(), passphrase };
    const store = await createFolderCasebook(options, PERSON);
    await store.receive(PERSON, [reportOf("held")]);
    return { options, store };
  };

  for (const [kind, passphrase] of [
    ["plain", null],
    ["encrypted", "correct"],
  ] as const)
    it(`reads a copy that lies there, ${kind}, and leaves it as it is`, async () => {
      const { store } = await received(passphrase);
      const options = { ...WORLD, folder: folderOf(), passphrase };
      const destination = await folderDestination(options);
      await store.copyTo(destination);
      await Promise.all([destination.engine.close(), store.close()]);
      const path = join(options.folder, DATABASE_FILE);
      const before = readFileSync(path);
      const copy = await openFolderCasebook({ ...options, reading: true });
      assert.equal((await Array.fromAsync(copy.reports())).length, 1);
      await assert.rejects(copy.receive(PERSON, [reportOf("more")]), failsWith("readOnly"));
      await copy.close();
      assert.deepEqual(readFileSync(path), before);
    });

  it("reads a casebook that nobody has open, and none whose log holds more than its file", async () => {
    const { options, store } = await received(null);
    const reading = () => openFolderCasebook({ ...options, reading: true });
    await assert.rejects(reading(), failsWith("readOnly"));
    await store.close();
    const kept = await reading();
    assert.equal((await Array.fromAsync(kept.reports())).length, 1);
    await kept.close();
  });
});

describe("SQLite, encrypted", () => {
  const encrypted = harness("correct 'horse' 배터리");
  describeStore(encrypted, [copyTarget(null)]);
  describeSearch(encrypted);
  describeErasure(
    encrypted,
    { files: () => rawFilesIn(root), readable: false, settle: async () => {} },
    copyTarget(null),
  );

  it("opens with its passphrase and with no other", async () => {
    const options = { ...WORLD, folder: folderOf(), passphrase: "correct" };
    await (await createFolderCasebook(options, PERSON)).close();
    await assert.rejects(
      openFolderCasebook({ ...options, passphrase: "wrong" }),
      failsWith("wrongPassphrase"),
    );
    await assert.rejects(openFolderCasebook({ ...options, passphrase: null }), failsWith("wrongPassphrase"));
    await (await openFolderCasebook(options)).close();
  });
});

describe("erasing while another process reads", () => {
  it("says so, and is finished later", async () => {
    const options = { ...WORLD, folder: folderOf(), passphrase: null };
    const store = await createFolderCasebook(options, PERSON);
    const other = await openFolderCasebook(options);
    const secret = "Zyxwvqbusy";
    const note = { kind: "note", body: { about: null, text: secret } } as const;
    const { seq } = await store.write(PERSON, (writing) => writing.append(note));
    const onDisk = () => [...rawFilesIn(options.folder)].some((file) => Buffer.from(file).includes(secret));
    const outcome = await other.verifying(async (source) => {
      await source.reportCount();
      return store.erase(PERSON, { kind: "entries", chain: MAIN_CHAIN, seqs: [seq] }, "a slip");
    });
    assert.equal(outcome.scrub, "busy");
    assert.ok(onDisk());
    assert.equal((await store.entry({ chain: MAIN_CHAIN, seq }))?.content, null);
    await (await openFolderCasebook(options)).close();
    assert.ok(!onDisk());
    await store.close();
    await other.close();
  });
});

describe("a casebook's folder", () => {
  it("is made once, for its owner alone", async () => {
    const folder = join(root, "deep", "casebook");
    const options = { ...WORLD, folder, passphrase: null };
    const store = await createFolderCasebook(options, PERSON);
    await assert.rejects(createFolderCasebook(options, PERSON), failsWith("alreadyExists"));
    await store.receive(PERSON, [reportOf("private")]);
    if (process.platform !== "win32")
      for (const path of ["", DATABASE_FILE, `${DATABASE_FILE}-wal`, "keys", "blobs"])
        assert.equal(statSync(join(folder, path)).mode & 0o077, 0, path);
    await store.close();
  });

  it("that is not there is missing", async () => {
    const options = { ...WORLD, folder: join(root, "nowhere"), passphrase: null };
    await assert.rejects(openFolderCasebook(options), failsWith("missing"));
  });

  it("whose signing key is gone can be read, and written again once the key is changed", async () => {
    const options = { ...WORLD, folder: folderOf(), passphrase: null };
    const store = await createFolderCasebook(options, PERSON);
    await store.receive(PERSON, [reportOf("before")]);
    await store.close();
    rmSync(join(options.folder, "keys"), { recursive: true });
    const later = await openFolderCasebook(options);
    await assert.rejects(later.receive(PERSON, [reportOf("after")]), failsWith("signingKeyMissing"));
    assert.deepEqual(
      (await later.audit()).map((finding) => finding.code),
      ["signingKey"],
    );
    await later.changeKey(PERSON, "the key was lost");
    await later.receive(PERSON, [reportOf("after")]);
    assert.deepEqual(await later.audit(), []);
    await later.close();
  });
});
