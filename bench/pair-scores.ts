import type { Incident } from "../src/4-incident/types.ts";

/** Precision, recall and F1 over pairs of statements joined. */
export function pairScores(
  incidents: readonly Pick<Incident, "statements">[],
  truth: Pick<ReadonlyMap<string, number>, "get" | "values">,
): { readonly precision: number; readonly recall: number; readonly f1: number } {
  let joined = 0;
  let right = 0;
  for (const { statements } of incidents) {
    joined += pairs(statements.length);
    for (const count of countsOf(statements.map((id) => truth.get(id))).values()) right += pairs(count);
  }
  let real = 0;
  for (const count of countsOf(truth.values()).values()) real += pairs(count);
  const precision = joined === 0 ? 1 : right / joined;
  const recall = real === 0 ? 1 : right / real;
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}

function pairs(count: number): number {
  return (count * (count - 1)) / 2;
}

function countsOf(values: Iterable<unknown>): Map<unknown, number> {
  const counts = new Map<unknown, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
