import type { OpenGroup } from "../5-record/outcome-clock.ts";
import { openGroups } from "../5-record/outcome-clock.ts";
import type { RecordMaterial } from "../5-record/types.ts";
import type { IsoDate } from "../core/interval.ts";
import type { Engine } from "./load-engine.ts";
import type { ReadResult } from "./reading.ts";
import { linkageOf, recordMaterial } from "./record-material.ts";

/** The use case behind `vigil open`: groups last known in custody, most urgent first; days count to `today`. */
export function listOpen(result: ReadResult, engine: Engine, today: IsoDate): readonly OpenGroup[] {
  return openFrom(recordMaterial(result, linkageOf(result, engine)), today);
}

/** The same from what counting starts with, where it is at hand. */
export function openFrom(material: RecordMaterial, today: IsoDate): readonly OpenGroup[] {
  return openGroups(material, today);
}
