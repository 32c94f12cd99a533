import type { InterfaceLanguage } from "../messages/language.ts";
import type { Asset } from "./assets/assets.ts";
import type { Markup } from "./markup.ts";

/** The pages that the navigation names, in its order. */
export const NAVIGATION = [
  ["overview", "/"],
  ["incidents", "/incidents"],
  ["reports", "/reports"],
  ["review", "/review"],
  ["search", "/search"],
  ["sources", "/sources"],
  ["series", "/series"],
  ["checks", "/checks"],
  ["ledger", "/ledger"],
  ["add", "/add"],
  ["settings", "/settings"],
] as const;

export type Section = (typeof NAVIGATION)[number][0];

/** A page before it is put into its frame. */
export type Page = {
  readonly title: string;
  /** The entry of the navigation that it belongs to; null for none. */
  readonly section: Section | null;
  readonly content: Markup;
  /** Scripts that add comfort to this page, beside those of every page. */
  readonly scripts?: readonly Asset[];
  /** Seconds after which the page is loaded again where there are no scripts; null or left out: never. */
  readonly refresh?: number | null;
};

/** What the frame says beside the page itself. */
export type Frame = {
  readonly language: InterfaceLanguage;
  /** The same page in each language. */
  readonly elsewhere: (language: InterfaceLanguage) => string;
  /** Whether the menu is shown: not at the door. */
  readonly hasMenu: boolean;
  /** Engine and packs; null where no page of the casebook could be made. */
  readonly made: {
    readonly engine: string;
    readonly packs: readonly string[];
    readonly revision: number;
  } | null;
  /** Says that an entry was just written, and offers to take it back; null where none was. */
  readonly done: Markup | null;
  /** Whether what is shown may lack the latest. */
  readonly behind: boolean;
};
