import { readEntry } from "../../ledger/chain.ts";
import type { Entry } from "../../ledger/entry.ts";
import type { KeptEntry } from "../../ledger/verify/source.ts";
import { StoreFailure } from "../contract/failure.ts";

/**
 * What a row holds as JSON.
 *
 * @throws StoreFailure `damaged` where it is none: somebody else wrote it.
 */
export function parseContent<T>(content: string): T {
  return orDamaged(() => JSON.parse(content) as T);
}

/**
 * An entry as it is kept.
 *
 * @throws StoreFailure `damaged` where its envelope or body is no JSON.
 */
export function parseEntry(kept: KeptEntry): Entry {
  return orDamaged(() => readEntry(kept));
}

function orDamaged<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (error instanceof SyntaxError) throw new StoreFailure("damaged");
    throw error;
  }
}
