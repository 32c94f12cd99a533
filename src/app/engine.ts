import { readFileSync } from "node:fs";

let name: string | null = null;

/** Name and version of the engine, as every output carries it: `vigil 0.1.0`. */
export function engineName(): string {
  if (name === null) {
    const manifest: unknown = JSON.parse(
      readFileSync(new URL("../../package.json", import.meta.url), "utf8"),
    );
    name = `vigil ${(manifest as { readonly version: string }).version}`;
  }
  return name;
}
