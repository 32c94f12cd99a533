import type { Preferences } from "../app/accounts/preferences.ts";
import type { Casebook } from "../app/casebook/open.ts";
import type { Snapshots } from "../app/casebook/snapshot.ts";
import type { Engine } from "../app/load-engine.ts";
import type { Actor } from "../core/actor.ts";
import type { IsoDate } from "../core/interval.ts";
import type { Entrance } from "./entrance.ts";
import type { ForgeryGuard } from "./forgery.ts";
import type { Works } from "./works.ts";

/** What every page works on. */
export type House = {
  readonly casebook: Casebook;
  readonly snapshots: Snapshots;
  readonly engine: () => Engine;
  readonly today: () => IsoDate;
  /** Who decides, where one person uses the pages; null: nobody may write. */
  readonly actor: Actor | null;
  readonly guard: ForgeryGuard;
  /** The adding of reports that is under way. */
  readonly works: Works;
  /** What each person who uses the pages likes. */
  readonly preferences: Preferences;
  /** Where people enter; null where the casebook has no accounts, and one person uses the pages. */
  readonly entrance: Entrance | null;
  /** Takes one line about a fault; never text of a report, an address or a parameter. */
  readonly log: (line: string) => void;
};
