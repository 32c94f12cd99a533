import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Every file in a folder and those below it, as bytes. Files that vanish meanwhile are passed over. */
export function* rawFilesIn(folder: string): Iterable<Uint8Array> {
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    const path = join(folder, name);
    try {
      if (statSync(path).isFile()) yield readFileSync(path);
    } catch (error) {
      if (!(error instanceof Error) || !("code" in error) || error.code !== "ENOENT") throw error;
    }
  }
}
