import type { Sha256Hex } from "../core/hash.ts";
import { sha256Hex } from "../core/hash.ts";
import { LEDGER_FORMAT } from "./entry.ts";

/** Bytes of a salt. */
export const SALT_BYTES = 32;

/**
 * The commitment to a body: binds the entry to it, tells nothing about it once the salt is destroyed.
 *
 * @throws RangeError for a salt of another length than 32 bytes.
 */
export function commitmentTo(salt: Uint8Array, body: string): Sha256Hex {
  if (salt.length !== SALT_BYTES) throw new RangeError("a salt has 32 bytes");
  return sha256Hex(`${LEDGER_FORMAT} body\n`, salt, body);
}
