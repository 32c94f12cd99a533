import { programName } from "../app/engine.ts";

/** What `vigil --version` prints: the program and the runtime under it. */
export function versionLine(): string {
  return `${programName()} (Node ${process.versions.node})`;
}
