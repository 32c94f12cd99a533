import { join } from "node:path";
import type { Keeper } from "./keeper.ts";
import { fileKeeper } from "./keeper.ts";

/** A time zone by its name in the IANA database; moments are told in it. */
export type TimeZone = string;

/** What the ledger keeps its moments in. */
export const UTC: TimeZone = "UTC";

/** What each person who uses a casebook likes: no part of the record. */
export type Preferences = {
  /** The time zone in which somebody wants moments told; UTC until they choose another. */
  readonly zoneOf: (actor: string) => TimeZone;
  /** Keeps a choice; false where there is no such time zone. */
  readonly setZone: (actor: string, zone: string) => boolean;
};

export type KeptPreferences = { readonly zones: Readonly<Record<string, TimeZone>> };

const FILE = "preferences.json";

/** Every time zone that can be chosen, UTC first. */
export function timeZones(): readonly TimeZone[] {
  return [UTC, ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== UTC)];
}

/** The preferences that a keeper keeps. */
export function preferencesBy(keeper: Keeper<KeptPreferences>): Preferences {
  const zones = (): KeptPreferences["zones"] => keeper.read()?.zones ?? {};
  return {
    zoneOf: (actor) => {
      const kept = zones();
      const zone = Object.hasOwn(kept, actor) ? kept[actor] : undefined;
      return zone !== undefined && timeZones().includes(zone) ? zone : UTC;
    },
    setZone: (actor, zone) => {
      if (!timeZones().includes(zone)) return false;
      keeper.write({ zones: { ...zones(), [actor]: zone } });
      return true;
    },
  };
}

/** The preferences that are kept in a folder beside a casebook's accounts. */
export function preferencesIn(folder: string): Preferences {
  return preferencesBy(fileKeeper(join(folder, FILE)));
}
