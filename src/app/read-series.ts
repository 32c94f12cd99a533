import type { Series } from "../5-record/series.ts";
import { seriesOf } from "../5-record/series.ts";
import type { Engine } from "./load-engine.ts";
import type { ReadResult } from "./reading.ts";
import { linkageOf, recordMaterial } from "./record-material.ts";

/** The use case behind `vigil series`: figures by year as known on each day they were told, of one act or of all. */
export function readSeries(result: ReadResult, engine: Engine, act: string | null): readonly Series[] {
  const { aggregates } = recordMaterial(result, linkageOf(result, engine));
  return seriesOf(aggregates.filter((aggregate) => act === null || aggregate.act === act));
}
