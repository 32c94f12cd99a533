import { engineName } from "../app/engine.ts";

/** What `vigil --version` prints: the engine and the runtime under it. */
export function versionLine(): string {
  return `${engineName()} (Node ${process.versions.node})`;
}
