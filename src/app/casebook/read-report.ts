import type { Engine } from "../load-engine.ts";
import type { Casebook } from "./open.ts";
import type { HeldReading } from "./read-held.ts";
import { readHeld } from "./read-held.ts";

/** Reads a held report; null when the casebook does not hold it (any more). */
export async function readReport(
  casebook: Casebook,
  engine: Engine,
  report: string,
): Promise<HeldReading | null> {
  const held = await casebook.heldReport(report);
  const bytes = held === null ? null : await casebook.report(report);
  return held === null || bytes === null ? null : readHeld(held, bytes, engine);
}
