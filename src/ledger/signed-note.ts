import type { KeyObject } from "node:crypto";
import { createPrivateKey, createPublicKey, sign, verify } from "node:crypto";
import { hexOf, sha256 } from "../core/hash.ts";

/** A key that signs notes (C2SP signed-note, Ed25519). */
export type NoteSigner = {
  readonly name: string;
  /** `name+identifier+base64 key`: what a reader needs to verify. */
  readonly verifierKey: string;
  sign(text: string): Uint8Array;
};

/** A key that verifies notes. */
export type NoteVerifier = { readonly name: string; readonly id: string; readonly publicKey: KeyObject };

const ED25519 = 1;
// DER of an Ed25519 private key (RFC 8410 section 7) and public key (section 4), up to the 32 bytes themselves.
const PRIVATE_PREFIX = Buffer.from("302e020100300506032b657004220420", "hex");
const PUBLIC_PREFIX = Buffer.from("302a300506032b6570032100", "hex");

/**
 * The signer for a name and a 32-byte Ed25519 secret key (RFC 8032 section 5.1.5).
 *
 * @throws RangeError for a secret of another length, or a name that is empty or holds white space or `+`.
 */
export function noteSigner(name: string, secret: Uint8Array): NoteSigner {
  if (secret.length !== 32) throw new RangeError("an Ed25519 secret key has 32 bytes");
  if (!isKeyName(name)) throw new RangeError("not a key name");
  const der = Buffer.concat([PRIVATE_PREFIX, secret]);
  const privateKey = createPrivateKey({ key: der, format: "der", type: "pkcs8" });
  const spki = createPublicKey(privateKey).export({ format: "der", type: "spki" });
  const key = Buffer.concat([Buffer.from([ED25519]), spki.subarray(PUBLIC_PREFIX.length)]);
  return {
    name,
    verifierKey: `${name}+${keyId(name, key)}+${key.toString("base64")}`,
    sign: (text) => new Uint8Array(sign(null, Buffer.from(text, "utf8"), privateKey)),
  };
}

/** The verifier that a verifier key names, or null if the text is none or its identifier is not its key's. */
export function noteVerifier(verifierKey: string): NoteVerifier | null {
  const match = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/u.exec(verifierKey);
  const [, name = "", id = "", encoded = ""] = match ?? [];
  const key = strictBase64(encoded);
  if (!isKeyName(name) || key?.length !== 33 || key[0] !== ED25519 || keyId(name, key) !== id) return null;
  const der = Buffer.concat([PUBLIC_PREFIX, key.subarray(1)]);
  return { name, id, publicKey: createPublicKey({ key: der, format: "der", type: "spki" }) };
}

/**
 * The note: the text and a signature line for each signer.
 *
 * @throws RangeError unless the text ends in a newline, is well-formed and has no other control character.
 */
export function signNote(text: string, signers: readonly NoteSigner[]): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the specification forbids them by number.
  if (!text.endsWith("\n") || !text.isWellFormed() || /[\u0000-\u0009\u000b-\u001f\u007f]/u.test(text))
    throw new RangeError("not the text of a note");
  const lines = signers.map((signer) => {
    const id = Buffer.from(signer.verifierKey.split("+")[1] ?? "", "hex");
    return `— ${signer.name} ${Buffer.concat([id, signer.sign(text)]).toString("base64")}\n`;
  });
  return `${text}\n${lines.join("")}`;
}

/** The text of a note that one of these keys signed, or null. Signatures by other keys are ignored, bad ones refused. */
export function openNote(note: string, verifiers: readonly NoteVerifier[]): string | null {
  const end = note.lastIndexOf("\n\n");
  if (end < 0 || !note.endsWith("\n") || note.length === end + 2) return null;
  const text = note.slice(0, end + 1);
  let known = false;
  for (const line of note.slice(end + 2, -1).split("\n")) {
    const [, name = "", encoded = ""] = /^— (\S+) (\S+)$/u.exec(line) ?? [];
    const bytes = strictBase64(encoded);
    if (!isKeyName(name) || bytes === null || bytes.length < 5) return null;
    const verifier = verifiers.find((one) => one.name === name && one.id === hexOf(bytes.subarray(0, 4)));
    if (verifier === undefined) continue;
    if (!verify(null, Buffer.from(text, "utf8"), verifier.publicKey, bytes.subarray(4))) return null;
    known = true;
  }
  return known ? text : null;
}

function isKeyName(name: string): boolean {
  return name.isWellFormed() && /^[^\s+]+$/u.test(name);
}

function keyId(name: string, key: Uint8Array): string {
  return hexOf(sha256(name, "\n", key).subarray(0, 4));
}

/** Node decodes base64 leniently; only what it would encode again in the same way is accepted. */
function strictBase64(text: string): Buffer | null {
  const bytes = Buffer.from(text, "base64");
  return bytes.toString("base64") === text ? bytes : null;
}
