import { hexOf } from "./hash.ts";
import type { Random } from "./randomness.ts";

/** A casebook: 16 random bytes, hexadecimal. */
export type CasebookId = string & { readonly __brand: "CasebookId" };

/** A chain of the ledger: 1 to 32 of `a`–`z`, `0`–`9`, `-`. */
export type ChainName = string & { readonly __brand: "ChainName" };

/** The chain that every casebook opens with. */
export const MAIN_CHAIN = "main" as ChainName;

/** A new casebook's identifier. */
export function newCasebookId(random: Random): CasebookId {
  return hexOf(random(16)) as CasebookId;
}

/** Whether a text can be a casebook's identifier. */
export function isCasebookId(text: string): text is CasebookId {
  return /^[0-9a-f]{32}$/u.test(text);
}

/** Whether a text can be a chain's name. */
export function isChainName(text: string): text is ChainName {
  return /^[a-z0-9-]{1,32}$/u.test(text);
}
