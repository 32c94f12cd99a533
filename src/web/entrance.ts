import type { Accounts } from "../app/accounts/accounts.ts";
import type { Attempts } from "./attempts.ts";
import type { Sessions } from "./sessions.ts";

/** Where people enter, once a casebook has accounts. */
export type Entrance = {
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly attempts: Attempts;
  /** Whether the cookie may go over encrypted connections alone. */
  readonly secure: boolean;
  readonly now: () => number;
};

/** The name of the cookie: with `__Host-` a browser takes it over an encrypted connection of this host alone. */
export function cookieName({ secure }: Entrance): string {
  return secure ? "__Host-vigil" : "vigil";
}
