import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { after, test } from "node:test";
import { readReport, reportHash, reportPaths } from "./read.ts";

const root = mkdtempSync(join(tmpdir(), "vigil-read-"));
after(() => rmSync(root, { recursive: true, force: true }));

function folder(name: string, files: readonly string[]): string {
  const path = join(root, name);
  mkdirSync(path);
  for (const file of files) writeFileSync(join(path, file), `text of ${file}`);
  return path;
}

/** Paths found, relative to `base`; problems as `!code path`. */
async function walked(paths: readonly string[], base: string): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const path of reportPaths(paths)) {
    if (path.ok) found.push(relative(base, path.value));
    else found.push(`!${path.problem.code} ${relative(base, path.problem.path ?? "")}`);
  }
  return found;
}

test("a folder is walked in order of its names, hidden files left out", async () => {
  const path = folder("order", ["b.txt", "a.txt", ".hidden", "Z.txt"]);
  mkdirSync(join(path, "c"));
  writeFileSync(join(path, "c", "d.txt"), "x");
  assert.deepEqual(await walked([path], path), ["Z.txt", "a.txt", "b.txt", "c/d.txt"]);
});

test("paths keep the order in which they are given", async () => {
  const path = folder("given", ["a.txt", "b.txt", ".named"]);
  const named = ["b.txt", "a.txt", ".named"].map((name) => join(path, name));
  assert.deepEqual(await walked(named, path), ["b.txt", "a.txt", ".named"]);
});

test("links in a circle end", async () => {
  const path = folder("circle", ["a.txt"]);
  symlinkSync(path, join(path, "loop"));
  assert.deepEqual(await walked([path], path), ["a.txt"]);
});

test("a missing path and a broken link are problems, the rest is read", async () => {
  const path = folder("missing", ["a.txt"]);
  symlinkSync(join(path, "nowhere"), join(path, "b.txt"));
  assert.deepEqual(await walked([join(path, "none"), path], path), [
    "!path-missing none",
    "a.txt",
    "!path-missing b.txt",
  ]);
});

test("a folder without files is a problem; the same folder twice is not", async () => {
  const empty = folder("empty", []);
  const full = folder("twice", ["a.txt"]);
  assert.deepEqual(await walked([empty], root), ["!folder-empty empty"]);
  assert.deepEqual(await walked([full, full], full), ["a.txt"]);
});

test("a folder and a file without rights are problems", async (t) => {
  if (process.getuid?.() === 0) return t.skip("the superuser may read everything");
  const path = folder("rights", ["a.txt", "b.txt"]);
  mkdirSync(join(path, "c"));
  chmodSync(join(path, "c"), 0);
  chmodSync(join(path, "b.txt"), 0);
  assert.deepEqual(await walked([path], path), ["a.txt", "b.txt", "!path-forbidden c"]);
  assert.deepEqual(readReport(join(path, "b.txt")), {
    ok: false,
    problem: { code: "path-forbidden", path: join(path, "b.txt") },
  });
});

test("a name with a newline is a name", async () => {
  const path = folder("newline", ["a\nb.txt"]);
  assert.deepEqual(await walked([path], path), ["a\nb.txt"]);
  const report = readReport(join(path, "a\nb.txt"));
  assert.ok(report.ok);
  assert.equal(report.value.path, join(path, "a\nb.txt"));
});

test("a report has its bytes, their hash and what was given with it", () => {
  const path = folder("report", ["a.txt"]);
  const given = { published: "2013-11", publisher: "A Paper", url: null };
  const report = readReport(join(path, "a.txt"), given);
  assert.ok(report.ok);
  assert.equal(Buffer.from(report.value.bytes).toString(), "text of a.txt");
  assert.equal(report.value.id, reportHash(Buffer.from("text of a.txt")));
  assert.match(report.value.id, /^[0-9a-f]{64}$/);
  assert.deepEqual(report.value.given, given);
});

test("what is too large, empty, a folder or missing is a problem", () => {
  const path = folder("sizes", ["a.txt"]);
  writeFileSync(join(path, "empty.txt"), "");
  const code = (name: string, limit?: number): string => {
    const report = readReport(join(path, name), undefined, limit);
    return report.ok ? "ok" : report.problem.code;
  };
  assert.equal(code("a.txt", 5), "report-too-large");
  assert.equal(code("a.txt", 13), "ok");
  assert.equal(code("empty.txt"), "report-empty");
  assert.equal(code("."), "path-folder");
  assert.equal(code("none"), "path-missing");
});

test("a pipe is not waited for", (t) => {
  const path = folder("pipe", []);
  try {
    execFileSync("mkfifo", [join(path, "pipe")]);
  } catch {
    return t.skip("no mkfifo here");
  }
  const report = readReport(join(path, "pipe"));
  assert.equal(report.ok ? "ok" : report.problem.code, "path-unusual");
});
