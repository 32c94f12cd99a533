import type { LinkingRules } from "./linked-corpus.ts";
import { Linker } from "./linker.ts";
import type { Statistics } from "./statistics.ts";
import type { Incident, Judgement, ReadDocument, TextReprint } from "./types.ts";

export type LinkOptions = LinkingRules & {
  /** What people decided; binds harder than any score. */
  readonly judgements?: readonly Judgement[];
  /** What is usual; by default what is so in the documents themselves. */
  readonly statistics?: Statistics;
};

export type Linked = {
  /** Every event statement is in exactly one incident. In the order of their ids. */
  readonly incidents: readonly Incident[];
  /** Documents with statements that are wholly or partly another's text. */
  readonly reprints: readonly TextReprint[];
  /** Judgements that contradict each other; `different` holds until a person settles it. */
  readonly contradictions: readonly Judgement[];
};

/**
 * Finds which event statements, of any documents and languages, tell of the same act on the same people.
 * Pure, and the same for any order of documents and statements. Near linear in the statements.
 */
export function linkStatements(
  readings: readonly ReadDocument[],
  { judgements = [], statistics, ...rules }: LinkOptions = {},
): Linked {
  const linker = new Linker(rules, statistics ?? null);
  linker.update({ put: readings, judgements });
  return {
    incidents: linker.incidents(),
    reprints: linker.reprints(),
    contradictions: linker.contradictions(),
  };
}
