import { spawnSync } from "node:child_process";
import { join, resolve } from "node:path";

export const root = resolve(import.meta.dirname, "../..");
const entry = join(root, "src/cli/vigil.js");

/** How a call of the command line ended. */
export type Ended = { readonly code: number | null; readonly out: string; readonly err: readonly string[] };

/** Runs `vigil` as a process of its own, in English and without colour unless told otherwise. */
export function vigil(
  argv: readonly string[],
  options: { readonly cwd?: string; readonly env?: Record<string, string>; readonly entry?: string } = {},
): Ended {
  const ended = spawnSync(process.execPath, [options.entry ?? entry, ...argv], {
    cwd: options.cwd ?? root,
    encoding: "utf8",
    env: { PATH: process.env.PATH ?? "", VIGIL_LANG: "en", NO_COLOR: "1", ...options.env },
    maxBuffer: 256 * 1024 * 1024,
    timeout: 60_000,
  });
  const err = ended.stderr.split("\n").filter((line) => line !== "");
  return { code: ended.status, out: ended.stdout, err };
}

/** The paths of the documents in what `vigil read --json` printed. */
export function pathsRead(out: string): readonly string[] {
  const output = JSON.parse(out) as {
    readonly documents: readonly { readonly document: { readonly path: string } }[];
  };
  return output.documents.map((one) => one.document.path);
}
