import assert from "node:assert/strict";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, it } from "node:test";
import { commandTable } from "../../src/cli/command-table.ts";
import type { TestPlace } from "./command-line.ts";
import { newPlace, run } from "./command-line.ts";

const DOCUMENT = resolve(import.meta.dirname, "../../docs/spec/casebook-output.md");
const REPORT =
  "publisher: Example Daily\npublished: 2012-03-07\n\nTen held in Tumen\n\nTen North Korean refugees were arrested in Tumen, China, on March 5, an activist told Example Daily.\n";
const REASON = ["--reason", "as the photograph shows"] as const;
const BLOCK = /^```json (?<name>[a-z-]+)\n(?<text>.*?)^```$/gmsu;

type Outputs = Map<string, unknown>;

/** Runs every command that has an example, one after the other, on a casebook of one report. */
async function outputs(): Promise<Outputs> {
  const place = newPlace();
  const all: Outputs = new Map();
  const folder = join(place.root, "reports");
  mkdirSync(folder);
  writeFileSync(join(folder, "tumen.txt"), REPORT);
  const told = async (name: string, ...args: readonly string[]): Promise<unknown> => {
    const { code, out, err } = await run(place, [...args, "--json"]);
    assert.equal(code, 0, `${args.join(" ")}: ${err}`);
    const value = JSON.parse(out) as unknown;
    all.set(name, normalised(value, place));
    return value;
  };
  await told("init", "init");
  const added = (await told("add", "add", folder)) as { reports: { report: string }[] };
  const report = added.reports[0]?.report ?? "";
  const listed = (await told("list-incidents", "list")) as {
    incidents: { id: string; statements: string[] }[];
  };
  const incident = listed.incidents[0];
  const statement = incident?.statements[0] ?? "";
  const decided = (await told("decide", "decide", "correct", statement, "people", "10-12", ...REASON)) as {
    entry: { seq: number };
  };
  await told("list-reports", "list", "reports");
  await told("list-totals", "list", "totals");
  await told("list-orphaned", "list", "orphaned");
  await told("show-incident", "show", incident?.id ?? "");
  await told("show-statement", "show", statement);
  await told("show-report", "show", report);
  await told("search", "search", "arrested", "Tumen");
  await told("undo", "undo", String(decided.entry.seq), ...REASON);
  await told("log", "log", "--kind", "decision");
  await told("verify", "verify");
  await told("rebuild", "rebuild");
  await told("backup", "backup", join(place.root, "backup"));
  await told("doctor", "doctor");
  await told("invite", "invite", "--role", "reviewer");
  await told("erase", "erase", report, "--reason", "consent withdrawn");
  const copy = { ...place, folder: join(place.root, "restored") };
  const restored = await run(copy, ["restore", join(place.root, "backup"), "--json"]);
  assert.equal(restored.code, 0, restored.err);
  all.set("restore", normalised(JSON.parse(restored.out), place));
  return all;
}

/** What no other run has: hashes, times, places on this machine, what the machine is. */
function normalised(value: unknown, place: TestPlace): unknown {
  const text = JSON.stringify(value)
    .replaceAll(place.root, "/home/kim")
    .replaceAll(/\b\d{4}-\d\d-\d\dT[\d:.]+Z/gu, "2026-02-14T09:30:00.000Z")
    .replaceAll(/vigil (\d+\.\d+\.\d+)\+[0-9a-f]{12}/gu, "vigil $1+3f1c09ab77d2")
    .replaceAll(/"(?<quoted>[^"\n]*?)\b[0-9a-f]{16,64}\b/gu, (match) =>
      match.replaceAll(/\b[0-9a-f]{16,64}\b/gu, (hex) => `${hex.length} hex`),
    )
    // What the reader calls its rules and how hits are weighed is for others to say.
    .replaceAll(/"rules":\{[^{}]*\}/gu, '"rules":{}')
    .replaceAll(/"score":[\d.]+/gu, '"score":7.5')
    .replaceAll(/\/main\+[0-9a-f]{8}\+[A-Za-z0-9+/=]{44}/gu, "/main+44 base64")
    .replaceAll(/invitation=[\w-]+/gu, "invitation=XqJ0mBnNqG2b9f3kTz1sVw")
    .replaceAll(/"Node [\d.]+","[a-z0-9]+"/gu, '"Node 26.10.0","linux"')
    .replaceAll(/"[\d,]+ MB"/gu, '"78,072 MB"')
    .replaceAll(/(forced-return|north-korea-china) ([\d.]+) [0-9a-f]{12}/gu, "$1 $2 3f1c09ab77d2");
  return JSON.parse(text) as unknown;
}

/** Each member on a line of its own. */
function written(value: unknown): string {
  const members = Object.entries(value as Readonly<Record<string, unknown>>).map(
    ([name, member]) => `  ${JSON.stringify(name)}: ${JSON.stringify(member)}`,
  );
  return `{\n${members.join(",\n")}\n}\n`;
}

describe("the examples of what casebook commands print as JSON", () => {
  it("are what the program prints", async () => {
    const printed = await outputs();
    if (process.env.VIGIL_WRITE_EXAMPLES === "1")
      writeFileSync(
        DOCUMENT,
        readFileSync(DOCUMENT, "utf8").replaceAll(BLOCK, (block, name: string) =>
          printed.has(name) ? `\`\`\`json ${name}\n${written(printed.get(name))}\`\`\`` : block,
        ),
      );
    const examples = new Map<string, unknown>();
    for (const { groups } of readFileSync(DOCUMENT, "utf8").matchAll(BLOCK))
      examples.set(groups?.name ?? "", JSON.parse(groups?.text ?? ""));
    assert.deepEqual([...examples.keys()].sort(), [...printed.keys()].sort());
    for (const [name, value] of printed) assert.deepEqual(examples.get(name), value, name);
  });

  it("leave out no command", async () => {
    const text = readFileSync(DOCUMENT, "utf8");
    for (const { name, on, load } of commandTable) {
      const { options } = await load();
      if (on !== "casebook") continue;
      if (!options.some((option) => option.name === "json")) continue;
      assert.match(text, new RegExp(`^## vigil ${name}$`, "mu"));
      assert.match(text, new RegExp(`^\`\`\`json ${name}(?:-[a-z]+)?$`, "mu"));
    }
  });
});
