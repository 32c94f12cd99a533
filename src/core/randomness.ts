import { cryptography } from "./cryptography.ts";

/** That many random bytes. */
export type Random = (bytes: number) => Uint8Array;

/** The operating system's cryptographic random source. */
export const systemRandom: Random = (bytes) => new Uint8Array(cryptography().randomBytes(bytes));
