import type { CountInterval } from "../../core/interval.ts";
import type { Bound } from "./types.ts";

/** `value` less a tenth, in whole people, at least one less (gold guide: "both rounded to whole people, at least ±1"); of nobody, nobody. */
function tenthLess(value: number): number {
  return Math.min(value, Math.max(1, Math.min(value - 1, Math.round((value * 9) / 10))));
}

function tenthMore(value: number): number {
  return Math.max(value + 1, Math.round((value * 11) / 10));
}

/**
 * The interval that a bounded number allows, by the table of the gold guide.
 * `value` is a whole number of people ≥ 0. "range" and "vague" carry their own ends and are not decided here.
 */
export function boundedInterval(bound: Exclude<Bound, "range" | "vague">, value: number): CountInterval {
  switch (bound) {
    case "exact":
      return { min: value, max: value };
    case "about":
      return { min: tenthLess(value), max: tenthMore(value) };
    case "nearly":
      return { min: tenthLess(value), max: value };
    case "moreThan":
      return { min: value + 1, max: null };
    case "atLeast":
      return { min: value, max: null };
    case "upTo":
      return { min: Math.min(1, value), max: value };
    case "fewerThan":
      return { min: Math.min(1, value), max: Math.max(1, value - 1) };
  }
}

/** "N-odd", 10여 명, 十余: N to N + 9 below a hundred, to N + 99 below a thousand, and so on by powers of ten. */
export function oddInterval(value: number): CountInterval {
  const step = 10 ** Math.max(1, Math.floor(Math.log10(Math.max(1, value))));
  return { min: value, max: value + step - 1 };
}
