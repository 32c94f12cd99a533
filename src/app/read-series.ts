import type { Series } from "../5-record/series.ts";
import { seriesOf } from "../5-record/series.ts";
import type { RecordMaterial } from "../5-record/types.ts";
import type { Engine } from "./load-engine.ts";
import type { ReadResult } from "./reading.ts";
import { linkageOf, recordMaterial } from "./record-material.ts";

/** The use case behind `vigil series`: figures by year as known on each day they were told, of one act or of all. */
export function readSeries(result: ReadResult, engine: Engine, act: string | null): readonly Series[] {
  return seriesFrom(recordMaterial(result, linkageOf(result, engine)), act);
}

/** The same from what counting starts with, where it is at hand. */
export function seriesFrom({ aggregates }: RecordMaterial, act: string | null): readonly Series[] {
  return seriesOf(aggregates.filter((aggregate) => act === null || aggregate.act === act));
}
