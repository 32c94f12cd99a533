import { cryptography } from "../core/cryptography.ts";
import type { Sha256Hex } from "../core/hash.ts";
import { bytesOfHex, hexOf, sha256Hex } from "../core/hash.ts";
import type { Random } from "../core/randomness.ts";

const HEAD = Buffer.from("vigil-blob/1\n", "latin1");
const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Bytes encrypted under a key of their own (ledger specification, "Blobs"). */
export type Sealed = { readonly name: Sha256Hex; readonly file: Uint8Array; readonly key: string };

/** Encrypts bytes under a fresh key. */
export function seal(bytes: Uint8Array, random: Random): Sealed {
  const key = random(KEY_BYTES);
  const file = sealWith(bytes, key, random(NONCE_BYTES));
  return { name: sha256Hex(file), file, key: hexOf(key) };
}

/** Encrypts bytes under a given key; the nonce must be new for the key. */
export function sealWith(bytes: Uint8Array, key: Uint8Array, nonce: Uint8Array): Uint8Array {
  const cipher = cryptography().createCipheriv("aes-256-gcm", key, nonce).setAAD(HEAD);
  return new Uint8Array(
    Buffer.concat([HEAD, nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]),
  );
}

/** The bytes of a sealed file, or null when file or key are not as they were. */
export function unseal(file: Uint8Array, key: string): Uint8Array | null {
  const start = HEAD.length + NONCE_BYTES;
  if (file.length < start + TAG_BYTES || HEAD.compare(file, 0, HEAD.length) !== 0) return null;
  const end = file.length - TAG_BYTES;
  const cipher = cryptography().createDecipheriv(
    "aes-256-gcm",
    bytesOfHex(key),
    file.subarray(HEAD.length, start),
  );
  cipher.setAAD(HEAD).setAuthTag(file.subarray(end));
  try {
    return new Uint8Array(Buffer.concat([cipher.update(file.subarray(start, end)), cipher.final()]));
  } catch {
    // Node throws a plain Error when the tag does not fit.
    return null;
  }
}
