import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { sha256Hex } from "../../core/hash.ts";
import type { Outcome } from "../../core/problem.ts";
import { failure, success } from "../../core/problem.ts";
import { fileKeeper } from "./keeper.ts";
import type { KeptPassword } from "./passwords.ts";
import { isPassword, keepPassword, LONGEST_PASSWORD, SHORTEST_PASSWORD } from "./passwords.ts";
import type { AccountRole } from "./roles.ts";
import { stepOfCode } from "./second-factor.ts";

/** Somebody who may use a casebook's pages. */
export type Account = {
  /** As it stands in the ledger after `person:`. */
  readonly name: string;
  readonly role: AccountRole;
  readonly disabled: boolean;
  readonly hasSecondFactor: boolean;
};

type KeptAccount = {
  readonly name: string;
  readonly role: AccountRole;
  readonly disabled: boolean;
  readonly password: KeptPassword;
  readonly secret: string | null;
  /** The last time step whose code was used. */
  readonly lastStep: number;
};

/** Whoever has the code may make an account of the role, once. Only the code's hash is kept. */
type Invitation = { readonly code: string; readonly role: AccountRole; readonly until: number };

type Kept = { readonly accounts: readonly KeptAccount[]; readonly invitations: readonly Invitation[] };

/** The accounts of one casebook, in a file beside it. */
export type Accounts = {
  readonly list: () => readonly Account[];
  /** Whether somebody has an account, or may still make one. */
  readonly areInUse: (now: number) => boolean;
  readonly find: (name: string) => Account | null;
  /** The account whose password this is, with its second factor where it has one; null for anything else. */
  readonly enter: (name: string, password: string, code: string, now: number) => Promise<Account | null>;
  /** A code for a new account of a role. */
  readonly invite: (role: AccountRole, now: number) => string;
  readonly invitedAs: (code: string, now: number) => AccountRole | null;
  readonly join: (code: string, name: string, password: string, now: number) => Promise<Outcome<Account>>;
  /** Sets a second factor up; false where the code is not the secret's. */
  readonly setSecondFactor: (name: string, secret: string, code: string, now: number) => boolean;
  /** Gives another role, or closes or opens an account. The last administrator stays one. */
  readonly change: (name: string, role: AccountRole, disabled: boolean) => Outcome<Account>;
};

const FILE = "accounts.json";
const INVITED_MS = 7 * 24 * 60 * 60 * 1000;
const CODE_BYTES = 24;
const NAME = /^[\p{L}\p{N}](?:[\p{L}\p{N}._-]{0,38}[\p{L}\p{N}])?$/u;

/** The accounts that are kept in a folder. */
export function accountsIn(folder: string): Accounts {
  const keeper = fileKeeper<Kept>(join(folder, FILE));
  const { write } = keeper;
  const read = (): Kept => keeper.read() ?? { accounts: [], invitations: [] };
  const find = (name: string): KeptAccount | null => read().accounts.find((one) => one.name === name) ?? null;
  const put = (account: KeptAccount): void => {
    const { accounts, invitations } = read();
    write({ accounts: [...accounts.filter(({ name }) => name !== account.name), account], invitations });
  };
  const invitation = (code: string, now: number): Invitation | null => {
    const hash = hashOf(code);
    return read().invitations.find((one) => one.code === hash && one.until > now) ?? null;
  };
  return {
    list: () => read().accounts.map(shown),
    areInUse: (now) => {
      const { accounts, invitations } = read();
      return accounts.length > 0 || invitations.some(({ until }) => until > now);
    },
    find: (name) => {
      const account = find(name);
      return account === null ? null : shown(account);
    },
    enter: async (name, password, code, now) => {
      const right = await isPassword(password, find(name)?.password ?? null);
      // Only now, and without waiting from here on: it may have been closed, or the code used, meanwhile.
      const account = find(name);
      if (!right || account === null || account.disabled) return null;
      if (account.secret === null) return shown(account);
      const step = stepOfCode(account.secret, code, account.lastStep, now);
      if (step === null) return null;
      put({ ...account, lastStep: step });
      return shown(account);
    },
    invite: (role, now) => {
      const code = randomBytes(CODE_BYTES).toString("base64url");
      const { accounts, invitations } = read();
      const open = invitations.filter(({ until }) => until > now);
      write({ accounts, invitations: [...open, { code: hashOf(code), role, until: now + INVITED_MS }] });
      return code;
    },
    invitedAs: (code, now) => invitation(code, now)?.role ?? null,
    join: async (code, name, password, now) => {
      if (invitation(code, now) === null) return failure({ code: "invitation-unknown" });
      if (!NAME.test(name)) return failure({ code: "account-name-unfit" });
      if (password.length < SHORTEST_PASSWORD || password.length > LONGEST_PASSWORD)
        return failure({ code: "password-unfit", detail: String(SHORTEST_PASSWORD) });
      const kept = await keepPassword(password);
      // Again, and without waiting from here on: the same code may have been used meanwhile.
      const used = invitation(code, now);
      if (used === null) return failure({ code: "invitation-unknown" });
      const { accounts, invitations } = read();
      if (accounts.some((one) => one.name.toLowerCase() === name.toLowerCase()))
        return failure({ code: "account-exists" });
      const account = { name, role: used.role, disabled: false, password: kept, secret: null, lastStep: 0 };
      write({
        accounts: [...accounts, account],
        invitations: invitations.filter((one) => one.code !== used.code),
      });
      return success(shown(account));
    },
    setSecondFactor: (name, secret, code, now) => {
      const account = find(name);
      const step = account === null ? null : stepOfCode(secret, code, 0, now);
      if (account === null || step === null) return false;
      put({ ...account, secret, lastStep: step });
      return true;
    },
    change: (name, role, disabled) => {
      const account = find(name);
      if (account === null) return failure({ code: "account-unknown" });
      const administrators = read().accounts.filter((one) => one.role === "administrator" && !one.disabled);
      const isLast = administrators.length === 1 && administrators[0]?.name === name;
      if (isLast && (role !== "administrator" || disabled)) return failure({ code: "last-administrator" });
      const changed = { ...account, role, disabled };
      put(changed);
      return success(shown(changed));
    },
  };
}

function shown({ name, role, disabled, secret }: KeptAccount): Account {
  return { name, role, disabled, hasSecondFactor: secret !== null };
}

function hashOf(code: string): string {
  return sha256Hex("vigil:invitation:1\n", code);
}
