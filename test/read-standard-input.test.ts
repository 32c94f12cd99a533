import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, it } from "node:test";

const PROGRAM = resolve(import.meta.dirname, "../src/cli/vigil.js");
const REPORT = resolve(import.meta.dirname, "../examples/reports/2013-11-18-rfa-kunming-thirteen.txt");

function vigil(args: readonly string[], input: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], { input });
  return { status, out: stdout.toString(), err: stderr.toString() };
}

describe("standard input", () => {
  const text = readFileSync(REPORT, "utf8");

  it("is read as a file with the same bytes is", () => {
    const piped = vigil(["read", "--json", "-"], text);
    const named = vigil(["read", "--json", REPORT], "");
    assert.equal(piped.status, 0);
    assert.equal(piped.out, named.out.replaceAll(JSON.stringify(REPORT), '"-"'));
    assert.equal(vigil(["count", "--json", "-"], text).out, vigil(["count", "--json", REPORT], "").out);
  });

  it("is told apart from files, and named where it holds nothing", () => {
    const both = vigil(["read", "--json", REPORT, "-"], `${text}\n`);
    const { documents } = JSON.parse(both.out) as { documents: unknown[] };
    assert.equal(documents.length, 2);
    const empty = vigil(["read", "-"], "");
    assert.equal(empty.status, 1);
    assert.match(empty.err, /^vigil read: -: /u);
  });
});
