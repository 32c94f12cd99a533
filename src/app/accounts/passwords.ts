import { argon2, randomBytes, timingSafeEqual } from "node:crypto";

/** A password as it is kept: never itself, but what Argon2id makes of it, with what that took. */
export type KeptPassword = {
  readonly salt: string;
  readonly hash: string;
  readonly memory: number;
  readonly passes: number;
};

/** The first of the settings that OWASP's cheat sheet on storing passwords gives for Argon2id: 46 MiB, one pass. */
const MEMORY_KIB = 47_104;
const PASSES = 1;
const SALT_BYTES = 16;
const HASH_BYTES = 32;
/** Length is what a guesser has to get over (NIST SP 800-63B); a longer one than this is no password. */
export const SHORTEST_PASSWORD = 12;
export const LONGEST_PASSWORD = 256;

function derive(password: string, salt: Uint8Array, memory: number, passes: number): Promise<Buffer> {
  const parameters = {
    message: Buffer.from(password.normalize("NFKC")),
    nonce: salt,
    parallelism: 1,
    tagLength: HASH_BYTES,
    memory,
    passes,
  };
  return new Promise((resolve, reject) => {
    argon2("argon2id", parameters, (error, hash) => (error === null ? resolve(hash) : reject(error)));
  });
}

/** A password as it is to be kept. */
export async function keepPassword(password: string): Promise<KeptPassword> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await derive(password, salt, MEMORY_KIB, PASSES);
  return {
    salt: salt.toString("base64"),
    hash: hash.toString("base64"),
    memory: MEMORY_KIB,
    passes: PASSES,
  };
}

const NOBODY: KeptPassword = {
  salt: Buffer.alloc(SALT_BYTES).toString("base64"),
  hash: Buffer.alloc(HASH_BYTES).toString("base64"),
  memory: MEMORY_KIB,
  passes: PASSES,
};

/** Whether a password is the kept one; takes as long where there is none, so that names cannot be tried out. */
export async function isPassword(password: string, kept: KeptPassword | null): Promise<boolean> {
  const { salt, hash, memory, passes } = kept ?? NOBODY;
  const right = Buffer.from(hash, "base64");
  const given = await derive(
    password.slice(0, LONGEST_PASSWORD),
    Buffer.from(salt, "base64"),
    memory,
    passes,
  );
  return kept !== null && given.length === right.length && timingSafeEqual(given, right);
}
