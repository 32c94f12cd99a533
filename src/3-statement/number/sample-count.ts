import type { CountInterval } from "../../core/interval.ts";

// For tests only.

/** A number of people as tests tell it: "5", "3–8", "24–" where the end is open, "?" where there is none. */
export function sampleCount(count: CountInterval | null): string {
  if (count === null) return "?";
  return count.min === count.max ? `${count.min}` : `${count.min}–${count.max ?? ""}`;
}
