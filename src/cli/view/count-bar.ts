import type { CountInterval } from "../../core/interval.ts";

/** The largest number that any of the intervals names: where a shared scale ends. */
export function scaleOf(counts: readonly CountInterval[]): number {
  return Math.max(1, ...counts.map((count) => count.max ?? count.min));
}

/**
 * An interval drawn as one: solid up to the minimum, broken up to the maximum, an arrow where it is open. `scale`
 * is the number that fills `columns`; at least one column is drawn for each part there is.
 */
export function countBar(count: CountInterval, scale: number, columns: number): string {
  const cells = (people: number): number => Math.max(1, Math.round((people / scale) * (columns - 1)));
  const solid = cells(count.min);
  if (count.max === null) return `${"━".repeat(solid)}▸`;
  const broken = count.max > count.min ? Math.max(1, cells(count.max) - solid) : 0;
  return "━".repeat(solid) + "╌".repeat(broken);
}
