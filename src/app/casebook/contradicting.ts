import type { Address, Judgement } from "../../ledger/entry.ts";
import type { LoggedEntry } from "./dossier.ts";

/**
 * Judgements that say of one pair that it is the same and that it is not: the number of each with the numbers of those
 * that it contradicts. Of entries that are in force; those taken back are to be left out.
 */
export function contradicting(entries: readonly LoggedEntry[]): ReadonlyMap<number, readonly number[]> {
  const judged = entries.flatMap(({ seq, content }) =>
    content?.kind === "judgement" && content.body.verdict !== "unsure"
      ? [{ seq, verdict: content.body.verdict, pair: pairKey(content.body.pair) }]
      : [],
  );
  const found = new Map<number, readonly number[]>();
  for (const { seq, verdict, pair } of judged) {
    const against = judged.filter((other) => other.pair === pair && other.verdict !== verdict);
    if (against.length > 0)
      found.set(
        seq,
        against.map((other) => other.seq),
      );
  }
  return found;
}

/** The pair whichever of the two was named first. */
function pairKey(pair: Judgement["pair"]): string {
  const key = ({ report, start, end, act }: Address): string => `${report} ${start} ${end} ${act}`;
  return pair.map(key).sort().join(" ");
}
