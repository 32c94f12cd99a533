import type { IsoDate } from "../../core/interval.ts";
import type { Act } from "../types.ts";

/** What a pack knows of its field beyond words. */
export type FieldConventions = {
  /** Country that people from `home` are resettled in, where news takes that for granted. */
  readonly refuge: Readonly<Record<string, string>>;
  /** Countries that send people back to `home`: brought there they are moved, and have not arrived anywhere. */
  readonly returning: Readonly<Record<string, readonly string[]>>;
  /** Day from which a running total is counted when the words name none. */
  readonly runningTotals: readonly { readonly act: Act; readonly country: string; readonly since: IsoDate }[];
};
