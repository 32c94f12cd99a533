import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, statfsSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { PostgresServer } from "../store/postgres-server.ts";
import { postgresMissing, startPostgres } from "../store/postgres-server.ts";
import type { TestPlace } from "./command-line.ts";
import { data, newPlace, reportFolder, reportText, run } from "./command-line.ts";
import { verified } from "./commands-contract.ts";

const REASON = ["--reason", "a test"] as const;
const KILOBYTE = 1024;
const missing = postgresMissing();

/** Mounts a small disk of its own at a folder; false where that is not allowed, since it takes root and Linux. */
function mount(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=6m", "tmpfs", folder], { stdio: "pipe" });
    return true;
  } catch {
    return false;
  }
}

const remount = (disk: string, how: "ro" | "rw"): void => {
  execFileSync("mount", ["-o", `remount,${how}`, disk], { stdio: "pipe" });
};

const canMount = (() => {
  const { root } = newPlace();
  const mounted = mount(join(root, "disk"));
  if (mounted) execFileSync("umount", [join(root, "disk")], { stdio: "pipe" });
  return mounted;
})();
const skip = canMount ? false : "a small disk cannot be mounted here";
if (!canMount) console.log(`Commands on full and read-only disks are skipped: ${skip}`);

/** Fills a disk but for so many bytes. */
function fill(disk: string, left: number): void {
  const filler = join(disk, "filler");
  rmSync(filler, { force: true });
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(filler, Buffer.alloc(bavail * bsize));
  truncateSync(filler, Math.max(0, bavail * bsize - left));
}

/** What every command that writes has to say, and nothing else. */
async function failsPlainly(place: TestPlace, args: readonly string[], why: RegExp): Promise<void> {
  const { code, out, err } = await run(place, args);
  assert.equal(code, 1, `${args[0]}: ${err}`);
  assert.equal(out, "");
  assert.match(err, /^vigil \w+: [^\n]+\n$/u);
  assert.match(err, why);
  assert.doesNotMatch(err, /North Koreans|SQLITE|\.ts:\d/u);
}

/** The commands that write, over one kind of store; the casebook's files are on the small disk. */
function describeDisk(name: string, why: false | string, create: (disk: string) => Promise<TestPlace>): void {
  describe(`commands on a disk of their own, ${name}`, { skip: why }, () => {
    const { root } = newPlace();
    const disk = join(root, "disk");
    let place: TestPlace = newPlace();
    let large = "";
    before(async () => {
      assert.ok(mount(disk));
      place = await create(disk);
      await data(place, ["init"]);
      await data(place, ["add", reportFolder(place, "first", 0, 3)]);
      large = join(place.root, "large");
      mkdirSync(large);
      for (let number = 0; number < 100; number += 1)
        writeFileSync(join(large, `${number}.txt`), reportText(1000 + number).padEnd(60_000, " and so on."));
    });
    after(() => {
      execFileSync("umount", [disk], { stdio: "pipe" });
    });

    it("say that it is full, and damage nothing", async () => {
      for (const left of [0, 40, 150, 500]) {
        fill(disk, left * KILOBYTE);
        await failsPlainly(place, ["add", large], /disk is full/u);
        if (left < 500) {
          fill(disk, left * KILOBYTE);
          await failsPlainly(place, ["backup", join(disk, "backup")], /disk is full/u);
        }
        if (place.url === null && left < 100) {
          fill(disk, left * KILOBYTE);
          await failsPlainly(place, ["decide", "note", "-", "x".repeat(50_000)], /disk is full/u);
          await failsPlainly(place, ["rebuild"], /disk is full/u);
        }
        rmSync(join(disk, "filler"));
        rmSync(join(disk, "backup"), { recursive: true, force: true });
        await data(place, ["list"]);
        await verified(place);
      }
      await data(place, ["decide", "note", "-", "there is room again"]);
      await data(place, ["backup", join(place.root, "backup")]);
    });

    it("say that it is read-only, and change nothing", async () => {
      const noted = await data<{ entry: { seq: number } }>(place, ["decide", "note", "-", "to be undone"]);
      remount(disk, "ro");
      try {
        await failsPlainly(place, ["add", large], /read-only/u);
        await failsPlainly(place, ["backup", join(disk, "backup")], /read-only/u);
        if (place.url === null)
          for (const args of [
            ["decide", "note", "-", "x"],
            ["rebuild"],
            ["undo", String(noted.entry.seq), ...REASON],
          ])
            await failsPlainly(place, args, /read-only/u);
        for (const args of [["list"], ["log"], ["search", "Tumen"]]) await data(place, args);
        await verified(place);
      } finally {
        remount(disk, "rw");
      }
      await verified(place);
    });
  });
}

describeDisk("SQLite", skip, async (disk) => ({ ...newPlace(), folder: join(disk, "casebook") }));

describe("the server", { skip: missing ?? false }, () => {
  let server: PostgresServer;
  before(async () => {
    server = await startPostgres();
  });
  after(() => server.stop());

  // The database is the server's; reports and keys are on the small disk.
  describeDisk("PostgreSQL", skip, async (disk) => ({
    ...newPlace(await server.database("full_disk")),
    folder: join(disk, "files"),
  }));
});
