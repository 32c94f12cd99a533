import type { DateInterval } from "../../../core/interval.ts";
import type { PlaceMention } from "../../place/types.ts";
import type { Act } from "../../types.ts";
import type { ChunkedSentence } from "./chunks.ts";

/** What the numbers of a document count, as far as it has been told. */
export type Statistic = {
  readonly act: Act;
  readonly places: readonly PlaceMention[];
  readonly agentCountry: PlaceMention | null;
  readonly destination: PlaceMention | null;
  /** The window counted last, for "the same span of 2020". */
  readonly window: DateInterval | null;
  /** Index of the last sentence that told a number of it. */
  readonly sentence: number;
};

/** The statistics that a document has told of: that of arrivals outlasts others, which are told in passing. */
export type StatisticMemory = {
  readonly arrivals: Statistic | null;
  readonly others: Statistic | null;
};

export const NO_STATISTICS: StatisticMemory = { arrivals: null, others: null };

/** The statistic that was spoken of last. */
export function latestStatistic({ arrivals, others }: StatisticMemory): Statistic | null {
  if (arrivals === null || others === null) return arrivals ?? others;
  return others.sentence >= arrivals.sentence ? others : arrivals;
}

/** So many chunks on a place is still that of the act. */
const NEAR = 4;

/** The country of arrival that a sentence names, for a statistic told through a noun ("arrivals in the South"). */
export function reachedIn(sentence: ChunkedSentence): PlaceMention | null {
  const { chunks } = sentence;
  const at = chunks.findIndex((chunk) => chunk.kind === "act" && chunk.reading.act === "arrival");
  // "Those who arrived had lived in China for years": only what stands beside the act is reached.
  for (const chunk of at < 0 ? [] : chunks.slice(at, at + NEAR)) {
    if (chunk.kind !== "place" || chunk.mention.form !== "name") continue;
    const { preposition, place } = chunk.mention;
    if (place.precision === "country" && /^(in|to|into|)$/.test(preposition ?? "")) return chunk.mention;
  }
  return null;
}

/** Whether a sentence names arrivals, by a noun or a verb: what its bare numbers count. */
export function namesArrivals(sentence: ChunkedSentence): boolean {
  return sentence.chunks.some((chunk) => chunk.kind === "act" && chunk.reading.act === "arrival");
}
