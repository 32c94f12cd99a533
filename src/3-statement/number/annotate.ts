import type { CountInterval } from "../../core/interval.ts";
import type { Span } from "../../core/quote.ts";
import type { NumberMention } from "./types.ts";

/** A number with the interval that its words allow, as `vigil annotate` prints it. */
export type NumberAnnotation = Span & { readonly value: CountInterval };

/**
 * The numbers of a text that are not part of a date or a clock time ("Feb. 20, 2012" holds none). `numbers` and
 * `calendar` (the spans of dates and times of day) are in order of their offsets.
 */
export function annotateNumbers(
  numbers: readonly NumberMention[],
  calendar: readonly Span[],
): NumberAnnotation[] {
  let next = 0;
  return numbers.flatMap(({ start, end, min, max }): NumberAnnotation[] => {
    while (next < calendar.length && (calendar[next] as Span).end <= start) next++;
    const time = calendar[next];
    const inside = time !== undefined && time.start < end;
    return inside ? [] : [{ start, end, value: { min, max } }];
  });
}
