import type { ReadResult } from "../app/reading.ts";
import { actNames } from "../messages/phrases.ts";

/** Acts that the interface names, and those that a pack adds once something tells of them. */
export function isKnownAct(act: string, { statements }: ReadResult): boolean {
  return actNames.en[act] !== undefined || statements.some((statement) => statement.act === act);
}
