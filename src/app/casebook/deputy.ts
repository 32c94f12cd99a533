import type { Casebook } from "./open.ts";

/**
 * `busy`: others kept adding, or it is still being done, so that incidents may lack the latest. `closed`: they lack it
 * because nothing can be written where the casebook lies.
 */
export type Fresh = "current" | "updated" | "busy" | "closed";

/** Brings a casebook up to date somewhere else. */
export type Deputy = () => Promise<Fresh>;

// Goes with the casebook: whoever decides on one or adds to it need not know of this.
const DEPUTIES = new WeakMap<Casebook, Deputy>();

/** Leaves it to another process to bring a casebook up to date, in the place of this one. */
export function leaveUpdatesTo(casebook: Casebook, deputy: Deputy): void {
  DEPUTIES.set(casebook, deputy);
}

/** Who brings a casebook up to date in the place of this process; null: nobody. */
export function deputyOf(casebook: Casebook): Deputy | null {
  return DEPUTIES.get(casebook) ?? null;
}
