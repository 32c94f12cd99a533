import { cryptography } from "./cryptography.ts";

/** A SHA-256 value as 64 lower-case hexadecimal digits. */
export type Sha256Hex = string & { readonly __brand: "Sha256Hex" };

/** SHA-256 of the parts joined; strings are taken as UTF-8. */
export function sha256(...parts: readonly (Uint8Array | string)[]): Uint8Array {
  const hash = cryptography().createHash("sha256");
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
}

/** SHA-256 of the parts joined, in hexadecimal; strings are taken as UTF-8. */
export function sha256Hex(...parts: readonly (Uint8Array | string)[]): Sha256Hex {
  const hash = cryptography().createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex") as Sha256Hex;
}

/** Whether a text is a SHA-256 value in lower-case hexadecimal. */
export function isSha256Hex(text: string): text is Sha256Hex {
  return /^[0-9a-f]{64}$/u.test(text);
}

/** Bytes in lower-case hexadecimal. */
export function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("hex");
}

/**
 * The bytes of lower-case hexadecimal digits.
 *
 * @throws RangeError for an odd number of digits or any other character.
 */
export function bytesOfHex(text: string): Uint8Array {
  if (!/^([0-9a-f]{2})*$/u.test(text)) throw new RangeError("not lower-case hexadecimal");
  return new Uint8Array(Buffer.from(text, "hex"));
}
