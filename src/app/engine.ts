import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { cryptography } from "../core/cryptography.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/**
 * Folders that hold whatever what is derived from a report depends on: code and data. Whole folders, so that no list of
 * files can fall behind; that some change of the code changes no reading costs only a rebuild.
 */
export const ENGINE_FOLDERS: readonly string[] = [
  "packs",
  "src/1-report",
  "src/2-document",
  "src/3-statement",
  "src/4-incident",
  "src/app",
  "src/core",
  "src/ledger",
];
const CODE_OR_DATA = /\.(?:ts|js|json|tsv)$/u;
/** Tests change nothing about what is read. */
const TESTS = /(?:\.test\.[tj]s|(?:^|\/)cases\.json)$/u;
/** Enough to tell engines apart, short enough to be read out. */
const SHOWN = 12;

type Manifest = { readonly version: string; readonly dependencies: Readonly<Record<string, string>> };

let manifest: Manifest | null = null;
let engine: string | null = null;

function readManifest(): Manifest {
  manifest ??= JSON.parse(readFileSync(`${ROOT}package.json`, "utf8")) as Manifest;
  return manifest;
}

/** Name and version of the program: `vigil 0.1.0`. */
export function programName(): string {
  return `vigil ${readManifest().version}`;
}

/**
 * Name and version of the engine, as every output and every reading in a ledger carries it: the program's, and the
 * beginning of a digest of the code and data that read, `vigil 0.1.0+3f1c09ab77d2`. Two engines of one name read
 * alike (docs/decisions/0006-engine-name.md).
 */
export function engineName(): string {
  engine ??= `${programName()}+${engineDigest(ROOT, readManifest().dependencies).slice(0, SHOWN)}`;
  return engine;
}

/** SHA-256 over the engine's files under a root and over the versions of the packages that it calls, hex. */
export function engineDigest(root: string, packages: Readonly<Record<string, string>>): string {
  const hash = cryptography().createHash("sha256");
  for (const path of engineFiles(root)) {
    const bytes = withoutCarriageReturns(readFileSync(`${root}${path}`));
    hash.update(`${path} ${bytes.length}\n`);
    hash.update(bytes);
  }
  for (const name of Object.keys(packages).sort()) hash.update(`${name} ${packages[name]}\n`);
  return hash.digest("hex");
}

/** Beside the packages, where compiled code is kept too. */
const KEPT = "node_modules/.cache/vigil/engine-name.json";

/**
 * As `engineName`, for what only tells people of it: the name is kept with the sizes and times of the files that it was
 * worked out from, and is taken again while they are the same. Where nothing may be written, it is worked out.
 */
export function keptEngineName(root: string = ROOT, workOut: () => string = engineName): string {
  const path = `${root}${KEPT}`;
  const stamp = engineStamp(root);
  try {
    const kept = JSON.parse(readFileSync(path, "utf8")) as {
      readonly stamp?: unknown;
      readonly name?: unknown;
    };
    if (kept.stamp === stamp && typeof kept.name === "string") return kept.name;
  } catch {
    // Not kept yet, or half-written: worked out below.
  }
  const name = workOut();
  // What changed meanwhile may or may not be in the name.
  if (engineStamp(root) === stamp) keepName(path, JSON.stringify({ stamp, name }));
  return name;
}

function keepName(path: string, text: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.${process.pid}`, text);
    renameSync(`${path}.${process.pid}`, path);
  } catch {
    // The next call works it out again.
  }
}

/** Not hashed: that would take longer than reading it back. */
function engineStamp(root: string): string {
  return ["package.json", ...engineFiles(root)]
    .map((path) => {
      const { ino, size, mtimeMs, ctimeMs } = statSync(`${root}${path}`);
      return `${path} ${ino} ${size} ${mtimeMs} ${ctimeMs}`;
    })
    .join("\n");
}

function engineFiles(root: string): readonly string[] {
  return ENGINE_FOLDERS.flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, encoding: "utf8" })
      .map((path) => `${folder}/${path.replaceAll("\\", "/")}`)
      .filter((path) => CODE_OR_DATA.test(path) && !TESTS.test(path)),
  ).sort();
}

/** A checkout on Windows may have other line ends: the same code all the same. */
function withoutCarriageReturns(bytes: Buffer): Buffer {
  if (!bytes.includes(13)) return bytes;
  return Buffer.from(bytes.toString("latin1").replaceAll("\r\n", "\n"), "latin1");
}
