import { createPublicKey, verify } from "node:crypto";
import { hexOf, sha256 } from "../../core/hash.ts";

/** A key read from its text: C2SP signed-note, "Verifier keys". */
export type Key = { readonly name: string; readonly id: string; readonly bytes: Uint8Array };

/** Bytes of base64 in its one canonical spelling, or null. */
export function base64Bytes(text: string): Uint8Array | null {
  const bytes = Buffer.from(text, "base64");
  return bytes.toString("base64") === text ? new Uint8Array(bytes) : null;
}

/** The Ed25519 key that a verifier key text states, or null. */
export function keyOf(text: string): Key | null {
  const first = text.indexOf("+");
  const second = text.indexOf("+", first + 1);
  if (first < 1 || second < 0) return null;
  const name = text.slice(0, first);
  const id = text.slice(first + 1, second);
  const typed = base64Bytes(text.slice(second + 1));
  if (/\s/u.test(name) || typed?.length !== 33 || typed[0] !== 1) return null;
  if (hexOf(sha256(name, "\n", typed)).slice(0, 8) !== id) return null;
  return { name, id, bytes: typed.subarray(1) };
}

/** Whether a note is well formed, has this text, and its only signature is a valid one by this key. */
export function isSignedBy(note: string, text: string, key: Key): boolean {
  const prefix = `${text}\n— ${key.name} `;
  if (!note.startsWith(prefix) || !note.endsWith("\n")) return false;
  const signature = base64Bytes(note.slice(prefix.length, -1));
  if (signature?.length !== 68 || hexOf(signature.subarray(0, 4)) !== key.id) return false;
  const jwk = { kty: "OKP", crv: "Ed25519", x: Buffer.from(key.bytes).toString("base64url") };
  const publicKey = createPublicKey({ key: jwk, format: "jwk" });
  return verify(null, Buffer.from(text, "utf8"), publicKey, signature.subarray(4));
}

/** The three lines of a checkpoint, or null if the note does not begin with them and an empty line. */
export function checkpointLines(
  note: string,
): { readonly origin: string; readonly size: number; readonly root: string; readonly text: string } | null {
  const match = /^([^\n]+)\n(0|[1-9][0-9]{0,15})\n([A-Za-z0-9+/]{43}=)\n\n/u.exec(note);
  const [whole = "", origin = "", size = "", root = ""] = match ?? [];
  const bytes = base64Bytes(root);
  if (match === null || bytes?.length !== 32) return null;
  return { origin, size: Number(size), root: hexOf(bytes), text: whole.slice(0, -1) };
}
