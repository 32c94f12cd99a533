import type { IsoDate } from "../../core/interval.ts";
import type { Freshness } from "./bring-up-to-date.ts";
import type { Holding } from "./holding.ts";
import type { CasebookPlace } from "./place.ts";

/** Which casebook the process that links is to open; comes first. */
export type LinkingStart = {
  readonly kind: "open";
  readonly place: CasebookPlace;
  readonly passphrase: string | null;
};

/** What the process that links is asked: to bring the casebook up to date, or for what is held of it besides. */
export type LinkingQuestion =
  | { readonly kind: "update"; readonly number: number }
  | { readonly kind: "holding"; readonly number: number; readonly today: IsoDate };

/** What it answers. A failure says only where in the program it was. */
export type LinkingAnswer =
  | { readonly kind: "update"; readonly number: number; readonly fresh: Freshness["fresh"] }
  | { readonly kind: "holding"; readonly number: number; readonly holding: Holding }
  | { readonly kind: "failed"; readonly number: number; readonly place: string };
