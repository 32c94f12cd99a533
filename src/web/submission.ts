import type { Privilege } from "../app/accounts/roles.ts";
import { LARGEST_REPORT } from "../app/read-reports.ts";
import type { Actor } from "../core/actor.ts";
import type { Outcome } from "../core/problem.ts";
import type { InterfaceLanguage } from "../messages/language.ts";
import { address } from "./address.ts";
import type { House } from "./house.ts";
import type { Identity } from "./identity.ts";
import type { Page } from "./page.ts";
import type { Visit } from "./visit.ts";

/** So many bytes of reports are taken at once; what is more is sent in parts, or added on the command line. */
export const LARGEST_SENT = 4 * LARGEST_REPORT;

/** A form that was sent, by somebody who may write. */
export type Submission = {
  readonly house: House;
  readonly language: InterfaceLanguage;
  readonly identity: Identity;
  readonly actor: Actor;
  /** A field by its name, trimmed; empty where it was not sent. */
  readonly field: (name: string) => string;
  /** Whether the form had a field of this name. */
  readonly isSent: (name: string) => boolean;
  readonly files: (name: string) => readonly File[];
  /** The visit of a page that the answer shows; it sees what was written. */
  readonly visit: () => Promise<Visit>;
};

/** Where the answer leads: to another page, or a page at once. */
export type Answer = { readonly to: string; readonly leaves?: true } | { readonly page: Page };

/** Fields of forms that a person types into. */
export type TypedField =
  | "title"
  | "text"
  | "publisher"
  | "published"
  | "url"
  | "quote"
  | "value"
  | "people"
  | "time"
  | "place"
  | "reason";

/** A form that can be sent. */
export type Action = {
  /** Below the language. */
  readonly path: string;
  /** Bytes that the form may have, files and all. */
  readonly largest: number;
  /** What whoever sends it has to be allowed. */
  readonly needs: Privilege;
  readonly receive: (submission: Submission) => Promise<Outcome<Answer>>;
  /** What of a form that was refused is given back to mend; nothing where it is short. */
  readonly again?: {
    /** Names of the fields that a person types. */
    readonly typed: readonly TypedField[];
    /** Names of the fields that the form goes with. */
    readonly kept: readonly string[];
  };
};

const PAGE = /^\/(?:en|ko)(?:\/[A-Za-z0-9/_-]*)?(?:\?[A-Za-z0-9=&%+._~*-]*)?(?:#[A-Za-z0-9-]*)?$/u;

/** The page that a form was sent from, if it is one of these pages; else the overview. Never another site. */
export function pageBefore({ field, language }: Pick<Submission, "field" | "language">): string {
  const path = field("back");
  return PAGE.test(path) && !path.includes("//") ? path : address(language, "/");
}

/** A page's address with a note of the entry that was written. */
export function withEntry(path: string, seq: number): string {
  const [page = "", anchor] = path.split("#");
  const bare = page.replace(/([?&])done=\d+&?/u, "$1").replace(/[?&]$/u, "");
  return `${bare}${bare.includes("?") ? "&" : "?"}done=${seq}${anchor === undefined ? "" : `#${anchor}`}`;
}
