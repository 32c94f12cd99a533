import type { Reliability } from "../../ledger/entry.ts";
import type { Casebook } from "./open.ts";
import { rulingsOf } from "./rulings.ts";

/** Source → the reliability that a person gave it last. */
export async function reliabilityGrades(casebook: Casebook): Promise<ReadonlyMap<string, Reliability>> {
  const { grades } = await rulingsOf(casebook);
  return new Map(
    grades.flatMap(({ body: { grade } }) =>
      grade.kind === "reliability" ? [[grade.source, grade.value] as const] : [],
    ),
  );
}
