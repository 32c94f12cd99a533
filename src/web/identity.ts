import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import type { AccountRole, Privilege } from "../app/accounts/roles.ts";
import { mayDo } from "../app/accounts/roles.ts";
import type { Actor } from "../core/actor.ts";
import { cookieName } from "./entrance.ts";
import type { House } from "./house.ts";

/** Who asks. */
export type Identity = {
  /** In whose name entries are written; null: nobody is named, and nothing can be written. */
  readonly actor: Actor | null;
  readonly account: { readonly name: string; readonly role: AccountRole } | null;
  readonly may: (privilege: Privilege) => boolean;
  /** Whom tokens of forms are bound to. */
  readonly holder: string;
  readonly session: string | null;
};

/** Who sent a request; null where they have to enter first. */
export function identityOf(context: Context, { entrance, actor }: House): Identity | null {
  if (entrance === null) {
    const may = (privilege: Privilege): boolean =>
      privilege === "read" || (actor !== null && privilege !== "administer");
    return { actor, account: null, may, holder: actor?.id ?? "", session: null };
  }
  const session = getCookie(context, cookieName(entrance)) ?? "";
  const name = session === "" ? null : entrance.sessions.nameOf(session, entrance.now());
  // Looked up every time: whose account was closed or got another role has it at once.
  const account = name === null ? null : entrance.accounts.find(name);
  if (account === null || account.disabled) return null;
  return {
    actor: { id: `person:${account.name}` },
    account,
    may: (privilege) => mayDo(account.role, privilege),
    holder: session,
    session,
  };
}
