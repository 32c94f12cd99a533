import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { bytesOfHex, sha256Hex } from "../core/hash.ts";
import type { Random } from "../core/randomness.ts";
import type { NoteSigner } from "../ledger/signed-note.ts";
import { codeOf, fileFailure } from "./contract/failure.ts";
import { makeFolder, readIfThere, syncFolder, writeDurably } from "./durable-file.ts";
import { sealWith, unseal } from "./seal.ts";

/** The folder of signing keys in a casebook's folder. */
export const KEYS_FOLDER = "keys";

/** A signing key that is here: its secret can sign under another name too. */
export type HeldKey = { readonly secret: Uint8Array; readonly signer: NoteSigner };

/**
 * The keys that sign checkpoints, each a file sealed under a secret that the database holds: whoever has only the
 * disk, or only the database, cannot sign.
 */
export type SigningKeys = {
  /** Makes a key and keeps it, durably. */
  make(): Promise<Uint8Array>;
  /** The key of this name that a verifier key belongs to, or null when its secret is not here. */
  find(name: string, verifierKey: string): Promise<HeldKey | null>;
};

/** The folder of signing keys at a path. `secret` is 32 bytes in hexadecimal. */
export function signingKeysIn(folder: string, secret: string, random: Random): SigningKeys {
  const known = new Map<string, HeldKey>();
  return {
    async make() {
      const key = random(32);
      const file = sealWith(key, bytesOfHex(secret), random(12));
      await makeFolder(folder);
      await writeDurably(join(folder, `${sha256Hex(file).slice(0, 16)}.key`), file, random);
      await syncFolder(folder);
      return key;
    },

    async find(name, verifierKey) {
      const cached = known.get(verifierKey);
      if (cached !== undefined) return cached;
      const { noteSigner } = await import("../ledger/signed-note.ts");
      for (const key of await secretsIn(folder, secret)) {
        const signer = noteSigner(name, key);
        known.set(signer.verifierKey, { secret: key, signer });
      }
      return known.get(verifierKey) ?? null;
    },
  };
}

async function secretsIn(folder: string, secret: string): Promise<readonly Uint8Array[]> {
  const secrets: Uint8Array[] = [];
  for (const name of await keyFiles(folder)) {
    const file = await readIfThere(join(folder, name));
    const key = file === null ? null : unseal(file, secret);
    if (key?.length === 32) secrets.push(key);
  }
  return secrets;
}

async function keyFiles(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith(".key")).sort();
  } catch (error) {
    if (codeOf(error) === "ENOENT") return [];
    throw fileFailure(error);
  }
}
