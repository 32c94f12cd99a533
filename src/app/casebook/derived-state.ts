import { canonicalJson } from "../../core/canonical.ts";

/** What the derived tables were made from; kept beside them. */
export type DerivedState = {
  /** The engine that made the readings, or that of the last rebuild. */
  readonly engine: string;
  /** Entries in the ledger when the incidents were put. */
  readonly revision: number;
};

/** The state as it is kept. */
export function stateText({ engine, revision }: DerivedState): string {
  return canonicalJson({ engine, revision });
}

/** The state as it was kept; null where there is none or it is not what Vigil writes. */
export function parseState(text: string | null): DerivedState | null {
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== "object" || value === null) return null;
    const { engine, revision } = value as Partial<DerivedState>;
    if (typeof engine !== "string" || typeof revision !== "number") return null;
    return stateText({ engine, revision }) === text ? { engine, revision } : null;
  } catch {
    return null;
  }
}
