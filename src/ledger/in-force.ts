import type { Entry } from "./entry.ts";

/**
 * The numbers of the entries of one chain that an undo in force takes back. An undo can itself be undone. Undo
 * entries whose body was erased undo nothing.
 *
 * @param entries entries of one chain in their order; entries that are no undo may be left out.
 */
export function withdrawnEntries(entries: readonly Entry[]): ReadonlySet<number> {
  const withdrawn = new Set<number>();
  // From the end: whether an undo stands is settled by later ones alone.
  for (const entry of entries.toReversed()) {
    if (entry.content?.kind === "undo" && !withdrawn.has(entry.seq)) withdrawn.add(entry.content.body.seq);
  }
  return withdrawn;
}
