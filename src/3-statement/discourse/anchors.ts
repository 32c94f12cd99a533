import type { DateInterval } from "../../core/interval.ts";
import { resolveTime } from "../time/resolve.ts";
import type { TimeMention } from "../time/types.ts";

/** The date told last before an offset of the text, for "the same day" and "four days later"; null if none is. */
export type AnchorBefore = (offset: number) => DateInterval | null;

/**
 * Anchors of a document from the times that it tells of happenings, in order. Times that tell when somebody spoke
 * are no anchors and must not be among them ("said Monday. Four days later …").
 */
export function anchorsOf(times: readonly TimeMention[], published: DateInterval | null): AnchorBefore {
  const anchors: { readonly end: number; readonly interval: DateInterval }[] = [];
  let last: DateInterval | null = null;
  for (const { expression, end } of times) {
    if (expression.kind === "reference" || expression.kind === "duration" || expression.kind === "set")
      continue;
    const interval: DateInterval | null = resolveTime(expression, published, last)?.interval ?? null;
    if (interval === null) continue;
    last = interval;
    anchors.push({ end, interval });
  }
  return (offset) => {
    // Times do not overlap, so that their ends ascend.
    let low = 0;
    let high = anchors.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((anchors[middle] as { end: number }).end <= offset) low = middle + 1;
      else high = middle;
    }
    return anchors[low - 1]?.interval ?? null;
  };
}
