import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";

const PROGRAM = resolve(import.meta.dirname, "../../src/cli/vigil.js");

/** Where a casebook is that the command line works on, with a home of its own. */
export type TestPlace = {
  readonly root: string;
  /** Folder of the casebook or, on a server, of its files. */
  readonly folder: string;
  readonly url: string | null;
  /** The program that works on it, where it is another than this checkout's. */
  readonly program?: string;
};

export type Said = { readonly code: number | null; readonly out: string; readonly err: string };

export type RunOptions = {
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
};

const roots: string[] = [];
process.once("exit", () => {
  for (const root of roots) rmSync(root, { recursive: true, force: true });
});

/** A new place in a temporary folder, which goes when the tests end; nothing is there yet. */
export function newPlace(url: string | null = null): TestPlace {
  const root = mkdtempSync(join(tmpdir(), "vigil-casebook-"));
  roots.push(root);
  return { root, folder: join(root, "casebook"), url };
}

/** Starts the command line in a process of its own, knowing nothing of the machine's user. */
export function start(
  place: TestPlace,
  args: readonly string[],
  options: RunOptions = {},
): ChildProcessWithoutNullStreams {
  const environment: Record<string, string> = {
    PATH: process.env.PATH ?? "",
    HOME: place.root,
    LANG: "C.UTF-8",
    VIGIL_ACTOR: "person:tester",
    ...(place.url === null ? {} : { DATABASE_URL: place.url, VIGIL_FILES: place.folder }),
    ...options.environment,
  };
  const where = place.url === null && args[0] !== "--version" ? ["--casebook", place.folder] : [];
  return spawn(process.execPath, [place.program ?? PROGRAM, ...args, ...where], {
    env: environment,
    cwd: place.root,
  });
}

/** What a process printed until it ended. */
export async function said(child: ChildProcessWithoutNullStreams, input = ""): Promise<Said> {
  child.stdin.end(input);
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, "close")]);
  return { code: child.exitCode, out, err };
}

/** Runs the command line to its end. */
export function run(place: TestPlace, args: readonly string[], options: RunOptions = {}): Promise<Said> {
  return said(start(place, args, options), options.input);
}

/** Runs it, expects that it succeeds, and returns the object that it printed. */
export async function data<T>(
  place: TestPlace,
  args: readonly string[],
  options: RunOptions = {},
): Promise<T> {
  const { code, out, err } = await run(place, [...args, "--json"], options);
  if (code !== 0) throw new Error(`vigil ${args[0]} ended with ${code}: ${err}`);
  return JSON.parse(out) as T;
}

const TOWNS = ["Tumen", "Yanji", "Shenyang", "Kunming", "Dandong"];

/** The text of a small report that no other number gives. */
export function reportText(number: number): string {
  const town = TOWNS[number % TOWNS.length];
  const day = 1 + (number % 27);
  const people = 3 + (number % 40);
  return `publisher: Example Daily ${number}\npublished: 2012-03-28\n\nAbout a group held at the border (${number})\n\n${people} North Koreans were arrested in ${town}, China, on March ${day}, a rights activist told Example Daily. All of them were later sent back to North Korea, the activist said.\n`;
}

/** Writes reports number `from` to `from + count - 1` into a folder and returns its path. */
export function reportFolder(place: TestPlace, name: string, from: number, count: number): string {
  const folder = join(place.root, name);
  mkdirSync(folder, { recursive: true });
  for (let number = from; number < from + count; number += 1)
    writeFileSync(join(folder, `report-${number}.txt`), reportText(number));
  return folder;
}
