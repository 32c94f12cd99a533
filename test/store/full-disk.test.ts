import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { verifyLedger } from "../../src/ledger/verify/verify.ts";
import { StoreFailure } from "../../src/store/contract/failure.ts";
import { createFolderCasebook, openFolderCasebook } from "../../src/store/sqlite/casebook.ts";
import { PERSON, reportOf, WORLD } from "./fixtures.ts";

// A disk of its own has to be mounted, which takes root and Linux.
const folder = mkdtempSync(join(tmpdir(), "vigil-disk-"));
const mounted = (() => {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=2m", "tmpfs", folder], { stdio: "pipe" });
    return true;
  } catch {
    return false;
  }
})();
const skip = mounted ? false : "a small disk cannot be mounted here";
if (!mounted) console.log(`Full and read-only disks are skipped: ${skip}`);

describe("a disk", { skip }, () => {
  const options = { ...WORLD, folder: join(folder, "casebook"), passphrase: null };
  before(async () => {
    await (await createFolderCasebook(options, PERSON)).close();
  });
  after(() => {
    execFileSync("umount", [folder], { stdio: "pipe" });
    rmSync(folder, { recursive: true, force: true });
  });

  const codeOf = async (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => "none",
      (error: unknown) => (error instanceof StoreFailure ? error.code : String(error)),
    );

  it("that is full fails clearly and damages nothing", async () => {
    const filler = join(folder, "filler");
    writeFileSync(filler, Buffer.alloc(512 * 1024));
    const store = await openFolderCasebook(options);
    try {
      let received = 0;
      let code = "none";
      for (; code === "none" && received < 5_000; received += 1)
        code = await codeOf(store.receive(PERSON, [reportOf(`report ${received} `.repeat(400))]));
      assert.equal(code, "diskFull");
      const { bavail, bsize } = statfsSync(folder);
      if (bavail > 0) writeFileSync(`${filler}-2`, Buffer.alloc(bavail * bsize));
      const note = { kind: "note", body: { about: null, text: "x".repeat(9_000) } } as const;
      const write = () => store.write(PERSON, (writing) => writing.append(note));
      assert.equal(await codeOf(write()), "diskFull");
      // Reading goes on, and nothing half-written is there.
      const { findings, notices, chains } = await store.verifying((source) => verifyLedger(source));
      assert.deepEqual([findings, notices, chains[0]?.size], [[], [], received]);
      rmSync(filler);
      await write();
      assert.deepEqual((await store.verifying((source) => verifyLedger(source))).findings, []);
    } finally {
      await store.close();
    }
  });

  it("that is read-only fails clearly", async () => {
    execFileSync("mount", ["-o", "remount,ro", folder], { stdio: "pipe" });
    const note = { kind: "note", body: { about: null, text: "x" } } as const;
    const write = async (): Promise<void> => {
      const store = await openFolderCasebook(options);
      await store.write(PERSON, (writing) => writing.append(note)).finally(() => store.close());
    };
    assert.equal(await codeOf(write()), "readOnly");
    const elsewhere = createFolderCasebook({ ...options, folder: join(folder, "other") }, PERSON);
    assert.equal(await codeOf(elsewhere), "readOnly");
    execFileSync("mount", ["-o", "remount,rw", folder], { stdio: "pipe" });
    await write();
  });
});
